package fr.parvis.console.launch;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import fr.parvis.core.journal.Chain;
import fr.parvis.core.journal.Check;
import fr.parvis.core.journal.Head;
import fr.parvis.core.secret.Keys;
import fr.parvis.core.storage.Access;
import fr.parvis.core.time.FrenchDates;

/** {@code parvis verify-journal}: whether the journal is as it was written; one line for each collectivity where it is not. */
final class JournalCommand {

    private final PrintStream out;

    JournalCommand(PrintStream out) {
        this.out = out;
    }

    /**
     * Looks, and answers with the exit status: 0 when all is as it was written, 1 otherwise.
     *
     * @param file of the heads that were kept, written anew when all is well; null for none
     */
    int run(Access access, Keys keys, @Nullable Path file) {
        Map<String, Head> kept = file == null || !Files.exists(file) ? Map.of() : read(file);
        Check check = access.look(connection -> {
            Chain chain = new Chain(connection, keys);
            Map<String, Head> measure = new HashMap<>(kept);
            // What was deleted may have been brought back since, with a chain of its own.
            chain.departed(Instant.EPOCH)
                    .forEach((collectivity, last) -> measure.computeIfPresent(
                            collectivity, (id, head) -> head.number() <= last.number() ? null : head));
            return chain.verify(measure);
        });
        check.faults().stream()
                .sorted(Comparator.comparing(Check.Fault::collectivity))
                .forEach(fault -> out.println(fault.collectivity() + "\u00a0: ligne " + fault.number() + ", "
                        + said(fault.kind())
                        + (fault.at() == null ? "" : " (" + FrenchDates.moment(fault.at()) + ")")));
        out.println(check.lines() + " lignes, " + check.heads().size() + " collectivités, "
                + (check.isSound()
                        ? "rien n’a été changé."
                        : check.faults().size() + " dont le journal n’est pas tel qu’il a été écrit."));
        if (check.isSound() && file != null) {
            write(file, check);
        }
        return check.isSound() ? 0 : 1;
    }

    static String said(Check.Kind kind) {
        return switch (kind) {
            case CHANGED -> "changée";
            case REMOVED -> "retirée";
            case MOVED -> "déplacée";
            case ADDED -> "ajoutée sans Parvis";
            case REWRITTEN -> "récrite depuis que sa tête a été gardée";
        };
    }

    private static Map<String, Head> read(Path file) {
        Map<String, Head> heads = new HashMap<>();
        try {
            for (String line : Files.readAllLines(file)) {
                // A file that is half understood would find half of what it could.
                Head head = Head.parse(line)
                        .orElseThrow(() -> new Refusal("Le fichier " + file + " n’est pas une liste de têtes."));
                heads.put(head.collectivity(), head);
            }
        } catch (IOException e) {
            throw new Refusal("Le fichier " + file + " ne peut pas être lu.", e);
        }
        return heads;
    }

    private static void write(Path file, Check check) {
        List<String> lines =
                check.heads().values().stream().map(Head::toString).sorted().toList();
        Path draft = file.resolveSibling(file.getFileName() + ".new");
        try {
            Files.write(draft, lines);
            Files.move(draft, file, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new Refusal("Le fichier " + file + " ne peut pas être écrit.", e);
        }
    }
}
