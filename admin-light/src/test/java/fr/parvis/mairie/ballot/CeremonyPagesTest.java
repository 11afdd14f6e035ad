package fr.parvis.mairie.ballot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;

import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;

import jakarta.inject.Inject;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import fr.parvis.core.ballot.ACeremony;
import fr.parvis.core.ballot.BallotBox;
import fr.parvis.core.ballot.ElectionKeys;
import fr.parvis.core.ballot.State;
import fr.parvis.core.ceremony.Ceremony;
import fr.parvis.core.collectivity.Place;
import fr.parvis.core.fixture.ACommune;
import fr.parvis.core.fixture.AConsultation;
import fr.parvis.core.fixture.AnEmblem;
import fr.parvis.core.fixture.Browser;
import fr.parvis.core.fixture.TheClock;
import fr.parvis.core.fixture.Worker;
import fr.parvis.core.paper.Reading;
import fr.parvis.core.paper.SheetNumber;
import fr.parvis.core.photo.Unusable;
import fr.parvis.core.storage.TestDatabase;
import fr.parvis.core.time.FrenchDates;

@QuarkusTest
@WithTestResource(TestDatabase.class)
class CeremonyPagesTest {

    private static final String[] NAMES = {"nom-1", "Anne Petit", "nom-2", "Luc Grand", "nom-3", "Zoé Faure"};
    private static final Pattern PART = Pattern.compile("id=\"part-(\\d)\">(.*?)</p>", Pattern.DOTALL);

    /** A project and what became of it, with nothing between its cost and that. */
    private static final Pattern FEW =
            Pattern.compile("<tr><th scope=\"row\">([^<]*)</th><td class=\"numeric\">[^<]*</td><td>(.*?)</td></tr>");

    @Inject
    BallotBox boxes;

    @Inject
    ElectionKeys keys;

    @Inject
    Ceremony ceremony;

    @SuppressWarnings("NullAway.Init") // by @BeforeEach
    private Place place;

    private String token = "";

    @BeforeEach
    void a_secretary_is_signed_in() {
        place = ACommune.aCommune("La Réole").open();
        token = Worker.secretaryOf(place).token();
    }

    private RequestSpecification browser() {
        return Browser.with(token);
    }

    private static String board(ACeremony vote) {
        return "/mairie/consultations/" + vote.id();
    }

    private static String urn(ACeremony vote) {
        return board(vote) + "/urne";
    }

    private RequestSpecification form(String... fields) {
        RequestSpecification form = browser();
        for (int i = 0; i < fields.length; i += 2) {
            form.formParam(fields[i], fields[i + 1]);
        }
        return form;
    }

    private State state(ACeremony vote) {
        return vote.within(() -> ceremony.of(vote.id()).orElseThrow().state());
    }

    @Test
    void three_names_make_three_sheets_that_are_shown_once_and_read_well() {
        ACeremony vote = ACeremony.in(place);
        browser()
                .get(urn(vote) + "/cles")
                .then()
                .statusCode(200)
                .header("Cache-Control", "no-store")
                .body(containsString("Les trois clés"), not(containsString("name=\"remplacer\"")));

        String sheets = form(NAMES)
                .post(urn(vote) + "/cles")
                .then()
                .statusCode(200)
                .header("Cache-Control", "no-store")
                .body(
                        containsString("Confiée à Anne Petit"),
                        containsString("Confiée à Zoé Faure"),
                        containsString("La Réole"),
                        containsString("Que faire au village"))
                .extract()
                .asString();

        List<String> parts = PART.matcher(sheets)
                .results()
                .map(found -> found.group(2).replaceAll("<[^>]*>", "").strip())
                .toList();
        assertThat(parts).hasSize(3).allMatch(part -> part.split(" ").length == 12);
        for (int holder = 1; holder <= 3; holder++) {
            form("part", parts.get(holder - 1).toLowerCase(java.util.Locale.ROOT))
                    .post(urn(vote) + "/verifier")
                    .then()
                    .statusCode(200)
                    .header("Cache-Control", "no-store")
                    .body(containsString("La part n°\u00a0" + holder + " se lit bien"));
        }
        String slip = parts.get(0).substring(0, 7)
                + (parts.get(0).charAt(7) == 'A' ? 'B' : 'A')
                + parts.get(0).substring(8);
        form("part", slip)
                .post(urn(vote) + "/verifier")
                .then()
                .statusCode(422)
                .body(containsString("Cette part ne se lit pas"), containsString(slip));
        form("part", " ").post(urn(vote) + "/verifier").then().statusCode(422);
        // Asked for again, the page shows neither parts nor names.
        browser()
                .get(urn(vote) + "/cles")
                .then()
                .body(not(containsString("Anne Petit")), not(containsString(parts.get(0))));
    }

    @Test
    void missing_and_repeated_names_are_told_beside_their_fields_and_no_key_is_made() {
        ACeremony vote = ACeremony.in(place);
        form("nom-1", "Anne Petit", "nom-2", "anne petit", "nom-3", "")
                .post(urn(vote) + "/cles")
                .then()
                .statusCode(422)
                .body(
                        containsString("id=\"nom-2-error\""),
                        containsString("id=\"nom-3-error\""),
                        containsString("value=\"Anne Petit\""));
        assertThat(vote.within(() -> ceremony.of(vote.id()).orElseThrow().keys()))
                .isFalse();
    }

    @Test
    void keys_are_replaced_only_knowingly_and_never_by_a_second_press() {
        ACeremony vote = ACeremony.in(place).keyed();
        String mark = vote.within(() -> keys.mark(vote.box()));
        String old = vote.part(1);

        form(NAMES)
                .formParam("vue", mark)
                .post(urn(vote) + "/cles")
                .then()
                .statusCode(422)
                .body(containsString("id=\"remplacer-error\""));
        form(NAMES)
                .formParam("vue", "")
                .formParam("remplacer", "oui")
                .post(urn(vote) + "/cles")
                .then()
                .statusCode(422)
                .body(containsString("clés ont été fabriquées entre-temps"));
        assertThat(vote.within(() -> keys.mark(vote.box()))).isEqualTo(mark);
        form(NAMES)
                .formParam("vue", mark)
                .formParam("remplacer", "oui")
                .post(urn(vote) + "/cles")
                .then()
                .statusCode(200);
        form("part", old).post(urn(vote) + "/verifier").then().statusCode(422);
    }

    @Test
    void a_sealed_box_keeps_its_keys() {
        ACeremony vote = ACeremony.in(place).sealed(3);
        String mark = vote.within(() -> keys.mark(vote.box()));
        form(NAMES)
                .formParam("vue", mark)
                .formParam("remplacer", "oui")
                .post(urn(vote) + "/cles")
                .then()
                .statusCode(303);
        browser()
                .get(urn(vote) + "/cles")
                .then()
                .body(containsString("L’urne est scellée"), not(containsString("nom-1")));
        browser().get(urn(vote) + "/part-perdue").then().statusCode(200).body(containsString("l’urne est scellée"));
        assertThat(vote.within(() -> keys.mark(vote.box()))).isEqualTo(mark);
    }

    @Test
    void what_is_missing_for_the_sealing_is_named_with_its_link() {
        ACeremony vote = ACeremony.in(place);
        browser()
                .get(urn(vote) + "/sceller")
                .then()
                .statusCode(200)
                .body(
                        containsString("href=\"" + board(vote) + "/liste\""),
                        containsString("href=\"" + urn(vote) + "/cles\""),
                        not(containsString("sans retour")));
        browser().post(urn(vote) + "/sceller").then().statusCode(422);
        assertThat(state(vote)).isEqualTo(State.DRAFT);
    }

    @Test
    void sealing_shows_what_is_frozen_and_is_done_once() {
        ACeremony vote = ACeremony.in(place).listed(12).keyed();
        browser()
                .get(urn(vote) + "/sceller")
                .then()
                .body(
                        containsString("Un abri pour les vélos"),
                        containsString("10\u202f000"),
                        containsString(">12<"),
                        containsString("sans retour"));
        browser().post(urn(vote) + "/sceller").then().statusCode(303).header("Location", endsWith("/urne/sceller"));
        browser().post(urn(vote) + "/sceller").then().statusCode(303);
        assertThat(state(vote)).isEqualTo(State.FROZEN);
        browser()
                .get(urn(vote) + "/sceller")
                .then()
                .body(containsString("L’urne est scellée"), containsString(board(vote) + "/lettres"));
        browser()
                .get(board(vote))
                .then()
                .body(
                        not(containsString("/corriger")),
                        not(containsString("/urne/dates")),
                        not(containsString("/annuler")));
        browser().get(board(vote) + "/corriger").then().statusCode(303);
        browser().post(board(vote) + "/annuler").then().statusCode(422);
    }

    @Test
    void a_vote_whose_day_has_come_unsealed_gets_other_days() {
        ACeremony vote = ACeremony.in(place).listed(3).keyed();
        TheClock.isAheadBy(Duration.ofDays(3));
        token = Worker.secretaryOf(place).token();
        LocalDate first = FrenchDates.dayOf(Instant.now()).plusDays(10);
        browser().get(urn(vote) + "/sceller").then().body(containsString(urn(vote) + "/dates"));
        browser()
                .get(urn(vote) + "/dates")
                .then()
                .statusCode(200)
                .body(containsString("les trois feuilles déjà imprimées restent bonnes"));
        form("debut-date", FrenchDates.dayOf(Instant.now()).toString(), "fin-date", "rien")
                .post(urn(vote) + "/dates")
                .then()
                .statusCode(422)
                .body(containsString("id=\"debut-date-error\""), containsString("id=\"fin-date-error\""));
        form("debut-date", first.toString(), "fin-date", first.plusDays(7).toString())
                .post(urn(vote) + "/dates")
                .then()
                .statusCode(303);
        browser().post(urn(vote) + "/sceller").then().statusCode(303);
        assertThat(state(vote)).isEqualTo(State.FROZEN);
        assertThat(vote.within(() -> ceremony.of(vote.id()).orElseThrow().opensAt()))
                .isAfter(Instant.now().plus(Duration.ofDays(9)));
        browser().get(urn(vote) + "/dates").then().statusCode(303);
    }

    @Test
    void the_count_waits_for_the_end() {
        ACeremony vote = ACeremony.in(place).voted(3, "1");
        browser()
                .get(urn(vote) + "/depouiller")
                .then()
                .statusCode(200)
                .body(containsString("Le vote n’est pas terminé"));
        form("part-1", vote.part(1), "part-2", vote.part(2))
                .post(urn(vote) + "/depouiller")
                .then()
                .statusCode(303);
        browser().get(urn(vote) + "/resultat").then().statusCode(303);
        browser().get(urn(vote) + "/proces-verbal").then().statusCode(404);
        browser().get(urn(vote) + "/proces-verbal.pdf").then().statusCode(404);
        assertThat(state(vote)).isEqualTo(State.OPEN);
    }

    @Test
    @Timeout(60)
    void two_parts_open_the_box_and_slips_are_named_beside_their_fields()
            throws IOException, InterruptedException, SQLException {
        ACeremony vote = ACeremony.in(place)
                .voted(20, "1,2", "1", "1,3", "2", "1", "1", "2", "3", "1", "1", "9")
                .over();
        String typed = "00000-00000";
        form("part-1", vote.part(1), "part-2", typed)
                .post(urn(vote) + "/depouiller")
                .then()
                .statusCode(422)
                .header("Cache-Control", "no-store")
                .body(
                        containsString("id=\"part-2-error\""),
                        not(containsString("id=\"part-1-error\"")),
                        containsString(typed),
                        containsString(vote.part(1)));
        form("part-1", vote.part(3), "part-2", vote.part(3))
                .post(urn(vote) + "/depouiller")
                .then()
                .statusCode(422)
                .body(containsString("la même part que la première"));
        form("part-1", vote.part(3), "part-2", vote.part(1))
                .post(urn(vote) + "/depouiller")
                .then()
                .statusCode(303)
                .header("Location", endsWith("/urne/depouiller"));
        awaitCount(vote);
        assertThat(vote.number("""
                        select count(*) from journal where subject = cast(? as text) and detail like 'COUNTED%' and actor_id is not null""")).as("by whose button it was").isOne();
        browser()
                .get(urn(vote) + "/resultat")
                .then()
                .body(
                        allOf(containsString("<strong>10</strong>"), containsString("bulletins comptés")),
                        containsString("bulletin nul"),
                        containsString("Publier le résultat"));
        browser()
                .get(urn(vote) + "/proces-verbal")
                .then()
                .statusCode(200)
                .body(containsString("Procès-verbal du vote"));
        assertThat(minutes(vote)).contains("Un abri pour les vélos", "Retenu", "Nuls\u00a0: 1");
        browser().post(urn(vote) + "/publier").then().statusCode(303);
        browser().post(urn(vote) + "/publier").then().statusCode(303);
        assertThat(state(vote)).isEqualTo(State.PUBLISHED);
        browser()
                .get(urn(vote) + "/resultat")
                .then()
                .body(containsString("Le résultat est public"), not(containsString("Publier le résultat")));
        browser().get(urn(vote) + "/depouiller").then().statusCode(303);
    }

    @Test
    void few_ballots_are_told_by_sums_alone_on_every_page_and_in_the_minutes_with_the_coat_of_arms()
            throws IOException, Unusable {
        AnEmblem.of(place);
        ACeremony vote =
                ACeremony.in(place).voted(3, "2", "2,3", "2").over().hours().counted();
        for (String page : List.of("/resultat", "/proces-verbal")) {
            String shown = browser()
                    .get(urn(vote) + page)
                    .then()
                    .body(containsString("Moins de dix bulletins"))
                    .extract()
                    .asString();
            assertThat(FEW.matcher(shown).results().map(row -> row.group(1) + ", " + row.group(2)))
                    .as("in the order of the paper, without a number")
                    .containsExactly(
                            "Un abri pour les vélos, Non retenu",
                            "Des arbres, <strong>Retenu</strong>",
                            "Un terrain de boules, <strong>Retenu</strong>");
        }
        assertThat(minutes(vote))
                .contains("Moins de dix bulletins", "Un abri pour les vélos")
                .doesNotContain("Voix");
        try (PDDocument document = Loader.loadPDF(minutesFile(vote))) {
            assertThat(document.getPage(0).getResources().getXObjectNames())
                    .as("the coat of arms")
                    .hasSize(1);
        }
        browser().get(urn(vote) + "/proces-verbal").then().body(containsString("-grand.png\" alt=\"\">"));
        browser().post(urn(vote) + "/publier").then().statusCode(303);
        assertThat(state(vote)).isEqualTo(State.PUBLISHED);
    }

    private void awaitCount(ACeremony vote) throws InterruptedException {
        while (browser().get(urn(vote) + "/depouiller").statusCode() == 200) {
            TimeUnit.MILLISECONDS.sleep(50);
        }
        assertThat(state(vote)).isEqualTo(State.COUNTED);
    }

    @Test
    @Timeout(60)
    void a_count_is_looked_at_left_and_begun_again_when_it_was_stopped() throws InterruptedException {
        ACeremony vote = ACeremony.in(place).voted(3, "1", "1", "2").over().hours();
        vote.beingCounted(Duration.ofSeconds(3));
        browser()
                .get(urn(vote) + "/depouiller")
                .then()
                .statusCode(200)
                .body(
                        containsString("http-equiv=\"refresh\""),
                        containsString("<progress id=\"progress\" value=\"3\" max=\"11\""),
                        containsString("Vous pouvez quitter cette page"),
                        not(containsString("name=\"part-1\"")));
        form("part-1", vote.part(1), "part-2", vote.part(2))
                .post(urn(vote) + "/depouiller")
                .then()
                .statusCode(303);
        assertThat(state(vote)).as("by the other run").isEqualTo(State.CLOSED);

        vote.beingCounted(Duration.ofMinutes(2));
        browser()
                .get(urn(vote) + "/depouiller")
                .then()
                .body(
                        containsString("Le dépouillement s’est arrêté"),
                        containsString("name=\"part-1\""),
                        not(containsString("http-equiv=\"refresh\"")));
        form("part-1", vote.part(1), "part-2", vote.part(2))
                .post(urn(vote) + "/depouiller")
                .then()
                .statusCode(303);
        awaitCount(vote);
    }

    @Test
    void sheets_are_typed_before_the_box_is_opened() {
        ACeremony vote = ACeremony.in(place).voted(3, "1").onPaper().over().hours();
        browser()
                .get(urn(vote) + "/depouiller")
                .then()
                .body(
                        containsString("Les bulletins papier d’abord"),
                        containsString("href=\"" + board(vote) + "/bulletins-papier\""),
                        not(containsString("name=\"part-1\"")));
        form("part-1", vote.part(1), "part-2", vote.part(2))
                .post(urn(vote) + "/depouiller")
                .then()
                .statusCode(303)
                .header("Location", endsWith("/urne/depouiller"));
        assertThat(state(vote)).isEqualTo(State.CLOSED);
    }

    @Test
    void the_town_hall_is_sent_to_the_sheets_then_to_the_count_and_to_its_answer_once_the_result_is_out() {
        ACeremony vote = ACeremony.in(place).voted(3, "1").onPaper().over().hours();
        TheClock.isAheadBy(Duration.ofDays(60));
        token = Worker.secretaryOf(place).token();
        String answer = "href=\"" + board(vote) + "/reponse\"";
        browser()
                .get("/mairie")
                .then()
                .body(
                        containsString("Saisir les bulletins papier"),
                        containsString("href=\"" + board(vote) + "/bulletins-papier\""),
                        containsString("Aucune consultation terminée n’attend de réponse"));
        browser().get("/mairie/decisions").then().statusCode(200).body(not(containsString(answer)));
        browser().get(board(vote)).then().body(containsString("Dépouiller l’urne"), not(containsString(answer)));
        vote.read(new SheetNumber(1, 1), "1").settled();
        browser().get("/mairie").then().body(containsString("href=\"" + urn(vote) + "/depouiller\""));
        vote.counted();
        browser()
                .get("/mairie")
                .then()
                .body(containsString("Publier le résultat du vote"), not(containsString(answer)));
        vote.within(() -> ceremony.publish(vote.id()));
        browser()
                .get("/mairie")
                .then()
                .body(containsString(answer), containsString("Une consultation terminée attend"));
        browser().get(board(vote)).then().body(containsString(answer));
    }

    @Test
    void blank_ballots_are_told_apart_from_spoilt_ones() throws IOException {
        ACeremony vote = ACeremony.in(place)
                .voted(20, "1", "1", "1", "1", "1", "1", "1", "1", "1", "")
                .onPaper()
                .onPaper()
                .over()
                .hours();
        vote.read(new SheetNumber(1, 1), "")
                .read(new SheetNumber(1, 2), Reading.SPOILT)
                .settled()
                .counted();
        browser()
                .get(urn(vote) + "/resultat")
                .then()
                .body(containsString("dont 2 blancs"), containsString("bulletin nul"));
        assertThat(minutes(vote).replaceAll("\\s+", " "))
                .contains("sur papier\u00a0: 11, dont 2 blancs (aucun projet choisi).", "Dont nuls\u00a0: 1");
    }

    @Test
    void when_all_is_destroyed_no_page_speaks_as_if_the_vote_went_on() {
        ACeremony vote =
                ACeremony.in(place).voted(5, "1", "1", "2").onPaper().over().hours();
        browser()
                .get(urn(vote) + "/part-perdue")
                .then()
                .body(containsString("Le vote est terminé"), not(containsString("Le vote continue")));
        browser()
                .get(urn(vote) + "/sceller")
                .then()
                .body(containsString("Le vote est terminé depuis"), not(containsString("s’ouvrira")));
        vote.read(new SheetNumber(1, 1), "2").settled().counted();
        vote.within(() -> ceremony.publish(vote.id()));
        browser()
                .get(urn(vote) + "/cles")
                .then()
                .body(containsString("si le vote est contesté"), not(containsString("jusqu’au dépouillement")));
        browser().get(urn(vote) + "/part-perdue").then().body(containsString("n’y change rien"));
        vote.keptDayIsOver().sealedDayIsOver();
        vote.within(() -> boxes.destroy(vote.box()));

        browser().get(board(vote) + "/bulletins-papier").then().body(containsString("1 bulletin pour 1 enveloppe"));
        browser()
                .get(board(vote) + "/liste")
                .then()
                .body(
                        containsString("La liste est détruite"),
                        containsString("5 voix étaient sur la liste"),
                        not(containsString(board(vote) + "/lettres")));
        browser()
                .get(urn(vote) + "/sceller")
                .then()
                .body(containsString(">5<"), not(containsString(board(vote) + "/lettres")));
        for (String page : List.of("/cles", "/verifier", "/part-perdue")) {
            browser()
                    .get(urn(vote) + page)
                    .then()
                    .body(containsString("La clé est détruite"), not(containsString("name=\"part\"")));
        }
    }

    /** As Parvis counted them once: what came out on screens is not told to who still types. */
    @Test
    void a_box_that_was_counted_before_its_sheets_tells_no_part_of_its_result() throws IOException {
        ACeremony vote =
                ACeremony.in(place).voted(3, "1").onPaper().over().hours().countedBeforeItsSheets();
        for (String page : List.of("/resultat", "/proces-verbal")) {
            browser().get(urn(vote) + page).then().statusCode(200).body(not(containsString("Un abri pour les vélos")));
        }
        assertThat(minutes(vote)).doesNotContain("Un abri pour les vélos");
        browser()
                .get(urn(vote) + "/resultat")
                .then()
                .body(containsString("Une enveloppe de papier"), not(containsString("urne/publier")));
        browser().post(urn(vote) + "/publier").then().statusCode(422);
        assertThat(state(vote)).isEqualTo(State.COUNTED);
    }

    private byte[] minutesFile(ACeremony vote) {
        return browser()
                .get(urn(vote) + "/proces-verbal.pdf")
                .then()
                .statusCode(200)
                .contentType("application/pdf")
                .extract()
                .asByteArray();
    }

    private String minutes(ACeremony vote) throws IOException {
        try (PDDocument document = Loader.loadPDF(minutesFile(vote))) {
            assertThat(document.getDocumentCatalog().getMarkInfo().isMarked()).isTrue();
            return new PDFTextStripper().getText(document);
        }
    }

    @Test
    void board_and_home_say_what_comes_next() {
        ACeremony vote = ACeremony.in(place);
        browser()
                .get("/mairie")
                .then()
                .body(containsString("href=\"" + board(vote) + "/liste\""), containsString("Préparer la liste"));
        browser()
                .get(board(vote))
                .then()
                .body(
                        containsString("Indispensable avant le vote"),
                        containsString("href=\"" + urn(vote) + "/cles\""),
                        containsString("href=\"" + urn(vote) + "/sceller\""),
                        containsString("href=\"" + board(vote) + "/lettres\""));
        vote.listed(12).keyed();
        browser().get("/mairie").then().body(containsString("href=\"" + urn(vote) + "/sceller\""));
    }

    @Test
    void what_has_no_box_has_no_ceremony() {
        AConsultation.Published other = AConsultation.anOpinion("Faut-il ?").publishedIn(place);
        for (String page : List.of(
                "cles", "verifier", "part-perdue", "sceller", "dates", "depouiller", "resultat", "proces-verbal")) {
            browser()
                    .get("/mairie/consultations/" + other.id() + "/urne/" + page)
                    .then()
                    .statusCode(equalTo(404));
        }
    }
}
