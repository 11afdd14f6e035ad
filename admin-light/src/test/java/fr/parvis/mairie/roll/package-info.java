@NullMarked
package fr.parvis.mairie.roll;

import org.jspecify.annotations.NullMarked;
