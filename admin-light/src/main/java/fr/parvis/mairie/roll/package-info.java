/** The list of who votes, and their letters. */
@NullMarked
package fr.parvis.mairie.roll;

import org.jspecify.annotations.NullMarked;
