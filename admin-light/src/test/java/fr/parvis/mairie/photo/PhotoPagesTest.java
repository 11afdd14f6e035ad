package fr.parvis.mairie.photo;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;

import java.util.Arrays;
import java.util.HexFormat;
import java.util.UUID;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import fr.parvis.core.collectivity.Place;
import fr.parvis.core.fixture.ACommune;
import fr.parvis.core.fixture.AConsultation;
import fr.parvis.core.fixture.AConsultation.Published;
import fr.parvis.core.fixture.APicture;
import fr.parvis.core.fixture.Browser;
import fr.parvis.core.fixture.Worker;
import fr.parvis.core.photo.Photo;
import fr.parvis.core.storage.TestDatabase;
import fr.parvis.core.tenancy.Tenancy;

@QuarkusTest
@WithTestResource(TestDatabase.class)
class PhotoPagesTest {

    private static final byte[] PHOTO = APicture.jpeg(1200, 800);

    @SuppressWarnings("NullAway.Init") // by @BeforeEach
    private Place place;

    private String token = "";

    @BeforeEach
    void a_secretary_is_signed_in() {
        place = ACommune.aCommune("La Réole").open();
        token = Worker.secretaryOf(place).token();
    }

    @Test
    void a_photo_is_sent_described_replaced_and_taken_away() {
        UUID draft = AConsultation.anOpinion("La place ?").draftIn(place);

        send(draft, "place.jpg", PHOTO, "La place <vide>").statusCode(303);
        UUID first = photo(draft).id();
        String page = Browser.with(token)
                .get(path(draft))
                .then()
                .statusCode(200)
                .extract()
                .asString();
        assertThat(page).contains(path(draft) + "/" + first + "-640.jpg", "alt=\"La place &lt;vide&gt;\"");
        Browser.with(token)
                .get(path(draft) + "/" + first + "-640.jpg")
                .then()
                .statusCode(200)
                .contentType("image/jpeg");
        Browser.anonymous().get(path(draft) + "/" + first + "-640.jpg").then().statusCode(not(200));
        for (String below : new String[] {"", "/verifier", "/questions"}) {
            Browser.with(token)
                    .get("/mairie/consultations/" + draft + below)
                    .then()
                    .statusCode(200)
                    .body(containsString("La place &lt;vide&gt;"));
        }

        describe(draft, "La place pleine").statusCode(303);
        assertThat(photo(draft).id()).isEqualTo(first);
        assertThat(photo(draft).description()).isEqualTo("La place pleine");
        send(draft, "place.png", APicture.png(1200, 800), "La halle").statusCode(303);
        assertThat(photo(draft).id()).isNotEqualTo(first);

        Browser.with(token).post(path(draft) + "/retirer").then().statusCode(303);
        assertThat(has(draft)).isFalse();
    }

    @Test
    void what_is_no_photo_is_refused_beside_the_field() {
        UUID draft = AConsultation.anOpinion("La place ?").draftIn(place);

        refused(draft, "a.jpg", "<svg xmlns=\"http://www.w3.org/2000/svg\"/>".getBytes(UTF_8), "Un dessin SVG");
        refused(draft, "a.jpg", "<script>alert(1)</script>".getBytes(UTF_8), "n’est pas une photo");
        refused(draft, "a.jpg", APicture.gif(800, 600), "Une image GIF");
        refused(draft, "a.webp", HexFormat.of().parseHex("524946461a000000574542505650384c"), "au format WebP");
        refused(draft, "a.heic", HexFormat.of().parseHex("00000018667479706865696300000000"), "format HEIC");
        refused(draft, "a.jpg", APicture.half(PHOTO), "abîmé ou incomplet");
        refused(draft, "a.png", APicture.bomb(20_000, 20_000), "plus de 40");
        refused(draft, "a.jpg", APicture.jpeg(300, 200), "trop petite");
        refused(draft, "a.jpg", Arrays.copyOf(PHOTO, 10 * 1024 * 1024 + 1), "pèse plus de 10");
        refused(draft, "a.jpg", new byte[0], "Choisissez une photo");
        send(draft, "a.jpg", PHOTO, " ").statusCode(422).body(containsString("ce que l’on voit sur la photo"));
        send(draft, "a.jpg", PHOTO, "x".repeat(301)).statusCode(422).body(containsString("300 caractères"));
        assertThat(has(draft)).isFalse();
    }

    @Test
    void asking_again_brings_the_photo_along() {
        Published before = AConsultation.anOpinion("La fête ?").publishedIn(place);
        send(before.id(), "a.jpg", PHOTO, "Les lampions").statusCode(303);
        before.closed();
        UUID again = UUID.randomUUID();

        Browser.with(token)
                .formParam("brouillon", again.toString())
                .formParam("comme", before.id().toString())
                .post("/mairie/consultations/nouvelle")
                .then()
                .statusCode(303);

        assertThat(photo(again).description()).isEqualTo("Les lampions");
        assertThat(photo(again).id()).isNotEqualTo(photo(before.id()).id());
    }

    @Test
    void what_is_archived_or_a_neighbours_stays_as_it_is() {
        Published archived = AConsultation.anOpinion("La fête ?")
                .publishedIn(place)
                .closed()
                .decided("a", "b", "c")
                .archived();
        send(archived.id(), "a.jpg", PHOTO, "Les lampions").statusCode(303);
        assertThat(has(archived.id())).isFalse();

        UUID theirs = AConsultation.anOpinion("Chez eux ?")
                .draftIn(ACommune.aCommune("Bassens").open());
        send(theirs, "a.jpg", PHOTO, "Chez eux").statusCode(404);
        Browser.with(token).get(path(theirs)).then().statusCode(404);
    }

    private void refused(UUID consultation, String name, byte[] file, String message) {
        send(consultation, name, file, "La place")
                .statusCode(422)
                .body(
                        containsString("id=\"photo-error\""),
                        containsString(message),
                        containsString(">\nLa place</textarea>"),
                        not(containsString("<script>alert")));
    }

    private ValidatableResponse send(UUID consultation, String name, byte[] file, String description) {
        return Browser.with(token)
                .multiPart("photo", name, file, "image/jpeg")
                .multiPart("description", description)
                .multiPart("cadrage", "TOP_LEFT")
                .post(path(consultation))
                .then();
    }

    private ValidatableResponse describe(UUID consultation, String description) {
        return Browser.with(token)
                .multiPart("description", description)
                .post(path(consultation))
                .then();
    }

    private boolean has(UUID consultation) {
        return Tenancy.within(place.id(), () -> Photo.of(consultation).isPresent());
    }

    private Photo photo(UUID consultation) {
        return Tenancy.within(place.id(), () -> Photo.of(consultation).orElseThrow());
    }

    private static String path(UUID consultation) {
        return "/mairie/consultations/" + consultation + "/photo";
    }
}
