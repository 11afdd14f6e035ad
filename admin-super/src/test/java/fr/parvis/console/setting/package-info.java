@NullMarked
package fr.parvis.console.setting;

import org.jspecify.annotations.NullMarked;
