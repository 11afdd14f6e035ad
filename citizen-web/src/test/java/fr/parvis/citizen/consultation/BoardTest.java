package fr.parvis.citizen.consultation;

import static fr.parvis.core.fixture.ACommune.aCommune;
import static fr.parvis.core.fixture.AConsultation.anOpinion;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.endsWith;

import java.io.StringReader;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

import javax.xml.parsers.DocumentBuilderFactory;

import jakarta.inject.Inject;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

import fr.parvis.citizen.Pages;
import fr.parvis.core.collectivity.Place;
import fr.parvis.core.fixture.Browser;
import fr.parvis.core.storage.TestDatabase;
import fr.parvis.core.web.HostNames;

@QuarkusTest
@WithTestResource(TestDatabase.class)
class BoardTest {

    @Inject
    HostNames hosts;

    @Test
    void an_empty_board_says_what_will_stand_there() {
        Place place = aCommune("Le Haillan").open();
        String text = Pages.text(Pages.get(place.path() + "/"));
        assertThat(text)
                .contains("Au Haillan, votre avis compte", "Le panneau est encore vide", "la mairie du Haillan")
                .doesNotContain("En ce moment");
    }

    @Test
    void open_coming_and_finished_stand_apart() {
        Place place = aCommune("La Réole").open();
        anOpinion("Éteindre la nuit ?").publishedIn(place).answered(12, "q1", "1");
        anOpinion("Un marché le samedi ?").openingIn(Duration.ofDays(3)).publishedIn(place);
        anOpinion("Un terrain de boules ?").publishedIn(place).closed();
        anOpinion("Repeindre l’école ?")
                .publishedIn(place)
                .closed()
                .decided("Oui.", "L’école sera repeinte cet été.", "Elle en a besoin.");
        anOpinion("Brouillon secret ?").draftIn(place);
        String text = Pages.text(Pages.get(place.path() + "/"));
        assertThat(text)
                .containsSubsequence(
                        "À La Réole, votre avis compte",
                        "En ce moment",
                        "Éteindre la nuit ?",
                        "12 participants",
                        "Bientôt",
                        "Un marché le samedi ?",
                        "Terminées")
                .contains("Décision : L’école sera repeinte cet été.", "La mairie prépare sa réponse.")
                .doesNotContain("Brouillon secret");
    }

    @Test
    void the_decision_stands_there_in_one_line() {
        Place place = aCommune().open();
        anOpinion("Repeindre l’école ?")
                .publishedIn(place)
                .closed()
                .decided(
                        "Oui.", "L’école sera repeinte. Les travaux durent un mois et commencent en juillet.", "Bien.");
        assertThat(Pages.text(Pages.get(place.path() + "/")))
                .contains("Décision : L’école sera repeinte.")
                .doesNotContain("Les travaux durent");
    }

    @Test
    void where_there_is_much_one_can_look_for_a_word() {
        Place place = aCommune().open();
        anOpinion("Éteindre la nuit ?").publishedIn(place);
        assertThat(Pages.get(place.path() + "/")).doesNotContain("role=\"search\"");
        IntStream.range(0, 25).forEach(i -> anOpinion("Le marché numéro " + i + " ?")
                .publishedIn(place)
                .closed());
        String page = Pages.get(place.path() + "/");
        assertThat(page).contains("role=\"search\"");
        assertThat(Pages.text(Pages.get(place.path() + "/?q=ETEINDRE+nuit")))
                .contains("Éteindre la nuit ?")
                .doesNotContain("Le marché");
        assertThat(Pages.get(place.path() + "/?q=marche&page=2"))
                .contains("rel=\"prev\"", "rel=\"next\"", "q=marche")
                .doesNotContain("Éteindre");
        assertThat(Pages.text(Pages.get(place.path() + "/?q=piscine"))).contains("Rien sur « piscine »", "Tout revoir");
        assertThat(Pages.get(place.path() + "/?q=<script>")).doesNotContain("<script>");
    }

    @Test
    void what_happens_can_be_followed_as_a_feed() throws Exception {
        Place place = aCommune("La Réole").open();
        anOpinion("Un marché <le> samedi & dimanche ?")
                .openingIn(Duration.ofDays(3))
                .publishedIn(place);
        anOpinion("Éteindre la nuit ?").publishedIn(place);
        String answered = anOpinion("Repeindre l’école ?")
                .publishedIn(place)
                .closed()
                .decided("Oui.", "Elle sera <b>repeinte</b>.", "Bien.")
                .path();
        assertThat(Pages.get(place.path() + "/"))
                .contains(
                        "<link rel=\"alternate\" type=\"application/atom+xml\"", "href=\"" + place.path() + "/flux\"");
        String feed = Browser.anonymous()
                .get(place.path() + "/flux")
                .then()
                .statusCode(200)
                .contentType("application/atom+xml")
                .extract()
                .asString();
        DocumentBuilderFactory parsers = DocumentBuilderFactory.newDefaultNSInstance();
        Document atom = parsers.newDocumentBuilder().parse(new InputSource(new StringReader(feed)));
        assertThat(texts(atom, "title"))
                .containsExactlyInAnyOrder(
                        "Consultations de La Réole",
                        "Donnez votre avis : Éteindre la nuit ?",
                        "Donnez votre avis : Repeindre l’école ?",
                        "Le résultat : Repeindre l’école ?",
                        "La décision : Repeindre l’école ?");
        assertThat(texts(atom, "id")).hasSize(5).doesNotHaveDuplicates().allMatch(id -> id.startsWith("urn:uuid:"));
        assertThat(texts(atom, "updated")).hasSize(5).isSortedAccordingTo(Comparator.reverseOrder());
        assertThat(texts(atom, "summary")).contains("Elle sera <b>repeinte</b>.");
        assertThat(feed).contains("http://localhost", answered + "\"").doesNotContain("<b>", "samedi");
        assertThat(Pages.get(aCommune().open().path() + "/flux")).contains("<feed");
    }

    private static List<String> texts(Document xml, String element) {
        NodeList found = xml.getElementsByTagNameNS("http://www.w3.org/2005/Atom", element);
        return IntStream.range(0, found.getLength())
                .mapToObj(i -> found.item(i).getTextContent().replace('\u00a0', ' '))
                .toList();
    }

    @Test
    void a_neighbours_consultations_are_not_there() {
        Place place = aCommune().open();
        Place neighbour = aCommune("Bassens").open();
        anOpinion("Chez le voisin ?").publishedIn(neighbour);
        assertThat(Pages.get(place.path() + "/")).doesNotContain("Chez le voisin");
    }

    @Test
    void the_page_costs_the_same_whatever_stands_on_it() {
        Place place = aCommune().open();
        assertThat(Pages.queries(place.path() + "/")).isEqualTo(6);
        IntStream.range(0, 12).forEach(i -> {
            anOpinion("Ouverte " + i).publishedIn(place).answered(2, "q1", "1");
            anOpinion("Finie " + i).publishedIn(place).closed();
        });
        assertThat(Pages.queries(place.path() + "/")).isEqualTo(6);
        assertThat(Pages.get(place.path() + "/")).contains("rel=\"next\"");
        assertThat(Pages.get(place.path() + "/?page=2")).contains("rel=\"prev\"");
    }

    @Test
    void on_its_own_host_the_board_stands_at_the_root() {
        Place place = aCommune("Ambès").onHost("participez.ambes.test").open();
        String address = anOpinion("Sur notre site ?").publishedIn(place).address();
        hosts.refresh();
        String page = Browser.anonymous()
                .header("Host", "participez.ambes.test")
                .get("/")
                .then()
                .statusCode(200)
                .extract()
                .asString();
        assertThat(page)
                .contains("href=\"/" + address + "\"", "href=\"/mentions-legales\"")
                .contains("<link rel=\"canonical\" href=\"http://localhost" + place.path() + "/\">")
                .doesNotContain("\"/c/");
        Browser.anonymous()
                .header("Host", "participez.ambes.test")
                .get(place.path() + "/")
                .then()
                .statusCode(404);
        Browser.anonymous().header("Host", "ailleurs.test").get("/").then().statusCode(421);
        Browser.anonymous()
                .header("Host", "participez.ambes.test")
                .get("/" + address.toUpperCase(Locale.ROOT))
                .then()
                .statusCode(301)
                .header("Location", endsWith("participez.ambes.test/" + address));
    }

    @Test
    void capitals_in_an_address_lead_to_the_right_one() {
        Place place = aCommune("Cadillac").open();
        String small = anOpinion("Un banc ?").publishedIn(place).path();
        String large = small.toUpperCase(Locale.ROOT);
        for (String[] address : new String[][] {
            {large, small},
            {large + "?lang=en&x=A%20B", small + "?lang=en&x=A%20B"},
            {large + "/PARTICIPER", small + "/PARTICIPER"},
            {"/C" + place.path().substring(2) + "/", place.path() + "/"},
            {place.path().toUpperCase(Locale.ROOT) + "/suivre/SeCret", place.path() + "/suivre/SeCret"},
            {"/Mairie/Connexion", "/mairie/Connexion"},
        }) {
            Browser.anonymous()
                    .urlEncodingEnabled(false)
                    .get(address[0])
                    .then()
                    .statusCode(301)
                    .header("Location", endsWith(address[1]));
        }
        Browser.anonymous().get(place.path() + "/suivre/SeCret").then().statusCode(410);
        Browser.anonymous().get("//ailleurs.test/C").then().statusCode(404);
        Browser.anonymous().get("/Communes").then().statusCode(404);
        Browser.anonymous().post(large + "/participer").then().statusCode(404);
    }

    @Test
    void every_page_says_how_accessible_it_is() {
        assertThat(Pages.text(Pages.get(aCommune().open().path() + "/"))).contains("Accessibilité : non conforme");
        assertThat(Pages.text(Pages.get("/"))).contains("Accessibilité : non conforme");
    }

    @Test
    void an_unknown_commune_is_not_found() {
        Browser.anonymous().get("/c/nulle-part/").then().statusCode(404);
    }
}
