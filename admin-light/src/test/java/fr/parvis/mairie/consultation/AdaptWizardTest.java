package fr.parvis.mairie.consultation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;

import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import jakarta.inject.Inject;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import fr.parvis.core.collectivity.Place;
import fr.parvis.core.consultation.Consultation;
import fr.parvis.core.consultation.Phase;
import fr.parvis.core.fixture.ACommune;
import fr.parvis.core.fixture.AConsultation;
import fr.parvis.core.fixture.Browser;
import fr.parvis.core.fixture.TheClock;
import fr.parvis.core.fixture.Worker;
import fr.parvis.core.model.Model;
import fr.parvis.core.model.Models;
import fr.parvis.core.questionnaire.Drafting;
import fr.parvis.core.questionnaire.Drafting.Draft;
import fr.parvis.core.questionnaire.Question;
import fr.parvis.core.storage.TestDatabase;
import fr.parvis.core.tenancy.Tenancy;
import fr.parvis.core.time.FrenchDates;
import fr.parvis.core.web.Form;

@QuarkusTest
@WithTestResource(TestDatabase.class)
class AdaptWizardTest {

    private static final Instant MONDAY = Instant.parse("2027-03-01T09:30:00Z");

    @Inject
    Drafting drafting;

    @Inject
    Clock clock;

    @SuppressWarnings("NullAway.Init") // by @BeforeEach
    private Place place;

    private String token = "";

    @BeforeEach
    void a_mayor_is_signed_in() {
        place = ACommune.aCommune("Le Haillan").open();
        token = Worker.mayorOf(place).token();
    }

    static List<String> models() {
        return Models.all().stream().map(Model::id).toList();
    }

    @Test
    void models_come_before_the_blank_page() {
        String page = browser().get("/mairie/consultations/nouvelle").asString();

        for (Model model : Models.all()) {
            assertThat(page).contains("value=\"" + model.id() + "\"");
        }
        assertThat(page.indexOf("value=\"eclairage\"")).isLessThan(page.indexOf("value=\"opinion\""));
        assertThat(browser().get("/mairie/consultations/nouvelle?theme=ROADS").asString())
                .contains("value=\"vitesse\"", "aria-current=\"page\">Circulation et déplacements")
                .doesNotContain("value=\"cantine\"");
    }

    @ParameterizedTest
    @MethodSource("models")
    void a_model_is_published_as_it_stands_from_the_second_screen(String model) {
        UUID id = pick("modele", model);
        String page = browser().get(path(id)).then().statusCode(200).extract().asString();
        assertThat(page).containsPattern("(du|au) Haillan").doesNotContain("{");

        send(id, Map.of("action", "publier"))
                .then()
                .statusCode(303)
                .header("Location", endsWith("/consultations/" + id));

        Consultation published = read(id);
        assertThat(published.phase(Instant.now())).isEqualTo(Phase.OPEN);
        assertThat(FrenchDates.dayOf(published.closesAt().orElseThrow()))
                .isEqualTo(FrenchDates.dayOf(published.opensAt().orElseThrow())
                        .plus(Models.withId(model).orElseThrow().sketch().lasts())
                        .minusDays(1));
    }

    @Test
    void everything_can_be_changed_on_the_spot() {
        TheClock.is(MONDAY);
        token = Worker.mayorOf(place).token();
        UUID id = pick("modele", "vitesse");

        send(
                        id,
                        Map.of(
                                "titre",
                                "Nos rues",
                                "q1-libelle",
                                "Roule-t-on bien ?",
                                "q5-choix",
                                "",
                                "debut",
                                "date",
                                "debut-date",
                                "8/3/2027",
                                "duree",
                                "1s",
                                "action",
                                "publier"))
                .then()
                .statusCode(303);

        assertThat(read(id).title()).isEqualTo("Nos rues");
        assertThat(read(id).days()).isEqualTo(7);
        assertThat(Tenancy.within(place.id(), () -> Question.of(id).get(0).label()))
                .isEqualTo("Roule-t-on bien ?");
    }

    @Test
    void the_length_is_read_back_in_full_before_it_is_chosen() {
        TheClock.is(MONDAY);
        token = Worker.mayorOf(place).token();
        UUID id = pick("modele", "vitesse");

        browser()
                .get(path(id))
                .then()
                .body(
                        containsString("Jusqu’au dimanche 21 mars 2027 à minuit si l’on commence aujourd’hui."),
                        matchesPattern("(?s).*name=\"duree\" value=\"3s\" checked.*"));
    }

    @Test
    void what_has_to_be_mended_is_told_and_what_was_typed_is_kept() {
        UUID id = pick("modele", "cantine");

        send(
                        id,
                        Map.of(
                                "titre",
                                "",
                                "raison",
                                "Parce que <b>voilà</b>",
                                "q1-choix",
                                "Une seule",
                                "fin-date",
                                "jamais",
                                "duree",
                                "date",
                                "action",
                                "publier"))
                .then()
                .statusCode(422)
                .body(
                        containsString("<title>Erreur"),
                        containsString("href=\"#titre\""),
                        containsString("href=\"#q1-choix\""),
                        containsString("href=\"#fin-date\""),
                        containsString("Parce que &lt;b&gt;voilà&lt;/b&gt;"),
                        containsString("Une seule"));
        assertThat(read(id).publishedAt()).isEmpty();
    }

    @Test
    void a_question_is_added_and_open_the_others_stay_folded() {
        UUID id = pick("modele", "horaires");

        send(id, Map.of("action", "ajouter")).then().statusCode(303).header("Location", endsWith("/adapter?sur=5#q5"));
        String page = browser().get(path(id) + "?sur=5").asString();
        assertThat(page.split("<details class=\"fold\" open>", -1)).hasSize(2);
        assertThat(page).containsPattern("<textarea[^>]*id=\"q5-libelle\"[^>]*autofocus");
    }

    @Test
    void a_model_picked_twice_makes_one_draft_and_undoes_no_change() {
        String draft = UUID.randomUUID().toString();
        begin(draft, "modele", "place");
        UUID id = UUID.fromString(draft);
        send(id, Map.of("titre", "La place, enfin", "action", "plus-tard"));

        begin(draft, "modele", "place");

        assertThat(Tenancy.within(place.id(), () -> Consultation.all().size())).isEqualTo(1);
        assertThat(read(id).title()).isEqualTo("La place, enfin");
    }

    @ParameterizedTest
    @ValueSource(strings = {"inconnu", "../eclairage", ""})
    void a_model_nobody_offers_is_refused(String model) {
        browser()
                .formParam("brouillon", UUID.randomUUID())
                .formParam("modele", model)
                .post("/mairie/consultations/nouvelle")
                .then()
                .statusCode(422)
                .body(containsString("<title>Erreur"));
    }

    @Test
    void advice_is_given_once_and_never_keeps_from_publishing() {
        UUID id = pick("modele", "eclairage");
        Map<String, String> leading = Map.of("titre", "Ne faut-il pas éteindre la nuit ?", "action", "publier");

        send(id, leading).then().statusCode(303).header("Location", endsWith("/adapter#conseils"));
        assertThat(page(id))
                .contains("Un conseil avant de publier", "Ne faut-il pas", "«\u00a0Faut-il éteindre la nuit")
                .contains("name=\"conseil\" value=\"LEADING-0\"");
        assertThat(read(id).publishedAt()).isEmpty();

        Map<String, String> again = new HashMap<>(leading);
        again.put("conseil", "LEADING-0");
        send(id, again).then().statusCode(303).header("Location", endsWith("/consultations/" + id));
        assertThat(read(id).publishedAt()).isPresent();
    }

    @Test
    void the_screen_before_publication_gives_the_same_advice() {
        TheClock.is(Instant.parse("2027-07-01T09:30:00Z"));
        token = Worker.mayorOf(place).token();
        UUID id = pick("modele", "cantine");
        send(
                id,
                Map.of(
                        "q1-libelle",
                        "Avez-vous un handicap ?",
                        "q2-libelle",
                        "Êtes-vous satisfait de la cantine et de la garderie ?",
                        "action",
                        "plus-tard"));

        browser()
                .get("/mairie/consultations/" + id + "/verifier")
                .then()
                .body(
                        containsString("3 conseils avant de publier"),
                        containsString("touche à la santé"),
                        containsString("en pose deux"),
                        containsString("14 juillet"),
                        containsString("/questions#q1-libelle"),
                        containsString("/dates#debut"),
                        containsString("Publier maintenant"));
    }

    @Test
    void a_model_that_invites_comments_has_the_box_ticked_and_it_can_be_unticked() {
        UUID id = pick("modele", "eclairage");
        assertThat(page(id)).contains("name=\"commentaire\" value=\"oui\" checked");
        send(id, Map.of("action", "apercu")).then().statusCode(303);
        assertThat(page(id)).contains("name=\"commentaire\" value=\"oui\" checked", "apercu-q1-commentaire");
        send(id, Map.of("action", "apercu", "commentaire", "")).then().statusCode(303);
        assertThat(page(id)).doesNotContain("apercu-q1-commentaire");
    }

    @Test
    void a_consultation_of_before_is_asked_again_with_new_dates() {
        AConsultation.Published past = AConsultation.aChoice("Quel nom ?", "Lavoir", "Tilleuls")
                .withComments()
                .publishedIn(place)
                .closed();
        browser()
                .get("/mairie/consultations/" + past.id())
                .then()
                .body(containsString("Refaire comme la dernière fois"));
        browser().get("/mairie/consultations/nouvelle").then().body(containsString("value=\"" + past.id() + "\""));

        UUID id = pick("comme", past.id().toString());
        assertThat(id).isNotEqualTo(past.id());
        assertThat(page(id))
                .contains(
                        "Quel nom",
                        "value=\"Lavoir\"",
                        "value=\"Tilleuls\"",
                        "name=\"commentaire\" value=\"oui\" checked");
        send(id, Map.of("action", "publier")).then().statusCode(303);

        assertThat(read(id).phase(Instant.now())).isEqualTo(Phase.OPEN);
        assertThat(read(id).address()).isNotEqualTo(read(past.id()).address());
    }

    @Test
    void the_consultation_of_another_commune_is_not_there_to_be_asked_again() {
        AConsultation.Published elsewhere = AConsultation.anOpinion("Faut-il un feu ?")
                .publishedIn(ACommune.aCommune("Ambès").open())
                .closed();

        browser()
                .formParam("brouillon", UUID.randomUUID())
                .formParam("comme", elsewhere.id())
                .post("/mairie/consultations/nouvelle")
                .then()
                .statusCode(422);
        browser()
                .get("/mairie/consultations/nouvelle")
                .then()
                .body(allOf(not(containsString("Faut-il un feu")), not(containsString("Refaire comme"))));
    }

    @Test
    void what_a_mayor_types_is_never_active_on_the_page_nor_in_its_preview() {
        UUID id = pick("modele", "horaires");
        String payload = "\"><img src=x onerror=alert(1)><script>alert(2)</script>{1+1}";

        send(
                        id,
                        Map.of(
                                "titre",
                                payload,
                                "raison",
                                payload,
                                "q1-libelle",
                                payload,
                                "q1-choix",
                                payload + "\nOui",
                                "action",
                                "apercu"))
                .then()
                .statusCode(303);

        assertThat(page(id)).contains("&lt;script&gt;alert(2)").doesNotContain("<script>alert", "<img src=x");
    }

    private UUID pick(String field, String value) {
        String draft = UUID.randomUUID().toString();
        begin(draft, field, value);
        return UUID.fromString(draft);
    }

    private void begin(String draft, String field, String value) {
        browser()
                .formParam("brouillon", draft)
                .formParam(field, value)
                .post("/mairie/consultations/nouvelle")
                .then()
                .statusCode(303)
                .header("Location", endsWith(draft + "/adapter"));
    }

    /** Sends the screen as the browser has it, but for what the mayor changes. */
    private Response send(UUID id, Map<String, String> changes) {
        Form form = Tenancy.within(place.id(), () -> {
            Draft draft = drafting.read(id).orElseThrow();
            return DatesForm.fill(QuestionsForm.of(draft), draft.consultation(), clock);
        });
        Map<String, String> fields = new HashMap<>();
        Stream.concat(
                        Stream.of(
                                "titre", "raison", "debut", "debut-date", "duree", "fin-date", "public", "commentaire"),
                        IntStream.rangeClosed(1, 30)
                                .boxed()
                                .flatMap(n -> Stream.of(
                                        "choix-" + n,
                                        "q" + n + "-libelle",
                                        "q" + n + "-type",
                                        "q" + n + "-choix",
                                        "q" + n + "-facultatif",
                                        "q" + n + "-commentaire")))
                .filter(name -> !form.values(name).isEmpty())
                .forEach(name -> fields.put(name, form.value(name)));
        fields.putAll(changes);
        return browser().formParams(fields).post(path(id));
    }

    private String page(UUID id) {
        return browser().get(path(id)).then().statusCode(200).extract().asString();
    }

    private Consultation read(UUID id) {
        return Tenancy.within(place.id(), () -> Consultation.withId(id).orElseThrow());
    }

    private static String path(UUID id) {
        return "/mairie/consultations/" + id + "/adapter";
    }

    private RequestSpecification browser() {
        return Browser.with(token);
    }
}
