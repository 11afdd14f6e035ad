@NullMarked
package fr.parvis.citizen.consultation;

import org.jspecify.annotations.NullMarked;
