package fr.parvis.core.web.signin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import org.junit.jupiter.api.Test;

import fr.parvis.core.collectivity.Place;
import fr.parvis.core.fixture.ACommune;
import fr.parvis.core.fixture.Browser;
import fr.parvis.core.fixture.Worker;
import fr.parvis.core.storage.TestDatabase;

@QuarkusTest
@WithTestResource(TestDatabase.class)
class EndedSessionTest {

    private static final String PAGE = "/mairie/compte/profil/nom";

    @Test
    void what_was_typed_while_the_session_ended_can_be_sent_again() {
        Place place = ACommune.aCommune("La Réole").open();
        String token = Worker.mayorOf(place).token();
        Browser.with(token).post("/mairie/deconnexion");

        String page = Browser.with(token)
                .formParam("nom", "Claire « Été » & <b>\"fils\"</b>")
                .formParam("note", "une ligne\r\nune autre", "")
                .post(PAGE + "?d=1")
                .then()
                .statusCode(401)
                .header("Cache-Control", containsString("no-store"))
                .extract()
                .asString();

        assertThat(page)
                .contains(
                        "Votre session est terminée",
                        "<form method=\"post\" action=\"" + PAGE + "?d=1\">",
                        "name=\"nom\" value=\"Claire « Été » &amp; &lt;b&gt;&quot;fils&quot;&lt;/b&gt;\"",
                        "name=\"note\" value=\"une ligne\r\nune autre\"",
                        "name=\"note\" value=\"\"",
                        "href=\"/mairie/connexion\" target=\"_blank\" rel=\"noopener\"")
                .doesNotContain("<b>", "La Réole");
    }

    @Test
    void only_a_page_of_ours_is_given_back() {
        typed("cross-site").then().statusCode(403).body(not(containsString("Claire")));
        typed("none").then().statusCode(303).header("Location", endsWith("/mairie/connexion"));
    }

    @Test
    void the_doors_themselves_and_files_lead_to_the_door() {
        Browser.anonymous()
                .formParam("code", "123456")
                .post("/mairie/connexion/verification")
                .then()
                .statusCode(303);
        Browser.anonymous().multiPart("nom", "Claire").post(PAGE).then().statusCode(303);
        Browser.anonymous().get(PAGE).then().statusCode(303);
    }

    @Test
    void what_is_too_much_or_no_form_is_refused() {
        form("nom=" + "a".repeat(EndedSession.MOST_BYTES)).then().statusCode(413);
        form("nom=a&".repeat(EndedSession.MOST_FIELDS + 1)).then().statusCode(413);
        form("nom=%zz").then().statusCode(400);
        form("").then()
                .statusCode(401)
                .body(allOf(containsString("Envoyer de nouveau"), not(containsString("type=\"hidden\""))));
    }

    private static Response typed(String site) {
        return Browser.anonymous(site).formParam("nom", "Claire").post(PAGE);
    }

    private static Response form(String body) {
        RequestSpecification request = Browser.anonymous().contentType("application/x-www-form-urlencoded");
        return request.body(body).post(PAGE);
    }
}
