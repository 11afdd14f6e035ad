@NullMarked
package fr.parvis.console.person;

import org.jspecify.annotations.NullMarked;
