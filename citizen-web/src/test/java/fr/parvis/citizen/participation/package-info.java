@NullMarked
package fr.parvis.citizen.participation;

import org.jspecify.annotations.NullMarked;
