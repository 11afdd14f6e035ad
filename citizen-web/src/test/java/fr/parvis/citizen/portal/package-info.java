@NullMarked
package fr.parvis.citizen.portal;

import org.jspecify.annotations.NullMarked;
