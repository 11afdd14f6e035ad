@NullMarked
package fr.parvis.mairie.correction;

import org.jspecify.annotations.NullMarked;
