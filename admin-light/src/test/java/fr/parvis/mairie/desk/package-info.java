/** The paper side of a vote is tested here. */
@NullMarked
package fr.parvis.mairie.desk;

import org.jspecify.annotations.NullMarked;
