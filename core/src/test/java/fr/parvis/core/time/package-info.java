@NullMarked
package fr.parvis.core.time;

import org.jspecify.annotations.NullMarked;
