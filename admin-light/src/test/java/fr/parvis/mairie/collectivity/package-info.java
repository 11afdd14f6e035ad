@NullMarked
package fr.parvis.mairie.collectivity;

import org.jspecify.annotations.NullMarked;
