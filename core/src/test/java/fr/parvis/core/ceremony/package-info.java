@NullMarked
package fr.parvis.core.ceremony;

import org.jspecify.annotations.NullMarked;
