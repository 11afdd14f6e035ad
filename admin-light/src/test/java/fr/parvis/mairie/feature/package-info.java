@NullMarked
package fr.parvis.mairie.feature;

import org.jspecify.annotations.NullMarked;
