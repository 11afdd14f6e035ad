@NullMarked
package fr.parvis.console.help;

import org.jspecify.annotations.NullMarked;
