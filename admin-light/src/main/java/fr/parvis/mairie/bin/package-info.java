/** Throwing away, and thinking better of it. */
@NullMarked
package fr.parvis.mairie.bin;

import org.jspecify.annotations.NullMarked;
