package fr.parvis.console.collectivity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.not;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

import jakarta.inject.Inject;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import fr.parvis.core.collectivity.Collectivity;
import fr.parvis.core.collectivity.Directory;
import fr.parvis.core.collectivity.Equipment;
import fr.parvis.core.collectivity.Equipping;
import fr.parvis.core.collectivity.Feature;
import fr.parvis.core.collectivity.Opening;
import fr.parvis.core.collectivity.Palette;
import fr.parvis.core.collectivity.Place;
import fr.parvis.core.collectivity.Presence;
import fr.parvis.core.collectivity.Preset;
import fr.parvis.core.collectivity.Reference;
import fr.parvis.core.collectivity.Refit;
import fr.parvis.core.collectivity.Standing;
import fr.parvis.core.fixture.AConsultation;
import fr.parvis.core.fixture.Browser;
import fr.parvis.core.fixture.TheClock;
import fr.parvis.core.fixture.TheSyndicate;
import fr.parvis.core.fixture.Worker;
import fr.parvis.core.notice.Message;
import fr.parvis.core.person.Email;
import fr.parvis.core.person.Invitations;
import fr.parvis.core.person.Perimeters;
import fr.parvis.core.person.Role;
import fr.parvis.core.person.Team;
import fr.parvis.core.roll.AVote;
import fr.parvis.core.storage.TestDatabase;
import fr.parvis.core.tenancy.Scope;
import fr.parvis.core.tenancy.Tenancy;

@QuarkusTest
@WithTestResource(TestDatabase.class)
class ErrandPagesTest {

    private static final String LA_REOLE = "33352";
    private static final String AMBES = "33004";
    private static final String SAINT_EMILION = "33394";

    @Inject
    Opening opening;

    @Inject
    Directory directory;

    @Inject
    Presence presence;

    @Inject
    Invitations invitations;

    @Inject
    Figures figures;

    @Inject
    Errands errands;

    @Inject
    Equipping equipping;

    @Inject
    Perimeters perimeters;

    @Inject
    Team team;

    private String token = "";

    @BeforeEach
    void three_communes() throws SQLException {
        write("truncate collectivity, person cascade");
        TheSyndicate.exists();
        List.of(LA_REOLE, AMBES, SAINT_EMILION).forEach(opening::openOne);
        token = Worker.operator().token();
    }

    @Test
    void who_chooses_nothing_is_told_beside_the_fields_and_keeps_what_was_ticked() {
        agent().formParam("portee", "cochees")
                .post("/console/actions")
                .then()
                .statusCode(422)
                .body(containsString("Cochez des communes"), containsString("Choisissez ce qu’il faut faire"));
        agent().formParam("commune", AMBES)
                .formParam("portee", "cochees")
                .post("/console/actions")
                .then()
                .statusCode(422)
                .body(
                        containsString("aria-label=\"Cocher Ambès\" checked"),
                        not(containsString("Cochez des communes")));
    }

    @Test
    void colours_are_changed_where_they_are_others_told_and_put_back_where_nobody_changed_them_since() {
        presence.wear(LA_REOLE, Palette.OCEAN);
        presence.wear(AMBES, Palette.TUILE);
        presence.wear(SAINT_EMILION, Palette.GARRIGUE);
        String errand = prepared("couleurs", "toutes");
        agent().get(errand)
                .then()
                .body(containsString("3 communes sont choisies"), containsString("Rien n’est encore fait"));
        agent().formParam("palette", "rose")
                .post(errand + "/commencer")
                .then()
                .statusCode(422)
                .body(containsString("Choisissez des couleurs."));
        agent().formParam("palette", "garrigue")
                .post(errand + "/commencer")
                .then()
                .statusCode(303);
        agent().get(errand).then().body(containsString("data-poll"), containsString("0 sur 3"));
        errands.work();
        agent().get(errand)
                .then()
                .body(
                        containsString("C’est fait pour 2 communes."),
                        containsString("Saint-Émilion</a> <span class=\"hint\">laissée comme elle était"));
        assertThat(palette(LA_REOLE)).isEqualTo(Palette.GARRIGUE);
        agent().get("/console/journal?commune=" + AMBES)
                .then()
                .body(containsString("couleurs changées\u00a0: Garrigue"), containsString("Hugo Lacaze (syndicat)"));
        agent().get("/console/journal").then().body(containsString("action groupée lancée"));

        presence.wear(AMBES, Palette.VIGNE);
        agent().post(errand + "/annuler").then().statusCode(303);
        assertThat(palette(LA_REOLE)).isEqualTo(Palette.OCEAN);
        assertThat(palette(AMBES)).isEqualTo(Palette.VIGNE);
        assertThat(palette(SAINT_EMILION)).isEqualTo(Palette.GARRIGUE);
        agent().get(errand)
                .then()
                .body(
                        containsString("Une commune a retrouvé ses couleurs."),
                        containsString("ses couleurs ont changé depuis"),
                        not(containsString("Remettre les couleurs")));
        agent().get("/console/actions").then().body(containsString("Annulée"));
    }

    @Test
    void chosen_communes_become_those_of_a_campaign_new_or_not() {
        String errand = prepared("campagne", "toutes");
        agent().post(errand + "/commencer")
                .then()
                .statusCode(422)
                .body(containsString("id=\"campagne-error\""), containsString("3 communes sont choisies"));
        agent().formParam("campagne", "nouvelle")
                .post(errand + "/commencer")
                .then()
                .statusCode(303)
                .header("Location", containsString("/console/campagnes/nouvelle?pour="));
        String id = errand.substring(errand.lastIndexOf('/') + 1);
        agent().get("/console/campagnes/nouvelle?pour=" + id)
                .then()
                .body(containsString("Pour les 3 communes choisies"), containsString("name=\"pour\" value=\"" + id));
        String campaign = agent().formParam("modele", "vitesse")
                .formParam("pour", id)
                .post("/console/campagnes/nouvelle")
                .then()
                .statusCode(303)
                .extract()
                .header("Location")
                .replaceAll(".*/([0-9a-f-]{36})/texte", "$1");
        agent().get("/console/campagnes/" + campaign + "/verifier")
                .then()
                .body(containsString("Ambès"), containsString("Saint-Émilion"));
        agent().get(errand).then().statusCode(404);

        String more = prepared("campagne", "toutes");
        agent().get(more).then().body(containsString("(en préparation)"));
        agent().formParam("campagne", campaign)
                .post(more + "/commencer")
                .then()
                .statusCode(303)
                .header("Location", endsWith(campaign + "/verifier"));
    }

    @Test
    void sites_are_suspended_together_and_opened_again_where_nobody_decided_otherwise_since() {
        AConsultation.anOpinion("Un marché ?").publishedIn(place(LA_REOLE));
        presence.stand(SAINT_EMILION, Standing.ARCHIVED, "");
        figures.countAll();
        String errand = prepared("suspendre", "toutes");
        agent().get(errand)
                .then()
                .body(
                        containsString("Chaque site dira aux habitants"),
                        containsString("Une consultation est en cours dans une commune."));
        agent().formParam("raison", "x".repeat(201))
                .post(errand + "/commencer")
                .then()
                .statusCode(422)
                .body(containsString("200 caractères au plus"), containsString("xxx"));
        suspended(errand);
        errands.work();
        assertThat(directory.withId(LA_REOLE).orElseThrow().standing()).isEqualTo(Standing.SUSPENDED);
        assertThat(directory.withId(SAINT_EMILION).orElseThrow().standing()).isEqualTo(Standing.ARCHIVED);
        figures.follow();
        agent().get("/console/communes?etat=suspendue")
                .then()
                .body(containsString("2 communes"), not(containsString(">Saint-Émilion<")));
        agent().get("/console/journal?commune=" + AMBES)
                .then()
                .body(containsString("site suspendu\u00a0: «\u00a0Elles changent de syndicat\u00a0»"));

        agent().get(errand).then().body(containsString("Elles changent de syndicat"));
        String erase = agent().get("/console/journal?commune=" + AMBES)
                .asString()
                .replaceAll("(?s).*href=\"(/console/journal/raisons/[0-9a-f-]{36}).*", "$1");
        agent().get(erase)
                .then()
                .body(containsString("Elles changent de syndicat"), containsString("lignes du journal"));
        for (int i = 0; i < 2; i++) {
            agent().post(erase).then().statusCode(303).header("Location", endsWith("?quoi=reason-erased"));
        }
        agent().get(erase).then().statusCode(404);
        agent().get("/console/journal?commune=" + AMBES)
                .then()
                .body(
                        containsString("site suspendu\u00a0: raison effacée"),
                        containsString("raison d’une action effacée"),
                        not(containsString("raisons/")));
        agent().get(errand).then().body(not(containsString("Elles changent de syndicat")));

        presence.stand(AMBES, Standing.ARCHIVED, "");
        token = Worker.ofConsole(Role.AGENT, "").token();
        agent().post(errand + "/annuler").then().statusCode(404);
        agent().post(errand + "/abandonner").then().statusCode(404);
        token = Worker.operator().token();
        agent().post(errand + "/annuler").then().statusCode(303);
        assertThat(directory.withId(LA_REOLE).orElseThrow().standing()).isEqualTo(Standing.OPEN);
        assertThat(directory.withId(AMBES).orElseThrow().standing()).isEqualTo(Standing.ARCHIVED);
        agent().get(errand)
                .then()
                .body(containsString("Un site est rouvert."), containsString("rouvert ou archivé depuis"));
    }

    private void suspended(String errand) {
        agent().formParam("raison", "Elles changent de syndicat")
                .post(errand + "/commencer")
                .then()
                .statusCode(303);
    }

    @Test
    void a_site_with_a_vote_that_is_sealed_stays_open_and_is_named() {
        AVote.in(place(LA_REOLE)).sealed();
        String errand = prepared("suspendre", "toutes");
        String page = agent().get(errand).asString();
        assertThat(page.substring(page.indexOf("son site restera ouvert"))).contains(">La Réole<");
        suspended(errand);
        errands.work();
        assertThat(directory.withId(LA_REOLE).orElseThrow().standing()).isEqualTo(Standing.OPEN);
        assertThat(directory.withId(AMBES).orElseThrow().standing()).isEqualTo(Standing.SUSPENDED);
        agent().get(errand).then().body(containsString("La Réole</a> <span class=\"hint\">laissée comme elle était"));
    }

    @Test
    void a_feature_goes_off_after_its_effect_was_seen_and_comes_back_where_nobody_switched_it_since() {
        equipping.refit(AMBES, new Refit.Whole(Equipment.of(Preset.MINIMUM)));
        AConsultation.anOpinion("Un marché ?").publishedIn(place(LA_REOLE));
        String errand = prepared("fonctions", "toutes");
        agent().formParam("choix", "-NOTHING")
                .post(errand + "/commencer")
                .then()
                .statusCode(422)
                .body(containsString("Choisissez ce qu’il faut faire des fonctions."));
        agent().formParam("choix", "-ENGLISH")
                .formParam("geste", "commencer")
                .post(errand + "/commencer")
                .then()
                .statusCode(200)
                .body(
                        containsString("2 communes changent."),
                        containsString("Dans une commune, quelque chose est en cours"),
                        containsString("name=\"vu\" value=\"-ENGLISH\""));
        assertThat(has(LA_REOLE, Feature.ENGLISH)).isTrue();
        refit(errand, "-ENGLISH").then().statusCode(303);
        errands.work();
        assertThat(has(LA_REOLE, Feature.ENGLISH)).isFalse();
        assertThat(has(LA_REOLE, Feature.ALERTS)).isTrue();
        agent().get(errand)
                .then()
                .body(
                        containsString("C’est fait pour 2 communes."),
                        containsString("Ambès</a> <span class=\"hint\">laissée comme elle était"));
        agent().get("/console/journal?commune=" + LA_REOLE)
                .then()
                .body(containsString("fonction éteinte\u00a0: Pages en anglais"));
        figures.countAll();
        agent().get("/console/communes?fonction=sans-anglais&col=fonctions")
                .then()
                .body(containsString(">Ambès<"), containsString("Alertes par courriel, "));
        agent().get("/console/communes?fonction=alertes").then().body(not(containsString(">Ambès<")));

        equipping.refit(SAINT_EMILION, new Refit.Switched(Feature.ENGLISH, true));
        equipping.refit(LA_REOLE, new Refit.Switched(Feature.ALERTS, false));
        agent().post(errand + "/annuler").then().statusCode(303);
        assertThat(has(LA_REOLE, Feature.ENGLISH)).isTrue();
        assertThat(has(LA_REOLE, Feature.ALERTS)).isFalse();
        agent().get(errand)
                .then()
                .body(
                        containsString("Une commune a retrouvé ses fonctions."),
                        containsString("Saint-Émilion</a> <span class=\"hint\">ses fonctions ont changé depuis"));
    }

    @Test
    void a_preset_takes_the_place_of_own_switches_and_is_what_new_communes_get() {
        equipping.refit(AMBES, new Refit.Switched(Feature.ENGLISH, false));
        String errand = prepared("fonctions", "cochees", AMBES);
        refit(errand, "=BUDGET").then().statusCode(303);
        errands.work();
        assertThat(equipment(AMBES)).isEqualTo(Equipment.of(Preset.BUDGET));
        agent().post(errand + "/annuler").then().statusCode(303);
        assertThat(equipment(AMBES).text()).isEqualTo("ALL -ENGLISH");

        agent().formParam("prereglage", "minimum")
                .post("/console/fonctions")
                .then()
                .statusCode(303);
        opening.openOne("33522");
        assertThat(equipment("33522")).isEqualTo(Equipment.of(Preset.MINIMUM));
        assertThat(equipment(AMBES).text()).isEqualTo("ALL -ENGLISH");
        agent().get("/console/journal").then().body(containsString("préréglage des nouvelles communes"));
    }

    @Test
    void on_the_sheet_of_a_commune_a_switch_is_taken_back_at_once() {
        String sheet = "/console/communes/" + AMBES;
        String done = agent().formParam("fonction", "alertes")
                .formParam("etat", "non")
                .post(sheet + "/fonctions")
                .then()
                .statusCode(303)
                .extract()
                .header("Location")
                .replaceFirst(".*(?=/console)", "");
        assertThat(has(AMBES, Feature.ALERTS)).isFalse();
        agent().get(done).then().body(containsString("réglage propre"), containsString("name=\"avant\" value=\"ALL\""));
        agent().formParam("avant", "ALL").post(sheet + "/fonctions").then().statusCode(303);
        assertThat(has(AMBES, Feature.ALERTS)).isTrue();
        agent().formParam("avant", "rien").post(sheet + "/fonctions").then().statusCode(400);
        token = Worker.ofConsole(
                        Role.EPCI_AGENT,
                        Objects.requireNonNull(
                                Reference.france().commune(AMBES).orElseThrow().epci()))
                .token();
        agent().get(sheet)
                .then()
                .statusCode(200)
                .body(containsString("Alertes par courriel"), not(containsString("/fonctions\"")));
        agent().formParam("fonction", "alertes")
                .post(sheet + "/fonctions")
                .then()
                .statusCode(404);
        agent().get("/console/fonctions").then().statusCode(404);
        agent().formParam("action", "fonctions")
                .formParam("commune", AMBES)
                .formParam("portee", "cochees")
                .post("/console/actions")
                .then()
                .statusCode(422);
    }

    @Test
    void a_legal_text_is_seen_before_and_after_changed_for_all_or_for_some_and_put_back() {
        String legal = place(AMBES).path() + "/mentions-legales";
        String everywhere = agent().formParam("ligne", "hebergement")
                .post("/console/textes-legaux")
                .then()
                .statusCode(303)
                .extract()
                .header("Location")
                .replaceFirst(".*(?=/console)", "");
        said(everywhere, "Hôte commun", "")
                .then()
                .statusCode(200)
                .body(
                        containsString("La page d"),
                        containsString("Hébergement des serveurs"),
                        containsString("Hôte commun"));
        said(everywhere, "Hôte commun", "hebergement Hôte commun").then().statusCode(303);
        errands.work();
        Browser.anonymous().get(legal).then().body(containsString("Hôte commun"));

        String some = prepared("textes", "cochees", AMBES);
        said(some, "Hôte d’Ambès", "hebergement Hôte d’Ambès").then().statusCode(303);
        errands.work();
        Browser.anonymous().get(legal).then().body(containsString("Hôte d’Ambès"));
        Browser.anonymous()
                .get(place(LA_REOLE).path() + "/mentions-legales")
                .then()
                .body(containsString("Hôte commun"));
        agent().get("/console/journal?commune=" + AMBES)
                .then()
                .body(containsString("texte légal changé\u00a0: Hébergement des serveurs"));
        agent().get("/console/textes-legaux")
                .then()
                .body(containsString("Hôte commun"), containsString("à chaque lecture"));

        agent().post(some + "/annuler").then().statusCode(303);
        Browser.anonymous().get(legal).then().body(containsString("Hôte commun"));
        agent().post(everywhere + "/annuler").then().statusCode(303);
        Browser.anonymous().get(legal).then().body(not(containsString("Hôte commun")));
        agent().get(everywhere).then().body(containsString("Le texte d’avant est de retour."));
    }

    @Test
    void a_period_is_pushed_to_some_communes_within_its_bounds_told_to_residents_and_taken_back() throws SQLException {
        String notice = "/donnees-personnelles";
        anAnswerOfTwentyDaysAgoWithAFollower();
        String errand = prepared("durees", "cochees", AMBES, SAINT_EMILION);
        lasting(errand, "31", "")
                .then()
                .statusCode(422)
                .body(containsString("entre 7 et 30"), containsString("value=\"31\""));
        lasting(errand, "12", "")
                .then()
                .statusCode(200)
                .body(
                        containsString("Aujourd’hui\u00a0: 30 jours. Ensuite\u00a0: 12 jours"),
                        containsString("2 communes changent"),
                        containsString("la durée devient plus courte"),
                        containsString("L’adresse d’un abonné sera effacée."));
        lasting(errand, "012", "suivi-repondu 012").then().statusCode(303);
        errands.work();
        agent().get(errand)
                .then()
                .body(containsString("Les durées changent le"), containsString(errand + "/abandonner"));
        TheClock.isAheadBy(Errands.GRACE.plusSeconds(1));
        errands.work();
        agent().get("/console/actions").then().body(containsString("réponse du conseil\u00a0: 12 jours."));
        Browser.anonymous()
                .get(place(AMBES).path() + notice)
                .then()
                .body(containsString("confirmée, 12 jours après la réponse du conseil"));
        Browser.anonymous()
                .get(place(LA_REOLE).path() + notice)
                .then()
                .body(containsString("confirmée, 30 jours après la réponse du conseil"));
        agent().get("/console/communes/" + AMBES)
                .then()
                .body(containsString("propre à la commune"), containsString("L’installation dit 30 jours."));
        agent().get("/console/journal?commune=" + AMBES)
                .then()
                .body(containsString("après la réponse du conseil, 12 jours"));
        agent().get("/console/reglages").then().body(containsString("/console/communes/" + AMBES + "#durees"));

        String back = agent().formParam("periode", "suivi-repondu")
                .formParam("jours", "")
                .post("/console/communes/" + AMBES + "/durees")
                .then()
                .statusCode(303)
                .extract()
                .header("Location")
                .replaceFirst(".*(?=/console)", "");
        agent().get(back)
                .then()
                .body(
                        containsString("Ensuite\u00a0: 30 jours, comme le dit l’installation."),
                        containsString("les abonnés d’aujourd’hui ont lu 12 jours"));
        lasting(back, "", "suivi-repondu").then().statusCode(303);
        errands.work();
        agent().get("/console/communes/" + AMBES).then().body(not(containsString("propre à la commune")));

        agent().post(errand + "/annuler").then().statusCode(303);
        agent().get(errand)
                .then()
                .body(containsString("Une commune a retrouvé sa durée"), containsString("sa durée a changé depuis"));
        Browser.anonymous()
                .get(place(SAINT_EMILION).path() + notice)
                .then()
                .body(containsString("confirmée, 30 jours"));
    }

    private void anAnswerOfTwentyDaysAgoWithAFollower() throws SQLException {
        TheClock.isAheadBy(Duration.ofDays(-20));
        UUID answered = AConsultation.anOpinion("Une halle ?")
                .publishedIn(place(AMBES))
                .closed()
                .decided("Oui", "Elle se fera", "Pour vous")
                .id();
        TheClock.isAheadBy(Duration.ZERO);
        write("insert into follower values ('" + AMBES + "', gen_random_uuid(), '" + answered
                + "', 'jeanne@exemple.fr', 'x', 'h', 'fr', now(), now())");
    }

    private io.restassured.response.Response lasting(String errand, String days, String seen) {
        return agent().formParam("periode", "suivi-repondu")
                .formParam("jours", days)
                .formParam("vu", seen)
                .formParam("geste", "commencer")
                .post(errand + "/commencer");
    }

    private io.restassured.response.Response said(String errand, String text, String seen) {
        return agent().formParam("ligne", "hebergement")
                .formParam("texte", text)
                .formParam("vu", seen)
                .formParam("geste", "commencer")
                .post(errand + "/commencer");
    }

    private io.restassured.response.Response refit(String errand, String choice) {
        return agent().formParam("choix", choice)
                .formParam("vu", choice)
                .formParam("geste", "commencer")
                .post(errand + "/commencer");
    }

    private static boolean has(String commune, Feature feature) {
        return equipment(commune).has(feature);
    }

    private static Equipment equipment(String commune) {
        return Tenancy.in(
                new Scope.Operator(),
                () -> Collectivity.withId(commune).orElseThrow().equipment());
    }

    @Test
    void a_message_is_read_again_leaves_after_two_minutes_and_reaches_whoever_works_there() {
        Worker mayor = Worker.mayorOf(place(LA_REOLE));
        Worker secretary = Worker.secretaryOf(place(LA_REOLE));
        String errand = prepared("message", "cochees", LA_REOLE, AMBES);
        agent().get(errand)
                .then()
                .body(
                        containsString("2 communes sont choisies. 2 courriels partiront."),
                        containsString("Une commune est laissée de côté\u00a0: personne n’y travaille encore"));
        agent().formParam("objet", " ")
                .formParam("texte", "Bonjour")
                .post(errand + "/commencer")
                .then()
                .statusCode(422)
                .body(containsString("Écrivez l’objet du message."), containsString("\nBonjour</textarea>"));
        letter(errand, "voir")
                .then()
                .statusCode(200)
                .body(containsString("Le courriel tel qu’il partira"), containsString("Votre espace"));
        letter(errand, "commencer").then().statusCode(303);
        errands.work();
        assertThat(letters(LA_REOLE)).isEmpty();
        agent().get(errand).then().body(containsString("D’ici là, vous pouvez tout arrêter"));

        TheClock.isAheadBy(Errands.GRACE.plusSeconds(1));
        errands.work();
        assertThat(letters(LA_REOLE)).containsExactlyInAnyOrder(mayor.email(), secretary.email());
        errands.work();
        assertThat(letters(LA_REOLE)).hasSize(2);
        agent().get(errand)
                .then()
                .body(
                        containsString("C’est fait pour une commune."),
                        containsString("Ambès</a> <span class=\"hint\">laissée"));
        agent().get("/console/journal?commune=" + LA_REOLE)
                .then()
                .body(containsString("message du syndicat envoyé"), not(containsString("Réunion")));
        agent().get("/console/courriels")
                .then()
                .body(containsString("Message du syndicat"), containsString(mayor.email()));
    }

    @Test
    void letters_are_stopped_before_they_leave_and_not_after() {
        Worker.mayorOf(place(LA_REOLE));
        String stopped = prepared("message", "cochees", LA_REOLE);
        letter(stopped, "commencer");
        agent().post(stopped + "/abandonner").then().statusCode(303).header("Location", endsWith("/console/communes"));
        String late = prepared("message", "cochees", LA_REOLE);
        letter(late, "commencer");
        TheClock.isAheadBy(Errands.GRACE.plusSeconds(1));
        agent().post(late + "/abandonner").then().statusCode(303).header("Location", endsWith(late));
        errands.work();
        assertThat(letters(LA_REOLE)).hasSize(1);
        agent().get(stopped).then().statusCode(404);
    }

    /** Between « commencer » and the letter somebody may have become something else. */
    @Test
    void whoever_serves_fewer_communes_meanwhile_writes_to_those_alone() {
        Worker.mayorOf(place(LA_REOLE));
        Worker.mayorOf(place(AMBES));
        Worker agent = Worker.ofConsole(Role.AGENT, "");
        token = agent.token();
        String errand = prepared("message", "cochees", LA_REOLE, AMBES);
        letter(errand, "commencer").then().statusCode(303);
        UUID portfolio = Tenancy.in(
                        new Scope.Operator(),
                        () -> perimeters.compose(TheSyndicate.ID, "La Réole seule", List.of(LA_REOLE)))
                .orElseThrow();
        Tenancy.run(
                new Scope.Within(TheSyndicate.ID),
                () -> team.appoint(
                        TheSyndicate.ID, agent.person(), Role.PORTFOLIO_AGENT, portfolio.toString(), "agent", ""));
        TheClock.isAheadBy(Errands.GRACE.plusSeconds(1));
        errands.work();
        assertThat(letters(LA_REOLE)).hasSize(1);
        assertThat(letters(AMBES)).isEmpty();
        token = Worker.operator().token();
        agent().get("/console/journal?commune=" + LA_REOLE).then().body(containsString("message du syndicat envoyé"));

        token = Worker.ofConsole(Role.AGENT, "").token();
        String colours = prepared("couleurs", "cochees", LA_REOLE, AMBES);
        token = Worker.ofConsole(Role.PORTFOLIO_AGENT, portfolio.toString()).token();
        agent().formParam("palette", "rose").post(colours + "/commencer").then().statusCode(404);
    }

    @Test
    void invitations_leave_again_where_one_waits_and_nowhere_else() throws SQLException {
        agent().get(prepared("inviter", "cochees", LA_REOLE))
                .then()
                .body(containsString("Aucun courriel ne partira."), not(containsString("Envoyer dans deux minutes")));
        Tenancy.run(
                new Scope.Within(SAINT_EMILION),
                () -> invitations.invite(
                        Collectivity.withId(SAINT_EMILION).orElseThrow(),
                        new Email("maire@saint-emilion.example"),
                        Role.MAYOR,
                        "http://localhost/mairie/invitation/"));
        TheClock.isAheadBy(Duration.ofDays(8));
        token = Worker.operator().token();
        figures.countAll();
        String errand = agent().formParam("etat", "invitation-oubliee")
                .formParam("portee", "toutes")
                .formParam("action", "inviter")
                .post("/console/actions")
                .then()
                .statusCode(303)
                .extract()
                .header("Location")
                .replaceFirst(".*(?=/console)", "");
        agent().get(errand)
                .then()
                .body(
                        containsString("Une commune est choisie. Un courriel partira."),
                        containsString("Votre espace de participation de Saint-Émilion est prêt"));
        agent().post(errand + "/commencer").then().statusCode(303);
        TheClock.isAheadBy(Duration.ofDays(8).plus(Errands.GRACE).plusSeconds(1));
        // Another process is at it, and dies.
        write("update errand_line set taken_at = now() + interval '8 days'");
        errands.work();
        assertThat(Tenancy.within(SAINT_EMILION, () -> Message.newest(9))).hasSize(1);
        TheClock.isAheadBy(Duration.ofDays(8).plus(Duration.ofMinutes(9)));
        errands.work();
        assertThat(Tenancy.within(SAINT_EMILION, () -> Message.newest(9))).hasSize(2);
        figures.follow();
        agent().get("/console/communes?etat=invitation-oubliee").then().body(not(containsString(">Saint-Émilion<")));
    }

    @Test
    void one_that_fails_again_and_again_keeps_nobody_waiting_and_is_set_aside_until_somebody_wants_it()
            throws SQLException {
        String broken = prepared("fonctions", "toutes");
        refit(broken, "-ENGLISH").then().statusCode(303);
        String behind = prepared("couleurs", "cochees", AMBES);
        agent().formParam("palette", "garrigue").post(behind + "/commencer");
        write("update errand set choice = 'rien' where kind = 'FEATURE'");
        errands.work();
        assertThat(palette(AMBES)).isEqualTo(Palette.GARRIGUE);
        agent().get(broken).then().body(containsString("Un essai a échoué. Le prochain"), containsString("data-poll"));

        for (int minutes : List.of(1, 3, 9)) {
            TheClock.isAheadBy(Duration.ofMinutes(minutes));
            errands.work();
            errands.work();
            agent().get(broken).then().body(containsString("data-poll"));
        }
        TheClock.isAheadBy(Duration.ofMinutes(25));
        errands.work();
        agent().get(broken)
                .then()
                .body(
                        containsString("5 essais de suite ont échoué"),
                        containsString("<code>NoSuchElementException"),
                        containsString("Aucune commune n’est faite"),
                        not(containsString("data-poll")));
        agent().get("/console/actions").then().body(containsString("Mise de côté"));
        agent().get("/console")
                .then()
                .body(containsString("Une action groupée est mise de côté"), containsString(broken));
        write("update errand set choice = '-ENGLISH' where kind = 'FEATURE'");
        errands.work();
        assertThat(has(LA_REOLE, Feature.ENGLISH)).isTrue();

        agent().post(broken + "/reessayer").then().statusCode(303);
        errands.work();
        assertThat(has(LA_REOLE, Feature.ENGLISH)).isFalse();
        agent().get(broken).then().body(containsString("C’est fait pour 3 communes."));
        agent().get("/console/journal").then().body(containsString("action groupée relancée"));
    }

    @Test
    void a_longer_period_is_not_taken_back_before_what_that_erases_was_agreed_to() throws SQLException {
        anAnswerOfTwentyDaysAgoWithAFollower();
        write("update collectivity set keep_followers_answered = 7 where id = '" + AMBES + "'");
        String errand = prepared("durees", "cochees", AMBES);
        lasting(errand, "25", "suivi-repondu 25").then().statusCode(303);
        errands.work();
        agent().get(errand)
                .then()
                .body(containsString("L’adresse d’un abonné sera effacée."), containsString("Oui, les effacer"));
        agent().post(errand + "/annuler").then().statusCode(422).body(containsString("id=\"accord-error\""));
        agent().formParam("accord", "oui").post(errand + "/annuler").then().statusCode(303);
        agent().get(errand).then().body(containsString("Une commune a retrouvé sa durée d’avant"));
    }

    @Test
    void what_was_set_aside_is_left_as_it_is_and_what_was_done_of_it_put_back() throws SQLException {
        String errand = prepared("couleurs", "toutes");
        agent().formParam("palette", "garrigue").post(errand + "/commencer");
        write("update errand_line set state = 'DONE', before = 'vigne' where commune = '" + AMBES + "'");
        write("update collectivity set palette = 'garrigue' where id = '" + AMBES + "'");
        write("update errand set tries = 5, trouble = 'PSQLException', aside_at = now()");
        agent().get(errand).then().body(containsString("Une commune est faite, et le reste."));
        assertThat(errands.left(UUID.fromString(errand.replaceFirst(".*/", "")), 1))
                .extracting(Errands.Chosen::id)
                .containsExactly(LA_REOLE);
        agent().post(errand + "/abandonner").then().statusCode(303).header("Location", endsWith(errand));
        agent().get(errand).then().body(containsString("C’est fait pour une commune."));
        agent().post(errand + "/annuler").then().statusCode(303);
        assertThat(palette(AMBES)).isEqualTo(Palette.VIGNE);
        agent().get("/console/journal").then().body(containsString("action groupée arrêtée avant la fin"));
    }

    /** No journal has it, so that nobody could erase it. */
    @Test
    void of_a_suspension_that_was_stopped_before_it_suspended_anybody_no_reason_is_kept() throws SQLException {
        String errand = prepared("suspendre", "toutes");
        agent().formParam("raison", "Elle ne paie plus")
                .formParam("geste", "commencer")
                .post(errand + "/commencer")
                .then()
                .statusCode(303);
        write("update errand set tries = 5, trouble = 'PSQLException', aside_at = now()");
        agent().post(errand + "/abandonner").then().statusCode(303);
        agent().get(errand).then().body(not(containsString("Elle ne paie plus")));
    }

    @Test
    void a_commune_that_fails_is_named_and_holds_up_no_other_until_it_is_done_again() throws SQLException {
        String errand = prepared("couleurs", "toutes");
        agent().formParam("palette", "garrigue").post(errand + "/commencer");
        write("alter table collectivity add constraint trouble check (id <> '" + AMBES
                + "' or palette <> 'garrigue') not valid");
        try {
            errands.work();
            assertThat(palette(LA_REOLE)).isEqualTo(Palette.GARRIGUE);
            assertThat(palette(SAINT_EMILION)).isEqualTo(Palette.GARRIGUE);
            agent().get(errand)
                    .then()
                    .body(
                            containsString("C’est fait pour 2 communes."),
                            containsString("L’action a échoué dans une commune."),
                            containsString(">Ambès</a> <span class=\"hint\">l’action y a échoué</span>"),
                            containsString("<summary>Ce que la machine a répondu</summary><code>PSQLException"));
            agent().get("/console/actions").then().body(containsString("1 en échec"));

            agent().post(errand + "/reessayer").then().statusCode(303);
            errands.work();
            agent().get(errand)
                    .then()
                    .body(containsString("<code>PSQLException"), containsString("Remettre les couleurs d’avant"));
        } finally {
            write("alter table collectivity drop constraint trouble");
        }

        agent().post(errand + "/reessayer").then().statusCode(303).header("Location", endsWith(errand));
        errands.work();
        assertThat(palette(AMBES)).isEqualTo(Palette.GARRIGUE);
        agent().get(errand).then().body(containsString("C’est fait pour 3 communes."), not(containsString("a échoué")));
    }

    @Test
    void a_commune_that_was_held_for_a_moment_is_done_a_little_later() throws SQLException {
        String errand = prepared("couleurs", "toutes");
        agent().formParam("palette", "garrigue").post(errand + "/commencer");
        write("""
                create function held() returns trigger language plpgsql as $$ begin
                  raise exception 'canceling statement due to lock timeout' using errcode = '55P03'; end $$;
                create trigger held before update on collectivity for each row when (new.id = '33004')
                  execute function held()""");
        try {
            errands.work();
            assertThat(palette(LA_REOLE)).isEqualTo(Palette.GARRIGUE);
            agent().get(errand).then().body(containsString("2 sur 3"), not(containsString("a échoué")));
        } finally {
            write("drop function held() cascade");
        }
        TheClock.isAheadBy(Duration.ofMinutes(6));
        errands.work();
        agent().get(errand).then().body(containsString("C’est fait pour 3 communes."));
    }

    private static void write(String sql) throws SQLException {
        try (Connection database = TestDatabase.administrator();
                Statement statement = database.createStatement()) {
            statement.execute(sql);
        }
    }

    private String prepared(String action, String reach, String... communes) {
        RequestSpecification form = agent().formParam("action", action).formParam("portee", reach);
        for (String commune : communes) {
            form.formParam("commune", commune);
        }
        return form.post("/console/actions")
                .then()
                .statusCode(303)
                .extract()
                .header("Location")
                .replaceFirst(".*(?=/console)", "");
    }

    private io.restassured.response.Response letter(String errand, String deed) {
        return agent().formParam("objet", "Réunion de rentrée")
                .formParam("texte", "Bonjour,\r\n\r\nà jeudi.")
                .formParam("geste", deed)
                .post(errand + "/commencer");
    }

    private List<String> letters(String commune) {
        return Tenancy.within(commune, () -> Message.newest(9).stream()
                .filter(message -> message.kind() == Message.Kind.SYNDICATE)
                .map(Message::recipient)
                .toList());
    }

    private static Palette palette(String commune) {
        return Tenancy.in(
                new Scope.Operator(),
                () -> Collectivity.withId(commune).orElseThrow().palette());
    }

    private Place place(String insee) {
        return directory.withId(insee).orElseThrow();
    }

    private RequestSpecification agent() {
        return Browser.with(token);
    }
}
