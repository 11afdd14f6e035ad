package fr.parvis.console.collectivity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.stringContainsInOrder;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import jakarta.inject.Inject;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import fr.parvis.core.collectivity.Collectivity;
import fr.parvis.core.collectivity.Directory;
import fr.parvis.core.collectivity.Opening;
import fr.parvis.core.collectivity.Place;
import fr.parvis.core.collectivity.Reference;
import fr.parvis.core.collectivity.ReferenceCommune;
import fr.parvis.core.fixture.AConsultation;
import fr.parvis.core.fixture.Browser;
import fr.parvis.core.fixture.TheClock;
import fr.parvis.core.fixture.Worker;
import fr.parvis.core.journal.Deed;
import fr.parvis.core.journal.Journal;
import fr.parvis.core.person.Email;
import fr.parvis.core.person.Invitations;
import fr.parvis.core.person.Role;
import fr.parvis.core.storage.TestDatabase;
import fr.parvis.core.tenancy.Scope;
import fr.parvis.core.tenancy.Tenancy;

@QuarkusTest
@WithTestResource(TestDatabase.class)
class FleetPagesTest {

    private static final Reference FRANCE = Reference.france();

    @Inject
    Opening opening;

    @Inject
    Directory directory;

    @Inject
    Invitations invitations;

    @Inject
    Figures figures;

    @Inject
    Fleet fleet;

    @Inject
    Journal journal;

    @BeforeEach
    void no_commune() throws SQLException {
        try (Connection database = TestDatabase.administrator();
                Statement statement = database.createStatement()) {
            statement.execute("truncate collectivity, person cascade");
        }
    }

    @Test
    void whoever_is_not_signed_in_is_led_to_the_door() {
        Browser.anonymous()
                .get("/console/communes")
                .then()
                .statusCode(303)
                .header("Location", endsWith("/console/connexion"));
    }

    @Test
    void a_mayor_does_not_know_that_there_is_a_console() {
        opening.openOne("33352");
        Worker.mayorOf(place("33352")).browser().get("/console/communes").then().statusCode(404);
    }

    @Test
    void an_empty_fleet_says_how_to_begin() {
        operator()
                .get("/console/communes")
                .then()
                .statusCode(200)
                .body(
                        containsString("Aucune commune n’est encore ouverte"),
                        containsString("/console/communes/nouvelle"),
                        not(containsString("Choisir les colonnes")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"LA REOLE", "réole", "33352", "33190", "la ré"})
    void a_commune_is_found_by_name_code_or_postal_code(String sought) {
        open("33352", "33004");
        operator()
                .queryParam("q", sought)
                .get("/console/communes")
                .then()
                .statusCode(200)
                .body(containsString("La Réole"), not(containsString("Ambès")), containsString("Une commune"));
    }

    @Test
    void a_search_without_result_says_so_and_leads_back() {
        open("33352");
        operator()
                .queryParam("q", "zzz")
                .get("/console/communes")
                .then()
                .body(containsString("Aucune commune ne correspond"), containsString("Tout afficher"));
    }

    @Test
    void filters_tell_what_is_stuck() {
        open("33352", "33004", "33394", "33537");
        AConsultation.anOpinion("Un marché ?").publishedIn(place("33352"));
        AConsultation.anOpinion("Une halle ?").publishedIn(place("33004")).closed();
        Worker.mayorOf(place("33352"));
        Tenancy.run(
                new Scope.Within("33394"),
                () -> invitations.invite(
                        Collectivity.withId("33394").orElseThrow(),
                        new Email("maire@saint-emilion.example"),
                        Role.MAYOR,
                        "http://localhost/mairie/invitation/"));
        figures.countAll();
        shows("en-cours", "La Réole");
        shows("reponse", "Ambès");
        shows("invitee", "Saint-Émilion");
        shows("personne", "Ambès", "Uzeste");
        String all = operator().get("/console/communes").asString();
        assertThat(all.split("Personne d’invité", -1)).as("what each row says").hasSize(3);
    }

    @Test
    void who_strays_is_led_back_to_the_console() {
        operator().get("/console/communes/zzz").then().statusCode(404).body(containsString("href=\"/console\""));
        operator()
                .get("/console/communes/plusieurs/liste")
                .then()
                .statusCode(303)
                .header("Location", endsWith("/console/communes/plusieurs"));
    }

    @Test
    void half_a_name_leads_to_the_commune_or_to_those_that_it_may_mean() {
        open("33352", "33004");
        operator().get("/console/aller?q=la reo").then().statusCode(303).header("Location", endsWith("communes/33352"));
        operator().get("/console/aller?q=zzz").then().statusCode(303).header("Location", endsWith("communes?q=zzz"));
        operator().get("/console/aller").then().statusCode(303).header("Location", endsWith("/console/communes"));
    }

    private void shows(String state, String... names) {
        String page = operator()
                .queryParam("etat", state)
                .get("/console/communes")
                .then()
                .statusCode(200)
                .extract()
                .asString();
        for (String commune : List.of("La Réole", "Ambès", "Saint-Émilion", "Uzeste")) {
            assertThat(page.contains(">" + commune + "<"))
                    .as("%s in %s", commune, state)
                    .isEqualTo(List.of(names).contains(commune));
        }
    }

    @Test
    void the_order_is_in_the_address() {
        open("33352", "33004", "33063");
        operator()
                .get("/console/communes?tri=habitants&sens=desc")
                .then()
                .body(stringContainsInOrder(">Bordeaux<", ">La Réole<", ">Ambès<"));
        operator().get("/console/communes").then().body(stringContainsInOrder(">Ambès<", ">Bordeaux<", ">La Réole<"));
        for (String column : Column.words()) {
            operator().get("/console/communes?tri=" + column).then().statusCode(200);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "tri=nom",
                "etat=tous",
                "couleur=rouge",
                "sens=haut",
                "page=2",
                "col=nom",
                "apres=x",
                "tri=habitants&apres=x_33352",
                "ouverture=x"
            })
    void an_address_that_the_list_does_not_know_is_refused(String query) {
        operator()
                .get("/console/communes?" + query)
                .then()
                .statusCode(400)
                .body(containsString("La page ne peut pas s’afficher"));
    }

    @Test
    void pages_follow_one_another_and_lead_back_in_each_order() {
        // The smallest département that fills three pages.
        List<ReferenceCommune> communes =
                FRANCE.communesOf(FRANCE.departement("90").orElseThrow());
        opening.openAll(communes);
        AConsultation.anOpinion("Un marché ?").publishedIn(place("90010"));
        figures.countAll();
        for (String order : List.of(
                "tri=commune",
                "tri=insee",
                "tri=habitants&sens=desc",
                "tri=en-cours&sens=desc",
                "tri=connexion",
                "tri=epci",
                "tri=echeance")) {
            followOneAnotherAndLeadBack("/console/communes?" + order, communes.size());
        }
    }

    private void followOneAnotherAndLeadBack(String first, int communes) {
        List<String> forwards = new ArrayList<>();
        String page = first;
        String last = "";
        while (!page.isEmpty()) {
            Page read = read(page);
            forwards.addAll(read.communes());
            assertThat(forwards).as(page).hasSizeLessThanOrEqualTo(communes);
            last = page;
            page = read.next();
        }
        assertThat(forwards).as(first).hasSize(communes).doesNotHaveDuplicates();
        List<String> backwards = new ArrayList<>();
        for (page = last; !page.isEmpty(); page = read(page).previous()) {
            backwards.addAll(0, read(page).communes());
            assertThat(backwards).as(page).hasSizeLessThanOrEqualTo(communes);
        }
        assertThat(backwards).as(first).isEqualTo(forwards);
    }

    @Test
    void a_place_stays_where_it_was_when_communes_are_opened_before_it() {
        opening.openAll(
                FRANCE.communesOf(FRANCE.departement("33").orElseThrow()).subList(10, 70));
        Page second = read(read("/console/communes").next());
        opening.openAll(
                FRANCE.communesOf(FRANCE.departement("33").orElseThrow()).subList(0, 10));
        assertThat(read(second.address()).communes()).isEqualTo(second.communes());
    }

    /** A page of the table as it links to those beside it. */
    private record Page(String address, List<String> communes, String previous, String next) {}

    private Page read(String address) {
        String page = operator()
                .urlEncodingEnabled(false)
                .get(address)
                .then()
                .statusCode(200)
                .extract()
                .asString();
        List<String> communes = Pattern.compile("<th scope=\"row\">.*?<a href=\"/console/communes/([0-9A-Z]+)\">")
                .matcher(page)
                .results()
                .map(found -> found.group(1))
                .toList();
        return new Page(address, communes, link(page, "prev"), link(page, "next"));
    }

    private static String link(String page, String rel) {
        Matcher link = Pattern.compile("rel=\"" + rel + "\" href=\"([^\"]+)\"").matcher(page);
        return link.find() ? link.group(1).replace("&amp;", "&") : "";
    }

    @Test
    void columns_are_chosen_in_the_address_and_kept_by_its_links() {
        open("33352");
        figures.countAll();
        operator()
                .get("/console/communes")
                .then()
                .body(containsString("Intercommunalité</a>"), not(containsString("Brouillons</a>")));
        operator()
                .get("/console/communes?col=brouillons&col=couleurs")
                .then()
                .body(
                        containsString("Brouillons</a>"),
                        containsString("Couleurs</a>"),
                        not(containsString("Intercommunalité</a>")),
                        containsString("col=brouillons&amp;col=couleurs"));
    }

    @Test
    void figures_say_what_became_of_what_was_asked() {
        open("33352", "33004");
        AConsultation.anOpinion("Un marché ?").publishedIn(place("33352")).answered(40, "q1", "1");
        AConsultation.anOpinion("Une halle ?").draftIn(place("33352"));
        AConsultation.anOpinion("Un banc ?").publishedIn(place("33004")).closed();
        Worker.mayorOf(place("33352")).token();
        TheClock.isAheadBy(Figures.LATE_AFTER.plusDays(1));
        figures.countAll();
        Map<String, Fleet.Row> rows = rows();
        // 40 answers to one consultation among 4,4 thousand inhabitants.
        assertThat(rows.get("33352"))
                .returns(1, Fleet.Row::drafts)
                .returns(1, Fleet.Row::published)
                .returns(40L, Fleet.Row::answers)
                .returns(0, Fleet.Row::late)
                .matches(row -> row.share() == Math.round(40_000.0 / row.population()))
                .matches(row -> row.seenAt() != null);
        assertThat(rows.get("33004"))
                .returns(1, Fleet.Row::unanswered)
                .returns(1, Fleet.Row::late)
                .matches(row -> row.seenAt() == null);
        assertThat(Tenancy.in(new Scope.Operator(), fleet::totals)).returns(1, Fleet.Totals::late);
    }

    @Test
    void what_a_town_hall_does_is_counted_by_the_journal_and_what_the_clock_does_by_its_hour() {
        open("33352");
        figures.countAll();
        AConsultation.anOpinion("Un marché ?").publishedIn(place("33352"));
        assertThat(rows().get("33352")).returns(0, Fleet.Row::running);
        figures.follow();
        assertThat(rows().get("33352")).returns(1, Fleet.Row::running).matches(row -> row.deadlineAt() != null);
        TheClock.isAheadBy(Duration.ofDays(22));
        figures.follow();
        assertThat(rows().get("33352")).returns(0, Fleet.Row::running).returns(1, Fleet.Row::unanswered);
        Instant touched = Objects.requireNonNull(rows().get("33352")).touched();
        Tenancy.run(new Scope.Within("33352"), () -> journal.write(Deed.PAGE_REFUSED, "/mairie"));
        figures.countAll();
        assertThat(rows().get("33352")).as("whoever was refused something").returns(touched, Fleet.Row::touched);
    }

    @Test
    void texts_that_wait_are_counted_without_the_operator_reading_any() {
        open("33352");
        AConsultation.anOpinion("Un marché ?")
                .withComments()
                .publishedIn(place("33352"))
                .answered(2, "q1", "1", "q1-commentaire", "Le samedi plutôt")
                .closed();
        figures.countAll();
        assertThat(rows().get("33352")).returns(2, Fleet.Row::texts);
        operator().get("/console/communes?etat=textes").then().body(containsString(">La Réole<"));
    }

    @Test
    void all_that_is_filtered_leaves_as_csv_and_as_xlsx() throws IOException {
        opening.openAll(FRANCE.communesOf(FRANCE.departement("33").orElseThrow()));
        AConsultation.anOpinion("Un marché ?").publishedIn(place("33352"));
        figures.countAll();
        String csv = operator()
                .get("/console/communes/fichiers/communes.csv")
                .then()
                .statusCode(200)
                .extract()
                .asString();
        assertThat(csv.lines()).hasSize(535);
        assertThat(csv)
                .startsWith("\uFEFFCommune;INSEE;Intercommunalité;Habitants;")
                .contains("\r\nLa Réole;33352;");
        assertThat(operator()
                        .get("/console/communes/fichiers/communes.csv?etat=en-cours")
                        .then()
                        .extract()
                        .asString()
                        .lines())
                .hasSize(2);
        byte[] xlsx = operator()
                .get("/console/communes/fichiers/communes.xlsx")
                .then()
                .statusCode(200)
                .extract()
                .asByteArray();
        try (ReadableWorkbook book = new ReadableWorkbook(new ByteArrayInputStream(xlsx));
                Stream<org.dhatim.fastexcel.reader.Row> read =
                        book.getFirstSheet().openStream()) {
            List<org.dhatim.fastexcel.reader.Row> lines = read.toList();
            assertThat(lines).hasSize(535);
            assertThat(lines.get(0).getCellText(0)).isEqualTo("Commune");
            assertThat(lines.get(1).getCellText(0)).isEqualTo("Abzac");
            assertThat(lines.get(1).getCellAsNumber(3)).isPresent();
        }
    }

    private Map<String, Fleet.Row> rows() {
        Map<String, Fleet.Row> rows = new HashMap<>();
        fleet.each(new Scope.Operator(), Sought.everything(), row -> rows.put(row.id(), row));
        return rows;
    }

    private void open(String... insees) {
        // The parent of a commune is the syndicate.
        fr.parvis.core.fixture.TheSyndicate.exists();
        for (String insee : insees) {
            opening.openOne(insee);
        }
    }

    private Place place(String insee) {
        return directory.withId(insee).orElseThrow();
    }

    private static RequestSpecification operator() {
        return Worker.operator().browser();
    }
}
