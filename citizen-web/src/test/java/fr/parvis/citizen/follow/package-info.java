@NullMarked
package fr.parvis.citizen.follow;

import org.jspecify.annotations.NullMarked;
