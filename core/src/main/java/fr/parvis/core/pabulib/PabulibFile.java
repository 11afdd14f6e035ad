package fr.parvis.core.pabulib;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.apache.commons.csv.QuoteMode;

import fr.parvis.core.tally.Ballot;
import fr.parvis.core.tally.Candidate;
import fr.parvis.core.tally.Count;
import fr.parvis.core.tally.Election;
import fr.parvis.core.tally.Limits;
import fr.parvis.core.tally.Outcome;
import fr.parvis.core.tally.Project;
import fr.parvis.core.tally.Rule;
import fr.parvis.core.tally.VoteType;

/**
 * One election as a Pabulib file. Immutable.
 *
 * @param meta the section META, in its order
 * @param limits what META says that a ballot may hold; ballots outside of them count all the same
 * @param remarks what is odd in it
 */
public record PabulibFile(
        Map<String, String> meta, Table projects, Table votes, Election election, Limits limits, List<Remark> remarks) {

    /** Pabulib's names. The last is not one of theirs: nobody else writes grades. */
    static final Map<String, VoteType> VOTE_TYPES = Map.of(
            "approval", VoteType.APPROVAL,
            "choose-1", VoteType.CHOOSE_ONE,
            "cumulative", VoteType.CUMULATIVE,
            "scoring", VoteType.SCORING,
            "ordinal", VoteType.RANKED,
            "majority-judgment", VoteType.JUDGMENT);

    /** The key of META that says how equal projects are told apart, where another way than usual was settled: not one of Pabulib's. */
    public static final String TIES = "ties";

    /** Whatever the rule, the one that the file lists first. */
    public static final String LISTED_FIRST = "listed-first";

    /** What of META follows from the election itself. */
    private static final Set<String> RECKONED = Set.of("num_projects", "num_votes", "budget", "vote_type");

    private static final CSVFormat FORMAT = CSVFormat.DEFAULT
            .builder()
            .setDelimiter(';')
            .setRecordSeparator('\n')
            .setQuoteMode(QuoteMode.MINIMAL)
            .get();

    public PabulibFile {
        meta = Collections.unmodifiableMap(new LinkedHashMap<>(meta));
        remarks = List.copyOf(remarks);
    }

    /**
     * Reads a file, in UTF-8.
     *
     * @throws Malformed if it cannot be counted
     */
    public static PabulibFile read(byte[] content) throws Malformed {
        return new PabulibReader(content).file();
    }

    /**
     * The file of an election of ours, to be written.
     *
     * @param meta description, country, unit and the like; what follows from the election is added
     * @param winners whom the column {@code selected} names
     */
    public static PabulibFile of(Map<String, String> meta, Election election, List<Candidate> winners) {
        Map<String, String> all = new LinkedHashMap<>(meta);
        all.keySet().removeAll(RECKONED);
        all.put("num_projects", Integer.toString(election.projects().size()));
        all.put("num_votes", Integer.toString(election.ballots().size()));
        all.put("budget", election.budget().toPlainString());
        all.put("vote_type", nameOf(election.type()));
        BigDecimal threshold = election.threshold();
        if (threshold != null) {
            all.put("min_project_score_threshold", threshold.toPlainString());
        }
        try {
            // Reading it back makes sure that what leaves can be read by anybody.
            return read(text(all, projects(election, winners), votes(election)).getBytes(UTF_8));
        } catch (Malformed e) {
            throw new IllegalArgumentException("Line " + e.line() + ": " + e.reason(), e);
        }
    }

    private static String nameOf(VoteType type) {
        return VOTE_TYPES.entrySet().stream()
                .filter(entry -> entry.getValue() == type)
                .map(Map.Entry::getKey)
                .findFirst()
                .orElseThrow();
    }

    private static Table projects(Election election, List<Candidate> winners) {
        boolean scored = election.type().hasPoints() || election.type() == VoteType.RANKED;
        List<List<String>> rows = new ArrayList<>();
        for (Candidate candidate : Count.of(election).candidates()) {
            Project project = candidate.project();
            List<String> row = new ArrayList<>(
                    List.of(project.id(), project.cost().toPlainString(), Long.toString(candidate.votes())));
            if (scored) {
                row.add(candidate.score().toPlainString());
            }
            row.add(project.name());
            row.add(winners.stream().anyMatch(winner -> winner.project().id().equals(project.id())) ? "1" : "0");
            rows.add(row);
        }
        return new Table(
                scored
                        ? List.of("project_id", "cost", "votes", "score", "name", "selected")
                        : List.of("project_id", "cost", "votes", "name", "selected"),
                rows);
    }

    private static Table votes(Election election) {
        boolean points = election.type().hasPoints()
                || election.ballots().stream()
                        .anyMatch(ballot -> !ballot.points().isEmpty());
        List<List<String>> rows = new ArrayList<>();
        for (Ballot ballot : election.ballots()) {
            List<String> row = new ArrayList<>(List.of(
                    Integer.toString(rows.size() + 1),
                    String.join(
                            ",",
                            ballot.projects().stream()
                                    .map(place -> election.projects().get(place).id())
                                    .toList())));
            if (points) {
                row.add(String.join(
                        ",",
                        ballot.points().stream().map(BigDecimal::toPlainString).toList()));
            }
            rows.add(row);
        }
        return new Table(points ? List.of("voter_id", "vote", "points") : List.of("voter_id", "vote"), rows);
    }

    /** The ballots added up. */
    public Count count() {
        return Count.of(election);
    }

    /** The file's rule as it names it; empty where it names none. */
    public String ruleName() {
        return meta.getOrDefault("rule", "");
    }

    /** The file's rule, where it is one of ours. */
    public Optional<Rule> rule() {
        return Rule.named(ruleName());
    }

    /**
     * The winners under a rule. Of two equal projects the greedy rules take the one that the file lists first, since a city lists
     * them as it ranked them, the lots that it drew included; equal shares settles ties as its software does
     * ({@link Candidate#CHEAPEST_FIRST}), unless the file says that its order was drawn for it, too.
     */
    public Outcome outcome(Rule rule) {
        boolean listed = rule.isGreedy() || meta.getOrDefault(TIES, "").equals(LISTED_FIRST);
        return rule.apply(election, listed ? Candidate.LISTED_FIRST : Candidate.CHEAPEST_FIRST);
    }

    /**
     * What the column {@code selected} says of each project, by its id: 1 for chosen by the rule, 0 for not chosen, other numbers
     * for other reasons. Empty where there is no such column.
     */
    public Map<String, String> selected() {
        return column("selected");
    }

    /** What the column {@code votes} says of each project, by its id; empty where there is no such column. */
    public Map<String, String> publishedVotes() {
        return column("votes");
    }

    /** What the column {@code score} says of each project, by its id; empty where there is no such column. */
    public Map<String, String> publishedScores() {
        return column("score");
    }

    private Map<String, String> column(String name) {
        int column = projects.columns().indexOf(name);
        Map<String, String> cells = new HashMap<>();
        if (column >= 0) {
            for (int row = 0; row < projects.rows().size(); row++) {
                cells.put(
                        election.projects().get(row).id(),
                        projects.rows().get(row).get(column));
            }
        }
        return cells;
    }

    /** The file's text: UTF-8 without a byte order mark, lines end in a line feed, cells are quoted where they must be. */
    public String text() {
        return text(meta, projects, votes);
    }

    private static String text(Map<String, String> meta, Table projects, Table votes) {
        StringBuilder text = new StringBuilder();
        try (CSVPrinter printer = new CSVPrinter(text, FORMAT)) {
            printer.printRecord("META");
            printer.printRecord("key", "value");
            for (Map.Entry<String, String> entry : meta.entrySet()) {
                printer.printRecord(entry.getKey(), entry.getValue());
            }
            print(printer, "PROJECTS", projects);
            print(printer, "VOTES", votes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }

    private static void print(CSVPrinter printer, String section, Table table) throws IOException {
        printer.printRecord(section);
        printer.printRecord(table.columns());
        for (List<String> row : table.rows()) {
            printer.printRecord(row);
        }
    }
}
