@NullMarked
package fr.parvis.citizen.error;

import org.jspecify.annotations.NullMarked;
