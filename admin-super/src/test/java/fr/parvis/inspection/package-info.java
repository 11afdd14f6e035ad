/** What browser tests share: a Chromium, and the two inspections that every page passes. */
@NullMarked
package fr.parvis.inspection;

import org.jspecify.annotations.NullMarked;
