package fr.parvis.core.budget;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

import fr.parvis.core.ballot.Discretion;
import fr.parvis.core.ballot.ElectionRecord.Remains;
import fr.parvis.core.ballot.ElectionRecord.Totals;
import fr.parvis.core.tally.Ballot;
import fr.parvis.core.tally.Candidate;
import fr.parvis.core.tally.Fraction;
import fr.parvis.core.tally.Outcome;
import fr.parvis.core.tally.Step;

/**
 * What came out of the vote on a budget, as much of it as may be told. Immutable.
 *
 * @param counted how many ballots, those on paper included
 * @param spoilt how many of the sheets of paper that were read are not counted
 * @param blank how many of them name no project; zero where only sums are told, and where they
 *     give grades: to reject all projects is to say something
 * @param standings the best first; in the order of the paper where only sums are told
 * @param steps how it came about; none where only sums are told
 * @param onlySums whether the ballots are too few for more than that: {@link Discretion}
 */
public record VoteResult(
        Paper paper,
        Totals totals,
        long counted,
        long spoilt,
        long blank,
        List<Standing> standings,
        List<Step> steps,
        boolean onlySums) {

    public VoteResult {
        standings = List.copyOf(standings);
        steps = List.copyOf(steps);
    }

    /**
     * A project.
     *
     * @param figure what the ballots say of it, where that is told
     * @param settled what decided on it, where that is told; empty too for one that nobody supports where shares are equal
     */
    public record Standing(
            Paper.Line project, boolean won, Optional<Figure> figure, Optional<Step.OfProject> settled) {}

    /**
     * What the ballots say of a project.
     *
     * @param votes how many name it
     * @param score votes or points
     * @param grade the highest that more than half of the ballots give or exceed; zero where there are no grades
     */
    public record Figure(long votes, BigDecimal score, int grade) {}

    /**
     * The result of these choices.
     *
     * @param sheets that were read, whether they count or not
     * @param choices on screens and on paper, in any order
     * @param seal the hash of the seal that froze the paper
     */
    static VoteResult of(Paper paper, Totals totals, long sheets, List<String> choices, byte[] seal) {
        return of(paper, totals, sheets, choices, choices.size(), paper.outcome(choices, seal), seal);
    }

    /** The result of choices that are destroyed, as it was sealed. */
    static VoteResult of(Paper paper, Totals totals, long sheets, Remains remains) {
        return of(paper, totals, sheets, List.of(), remains.counted(), paper.outcome(remains.winners()), new byte[0]);
    }

    private static VoteResult of(
            Paper paper, Totals totals, long sheets, List<String> choices, long counted, Outcome outcome, byte[] seal) {
        boolean onlySums = Discretion.onlySums(counted);
        List<Ballot> ballots = paper.election(choices).ballots();
        List<Candidate> order = onlySums ? outcome.count().candidates() : ranked(outcome, seal);
        List<Standing> standings = new ArrayList<>();
        for (Candidate candidate : order) {
            standings.add(new Standing(
                    paper.projects().get(candidate.place()),
                    outcome.winners().stream().anyMatch(winner -> winner.place() == candidate.place()),
                    onlySums
                            ? Optional.empty()
                            : Optional.of(new Figure(
                                    candidate.votes(), candidate.score(), grade(paper, candidate.place(), ballots))),
                    onlySums ? Optional.empty() : settled(outcome, candidate)));
        }
        return new VoteResult(
                paper,
                totals,
                counted,
                Math.max(0, sheets - (counted - totals.opened())),
                onlySums ? 0 : paper.blank(choices),
                standings,
                onlySums ? List.of() : outcome.steps(),
                onlySums);
    }

    private static List<Candidate> ranked(Outcome outcome, byte[] seal) {
        Comparator<Candidate> drawn = Candidate.drawnBy(seal);
        return outcome.count().ranking().stream()
                .flatMap(equals -> equals.stream().sorted(drawn))
                .toList();
    }

    private static Optional<Step.OfProject> settled(Outcome outcome, Candidate candidate) {
        return outcome.steps().stream()
                .filter(Step.OfProject.class::isInstance)
                .map(Step.OfProject.class::cast)
                .filter(step -> step.candidate().place() == candidate.place())
                .reduce((first, last) -> last);
    }

    private static int grade(Paper paper, int place, List<Ballot> ballots) {
        if (paper.voting().form() != BallotForm.GRADES) {
            return 0;
        }
        int grade = paper.voting().limit() - 1;
        while (grade > 0 && 2 * giving(grade, place, ballots) <= ballots.size()) {
            grade--;
        }
        return grade;
    }

    /** How many ballots give the project this grade or a better one. */
    private static long giving(int grade, int place, List<Ballot> ballots) {
        return ballots.stream()
                .filter(ballot -> {
                    int position = ballot.projects().indexOf(place);
                    return position >= 0 && ballot.points().get(position).intValueExact() >= grade;
                })
                .count();
    }

    public List<Standing> winners() {
        return standings.stream().filter(Standing::won).toList();
    }

    public List<Standing> others() {
        return standings.stream().filter(standing -> !standing.won()).toList();
    }

    /** What the winners cost together, in whole euros. */
    public int spent() {
        return winners().stream().mapToInt(winner -> winner.project().cost()).sum();
    }

    /** How many voted, whether their ballot counts or not. */
    public long voted() {
        return totals.online() + totals.paper();
    }

    /** How many ballots are not counted, on screens and on paper. */
    public long invalid() {
        return totals.invalid() + spoilt;
    }

    /** Whether the choices of each side are published by themselves, with their hash in a seal. */
    public boolean sealsChoices() {
        return Discretion.tellsChoices(totals.opened(), counted - totals.opened());
    }

    /** Whether it may be told how many voted on a screen and how many on paper. */
    public boolean tellsChannels() {
        return !onlySums && Discretion.tells(totals.online()) && Discretion.tells(totals.paper());
    }

    /**
     * What would have won next: with larger shares, where shares are equal; otherwise what the supporters, or the envelope, came
     * nearest to paying; of projects that need votes, what came nearest to them. Empty where nothing did, or that is not told.
     */
    public Optional<Standing> nearest() {
        List<Standing> beyond = steps.stream()
                .filter(Step.Enlarged.class::isInstance)
                .flatMap(step -> ((Step.Enlarged) step).beyond().stream())
                .flatMap(candidate -> others().stream()
                        .filter(other ->
                                other.project().id().equals(candidate.project().id())))
                .toList();
        if (!beyond.isEmpty()) {
            return Optional.of(beyond.get(0));
        }
        Optional<Standing> unpaid = others().stream()
                .filter(other -> missing(other).isPresent())
                .min(Comparator.comparing(other -> missing(other).orElseThrow()));
        return unpaid.or(() -> others().stream()
                .filter(other -> other.settled()
                        .filter(step -> step instanceof Step.BelowThreshold
                                && step.candidate().votes() > 0)
                        .isPresent())
                .findFirst());
    }

    /** The euros that it lacked; empty where money was not what it lacked. */
    public static Optional<Fraction> missing(Standing standing) {
        return standing.settled().flatMap(step -> {
            if (step instanceof Step.TooDear dear) {
                return Optional.of(Fraction.of(dear.missing()));
            }
            if (step instanceof Step.Stopped stopped) {
                return Optional.of(Fraction.of(stopped.missing()));
            }
            return step instanceof Step.OutOfReach beyond ? Optional.of(beyond.missing()) : Optional.empty();
        });
    }
}
