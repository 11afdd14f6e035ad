@NullMarked
package fr.parvis.core.opendata;

import org.jspecify.annotations.NullMarked;
