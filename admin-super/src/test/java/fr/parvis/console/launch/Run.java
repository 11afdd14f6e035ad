package fr.parvis.console.launch;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;
import static java.util.concurrent.TimeUnit.SECONDS;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A run of a packaged application, as whoever starts it sees it: what it prints, how it ends, what it answers. */
public final class Run implements AutoCloseable {

    /** The root of the repository. */
    static final Path HOME = requireNonNull(Path.of("").toAbsolutePath().getParent());

    private static final int PATIENCE = 120;

    private final Process process;
    private final int port;
    private final int managementPort;
    private final StringBuilder said = new StringBuilder();
    private final Thread listener;

    private Run(Process process, int port, int managementPort) {
        this.process = process;
        this.port = port;
        this.managementPort = managementPort;
        listener = new Thread(this::listen);
        listener.setDaemon(true);
        listener.start();
    }

    /** Runs the host with those arguments on free ports. */
    public static Run parvis(Map<String, String> environment, String... arguments) throws IOException {
        return module("admin-super", freePort(), environment, arguments);
    }

    /** The same as it runs in production, with both compilers, for runs that are long enough. */
    public static Run warm(Map<String, String> environment, String... arguments) throws IOException {
        return run("admin-super", freePort(), List.of(), environment, arguments);
    }

    /** Runs the application of a module on that port, and its management on a free one. */
    static Run module(String module, int port, Map<String, String> environment, String... arguments)
            throws IOException {
        // Most runs are too short for the second compiler to pay.
        return run(module, port, List.of("-XX:TieredStopAtLevel=1"), environment, arguments);
    }

    private static Run run(
            String module, int port, List<String> options, Map<String, String> environment, String... arguments)
            throws IOException {
        List<String> line = new ArrayList<>();
        line.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        line.addAll(options);
        line.add("-jar");
        line.add(HOME.resolve(module)
                .resolve("target/quarkus-app/quarkus-run.jar")
                .toString());
        line.addAll(List.of(arguments));
        int managementPort = freePort();
        ProcessBuilder builder = new ProcessBuilder(line).redirectErrorStream(true);
        builder.environment().keySet().removeIf(name -> name.startsWith("QUARKUS_") || name.startsWith("PARVIS_"));
        builder.environment().put("LC_ALL", "C");
        builder.environment().put("QUARKUS_HTTP_PORT", Integer.toString(port));
        builder.environment().put("QUARKUS_MANAGEMENT_PORT", Integer.toString(managementPort));
        builder.environment().putAll(environment);
        return new Run(builder.start(), port, managementPort);
    }

    /** Runs a command as it is. */
    static Run command(Map<String, String> environment, String... line) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(line).redirectErrorStream(true);
        builder.environment().clear();
        builder.environment().putAll(environment);
        return new Run(builder.start(), 0, 0);
    }

    static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    public int port() {
        return port;
    }

    /** Waits for a line that holds {@code text}, and answers everything said so far. */
    public String until(String text) throws InterruptedException {
        long end = System.nanoTime() + SECONDS.toNanos(PATIENCE);
        synchronized (said) {
            while (said.indexOf(text) < 0 && listener.isAlive() && System.nanoTime() < end) {
                said.wait(1000);
            }
            if (said.indexOf(text) < 0) {
                throw new AssertionError("Never said \"" + text + "\" but: " + said);
            }
            return said.toString();
        }
    }

    /** Waits for the end, and answers everything said. */
    String untilEnd() throws InterruptedException {
        if (!process.waitFor(PATIENCE, SECONDS)) {
            throw new AssertionError("Never ended, said: " + said());
        }
        listener.join();
        return said();
    }

    int status() throws InterruptedException {
        untilEnd();
        return process.exitValue();
    }

    /** What Ctrl-C and service managers do. */
    public void stop() throws InterruptedException {
        process.destroy();
        untilEnd();
    }

    /** What nobody can prepare for. */
    public void kill() throws InterruptedException {
        process.destroyForcibly();
        untilEnd();
    }

    /** The status of the answer to a GET of the site. */
    int get(String path) throws IOException, InterruptedException {
        return get(port, path);
    }

    /** The status of the answer to a GET of the management port. */
    public int management(String path) throws IOException, InterruptedException {
        return get(managementPort, path);
    }

    /** The status of the answer to a form of the site, which is not followed further. */
    int post(String path, String form) throws IOException, InterruptedException {
        return HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                                .header("Content-Type", "application/x-www-form-urlencoded")
                                .header("Origin", "http://localhost:" + port)
                                .POST(HttpRequest.BodyPublishers.ofString(form))
                                .build(),
                        HttpResponse.BodyHandlers.discarding())
                .statusCode();
    }

    private static int get(int port, String path) throws IOException, InterruptedException {
        return HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                                .build(),
                        HttpResponse.BodyHandlers.discarding())
                .statusCode();
    }

    @Override
    public void close() {
        process.destroy();
        process.onExit().join();
    }

    private String said() {
        synchronized (said) {
            return said.toString();
        }
    }

    private void listen() {
        try (BufferedReader reader = process.inputReader(UTF_8)) {
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                synchronized (said) {
                    said.append(line).append('\n');
                    said.notifyAll();
                }
            }
        } catch (IOException e) {
            // The process is gone; what it said is kept.
        }
    }
}
