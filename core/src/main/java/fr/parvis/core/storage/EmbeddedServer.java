package fr.parvis.core.storage;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import com.sun.security.auth.module.UnixSystem;
import org.jspecify.annotations.Nullable;

/**
 * A PostgreSQL 17 that belongs to one data folder and to one process of Parvis.
 *
 * <p>It listens on the loopback only, on a free port, and lets nobody in without a password. It is a daemon of its own, so
 * that Ctrl-C reaches Parvis first, and the server only after Parvis has finished with it. The price is that a Parvis
 * killed with {@code kill -9} leaves it running: the next start on that folder stops it, then starts it again. A lock
 * that dies with its process tells this orphan from the server of a Parvis that still runs.
 */
public final class EmbeddedServer implements AutoCloseable {

    /** The administrator of the server; Parvis itself only uses it to prepare the roles. */
    public static final String ADMINISTRATOR = "postgres";

    private static final String PORT = "port";
    private static final int MAJOR = 17;
    private static final int ROOT = 0;
    private static final int NOBODY = 65534;
    private static final int ATTEMPTS = 3;
    /** Where PostgreSQL writes its port in postmaster.pid, from 0. */
    private static final int PORT_LINE = 3;

    private static final Duration STOP = Duration.ofMinutes(1);
    // Recovery after a crash replays the journal before the server answers.
    private static final Duration START = Duration.ofMinutes(2);

    private final Path home;
    private final Path cluster;
    private final Secrets secrets;
    private final Path program;
    private final List<String> account;
    private final FileChannel lock;
    private int port;

    private EmbeddedServer(Path home, Secrets secrets, Path program, FileChannel lock) throws IOException {
        this.home = home;
        this.cluster = home.resolve(Integer.toString(MAJOR));
        this.secrets = secrets;
        this.program = program;
        this.lock = lock;
        this.account = ordinaryAccount();
    }

    /** Starts the server of that data folder, which is made if it does not exist. */
    public static EmbeddedServer start(Path data) {
        return start(data, data.resolve("postgresql"), Map.of());
    }

    /**
     * Starts the server of that data folder, which is made if it does not exist.
     *
     * @param programs the folder under which the server's program is unpacked; several data folders may share it
     * @param settings further PostgreSQL settings, by name
     * @throws StorageUnavailable if another Parvis uses the folder, or it cannot be written, or the server does not start
     */
    public static EmbeddedServer start(Path data, Path programs, Map<String, String> settings) {
        Path home = data.resolve("postgresql");
        @Nullable FileChannel lock = null;
        try {
            Files.createDirectories(home);
            home = home.toRealPath();
            lock = lock(home);
            EmbeddedServer server = new EmbeddedServer(
                    home, new Secrets(data.resolve("secrets")), ServerProgram.unpack(programs.toAbsolutePath()), lock);
            server.stopOrphan();
            server.create();
            server.launch(settings);
            return server;
        } catch (IOException e) {
            release(lock);
            throw new StorageUnavailable(
                    "La base de données ne peut pas être préparée dans " + home + "\u00a0: " + e.getMessage(), e);
        } catch (RuntimeException e) {
            release(lock);
            throw e;
        }
    }

    /**
     * The JDBC address of a database of the server of that data folder, if a Parvis runs it; without user or password.
     *
     * @throws StorageUnavailable if the folder cannot be read
     */
    public static Optional<String> running(Path data, String database) {
        Path cluster = data.resolve("postgresql").resolve(Integer.toString(MAJOR));
        try {
            Path file = cluster.resolve("postmaster.pid");
            if (!Files.exists(file)) {
                return Optional.empty();
            }
            List<String> lines = Files.readAllLines(file);
            return isPostmaster(Long.parseLong(lines.get(0).strip()), cluster.toRealPath())
                    ? Optional.of(jdbcUrl(Integer.parseInt(lines.get(PORT_LINE).strip()), database))
                    : Optional.empty();
        } catch (IOException e) {
            throw new StorageUnavailable("Le dossier de données " + data + " ne peut pas être lu.", e);
        }
    }

    /** The JDBC address of a database of this server, without user or password. */
    public String jdbcUrl(String database) {
        return jdbcUrl(port, database);
    }

    private static String jdbcUrl(int port, String database) {
        return "jdbc:postgresql://127.0.0.1:" + port + "/" + database;
    }

    /** The password of {@link #ADMINISTRATOR}. */
    public String administratorPassword() {
        return secrets.named("postgres.password");
    }

    /** The secrets of this server's data folder. */
    public Secrets secrets() {
        return secrets;
    }

    /** A connection of {@link #ADMINISTRATOR}, which bypasses row security: for roles, checks and tests only. */
    public Connection administrator(String database) throws SQLException {
        return Access.connect(jdbcUrl(database), ADMINISTRATOR, administratorPassword());
    }

    /** Ends the sessions, writes everything to disk and stops the server. */
    @Override
    public void close() {
        try {
            // One that was killed has nothing left to stop, and the next start mends what it left.
            if (lock.isOpen() && runs()) {
                stop();
            }
        } catch (IOException e) {
            throw unstoppable(e);
        } finally {
            release(lock);
        }
    }

    private static FileChannel lock(Path home) throws IOException {
        Path file = home.resolve("parvis.lock");
        FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        @Nullable FileLock lock = null;
        try {
            lock = channel.tryLock();
        } catch (OverlappingFileLockException e) {
            // The same process holds it, which is one Parvis too many as well.
        }
        if (lock == null) {
            channel.close();
            throw new StorageUnavailable("Un autre Parvis utilise déjà le dossier de données "
                    + home.getParent()
                    + "\u00a0: arrêtez-le ou choisissez un autre dossier avec --data.");
        }
        return channel;
    }

    private static void release(@Nullable FileChannel lock) {
        if (lock != null) {
            try {
                lock.close();
            } catch (IOException e) {
                // Closing a lock that no longer exists releases it all the same.
            }
        }
    }

    private void stopOrphan() throws IOException {
        if (runs()) {
            stop();
        } else {
            // The number may have been given to another program since, and PostgreSQL would then refuse to start.
            Files.deleteIfExists(pidFile());
        }
    }

    private boolean runs() throws IOException {
        if (!Files.exists(pidFile())) {
            return false;
        }
        Optional<Long> pid =
                Files.readAllLines(pidFile()).stream().findFirst().map(line -> Long.parseLong(line.strip()));
        return pid.isPresent() && isPostmaster(pid.get(), cluster);
    }

    private Path pidFile() {
        return cluster.resolve("postmaster.pid");
    }

    private static boolean isPostmaster(long pid, Path cluster) throws IOException {
        Path arguments = Path.of("/proc", Long.toString(pid), "cmdline");
        String command = Files.isReadable(arguments)
                ? Files.readString(arguments, UTF_8)
                : ProcessHandle.of(pid)
                        .flatMap(process -> process.info().commandLine())
                        .orElse("");
        return command.contains("bin/postgres") && command.contains(cluster.toString());
    }

    private void create() throws IOException {
        if (Files.exists(cluster.resolve("PG_VERSION"))) {
            return;
        }
        if (Files.exists(cluster)) {
            ServerProgram.deleteTree(cluster);
        }
        // Prepared aside: a start interrupted here must not leave half a server that the next takes for a whole one.
        Path draft = home.resolve(MAJOR + ".new");
        if (Files.exists(draft)) {
            ServerProgram.deleteTree(draft);
        }
        Path password = Files.createTempFile(home, "initdb", ".password");
        try {
            Files.writeString(password, administratorPassword());
            Files.createDirectory(
                    draft, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
            giveToAccount(password, draft);
            Result result = run(
                    START,
                    "initdb",
                    "--pgdata=" + draft,
                    "--username=" + ADMINISTRATOR,
                    "--pwfile=" + password,
                    "--auth=scram-sha-256",
                    "--encoding=UTF8",
                    "--locale=C",
                    "--locale-provider=icu",
                    "--icu-locale=fr");
            if (!result.succeeded()) {
                throw new StorageUnavailable(
                        "La base de données ne peut pas être créée dans " + home + "\u00a0: " + result.reason());
            }
            Files.writeString(
                    draft.resolve("postgresql.conf"),
                    "\n# Rewritten at each start.\ninclude_if_exists = 'parvis.conf'\n",
                    StandardOpenOption.APPEND);
            Files.move(draft, cluster);
        } finally {
            Files.delete(password);
        }
    }

    private void launch(Map<String, String> settings) throws IOException {
        Result result = new Result(1, "");
        for (int attempt = 1; attempt <= ATTEMPTS; attempt++) {
            port = settings.containsKey(PORT) ? Integer.parseInt(settings.get(PORT)) : freePort();
            Path log = cluster.resolve("start.log");
            Files.deleteIfExists(log);
            Path conf = cluster.resolve("parvis.conf");
            Files.writeString(conf, configuration(settings));
            giveToAccount(conf);
            result = run(
                    START.plusSeconds(5),
                    "pg_ctl",
                    "start",
                    "-D",
                    cluster.toString(),
                    "-l",
                    log.toString(),
                    "-w",
                    "-t",
                    Long.toString(START.toSeconds()),
                    "-s");
            if (result.succeeded()) {
                return;
            }
            result = new Result(result.code(), Files.exists(log) ? Files.readString(log) : result.output());
            // Between the choice of a port and its use another program may have taken it; the last children of a
            // server that was killed may still hold its memory for an instant.
            if (!result.output().contains("Address already in use")
                    && !result.output().contains("shared memory block")) {
                break;
            }
            try {
                TimeUnit.SECONDS.sleep(attempt);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                break;
            }
        }
        throw new StorageUnavailable("La base de données de " + home + " ne démarre pas\u00a0: " + result.reason());
    }

    private String configuration(Map<String, String> settings) {
        Map<String, String> all = new LinkedHashMap<>();
        all.put("listen_addresses", "127.0.0.1");
        all.put(PORT, Integer.toString(port));
        all.put("unix_socket_directories", "");
        all.put("max_connections", "60");
        all.put("password_encryption", "scram-sha-256");
        all.put("timezone", "UTC");
        all.put("logging_collector", "on");
        all.put("log_directory", "log");
        all.put("log_filename", "postgresql-%a.log");
        all.put("log_rotation_age", "1d");
        all.put("log_truncate_on_rotation", "on");
        // DETAIL lines quote the offending row, and with it people's names and addresses.
        all.put("log_error_verbosity", "terse");
        all.put("log_parameter_max_length_on_error", "0");
        all.putAll(settings);
        return all.entrySet().stream()
                .map(setting -> setting.getKey() + " = '" + setting.getValue().replace("'", "''") + "'\n")
                .collect(Collectors.joining());
    }

    private void stop() {
        try {
            if (!pgStop("fast") && !pgStop("immediate")) {
                throw unstoppable(null);
            }
        } catch (IOException e) {
            throw unstoppable(e);
        }
    }

    private StorageUnavailable unstoppable(@Nullable IOException e) {
        return new StorageUnavailable("La base de données de " + home + " ne s’arrête pas.", e);
    }

    private boolean pgStop(String mode) throws IOException {
        return run(
                        STOP.plusSeconds(5),
                        "pg_ctl",
                        "stop",
                        "-D",
                        cluster.toString(),
                        "-m",
                        mode,
                        "-w",
                        "-t",
                        Long.toString(STOP.toSeconds()),
                        "-s")
                .succeeded();
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    private static boolean isRoot() {
        return new UnixSystem().getUid() == ROOT;
    }

    // PostgreSQL refuses to run as root. In a user namespace of its own it keeps root's access to root's files without
    // being root; where a container forbids namespaces, it runs as nobody and owns its folder.
    private List<String> ordinaryAccount() throws IOException {
        if (!isRoot()) {
            return List.of();
        }
        List<String> namespace = List.of("unshare", "--user", "--");
        if (works(namespace, "true")) {
            giveTo(ROOT, home);
            return namespace;
        }
        List<String> nobody =
                List.of("setpriv", "--reuid=" + NOBODY, "--regid=" + NOBODY, "--clear-groups", "--inh-caps=-all", "--");
        giveTo(NOBODY, home);
        if (works(nobody, "test", "-w", home.toString())
                && works(nobody, program.resolve("bin/postgres").toString(), "--version")) {
            return nobody;
        }
        throw new StorageUnavailable(
                "PostgreSQL refuse de tourner sous le compte root, et cette machine ne permet pas de "
                        + "l’éviter\u00a0: lancez Parvis sous un compte ordinaire.");
    }

    private static boolean works(List<String> account, String... command) {
        try {
            return execute(
                            Duration.ofSeconds(10),
                            Stream.concat(account.stream(), Arrays.stream(command))
                                    .toList())
                    .succeeded();
        } catch (IOException e) {
            return false;
        }
    }

    private void giveToAccount(Path... paths) throws IOException {
        if (account.contains("setpriv")) {
            for (Path path : paths) {
                giveTo(NOBODY, path);
            }
        }
    }

    // The whole tree, for a folder may move between a machine that allows namespaces and one that does not.
    private static void giveTo(int owner, Path folder) throws IOException {
        if (Files.getAttribute(folder, "unix:uid").equals(owner)) {
            return;
        }
        try (Stream<Path> tree = Files.walk(folder)) {
            for (Path path : tree.filter(path -> !Files.isSymbolicLink(path)).toList()) {
                Files.setAttribute(path, "unix:uid", owner);
                Files.setAttribute(path, "unix:gid", owner);
            }
        }
    }

    private Result run(Duration patience, String command, String... arguments) throws IOException {
        List<String> line = new ArrayList<>(account);
        line.add(program.resolve("bin").resolve(command).toString());
        line.addAll(List.of(arguments));
        return execute(patience, line);
    }

    private static Result execute(Duration patience, List<String> line) throws IOException {
        Path output = Files.createTempFile("parvis", ".out");
        try {
            ProcessBuilder builder = new ProcessBuilder(line)
                    .directory(Path.of("/").toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(output.toFile());
            builder.environment().put("LC_ALL", "C");
            builder.environment().keySet().removeIf(name -> name.startsWith("PG"));
            Process process = builder.start();
            process.getOutputStream().close();
            if (!process.waitFor(patience.toSeconds(), TimeUnit.SECONDS)) {
                process.destroyForcibly();
                return new Result(-1, "pas de réponse en " + patience.toSeconds() + " s");
            }
            return new Result(process.exitValue(), Files.readString(output));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new Result(-1, "interrompu");
        } finally {
            Files.deleteIfExists(output);
        }
    }

    private record Result(int code, String output) {

        boolean succeeded() {
            return code == 0;
        }

        /** The line that says what went wrong, the program's other lines being of no use to whoever starts Parvis. */
        String reason() {
            if (output.contains("No space left on device")) {
                return "le disque est plein.";
            }
            return output.lines()
                    .filter(line -> line.contains("FATAL:") || line.contains("error:"))
                    .reduce((first, last) -> last)
                    .orElse(output.strip().replace('\n', ' '));
        }
    }
}
