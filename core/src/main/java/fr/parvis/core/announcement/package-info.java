/**
 * What the syndicate announces to town halls: a short text that is on their first page between two days, until they say that they
 * have read it. Each town hall has its own copy; a correction and a withdrawal reach all of them. In the operator's scope one
 * announces, within a collectivity one reads.
 */
@NullMarked
package fr.parvis.core.announcement;

import org.jspecify.annotations.NullMarked;
