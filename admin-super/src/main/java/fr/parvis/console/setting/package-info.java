/** What the syndicate sets for the whole installation, validated where it is typed, tried out and undone on the same page. */
@NullMarked
package fr.parvis.console.setting;

import org.jspecify.annotations.NullMarked;
