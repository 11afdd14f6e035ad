package fr.parvis.mairie.home;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.not;

import java.time.Duration;
import java.util.OptionalInt;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

import fr.parvis.core.budget.ProjectDraft;
import fr.parvis.core.collectivity.Place;
import fr.parvis.core.fixture.ACommune;
import fr.parvis.core.fixture.AConsultation;
import fr.parvis.core.fixture.AConsultation.Published;
import fr.parvis.core.fixture.Browser;
import fr.parvis.core.fixture.TheSyndicate;
import fr.parvis.core.fixture.Worker;
import fr.parvis.core.questionnaire.QuestionDraft;
import fr.parvis.core.questionnaire.QuestionKind;
import fr.parvis.core.storage.TestDatabase;

@QuarkusTest
@WithTestResource(TestDatabase.class)
class HomePagesTest {

    @Test
    void the_first_visit_is_friendly_and_gives_the_syndicate_s_telephone() {
        Worker.mayorOf(ACommune.aCommune("Le Haillan").open())
                .browser()
                .get("/mairie")
                .then()
                .statusCode(200)
                .body(
                        containsString("Bonjour Claire Martin"),
                        containsString("Lancer une consultation"),
                        containsString("Répondre aux habitants"),
                        containsString("Publier une décision"),
                        containsString("Rien en cours pour le moment"),
                        containsString("La fiche de votre commune"),
                        containsString(TheSyndicate.PHONE));
    }

    @Test
    void each_consultation_says_its_next_step() {
        Place place = ACommune.aCommune("La Réole").open();
        AConsultation.anOpinion("Le brouillon ?").draftIn(place);
        AConsultation.anOpinion("Bientôt ?").openingIn(Duration.ofDays(3)).publishedIn(place);
        AConsultation.anOpinion("Ouverte ?").publishedIn(place).answered(4, "q1", "1");
        AConsultation.anOpinion("Fermée ?").publishedIn(place).closed();
        AConsultation.anOpinion("Décidée ?").publishedIn(place).closed().decided("a", "b", "c");
        Place voting = ACommune.aCommune("Monségur").open();
        AConsultation.aBudget(
                        "Décidons",
                        9_000,
                        new ProjectDraft("Un banc", "", OptionalInt.of(900), ""),
                        new ProjectDraft("Un préau", "", OptionalInt.of(8_000), ""))
                .publishedIn(voting)
                .closed()
                .decided("a", "b", "c");
        Published texts = talk("À lire ?", place);

        Worker.secretaryOf(place)
                .browser()
                .get("/mairie")
                .then()
                .statusCode(200)
                .body(
                        containsString("Continuer"),
                        containsString("Ouvre le "),
                        containsString("4 réponses, jusqu’au "),
                        containsString("Écrire la réponse du conseil"),
                        containsString("Archiver"),
                        containsString("Lire 2 textes"),
                        containsString("/mairie/consultations/" + texts.id() + "/textes"));
        Worker.secretaryOf(voting)
                .browser()
                .get("/mairie")
                .then()
                .body(containsString("Budget participatif, vote terminé le"), not(containsString("Aucune réponse")));
    }

    @Test
    void a_verb_leads_straight_to_the_only_thing_that_waits() {
        Place place = ACommune.aCommune("La Réole").open();
        String token = Worker.mayorOf(place).token();
        Browser.with(token)
                .get("/mairie/textes")
                .then()
                .statusCode(200)
                .body(containsString("Rien n’attend d’être lu"));
        Browser.with(token)
                .get("/mairie/decisions")
                .then()
                .statusCode(200)
                .body(containsString("Aucune consultation n’attend"));

        Published texts = talk("À lire ?", place);
        Published closed =
                AConsultation.anOpinion("Fermée ?").publishedIn(place).closed();

        Browser.with(token)
                .get("/mairie/textes")
                .then()
                .statusCode(303)
                .header("Location", endsWith(texts.id() + "/textes"));
        Browser.with(token)
                .get("/mairie/decisions")
                .then()
                .statusCode(303)
                .header("Location", endsWith(closed.id() + "/reponse"));

        talk("À lire aussi ?", place).closed();
        Browser.with(token)
                .get("/mairie/textes")
                .then()
                .statusCode(200)
                .body(containsString("À lire\u00a0?"), containsString("À lire aussi"));
        Browser.with(token).get("/mairie/decisions").then().statusCode(200).body(containsString("Fermée"));
    }

    @Test
    void a_neighbour_s_consultations_are_not_there() {
        AConsultation.anOpinion("CANARI").publishedIn(ACommune.aCommune("Ambès").open());

        Worker.mayorOf(ACommune.aCommune("La Réole").open())
                .browser()
                .get("/mairie")
                .then()
                .statusCode(200)
                .body(not(containsString("CANARI")));
    }

    private static Published talk(String title, Place place) {
        return AConsultation.aQuestionnaire(
                        title, new QuestionDraft(QuestionKind.TEXT, "Votre idée ?", java.util.List.of(), false))
                .publishedIn(place)
                .answered(2, "q1", "Une piste cyclable")
                .yesterday();
    }
}
