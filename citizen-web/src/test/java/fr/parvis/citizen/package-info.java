@NullMarked
package fr.parvis.citizen;

import org.jspecify.annotations.NullMarked;
