@NullMarked
package fr.parvis.core.budget;

import org.jspecify.annotations.NullMarked;
