@NullMarked
package fr.parvis.core.sandbox;

import org.jspecify.annotations.NullMarked;
