/**
 * The syndicate's own people: the first operator's way in, and the team.
 */
@NullMarked
package fr.parvis.console.person;

import org.jspecify.annotations.NullMarked;
