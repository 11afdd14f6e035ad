@NullMarked
package fr.parvis.core.secret;

import org.jspecify.annotations.NullMarked;
