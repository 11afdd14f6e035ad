@NullMarked
package fr.parvis.console.journal;

import org.jspecify.annotations.NullMarked;
