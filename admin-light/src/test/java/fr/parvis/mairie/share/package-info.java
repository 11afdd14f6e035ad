@NullMarked
package fr.parvis.mairie.share;

import org.jspecify.annotations.NullMarked;
