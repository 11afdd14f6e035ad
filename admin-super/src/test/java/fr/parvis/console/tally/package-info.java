@NullMarked
package fr.parvis.console.tally;

import org.jspecify.annotations.NullMarked;
