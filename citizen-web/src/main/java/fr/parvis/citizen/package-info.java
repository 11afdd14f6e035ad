/** The residents' site: three screens, no account, no JavaScript needed. */
@NullMarked
package fr.parvis.citizen;

import org.jspecify.annotations.NullMarked;
