/** What the syndicate announces, until it was read. */
@NullMarked
package fr.parvis.mairie.announcement;

import org.jspecify.annotations.NullMarked;
