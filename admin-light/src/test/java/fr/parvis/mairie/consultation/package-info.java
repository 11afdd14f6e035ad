@NullMarked
package fr.parvis.mairie.consultation;

import org.jspecify.annotations.NullMarked;
