/**
 * {@code ./parvis tally}: counts elections that lie in files, without a server, a database or a data folder.
 *
 * <p>{@link fr.parvis.console.tally.TallyCommand} reads the command line and each file in turn; a file that cannot be read is told
 * and leaves the others alone. What is printed is French text, JSON, or one line a file.
 */
@NullMarked
package fr.parvis.console.tally;

import org.jspecify.annotations.NullMarked;
