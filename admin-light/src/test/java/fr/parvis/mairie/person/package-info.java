@NullMarked
package fr.parvis.mairie.person;

import org.jspecify.annotations.NullMarked;
