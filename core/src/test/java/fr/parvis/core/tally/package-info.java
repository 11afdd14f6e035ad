@NullMarked
package fr.parvis.core.tally;

import org.jspecify.annotations.NullMarked;
