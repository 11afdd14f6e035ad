/** Mending a mistake in what is already published, in the open. */
@NullMarked
package fr.parvis.mairie.correction;

import org.jspecify.annotations.NullMarked;
