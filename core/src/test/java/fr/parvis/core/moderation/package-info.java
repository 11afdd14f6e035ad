@NullMarked
package fr.parvis.core.moderation;

import org.jspecify.annotations.NullMarked;
