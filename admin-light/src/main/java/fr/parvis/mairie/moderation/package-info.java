/** Reading what residents wrote before anybody else does. */
@NullMarked
package fr.parvis.mairie.moderation;

import org.jspecify.annotations.NullMarked;
