package fr.parvis.console.collectivity;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

import com.sun.net.httpserver.HttpServer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import fr.parvis.core.collectivity.OwnHost.Finding;

/** On the loopback address alone. */
class DoorbellTest {

    private final Doorbell doorbell = new Doorbell();
    private HttpServer server;

    @BeforeEach
    void open() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/ours", exchange -> {
            byte[] mark = "mark".getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(200, mark.length);
            exchange.getResponseBody().write(mark);
            exchange.close();
        });
        server.createContext("/led-away", exchange -> {
            exchange.getResponseHeaders().add("Location", "/ours");
            exchange.sendResponseHeaders(302, -1);
            exchange.close();
        });
        server.start();
    }

    @AfterEach
    void close() {
        server.stop(0);
    }

    @Test
    void only_the_mark_of_this_installation_is_ready() {
        assertThat(doorbell.ring(door("/ours"), "mark")).isEqualTo(Finding.READY);
        assertThat(doorbell.ring(door("/ours"), "another")).isEqualTo(Finding.ANOTHER_SITE);
        assertThat(doorbell.ring(door("/led-away"), "mark")).isEqualTo(Finding.ANOTHER_SITE);
    }

    /** The end of the answer never comes. */
    @Test
    @Timeout(value = 20, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
    void a_door_that_speaks_a_letter_at_a_time_is_not_listened_to_for_long() {
        server.createContext("/slow", exchange -> {
            exchange.sendResponseHeaders(200, 0);
            exchange.getResponseBody().write('m');
            exchange.getResponseBody().flush();
        });
        assertThat(new Doorbell(Duration.ofMillis(300)).ring(door("/slow"), "mark"))
                .isNotEqualTo(Finding.READY);
    }

    @Test
    void a_door_without_a_certificate_and_one_without_anybody_are_told_apart() throws IOException {
        try (ServerSocket plain = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            Thread answer = new Thread(() -> {
                while (!plain.isClosed()) {
                    try (Socket caller = plain.accept()) {
                        // Who answers without having listened cuts the line, and is called again.
                        caller.getInputStream().read(new byte[64]);
                        caller.getOutputStream()
                                .write("HTTP/1.1 400 Bad Request\r\n\r\n".getBytes(StandardCharsets.UTF_8));
                    } catch (IOException gone) {
                        // The caller hangs up first, or nobody calls any more.
                    }
                }
            });
            answer.start();
            assertThat(doorbell.ring(URI.create("https://127.0.0.1:" + plain.getLocalPort() + "/"), "mark"))
                    .isEqualTo(Finding.NO_CERTIFICATE);
        }
        int port;
        try (ServerSocket nobody = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = nobody.getLocalPort();
        }
        assertThat(doorbell.ring(URI.create("http://127.0.0.1:" + port + "/"), "mark"))
                .isEqualTo(Finding.SILENT);
    }

    private URI door(String path) {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + path);
    }
}
