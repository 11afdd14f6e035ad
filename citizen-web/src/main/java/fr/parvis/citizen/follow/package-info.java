/** Leaving an address to hear what becomes of a consultation, confirming it, and taking it back. */
@NullMarked
package fr.parvis.citizen.follow;

import org.jspecify.annotations.NullMarked;
