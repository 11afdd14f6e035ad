@NullMarked
package fr.parvis.core.pabulib;

import org.jspecify.annotations.NullMarked;
