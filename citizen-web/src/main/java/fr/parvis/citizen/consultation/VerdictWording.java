package fr.parvis.citizen.consultation;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import fr.parvis.core.budget.BudgetRule;
import fr.parvis.core.budget.Paper;
import fr.parvis.core.budget.VoteResult;
import fr.parvis.core.budget.VoteResult.Figure;
import fr.parvis.core.budget.VoteResult.Standing;
import fr.parvis.core.tally.Candidate;
import fr.parvis.core.tally.Fraction;
import fr.parvis.core.tally.Step;
import fr.parvis.core.web.BudgetMessages;
import fr.parvis.core.web.BudgetView;
import fr.parvis.core.web.Language;
import fr.parvis.core.web.ProjectNews;
import fr.parvis.core.web.Typography;

/** Puts the result of a vote into words. */
final class VerdictWording {

    /** What the figures of a vote are. */
    private enum Unit {
        VOTES,
        SUPPORTERS,
        POINTS,
        GRADE
    }

    private final VoteResult result;
    private final Language language;
    private final VerdictMessages words;
    private final BudgetMessages sums;
    private final ConsultationMessages common;
    private final Unit unit;

    VerdictWording(VoteResult result, Language language) {
        this.result = result;
        this.language = language;
        this.words = language.words(VerdictMessages.class);
        this.sums = language.words(BudgetMessages.class);
        this.common = language.words(ConsultationMessages.class);
        this.unit = unit(result.paper());
    }

    /**
     * @param projects with their descriptions, as they were typed; what was sealed counts
     * @param told what became of them, by what names them on a ballot
     */
    Verdict verdict(BudgetView projects, Map<String, List<ProjectNews>> told) {
        int left = result.paper().envelope() - result.spent();
        String envelope = euros(result.paper().envelope());
        return new Verdict(
                sentence(envelope),
                result.winners().stream()
                        .map(winner -> winner(winner, projects, told))
                        .toList(),
                result.spent(),
                result.paper().envelope(),
                words.used(euros(result.spent()), envelope, left == 0 ? "" : euros(left)),
                heading(),
                result.onlySums()
                        ? List.of()
                        : result.standings().stream().map(this::row).toList(),
                steps(),
                result.nearest().map(this::nearest).orElse(""),
                result.onlySums(),
                !result.onlySums() && !result.sealsChoices(),
                turnout());
    }

    private static Unit unit(Paper paper) {
        if (paper.voting().rule() == BudgetRule.EQUAL_SHARES) {
            return Unit.SUPPORTERS;
        }
        return switch (paper.voting().form()) {
            case UP_TO, WITHIN -> Unit.VOTES;
            case POINTS, RANKED -> Unit.POINTS;
            case GRADES -> Unit.GRADE;
        };
    }

    private String sentence(String envelope) {
        List<Standing> winners = result.winners();
        return winners.isEmpty()
                ? words.sentence_none(envelope)
                : words.sentence(
                        winners.size(),
                        listed(winners.stream()
                                .map(winner -> title(winner.project()))
                                .toList()),
                        euros(result.spent()),
                        envelope);
    }

    private Verdict.Winner winner(Standing winner, BudgetView projects, Map<String, List<ProjectNews>> told) {
        Optional<BudgetView.Card> written = projects.cards().stream()
                .filter(card -> card.id().equals(winner.project().id()))
                .findFirst();
        return new Verdict.Winner(
                title(winner.project()),
                euros(winner.project().cost()),
                winner.figure().map(this::figure).orElse(""),
                Typography.french(winner.project().place()),
                written.map(BudgetView.Card::description)
                        .filter(winner.project()::describes)
                        .orElse(""),
                written.flatMap(BudgetView.Card::photo).filter(winner.project()::pictures),
                told.getOrDefault(winner.project().id(), List.of()));
    }

    private Verdict.Row row(Standing standing) {
        return new Verdict.Row(
                title(standing.project()),
                String.format(Locale.ROOT, "%.1f%%", 100 * share(standing)),
                standing.figure().map(this::figure).orElse(""),
                standing.won(),
                standing.won() ? "" : why(standing));
    }

    /** Of the bar: votes on all ballots, points on the most that a project has, grades on the highest. */
    private double share(Standing standing) {
        return standing.figure().map(this::share).orElse(0d);
    }

    private double share(Figure figure) {
        return switch (unit) {
            case VOTES, SUPPORTERS -> (double) figure.votes() / result.counted();
            case POINTS -> {
                double most = result.standings().stream()
                        .flatMap(standing -> standing.figure().stream())
                        .mapToDouble(one -> one.score().doubleValue())
                        .max()
                        .orElse(0);
                yield most == 0 ? 0 : figure.score().doubleValue() / most;
            }
            case GRADE -> (double) figure.grade() / (result.paper().voting().limit() - 1);
        };
    }

    private String heading() {
        return switch (unit) {
            case VOTES -> words.votes_heading();
            case SUPPORTERS -> words.supporters_heading();
            case POINTS -> words.points_heading();
            case GRADE -> words.grade_heading();
        };
    }

    private String figure(Figure figure) {
        return switch (unit) {
            case VOTES -> words.votes(language.number(figure.votes()));
            case SUPPORTERS -> words.supporters(language.number(figure.votes()), figure.votes());
            case POINTS ->
                words.points(language.decimal(figure.score()), figure.score().longValue());
            case GRADE -> grade(figure.grade(), words);
        };
    }

    /** « Assez bien ». */
    static String grade(int grade, VerdictMessages words) {
        return switch (grade) {
            case 0 -> words.grade_0();
            case 1 -> words.grade_1();
            case 2 -> words.grade_2();
            case 3 -> words.grade_3();
            default -> words.grade_4();
        };
    }

    /** Why a project did not win, in a few words. */
    String why(Standing standing) {
        Optional<Step.OfProject> settled = standing.settled();
        if (settled.isEmpty()) {
            return result.onlySums() ? words.why_other() : words.why_nobody();
        }
        Step.OfProject step = settled.get();
        if (step instanceof Step.TooDear dear) {
            return words.why_dear(euros(standing.project().cost()), euros(dear.left()));
        }
        if (step instanceof Step.Stopped stopped) {
            return words.why_dear(euros(standing.project().cost()), euros(stopped.left()));
        }
        if (step instanceof Step.OutOfReach beyond) {
            return words.why_unpaid(euros(beyond.missing()));
        }
        if (step instanceof Step.BelowThreshold && step.candidate().score().signum() == 0) {
            return words.why_nobody();
        }
        return step instanceof Step.BelowThreshold below
                ? words.why_threshold(language.decimal(below.threshold()))
                : words.why_other();
    }

    private List<String> steps() {
        List<Step> steps = result.steps();
        List<String> told = new ArrayList<>();
        for (int i = 0; i < steps.size(); i++) {
            told.add(step(
                    steps.get(i),
                    steps.subList(i + 1, steps.size()).stream().anyMatch(Step.OfProject.class::isInstance)));
        }
        return told;
    }

    /**
     * A step in a sentence.
     *
     * @param next whether another project is looked at after it
     */
    private String step(Step step, boolean next) {
        if (step instanceof Step.Tie tie) {
            return words.step_tie(
                    listed(tie.tied().stream()
                            .map(candidate -> common.quoted(title(candidate)))
                            .toList()),
                    title(tie.tied().get(0)));
        }
        if (step instanceof Step.Shared shared) {
            return words.step_shared(language.number(shared.voters()), euros(shared.share()));
        }
        if (step instanceof Step.Enlarged enlarged) {
            return enlarged.times().signum() == 0
                    ? words.step_not_enlarged(euros(enlarged.share()))
                    : words.step_enlarged(euros(enlarged.share()));
        }
        return step instanceof Step.OfProject ofProject ? step(ofProject, next) : words.step_compared();
    }

    private String step(Step.OfProject step, boolean next) {
        String title = title(step.candidate());
        String cost = euros(step.candidate().project().cost());
        if (step instanceof Step.Taken taken) {
            return words.step_taken(title, figure(step.candidate()), cost, euros(taken.left()));
        }
        if (step instanceof Step.TooDear dear) {
            return words.step_dear(
                    title, figure(step.candidate()), cost, euros(dear.left()), euros(dear.missing()), next);
        }
        if (step instanceof Step.Stopped stopped) {
            return words.step_dear(
                    title, figure(step.candidate()), cost, euros(stopped.left()), euros(stopped.missing()), false);
        }
        if (step instanceof Step.BelowThreshold && step.candidate().score().signum() == 0) {
            return words.step_nobody(title);
        }
        if (step instanceof Step.BelowThreshold below) {
            return words.step_threshold(title, figure(step.candidate()), language.decimal(below.threshold()));
        }
        if (step instanceof Step.Bought bought) {
            return words.step_bought(
                    title,
                    cost,
                    language.number(bought.payInFull()),
                    euros(bought.price()),
                    language.number(bought.payTheirRest()));
        }
        if (step instanceof Step.OutOfReach beyond) {
            return words.step_unpaid(title, cost, euros(beyond.money()), euros(beyond.missing()));
        }
        return step instanceof Step.Withdrawn ? words.step_withdrawn(title) : words.step_not_reached(title);
    }

    private String nearest(Standing nearest) {
        String title = title(nearest.project());
        Optional<Step.OfProject> settled = nearest.settled();
        if (settled.isPresent() && settled.get() instanceof Step.BelowThreshold below) {
            return words.nearest_threshold(
                    title, nearest.figure().map(this::figure).orElse(""), language.decimal(below.threshold()));
        }
        return unit == Unit.SUPPORTERS
                ? words.nearest_share(title)
                : words.nearest_money(
                        title, VoteResult.missing(nearest).map(this::euros).orElse(""));
    }

    private Verdict.Turnout turnout() {
        long voters = result.totals().voters();
        return new Verdict.Turnout(
                language.number(result.voted()),
                result.voted(),
                language.number(voters),
                voters,
                voters == 0 ? "" : language.percent((double) result.voted() / voters),
                result.tellsChannels() && result.totals().paper() > 0
                        ? words.channels(
                                language.number(result.totals().online()),
                                language.number(result.totals().paper()))
                        : "",
                words.counted(
                                language.number(result.counted()),
                                result.counted(),
                                language.number(result.blank()),
                                language.number(result.invalid()),
                                result.invalid())
                        + gap());
    }

    /** What the minutes explain: sheets and envelopes that are not as many. */
    private String gap() {
        long missing = result.voted() - result.counted() - result.invalid();
        if (missing == 0) {
            return "";
        }
        return " " + (missing > 0 ? words.sheets_missing(missing) : words.sheets_more(-missing));
    }

    /** What the ballots say of a project within a step. */
    private String figure(Candidate candidate) {
        return result.standings().stream()
                .filter(standing ->
                        standing.project().id().equals(candidate.project().id()))
                .findFirst()
                .flatMap(Standing::figure)
                .map(this::figure)
                .orElse("");
    }

    private String listed(List<String> items) {
        List<String> all = new ArrayList<>(items);
        String last = all.remove(all.size() - 1);
        return all.isEmpty() ? last : String.join(common.comma(), all) + common.and() + last;
    }

    private static String title(Paper.Line project) {
        return Typography.french(project.title());
    }

    private static String title(Candidate candidate) {
        return Typography.french(candidate.project().name());
    }

    private String euros(long sum) {
        return sums.euros(language.number(sum));
    }

    private String euros(BigDecimal sum) {
        return sums.euros(language.decimal(sum));
    }

    /** To the cent; it is shown, never reckoned with. */
    private String euros(Fraction sum) {
        return euros(sum.rounded(2));
    }
}
