/** « Regarder avec la mairie »: the way from the console into the pages of a town hall, with a reason and for half an hour. */
@NullMarked
package fr.parvis.console.help;

import org.jspecify.annotations.NullMarked;
