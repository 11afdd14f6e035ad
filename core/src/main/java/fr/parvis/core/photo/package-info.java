/**
 * The photo of a consultation, of a project, and that of a commune. What somebody sends is never shown nor kept: {@link fr.parvis.core.photo.Darkroom} reads it,
 * refuses what is no photo, and draws it anew, upright, cropped, without the place and the camera that a file tells.
 * {@link fr.parvis.core.photo.Photos} keeps the two prints in the database, under the row security of their commune; an id
 * stands for one print for ever, so that browsers may keep it.
 */
@NullMarked
package fr.parvis.core.photo;

import org.jspecify.annotations.NullMarked;
