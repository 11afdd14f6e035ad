/** What the site of the commune has, and asking the syndicate for more. */
@NullMarked
package fr.parvis.mairie.feature;

import org.jspecify.annotations.NullMarked;
