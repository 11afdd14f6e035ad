@NullMarked
package fr.parvis.mairie.bin;

import org.jspecify.annotations.NullMarked;
