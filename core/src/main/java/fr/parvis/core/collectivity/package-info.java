/** Tenants and their place in the tree. */
@NullMarked
package fr.parvis.core.collectivity;

import org.jspecify.annotations.NullMarked;
