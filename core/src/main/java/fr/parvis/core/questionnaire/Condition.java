package fr.parvis.core.questionnaire;

/**
 * Who is asked a follow-up question: those who gave one answer to an earlier question. Immutable.
 *
 * @param question place of the earlier question, from 1
 * @param choice place of the answer among its choices, from 1
 */
public record Condition(int question, int choice) {}
