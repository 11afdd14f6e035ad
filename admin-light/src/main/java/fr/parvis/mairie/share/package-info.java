/** Making a consultation known: what a town hall prints, copies and sends. */
@NullMarked
package fr.parvis.mairie.share;

import org.jspecify.annotations.NullMarked;
