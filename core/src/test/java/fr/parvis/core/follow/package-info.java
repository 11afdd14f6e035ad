@NullMarked
package fr.parvis.core.follow;

import org.jspecify.annotations.NullMarked;
