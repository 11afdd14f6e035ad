/**
 * A participatory budget: an envelope, the projects that residents choose among, how one votes and how winners are found.
 *
 * <p>Invariants, held by the database too: a project costs something and no more than the envelope; the limit of a ballot fits
 * its form. What is published does not change. {@link fr.parvis.core.budget.Paper} is what the seal of the box freezes, and
 * the only reader of a choice: what it accepts can be counted, and there is one text for one choice.
 *
 * <p>Entry points: {@link fr.parvis.core.budget.Budgeting} for a draft, {@link fr.parvis.core.budget.Budget} and
 * {@link fr.parvis.core.budget.Project} for pages, {@link fr.parvis.core.budget.ProjectFile} for lists that exist already, {@link fr.parvis.core.budget.Works} for what
 * becomes of the winners.
 */
@NullMarked
package fr.parvis.core.budget;

import org.jspecify.annotations.NullMarked;
