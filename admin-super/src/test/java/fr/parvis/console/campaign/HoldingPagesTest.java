package fr.parvis.console.campaign;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.not;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import jakarta.inject.Inject;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import fr.parvis.core.campaign.Holding;
import fr.parvis.core.campaign.Sums;
import fr.parvis.core.collectivity.Directory;
import fr.parvis.core.collectivity.Opening;
import fr.parvis.core.collectivity.Place;
import fr.parvis.core.consultation.Consultation;
import fr.parvis.core.fixture.AConsultation.Published;
import fr.parvis.core.fixture.Browser;
import fr.parvis.core.fixture.TheSyndicate;
import fr.parvis.core.fixture.Worker;
import fr.parvis.core.person.Role;
import fr.parvis.core.storage.TestDatabase;
import fr.parvis.core.tenancy.Tenancy;

@QuarkusTest
@WithTestResource(TestDatabase.class)
class HoldingPagesTest {

    private static final String ALL = "/console/consultations-intercommunales";
    private static final String BAZADAIS = "200043982";
    private static final String REOLAIS = "200044394";
    private static final String NAME = "communauté de communes du Bazadais";

    @Inject
    Opening opening;

    @Inject
    Directory directory;

    @Inject
    Holding holding;

    @Inject
    Sums sums;

    @Inject
    Clock clock;

    private String agent = "";

    @SuppressWarnings("NullAway.Init") // by @BeforeEach
    private Place bazas;

    @BeforeEach
    void two_intercommunal_bodies() throws SQLException {
        sql("truncate collectivity, person cascade");
        directory.forget();
        TheSyndicate.exists();
        bazas = place("33036");
        place("33195");
        place("33352");
        agent = Worker.ofConsole(Role.EPCI_AGENT, BAZADAIS).token();
    }

    @Test
    void an_agent_of_the_body_prepares_it_and_publishes_it_in_every_commune() {
        agent().get(ALL).then().statusCode(200).body(containsString("Aucune consultation intercommunale"));
        // There is nothing to choose: only one body is theirs.
        agent().get(ALL + "/nouvelle").then().statusCode(200).body(containsString("value=\"" + BAZADAIS + "\""));
        String path = begun();
        agent().get(path + "/texte")
                .then()
                .statusCode(200)
                .body(containsString("id=\"debut\""), containsString("{de la commune}"));
        save(path, today().plusDays(9).toString()).then().statusCode(303).header("Location", endsWith("/verifier"));
        agent().get(path + "/verifier")
                .then()
                .statusCode(200)
                .body(
                        containsString("Publier dans les 2 communes"),
                        containsString("Bazas"),
                        containsString("de la " + NAME),
                        not(containsString("Réole")));
        agent().post(path + "/publier").then().statusCode(303);
        agent().get(path)
                .then()
                .statusCode(200)
                .body(containsString("data-poll"), containsString("2 communes attendent leur tour"));
        holding.work();
        agent().get(path + "/avancement").then().statusCode(200).body(containsString("data-finished"));
        agent().get(path).then().body(not(containsString("data-poll")), containsString("communes la publient"));
        agent().post(path + "/publier").then().statusCode(303);
        assertThat(Tenancy.within(bazas.id(), Consultation::all)).hasSize(1);
    }

    @Test
    void what_is_wrong_stands_beside_its_field() {
        String path = begun();
        save(path, today().minusDays(1).toString())
                .then()
                .statusCode(422)
                .body(
                        containsString("id=\"fin-error\""),
                        containsString("Ce jour est passé."),
                        containsString("La navette"));
        agent().get(path + "/verifier").then().statusCode(303).header("Location", endsWith("/texte"));
    }

    @Test
    void a_draft_whose_last_day_is_past_says_so_beside_it_and_keeps_the_rest() throws SQLException {
        String path = begun();
        save(path, today().plusDays(9).toString()).then().statusCode(303);
        sql("update campaign set opens_at = now() - interval '3 days', closes_at = now() - interval '1 day'");
        agent().get(path + "/verifier")
                .then()
                .statusCode(200)
                .body(containsString("Ce dernier jour est passé"), not(containsString("Publier dans")));
        agent().post(path + "/publier").then().statusCode(303).header("Location", endsWith("/texte"));
        agent().get(path + "/texte")
                .then()
                .statusCode(200)
                .body(
                        containsString("id=\"fin-error\""),
                        containsString("Ce jour est passé depuis"),
                        containsString("La navette"),
                        containsString("value=\"" + today() + "\""));
        agent().get(ALL).then().body(containsString("Dates passées"));
    }

    @Test
    void what_is_published_is_corrected_prolonged_and_closed_everywhere() {
        String path = published();
        Consultation asked = Tenancy.within(bazas.id(), Consultation::all).get(0);
        String page = bazas.path() + "/" + asked.address().orElseThrow();
        agent().get(path + "/changer/texte").then().statusCode(200).body(containsString("{de la commune}"));
        correct(path, "La navette", "", "comparer")
                .then()
                .statusCode(422)
                .body(containsString("id=\"note-error\""), containsString("La navette"));
        correct(path, "La navette {du bourg}", "Un mot manquait.", "comparer")
                .then()
                .statusCode(422)
                .body(containsString("id=\"titre-error\""));
        correct(path, "La navette du mardi", "Le jour manquait.", "comparer")
                .then()
                .statusCode(200)
                .body(containsString("<ins>"), containsString("Le jour manquait."));
        correct(path, "La navette du mardi", "Le jour manquait.", "publier")
                .then()
                .statusCode(303)
                .header("Location", endsWith("?fait=correction"));
        LocalDate last = today().plusDays(9);
        extend(path, last, last)
                .then()
                .statusCode(422)
                .body(containsString("id=\"fin-error\""), containsString("Choisissez un jour après"));
        LocalDate later = today().plusDays(20);
        extend(path, later, last).then().statusCode(303);
        // Pressed twice.
        extend(path, later, last).then().statusCode(303);
        agent().get(path + "?fait=prolongation")
                .then()
                .body(containsString("data-poll"), containsString("changement en attente"));
        holding.work();
        Browser.anonymous()
                .get(page)
                .then()
                .body(containsString("La navette du mardi"), containsString("Le jour manquait."));
        agent().get(path + "/changer/clore").then().statusCode(200).body(containsString("dans aucune des 2 communes"));
        agent().post(path + "/changer/clore").then().statusCode(303);
        holding.work();
        assertThat(Tenancy.within(bazas.id(), Consultation::all).get(0).closedBefore())
                .isPresent();
        agent().get(path + "?fait=cloture")
                .then()
                .body(
                        containsString("plus personne ne pourra répondre"),
                        containsString(path + "/reponse"),
                        not(containsString("/changer/clore")));
        for (String deed : List.of("texte", "dates", "clore", "annuler")) {
            agent().get(path + "/changer/" + deed).then().statusCode(303).header("Location", endsWith(path));
        }
    }

    @Test
    void its_publication_is_taken_back_everywhere() throws SQLException {
        String path = published();
        String page = bazas.path() + "/"
                + Tenancy.within(bazas.id(), Consultation::all).get(0).address().orElseThrow();
        agent().get(path).then().body(containsString(path + "/changer/annuler"));
        agent().get(path + "/changer/annuler")
                .then()
                .statusCode(200)
                .body(containsString("Les pages des 2 communes"), containsString("rien ne sera perdu"));
        // Until it begins, that is possible after ten minutes too, instead of closing it.
        sql("update campaign set offered_at = now() - interval '1 hour', opens_at = now() + interval '2 days'");
        agent().get(path)
                .then()
                .body(
                        containsString(path + "/changer/annuler"),
                        not(containsString(path + "/changer/clore")),
                        not(containsString("Une erreur")));
        agent().get(path + "/changer/clore").then().statusCode(303).header("Location", endsWith(path));
        agent().post(path + "/changer/clore").then().statusCode(303);
        agent().get(path + "/changer/annuler")
                .then()
                .statusCode(200)
                .body(containsString("Les mairies ont déjà reçu un courriel"), containsString("possible jusqu’au "));
        agent().post(path + "/changer/annuler").then().statusCode(303);
        agent().get(path)
                .then()
                .statusCode(200)
                .body(containsString("Annulation en cours"), containsString("2 communes attendent leur tour"));
        agent().get(path + "/texte").then().statusCode(303);
        holding.work();
        agent().get(path + "?fait=annulation")
                .then()
                .statusCode(303)
                .header("Location", endsWith("/texte?fait=annulation"));
        agent().get(path + "/texte?fait=annulation")
                .then()
                .statusCode(200)
                .body(containsString("La publication est annulée dans toutes les communes"));
        Browser.anonymous().get(page).then().statusCode(410);
        agent().get(path + "/verifier").then().statusCode(200).body(containsString("Publier dans les 2 communes"));
    }

    @Test
    void what_another_body_holds_is_not_there_nor_what_the_syndicate_offers() {
        String operator = Worker.operator().token();
        String theirs = Browser.with(operator)
                .formParam("modele", "vitesse")
                .formParam("siren", REOLAIS)
                .post(ALL + "/nouvelle")
                .then()
                .statusCode(303)
                .extract()
                .header("Location");
        String id = theirs.replaceAll(".*/([0-9a-f-]{36})/texte", "$1");
        agent().get(ALL + "/" + id + "/texte").then().statusCode(404);
        agent().post(ALL + "/" + id + "/supprimer").then().statusCode(404);
        agent().formParam("modele", "vitesse")
                .formParam("siren", REOLAIS)
                .post(ALL + "/nouvelle")
                .then()
                .statusCode(400);
        agent().get("/console/campagnes").then().statusCode(404);
        Browser.with(operator).get("/console/campagnes").then().body(containsString("Aucune campagne"));
        Browser.with(operator).get("/console/campagnes/" + id + "/texte").then().statusCode(404);
        Browser.with(operator).get(ALL).then().body(containsString("Réolais"));
        Browser.with(operator).get(ALL + "/nouvelle").then().body(containsString("<select"));
    }

    @Test
    void residents_read_who_asks_and_the_town_hall_leaves_it_as_it_is() {
        published();
        Consultation asked = Tenancy.within(bazas.id(), Consultation::all).get(0);
        String page = bazas.path() + "/" + asked.address().orElseThrow();
        Browser.anonymous().get(bazas.path() + "/").then().body(containsString("Consultation de la " + NAME));
        Browser.anonymous()
                .get(page)
                .then()
                .body(
                        containsString("Consultation de la " + NAME),
                        containsString("Vous répondez ici pour la commune de Bazas."),
                        containsString("Le conseil communautaire."));
        Browser.anonymous()
                .get(page + "?lang=en")
                .then()
                .statusCode(200)
                .body(containsString("Consultation by Communauté de communes du Bazadais"));
        Browser.anonymous()
                .get(page + "/participer")
                .then()
                .body(
                        containsString("C’est la " + NAME + " qui pose ces questions"),
                        containsString("/donnees-personnelles"));

        Worker mayor = Worker.mayorOf(bazas);
        String board = "/mairie/consultations/" + asked.id();
        mayor.browser()
                .get("/mairie")
                .then()
                .body(containsString("Consultation de la " + NAME), not(containsString(board + "/reponse")));
        mayor.browser()
                .get(board)
                .then()
                .statusCode(200)
                .body(
                        containsString("Vous n’avez rien à faire"),
                        not(containsString(board + "/corriger")),
                        not(containsString(board + "/clore")),
                        not(containsString(board + "/prolonger")),
                        not(containsString(board + "/annuler")),
                        not(containsString(board + "/photo")));
        for (String deed : List.of("corriger", "clore", "prolonger", "annuler", "reponse", "archiver", "supprimer")) {
            mayor.browser().get(board + "/" + deed).then().statusCode(303).header("Location", endsWith(board));
            mayor.browser()
                    .formParam("action", "publier")
                    .post(board + "/" + deed)
                    .then()
                    .statusCode(303)
                    .header("Location", containsString(board));
        }
        assertThat(Tenancy.within(bazas.id(), Consultation::all).get(0).closedBefore())
                .isEmpty();
    }

    @Test
    void the_result_is_told_in_each_commune_in_all_of_them_and_answered_once() throws SQLException {
        String path = published();
        Consultation asked = Tenancy.within(bazas.id(), Consultation::all).get(0);
        String page = bazas.path() + "/" + asked.address().orElseThrow();
        Place grignols = directory.withId("33195").orElseThrow();
        UUID there = Tenancy.within(grignols.id(), Consultation::all).get(0).id();
        new Published(bazas, asked.id(), "")
                .answered(30, "q1", "1", "q2", "1", "q3", "1")
                .answered(20, "q1", "2", "q2", "1", "q3", "1")
                .answered(12, "q1", "3", "q2", "1", "q3", "1");
        new Published(grignols, there, "")
                .answered(15, "q1", "1", "q2", "1", "q3", "1")
                .answered(11, "q1", "2", "q2", "1", "q3", "1")
                .answered(13, "q1", "3", "q2", "1", "q3", "1");
        agent().get(path + "/reponse").then().statusCode(303);
        sql("update consultation set opens_at = now() - interval '3 days', closes_at = now() - interval '1 minute'");
        sql("update campaign set closes_at = now() - interval '1 minute'");
        sums.work();

        agent().get(path + "/resultats")
                .then()
                .statusCode(200)
                .body(
                        containsString("Dans toute l’intercommunalité"),
                        containsString("Commune par commune"),
                        containsString(">45<"),
                        containsString(">Grignols<"),
                        containsString("fill-opacity"));
        Browser.anonymous()
                .get(page)
                .then()
                .statusCode(200)
                .body(
                        containsString("Le résultat à Bazas"),
                        containsString("Dans toute l’intercommunalité"),
                        containsString(">45<"),
                        containsString("n’a pas encore paru"));
        Browser.anonymous().get(page + "?lang=en").then().statusCode(200).body(containsString("In all towns together"));
        Worker mayor = Worker.mayorOf(bazas);
        mayor.browser().get("/mairie").then().body(not(containsString("/reponse")));
        mayor.browser()
                .get("/mairie/consultations/" + asked.id())
                .then()
                .body(containsString("Dans toute l’intercommunalité"), not(containsString("/reponse")));

        agent().formParam("entendu", "Oui.")
                .post(path + "/reponse")
                .then()
                .statusCode(422)
                .body(containsString("id=\"decide-error\""), containsString("Oui."));
        agent().formParam("entendu", "Oui.")
                .formParam("decide", "Une navette le mardi.")
                .formParam("explique", "C’est le jour du marché.")
                .post(path + "/reponse")
                .then()
                .statusCode(303);
        holding.work();
        agent().get(path).then().body(containsString("Corriger la réponse"));
        for (Place place : List.of(bazas, grignols)) {
            Browser.anonymous().get(place.path() + "/").then().body(containsString("Une navette le mardi."));
        }
        Browser.anonymous().get(page).then().body(containsString("La réponse de la " + NAME));
        mayor.browser().get("/mairie/archives").then().body(containsString("Consultation de la " + NAME));
    }

    private Response correct(String path, String title, String note, String deed) {
        RequestSpecification form = agent().formParam("titre", title)
                .formParam("raison", "Pour les habitants {de la commune}.")
                .formParam("note", note)
                .formParam("action", deed);
        List<String> questions = List.of("La prendriez-vous ?", "Où ?", "Comment ?", "Quoi ?", "Un endroit ?");
        for (int i = 0; i < questions.size(); i++) {
            form.formParam("q" + (i + 1) + "-intitule", questions.get(i));
        }
        return form.post(path + "/changer/texte");
    }

    private Response extend(String path, LocalDate until, LocalDate shown) {
        return agent().formParam("fin", until.toString())
                .formParam("depuis", shown.toString())
                .post(path + "/changer/dates");
    }

    private String published() {
        String path = begun();
        save(path, today().plusDays(9).toString()).then().statusCode(303);
        agent().post(path + "/publier").then().statusCode(303);
        holding.work();
        return path;
    }

    private String begun() {
        String text = agent().formParam("modele", "vitesse")
                .formParam("siren", BAZADAIS)
                .post(ALL + "/nouvelle")
                .then()
                .statusCode(303)
                .extract()
                .header("Location");
        return text.substring(text.indexOf(ALL), text.length() - "/texte".length());
    }

    private Response save(String path, String ends) {
        return agent().formParam("titre", "La navette")
                .formParam("raison", "Pour les habitants {de la commune}.")
                .formParam("public", "tous")
                .formParam("debut", today().toString())
                .formParam("fin", ends)
                .formParam("q1-de", 1)
                .formParam("q1-intitule", "La prendriez-vous ?")
                .formParam("q1-choix", "Oui\nNon\nParfois\nPeut-être")
                .formParam("q2-de", 2)
                .formParam("q2-intitule", "Où ?")
                .formParam("q2-choix", "Entrées\nÉcole\nCentre\nRoute\nHameaux\nNulle part")
                .formParam("q3-de", 3)
                .formParam("q3-intitule", "Comment ?")
                .formParam("q3-choix", "En voiture\nÀ pied\nÀ vélo\nEn moto\nAutrement")
                .formParam("q4-de", 4)
                .formParam("q4-intitule", "Quoi ?")
                .formParam("q4-choix", "Zone 30\nTrottoirs")
                .formParam("q4-facultatif", "oui")
                .formParam("q5-de", 5)
                .formParam("q5-intitule", "Un endroit ?")
                .formParam("q5-facultatif", "oui")
                .post(path + "/texte");
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }

    private RequestSpecification agent() {
        return Browser.with(agent);
    }

    private Place place(String insee) {
        opening.openOne(insee);
        return directory.withId(insee).orElseThrow();
    }

    private static void sql(String statement) throws SQLException {
        try (Connection database = TestDatabase.administrator();
                Statement update = database.createStatement()) {
            update.execute(statement);
        }
    }
}
