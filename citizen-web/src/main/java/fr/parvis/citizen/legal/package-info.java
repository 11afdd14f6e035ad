/**
 * The pages that the law asks of every site, complete from the first day: what only the town hall can know is marked until it
 * is filled in. They say what Parvis really does; whoever changes what is stored changes the privacy notice with it.
 */
@NullMarked
package fr.parvis.citizen.legal;

import org.jspecify.annotations.NullMarked;
