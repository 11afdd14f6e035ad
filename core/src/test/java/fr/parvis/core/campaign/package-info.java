@NullMarked
package fr.parvis.core.campaign;

import org.jspecify.annotations.NullMarked;
