/** Asking the syndicate to have a look. */
@NullMarked
package fr.parvis.mairie.help;

import org.jspecify.annotations.NullMarked;
