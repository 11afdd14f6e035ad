/** Pages of the demonstration only; they answer 404 unless {@code parvis.demo} is set. */
@NullMarked
package fr.parvis.console.demo;

import org.jspecify.annotations.NullMarked;
