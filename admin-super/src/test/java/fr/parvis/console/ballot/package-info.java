@NullMarked
package fr.parvis.console.ballot;

import org.jspecify.annotations.NullMarked;
