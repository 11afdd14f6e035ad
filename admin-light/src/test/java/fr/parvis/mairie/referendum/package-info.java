@NullMarked
package fr.parvis.mairie.referendum;

import org.jspecify.annotations.NullMarked;
