package fr.parvis.mairie.moderation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.not;

import java.util.List;
import java.util.UUID;

import jakarta.inject.Inject;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import org.junit.jupiter.api.Test;

import fr.parvis.core.collectivity.Place;
import fr.parvis.core.fixture.ACommune;
import fr.parvis.core.fixture.AConsultation;
import fr.parvis.core.fixture.AConsultation.Published;
import fr.parvis.core.fixture.Browser;
import fr.parvis.core.fixture.Worker;
import fr.parvis.core.journal.JournalEntry;
import fr.parvis.core.moderation.Moderation;
import fr.parvis.core.questionnaire.Answer.Reading;
import fr.parvis.core.questionnaire.QuestionDraft;
import fr.parvis.core.questionnaire.QuestionKind;
import fr.parvis.core.storage.TestDatabase;
import fr.parvis.core.tenancy.Tenancy;

@QuarkusTest
@WithTestResource(TestDatabase.class)
class TextPagesTest {

    @Inject
    Moderation moderation;

    @Test
    void a_text_is_read_alone_with_its_own_button() {
        Published published = ideas("Un banc", "Un <script>");
        RequestSpecification browser = Worker.secretaryOf(published.place()).browser();
        browser.get(path(published))
                .then()
                .statusCode(200)
                .body(containsString("Un banc"), containsString("Un &lt;script&gt;"), containsString("À lire (2)"));

        UUID bench = id(published, "Un banc");
        Worker.secretaryOf(published.place())
                .browser()
                .formParam("etat", "a-lire")
                .formParam("action", "afficher:" + bench)
                .post(path(published))
                .then()
                .statusCode(303)
                .header("Location", containsString("?etat=a-lire&page=1&suivant="))
                .header("Location", endsWith("&fait=1"));

        assertThat(texts(published, Reading.SHOWN)).containsExactly("Un banc");
        assertThat(texts(published, Reading.TO_READ)).containsExactly("Un <script>");
    }

    @Test
    void what_is_written_today_is_read_tomorrow_or_after_the_end() {
        Published published = ideas("Un banc").answered(1, "q1", "Un arbre");
        Worker.secretaryOf(published.place())
                .browser()
                .get(path(published))
                .then()
                .body(
                        containsString("À lire (1)"),
                        containsString("Un texte est arrivé aujourd’hui"),
                        not(containsString("Un arbre")));
        published.closed();
        Worker.secretaryOf(published.place())
                .browser()
                .get(path(published))
                .then()
                .body(containsString("À lire (2)"), containsString("Un arbre"), not(containsString("aujourd’hui")));
    }

    @Test
    void a_comment_is_read_as_a_text_is_and_does_not_tell_which_choice_it_came_with() {
        Published published = AConsultation.anOpinion("Un banc ?")
                .withComments()
                .publishedIn(ACommune.aCommune("La Réole").open())
                .answered(1, "q1", "2", "q1-commentaire", "Demandez à Mme Dupuy")
                .yesterday();
        String token = Worker.secretaryOf(published.place()).token();
        Browser.with(token)
                .get(path(published))
                .then()
                .body(
                        containsString("Commentaire\u00a0: Un banc\u00a0?"),
                        containsString("<mark>Mme Dupuy</mark>"),
                        containsString("le nom d’une personne"),
                        not(containsString("Contre")));
        Browser.with(token)
                .get("/mairie/consultations/" + published.id())
                .then()
                .body(containsString("/textes"));
        Browser.with(token)
                .formParam("action", "masquer:" + id(published, "Demandez à Mme Dupuy") + ":PERSON")
                .post(path(published))
                .then()
                .statusCode(303);
        assertThat(texts(published, Reading.HIDDEN)).containsExactly("Demandez à Mme Dupuy");
    }

    @Test
    void several_texts_are_read_by_ticking_them() {
        Published published = ideas("Un banc", "Deux bancs", "Une insulte");
        String token = Worker.mayorOf(published.place()).token();

        Browser.with(token)
                .formParam("etat", "a-lire")
                .formParam("texte", id(published, "Un banc"), id(published, "Deux bancs"))
                .formParam("action", "afficher")
                .post(path(published))
                .then()
                .statusCode(303);
        Browser.with(token)
                .formParam("texte", id(published, "Une insulte"))
                .formParam("action", "masquer")
                .formParam("pourquoi", "INSULT")
                .post(path(published))
                .then()
                .statusCode(303);

        assertThat(texts(published, Reading.SHOWN)).containsExactlyInAnyOrder("Un banc", "Deux bancs");
        assertThat(texts(published, Reading.HIDDEN)).containsExactly("Une insulte");
        Browser.with(token)
                .get(path(published) + "?etat=masques")
                .then()
                .body(containsString("Une insulte"), not(containsString("Deux bancs")));
        Browser.with(token).get(path(published)).then().body(containsString("Tout est lu"));
    }

    @Test
    void a_verdict_can_be_changed() {
        Published published = ideas("Un banc").showing("Un banc");
        String token = Worker.mayorOf(published.place()).token();
        UUID bench = Tenancy.within(published.place().id(), () -> moderation
                .texts(published.id(), Reading.SHOWN, 0, 10)
                .get(0)
                .id());

        Browser.with(token)
                .formParam("etat", "affiches")
                .formParam("action", "masquer:" + bench + ":PERSON")
                .post(path(published))
                .then()
                .statusCode(303);

        assertThat(texts(published, Reading.HIDDEN)).containsExactly("Un banc");
    }

    @Test
    void nothing_ticked_is_told() {
        Published published = ideas("Un banc");

        Worker.mayorOf(published.place())
                .browser()
                .formParam("etat", "a-lire")
                .formParam("action", "afficher")
                .post(path(published))
                .then()
                .statusCode(422)
                .body(containsString("<title>Erreur"), containsString("Cochez au moins un texte"));
    }

    @Test
    void a_text_is_put_aside_for_a_reason_that_the_journal_keeps_without_the_text() {
        Published published = ideas("CANARI chez Mme Dupont");
        String token = Worker.mayorOf(published.place()).token();
        UUID text = id(published, "CANARI chez Mme Dupont");

        Browser.with(token)
                .formParam("texte", text)
                .formParam("action", "masquer")
                .post(path(published))
                .then()
                .statusCode(422)
                .body(containsString("Choisissez pourquoi"));
        assertThat(texts(published, Reading.TO_READ)).hasSize(1);
        Browser.with(token)
                .formParam("action", "masquer:" + text + ":PERSON")
                .post(path(published))
                .then()
                .statusCode(303);

        Browser.with(token)
                .get(path(published) + "?etat=masques")
                .then()
                .body(containsString("Écarté : vise ou nomme quelqu’un."));
        List<JournalEntry> journal = Tenancy.within(published.place().id(), () -> JournalEntry.newest(20));
        assertThat(journal)
                .filteredOn(line -> line.action().equals("text read"))
                .extracting(JournalEntry::detail)
                .containsExactly("HIDDEN PERSON");
        assertThat(journal).noneMatch(line -> (line.detail() + line.subject()).contains("CANARI"));
    }

    @Test
    void after_each_verdict_the_keyboard_is_on_the_next_text() {
        Published published = ideas("Un", "Deux", "Trois");
        String token = Worker.mayorOf(published.place()).token();
        List<UUID> ids = Tenancy.within(
                published.place().id(), () -> moderation.texts(published.id(), Reading.TO_READ, 0, 10).stream()
                        .map(Moderation.FreeText::id)
                        .toList());

        String next = Browser.with(token)
                .formParam("action", "afficher:" + ids.get(1))
                .post(path(published))
                .header("Location");
        assertThat(next).contains("suivant=2");
        assertThat(Browser.with(token).get(next).asString())
                .containsPattern("afficher:" + ids.get(2) + "\"[^>]* autofocus")
                .doesNotContainPattern("afficher:" + ids.get(0) + "\"[^>]* autofocus");
        String last = Browser.with(token)
                .formParam("action", "afficher:" + ids.get(2))
                .post(path(published))
                .header("Location");
        assertThat(Browser.with(token).get(last).asString())
                .containsPattern("afficher:" + ids.get(0) + "\"[^>]* autofocus");
    }

    @Test
    void what_may_name_somebody_is_pointed_out_and_stays_text() {
        Published published = ideas("<img src=x onerror=alert(1)> Mme Dupont, 05 56 61 10 10");

        Worker.mayorOf(published.place())
                .browser()
                .get(path(published))
                .then()
                .body(
                        containsString("<mark>Mme Dupont</mark>"),
                        containsString("<mark>05 56 61 10 10</mark>"),
                        containsString("un numéro de téléphone, le nom d’une personne"),
                        containsString("&lt;img src=x"),
                        not(containsString("<img src=x")));
    }

    @Test
    void many_texts_come_in_pages() {
        Published published = ideas(java.util.stream.IntStream.rangeClosed(1, 45)
                .mapToObj(i -> "Idée " + i)
                .toArray(String[]::new));
        String token = Worker.mayorOf(published.place()).token();

        String first = Browser.with(token).get(path(published)).asString();
        String third = Browser.with(token).get(path(published) + "?page=3").asString();

        assertThat(first).contains("1 à 20 sur 45");
        assertThat(third).contains("41 à 45 sur 45");
    }

    @Test
    void a_text_of_another_commune_is_not_touched() {
        Published foreign = ideas("CANARI");
        UUID text = id(foreign, "CANARI");
        Published own = ideas("Un banc");

        Worker.mayorOf(own.place())
                .browser()
                .formParam("action", "afficher:" + text)
                .post(path(own))
                .then()
                .statusCode(303);

        assertThat(texts(foreign, Reading.TO_READ)).containsExactly("CANARI");
    }

    private static Published ideas(String... texts) {
        Place place = ACommune.aCommune("La Réole").open();
        Published published = AConsultation.aQuestionnaire(
                        "Vos idées", new QuestionDraft(QuestionKind.TEXT, "Une idée ?", List.of(), false))
                .publishedIn(place);
        for (String text : texts) {
            published.answered(1, "q1", text);
        }
        return published.yesterday();
    }

    private UUID id(Published published, String text) {
        return Tenancy.within(published.place().id(), () -> moderation.texts(published.id(), Reading.TO_READ, 0, 100))
                .stream()
                .filter(found -> found.text().equals(text))
                .findFirst()
                .orElseThrow()
                .id();
    }

    private List<String> texts(Published published, Reading reading) {
        return Tenancy.within(published.place().id(), () -> moderation.texts(published.id(), reading, 0, 100)).stream()
                .map(Moderation.FreeText::text)
                .toList();
    }

    private static String path(Published published) {
        return "/mairie/consultations/" + published.id() + "/textes";
    }
}
