package fr.parvis.mairie.consultation;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import jakarta.enterprise.context.RequestScoped;

import org.jspecify.annotations.Nullable;

import fr.parvis.core.budget.Budgeting;
import fr.parvis.core.budget.Progress;
import fr.parvis.core.budget.VoteResult;
import fr.parvis.core.budget.VoteResults;
import fr.parvis.core.campaign.Together;
import fr.parvis.core.ceremony.Ceremony;
import fr.parvis.core.ceremony.Preparation;
import fr.parvis.core.consultation.Audience;
import fr.parvis.core.consultation.Consultation;
import fr.parvis.core.consultation.Format;
import fr.parvis.core.consultation.Phase;
import fr.parvis.core.follow.Follower;
import fr.parvis.core.moderation.Moderation;
import fr.parvis.core.paper.PaperSheets;
import fr.parvis.core.photo.Photo;
import fr.parvis.core.questionnaire.Question;
import fr.parvis.core.questionnaire.QuestionKind;
import fr.parvis.core.questionnaire.Result;
import fr.parvis.core.questionnaire.Results;
import fr.parvis.core.time.FrenchDates;
import fr.parvis.core.web.Bars;
import fr.parvis.core.web.BudgetView;
import fr.parvis.core.web.Days;
import fr.parvis.core.web.Language;
import fr.parvis.core.web.Pooled;
import fr.parvis.core.web.Site;
import fr.parvis.core.web.Timeline;
import fr.parvis.core.web.Typography;

/**
 * Puts the board of a consultation together. The result is only there once it is closed: watched while it runs, it would tell
 * what the last visitor of the town hall answered.
 */
@RequestScoped
class Boards {

    private final Budgeting budgeting;
    private final Ceremony ceremony;
    private final Clock clock;
    private final Site site;
    private final Results results;
    private final Moderation moderation;
    private final Reviewing reviewing;
    private final PaperSheets sheets;
    private final VoteResults votes;
    private final BoardMessages words;

    Boards(
            Budgeting budgeting,
            Ceremony ceremony,
            Clock clock,
            Site site,
            Results results,
            Moderation moderation,
            Reviewing reviewing,
            PaperSheets sheets,
            VoteResults votes,
            BoardMessages words) {
        this.budgeting = budgeting;
        this.ceremony = ceremony;
        this.clock = clock;
        this.site = site;
        this.results = results;
        this.moderation = moderation;
        this.reviewing = reviewing;
        this.sheets = sheets;
        this.votes = votes;
        this.words = words;
    }

    Board of(Consultation consultation) {
        Instant now = clock.instant();
        UUID id = consultation.id();
        Phase phase = consultation.phase(now);
        boolean over = phase == Phase.CLOSED || phase == Phase.ANSWERED || phase == Phase.ARCHIVED;
        Result result = over ? results.of(id) : new Result(0, List.of());
        Optional<Preparation> vote = consultation.format() == Format.BUDGET ? ceremony.of(id) : Optional.empty();
        boolean sealed = vote.filter(Preparation::sealed).isPresent();
        Optional<VoteResult> voted = vote.isPresent() ? votes.of(id) : Optional.empty();
        List<Progress> told = voted.isPresent() ? Progress.of(id) : List.of();
        return new Board(
                id.toString(),
                phase,
                Typography.french(consultation.title()),
                FrenchDates.period(
                        consultation.opensAt().orElseThrow(),
                        consultation.closesAt().orElseThrow()),
                reviewing.audience(consultation),
                site.address() + "/" + consultation.address().orElseThrow(),
                consultation
                        .undoableUntil(now)
                        .filter(until -> !sealed)
                        .map(this::time)
                        .orElse(""),
                moderation.waiting(id),
                Follower.of(id),
                Question.of(id).stream().anyMatch(question -> question.takesText()),
                participation(consultation),
                over && result.tooFew(),
                parts(result),
                consultation.councilAnswer().orElse(null),
                consultation.answeredAt().map(FrenchDates::day).orElse(""),
                consultation.format() == Format.BUDGET
                        ? Optional.of(BudgetView.of(budgeting.read(id), Photo.ofProjects(id), Language.FRENCH))
                        : Optional.empty(),
                vote.map(this::urn),
                vote.map(box -> Timeline.of(consultation, now, sealed, voted, told, Language.FRENCH)),
                voted.map(out -> works(out, told)).orElse(""),
                consultation.holder(),
                Together.read(consultation.pooled())
                        .map(together -> Pooled.all(
                                Question.of(id).stream().map(Question::draft).toList(),
                                together.parts(),
                                together.communes(),
                                Language.FRENCH))
                        .orElse(List.of()),
                UUID.randomUUID().toString());
    }

    private static String works(VoteResult result, List<Progress> told) {
        if (Timeline.isBuilt(result, told)) {
            return "ok";
        }
        return told.isEmpty() ? "todo" : "edit";
    }

    private Board.Urn urn(Preparation vote) {
        String board = LaunchWizard.path(vote.consultation());
        String urn = board + "/urne";
        List<Board.Task> before = List.of(
                task(words.urn_list(), board + "/liste", vote.list(), words.urn_list_hint()),
                task(words.urn_keys(), urn + "/cles", vote.keys(), words.urn_keys_hint()),
                task(words.urn_seal(), urn + "/sceller", vote.sealed(), words.urn_seal_hint()),
                task(words.urn_letters(), board + "/lettres", vote.letters(), words.urn_letters_hint()));
        List<Board.Task> after =
                switch (vote.next()) {
                    case SHEETS, COUNT ->
                        List.of(task(words.urn_count(), urn + "/depouiller", false, words.urn_count_hint()));
                    case PUBLISH ->
                        List.of(
                                task(words.urn_count(), urn + "/resultat", true, words.urn_counted_hint()),
                                task(words.urn_publish(), urn + "/resultat", false, words.urn_publish_hint()));
                    case NOTHING ->
                        List.of(
                                task(words.urn_count(), urn + "/resultat", true, words.urn_counted_hint()),
                                task(words.urn_publish(), urn + "/resultat", true, words.urn_published_hint()));
                    case LIST, KEYS, SEAL, LETTERS, WAIT -> List.of();
                };
        PaperSheets.Standing paper = sheets.standing(vote.box());
        if (paper.envelopes() > 0) {
            after = Stream.concat(
                            Stream.of(task(
                                    words.urn_paper(),
                                    board + "/bulletins-papier",
                                    paper.isDone(),
                                    words.urn_paper_hint())),
                            after.stream())
                    .toList();
        }
        return new Board.Urn(before, after, vote.sealed());
    }

    private static Board.Task task(String label, String href, boolean done, String hint) {
        return new Board.Task(label, href, done ? "ok" : "todo", hint);
    }

    Board.Participation participation(Consultation consultation) {
        Instant now = clock.instant();
        UUID id = consultation.id();
        long count = results.participants(id);
        Map<LocalDate, Integer> days = results.days(id).stream()
                .collect(Collectors.toMap(
                        Results.Day::day, day -> Math.toIntExact(day.participants()), Integer::sum, HashMap::new));
        if (count > 0) {
            // The whole period: a single wide column on the first day would say nothing.
            days.putIfAbsent(FrenchDates.dayOf(consultation.opensAt().orElseThrow()), 0);
            days.putIfAbsent(FrenchDates.dayOf(consultation.closesAt().orElseThrow()), 0);
        }
        long left = consultation.phase(now) == Phase.OPEN
                ? ChronoUnit.DAYS.between(
                                LocalDate.now(clock),
                                FrenchDates.dayOf(consultation.closesAt().orElseThrow()))
                        + 1
                : 0;
        return new Board.Participation(
                LaunchWizard.path(id) + "/participation",
                Language.FRENCH.number(count),
                count,
                share(consultation.audience(), count),
                left > 0 ? Language.FRENCH.number(left) : "",
                left,
                time(now),
                left > 0 ? whoCanStill(consultation) : "",
                Days.of(days));
    }

    private String whoCanStill(Consultation consultation) {
        String moment = FrenchDates.moment(consultation.closesAt().orElseThrow());
        return switch (consultation.audience()) {
            case EVERYONE -> words.still_everyone(moment);
            case ONE_EACH -> words.still_one_each(moment);
        };
    }

    private List<Board.Part> parts(Result result) {
        return result.questions().stream()
                .map(question -> new Board.Part(
                        Typography.french(question.label()),
                        bars(question, question.people(result.participants())),
                        figures(question),
                        question.texts().stream().map(Typography::french).toList()))
                .toList();
    }

    private @Nullable Bars bars(Result.QuestionResult question, long participants) {
        if (question.bars().isEmpty()) {
            return null;
        }
        String label = Typography.french(question.label());
        return Bars.of(
                        question.kind() == QuestionKind.RANKING ? words.first_places(label) : label,
                        words.answer(),
                        participants)
                .withAnswers(question.bars(), Typography::french, words::merged);
    }

    private String figures(Result.QuestionResult question) {
        String asked = question.subgroup()
                .map(group -> asked(group, Typography.french(group.answer()), Typography.french(group.label())))
                .orElse("");
        return (asked + " " + summary(question)).strip();
    }

    private String asked(Result.Subgroup subgroup, String answer, String label) {
        return subgroup.people()
                .map(people -> words.asked_of(Language.FRENCH.number(people), answer, label))
                .orElseGet(() -> words.asked_of_few(answer, label));
    }

    private String summary(Result.QuestionResult question) {
        if (!question.order().isEmpty()) {
            return words.order(Typography.french(question.orderInWords()));
        }
        return question.mean()
                .flatMap(mean -> question.median()
                        .map(median -> words.figures(Language.FRENCH.decimal(mean), Language.FRENCH.decimal(median))))
                .orElse("");
    }

    /** Where anybody may answer, and twice, nobody knows how many inhabitants did. */
    private String share(Audience audience, long count) {
        int population = site.place().population();
        return audience == Audience.ONE_EACH && population > 0 && count > 0 && count <= population
                ? Language.FRENCH.percent((double) count / population)
                : "";
    }

    private String time(Instant instant) {
        ZonedDateTime local = instant.atZone(clock.getZone());
        return "%d\u00a0h\u00a0%02d".formatted(local.getHour(), local.getMinute());
    }
}
