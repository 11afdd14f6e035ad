/**
 * How long Parvis keeps what it knows of people (GDPR, article 5.1.e), apart from what a commune publishes and from the
 * journal.
 */
@NullMarked
package fr.parvis.core.compliance;

import org.jspecify.annotations.NullMarked;
