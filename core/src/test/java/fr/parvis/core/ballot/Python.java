package fr.parvis.core.ballot;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** Runs a script of the class path as anybody would. */
public final class Python {

    private Python() {}

    /** What it says, when it ends well. */
    public static String run(String script, String... arguments) throws Exception {
        List<String> command = new ArrayList<>(List.of("python3", place(script)));
        command.addAll(List.of(arguments));
        Process python = new ProcessBuilder(command).redirectErrorStream(true).start();
        String told = new String(python.getInputStream().readAllBytes(), UTF_8);
        assertThat(python.waitFor()).as(told).isZero();
        return told;
    }

    static String place(String script) throws Exception {
        return Path.of(Objects.requireNonNull(Python.class.getResource(script)).toURI())
                .toString();
    }
}
