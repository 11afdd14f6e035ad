/** Who works here, and inviting a secretary. */
@NullMarked
package fr.parvis.mairie.person;

import org.jspecify.annotations.NullMarked;
