/** What the commune says of itself in its legal pages. */
@NullMarked
package fr.parvis.mairie.collectivity;

import org.jspecify.annotations.NullMarked;
