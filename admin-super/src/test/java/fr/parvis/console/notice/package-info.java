@NullMarked
package fr.parvis.console.notice;

import org.jspecify.annotations.NullMarked;
