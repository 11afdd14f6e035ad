/** What communes share with each other, as the syndicate recommends it or takes it off the shelf. */
@NullMarked
package fr.parvis.console.library;

import org.jspecify.annotations.NullMarked;
