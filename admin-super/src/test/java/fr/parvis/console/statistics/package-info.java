@NullMarked
package fr.parvis.console.statistics;

import org.jspecify.annotations.NullMarked;
