@NullMarked
package fr.parvis.console.campaign;

import org.jspecify.annotations.NullMarked;
