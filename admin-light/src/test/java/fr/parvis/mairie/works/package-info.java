@NullMarked
package fr.parvis.mairie.works;

import org.jspecify.annotations.NullMarked;
