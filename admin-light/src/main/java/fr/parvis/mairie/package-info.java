/** The light admin: a wizard for a mayor or a secretary, then a board that says what to do next. */
@NullMarked
package fr.parvis.mairie;

import org.jspecify.annotations.NullMarked;
