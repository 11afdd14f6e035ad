package fr.parvis.console.launch;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;

import io.quarkus.runtime.annotations.QuarkusMain;

import fr.parvis.console.tally.TallyCommand;
import fr.parvis.core.storage.StorageUnavailable;

/**
 * The program: {@code parvis demo|start|roles|verify-journal [--port N] [--data FOLDER] [--heads FILE]}, or
 * {@code parvis tally FILE…}.
 */
@QuarkusMain
public final class Parvis {

    // Not System.out, whose charset is the locale's: under LANG=C it would print « prêt » as « pr?t ».
    static final PrintStream OUT = new PrintStream(new FileOutputStream(FileDescriptor.out), true, UTF_8);
    static final PrintStream ERR = new PrintStream(new FileOutputStream(FileDescriptor.err), true, UTF_8);

    private Parvis() {}

    public static void main(String... arguments) {
        int status = 1;
        try {
            List<String> words = List.of(arguments);
            // Counting needs neither a server nor a folder of its own.
            status = words.isEmpty() || !words.get(0).equals("tally")
                    ? new Launch(CommandLine.parse(words, Path.of(System.getProperty("parvis.home", "")))).run()
                    : new TallyCommand(OUT, ERR).run(words.subList(1, words.size()));
        } catch (Refusal | StorageUnavailable e) {
            ERR.println("Parvis\u00a0: " + e.getMessage());
        }
        System.exit(status);
    }
}
