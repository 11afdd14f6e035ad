@NullMarked
package fr.parvis.mairie.home;

import org.jspecify.annotations.NullMarked;
