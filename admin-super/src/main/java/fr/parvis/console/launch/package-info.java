/**
 * How an installation starts and stops: the command line, the data folder, the database, and what is printed.
 *
 * <p>{@link fr.parvis.console.launch.Parvis} is the program. Everything that can be wrong with the machine is looked at
 * before Quarkus reads its configuration, and told in one French sentence ({@link fr.parvis.console.launch.Refusal});
 * a stack trace is left to what nobody foresaw.
 */
@NullMarked
package fr.parvis.console.launch;

import org.jspecify.annotations.NullMarked;
