package fr.parvis.console.launch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.Test;

class CommandLineTest {

    private static final Path HOME = Path.of("/parvis");

    @Test
    void nothing_means_help() {
        assertThat(CommandLine.parse(List.of(), HOME).command()).isEqualTo(CommandLine.Command.HELP);
    }

    @Test
    void an_option_alone_means_start() {
        assertThat(CommandLine.parse(List.of("--port", "8081"), HOME))
                .isEqualTo(new CommandLine(CommandLine.Command.START, 8081, Path.of("/parvis/data"), null));
    }

    @Test
    void a_demonstration_has_a_folder_of_its_own() {
        assertThat(CommandLine.parse(List.of("demo", "--port", "8081"), HOME))
                .isEqualTo(new CommandLine(CommandLine.Command.DEMO, 8081, Path.of("/parvis/data-demo"), null));
    }

    @Test
    void the_folder_can_be_chosen() {
        assertThat(CommandLine.parse(List.of("--data", "/srv/parvis", "start"), HOME))
                .isEqualTo(new CommandLine(CommandLine.Command.START, null, Path.of("/srv/parvis"), null));
    }

    @Test
    void help_wins() {
        assertThat(CommandLine.parse(List.of("start", "--help"), HOME).command())
                .isEqualTo(CommandLine.Command.HELP);
    }

    @Test
    void a_value_must_follow() {
        assertThatThrownBy(() -> CommandLine.parse(List.of("start", "--port"), HOME))
                .isInstanceOf(Refusal.class)
                .hasMessage("Il manque une valeur après --port.");
    }

    @Test
    void the_journal_is_verified_against_heads_that_were_kept() {
        assertThat(CommandLine.parse(List.of("verify-journal", "--heads", "/media/cle/tetes.txt"), HOME))
                .isEqualTo(new CommandLine(
                        CommandLine.Command.VERIFY_JOURNAL,
                        null,
                        Path.of("/parvis/data"),
                        Path.of("/media/cle/tetes.txt")));
        assertThatThrownBy(() -> CommandLine.parse(List.of("start", "--heads", "tetes.txt"), HOME))
                .isInstanceOf(Refusal.class);
    }
}
