/**
 * The communes that the syndicate runs: the fleet, opening more of them, and the sheet of each one. Lists are projections read in
 * the operator's scope; a deed for one commune is journalled with that commune.
 */
@NullMarked
package fr.parvis.console.collectivity;

import org.jspecify.annotations.NullMarked;
