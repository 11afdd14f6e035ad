/** What the syndicate does with a commune as a whole: take all of it away in a file, bring it back, delete it. */
@NullMarked
package fr.parvis.console.moving;

import org.jspecify.annotations.NullMarked;
