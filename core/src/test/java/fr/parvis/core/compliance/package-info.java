@NullMarked
package fr.parvis.core.compliance;

import org.jspecify.annotations.NullMarked;
