package fr.parvis.mairie.help;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;

import java.util.List;

import jakarta.inject.Inject;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import fr.parvis.core.collectivity.Place;
import fr.parvis.core.fixture.ACommune;
import fr.parvis.core.fixture.Browser;
import fr.parvis.core.fixture.Worker;
import fr.parvis.core.help.HelpDesk;
import fr.parvis.core.help.HelpDesk.Waiting;
import fr.parvis.core.storage.TestDatabase;
import fr.parvis.core.tenancy.Scope;
import fr.parvis.core.tenancy.Tenancy;

@QuarkusTest
@WithTestResource(TestDatabase.class)
class HelpPagesTest {

    @Inject
    HelpDesk desk;

    @SuppressWarnings("NullAway.Init") // by @BeforeEach
    private Place place;

    private String token = "";

    @BeforeEach
    void a_mayor_is_signed_in() {
        place = ACommune.aCommune("La Réole").open();
        token = Worker.mayorOf(place).token();
    }

    @Test
    void the_syndicate_sees_who_asks_and_from_which_page() {
        Browser.with(token).get("/mairie/equipe").then().body(containsString("href=\"/mairie/aide\""));
        Browser.with(token)
                .header("Referer", "http://localhost/mairie/equipe")
                .get("/mairie/aide")
                .then()
                .statusCode(200)
                .body(containsString("name=\"page\" value=\"/mairie/equipe\""));

        ask("/mairie/equipe", "Je suis perdue.");
        ask("/mairie/equipe", "Je suis toujours perdue.");

        List<Waiting> waiting = waiting();
        assertThat(waiting).extracting(Waiting::sentence).containsExactly("Je suis toujours perdue.");
        assertThat(waiting.get(0).page()).isEqualTo("/mairie/equipe");
        assertThat(waiting.get(0).by()).isEqualTo("Claire Martin");

        desk.helped(place.id(), waiting.get(0).id());
        assertThat(waiting()).isEmpty();
    }

    @Test
    void what_is_no_page_of_the_town_hall_becomes_no_link() {
        for (String from : List.of(
                "https://evil.example/x", "//evil.example", "javascript:alert(1)", "/mairie/\"><script>", "\\", "")) {
            Browser.with(token)
                    .header("Referer", from)
                    .get("/mairie/aide")
                    .then()
                    .body(containsString("name=\"page\" value=\"/mairie\""), not(containsString("<script>")));
            ask(from, "<script>1</script>");
        }
        assertThat(waiting()).extracting(Waiting::page).containsExactly("/mairie");
    }

    @Test
    void too_long_a_story_is_given_back() {
        Browser.with(token)
                .formParam("page", "/mairie")
                .formParam("phrase", "<b>".repeat(200))
                .post("/mairie/aide")
                .then()
                .statusCode(422)
                .body(containsString("500 caractères au plus"), not(containsString("<b><b>")));
    }

    private void ask(String page, String sentence) {
        Browser.with(token)
                .formParam("page", page)
                .formParam("phrase", sentence)
                .post("/mairie/aide")
                .then()
                .statusCode(303)
                .header("Location", containsString("/mairie/aide/envoyee?page="));
    }

    private List<Waiting> waiting() {
        return Tenancy.in(new Scope.Operator(), desk::waiting).stream()
                .filter(request -> request.collectivity().equals(place.id()))
                .toList();
    }
}
