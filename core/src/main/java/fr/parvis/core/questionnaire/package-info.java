/**
 * Questions, the answers to them, and what comes out: the part of a consultation that asks. An opinion is one question with
 * three choices, a choice one question, a questionnaire several.
 *
 * <p>Invariants, held by the database: an attempt counts once however often it is sent; one voter counts once; a choice
 * belongs to its question; a free text is public only after the town hall has read it. No answer given by fewer
 * than ten people leaves this package; how many took part always does.
 *
 * <p>Entry points: {@link fr.parvis.core.questionnaire.Drafting} and {@link fr.parvis.core.questionnaire.Running} for the
 * town hall, {@link fr.parvis.core.questionnaire.Participation} for residents, {@link fr.parvis.core.questionnaire.Results}
 * for everybody.
 */
@NullMarked
package fr.parvis.core.questionnaire;

import org.jspecify.annotations.NullMarked;
