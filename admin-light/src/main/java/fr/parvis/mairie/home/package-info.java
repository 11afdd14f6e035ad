/** What a mayor sees first: three things to do, then what is under way with the next step of each. */
@NullMarked
package fr.parvis.mairie.home;

import org.jspecify.annotations.NullMarked;
