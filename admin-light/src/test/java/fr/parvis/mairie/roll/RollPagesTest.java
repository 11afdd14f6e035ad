package fr.parvis.mairie.roll;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.not;

import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import fr.parvis.core.collectivity.Place;
import fr.parvis.core.fixture.ACommune;
import fr.parvis.core.fixture.AConsultation;
import fr.parvis.core.fixture.AList;
import fr.parvis.core.fixture.Browser;
import fr.parvis.core.fixture.Worker;
import fr.parvis.core.roll.AVote;
import fr.parvis.core.storage.TestDatabase;

@QuarkusTest
@WithTestResource(TestDatabase.class)
class RollPagesTest {

    private static final Pattern LINE = Pattern.compile("name=\"(ligne-[0-9a-f-]{36})\"");

    @SuppressWarnings("NullAway.Init") // by @BeforeEach
    private Place place;

    @SuppressWarnings("NullAway.Init") // by @BeforeEach
    private AVote vote;

    private String token = "";
    private String path = "";

    @BeforeEach
    void a_secretary_is_signed_in() {
        place = ACommune.aCommune("Cadillac").open();
        token = Worker.secretaryOf(place).token();
        vote = AVote.in(place);
        path = "/mairie/consultations/" + vote.box().consultation();
    }

    private ValidatableResponse get(String below) {
        return Browser.with(token).get(path + below).then();
    }

    private ValidatableResponse post(String below, String... fieldsAndValues) {
        var request = Browser.with(token);
        for (int i = 0; i < fieldsAndValues.length; i += 2) {
            request = request.formParam(fieldsAndValues[i], fieldsAndValues[i + 1]);
        }
        return request.post(path + below).then();
    }

    private ValidatableResponse send(byte[] file, String unit) {
        return Browser.with(token)
                .multiPart("fichier", "liste.csv", file, "text/csv")
                .multiPart("unite", unit)
                .post(path + "/liste/fichier")
                .then();
    }

    private String lineOf() {
        Matcher line =
                LINE.matcher(get("/liste/verifier").statusCode(200).extract().asString());
        assertThat(line.find()).isTrue();
        return line.group(1);
    }

    @Test
    @Timeout(90)
    void a_list_becomes_letters_and_its_names_are_destroyed() throws InterruptedException {
        get("/liste").statusCode(200).body(containsString("Qui peut voter"));
        byte[] list = AList.aList()
                .with("Petit", "Jeanne", "03/05/1961")
                .with("Petit", "Jeanne", "03/05/1961", "2 le Bourg")
                .with("Durand", "Paul", "01/02/1950", "4 le Bourg")
                .with("Durand", "Paul", "01/02/1950", "6 le Bourg")
                .andOthers(2)
                .csv();
        send(list, "PERSON").statusCode(303).header("Location", endsWith("/liste/colonnes"));
        get("/liste").statusCode(303).header("Location", endsWith("/liste/colonnes"));
        get("/liste/colonnes").statusCode(200).body(containsString("<option value=\"0\" selected>Nom, par exemple"));
        post(
                        "/liste/colonnes",
                        "colonne-name",
                        "0",
                        "colonne-first-names",
                        "1",
                        "colonne-birth",
                        "2",
                        "colonne-street",
                        "3",
                        "colonne-postcode",
                        "4",
                        "colonne-town",
                        "5")
                .statusCode(303);
        String line = lineOf();
        post("/liste/verifier", "action", "prete")
                .statusCode(422)
                .body(containsString("Choisissez ce qu’il faut faire"), containsString("2 le Bourg"));
        post("/liste/verifier", "action", "garder", line, "SAME").statusCode(303);
        get("/liste/verifier").body(containsString("La liste est prête\u00a0: 5 voix"));
        post("/liste/verifier", "action", "prete", line, "SAME").statusCode(303);
        get("/liste").statusCode(200).body(containsString("5 voix sont sur la liste"));
        get("/lettres").statusCode(200).body(containsString("pas encore scellé"));
        post("/lettres").statusCode(422);

        vote.box().freeze();
        post("/liste/reprendre").statusCode(303);
        get("/liste").statusCode(200).body(containsString("ne change plus"));
        get("/lettres").statusCode(200).body(containsString("Préparer les lettres maintenant"));
        get("/lettres/lettres.pdf").statusCode(303);
        post("/lettres").statusCode(303);
        while (get("/lettres").extract().asString().contains("http-equiv=\"refresh\"")) {
            TimeUnit.MILLISECONDS.sleep(100);
        }
        get("/lettres").body(containsString("Télécharger les 5 lettres"));
        byte[] pdf = get("/lettres/lettres.pdf")
                .statusCode(200)
                .contentType("application/pdf")
                .header("Cache-Control", containsString("no-store"))
                .extract()
                .asByteArray();
        assertThat(new String(pdf, 0, 5, UTF_8)).isEqualTo("%PDF-");
        post("/lettres").statusCode(422).body(containsString("Cochez cette case"));
        namesakes_are_told_apart_by_their_addresses();
        post("/lettres/imprimees").statusCode(422).body(containsString("les noms ne reviendront pas"));
        post("/lettres/imprimees", "detruire", "oui")
                .statusCode(303)
                .header("Location", endsWith("/liste/attestation"));
        get("/liste/attestation").statusCode(200).body(containsString("Lignes détruites"));
        get("/lettres/lettres.pdf").statusCode(303);
        get("/lettres").statusCode(200).body(containsString("Les noms sont détruits"));

        post("/lettres/une-personne", "nom", "Grand").statusCode(422).body(containsString("n’est sur la liste"));
        post("/lettres/une-personne", "nom", "petit", "prenom", "jEANNE", "action", "chercher")
                .statusCode(200)
                .body(containsString("Jeanne PETIT est sur la liste"));
        post("/lettres/une-personne", "nom", "PETIT", "prenom", "Jeanne", "action", "lettre")
                .statusCode(200)
                .contentType("application/pdf");
        post("/lettres/une-personne", "nom", "PETIT", "prenom", "Jeanne", "action", "annuler")
                .statusCode(200)
                .body(containsString("Le code est annulé"));
        post("/lettres/une-personne", "nom", "PETIT", "prenom", "Jeanne", "action", "chercher")
                .statusCode(200)
                .body(
                        containsString("son code a été annulé"),
                        containsString("une nouvelle lettre, avec un nouveau code"),
                        not(containsString("value=\"annuler\"")));
        post("/lettres/une-personne", DURAND).statusCode(422).body(containsString("leurs adresses sont détruites"));
    }

    private static final String[] DURAND = {"nom", "Durand", "prenom", "Paul", "naissance", "1/2/1950"};

    private void namesakes_are_told_apart_by_their_addresses() {
        String page = post("/lettres/une-personne", DURAND)
                .statusCode(200)
                .body(
                        containsString("Laquelle"),
                        containsString("4 le Bourg"),
                        containsString("6 le Bourg"),
                        not(containsString("value=\"lettre\"")))
                .extract()
                .asString();
        Matcher second = Pattern.compile("6 le Bourg.*?name=\"qui\" value=\"([0-9a-f-]{36})\"", Pattern.DOTALL)
                .matcher(page);
        assertThat(second.find()).isTrue();
        String[] chosen = Arrays.copyOf(DURAND, DURAND.length + 2);
        chosen[DURAND.length] = "qui";
        chosen[DURAND.length + 1] = second.group(1);
        post("/lettres/une-personne", chosen)
                .statusCode(200)
                .body(containsString("Paul DURAND est sur la liste"), containsString(second.group(1)));
        String[] letter = Arrays.copyOf(chosen, chosen.length + 2);
        letter[chosen.length] = "action";
        letter[chosen.length + 1] = "lettre";
        post("/lettres/une-personne", letter).statusCode(200).contentType("application/pdf");
    }

    @Test
    void what_is_no_list_is_refused_beside_the_field() {
        send("rien".getBytes(UTF_8), "PERSON")
                .statusCode(422)
                .body(containsString("id=\"fichier-error\""), containsString("un texte sans colonnes"));
        send("Nom;Prénom;Rue\n".getBytes(UTF_8), "PERSON")
                .statusCode(422)
                .body(containsString("il manque les personnes"));
        send("\n \n".getBytes(UTF_8), "PERSON").statusCode(422).body(containsString("Ce fichier est vide"));
        send(AList.aList().andOthers(1).csv(), "")
                .statusCode(422)
                .body(containsString("une voix par habitant, ou une voix par foyer"));
        send(AList.aList().andOthers(1).csv(), "HOUSEHOLD").statusCode(303);
        post("/liste/colonnes", "colonne-street", "3")
                .statusCode(422)
                .body(containsString("Dites où se trouve le nom"), containsString("<option value=\"3\" selected>"));
        post("/liste/colonnes", "colonne-name", "0", "colonne-street", "0")
                .statusCode(422)
                .body(containsString("choisie deux fois"));
        post("/liste/colonnes", "colonne-name", "99").statusCode(422);
    }

    @Test
    void what_is_wrong_with_the_columns_is_said_once_and_nothing_breaks() {
        send(AList.aList().andOthers(2).csv(), "PERSON").statusCode(303);
        post("/liste/colonnes", "colonne-name", "0", "colonne-street", "3", "colonne-town", "3")
                .statusCode(422)
                .body(containsString("choisie deux fois"), not(containsString("ne contient aucun nom")));
        send("Nom;Liste\nPetit;Liste européenne\n".getBytes(UTF_8), "PERSON").statusCode(303);
        post("/liste/colonnes", "colonne-name", "0", "colonne-list", "1")
                .statusCode(422)
                .body(containsString("il ne reste personne"));
        send("Nom;Liste\nPetit;Liste européenne\nGrand;Liste principale\n".getBytes(UTF_8), "PERSON")
                .statusCode(303);
        post("/liste/colonnes", "colonne-name", "0", "colonne-list", "1").statusCode(303);
        get("/liste/verifier").body(containsString("Une ligne est écartée"));
        send("Nom;Liste\nПетров;\n".getBytes(UTF_8), "PERSON").statusCode(303);
        post("/liste/colonnes", "colonne-name", "0").statusCode(422).body(containsString("ne contient aucun nom"));
    }

    @Test
    void households_that_were_put_together_are_shown_and_a_ready_list_stays_ready() {
        byte[] list = AList.aList()
                .with("Petit", "Jeanne", "03/05/1961")
                .with("Petit", "Luc", "03/05/1963")
                .csv();
        send(list, "HOUSEHOLD").statusCode(303);
        String[] columns = {"colonne-name", "0", "colonne-first-names", "1", "colonne-street", "3"};
        post("/liste/colonnes", columns).statusCode(303);
        get("/liste/verifier").body(containsString("Lignes 2, 3\u00a0: Foyer PETIT"));
        post("/liste/verifier", "action", "prete").statusCode(303);
        post("/liste/colonnes", columns).statusCode(303).header("Location", endsWith("/liste"));
        get("/liste").statusCode(200).body(containsString("La liste est prête"));
    }

    @Test
    void names_are_shown_as_text() {
        UUID listed = vote.listed(AList.aList().with("<b>Petit", "Jeanne", "1961"));
        assertThat(listed).isNotNull();
        get("/liste/verifier").body(containsString("&lt;B&gt;PETIT"), not(containsString("<B>PETIT")));
    }

    @Test
    void a_consultation_without_a_box_or_of_a_neighbour_has_no_list() {
        Place neighbour = ACommune.aCommune("Béguey").open();
        UUID theirs = AVote.in(neighbour).listed();
        UUID without = AConsultation.anOpinion("Sans urne").draftIn(place);
        for (UUID id : List.of(theirs, without)) {
            for (String page :
                    List.of("/liste", "/liste/verifier", "/liste/attestation", "/lettres", "/lettres/lettres.pdf")) {
                Browser.with(token)
                        .get("/mairie/consultations/" + id + page)
                        .then()
                        .statusCode(404);
            }
        }
    }
}
