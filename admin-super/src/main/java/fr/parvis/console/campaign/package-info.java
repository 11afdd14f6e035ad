/** Campaigns: one consultation prepared for many communes, what becomes of it in each, and what they were answered together. */
@NullMarked
package fr.parvis.console.campaign;

import org.jspecify.annotations.NullMarked;
