package fr.parvis.mairie.consultation;

import java.time.Period;
import java.util.Arrays;
import java.util.List;

import fr.parvis.core.questionnaire.QuestionKind;
import fr.parvis.core.time.FrenchDates;
import fr.parvis.core.web.KindMessages;
import fr.parvis.core.web.Language;
import fr.parvis.core.web.Option;

/**
 * What the screens offer to choose from. Immutable.
 *
 * @param lengths each with the day it leads to, so that it is read back before it is chosen
 */
public record WizardOptions(List<Option> kinds, List<Option> begins, List<Option> lengths, List<Option> audiences) {

    static WizardOptions of(WizardMessages words, DatesForm dates) {
        KindMessages kinds = Language.FRENCH.words(KindMessages.class);
        return new WizardOptions(
                Arrays.stream(QuestionKind.values())
                        .map(kind -> Option.of(QuestionsForm.word(kind), kinds.kind(kind)))
                        .toList(),
                List.of(
                        Option.of(DatesForm.NOW, words.begin_now(), words.begin_now_hint()),
                        Option.of(DatesForm.DAY, words.begin_day_choice())),
                List.of(
                        length("1s", words.length_week(), dates, words),
                        length("2s", words.length_two_weeks(), dates, words),
                        length("3s", words.length_three_weeks(), dates, words),
                        length("1m", words.length_month(), dates, words),
                        Option.of(DatesForm.DAY, words.length_until())),
                List.of(
                        Option.of(DatesForm.EVERYONE, words.who_everyone(), words.who_everyone_hint()),
                        Option.of(DatesForm.ONE_EACH, words.who_one_each(), words.who_one_each_hint())));
    }

    /** The same, where it is settled who answers. */
    WizardOptions ofDates() {
        return new WizardOptions(kinds, begins, lengths, List.of());
    }

    private static Option length(String value, String label, DatesForm dates, WizardMessages words) {
        String first = FrenchDates.day(dates.opens());
        String last =
                FrenchDates.day(DatesForm.last(dates.opens(), DatesForm.LENGTHS.getOrDefault(value, Period.ZERO)));
        return Option.of(
                value, label, dates.opensToday() ? words.length_to_from_now(last) : words.length_to(last, first));
    }
}
