@NullMarked
package fr.parvis.mairie.help;

import org.jspecify.annotations.NullMarked;
