/** The paper side of a vote: the desk where envelopes are handed in, and the sheets that are typed after the closing. */
@NullMarked
package fr.parvis.mairie.desk;

import org.jspecify.annotations.NullMarked;
