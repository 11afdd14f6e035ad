/** The paper side of a vote is tested here. */
@NullMarked
package fr.parvis.core.paper;

import org.jspecify.annotations.NullMarked;
