/** What other communes have asked, and what this one lets them ask again. */
@NullMarked
package fr.parvis.mairie.library;

import org.jspecify.annotations.NullMarked;
