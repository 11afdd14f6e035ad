/** What becomes of the projects that won a vote, told by the town hall. */
@NullMarked
package fr.parvis.mairie.works;

import org.jspecify.annotations.NullMarked;
