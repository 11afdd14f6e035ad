/**
 * What communes have asked and let others ask again, with where it comes from: who did it first, how many took part, what was
 * decided. Texts and results, never answers; whoever shared it can take it back, and the syndicate recommends or withdraws it.
 *
 * <p>What is shared is a copy with « {de la commune} » in the place of the name; what others make of it is theirs.
 */
@NullMarked
package fr.parvis.core.library;

import org.jspecify.annotations.NullMarked;
