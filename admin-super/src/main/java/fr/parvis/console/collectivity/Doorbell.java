package fr.parvis.console.collectivity;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

import javax.net.ssl.SSLException;

import jakarta.enterprise.context.ApplicationScoped;

import fr.parvis.core.collectivity.OwnHost.Finding;

/** Asks a host for one page, as a browser would, and looks whether this installation answers. */
@ApplicationScoped
class Doorbell {

    private static final Duration PATIENCE = Duration.ofSeconds(5);

    /** Of a mark; whoever says more is not this installation. */
    private static final int MOST = 200;

    private final Duration patience;
    private final HttpClient client;

    Doorbell() {
        this(PATIENCE);
    }

    Doorbell(Duration patience) {
        this.patience = patience;
        this.client = HttpClient.newBuilder()
                .connectTimeout(patience)
                .followRedirects(HttpClient.Redirect.NEVER)
                .build();
    }

    /**
     * What is found at a door.
     *
     * @param mark what this installation says there
     */
    Finding ring(URI door, String mark) {
        try {
            HttpResponse<InputStream> answer = client.send(
                    HttpRequest.newBuilder(door).timeout(patience).build(), HttpResponse.BodyHandlers.ofInputStream());
            try (InputStream body = answer.body()) {
                // The limit of the request ends where the body begins, and some doors speak a letter at a time.
                CompletableFuture.delayedExecutor(patience.toMillis(), TimeUnit.MILLISECONDS)
                        .execute(() -> hangUp(body));
                String said = new String(body.readNBytes(MOST), StandardCharsets.UTF_8);
                return answer.statusCode() == 200 && said.equals(mark) ? Finding.READY : Finding.ANOTHER_SITE;
            }
        } catch (SSLException noCertificate) {
            return Finding.NO_CERTIFICATE;
        } catch (IOException silent) {
            return Finding.SILENT;
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return Finding.SILENT;
        }
    }

    private static void hangUp(InputStream body) {
        try {
            body.close();
        } catch (IOException gone) {
            // Whoever reads is told.
        }
    }
}
