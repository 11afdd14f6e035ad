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
                .isEqualTo(new CommandLine(CommandLine.Command.START, 8081, Path.of("/parvis/data")));
    }

    @Test
    void a_demonstration_has_a_folder_of_its_own() {
        assertThat(CommandLine.parse(List.of("demo", "--port", "8081"), HOME))
                .isEqualTo(new CommandLine(CommandLine.Command.DEMO, 8081, Path.of("/parvis/data-demo")));
    }

    @Test
    void the_folder_can_be_chosen() {
        assertThat(CommandLine.parse(List.of("--data", "/srv/parvis", "start"), HOME))
                .isEqualTo(new CommandLine(CommandLine.Command.START, null, Path.of("/srv/parvis")));
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
}
