@NullMarked
package fr.parvis.console.library;

import org.jspecify.annotations.NullMarked;
