@NullMarked
package fr.parvis.core.advice;

import org.jspecify.annotations.NullMarked;
