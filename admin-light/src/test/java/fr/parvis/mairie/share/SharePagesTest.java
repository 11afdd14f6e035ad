package fr.parvis.mairie.share;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import fr.parvis.core.collectivity.Place;
import fr.parvis.core.fixture.ACommune;
import fr.parvis.core.fixture.AConsultation;
import fr.parvis.core.fixture.AConsultation.Published;
import fr.parvis.core.fixture.Browser;
import fr.parvis.core.fixture.Worker;
import fr.parvis.core.storage.TestDatabase;

@QuarkusTest
@WithTestResource(TestDatabase.class)
class SharePagesTest {

    @SuppressWarnings("NullAway.Init") // by @BeforeEach
    private Place place;

    private String token = "";

    @BeforeEach
    void a_secretary_is_signed_in() {
        place = ACommune.aCommune("La Réole").open();
        token = Worker.secretaryOf(place).token();
    }

    @Test
    void the_texts_say_the_question_the_date_and_the_address() {
        Published published =
                AConsultation.anOpinion("Faut-il éteindre la nuit en forêt ?").publishedIn(place);

        String page = Browser.with(token)
                .get(path(published))
                .then()
                .statusCode(200)
                .body(
                        containsString("un seul SMS"),
                        containsString("(ê, ç, œ…) sont laissés de côté"),
                        containsString(published.path() + "\">"),
                        containsString("La mairie de La Réole vous demande votre avis"))
                .extract()
                .asString();

        String sms = between(page, "<textarea class=\"input\" id=\"sms\"", "</textarea>");
        assertThat(sms).contains("en foret ?", published.path(), "La Réole");
        assertThat(between(page, "id=\"bulletin\"", "</textarea>"))
                .contains("en forêt", published.path(), "Répondre prend deux minutes");
        assertThat(page).contains("<svg class=\"qrcode\"");
    }

    @Test
    void a_long_title_gives_way_in_the_message_and_the_address_stays() {
        Published published = AConsultation.anOpinion("Une question vraiment très longue sur la place ".repeat(6))
                .publishedIn(place);

        String page = Browser.with(token).get(path(published)).asString();

        assertThat(page).contains("un seul SMS");
        assertThat(between(page, "id=\"sms\"", "</textarea>")).contains(published.path());
    }

    @Test
    void the_poster_has_the_code_and_the_address() {
        Published published = AConsultation.anOpinion("Faut-il éteindre ?").publishedIn(place);

        Browser.with(token)
                .get(path(published) + "/affiche")
                .then()
                .statusCode(200)
                .body(
                        containsString("<svg class=\"qrcode\""),
                        containsString("/</span><wbr><span>c/</span><wbr>"),
                        containsString("<wbr><span>" + published.address() + "</span></p>"),
                        containsString("Photographiez ce code"));
        Browser.with(token)
                .get(path(published) + "/code.svg")
                .then()
                .statusCode(200)
                .contentType("image/svg+xml")
                .header("Content-Disposition", "attachment; filename=\"code.svg\"");
        Browser.with(token)
                .get(path(published) + "/code.png")
                .then()
                .statusCode(200)
                .contentType("image/png")
                .header("Content-Disposition", "attachment; filename=\"code.png\"");
    }

    @Test
    void what_was_formatted_is_plain_on_paper() {
        Published published = AConsultation.anOpinion("Faut-il éteindre ?")
                .because("La **facture** a *doublé* :\n- [le détail](https://x.fr)")
                .publishedIn(place);

        assertThat(Browser.with(token).get(path(published)).asString())
                .contains("La facture a doublé\u00a0:\n- le détail (https://x.fr)\n\nLa mairie")
                .doesNotContain("**");
    }

    @Test
    void a_draft_has_nothing_to_share() {
        Browser.with(token)
                .get("/mairie/consultations/"
                        + AConsultation.anOpinion("Faut-il éteindre ?").draftIn(place) + "/faire-connaitre")
                .then()
                .statusCode(404);
    }

    @Test
    void what_was_typed_never_becomes_markup() {
        Published published = AConsultation.anOpinion("</textarea><script>alert(1)</script>")
                .because("</textarea><img src=x onerror=alert(2)>")
                .publishedIn(place);

        for (String below : new String[] {"", "/affiche"}) {
            Browser.with(token)
                    .get(path(published) + below)
                    .then()
                    .statusCode(200)
                    .body(not(containsString("<script>alert")), not(containsString("<img src=x")));
        }
    }

    private static String between(String page, String from, String to) {
        int start = page.indexOf(from);
        return page.substring(start, page.indexOf(to, start));
    }

    private static String path(Published published) {
        return "/mairie/consultations/" + published.id() + "/faire-connaitre";
    }
}
