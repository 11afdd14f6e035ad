@NullMarked
package fr.parvis.console.demo;

import org.jspecify.annotations.NullMarked;
