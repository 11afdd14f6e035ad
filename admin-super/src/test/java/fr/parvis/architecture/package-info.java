/** The rules of the architecture, checked on the compiled classes of every module. */
@NullMarked
package fr.parvis.architecture;

import org.jspecify.annotations.NullMarked;
