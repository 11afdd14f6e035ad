package fr.parvis.citizen;

import static fr.parvis.core.fixture.ACommune.aCommune;
import static fr.parvis.core.fixture.AConsultation.anOpinion;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import org.jboss.logging.Logger;
import org.junit.jupiter.api.Test;

import fr.parvis.core.collectivity.Place;
import fr.parvis.core.storage.TestDatabase;

/** A first visit on a bad network: everything that a browser fetches for one page, headers left aside. */
@QuarkusTest
@WithTestResource(TestDatabase.class)
class WeightTest {

    private static final Logger LOG = Logger.getLogger(WeightTest.class);

    private static final int MOST_BYTES = 30_000;

    private static final Pattern FETCHED =
            Pattern.compile("<(?:link rel=\"(?:icon|stylesheet)\"[^>]* href|script src|img[^>]* src)=\"([^\"]+)\"");

    @Test
    void a_first_page_weighs_less_than_thirty_kilobytes() {
        Place place = aCommune().open();
        String consultation = anOpinion("Éteindre la nuit ?").publishedIn(place).path();
        String finished = anOpinion("Éteindre le jour ?")
                .publishedIn(place)
                .answered(40, "q1", "1")
                .answered(20, "q1", "2")
                .closed()
                .path();
        for (String path : List.of("/", place.path() + "/", consultation, consultation + "/participer", finished)) {
            byte[] page = fetch(path);
            Set<String> more = new LinkedHashSet<>();
            Matcher fetched = FETCHED.matcher(unpacked(page));
            while (fetched.find()) {
                more.add(fetched.group(1).replace("&amp;", "&"));
            }
            assertThat(more).as(path).allMatch(address -> address.startsWith("/assets/"));
            assertThat(more).as(path).isNotEmpty();
            int bytes = page.length
                    + more.stream().mapToInt(address -> fetch(address).length).sum();
            LOG.infof("%s: %d bytes in %d requests", path, bytes, more.size() + 1);
            assertThat(bytes).as(path).isLessThan(MOST_BYTES);
        }
    }

    private byte[] fetch(String path) {
        try {
            HttpResponse<byte[]> response = HttpClient.newHttpClient()
                    .send(
                            HttpRequest.newBuilder(URI.create("http://localhost:" + RestAssured.port + path))
                                    .header("Accept-Encoding", "gzip")
                                    .build(),
                            HttpResponse.BodyHandlers.ofByteArray());
            assertThat(response.statusCode()).as(path).isEqualTo(200);
            return response.body();
        } catch (IOException unreachable) {
            throw new UncheckedIOException(unreachable);
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
    }

    private static String unpacked(byte[] gzip) {
        try (GZIPInputStream page = new GZIPInputStream(new ByteArrayInputStream(gzip))) {
            return new String(page.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException damaged) {
            throw new UncheckedIOException(damaged);
        }
    }
}
