@NullMarked
package fr.parvis.mairie.moderation;

import org.jspecify.annotations.NullMarked;
