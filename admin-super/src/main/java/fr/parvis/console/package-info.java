/** The syndicate's console, and the host of the whole installation. */
@NullMarked
package fr.parvis.console;

import org.jspecify.annotations.NullMarked;
