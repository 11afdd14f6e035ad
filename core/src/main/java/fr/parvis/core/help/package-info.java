/**
 * « Demander à mon syndicat de regarder »: what a town hall asks, from which page, and whether somebody has helped. Within a
 * collectivity one asks; in the operator's scope one reads what waits. {@link fr.parvis.core.help.Notes} are what the staff keep of it.
 */
@NullMarked
package fr.parvis.core.help;

import org.jspecify.annotations.NullMarked;
