@NullMarked
package fr.parvis.mairie.ballot;

import org.jspecify.annotations.NullMarked;
