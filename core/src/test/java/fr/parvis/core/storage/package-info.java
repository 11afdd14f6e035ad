@NullMarked
package fr.parvis.core.storage;

import org.jspecify.annotations.NullMarked;
