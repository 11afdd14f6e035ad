package fr.parvis.core.ballot;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import fr.parvis.core.budget.BallotForm;
import fr.parvis.core.budget.BudgetRule;
import fr.parvis.core.budget.Paper;
import fr.parvis.core.budget.Voting;

/** Small elections with many ties, and who wins them: for whoever counts in another way. */
public final class SomeElections {

    private static final int ENVELOPE = 20;
    private static final List<BallotForm> FORMS = List.of(BallotForm.values());
    private static final List<String> IDS = List.of("3", "x9", "1", "12", "B7", "2");

    private SomeElections() {}

    /** So many, each a line of JSON: the paper, the choices, the hash of the seal and the ids of the winners; always the same. */
    public static List<String> lines(int many) {
        Random random = new Random(20260101);
        return IntStream.range(0, many).mapToObj(i -> line(random)).toList();
    }

    private static String line(Random random) {
        Paper paper = paper(random);
        List<String> choices = new ArrayList<>();
        while (choices.size() < random.nextInt(12)) {
            String choice = choice(paper, random);
            if (paper.accepts(choice)) {
                choices.add(choice);
            }
        }
        Bytes seal = Sha256.of(Integer.toString(random.nextInt()).getBytes(UTF_8));
        Map<String, Object> line = new TreeMap<>();
        line.put("paper", paper.statement());
        line.put("choices", choices);
        line.put("seal", seal.hex());
        line.put(
                "winners",
                paper.outcome(choices, seal.array()).winners().stream()
                        .map(winner -> winner.project().id())
                        .toList());
        return CanonicalJson.write(line);
    }

    private static Paper paper(Random random) {
        BallotForm form = FORMS.get(random.nextInt(FORMS.size()));
        Optional<Integer> threshold =
                form.countsVotes() && random.nextBoolean() ? Optional.of(1 + random.nextInt(4)) : Optional.empty();
        List<String> ids = new ArrayList<>(IDS);
        Collections.shuffle(ids, random);
        return new Paper(
                1 + random.nextInt(2),
                "Un budget",
                ENVELOPE,
                new Voting(form, form.usual(), BudgetRule.MOST_VOTES, threshold),
                ids.stream()
                        .limit(2 + random.nextInt(5))
                        .map(id -> new Paper.Line(id, "Projet " + id, 1 + random.nextInt(ENVELOPE), "", ""))
                        .toList());
    }

    /** In the order of the paper but for rankings; it may ask for too much. */
    private static String choice(Paper paper, Random random) {
        List<Integer> places = new ArrayList<>(
                IntStream.range(0, paper.projects().size()).boxed().toList());
        Collections.shuffle(places, random);
        List<Integer> named = new ArrayList<>(places.subList(0, random.nextInt(places.size() + 1)));
        if (paper.voting().form() != BallotForm.RANKED) {
            Collections.sort(named);
        }
        boolean numbered = paper.voting().form().type().hasPoints();
        return named.stream()
                .map(place -> paper.projects().get(place).id() + (numbered ? ":" + (1 + random.nextInt(4)) : ""))
                .collect(Collectors.joining(","));
    }
}
