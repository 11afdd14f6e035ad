@NullMarked
package fr.parvis.core.journal;

import org.jspecify.annotations.NullMarked;
