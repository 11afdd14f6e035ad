@NullMarked
package fr.parvis.core.consultation;

import org.jspecify.annotations.NullMarked;
