@NullMarked
package fr.parvis.core.tenancy;

import org.jspecify.annotations.NullMarked;
