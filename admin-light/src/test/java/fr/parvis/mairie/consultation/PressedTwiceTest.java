package fr.parvis.mairie.consultation;

import static fr.parvis.core.fixture.ACommune.aCommune;
import static fr.parvis.core.fixture.AConsultation.anOpinion;
import static fr.parvis.core.fixture.Rush.atOnce;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

import fr.parvis.core.collectivity.Place;
import fr.parvis.core.consultation.Consultation;
import fr.parvis.core.fixture.AConsultation.Published;
import fr.parvis.core.fixture.Browser;
import fr.parvis.core.fixture.Worker;
import fr.parvis.core.journal.JournalEntry;
import fr.parvis.core.storage.TestDatabase;
import fr.parvis.core.tenancy.Tenancy;

/** A finger that trembles, two secretaries at one desk: every press ends as the first one did. */
@QuarkusTest
@WithTestResource(TestDatabase.class)
class PressedTwiceTest {

    private static final int PRESSES = 4;

    private final Place place = aCommune("La Réole").open();
    private String token = "";

    @BeforeEach
    void a_secretary_is_signed_in() {
        token = Worker.secretaryOf(place).token();
    }

    @RepeatedTest(3)
    void publish() {
        UUID draft = anOpinion("Faut-il éteindre ?").draftIn(place);
        assertAllLeadToTheBoard(draft, atOnce(PRESSES, () -> browser().post(LaunchWizard.path(draft) + "/verifier")));
        assertThat(deeds("consultation published")).isEqualTo(1);
    }

    @RepeatedTest(3)
    void publish_from_the_screen_of_a_model() {
        UUID draft = anOpinion("Faut-il éteindre ?").draftIn(place);
        assertAllLeadToTheBoard(draft, atOnce(PRESSES, () -> browser()
                .formParam("titre", "Faut-il éteindre la nuit ?")
                .formParam("raison", "L’éclairage coûte cher.")
                .formParam("debut", "maintenant")
                .formParam("duree", "3s")
                .formParam("public", "tous")
                .formParam("action", "publier")
                .post(LaunchWizard.path(draft) + "/adapter")));
        assertThat(deeds("consultation published")).isEqualTo(1);
    }

    @RepeatedTest(3)
    void close() {
        Published published = anOpinion("Faut-il éteindre ?").publishedIn(place);
        assertAllLeadToTheBoard(published.id(), atOnce(PRESSES, () -> browser().post(path(published) + "/clore")));
        assertThat(deeds("consultation closed")).isEqualTo(1);
    }

    @RepeatedTest(3)
    void publish_the_councils_answer() {
        Published published = anOpinion("Faut-il éteindre ?").publishedIn(place).closed();
        assertAllLeadToTheBoard(published.id(), atOnce(PRESSES, () -> browser()
                .formParam("entendu", "Oui, douze fois.")
                .formParam("decide", "On éteint.")
                .formParam("explique", "Il fait nuit.")
                .formParam("action", "publier")
                .post(path(published) + "/reponse")));
    }

    @RepeatedTest(3)
    void undo_extend_and_archive() {
        Published undone = anOpinion("Faut-il éteindre ?").publishedIn(place);
        assertAllLeadToTheBoard(undone.id(), atOnce(PRESSES, () -> browser().post(path(undone) + "/annuler")));
        Published extended = anOpinion("Faut-il planter ?").publishedIn(place);
        assertAllLeadToTheBoard(
                extended.id(),
                atOnce(PRESSES, () -> browser().formParam("delai", "7").post(path(extended) + "/prolonger")));
        Published archived = anOpinion("Faut-il semer ?").publishedIn(place).closed();
        archived.decided("Oui.", "Oui.", "Oui.");
        assertThat(atOnce(PRESSES, () -> browser().post(path(archived) + "/archiver")))
                .extracting(Response::statusCode)
                .containsOnly(303);
        assertThat(deeds("publication undone")).isEqualTo(1);
        assertThat(deeds("consultation archived")).isEqualTo(1);
    }

    @RepeatedTest(3)
    void save_the_questions() {
        UUID draft = anOpinion("Faut-il éteindre ?").draftIn(place);
        assertThat(atOnce(PRESSES, () -> browser()
                        .formParam("titre", "Faut-il éteindre la nuit ?")
                        .formParam("action", "continuer")
                        .post(LaunchWizard.path(draft) + "/questions")))
                .extracting(Response::statusCode)
                .containsOnly(303);
    }

    @Test
    void two_consultations_of_one_title_published_at_once_stand_at_two_addresses() {
        List<UUID> drafts = Stream.generate(
                        () -> anOpinion("Faut-il éteindre ?").draftIn(place))
                .limit(6)
                .toList();
        List<Response> answers = atOnce(drafts.stream()
                .<Callable<Response>>map(draft -> () -> browser().post(LaunchWizard.path(draft) + "/verifier"))
                .toList());
        IntStream.range(0, drafts.size()).forEach(i -> assertAllLeadToTheBoard(drafts.get(i), List.of(answers.get(i))));
        assertThat(Tenancy.within(place.id(), () -> Consultation.published().stream()
                        .map(consultation -> consultation.address().orElseThrow())
                        .toList()))
                .hasSize(6)
                .doesNotHaveDuplicates();
    }

    /** Nothing waits for the other here: one of them is told to look again. */
    @RepeatedTest(3)
    void what_two_people_write_over_each_other_is_never_a_failure() {
        assertThat(atOnce(IntStream.range(0, PRESSES)
                        .<Callable<Integer>>mapToObj(i -> () -> browser()
                                .formParam("directeur", "Maire n° " + i)
                                .formParam("rue", i + " place de la Mairie")
                                .post("/mairie/fiche")
                                .statusCode())
                        .toList()))
                .contains(303)
                .isSubsetOf(303, 422);
    }

    private void assertAllLeadToTheBoard(UUID consultation, List<Response> answers) {
        assertThat(answers).allSatisfy(answer -> {
            assertThat(answer.statusCode()).isEqualTo(303);
            assertThat(answer.header("Location").replaceFirst("\\?fait=.*", ""))
                    .endsWith(LaunchWizard.path(consultation));
        });
    }

    private long deeds(String action) {
        return Tenancy.within(place.id(), () -> JournalEntry.newest(100).stream()
                .filter(line -> line.action().equals(action))
                .count());
    }

    private static String path(Published consultation) {
        return LaunchWizard.path(consultation.id());
    }

    private RequestSpecification browser() {
        return Browser.with(token);
    }
}
