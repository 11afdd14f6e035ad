@NullMarked
package fr.parvis.citizen.ballot;

import org.jspecify.annotations.NullMarked;
