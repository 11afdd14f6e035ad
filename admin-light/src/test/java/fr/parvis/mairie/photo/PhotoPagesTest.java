package fr.parvis.mairie.photo;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
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

    private static final String FRONT_PAGE = "/mairie/fiche/photo";

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

        String shown = send(path(draft), "place.jpg", PHOTO, "La place <vide>")
                .statusCode(303)
                .header("Location", endsWith(path(draft) + "?fait=oui"))
                .extract()
                .header("Location");
        UUID first = photo(draft).id();
        Browser.with(token)
                .get(shown)
                .then()
                .statusCode(200)
                .body(
                        containsString("La photo est enregistrée"),
                        containsString(path(draft) + "/" + first + "-640.jpg"),
                        containsString(
                                "<a class=\"button primary\" href=\"/mairie/consultations/" + draft + "\">Continuer<"));
        Browser.with(token).get(path(draft)).then().body(not(containsString("La photo est enregistrée")));
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

        describe(path(draft), "La place pleine").statusCode(303);
        assertThat(photo(draft).id()).isEqualTo(first);
        assertThat(photo(draft).description()).isEqualTo("La place pleine");
        send(path(draft), "place.png", APicture.png(1200, 800), "La halle").statusCode(303);
        assertThat(photo(draft).id()).isNotEqualTo(first);

        Browser.with(token).post(path(draft) + "/retirer").then().statusCode(303);
        assertThat(has(draft)).isFalse();
        Browser.with(token)
                .get(path(draft) + "?fait=oui")
                .then()
                .body(not(containsString("La photo est enregistrée")), containsString("Revenir sans photo"));
    }

    @Test
    void what_is_no_photo_is_refused_beside_the_field() {
        String draft = path(AConsultation.anOpinion("La place ?").draftIn(place));
        for (String page : new String[] {draft, FRONT_PAGE}) {
            refused(page, "a.jpg", "<svg xmlns=\"http://www.w3.org/2000/svg\"/>".getBytes(UTF_8), "Un dessin SVG");
            refused(page, "a.jpg", "<script>alert(1)</script>".getBytes(UTF_8), "n’est pas une photo");
            refused(page, "a.jpg", APicture.gif(800, 600), "Une image GIF");
            refused(page, "a.webp", HexFormat.of().parseHex("524946461a000000574542505650384c"), "au format WebP");
            refused(page, "a.heic", HexFormat.of().parseHex("00000018667479706865696300000000"), "format HEIC");
            refused(page, "a.jpg", APicture.half(PHOTO), "abîmé ou incomplet");
            refused(page, "a.png", APicture.bomb(20_000, 20_000), "plus de 40");
            refused(page, "a.jpg", APicture.jpeg(300, 200), "trop petite");
            refused(page, "a.jpg", Arrays.copyOf(PHOTO, 10 * 1024 * 1024 + 1), "pèse plus de 10");
            refused(page, "a.jpg", new byte[0], "Choisissez une photo");
            send(page, "a.jpg", PHOTO, " ").statusCode(422).body(containsString("ce que l’on voit sur la photo"));
            send(page, "a.jpg", PHOTO, "x".repeat(301)).statusCode(422).body(containsString("300 caractères"));
        }
        assertThat(Tenancy.within(place.id(), () -> Photo.count())).isZero();
    }

    @Test
    void the_commune_has_a_photo_on_its_sheet_until_one_button_takes_it_away() {
        Browser.with(token).get("/mairie/fiche").then().statusCode(200).body(containsString("Ajouter une photo"));
        send(FRONT_PAGE, "bourg.jpg", PHOTO, "Le bourg <vu> de loin")
                .statusCode(303)
                .header("Location", endsWith(FRONT_PAGE + "?fait=oui"));
        UUID first =
                Tenancy.within(place.id(), () -> Photo.ofCommune().orElseThrow().id());
        Browser.with(token)
                .get("/mairie/fiche")
                .then()
                .body(
                        containsString("src=\"" + FRONT_PAGE + "/" + first + "-640.jpg\""),
                        containsString("alt=\"Le bourg &lt;vu&gt; de loin\""),
                        containsString("Retirer la photo"));
        Browser.with(token)
                .get(FRONT_PAGE + "/" + first + "-640.jpg")
                .then()
                .statusCode(200)
                .contentType("image/jpeg");
        describe(FRONT_PAGE, "Le bourg").statusCode(303);
        Browser.with(token).get(FRONT_PAGE).then().body(containsString(">\nLe bourg</textarea>"));

        String neighbour =
                Worker.secretaryOf(ACommune.aCommune("Bassens").open()).token();
        Browser.with(neighbour)
                .get(FRONT_PAGE + "/" + first + "-640.jpg")
                .then()
                .statusCode(404);
        Browser.with(neighbour).post(FRONT_PAGE + "/retirer").then().statusCode(303);
        assertThat(Tenancy.within(place.id(), () -> Photo.ofCommune())).isPresent();
        Browser.with(token).post(FRONT_PAGE + "/retirer").then().statusCode(303);
        assertThat(Tenancy.within(place.id(), () -> Photo.ofCommune())).isEmpty();
    }

    @Test
    void asking_again_brings_the_photo_along() {
        Published before = AConsultation.anOpinion("La fête ?").publishedIn(place);
        send(path(before.id()), "a.jpg", PHOTO, "Les lampions").statusCode(303);
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
        send(path(archived.id()), "a.jpg", PHOTO, "Les lampions").statusCode(303);
        assertThat(has(archived.id())).isFalse();

        UUID theirs = AConsultation.anOpinion("Chez eux ?")
                .draftIn(ACommune.aCommune("Bassens").open());
        send(path(theirs), "a.jpg", PHOTO, "Chez eux").statusCode(404);
        Browser.with(token).get(path(theirs)).then().statusCode(404);
    }

    private void refused(String page, String name, byte[] file, String message) {
        send(page, name, file, "La place")
                .statusCode(422)
                .body(
                        containsString("id=\"photo-error\""),
                        containsString(message),
                        containsString(">\nLa place</textarea>"),
                        not(containsString("<script>alert")));
    }

    private ValidatableResponse send(String page, String name, byte[] file, String description) {
        return Browser.with(token)
                .multiPart("photo", name, file, "image/jpeg")
                .multiPart("description", description)
                .multiPart("cadrage", "TOP_LEFT")
                .post(page)
                .then();
    }

    private ValidatableResponse describe(String page, String description) {
        return Browser.with(token)
                .multiPart("description", description)
                .post(page)
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
