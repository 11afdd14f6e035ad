package fr.parvis.core.budget;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.math.BigDecimal;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.jspecify.annotations.Nullable;

import fr.parvis.core.pabulib.PabulibFile;
import fr.parvis.core.photo.Photo;
import fr.parvis.core.tally.Ballot;
import fr.parvis.core.tally.Candidate;
import fr.parvis.core.tally.Count;
import fr.parvis.core.tally.Election;
import fr.parvis.core.tally.Outcome;
import fr.parvis.core.tally.Rule;
import fr.parvis.core.tally.VoteType;

/**
 * What is voted on, as the seal of the box freezes it, and the only reader of a choice. Immutable.
 *
 * <p>A choice is one line of text; there is one text for one choice, so that nobody can sign a ballot by the way it is written.
 * Projects are named by their ids, separated by commas, without blanks; the empty text is a blank ballot.
 *
 * <ul>
 *   <li>{@link BallotForm#UP_TO}, {@link BallotForm#WITHIN}: {@code 2,5,7}, in the order of the paper;
 *   <li>{@link BallotForm#RANKED}: {@code 7,2,5}, the best first;
 *   <li>{@link BallotForm#POINTS}: {@code 2:3,5:7}, in the order of the paper, only what is above zero;
 *   <li>{@link BallotForm#GRADES}: likewise, with the grade from 1 to one less than the limit; zero, the lowest, is not written.
 * </ul>
 *
 * @param version of the rules that it is counted by
 * @param title of the consultation
 * @param envelope in whole euros
 */
public record Paper(int version, String title, int envelope, Voting voting, List<Line> projects) {

    /**
     * Of the rules and of the text of a choice: another number whenever either changes. From the second on, no project wins that
     * nobody votes for, even where money is left; what was sealed before is counted as it was announced.
     */
    static final int VERSION = 2;

    /** Ties are drawn by the hash of the seal and a project's id: {@link Candidate#drawnBy}. */
    private static final String TIES = "sha256-of-seal-and-id";

    private static final Pattern NUMBER = Pattern.compile("([^:]+):([1-9]\\d{0,2})");

    /**
     * A project on the paper. Immutable.
     *
     * @param id names it on a ballot
     * @param cost in whole euros
     * @param text SHA-256 of its description in UTF-8, in hexadecimal: a description cannot be swapped either
     * @param photo SHA-256 of the two prints of its photo, in hexadecimal, or empty
     * @param shows what can be seen on it, for who does not; or empty
     */
    public record Line(String id, String title, int cost, String place, String text, String photo, String shows) {

        public Line(String id, String title, int cost, String place, String text) {
            this(id, title, cost, place, text, "", "");
        }

        static Line of(ProjectDraft project) {
            return new Line(
                    project.id(),
                    project.title(),
                    project.cost().orElseThrow(),
                    project.place(),
                    sha256(project.description()));
        }

        /** With the photo that is sealed with it. */
        Line with(Optional<Photo> photo) {
            return new Line(
                    id,
                    title,
                    cost,
                    place,
                    text,
                    photo.map(Photo::hash).orElse(""),
                    photo.map(Photo::description).orElse(""));
        }

        /** Whether this is the photo that was frozen, and what was said of it. */
        public boolean pictures(Photo shown) {
            return photo.equals(shown.hash()) && shows.equals(shown.description());
        }

        private Map<String, Object> statement() {
            Map<String, Object> statement = new TreeMap<>();
            statement.put("id", id);
            statement.put("title", title);
            statement.put("cost", cost);
            statement.put("place", place);
            statement.put("text", text);
            if (!photo.isEmpty()) {
                statement.put("photo", photo);
                statement.put("shows", shows);
            }
            return statement;
        }

        /** Whether this is the description that was frozen. */
        public boolean describes(String description) {
            return text.equals(sha256(description));
        }
    }

    /** One that is about to be frozen. */
    public Paper(String title, int envelope, Voting voting, List<Line> projects) {
        this(VERSION, title, envelope, voting, projects);
    }

    /** @throws IllegalArgumentException if two projects have one id, or it is no plain word, or a cost is out of bounds */
    public Paper {
        projects = List.copyOf(projects);
        Set<String> ids = new HashSet<>();
        for (Line line : projects) {
            if (!ProjectDraft.isId(line.id()) || !ids.add(line.id())) {
                throw new IllegalArgumentException("No id of a project: " + line.id());
            }
            if (line.cost() < 1 || line.cost() > envelope) {
                throw new IllegalArgumentException("It does not cost between 1 and " + envelope + ": " + line.id());
            }
        }
    }

    /** What {@code BallotBox.freeze} takes: texts and whole numbers only. */
    public Map<String, Object> statement() {
        Map<String, Object> statement = new TreeMap<>();
        statement.put("version", version);
        statement.put("title", title);
        statement.put("envelope", envelope);
        statement.put("ballot", voting.form().inPaper());
        statement.put("limit", voting.limit());
        statement.put("rule", rule().pabulib());
        voting.threshold().ifPresent(votes -> statement.put("threshold", votes));
        statement.put("ties", TIES);
        statement.put("projects", projects.stream().map(Line::statement).toList());
        return statement;
    }

    /**
     * Reads a statement back, as it stands in the seal.
     *
     * @throws IllegalArgumentException if it is none, or of a version that is not known here
     */
    public static Paper read(Map<String, ?> statement) {
        int version = whole(statement, "version");
        if (version < 1 || version > VERSION || !text(statement, "ties").equals(TIES)) {
            throw new IllegalArgumentException("A paper of another version");
        }
        if (!(statement.get("projects") instanceof List<?> listed)) {
            throw new IllegalArgumentException("A paper without projects");
        }
        Optional<Integer> threshold =
                statement.containsKey("threshold") ? Optional.of(whole(statement, "threshold")) : Optional.empty();
        BudgetRule rule = Rule.named(text(statement, "rule"))
                .flatMap(named -> List.of(BudgetRule.values()).stream()
                        .filter(one -> one.counted(threshold.isPresent()) == named)
                        .findFirst())
                .orElseThrow(() -> new IllegalArgumentException("No rule of ours"));
        BallotForm form = BallotForm.named(text(statement, "ballot"))
                .orElseThrow(() -> new IllegalArgumentException("No form of a ballot"));
        return new Paper(
                version,
                text(statement, "title"),
                whole(statement, "envelope"),
                new Voting(form, whole(statement, "limit"), rule, threshold),
                listed.stream().map(Paper::line).toList());
    }

    private static Line line(Object listed) {
        if (!(listed instanceof Map<?, ?> line)) {
            throw new IllegalArgumentException("No project");
        }
        // Papers of before photos know nothing of them.
        boolean pictured = line.containsKey("photo");
        return new Line(
                text(line, "id"),
                text(line, "title"),
                whole(line, "cost"),
                text(line, "place"),
                text(line, "text"),
                pictured ? text(line, "photo") : "",
                pictured ? text(line, "shows") : "");
    }

    private static String text(Map<?, ?> map, String key) {
        if (map.get(key) instanceof String text) {
            return text;
        }
        throw new IllegalArgumentException("No text: " + key);
    }

    private static int whole(Map<?, ?> map, String key) {
        if (map.get(key) instanceof Number number && (number instanceof Integer || number instanceof Long)) {
            return Math.toIntExact(number.longValue());
        }
        throw new IllegalArgumentException("No whole number: " + key);
    }

    /** How winners are found. */
    public Rule rule() {
        return voting.rule().counted(voting.threshold().isPresent());
    }

    /** How many of these choices name no project; zero where they give grades: to reject all projects is to say something. */
    public long blank(List<String> choices) {
        return voting.form() == BallotForm.GRADES
                ? 0
                : choices.stream().filter(String::isEmpty).count();
    }

    /** Whether the text is a choice, written as it must be. */
    public boolean accepts(String choice) {
        return read(choice).isPresent();
    }

    /** The ballot that a text says; empty when it is no choice on this paper, or written in another way than {@link #text}. */
    public Optional<Ballot> read(String choice) {
        List<Integer> places = new ArrayList<>();
        List<BigDecimal> numbers = new ArrayList<>();
        boolean numbered = voting.form().type().hasPoints();
        Map<String, Integer> known = places();
        for (String part : choice.isEmpty() ? new String[0] : choice.split(",", -1)) {
            Matcher number = NUMBER.matcher(part);
            if (numbered && !number.matches()) {
                return Optional.empty();
            }
            Integer place = known.get(numbered ? number.group(1) : part);
            if (place == null || places.contains(place)) {
                return Optional.empty();
            }
            places.add(place);
            if (numbered) {
                numbers.add(new BigDecimal(number.group(2)));
            }
        }
        Ballot ballot = new Ballot(places, numbers);
        return keeps(ballot) && text(ballot).equals(choice) ? Optional.of(ballot) : Optional.empty();
    }

    private boolean keeps(Ballot ballot) {
        int limit = voting.limit();
        return switch (voting.form()) {
            case UP_TO, RANKED -> ballot.projects().size() <= limit;
            case WITHIN ->
                ballot.projects().stream()
                                .mapToLong(place -> projects.get(place).cost())
                                .sum()
                        <= envelope;
            case POINTS ->
                ballot.points().stream().mapToInt(BigDecimal::intValueExact).sum() <= limit;
            case GRADES -> ballot.points().stream().allMatch(grade -> grade.intValueExact() < limit);
        };
    }

    /**
     * The one text of a ballot, whatever the order in which somebody has ticked; whether it is accepted is another question.
     *
     * @param ballot with whole numbers, where it has some
     */
    public String text(Ballot ballot) {
        return IntStream.range(0, ballot.projects().size())
                .boxed()
                .sorted(
                        voting.form().type() == VoteType.RANKED
                                ? Integer::compare
                                : (one, other) -> Integer.compare(
                                        ballot.projects().get(one),
                                        ballot.projects().get(other)))
                .filter(i -> ballot.points().isEmpty() || ballot.points().get(i).signum() != 0)
                .map(i -> projects.get(ballot.projects().get(i)).id()
                        + (ballot.points().isEmpty()
                                ? ""
                                : ":" + ballot.points().get(i).toBigIntegerExact()))
                .collect(Collectors.joining(","));
    }

    /** The place of each project on the paper, from zero, by its id. */
    public Map<String, Integer> places() {
        Map<String, Integer> places = new HashMap<>();
        for (Line line : projects) {
            places.put(line.id(), places.size());
        }
        return places;
    }

    /**
     * What is counted.
     *
     * @throws IllegalArgumentException if one of the choices is not accepted
     */
    public Election election(List<String> choices) {
        return new Election(
                voting.form().type(),
                projects.stream()
                        .map(line -> new fr.parvis.core.tally.Project(
                                line.id(), line.title(), BigDecimal.valueOf(line.cost())))
                        .toList(),
                choices.stream()
                        .map(choice -> read(choice)
                                .orElseThrow(() -> new IllegalArgumentException("No choice on this paper: " + choice)))
                        .toList(),
                BigDecimal.valueOf(envelope),
                threshold());
    }

    private boolean needsVotes() {
        return version > 1 && rule() == Rule.GREEDY;
    }

    /** The rule as others would have to be told it. */
    Rule counted() {
        return needsVotes() ? Rule.GREEDY_THRESHOLD : rule();
    }

    private @Nullable BigDecimal threshold() {
        if (needsVotes()) {
            return BigDecimal.ONE;
        }
        return voting.threshold().map(BigDecimal::valueOf).orElse(null);
    }

    /**
     * The winners, and how it came about.
     *
     * @param seal the hash of the seal that froze this paper, which the draws between equals come from
     */
    public Outcome outcome(List<String> choices, byte[] seal) {
        return counted().apply(election(choices), Candidate.drawnBy(seal));
    }

    /** The outcome when the choices are gone: who won and what it costs, nothing else. */
    public Outcome outcome(List<String> winners) {
        Count none = Count.of(election(List.of()));
        List<Candidate> won = none.candidates().stream()
                .filter(candidate -> winners.contains(candidate.project().id()))
                .toList();
        return Outcome.told(counted(), none, won);
    }

    /**
     * The election as a Pabulib file, with its winners. Its projects stand in the order that was drawn before the vote, since
     * whoever counts a file takes of two equal projects the one that it lists first.
     *
     * @param meta description, country, unit and the like
     * @param seal as for {@link #outcome}
     */
    public PabulibFile file(Map<String, String> meta, List<String> choices, byte[] seal) {
        Map<String, String> all = new LinkedHashMap<>(meta);
        all.put("rule", counted().pabulib());
        all.put(PabulibFile.TIES, PabulibFile.LISTED_FIRST);
        switch (voting.form()) {
            case UP_TO, RANKED -> all.put("max_length", Integer.toString(voting.limit()));
            case WITHIN -> all.put("max_sum_cost", Integer.toString(envelope));
            case POINTS -> all.put("max_sum_points", Integer.toString(voting.limit()));
            case GRADES -> all.put("max_points", Integer.toString(voting.limit() - 1));
        }
        return PabulibFile.of(
                all,
                election(choices).listed(drawn(seal)),
                outcome(choices, seal).winners());
    }

    /** The places of the projects, in the order that was drawn. */
    private List<Integer> drawn(byte[] seal) {
        return Count.of(election(List.of())).candidates().stream()
                .sorted(Candidate.drawnBy(seal))
                .map(Candidate::place)
                .toList();
    }

    private static String sha256(String text) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}
