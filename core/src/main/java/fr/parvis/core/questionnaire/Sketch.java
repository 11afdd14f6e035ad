package fr.parvis.core.questionnaire;

import java.time.Period;
import java.util.List;

import fr.parvis.core.consultation.Audience;
import fr.parvis.core.consultation.Format;

/**
 * All of a consultation but its dates: what a draft can be begun from. Immutable.
 *
 * @param choices the possibilities, for a choice; ignored otherwise
 * @param questions for a questionnaire; ignored otherwise
 * @param comment whether residents may add one, for an opinion or a choice; ignored otherwise
 * @param lasts how long it stays open
 */
public record Sketch(
        Format format,
        String title,
        String reason,
        List<String> choices,
        List<QuestionDraft> questions,
        boolean comment,
        Audience audience,
        Period lasts) {}
