@NullMarked
package fr.parvis.mairie.photo;

import org.jspecify.annotations.NullMarked;
