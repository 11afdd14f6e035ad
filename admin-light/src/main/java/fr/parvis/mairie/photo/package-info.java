/** The photo of a consultation: sent, described, replaced, taken away. */
@NullMarked
package fr.parvis.mairie.photo;

import org.jspecify.annotations.NullMarked;
