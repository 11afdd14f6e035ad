@NullMarked
package fr.parvis.core.model;

import org.jspecify.annotations.NullMarked;
