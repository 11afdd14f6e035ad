package fr.parvis.console.launch;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/** The text of {@code ./parvis --help}, a file that the script prints by itself before anything is built. */
final class Help {

    private Help() {}

    static String text() {
        try (InputStream file = requireNonNull(Help.class.getResourceAsStream("help.txt"))) {
            return new String(file.readAllBytes(), UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
