package fr.parvis.mairie.bin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.not;

import java.time.Duration;
import java.util.UUID;

import jakarta.inject.Inject;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import fr.parvis.core.collectivity.Place;
import fr.parvis.core.consultation.Bin;
import fr.parvis.core.consultation.Consultation;
import fr.parvis.core.fixture.ACommune;
import fr.parvis.core.fixture.AConsultation;
import fr.parvis.core.fixture.AConsultation.Published;
import fr.parvis.core.fixture.Browser;
import fr.parvis.core.fixture.TheClock;
import fr.parvis.core.fixture.Worker;
import fr.parvis.core.journal.JournalEntry;
import fr.parvis.core.questionnaire.Drafting;
import fr.parvis.core.questionnaire.Results;
import fr.parvis.core.storage.TestDatabase;
import fr.parvis.core.tenancy.Tenancy;

@QuarkusTest
@WithTestResource(TestDatabase.class)
class BinPagesTest {

    private static final Duration KEPT = Duration.ofDays(30);

    @Inject
    Bin bin;

    @Inject
    Drafting drafting;

    @Inject
    Results results;

    @SuppressWarnings("NullAway.Init") // by @BeforeEach
    private Place place;

    private String token = "";

    @BeforeEach
    void a_mayor_is_signed_in() {
        place = ACommune.aCommune("La Réole").open();
        token = Worker.mayorOf(place).token();
    }

    @Test
    void a_draft_that_was_thrown_away_is_given_back() {
        UUID draft = AConsultation.anOpinion("Faut-il éteindre ?").draftIn(place);

        Browser.with(token)
                .get(path(draft) + "/supprimer")
                .then()
                .statusCode(200)
                .body(containsString("Pendant 30 jours"));
        Browser.with(token)
                .post(path(draft) + "/supprimer")
                .then()
                .statusCode(303)
                .header("Location", endsWith("/mairie/corbeille?fait=1"));
        Browser.with(token).get(path(draft)).then().statusCode(404);
        Browser.with(token).get("/mairie").then().body(not(containsString(path(draft))));
        Browser.with(token)
                .get("/mairie/corbeille?fait=1")
                .then()
                .body(containsString("Faut-il éteindre ?"), containsString("C’est supprimé"));

        restore(draft, 303);
        Browser.with(token).get(path(draft)).then().statusCode(200);
        Browser.with(token).get("/mairie/corbeille").then().body(containsString("La corbeille est vide"));
        restore(draft, 404);
    }

    @Test
    void an_archived_consultation_comes_back_with_its_result_and_keeps_its_address_meanwhile() {
        Published archived = AConsultation.anOpinion("Faut-il éteindre ?")
                .publishedIn(place)
                .answered(12, "q1", "1")
                .closed()
                .decided("Oui.", "On éteint.", "Parce que.")
                .archived();

        Browser.with(token)
                .get(path(archived.id()) + "/supprimer")
                .then()
                .body(containsString("Ce qui disparaît tout de suite"), containsString("les 12 réponses reçues"));
        Browser.with(token)
                .post(path(archived.id()) + "/supprimer")
                .then()
                .statusCode(422)
                .body(containsString("Cochez la case pour confirmer"));
        assertThat(gone(archived)).isFalse();
        delete(archived);
        assertThat(gone(archived)).isTrue();
        assertThat(Tenancy.within(
                        place.id(), () -> JournalEntry.newest(1).get(0).action()))
                .isEqualTo("result binned");
        assertThat(AConsultation.anOpinion("Faut-il éteindre ?")
                        .publishedIn(place)
                        .address())
                .isEqualTo(archived.address() + "-2");

        restore(archived.id(), 303);
        assertThat(gone(archived)).isFalse();
        assertThat(Tenancy.within(place.id(), () -> results.participants(archived.id())))
                .isEqualTo(12);
    }

    @Test
    void what_residents_are_busy_with_is_not_thrown_away() {
        Published open = AConsultation.anOpinion("Faut-il éteindre ?").publishedIn(place);

        Browser.with(token).get(path(open.id()) + "/supprimer").then().statusCode(303);
        Browser.with(token).post(path(open.id()) + "/supprimer").then().statusCode(303);

        assertThat(gone(open)).isFalse();
    }

    @Test
    void after_thirty_days_it_is_gone_with_its_answers() {
        Published archived = AConsultation.anOpinion("Faut-il éteindre ?")
                .publishedIn(place)
                .answered(12, "q1", "1")
                .closed()
                .decided("Oui.", "On éteint.", "Parce que.")
                .archived();
        delete(archived);
        UUID draft = AConsultation.anOpinion("Autre chose ?").draftIn(place);

        TheClock.isAheadBy(KEPT.minusHours(1));
        bin.purge();
        assertThat(Tenancy.within(place.id(), bin::contents)).hasSize(1);
        TheClock.isAheadBy(KEPT.plus(Duration.ofHours(1)));
        bin.purge();

        assertThat(Tenancy.within(place.id(), bin::contents)).isEmpty();
        assertThat(Tenancy.within(place.id(), () -> bin.restore(archived.id()))).isFalse();
        assertThat(Tenancy.within(place.id(), () -> results.participants(archived.id())))
                .isZero();
        assertThat(Tenancy.within(place.id(), () -> drafting.read(draft))).isPresent();
    }

    @Test
    void nobody_reaches_into_the_bin_of_another_commune() {
        Place other = ACommune.aCommune("Ambès").open();
        UUID theirs = AConsultation.anOpinion("<script>1</script>").draftIn(other);
        Tenancy.within(other.id(), () -> {
            bin.put(theirs);
            return Boolean.TRUE;
        });

        restore(theirs, 404);
        Browser.with(token).get("/mairie/corbeille").then().body(containsString("La corbeille est vide"));
        Worker.mayorOf(other)
                .browser()
                .get("/mairie/corbeille")
                .then()
                .body(containsString("&lt;script&gt;1"), not(containsString("<script>1")));
    }

    private boolean gone(Published published) {
        return Tenancy.within(
                place.id(),
                () -> Consultation.publishedAt(published.address()).isEmpty()
                        && Consultation.isTakenBack(published.address()));
    }

    private void delete(Published archived) {
        Browser.with(token)
                .formParam("compris", "oui")
                .post(path(archived.id()) + "/supprimer")
                .then()
                .statusCode(303);
    }

    private void restore(UUID id, int status) {
        Browser.with(token)
                .post("/mairie/corbeille/" + id + "/restaurer")
                .then()
                .statusCode(status);
    }

    private static String path(UUID id) {
        return "/mairie/consultations/" + id;
    }
}
