package fr.parvis.core.pabulib;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

import fr.parvis.core.tally.Candidate;
import fr.parvis.core.tally.Rule;

/** Real elections, which lie beside the repository. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class LibraryTest {

    /** From the folder of a module. */
    private static final Path LIBRARY = Path.of("../../shared/data/pabulib");

    private final Map<String, PabulibFile> files = new TreeMap<>();

    @BeforeAll
    void read() throws IOException, Malformed {
        assumeTrue(Files.isDirectory(LIBRARY), "No real elections in ../shared/data/pabulib beside the repository");
        List<Path> paths;
        try (Stream<Path> listed = Files.list(LIBRARY)) {
            paths = listed.filter(path -> path.toString().endsWith(".pb")).toList();
        }
        for (Path path : paths) {
            files.put(path.getFileName().toString(), PabulibFile.read(Files.readAllBytes(path)));
        }
    }

    @Test
    void there_are_elections() {
        assertThat(files.size()).isGreaterThan(100);
    }

    @Test
    void counted_votes_and_points_are_the_published_ones() {
        files.forEach((name, file) -> {
            assertThat(file.remarks()).as(name).isEmpty();
            for (Candidate candidate : file.count().candidates()) {
                String id = candidate.project().id();
                assertThat(candidate.votes())
                        .as(name)
                        .isEqualTo(Long.parseLong(
                                requireNonNull(file.publishedVotes().get(id))));
                String score = file.publishedScores().get(id);
                if (score != null) {
                    assertThat(candidate.score()).as(name).isEqualByComparingTo(score);
                }
            }
        });
    }

    @Test
    void winners_are_those_that_the_city_chose_by_a_rule_of_ours() {
        Set<String> rules = new TreeSet<>();
        files.forEach((name, file) -> file.rule()
                .filter(rule -> !file.selected().isEmpty())
                .ifPresent(rule -> {
                    rules.add(rule.pabulib());
                    Set<String> chosen = file.selected().entrySet().stream()
                            .filter(entry -> entry.getValue().equals("1"))
                            .map(Map.Entry::getKey)
                            .collect(Collectors.toSet());
                    assertThat(winners(file, rule)).as(name).isEqualTo(chosen);
                }));
        // Assen 2024 and Wieliczka 2023 are the only ones of the last two.
        assertThat(rules)
                .contains(
                        "greedy",
                        "greedy-no-skip",
                        "greedy-threshold",
                        "equalshares/add1",
                        "equalshares/add1-comparison");
    }

    @Test
    void winners_are_those_that_pabutools_finds() throws IOException {
        Map<String, Map<String, List<String>>> expected = new ObjectMapper()
                .readValue(LIBRARY.resolve("expected-pabutools-1.2.3.json").toFile(), new TypeReference<>() {});
        assertThat(expected).hasSize(50);
        expected.forEach((name, winners) -> {
            PabulibFile file = requireNonNull(files.get(name));
            assertThat(winners(file, Rule.EQUAL_SHARES)).as(name).isEqualTo(Set.copyOf(winners.get("mes_cost")));
            assertThat(winners(file, Rule.GREEDY)).as(name).isEqualTo(Set.copyOf(winners.get("greedy_cost")));
        });
    }

    @Test
    void what_is_read_can_be_written() throws Malformed {
        for (Map.Entry<String, PabulibFile> entry : files.entrySet()) {
            PabulibFile file = entry.getValue();
            // Not compared by AssertJ, which would print thousands of ballots.
            assertThat(PabulibFile.read(file.text().getBytes(UTF_8)).equals(file))
                    .as(entry.getKey())
                    .isTrue();
        }
    }

    private static Set<String> winners(PabulibFile file, Rule rule) {
        return file.outcome(rule).winners().stream()
                .map(candidate -> candidate.project().id())
                .collect(Collectors.toSet());
    }
}
