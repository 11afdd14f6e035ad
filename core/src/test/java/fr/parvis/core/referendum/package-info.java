@NullMarked
package fr.parvis.core.referendum;

import org.jspecify.annotations.NullMarked;
