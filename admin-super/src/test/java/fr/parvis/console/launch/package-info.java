@NullMarked
package fr.parvis.console.launch;

import org.jspecify.annotations.NullMarked;
