package fr.parvis.console.tally;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import fr.parvis.core.pabulib.Malformed;
import fr.parvis.core.pabulib.PabulibFile;
import fr.parvis.core.tally.Rule;

/** Counts the elections of files that are named on the command line. */
public final class TallyCommand {

    /** The exit status when a file could not be read; the others were counted. */
    private static final int UNREAD = 1;

    /** The exit status when the command line makes no sense; nothing was counted. */
    private static final int MISUSED = 2;

    private final PrintStream out;
    private final PrintStream err;

    public TallyCommand(PrintStream out, PrintStream err) {
        this.out = new PrintStream(new BufferedOutputStream(out), false, StandardCharsets.UTF_8);
        this.err = err;
    }

    private enum Form {
        TEXT,
        JSON,
        WINNERS
    }

    private record Line(List<String> files, @Nullable Rule rule, Form form) {}

    /** A command line or a file that is not as it should be. The reason is French. */
    private static final class Unfit extends Exception {
        private static final long serialVersionUID = 1L;

        private final String reason;

        Unfit(String reason) {
            super(reason);
            this.reason = reason;
        }
    }

    /**
     * Counts, prints, and answers with the exit status.
     *
     * @param arguments what follows « tally »
     */
    public int run(List<String> arguments) {
        Line line;
        try {
            line = line(arguments);
        } catch (Unfit e) {
            err.println("Parvis\u00a0: " + e.reason);
            return MISUSED;
        }
        int status = 0;
        try (Report report = report(line.form)) {
            for (String file : line.files) {
                status = Math.max(status, count(file, line.rule, report));
                out.flush();
            }
        }
        out.flush();
        return status;
    }

    private Report report(Form form) {
        return switch (form) {
            case TEXT -> new TextReport(out);
            case JSON -> new JsonReport(out);
            case WINNERS -> new WinnersReport(out, err);
        };
    }

    private int count(String file, @Nullable Rule asked, Report report) {
        try {
            PabulibFile election = PabulibFile.read(content(file));
            Optional<Rule> rule = Optional.ofNullable(asked).or(election::rule);
            report.add(file, election, rule.map(election::outcome));
            return 0;
        } catch (Malformed e) {
            err.println(file + ", ligne " + e.line() + "\u00a0: " + e.reason() + ".");
            report.unread(file, e.line(), e.reason());
        } catch (Unfit e) {
            err.println(file + "\u00a0: " + e.reason + ".");
            report.unread(file, null, e.reason);
        }
        return UNREAD;
    }

    private static byte[] content(String file) throws Unfit {
        try {
            Path path = Path.of(file);
            if (Files.isDirectory(path)) {
                throw new Unfit("c’est un dossier\u00a0; donnez ses fichiers, par exemple " + path.resolve("*.pb"));
            }
            if (Files.exists(path)) {
                return Files.readAllBytes(path);
            }
        } catch (InvalidPathException e) {
            // No file has such a name.
        } catch (IOException e) {
            throw new Unfit("ce fichier ne peut pas être lu");
        }
        throw new Unfit(
                file.matches(".*[*?\\[{].*") ? "aucun fichier ne correspond à ce modèle" : "ce fichier n’existe pas");
    }

    private static Line line(List<String> arguments) throws Unfit {
        List<String> files = new ArrayList<>();
        @Nullable Rule rule = null;
        Form form = Form.TEXT;
        boolean onlyFiles = false;
        Iterator<String> rest = arguments.iterator();
        while (rest.hasNext()) {
            String argument = rest.next();
            if (onlyFiles || !argument.startsWith("-")) {
                files.add(argument);
            } else if (argument.equals("--")) {
                onlyFiles = true;
            } else if (argument.equals("--rule")) {
                if (!rest.hasNext()) {
                    throw new Unfit("il manque une règle après --rule\u00a0: " + rules() + ".");
                }
                rule = rule(rest.next());
            } else if (argument.startsWith("--rule=")) {
                rule = rule(argument.substring("--rule=".length()));
            } else if (argument.equals("--json") || argument.equals("--winners")) {
                Form asked = argument.equals("--json") ? Form.JSON : Form.WINNERS;
                if (form != Form.TEXT && form != asked) {
                    throw new Unfit("--json ou --winners, l’un des deux seulement.");
                }
                form = asked;
            } else {
                throw new Unfit("«\u00a0" + argument + "\u00a0» n’est pas compris\u00a0: voyez ./parvis --help.");
            }
        }
        if (files.isEmpty()) {
            throw new Unfit("donnez au moins un fichier Pabulib, par exemple ./parvis tally election.pb.");
        }
        return new Line(files, rule, form);
    }

    private static Rule rule(String name) throws Unfit {
        Optional<Rule> rule = Rule.named(name);
        if (rule.isEmpty()) {
            throw new Unfit("la règle «\u00a0" + name + "\u00a0» n’est pas connue. Les règles sont " + rules() + ".");
        }
        return rule.get();
    }

    private static String rules() {
        return Arrays.stream(Rule.values()).map(Rule::pabulib).collect(Collectors.joining(", "));
    }

    /** The last part of a file's path. */
    static String name(String file) {
        Path name = Path.of(file).getFileName();
        return name == null ? file : name.toString();
    }
}
