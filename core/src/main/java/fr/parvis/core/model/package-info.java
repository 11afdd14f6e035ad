/**
 * Consultations that are ready to be asked: what most villages ask one day, written once, neutral, and complete enough to be
 * published as it stands. A mayor adapts it instead of facing a blank page.
 *
 * <p>One file a model, beside this package, in the order of {@link fr.parvis.core.model.Models}. The name of the commune is
 * put in by {@link fr.parvis.core.collectivity.PlaceName}, so that every village reads its own in right French. A model is
 * copied into a draft, which remembers {@link fr.parvis.core.questionnaire.Source where it comes from}: changing a file makes a new
 * version, and changes no consultation.
 */
@NullMarked
package fr.parvis.core.model;

import org.jspecify.annotations.NullMarked;
