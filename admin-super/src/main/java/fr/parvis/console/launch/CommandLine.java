package fr.parvis.console.launch;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;

import org.jspecify.annotations.Nullable;

/**
 * What whoever starts Parvis typed. Immutable.
 *
 * @param port the port asked for, or null to let the configuration decide
 * @param heads the file of heads of the journal, or null for none
 */
record CommandLine(
        Command command,
        @Nullable Integer port,
        Path data,
        @Nullable Path heads) {

    private static final int LARGEST_PORT = 65535;

    enum Command {
        DEMO,
        START,
        ROLES,
        VERIFY_JOURNAL,
        HELP
    }

    /**
     * @param home the folder under which data is kept when {@code --data} is absent
     * @throws Refusal if the arguments make no sense
     */
    static CommandLine parse(List<String> arguments, Path home) {
        @Nullable Command command = null;
        @Nullable Integer port = null;
        @Nullable Path data = null;
        @Nullable Path heads = null;
        Iterator<String> rest = arguments.iterator();
        while (rest.hasNext()) {
            String argument = rest.next();
            if (argument.equals("--help") || argument.equals("-h")) {
                command = Command.HELP;
            } else if (argument.equals("--port")) {
                port = port(value(argument, rest));
            } else if (argument.equals("--data")) {
                data = path(value(argument, rest));
            } else if (argument.equals("--heads")) {
                heads = path(value(argument, rest)).toAbsolutePath();
            } else if (command == null
                    && List.of("demo", "start", "roles", "verify-journal", "help")
                            .contains(argument)) {
                command = Command.valueOf(argument.toUpperCase(Locale.ROOT).replace('-', '_'));
            } else if (command != Command.HELP) {
                throw new Refusal("«\u00a0" + argument + "\u00a0» n’est pas compris\u00a0: voyez ./parvis --help.");
            }
        }
        if (arguments.isEmpty()) {
            command = Command.HELP;
        } else if (command == null) {
            command = Command.START;
        }
        if (data == null) {
            data = home.resolve(command == Command.DEMO ? "data-demo" : "data");
        }
        if (heads != null && command != Command.VERIFY_JOURNAL) {
            throw new Refusal("--heads va avec verify-journal\u00a0: voyez ./parvis --help.");
        }
        return new CommandLine(command, port, data.toAbsolutePath().normalize(), heads);
    }

    private static String value(String argument, Iterator<String> rest) {
        if (!rest.hasNext()) {
            throw new Refusal("Il manque une valeur après " + argument + ".");
        }
        return rest.next();
    }

    private static int port(String value) {
        try {
            int port = Integer.parseInt(value);
            if (port > 0 && port <= LARGEST_PORT) {
                return port;
            }
        } catch (NumberFormatException e) {
            // Said below, as for a number out of range.
        }
        throw new Refusal("«\u00a0" + value + "\u00a0» n’est pas un port\u00a0: donnez un nombre de 1 à 65535.");
    }

    private static Path path(String value) {
        try {
            return Path.of(value);
        } catch (InvalidPathException e) {
            throw new Refusal("«\u00a0" + value + "\u00a0» n’est pas un nom de dossier.", e);
        }
    }
}
