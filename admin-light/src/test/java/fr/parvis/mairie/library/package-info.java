@NullMarked
package fr.parvis.mairie.library;

import org.jspecify.annotations.NullMarked;
