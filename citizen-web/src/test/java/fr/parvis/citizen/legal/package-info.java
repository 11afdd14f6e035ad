@NullMarked
package fr.parvis.citizen.legal;

import org.jspecify.annotations.NullMarked;
