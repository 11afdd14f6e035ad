package fr.parvis.console.notice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import jakarta.inject.Inject;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import fr.parvis.core.collectivity.Place;
import fr.parvis.core.fixture.ACommune;
import fr.parvis.core.fixture.Mailbox;
import fr.parvis.core.fixture.TheSettings;
import fr.parvis.core.fixture.Worker;
import fr.parvis.core.notice.Letter;
import fr.parvis.core.notice.Message;
import fr.parvis.core.notice.Outbox;
import fr.parvis.core.person.Role;
import fr.parvis.core.storage.TestDatabase;
import fr.parvis.core.tenancy.Scope;
import fr.parvis.core.tenancy.Tenancy;

@QuarkusTest
@WithTestResource(TestDatabase.class)
class MessagePagesTest {

    private static final String INVITATION = "/console/courriels/modeles/mots/invitation";
    private static final Pattern FRAME = Pattern.compile("srcdoc=\"([^\"]*)\"");

    @Inject
    Outbox outbox;

    private final Place place = ACommune.aCommune("Uzeste").open();

    @BeforeEach
    void an_empty_outbox() throws SQLException {
        run("truncate message");
    }

    @Test
    void what_waits_and_what_failed_is_told_without_what_it_says() throws SQLException {
        put(Message.Kind.INVITATION, "maire@uzeste.example");
        put(Message.Kind.CONFIRMATION, "habitante@exemple.fr");
        put(Message.Kind.SIGN_IN, "secretaire@uzeste.example");
        run(
                "update message set state = 'FAILED', tries = 9, trouble = 'UNKNOWN_ADDRESS', reply = '550' where kind = 'INVITATION'");
        Worker.operator()
                .browser()
                .get("/console/courriels")
                .then()
                .statusCode(200)
                .body(
                        containsString("les plus récents d’abord"),
                        containsString("maire@uzeste.example"),
                        containsString("Le destinataire n’existe pas ou refuse les messages"),
                        containsString("Réponse du serveur\u00a0: 550."),
                        containsString("un habitant"),
                        not(containsString("habitante@exemple.fr")),
                        not(containsString("123456")));
        Worker.operator()
                .browser()
                .get("/console/courriels?etat=echec")
                .then()
                .body(containsString("maire@uzeste.example"), containsString("Réessayer le courriel en échec"));
        Worker.operator().browser().get("/console/courriels?etat=perdu").then().statusCode(400);
    }

    @Test
    void a_message_that_failed_is_tried_again() throws SQLException {
        put(Message.Kind.INVITATION, "maire@uzeste.example");
        run("update message set state = 'FAILED', tries = 9, trouble = 'UNREACHABLE'");
        Worker.operator().browser().post("/console/courriels/relancer").then().statusCode(303);
        assertThat(Mailbox.of("maire@uzeste.example")).hasSize(1);
        Worker.operator()
                .browser()
                .get("/console/courriels?etat=attente")
                .then()
                .body(
                        containsString("maire@uzeste.example"),
                        containsString("Le serveur de courriel ne répond pas."),
                        containsString("Nouvel essai le"),
                        not(containsString("sauf si l’envoi est annulé")),
                        not(containsString("Réessayer")));
        Worker.operator()
                .browser()
                .get("/console/journal?commune=" + place.id())
                .then()
                .body(containsString("<td>courriel relancé"));
    }

    @Test
    void from_the_page_of_its_commune_it_leads_back_there() throws SQLException {
        put(Message.Kind.INVITATION, "maire@uzeste.example");
        run("update message set state = 'FAILED', tries = 9, trouble = 'UNREACHABLE'");
        String sheet = "/console/communes/" + place.id();
        RequestSpecification operator = Worker.operator().browser();
        String again = operator.get(sheet)
                .asString()
                .replaceAll(
                        "(?s).*action=\"(/console/courriels/[^\"]+/relancer)\"><input type=\"hidden\" name=\"depuis\".*",
                        "$1");
        String back = operator.formParam("depuis", "commune")
                .post(again)
                .then()
                .statusCode(303)
                .extract()
                .header("Location");
        assertThat(back).endsWith(sheet + "?fait=relance");
        Worker.operator().browser().get(back).then().body(containsString("Un courriel est relancé."));
        assertThat(Mailbox.of("maire@uzeste.example")).hasSize(1);
    }

    @Test
    void what_can_no_longer_serve_is_told_without_a_button() throws SQLException {
        put(Message.Kind.SIGN_IN, "secretaire@uzeste.example");
        run("update message set state = 'FAILED', trouble = 'TOO_LATE', recipient = ''");
        Worker.operator()
                .browser()
                .get("/console/courriels")
                .then()
                .statusCode(200)
                .body(containsString("Il n’a pas pu partir à temps"), not(containsString("Réessayer")));
    }

    @Test
    void it_is_turned_over_by_its_place_and_filtered_by_commune_and_kind() throws SQLException {
        for (int i = 100; i < 170; i++) {
            put(Message.Kind.INVITATION, "maire" + i + "@uzeste.example");
        }
        put(Message.Kind.SYNDICATE, "mairie@uzeste.example");
        run("update message set created_at = created_at + interval '1 second' * (171 - tries)");
        String first = page("/console/courriels");
        assertThat(rows(first)).hasSize(50);
        String second = page(link(first, "next"));
        assertThat(rows(second)).hasSize(21).doesNotContainAnyElementsOf(rows(first));
        assertThat(rows(page(link(second, "prev")))).isEqualTo(rows(first));
        assertThat(rows(page("/console/courriels?quoi=syndicate"))).containsExactly("mairie@uzeste.example");
        assertThat(rows(page("/console/courriels?commune=" + place.id() + "&quoi=invitation")))
                .hasSize(50);
        assertThat(page("/console/courriels?commune=ailleurs")).contains("Aucun courriel");
        Worker.operator().browser().get("/console/courriels?avant=hier").then().statusCode(400);
    }

    private static String page(String address) {
        return Worker.operator()
                .browser()
                .get(address)
                .then()
                .statusCode(200)
                .extract()
                .asString();
    }

    private static List<String> rows(String page) {
        return Pattern.compile("[a-z0-9]+@uzeste.example")
                .matcher(page)
                .results()
                .map(MatchResult::group)
                .toList();
    }

    private static String link(String page, String rel) {
        Matcher link = Pattern.compile("rel=\"" + rel + "\" href=\"([^\"]+)\"").matcher(page);
        assertThat(link.find()).isTrue();
        return link.group(1).replace("&amp;", "&");
    }

    @Test
    void all_that_failed_of_what_is_shown_is_tried_again_and_no_other() throws SQLException {
        Place other = ACommune.aCommune("Lucmau").open();
        put(Message.Kind.INVITATION, "maire@uzeste.example");
        put(other, Message.Kind.INVITATION, "maire@lucmau.example");
        run("update message set state = 'FAILED', tries = 9, trouble = 'UNREACHABLE'");
        // Who serves no commune finds none.
        Worker.ofConsole(Role.EPCI_AGENT, "000000000")
                .browser()
                .post("/console/courriels/relancer")
                .then()
                .header("Location", containsString("fait=0"));
        Worker.operator()
                .browser()
                .formParam("commune", other.id())
                .formParam("quoi", "invitation")
                .post("/console/courriels/relancer")
                .then()
                .statusCode(303)
                .header("Location", allOf(containsString("fait=1"), containsString("commune=" + other.id())));
        assertThat(rows(page("/console/courriels?etat=echec"))).containsExactly("maire@uzeste.example");
    }

    @Test
    void the_address_of_a_resident_is_stopped_without_being_read() throws SQLException {
        put(Message.Kind.FOLLOWING, "jeanne@exemple.fr");
        run("update message set state = 'FAILED', trouble = 'UNKNOWN_ADDRESS', reply = '550 5.7.1', recipient = '',"
                + " address_mark = sha256('jeanne')");
        String page = page("/console/courriels");
        assertThat(page)
                .contains(
                        "Ne plus écrire à cette adresse", "Réponse du serveur\u00a0: 550 5.7.1", "pris pour un message")
                .doesNotContain("jeanne");
        String button = page.replaceAll("(?s).*action=\"([^\"]+/ne-plus-ecrire)\".*", "$1");
        Worker.ofConsole(Role.PORTFOLIO_AGENT, UUID.randomUUID().toString())
                .browser()
                .post(button)
                .then()
                .statusCode(404);
        Worker.operator().browser().post(button).then().statusCode(303);
        assertThat(page("/console/courriels")).doesNotContain("Ne plus écrire à cette adresse");
        assertThat(page("/console/journal?quoi=address-suppressed")).contains("plus personne n’écrit");
        run("truncate suppressed");
    }

    @Test
    void an_address_is_stopped_looked_up_and_written_to_again() throws SQLException {
        String pages = "/console/courriels/adresses";
        RequestSpecification operator = Worker.operator().browser();
        operator.formParam("adresse", "rien")
                .post(pages)
                .then()
                .statusCode(422)
                .body(containsString("Choisissez pourquoi"));
        Worker.operator()
                .browser()
                .formParam("adresse", "Marie@exemple.fr")
                .formParam("raison", "ASKED")
                .post(pages)
                .then()
                .statusCode(303);
        String held = Worker.operator()
                .browser()
                .formParam("adresse", "marie@exemple.fr")
                .formParam("geste", "verifier")
                .post(pages)
                .then()
                .statusCode(200)
                .body(containsString("On n’écrit plus à cette adresse depuis"))
                .extract()
                .asString();
        String mark = held.replaceAll("(?s).*name=\"empreinte\" value=\"([0-9a-f]{64})\".*", "$1");
        assertThat(page(pages)).contains(mark).doesNotContain("marie@exemple.fr");
        Worker.operator()
                .browser()
                .formParam("empreinte", mark)
                .post(pages + "/lever")
                .then()
                .statusCode(303);
        assertThat(page(pages)).doesNotContain(mark).contains("On écrit à toutes les adresses");
    }

    @Test
    void the_page_of_a_commune_says_what_waits_until_tomorrow() throws SQLException {
        put(Message.Kind.INVITATION, "maire@uzeste.example");
        run("update message set trouble = 'QUOTA', next_try_at = now() + interval '1 hour'");
        assertThat(page("/console/communes/" + place.id())).contains("Un courriel attend demain", "sur 500 par jour");
        assertThat(rows(page("/console/courriels?etat=demain"))).hasSize(1);
        String limits = "/console/communes/" + place.id() + "/courriels";
        Worker.operator()
                .browser()
                .formParam("limite", "19")
                .post(limits)
                .then()
                .statusCode(422);
        Worker.operator()
                .browser()
                .formParam("limite", "600")
                .post(limits)
                .then()
                .statusCode(303);
        assertThat(page(limits)).contains("sur 600 par jour").doesNotContain("attend demain");
        Worker.operator().browser().formParam("limite", "").post(limits).then().statusCode(303);
        assertThat(page(limits)).contains("sur 500 par jour");
    }

    @Test
    void every_kind_of_letter_is_shown_as_it_would_look_and_runs_nothing() {
        String list = Worker.operator()
                .browser()
                .get("/console/courriels/modeles")
                .then()
                .statusCode(200)
                .header(
                        "Content-Security-Policy",
                        allOf(containsString("script-src 'self';"), containsString("style-src 'self';")))
                .extract()
                .asString();
        int many = (int)
                Pattern.compile("<option value=\"\\d").matcher(list).results().count();
        assertThat(many).isGreaterThan(20);
        Set<String> frames = new HashSet<>();
        for (int i = 0; i < many; i++) {
            Matcher frame = FRAME.matcher(page("/console/courriels/modeles?modele=" + i));
            assertThat(frame.find()).isTrue();
            frames.add(frame.group(1));
        }
        assertThat(frames)
                .hasSize(many)
                .anyMatch(letter -> letter.contains("&lt;html lang=&quot;en&quot;"))
                .noneMatch(letter -> letter.contains("script"));
        Worker.operator()
                .browser()
                .get("/console/courriels/modeles?modele=999")
                .then()
                .statusCode(404);
    }

    @Test
    void a_letter_is_worded_by_the_syndicate_seen_first_kept_undone_and_put_back() {
        TheSettings.asTheyWere();
        String before = invited("un@exemple.fr");
        assertThat(before).contains("Bonjour,\n\nL’espace de participation", "comme agent", "/invitation/");

        assertThat(reworded("debut", "Bonsoir <b>", "fin", "Jusqu’au {jour}.").getStatusCode())
                .isEqualTo(422);
        reworded("debut", "Vous voilà {role}, à {lieu}. <b>", "fin", "À bientôt.")
                .then()
                .statusCode(422)
                .body(
                        containsString("{lieu} ne veut rien dire ici"),
                        containsString("Gardez {jour} ici"),
                        containsString("Vous voilà {role}, à {lieu}. &lt;b&gt;"));
        reworded("fin", "Appelez le {telephone} avant le {jour}.")
                .then()
                .statusCode(422)
                .body(containsString("{telephone} est encore vide"), not(containsString("<code>{telephone}")));
        String[] words = {"debut", "Vous voilà <b> {role}.\n\nPar {syndicat}", "fin", "Jusqu’au {jour}."};
        String seen = reworded(words, "geste", "voir")
                .then()
                .statusCode(200)
                .extract()
                .asString();
        assertThat(seen)
                .contains("rien n’est encore enregistré", "Vous voilà &amp;lt;b&amp;gt; maire.", "Bienvenue, maire");
        assertThat(invited("deux@exemple.fr").replace("deux@", "un@"))
                .as("seeing keeps nothing")
                .contains("Bonjour,\n\nL’espace");

        reworded(words).then().statusCode(303);
        String after = invited("trois@exemple.fr");
        assertThat(after)
                .contains("Vous voilà <b> agent", "\n\nPar Syndicat\n\n", "/invitation/", "\n\nJusqu’au ")
                .doesNotContain("Bonjour", "{");
        assertThat(page("/console/journal")).contains("mots du courriel « Invitation »");
        assertThat(page(INVITATION)).contains("Revenir au texte d’origine");
        change(INVITATION + "/annuler");
        assertThat(invited("quatre@exemple.fr")).contains("Bonjour,\n\nL’espace");
        change(INVITATION + "/annuler");
        assertThat(invited("cinq@exemple.fr")).contains("Vous voilà");
        change(INVITATION + "/origine");
        assertThat(invited("six@exemple.fr")).contains("Bonjour,\n\nL’espace");
        assertThat(page(INVITATION)).doesNotContain("Revenir au texte d’origine");
    }

    @Test
    void the_syndicate_keeps_a_telephone_as_long_as_letters_say_it() {
        TheSettings.asTheyWere();
        telephone("05 56 11 22 33").then().statusCode(303);
        reworded("debut", "Vous voilà {role}.", "fin", "Appelez le {telephone} avant le {jour}.")
                .then()
                .statusCode(303);
        telephone("")
                .then()
                .statusCode(422)
                .body(containsString("Un courriel dit ce numéro\u00a0: Invitation."), containsString(INVITATION));
        Worker.operator()
                .browser()
                .formParam("sujet", "SYNDICATE")
                .post("/console/reglages/annuler")
                .then()
                .statusCode(422);
        assertThat(invited("avec-telephone@exemple.fr")).contains("Appelez le 05 56 11 22 33 avant");

        change(INVITATION + "/origine");
        telephone("").then().statusCode(303);
        Worker.operator()
                .browser()
                .post(INVITATION + "/annuler")
                .then()
                .statusCode(422)
                .body(containsString("Les mots d’avant disent {telephone}"));
        assertThat(invited("sans-telephone@exemple.fr")).contains("L’espace de participation");
    }

    private static Response telephone(String number) {
        return Worker.operator()
                .browser()
                .formParam("nom", "Syndicat")
                .formParam("telephone", number)
                .post("/console/reglages/syndicat");
    }

    private static void change(String path) {
        Worker.operator().browser().post(path).then().statusCode(303);
    }

    private static Response reworded(String[] words, String... more) {
        return reworded(Stream.concat(Arrays.stream(words), Arrays.stream(more)).toArray(String[]::new));
    }

    private static Response reworded(String... fields) {
        RequestSpecification form = Worker.operator().browser().formParam("objet", "Bienvenue, {role}");
        for (int i = 0; i < fields.length; i += 2) {
            form.formParam(fields[i], fields[i + 1]);
        }
        return form.post(INVITATION);
    }

    private static String invited(String address) {
        Worker.operator()
                .browser()
                .formParam("adresse", address)
                .formParam("role", "AGENT")
                .post("/console/equipe/invitations")
                .then()
                .statusCode(303);
        return Mailbox.of(address).get(0);
    }

    private void put(Message.Kind kind, String recipient) {
        put(place, kind, recipient);
    }

    private void put(Place place, Message.Kind kind, String recipient) {
        Tenancy.run(
                new Scope.Within(place.id()),
                () -> outbox.put(
                        kind,
                        recipient,
                        new Letter("Votre code\u00a0: 123456", "123456", "<p>123456</p>"),
                        Instant.now().plus(Duration.ofDays(1))));
    }

    private static void run(String sql) throws SQLException {
        try (Connection database = TestDatabase.administrator();
                Statement statement = database.createStatement()) {
            statement.execute(sql);
        }
    }
}
