package fr.parvis.core.budget;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

import fr.parvis.core.pabulib.Malformed;
import fr.parvis.core.pabulib.PabulibFile;
import fr.parvis.core.tally.Ballot;
import fr.parvis.core.tally.Count;
import fr.parvis.core.tally.Outcome;
import fr.parvis.core.tally.VoteType;

/** What is accepted can be counted, and there is one text for one choice, whatever is on the paper. */
class PaperPropertyTest {

    private static final int ENVELOPE = 20;

    @Provide
    Arbitrary<Paper> papers() {
        Arbitrary<Voting> votings = Combinators.combine(
                        Arbitraries.of(BallotForm.class),
                        Arbitraries.integers().between(1, 6),
                        Arbitraries.of(BudgetRule.class),
                        Arbitraries.integers().between(1, 4).optional())
                .as((form, limit, rule, threshold) -> new Voting(
                        form,
                        Math.max(form.least(), Math.min(form.most(), limit)),
                        rule,
                        Voting.canHaveThreshold(form, rule) ? threshold : Optional.empty()));
        // Rows that were moved keep their ids, and an imported list brings its own.
        Arbitrary<List<String>> ids = Arbitraries.shuffle("1", "2", "3", "4", "5", "x9", "12", "B7");
        return Combinators.combine(
                        Arbitraries.strings().alpha().ofMaxLength(12),
                        votings,
                        ids,
                        Arbitraries.integers()
                                .between(1, ENVELOPE)
                                .list()
                                .ofMinSize(1)
                                .ofMaxSize(8))
                .as((title, voting, named, costs) -> new Paper(
                        title,
                        ENVELOPE,
                        voting,
                        IntStream.range(0, costs.size())
                                .mapToObj(i -> new Paper.Line(named.get(i), title + i, costs.get(i), "", "text " + i))
                                .toList()));
    }

    /** Signs of which choices are made, and a few that have no place in one. */
    @Provide
    Arbitrary<String> texts() {
        Arbitrary<String> ids = Arbitraries.integers().between(1, 5).map(String::valueOf);
        Arbitrary<String> numbered =
                Combinators.combine(ids, Arbitraries.integers().between(0, 4)).as((id, number) -> id + ":" + number);
        return Arbitraries.oneOf(
                ids.list().ofMaxSize(4).map(parts -> String.join(",", parts)),
                numbered.list().ofMaxSize(4).map(parts -> String.join(",", parts)),
                Arbitraries.strings().withChars("12345678:,0 -").ofMaxLength(12));
    }

    @Property
    void a_paper_comes_back_from_its_statement(@ForAll("papers") Paper paper) {
        assertThat(Paper.read(paper.statement())).isEqualTo(paper);
    }

    @Property
    void the_text_of_a_ballot_is_its_only_text(@ForAll("papers") Paper paper, @ForAll long seed) {
        Ballot ballot = ballot(paper, new Random(seed));
        String text = paper.text(ballot);
        assertThat(paper.accepts(text)).isEqualTo(isWithinLimits(paper, ballot));
        paper.read(text).ifPresent(read -> assertThat(paper.text(read)).isEqualTo(text));
    }

    @Property(tries = 3000)
    void what_is_accepted_can_be_counted_and_anything_else_is_refused(
            @ForAll("papers") Paper paper, @ForAll("texts") String text) {
        Optional<Ballot> read = paper.read(text);
        assertThat(paper.accepts(text)).isEqualTo(read.isPresent());
        if (read.isPresent()) {
            assertThat(paper.text(read.get())).isEqualTo(text);
            assertThat(isWithinLimits(paper, read.get())).isTrue();
            assertThat(paper.election(List.of(text)).ballots()).containsExactly(read.get());
        }
    }

    @Property
    void winners_fit_in_the_envelope_whatever_the_order_of_the_ballots(
            @ForAll("papers") Paper paper, @ForAll long seed) {
        Random random = new Random(seed);
        List<String> choices = new ArrayList<>();
        while (choices.size() < 12) {
            String text = paper.text(ballot(paper, random));
            choices.add(paper.accepts(text) ? text : "");
        }
        byte[] seal = "seal".getBytes(UTF_8);
        var outcome = paper.outcome(choices, seal);
        assertThat(outcome.spent()).isLessThanOrEqualTo(BigDecimal.valueOf(ENVELOPE));
        Collections.shuffle(choices, random);
        assertThat(paper.outcome(choices, seal).winners()).isEqualTo(outcome.winners());
    }

    @Property(tries = 300)
    void the_file_of_an_election_is_counted_alike(@ForAll("papers") Paper paper, @ForAll long seed) throws Malformed {
        Random random = new Random(seed);
        List<String> choices = new ArrayList<>();
        while (choices.size() < 6) {
            String text = paper.text(ballot(paper, random));
            choices.add(paper.accepts(text) ? text : "");
        }
        byte[] seal = "seal".getBytes(UTF_8);
        PabulibFile file = paper.file(Map.of("country", "France"), choices, seal);
        PabulibFile read = PabulibFile.read(file.text().getBytes(UTF_8));
        assertThat(read.rule()).contains(paper.counted());
        Outcome outcome = paper.outcome(choices, seal);
        assertThat(scores(read.count())).isEqualTo(scores(outcome.count()));
        assertThat(ids(read.outcome(paper.counted()))).isEqualTo(ids(outcome));
        assertThat(read.selected().entrySet().stream()
                        .filter(project -> project.getValue().equals("1"))
                        .map(Map.Entry::getKey))
                .containsExactlyInAnyOrderElementsOf(ids(outcome));
    }

    private static Map<String, BigDecimal> scores(Count count) {
        return count.candidates().stream()
                .collect(Collectors.toMap(
                        candidate -> candidate.project().id(),
                        candidate -> candidate.score().stripTrailingZeros()));
    }

    private static Set<String> ids(Outcome outcome) {
        return outcome.winners().stream().map(winner -> winner.project().id()).collect(Collectors.toSet());
    }

    private static Ballot ballot(Paper paper, Random random) {
        List<Integer> places = new ArrayList<>(
                IntStream.range(0, paper.projects().size()).boxed().toList());
        Collections.shuffle(places, random);
        List<Integer> named = List.copyOf(places.subList(0, random.nextInt(places.size() + 1)));
        boolean points = paper.voting().form().type().hasPoints();
        return new Ballot(
                named,
                points
                        ? named.stream()
                                .map(place -> BigDecimal.valueOf(random.nextInt(6)))
                                .toList()
                        : List.of());
    }

    /** Another way to say the same: by sets and sums, without a text. */
    private static boolean isWithinLimits(Paper paper, Ballot ballot) {
        Voting voting = paper.voting();
        if (voting.form().type() == VoteType.APPROVAL && voting.limit() == 0) {
            int left = paper.envelope();
            for (int place : ballot.projects()) {
                left -= paper.projects().get(place).cost();
            }
            return left >= 0;
        }
        if (voting.form() == BallotForm.POINTS) {
            BigDecimal sum = ballot.points().stream().reduce(BigDecimal.ZERO, BigDecimal::add);
            return sum.compareTo(BigDecimal.valueOf(voting.limit())) <= 0;
        }
        if (voting.form() == BallotForm.GRADES) {
            return ballot.points().stream().noneMatch(grade -> grade.intValue() > 4);
        }
        return ballot.projects().size() <= voting.limit();
    }
}
