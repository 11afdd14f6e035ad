@NullMarked
package fr.parvis.console;

import org.jspecify.annotations.NullMarked;
