package fr.parvis.core.advice;

import java.time.LocalDate;
import java.time.MonthDay;
import java.util.ArrayList;
import java.util.List;

import fr.parvis.core.advice.Remark.Subject;
import fr.parvis.core.consultation.Consultation;
import fr.parvis.core.consultation.Format;
import fr.parvis.core.questionnaire.Drafting.Draft;
import fr.parvis.core.questionnaire.QuestionDraft;
import fr.parvis.core.questionnaire.QuestionKind;
import fr.parvis.core.time.FrenchDates;

/** What could be pointed out about a draft. Stateless. */
public final class Advice {

    private static final MonthDay SUMMER_BEGINS = MonthDay.of(7, 14);
    private static final MonthDay SUMMER_ENDS = MonthDay.of(8, 31);

    private Advice() {}

    /** In the order of the page; empty when there is nothing to say. */
    public static List<Remark> on(Draft draft) {
        Consultation consultation = draft.consultation();
        List<Remark> remarks = new ArrayList<>();
        boolean several = consultation.format() == Format.QUESTIONNAIRE;
        if (several || consultation.format() == Format.BUDGET) {
            remarks.addAll(Sensitive.in(consultation.title(), 0));
        }
        for (int i = 0; i < draft.questions().size(); i++) {
            remarks.addAll(on(draft.questions().get(i), several ? i + 1 : 0));
        }
        if (consultation.opensAt().isPresent() && consultation.closesAt().isPresent()) {
            remarks.addAll(on(
                    FrenchDates.dayOf(consultation.opensAt().get()),
                    FrenchDates.dayOf(consultation.closesAt().get())));
        }
        return List.copyOf(remarks);
    }

    /**
     * What could be pointed out about a question.
     *
     * @param number as residents see it
     */
    public static List<Remark> on(QuestionDraft question, int number) {
        List<Remark> remarks = new ArrayList<>();
        Wording.leading(question.label(), number).ifPresent(remarks::add);
        // Who ticks several answers, or writes, can answer two questions at once.
        if (question.kind() == QuestionKind.SINGLE || question.kind() == QuestionKind.SCALE) {
            Wording.twofold(question.label(), number).ifPresent(remarks::add);
        }
        remarks.addAll(Sensitive.in(question.label() + "\n" + String.join("\n", question.choices()), number));
        return remarks;
    }

    /** What could be pointed out about the days from the first to the last. */
    public static List<Remark> on(LocalDate first, LocalDate last) {
        List<Remark> remarks = new ArrayList<>();
        if (first.datesUntil(last.plusDays(1))
                .map(MonthDay::from)
                .anyMatch(day -> !day.isBefore(SUMMER_BEGINS) && !day.isAfter(SUMMER_ENDS))) {
            remarks.add(new Remark(Subject.SUMMER, 0, "", ""));
        }
        Election.near(first, last)
                .ifPresent(election -> remarks.add(new Remark(Subject.RESERVE, 0, election.name(), "")));
        return remarks;
    }
}
