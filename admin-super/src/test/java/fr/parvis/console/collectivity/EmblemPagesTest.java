package fr.parvis.console.collectivity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;

import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import fr.parvis.core.collectivity.Place;
import fr.parvis.core.fixture.ACommune;
import fr.parvis.core.fixture.AConsultation;
import fr.parvis.core.fixture.APicture;
import fr.parvis.core.fixture.Browser;
import fr.parvis.core.fixture.Worker;
import fr.parvis.core.storage.TestDatabase;

/** « Changez juste le logo »: by the mayor and by the syndicate, seen by residents, taken away and brought back. */
@QuarkusTest
@WithTestResource(TestDatabase.class)
class EmblemPagesTest {

    private static final String MAIRIE = "/mairie/fiche/blason";
    private static final Pattern IMAGE = Pattern.compile("src=\"([^\"]*/blason/[0-9a-f-]{36}\\.png)\"");

    private final Place place = ACommune.aCommune("La Réole").open();
    private final String sheet = "/console/communes/" + place.id();
    private String mayor = "";
    private String operator = "";

    @BeforeEach
    void people() {
        mayor = Worker.mayorOf(place).token();
        operator = Worker.operator().token();
    }

    @Test
    void a_mayor_sends_changes_removes_and_brings_back() {
        Browser.with(mayor).get(MAIRIE).then().statusCode(200).body(containsString("value=\"Blason de La Réole\""));
        assertThat(image()).isEmpty();
        assertThat(send(mayor, MAIRIE, APicture.png(300, 400), "Blason <ici>")).isEqualTo(303);
        String first = image();
        assertThat(Browser.anonymous().get(place.path() + "/").asString())
                .contains("alt=\"Blason &lt;ici&gt;\"")
                .contains("class=\"band-emblem\"");
        byte[] png =
                Browser.anonymous().get(first).then().statusCode(200).extract().asByteArray();
        assertThat(png).startsWith(0x89, 'P', 'N', 'G').hasSizeLessThanOrEqualTo(4_000);
        Browser.anonymous().get(first.replace(".png", "-grand.png")).then().statusCode(200);

        // Another text alone changes no image.
        assertThat(send(mayor, MAIRIE, new byte[0], "Les armes")).isEqualTo(303);
        assertThat(image()).isEqualTo(first);
        assertThat(send(mayor, MAIRIE, APicture.jpeg(500, 100), "Logo")).isEqualTo(303);
        String second = image();
        assertThat(second).isNotEqualTo(first);
        assertThat(post(mayor, MAIRIE + "/retablir")).isEqualTo(303);
        assertThat(image()).isEqualTo(first);
        assertThat(post(mayor, MAIRIE + "/retirer")).isEqualTo(303);
        assertThat(image()).isEmpty();
        assertThat(post(mayor, MAIRIE + "/retablir")).isEqualTo(303);
        assertThat(image()).isEqualTo(first);
        Browser.with(operator)
                .get(sheet)
                .then()
                .body(
                        containsString("blason ou logo enregistré"),
                        containsString("blason ou logo retiré"),
                        containsString("retour au blason ou logo d’avant"));
    }

    @Test
    void the_syndicate_does_the_same_and_what_is_wrong_stands_beside_the_field() {
        Browser.with(operator)
                .multiPart("blason", "armes.svg", "<svg onload=alert(1)>".getBytes(StandardCharsets.UTF_8), "image/png")
                .multiPart("blason-description", "Armes de la ville")
                .post(sheet + "/blason")
                .then()
                .statusCode(422)
                .body(containsString("Un dessin SVG ne peut pas être reçu"), containsString("Armes de la ville"));
        assertThat(image()).isEmpty();
        assertThat(send(operator, sheet + "/blason", APicture.png(40, 40), "Petit"))
                .isEqualTo(422);
        assertThat(send(operator, sheet + "/blason", APicture.png(400, 400), ""))
                .isEqualTo(422);
        assertThat(send(operator, sheet + "/blason", APicture.png(400, 400), "Armes"))
                .isEqualTo(303);
        assertThat(image()).isNotEmpty();
        Browser.with(operator).get(sheet).then().body(containsString("alt=\"Armes\""), containsString("(syndicat)"));
    }

    @Test
    void the_poster_carries_it() {
        String id =
                AConsultation.anOpinion("Un marché ?").publishedIn(place).id().toString();
        send(mayor, MAIRIE, APicture.png(400, 400), "Armes");
        Browser.with(mayor)
                .get("/mairie/consultations/" + id + "/faire-connaitre/affiche")
                .then()
                .statusCode(200)
                .body(containsString("-grand.png\" alt=\"Armes\""));
    }

    private String image() {
        Matcher found =
                IMAGE.matcher(Browser.anonymous().get(place.path() + "/").asString());
        return found.find() ? found.group(1) : "";
    }

    private static int send(String token, String path, byte[] file, String description) {
        return Browser.with(token)
                .multiPart("blason", file.length == 0 ? "" : "armes.png", file, "application/octet-stream")
                .multiPart("blason-description", description)
                .post(path)
                .statusCode();
    }

    private static int post(String token, String path) {
        return Browser.with(token).post(path).statusCode();
    }
}
