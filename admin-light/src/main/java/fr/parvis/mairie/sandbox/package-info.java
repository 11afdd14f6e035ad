/** The pages about the sandbox in which a town hall trains, and the tour through the wizard that is shown there. */
@NullMarked
package fr.parvis.mairie.sandbox;

import org.jspecify.annotations.NullMarked;
