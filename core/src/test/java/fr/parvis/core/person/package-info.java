@NullMarked
package fr.parvis.core.person;

import org.jspecify.annotations.NullMarked;
