@NullMarked
package fr.parvis.console.collectivity;

import org.jspecify.annotations.NullMarked;
