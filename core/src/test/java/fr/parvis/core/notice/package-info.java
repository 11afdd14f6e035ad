@NullMarked
package fr.parvis.core.notice;

import org.jspecify.annotations.NullMarked;
