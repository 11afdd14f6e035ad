/** The front page of the platform: find one's commune, see what is open everywhere; what stands at the root of the host. */
@NullMarked
package fr.parvis.citizen.portal;

import org.jspecify.annotations.NullMarked;
