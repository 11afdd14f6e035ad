/** The voter's pages: the code of the letter, the ballot that the browser seals, the receipt, and the box as everybody may see it. */
@NullMarked
package fr.parvis.citizen.ballot;

import org.jspecify.annotations.NullMarked;
