package fr.parvis.console.launch;

import java.io.IOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.UnknownHostException;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

import io.quarkus.runtime.Quarkus;
import liquibase.Scope;
import liquibase.ui.LoggerUIService;
import org.jspecify.annotations.Nullable;

import fr.parvis.core.secret.Keys;
import fr.parvis.core.storage.Access;
import fr.parvis.core.storage.EmbeddedServer;
import fr.parvis.core.storage.GivenServer;
import fr.parvis.core.storage.Roles;

/** One run of Parvis: settles the machine, starts the three faces, and leaves the machine as it was. */
final class Launch {

    private static final String DATABASE = "parvis";
    private static final int PORT = 8080;
    private static final int MANAGEMENT_PORT = 9000;
    private static final int SECRET_BYTES = 32;

    private final CommandLine line;
    private final Build build = Build.current();
    private final CountDownLatch stopped = new CountDownLatch(1);
    private volatile @Nullable EmbeddedServer server;
    private int status;

    Launch(CommandLine line) {
        this.line = line;
    }

    /** Does as the command line says, and answers with the exit status. */
    int run() {
        switch (line.command()) {
            case HELP -> Parvis.OUT.print(Help.text());
            case ROLES -> Parvis.OUT.print(Roles.script(DATABASE));
            case VERIFY_JOURNAL -> verifyJournal();
            case DEMO, START -> serve();
        }
        return status;
    }

    private void verifyJournal() {
        DataFolder data = DataFolder.existing(line.data(), build.version());
        Runtime.getRuntime().addShutdownHook(new Thread(this::closeServer, "parvis-stop"));
        try {
            Access access = Settings.get("quarkus.datasource.jdbc.url").isPresent()
                    ? database(data)
                    // It may run at the same time: looking changes nothing.
                    : EmbeddedServer.running(data.path(), DATABASE)
                            .map(url -> Roles.access(url, data.secrets()))
                            .orElseGet(() -> database(data));
            status = new JournalCommand(Parvis.OUT).run(access, Keys.of(secret(data)), line.heads());
        } finally {
            closeServer();
        }
    }

    private void serve() {
        boolean demonstration = line.command() == CommandLine.Command.DEMO;
        // One click enters a demonstration as anybody: it stays on this machine unless told otherwise.
        if (demonstration) {
            Settings.setByDefault("quarkus.http.host", "localhost");
        }
        listen();
        DataFolder data = DataFolder.open(line.data(), build.version(), demonstration);
        Settings.set("parvis.demo", Boolean.toString(demonstration));
        Settings.set("parvis.secret", secret(data));
        log(data);
        Runtime.getRuntime().addShutdownHook(new Thread(this::stop, "parvis-stop"));
        try {
            Access access = database(data);
            access.verify();
            access.configuration().forEach(Settings::set);
            Ready.expect(build, demonstration);
            hushLiquibase();
            Quarkus.run(Ready.class, this::ended);
        } catch (Exception e) {
            throw e instanceof RuntimeException unchecked ? unchecked : new IllegalStateException(e);
        } finally {
            stopped.countDown();
            closeServer();
        }
    }

    /** The database, prepared: the one that the environment gives, else the data folder's own. */
    private Access database(DataFolder data) {
        Optional<String> url = Settings.get("quarkus.datasource.jdbc.url");
        if (url.isEmpty()) {
            EmbeddedServer started = EmbeddedServer.start(data.path());
            server = started;
            if (line.command() == CommandLine.Command.DEMO && !LoadedBefore.orNothing(started, DATABASE)) {
                Parvis.OUT.println("La démonstration se charge, cette fois seulement\u00a0: une minute environ.");
            }
            return Roles.prepare(started, DATABASE);
        }
        String user = Settings.get("quarkus.datasource.username", "");
        String password = Settings.get("quarkus.datasource.password", "");
        return Settings.get("quarkus.liquibase.username")
                .map(owner ->
                        new Access(url.get(), user, password, owner, Settings.get("quarkus.liquibase.password", "")))
                .orElseGet(() -> GivenServer.prepare(url.get(), user, password, data.secrets()));
    }

    // It reports to its maker otherwise, and speaks English on the standard output instead of to its logger.
    private static void hushLiquibase() throws Exception {
        Settings.setByDefault("liquibase.analytics.enabled", "false");
        Settings.setByDefault("liquibase.command.showSummaryOutput", "LOG");
        Scope.enter(Map.of(Scope.Attr.ui.name(), new LoggerUIService()));
    }

    private static String secret(DataFolder data) {
        String secret =
                Settings.get("parvis.secret").orElseGet(() -> data.secrets().named("parvis.key"));
        try {
            if (Base64.getDecoder().decode(secret.strip()).length >= SECRET_BYTES) {
                return secret.strip();
            }
        } catch (IllegalArgumentException e) {
            // The same answer as for a secret that is too short.
        }
        throw new Refusal(
                "PARVIS_SECRET doit contenir au moins 32 octets en base64 («\u00a0openssl rand -base64 32\u00a0» en"
                        + " donne).");
    }

    private static void log(DataFolder data) {
        boolean json = Boolean.parseBoolean(Settings.get("parvis.log.json", "false"));
        // Whoever reads JSON reads it from the console; whoever sits at one wants only what calls for action.
        if (!json) {
            Settings.setByDefault("quarkus.log.console.level", "WARN");
            Settings.setByDefault("quarkus.log.file.enabled", "true");
            Settings.setByDefault("quarkus.log.file.json.enabled", "false");
            Settings.setByDefault("quarkus.log.file.format", "%d{yyyy-MM-dd HH:mm:ss,SSS} %-5p [%c{3.}] (%t) %s%e%n");
            Settings.setByDefault("quarkus.log.file.path", data.log().toString());
            Settings.setByDefault("quarkus.log.file.rotation.max-file-size", "10M");
            Settings.setByDefault("quarkus.log.file.rotation.max-backup-index", "5");
        }
    }

    /** Settles the ports, and sees that they are free while a sentence can still be printed instead of a stack trace. */
    private void listen() {
        Integer asked = line.port();
        if (asked != null) {
            Settings.set("quarkus.http.port", asked.toString());
            // Two installations on one machine need two management ports as well.
            Settings.setByDefault("quarkus.management.port", Integer.toString(beside(asked)));
        }
        requireFree(
                "Le port ",
                Settings.get("quarkus.http.host", "0.0.0.0"),
                number("quarkus.http.port", PORT),
                "--port " + (number("quarkus.http.port", PORT) + 1));
        requireFree(
                "Le port de gestion ",
                Settings.get("quarkus.management.host", "localhost"),
                number("quarkus.management.port", MANAGEMENT_PORT),
                "QUARKUS_MANAGEMENT_PORT");
    }

    private static int beside(int port) {
        int shift = MANAGEMENT_PORT - PORT;
        return port + shift <= 65535 ? port + shift : port - shift;
    }

    private static int number(String key, int otherwise) {
        try {
            return Integer.parseInt(Settings.get(key, Integer.toString(otherwise)));
        } catch (NumberFormatException e) {
            throw new Refusal("La valeur de " + key + " n’est pas un nombre.", e);
        }
    }

    private static void requireFree(String what, String host, int port, String way) {
        try (ServerSocket socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(InetAddress.getByName(host), port));
        } catch (UnknownHostException e) {
            throw new Refusal("L’adresse «\u00a0" + host + "\u00a0» n’est pas celle de cette machine.", e);
        } catch (BindException e) {
            boolean forbidden = String.valueOf(e.getMessage()).contains("ermission");
            throw new Refusal(
                    what + port
                            + (forbidden
                                    ? " est réservé à l’administrateur de la machine\u00a0: choisissez-en un autre avec "
                                    : " est déjà pris\u00a0: arrêtez le programme qui l’occupe ou choisissez-en un autre avec ")
                            + way + ".",
                    e);
        } catch (IOException e) {
            throw new Refusal(what + port + " ne peut pas être ouvert\u00a0: " + e.getMessage(), e);
        }
    }

    private void ended(Integer code, @Nullable Throwable failure) {
        status = code;
        if (failure != null) {
            Failures.tell(failure, line.data());
        }
    }

    // On Ctrl-C Quarkus finishes its requests in a hook of its own, while this one waits; the database leaves last.
    private void stop() {
        try {
            if (server != null && !stopped.await(30, TimeUnit.SECONDS)) {
                Parvis.ERR.println("Parvis\u00a0: l’arrêt est long, la base de données est arrêtée sans attendre.");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        closeServer();
    }

    private synchronized void closeServer() {
        EmbeddedServer running = server;
        if (running != null) {
            server = null;
            running.close();
        }
    }
}
