/** Launching a consultation in four screens, then its board, from the first answer to the council's. */
@NullMarked
package fr.parvis.mairie.consultation;

import org.jspecify.annotations.NullMarked;
