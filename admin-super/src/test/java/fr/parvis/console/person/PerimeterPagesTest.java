package fr.parvis.console.person;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.not;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import jakarta.inject.Inject;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import org.junit.jupiter.api.Test;

import fr.parvis.console.collectivity.Figures;
import fr.parvis.core.collectivity.Place;
import fr.parvis.core.collectivity.Reference;
import fr.parvis.core.fixture.ACommune;
import fr.parvis.core.fixture.Browser;
import fr.parvis.core.fixture.Mailbox;
import fr.parvis.core.fixture.TheSyndicate;
import fr.parvis.core.fixture.Worker;
import fr.parvis.core.person.Perimeters;
import fr.parvis.core.person.Role;
import fr.parvis.core.storage.TestDatabase;
import fr.parvis.core.tenancy.Scope;
import fr.parvis.core.tenancy.Tenancy;

/** Who serves which communes, and what they then see of the console. */
@QuarkusTest
@WithTestResource(TestDatabase.class)
class PerimeterPagesTest {

    private static final AtomicInteger NEXT = new AtomicInteger(1);

    @Inject
    Perimeters perimeters;

    @Inject
    Figures figures;

    @Test
    void a_portfolio_is_composed_given_and_kept_while_somebody_has_it() throws SQLException {
        Worker operator = Worker.operator();
        String name = "Haute Gironde " + NEXT.getAndIncrement();
        operator.browser().get("/console/equipe/portefeuilles").then().statusCode(200);
        operator.browser()
                .formParam("nom", name)
                .formParam("communes", "33352\nNulle-Part")
                .post("/console/equipe/portefeuilles/nouveau")
                .then()
                .statusCode(422)
                .body(containsString("ligne 2"), containsString("Nulle-Part"));
        compose(operator, name).statusCode(303);
        compose(operator, name).statusCode(422).body(containsString("Un autre portefeuille a ce nom."));
        String id = id(operator, name);
        operator.browser()
                .get("/console/equipe/portefeuilles/" + id)
                .then()
                .statusCode(200)
                .body(containsString("33352 La Réole"), containsString("Supprimer ce portefeuille"));

        String email = "agent" + NEXT.getAndIncrement() + "@portefeuille.example";
        operator.browser()
                .formParam("adresse", email)
                .formParam("role", "PORTFOLIO_AGENT")
                .post("/console/equipe/invitations")
                .then()
                .statusCode(422)
                .body(containsString("Choisissez le portefeuille de cet agent."));
        operator.browser()
                .formParam("adresse", email)
                .formParam("role", "PORTFOLIO_AGENT")
                .formParam("portefeuille", id)
                .post("/console/equipe/invitations")
                .then()
                .statusCode(303);
        operator.browser().get("/console/equipe").then().body(containsString(name));
        operator.browser()
                .post("/console/equipe/portefeuilles/" + id + "/supprimer")
                .then()
                .header("Location", endsWith("?fait=servi"));
        assertThat(id(operator, name)).isEqualTo(id);
        operator.browser()
                .formParam("nom", name)
                .formParam("communes", "33063")
                .post("/console/equipe/portefeuilles/" + id)
                .then()
                .statusCode(303);
        operator.browser()
                .get("/console/equipe/portefeuilles/" + id)
                .then()
                .body(containsString("33063"), not(containsString("33352")));
        operator.browser()
                .get("/console/journal?quoi=portfolio-composed")
                .then()
                .body(containsString("portefeuille composé\u00a0: «\u00a0" + name + "\u00a0»"));
        assertThat(kept(id)).as("a name may be taken back, the journal not").isEmpty();
    }

    /** What the journal keeps of a portfolio besides its id. */
    private static String kept(String portfolio) throws SQLException {
        try (Connection database = TestDatabase.administrator();
                PreparedStatement select = database.prepareStatement(
                        "select string_agg(distinct detail, '') from journal where subject = ?")) {
            select.setString(1, portfolio);
            try (ResultSet rows = select.executeQuery()) {
                rows.next();
                return rows.getString(1);
            }
        }
    }

    @Test
    void whoever_becomes_something_else_is_told_and_signs_in_anew() {
        Worker operator = Worker.operator();
        Worker colleague = Worker.operator();
        String token = colleague.token();
        String page = "/console/equipe/" + colleague.person() + "/role";
        String siren = Reference.france().epcis().iterator().next().siren();
        operator.browser().get(page).then().statusCode(200).body(containsString(colleague.name()));
        operator.browser()
                .formParam("role", "EPCI_AGENT")
                .post(page)
                .then()
                .statusCode(422)
                .body(containsString("Choisissez l’intercommunalité"));
        Browser.with(token).get("/console/equipe").then().statusCode(200);
        operator.browser()
                .formParam("role", "EPCI_AGENT")
                .formParam("intercommunalite", siren)
                .post(page)
                .then()
                .statusCode(303);
        Browser.with(token).get("/console").then().header("Location", endsWith("/console/connexion"));
        assertThat(Mailbox.of(colleague.email())).anyMatch(text -> text.contains("Agent de l’intercommunalité"));
        operator.browser()
                .get("/console/journal?quoi=role-changed")
                .then()
                .body(containsString("agent de l’intercommunalité"));
        operator.browser()
                .get("/console/equipe/" + operator.person() + "/role")
                .then()
                .statusCode(404);
    }

    @Test
    void an_agent_has_their_communes_on_every_page_and_no_other() {
        Place ours = ACommune.aCommune("Bourgneuf" + NEXT.getAndIncrement()).open();
        Place theirs = ACommune.aCommune("Lointain" + NEXT.getAndIncrement()).open();
        callsForHelp(ours);
        callsForHelp(theirs);
        Worker.operator()
                .browser()
                .formParam("adresse", "maire" + NEXT.getAndIncrement() + "@lointain.example")
                .formParam("role", "MAYOR")
                .post("/console/communes/" + theirs.id() + "/invitations")
                .then()
                .statusCode(303);
        figures.countAll();
        Worker agent = of(ours);
        var seen = allOf(
                containsString(ours.name().name()),
                not(containsString(theirs.name().name())));
        for (String page : List.of(
                "/console",
                "/console/communes",
                "/console/communes/carte",
                "/console/communes/fichiers/communes.csv",
                "/console/journal",
                "/console/journal/journal.csv")) {
            agent.browser().get(page).then().statusCode(200).body(seen);
        }
        for (String page : List.of(
                "/console/courriels",
                "/console/actions",
                "/console/intercommunalites",
                "/console/droits",
                "/console/communes?q=lointain&epci=000000000&ouverture=" + UUID.randomUUID(),
                "/console/compte")) {
            agent.browser()
                    .get(page)
                    .then()
                    .statusCode(200)
                    .body(not(containsString(theirs.name().name())));
        }
        agent.browser().get("/console/intercommunalites").then().body(containsString("<td class=\"numeric\">1</td>"));
        agent.browser().get("/console/communes/" + ours.id()).then().statusCode(200);
        agent.browser()
                .formParam("raison", "Elle a appelé")
                .post("/console/communes/" + ours.id() + "/regarder")
                .then()
                .statusCode(303)
                .header("Location", containsString("/mairie"));
        for (String page : List.of("", "/regarder", "/vie")) {
            agent.browser()
                    .get("/console/communes/" + theirs.id() + page)
                    .then()
                    .statusCode(404);
        }
    }

    @Test
    void what_an_agent_does_for_many_communes_is_done_for_theirs() {
        Place ours = ACommune.aCommune("Valfleury" + NEXT.getAndIncrement()).open();
        Place theirs = ACommune.aCommune("Montperdu" + NEXT.getAndIncrement()).open();
        Worker.mayorOf(ours);
        Worker.mayorOf(theirs);
        figures.countAll();
        Worker agent = of(ours);
        String errand = agent.browser()
                .formParam("action", "message")
                .formParam("portee", "cochees")
                .formParam("commune", ours.id(), theirs.id())
                .post("/console/actions")
                .then()
                .statusCode(303)
                .extract()
                .header("Location")
                .replaceFirst("^https?://[^/]+", "");
        agent.browser()
                .get(errand)
                .then()
                .statusCode(200)
                .body(
                        containsString(ours.name().name()),
                        not(containsString(theirs.name().name())));
        of(ours).browser().get(errand).then().statusCode(404);
        agent.browser()
                .formParam("objet", "Bonjour")
                .formParam("texte", "Bonjour à vous.")
                .post(errand + "/commencer")
                .then()
                .statusCode(303);
        agent.browser().get("/console/actions").then().body(containsString(errand));
        Worker.operator().browser().get(errand).then().statusCode(200);
        agent.browser()
                .formParam("action", "couleurs")
                .formParam("portee", "cochees")
                .formParam("commune", ours.id())
                .post("/console/actions")
                .then()
                .statusCode(422);
    }

    @Test
    void somebody_whose_portfolio_is_empty_is_told_whom_to_ask() {
        Worker.ofConsole(Role.EPCI_AGENT, "000000000")
                .browser()
                .get("/console/communes")
                .then()
                .statusCode(200)
                .body(containsString("Aucune commune ne vous est confiée"));
    }

    @Test
    void an_agent_who_signs_in_in_a_second_window_gets_in() {
        Worker agent = of(ACommune.aCommune("Deuxfois" + NEXT.getAndIncrement()).open());
        String page = agent.browser()
                .formParam("adresse", agent.email())
                .post("/console/connexion")
                .then()
                .statusCode(303)
                .extract()
                .header("Location");
        agent.browser()
                .formParam("demande", page.substring(page.indexOf('=') + 1))
                .formParam("code", Mailbox.code(agent.email()))
                .post("/console/connexion/code")
                .then()
                .statusCode(303)
                .header("Location", containsString("/console/connexion/application"));
    }

    private static void callsForHelp(Place place) {
        Worker.mayorOf(place)
                .browser()
                .formParam("page", "/mairie")
                .formParam("phrase", "Je suis perdue.")
                .post("/mairie/aide")
                .then()
                .statusCode(303);
    }

    private Worker of(Place place) {
        UUID portfolio = Tenancy.in(
                        new Scope.Operator(),
                        () -> perimeters.compose(
                                TheSyndicate.ID, "P" + NEXT.getAndIncrement() + place.id(), List.of(place.id())))
                .orElseThrow();
        return Worker.ofConsole(Role.PORTFOLIO_AGENT, portfolio.toString());
    }

    private static ValidatableResponse compose(Worker operator, String name) {
        return operator.browser()
                .formParam("nom", name)
                .formParam("communes", "33352")
                .post("/console/equipe/portefeuilles/nouveau")
                .then();
    }

    private static String id(Worker operator, String name) {
        Matcher link = Pattern.compile("/console/equipe/portefeuilles/([0-9a-f-]{36})\">" + name)
                .matcher(operator.browser().get("/console/equipe/portefeuilles").asString());
        assertThat(link.find()).isTrue();
        return link.group(1);
    }
}
