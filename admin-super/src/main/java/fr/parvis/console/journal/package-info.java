/**
 * The audit log across communes, in words.
 */
@NullMarked
package fr.parvis.console.journal;

import org.jspecify.annotations.NullMarked;
