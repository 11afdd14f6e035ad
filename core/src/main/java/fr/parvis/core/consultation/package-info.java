/**
 * The one aggregate: a question that a commune asks its residents, from the draft to the council's answer. A consultation is
 * one object with one publish action; its format (an opinion, a choice, a questionnaire…) is a part of it.
 *
 * <p>Invariants, held by the database too: what is published is complete and has its dates; what is archived has been
 * answered. Phases change by date when read, never by a job.
 */
@NullMarked
package fr.parvis.core.consultation;

import org.jspecify.annotations.NullMarked;
