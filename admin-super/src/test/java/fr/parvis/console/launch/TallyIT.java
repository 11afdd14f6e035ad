package fr.parvis.console.launch;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The packaged application counts a file, and is nothing but a program that counts. */
class TallyIT {

    @TempDir
    Path folder;

    @Test
    void a_file_is_counted_without_a_server_or_a_data_folder() throws Exception {
        Path file = Files.writeString(folder.resolve("bon.pb"), """
                META
                key;value
                budget;10
                vote_type;approval
                rule;greedy
                PROJECTS
                project_id;cost
                a;6
                b;6
                VOTES
                voter_id;vote
                1;b
                """);
        // A database that is not there, a port that cannot be opened: neither is looked at.
        Map<String, String> environment =
                Map.of("QUARKUS_DATASOURCE_JDBC_URL", "jdbc:postgresql://localhost:1/none", "QUARKUS_HTTP_PORT", "-7");
        try (Run run = Run.parvis(environment, "tally", "--winners", file.toString())) {
            assertThat(run.untilEnd()).isEqualTo("bon.pb\tb\n");
            assertThat(run.status()).isZero();
        }
        try (Run run = Run.parvis(environment, "tally", file.toString(), "--xml")) {
            assertThat(run.untilEnd())
                    .isEqualTo("Parvis\u00a0: «\u00a0--xml\u00a0» n’est pas compris\u00a0: voyez ./parvis --help.\n");
            assertThat(run.status()).isEqualTo(2);
        }
        try (var left = Files.list(folder)) {
            assertThat(left).containsExactly(file);
        }
    }
}
