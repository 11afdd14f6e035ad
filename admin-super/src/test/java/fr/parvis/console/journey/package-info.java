/** Real people in a real browser: one journey per persona, and every page of every role looked at by axe and Nu. */
@NullMarked
package fr.parvis.console.journey;

import org.jspecify.annotations.NullMarked;
