package fr.parvis.console.collectivity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.not;

import java.util.List;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

import jakarta.inject.Inject;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import fr.parvis.core.budget.Voting;
import fr.parvis.core.collectivity.Directory;
import fr.parvis.core.collectivity.Place;
import fr.parvis.core.collectivity.TownHall;
import fr.parvis.core.fixture.ACommune;
import fr.parvis.core.fixture.AConsultation;
import fr.parvis.core.fixture.Browser;
import fr.parvis.core.fixture.Mailbox;
import fr.parvis.core.fixture.Worker;
import fr.parvis.core.help.Notes;
import fr.parvis.core.person.Role;
import fr.parvis.core.roll.ABudgetVote;
import fr.parvis.core.storage.TestDatabase;
import fr.parvis.core.tenancy.Scope;
import fr.parvis.core.tenancy.Tenancy;

@QuarkusTest
@WithTestResource(TestDatabase.class)
class CommunePagesTest {

    @Inject
    Directory directory;

    @Inject
    Notes notes;

    private String token = "";
    private Place place = ACommune.aCommune("Les Eyzies").open();
    private String sheet = "/console/communes/" + place.id();

    @BeforeEach
    void an_operator() {
        token = Worker.operator().token();
    }

    @Test
    void the_sheet_shows_site_people_consultations_and_journal() {
        AConsultation.anOpinion("Un marché le samedi ?").publishedIn(place).answered(12, "q1", "1");
        AConsultation.anOpinion("Une halle ?").publishedIn(place).closed();
        ABudgetVote.openIn(place, 3, Voting.USUAL).voted(3, "1").published();
        ABudgetVote.openIn(place, 4, Voting.USUAL).voted(4, "1");
        Worker.mayorOf(place);
        Browser.with(token).get(sheet).then().body(containsString("n’a pas donné son téléphone"));
        Tenancy.run(new Scope.Within(place.id()), () -> TownHall.current()
                .describe(null, "+33 (5) 56 00-00 01", null, null, null));
        Browser.with(token)
                .get(sheet)
                .then()
                .statusCode(200)
                .body(
                        containsString("Les Eyzies"),
                        containsString("/c/" + place.address() + "/"),
                        containsString("Claire Martin"),
                        containsString("Un marché le samedi"),
                        containsString(">12<"),
                        containsString("<td class=\"numeric\">3</td>"),
                        containsString("<td class=\"numeric\">4</td>"),
                        containsString("<a href=\"tel:+33556000001\">+33 (5) 56 00-00 01</a>"),
                        containsString("/console/fusions?communes=" + place.id()),
                        containsString("Réponse du conseil attendue"),
                        containsString("personne arrivée\u00a0: maire"),
                        containsString("L’espace de participation des Eyzies est prêt"));
    }

    @Test
    void a_commune_that_is_not_open_has_no_sheet() {
        Browser.with(token).get("/console/communes/99999").then().statusCode(404);
        Browser.with(token)
                .formParam("palette", "ble")
                .post("/console/communes/99999/couleurs")
                .then()
                .statusCode(404);
    }

    @Test
    void notes_of_long_ago_are_on_the_next_page() {
        UUID person = Worker.operator().person();
        Tenancy.run(new Scope.Within(place.id()), () -> IntStream.range(0, 51)
                .forEach(i -> notes.write(person, "Appel " + i + ".")));
        Browser.with(token)
                .get(sheet)
                .then()
                .body(
                        containsString("Appel 50."),
                        not(containsString("Appel 0.")),
                        containsString("rel=\"next\" href=\"" + sheet + "?notes=2#notes\""));
        Browser.with(token)
                .get(sheet + "?notes=2")
                .then()
                .body(containsString("Appel 0."), not(containsString("Appel 1.")), not(containsString("rel=\"next\"")));
    }

    @Test
    void a_note_is_for_colleagues_comes_back_after_it_was_removed_and_is_not_in_the_journal() {
        Browser.with(token)
                .formParam("note", " ")
                .post(sheet + "/notes")
                .then()
                .statusCode(422)
                .body(containsString("id=\"note-error\""));
        String note = "Rappeler lundi.\r\nLe mairie ferme à midi.";
        Browser.with(token)
                .formParam("note", note)
                .post(sheet + "/notes")
                .then()
                .statusCode(303);
        Worker colleague = Worker.operator();
        String page = colleague.browser().get(sheet).asString();
        assertThat(page).contains("Rappeler lundi.", "Hugo Lacaze", "note du syndicat ajoutée");
        assertThat(Worker.mayorOf(place).browser().get("/mairie").asString()).doesNotContain("Rappeler");
        String address = page.replaceAll("(?s).*action=\"(" + sheet + "/notes/[0-9a-f-]+/supprimer)\".*", "$1");
        String elsewhere =
                "/console/communes/" + ACommune.aCommune("Voisine").open().id();
        colleague.browser().post(address.replace(sheet, elsewhere)).then().statusCode(303);
        colleague
                .browser()
                .post(address)
                .then()
                .statusCode(200)
                .body(
                        containsString("La note est supprimée"),
                        containsString("Rappeler lundi.\r\nLe mairie ferme à midi.</textarea>"));
        colleague
                .browser()
                .get(sheet)
                .then()
                .body(not(containsString("Rappeler")), containsString("note du syndicat supprimée"));
    }

    @Test
    void the_colours_are_chosen_and_seen_at_once() {
        Browser.with(token)
                .formParam("palette", "garrigue")
                .post(sheet + "/couleurs")
                .then()
                .statusCode(303)
                .header("Location", endsWith("?fait=couleurs"));
        assertThat(directory.withId(place.id()).orElseThrow().palette()).isEqualTo("garrigue");
        Browser.with(token)
                .get(sheet + "?fait=couleurs")
                .then()
                .body(
                        containsString("Les couleurs du site ont changé."),
                        containsString("couleurs changées\u00a0: Garrigue"),
                        containsString("(syndicat)"));
        Browser.with(token)
                .formParam("palette", "fluo")
                .post(sheet + "/couleurs")
                .then()
                .statusCode(400);
    }

    @Test
    void a_host_name_is_added_with_what_dns_needs_and_taken_away() {
        Browser.with(token)
                .formParam("hote", "https://Participez.Eyzies.example/")
                .post(sheet + "/hotes")
                .then()
                .statusCode(303);
        Browser.with(token)
                .get(sheet)
                .then()
                .body(
                        containsString("participez.eyzies.example. CNAME localhost."),
                        containsString("nom d’hôte ajouté\u00a0: participez.eyzies.example"));
        // Known to the allow-list at once: without, it would be 421.
        Browser.anonymous()
                .header("Host", "participez.eyzies.example")
                .get("/console")
                .then()
                .statusCode(not(421));

        Place other = ACommune.aCommune("Ambès").open();
        Browser.with(token)
                .formParam("hote", "participez.eyzies.example")
                .post("/console/communes/" + other.id() + "/hotes")
                .then()
                .statusCode(422)
                .body(containsString("Ce nom mène déjà à une autre commune"));

        Browser.with(token)
                .get(sheet + "/hotes/retirer?hote=participez.eyzies.example")
                .then()
                .statusCode(200)
                .body(
                        containsString("Retirer participez.eyzies.example"),
                        containsString("/c/" + place.address()),
                        containsString("ne mènera plus nulle part"));
        Browser.with(token)
                .formParam("hote", "participez.eyzies.example")
                .post(sheet + "/hotes/retirer")
                .then()
                .statusCode(303);
        Browser.anonymous()
                .header("Host", "participez.eyzies.example")
                .get("/console")
                .then()
                .statusCode(421);
    }

    @Test
    void a_name_that_is_none_or_the_platforms_is_refused_and_kept() {
        for (String typed : new String[] {"pas un nom", "localhost", ""}) {
            Browser.with(token)
                    .formParam("hote", typed)
                    .post(sheet + "/hotes")
                    .then()
                    .statusCode(422)
                    .body(containsString("Écrivez"), containsString("value=\"" + typed + "\""));
        }
        Browser.with(token)
                .formParam("hote", "eyzies.example")
                .post(sheet + "/hotes")
                .then()
                .statusCode(303);
        Browser.with(token).get(sheet).then().body(containsString("ne peut pas être un CNAME"));
    }

    @Test
    void the_mayor_is_invited_and_invited_again() {
        String email = "maire@" + place.address() + ".example";
        invite(email, "MAYOR").statusCode(303);
        String first = Mailbox.link(email);
        Browser.with(token)
                .get(sheet)
                .then()
                .body(containsString(email), containsString("Pas encore partie"), not(containsString("Envoyée le")));
        Browser.anonymous().get(first).then().statusCode(200);

        invite(email, "MAYOR").statusCode(303);
        assertThat(Mailbox.of(email)).hasSize(2);
        Browser.anonymous().get(first).then().statusCode(410);

        Browser.anonymous()
                .formParam("nom", "")
                .post(Mailbox.link(email))
                .then()
                .statusCode(303);
        Browser.with(token).get(sheet).then().body(containsString(email), not(containsString("Renvoyer")));
        invite(email, "MAYOR").statusCode(422).body(containsString("Cette personne travaille déjà pour la commune."));
    }

    @Test
    void an_invitation_to_a_mistyped_address_is_cancelled() {
        String email = "faute@" + place.address() + ".example";
        invite(email, "MAYOR").statusCode(303);
        String page = Browser.with(token).get(sheet).asString();
        Matcher cancel =
                Pattern.compile(sheet + "/invitations/[0-9a-f-]+/annuler").matcher(page);
        assertThat(cancel.find()).isTrue();
        Browser.with(token)
                .get(cancel.group())
                .then()
                .statusCode(200)
                .body(containsString("Annuler l’invitation de " + email));
        Browser.anonymous().get(Mailbox.link(email)).then().statusCode(200);
        Browser.with(token).post(cancel.group()).then().statusCode(303);
        Browser.anonymous().get(Mailbox.link(email)).then().statusCode(410).body(containsString("annulée"));
        Browser.with(token)
                .get(sheet)
                .then()
                .body(not(containsString("/annuler\"")), containsString("invitation annulée\u00a0: maire"));
        Browser.with(token).get(cancel.group()).then().statusCode(404);
    }

    @Test
    void a_former_mayor_has_no_access_any_more() {
        Worker mayor = Worker.mayorOf(place);
        String session = mayor.token();
        Browser.with(session).get("/console/communes").then().statusCode(404);
        Browser.with(token)
                .get(sheet + "/personnes/" + mayor.person() + "/retirer")
                .then()
                .statusCode(200)
                .body(containsString("Retirer l’accès de Claire Martin"));
        Browser.with(session).get("/console/communes").then().statusCode(404);
        Browser.with(token)
                .post(sheet + "/personnes/" + mayor.person() + "/retirer")
                .then()
                .statusCode(422)
                .body(containsString("id=\"raison-error\""));
        Browser.with(token)
                .formParam("raison", "Le conseil a élu un autre maire")
                .post(sheet + "/personnes/" + mayor.person() + "/retirer")
                .then()
                .statusCode(303);
        Browser.with(session).get("/console/communes").then().statusCode(303);
        Browser.with(token)
                .get(sheet)
                .then()
                .body(
                        not(containsString(mayor.email())),
                        containsString("accès retiré\u00a0: maire\u00a0: «\u00a0Le conseil a élu"));
    }

    @Test
    void what_is_wrong_with_an_invitation_is_told() {
        invite("", "MAYOR").statusCode(422).body(containsString("Écrivez l’adresse électronique"));
        invite("maire@", "SECRETARY")
                .statusCode(422)
                .body(containsString("Complétez"), containsString("value=\"maire@\""));
        invite("maire@eyzies.example", "OPERATOR")
                .statusCode(422)
                .body(containsString("Choisissez maire, adjoint, secrétaire ou élu."));
    }

    @Test
    void an_agent_makes_no_colleague_mayor_and_who_is_there_is_told_of_a_new_mayor() {
        Worker agent = Worker.ofConsole(Role.EPCI_AGENT, "eyzies");
        Worker secretary = Worker.secretaryOf(place);
        for (String colleague : List.of(agent.email(), Worker.operator().email())) {
            invite(Worker.ofConsole(Role.AGENT, "").token(), colleague, "MAYOR")
                    .statusCode(422)
                    .body(
                            containsString("id=\"adresse-error\""),
                            containsString("value=\"" + colleague),
                            containsString("seul un administrateur"),
                            containsString("un accès n’est pas nécessaire"));
            assertThat(Mailbox.of(colleague)).isEmpty();
        }
        invite(agent.email(), "SECRETARY").statusCode(303);
        assertThat(Mailbox.of(agent.email())).hasSize(1);

        String email = "nouveau@" + place.address() + ".example";
        for (int i = 0; i < 2; i++) {
            invite(email, "MAYOR").statusCode(303);
        }
        assertThat(Mailbox.of(email)).hasSize(2);
        assertThat(Mailbox.of(secretary.email())).singleElement().asString().contains("comme maire des Eyzies", email);
        String deputy = "adjoint@" + place.address() + ".example";
        invite(deputy, "DEPUTY").statusCode(303);
        assertThat(Mailbox.of(secretary.email()))
                .first()
                .asString()
                .contains("comme adjoint au maire des Eyzies", deputy);
    }

    private io.restassured.response.ValidatableResponse invite(String email, String role) {
        return invite(token, email, role);
    }

    private io.restassured.response.ValidatableResponse invite(String token, String email, String role) {
        return Browser.with(token)
                .formParam("adresse", email)
                .formParam("role", role)
                .post(sheet + "/invitations")
                .then();
    }
}
