/** What happened in communes over months and years: drawn, as tables and files, and once a year on paper. */
@NullMarked
package fr.parvis.console.statistics;

import org.jspecify.annotations.NullMarked;
