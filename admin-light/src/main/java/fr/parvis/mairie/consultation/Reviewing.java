package fr.parvis.mairie.consultation;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import fr.parvis.core.advice.Advice;
import fr.parvis.core.advice.Remark;
import fr.parvis.core.consultation.Audience;
import fr.parvis.core.consultation.Consultation;
import fr.parvis.core.consultation.Format;
import fr.parvis.core.photo.Photo;
import fr.parvis.core.questionnaire.Drafting.Draft;
import fr.parvis.core.questionnaire.Drafting.Missing;
import fr.parvis.core.questionnaire.QuestionDraft;
import fr.parvis.core.time.FrenchDates;
import fr.parvis.core.web.Asked;
import fr.parvis.core.web.BudgetView;
import fr.parvis.core.web.Language;
import fr.parvis.core.web.Typography;
import fr.parvis.mairie.Paths;

/** Reads a draft back to whoever is about to publish it. */
@ApplicationScoped
class Reviewing {

    private final Clock clock;
    private final WizardMessages words;
    private final ProjectMessages own;

    Reviewing(Clock clock, WizardMessages words, ProjectMessages own) {
        this.clock = clock;
        this.words = words;
        this.own = own;
    }

    Review of(Draft draft) {
        Instant now = clock.instant();
        Consultation consultation = draft.consultation();
        UUID id = consultation.id();
        return new Review(
                id.toString(),
                format(consultation.format()),
                consultation.format() == Format.QUESTIONNAIRE,
                Typography.french(consultation.title()),
                consultation.reason(),
                asked(draft.questions()),
                period(consultation, now),
                audience(consultation),
                consultation.audience() == Audience.ONE_EACH,
                advice(draft),
                missing(draft.missing(now), id),
                Photo.of(id),
                consultation.format() == Format.BUDGET
                        ? Optional.of(BudgetView.of(draft.budget(), Photo.ofProjects(id), Language.FRENCH))
                        : Optional.empty(),
                deed(consultation, now));
    }

    String format(Format format) {
        return switch (format) {
            case OPINION -> words.format_opinion();
            case CHOICE -> words.format_choice();
            case QUESTIONNAIRE -> words.format_questionnaire();
            case BUDGET -> own.format();
        };
    }

    String audience(Consultation consultation) {
        if (consultation.format() == Format.BUDGET) {
            return own.who();
        }
        return consultation.audience() == Audience.ONE_EACH ? words.who_one_each() : words.who_everyone();
    }

    private static List<Asked> asked(List<QuestionDraft> questions) {
        return Asked.all(questions).stream().map(Asked::inPreview).toList();
    }

    private String period(Consultation consultation, Instant now) {
        if (consultation.opensAt().isEmpty() || consultation.closesAt().isEmpty()) {
            return "";
        }
        Instant opens = consultation.opensAt().orElseThrow();
        Instant closes = consultation.closesAt().orElseThrow();
        return opens.isAfter(now)
                ? FrenchDates.period(opens, closes)
                : words.period_from_now(FrenchDates.moment(closes));
    }

    private List<Review.Hint> advice(Draft draft) {
        return Advice.on(draft).stream().map(remark -> hint(remark, draft)).toList();
    }

    private Review.Hint hint(Remark remark, Draft draft) {
        boolean dates = remark.subject() == Remark.Subject.SUMMER || remark.subject() == Remark.Subject.RESERVE;
        String where = dates
                ? words.row_dates()
                : remark.question() > 0
                        ? words.question(remark.question())
                        : draft.consultation().format() == Format.QUESTIONNAIRE
                                        || draft.consultation().format() == Format.BUDGET
                                ? words.row_title_questionnaire()
                                : words.row_title();
        String field = dates
                ? draft.consultation().format() == Format.BUDGET ? DatesForm.BEGIN_DAY : DatesForm.BEGIN
                : remark.question() > 0 ? new QuestionFields(remark.question(), 0).label() : QuestionsForm.TITLE;
        return new Review.Hint(
                remark.key(),
                where,
                text(remark),
                Typography.french(remark.better()),
                dates ? "/dates" : "/questions",
                field);
    }

    private String text(Remark remark) {
        String found = Typography.french(remark.found());
        return switch (remark.subject()) {
            case LEADING -> words.advice_leading(found);
            case DOUBLE -> words.advice_double();
            case HEALTH -> words.advice_health(found);
            case RELIGION -> words.advice_religion(found);
            case POLITICS -> words.advice_politics(found);
            case UNION -> words.advice_union(found);
            case IDENTITY -> words.advice_identity(found);
            case VOTE -> words.advice_vote(found);
            case SUMMER -> words.advice_summer();
            case RESERVE -> words.advice_reserve(found);
        };
    }

    private List<Review.Missing> missing(Set<Missing> missing, UUID id) {
        String path = Paths.consultation(id);
        List<Review.Missing> told = new ArrayList<>();
        for (Missing each : missing) {
            told.add(
                    switch (each) {
                        case QUESTION ->
                            new Review.Missing("manque-question", words.missing_question(), path + "/questions");
                        case ENVELOPE ->
                            new Review.Missing("manque-enveloppe", own.missing_envelope(), path + "/budget");
                        case PROJECTS ->
                            new Review.Missing("manque-projets", own.missing_projects(), path + "/projets");
                        case DATES -> new Review.Missing("manque-dates", words.missing_dates(), path + "/dates");
                        case DATES_IN_FUTURE ->
                            new Review.Missing("manque-dates", words.missing_future(), path + "/dates");
                        case TIME_TO_SEAL -> new Review.Missing("manque-dates", own.missing_time(), path + "/vote");
                    });
        }
        return List.copyOf(told);
    }

    private String deed(Consultation consultation, Instant now) {
        return consultation
                .opensAt()
                .filter(opens -> opens.isAfter(now))
                .map(opens -> words.publish_at(FrenchDates.moment(opens)))
                .orElseGet(words::publish_now);
    }
}
