package fr.parvis.citizen;

import static fr.parvis.core.fixture.ACommune.aCommune;
import static fr.parvis.core.fixture.AConsultation.aQuestionnaire;
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
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import org.jboss.logging.Logger;
import org.junit.jupiter.api.Test;

import fr.parvis.core.collectivity.Place;
import fr.parvis.core.fixture.AConsultation.Published;
import fr.parvis.core.fixture.APhoto;
import fr.parvis.core.fixture.APicture;
import fr.parvis.core.photo.Spot;
import fr.parvis.core.photo.Unusable;
import fr.parvis.core.questionnaire.QuestionDraft;
import fr.parvis.core.questionnaire.QuestionKind;
import fr.parvis.core.storage.TestDatabase;

/** A first visit on a bad network: everything that a browser fetches for one page, headers left aside. */
@QuarkusTest
@WithTestResource(TestDatabase.class)
class WeightTest {

    private static final Logger LOG = Logger.getLogger(WeightTest.class);

    private static final int MOST_BYTES = 30_000;

    private static final int MOST_BYTES_OF_A_RESULT = 40_000;

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
            assertThat(weight(path)).as(path).isLessThan(MOST_BYTES);
        }
    }

    /** The heaviest photo that there can be: noise, which nothing packs. */
    @Test
    void a_front_page_with_a_photo_stays_as_light() throws Unusable {
        Place place = aCommune().open();
        APhoto.hung(place, Spot.FRONT_PAGE, APicture.noise(640, 427), "Le bourg");
        IntStream.range(0, 6)
                .forEach(i -> anOpinion("Faut-il un banc numéro " + i + " ?").publishedIn(place));
        assertThat(Pages.get(place.path() + "/")).contains("-640.jpg\"");
        assertThat(weight(place.path() + "/")).isLessThan(MOST_BYTES);
    }

    @Test
    void a_long_result_weighs_less_than_forty_kilobytes() {
        List<String> quarters = List.of("Le bourg", "La gare", "Les coteaux", "La plaine");
        QuestionDraft[] questions = IntStream.rangeClosed(1, 10)
                .mapToObj(i -> i % 5 == 0
                        ? new QuestionDraft(
                                QuestionKind.TEXT, "Que changeriez-vous, numéro " + i + " ?", List.of(), true)
                        : new QuestionDraft(
                                QuestionKind.SINGLE, "Où faut-il le banc, numéro " + i + " ?", quarters, false))
                .toArray(QuestionDraft[]::new);
        Published consultation =
                aQuestionnaire("Le bourg", questions).publishedIn(aCommune().open());
        for (int i = 0; i < 4; i++) {
            for (int j = 0; j < 4; j++) {
                consultation.answered(11, answers(i + 1, j + 1));
            }
        }
        String[] said = IntStream.range(0, 30)
                .mapToObj(i ->
                        "Un banc près de la fontaine numéro " + i + ", à l’ombre, s’il vous plaît, pour les anciens.")
                .toArray(String[]::new);
        for (String text : said) {
            List<String> answers = new ArrayList<>(List.of(answers(1, 2)));
            answers.addAll(List.of("q5", text));
            consultation.answered(1, answers.toArray(String[]::new));
        }
        String path = consultation.showing(said).closed().path();
        assertThat(Pages.text(Pages.get(path))).contains("numéro 29", "En croisant deux questions");
        assertThat(weight(path)).isLessThan(MOST_BYTES_OF_A_RESULT);
    }

    private static String[] answers(int odd, int even) {
        return Stream.of(1, 2, 3, 4, 6, 7, 8, 9)
                .flatMap(number -> Stream.of("q" + number, String.valueOf(number % 2 == 0 ? even : odd)))
                .toArray(String[]::new);
    }

    /** Of the page and of all that it needs. */
    private int weight(String path) {
        byte[] page = fetch(path);
        Set<String> more = new LinkedHashSet<>();
        Matcher fetched = FETCHED.matcher(unpacked(page));
        while (fetched.find()) {
            more.add(fetched.group(1).replace("&amp;", "&"));
        }
        assertThat(more).as(path).allMatch(address -> address.startsWith("/assets/") || address.contains("/photo/"));
        assertThat(more).as(path).isNotEmpty();
        int bytes = page.length
                + more.stream().mapToInt(address -> fetch(address).length).sum();
        LOG.infof("%s: %d bytes in %d requests", path, bytes, more.size() + 1);
        return bytes;
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
