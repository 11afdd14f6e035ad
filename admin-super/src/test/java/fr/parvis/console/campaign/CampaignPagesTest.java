package fr.parvis.console.campaign;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.not;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import jakarta.inject.Inject;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import fr.parvis.core.campaign.Offers;
import fr.parvis.core.campaign.Sums;
import fr.parvis.core.collectivity.Directory;
import fr.parvis.core.collectivity.Equipping;
import fr.parvis.core.collectivity.Feature;
import fr.parvis.core.collectivity.Opening;
import fr.parvis.core.collectivity.Place;
import fr.parvis.core.collectivity.Reference;
import fr.parvis.core.collectivity.ReferenceCommune;
import fr.parvis.core.collectivity.Refit;
import fr.parvis.core.consultation.Consultation;
import fr.parvis.core.fixture.AConsultation;
import fr.parvis.core.fixture.AConsultation.Published;
import fr.parvis.core.fixture.Browser;
import fr.parvis.core.fixture.Mailbox;
import fr.parvis.core.fixture.TheSyndicate;
import fr.parvis.core.fixture.Worker;
import fr.parvis.core.storage.TestDatabase;
import fr.parvis.core.tenancy.Scope;
import fr.parvis.core.tenancy.Tenancy;
import fr.parvis.core.web.Option;

@QuarkusTest
@WithTestResource(TestDatabase.class)
class CampaignPagesTest {

    private static final String CAMPAIGNS = "/console/campagnes";
    private static final Reference FRANCE = Reference.france();

    @Inject
    Opening opening;

    @Inject
    Directory directory;

    @Inject
    Equipping equipping;

    @Inject
    Offers offers;

    @Inject
    Sums sums;

    @Inject
    Clock clock;

    private String token = "";

    @BeforeEach
    void no_commune() throws SQLException {
        sql("truncate collectivity, person cascade");
        directory.forget();
        TheSyndicate.exists();
        token = Worker.operator().token();
    }

    @Test
    void an_empty_list_says_what_a_campaign_is() {
        operator()
                .get(CAMPAIGNS)
                .then()
                .statusCode(200)
                .body(containsString("Aucune campagne"), containsString("Préparer une campagne"));
    }

    @Test
    void a_campaign_begins_with_a_model_whose_words_are_changed() {
        String campaign = begun("modele", "vitesse");
        operator()
                .get(campaign + "/texte")
                .then()
                .statusCode(200)
                .body(
                        containsString("{de la commune}"),
                        containsString("les habitants du Bourg-Neuf"),
                        containsString("name=\"q1-choix\""),
                        not(containsString("name=\"q5-choix\"")));
        text("titre", "Rouler à 30 {à la commune}", "raison", "Pour {la commune}.", "q1-choix", "Trop\nBien\nPeu")
                .post(campaign + "/texte")
                .then()
                .statusCode(303)
                .header("Location", endsWith(campaign + "/communes"));
        String told = "/console/journal?quoi=campaign-described&q=" + campaign.replaceFirst(".*/", "");
        operator().get(told).then().body(containsString("<td>texte d’une campagne changé"));
        operator()
                .get(campaign + "/texte")
                .then()
                .body(containsString("Rouler à 30 au Bourg-Neuf"), containsString("Pour Le Bourg-Neuf."));
        operator()
                .get(CAMPAIGNS)
                .then()
                .body(containsString("Rouler à 30 à la commune"), containsString("préparation"));
    }

    @Test
    void what_is_wrong_stands_beside_its_field() {
        String campaign = begun("modele", "vitesse");
        text("titre", "", "raison", "Pour {le maire}", "q1-choix", "Seul", "q2-choix", "A\nA")
                .post(campaign + "/texte")
                .then()
                .statusCode(422)
                .body(
                        containsString("id=\"titre-error\""),
                        containsString("id=\"raison-error\""),
                        containsString("id=\"q1-choix-error\""),
                        containsString("id=\"q2-choix-error\""),
                        containsString("Pour {le maire}"));
    }

    /** What was typed meanwhile stays; nothing is saved before it is right. */
    @Test
    void questions_are_added_and_removed() {
        String campaign = begun("modele", "vitesse");
        text("titre", "La circulation chez nous", "genre", "SCALE", "action", "ajouter")
                .post(campaign + "/texte")
                .then()
                .statusCode(200)
                .body(
                        containsString("La circulation chez nous"),
                        containsString("Question 6"),
                        containsString("name=\"q6-de\" value=\"SCALE\""),
                        containsString("Retirer la question 6"));
        text("q6-de", "SCALE", "q6-intitule", "Quelle note ?", "action", "retirer-1")
                .post(campaign + "/texte")
                .then()
                .statusCode(200)
                .body(
                        not(containsString("La vitesse ?")),
                        containsString("name=\"q1-de\" value=\"2\""),
                        containsString("name=\"q5-de\" value=\"SCALE\""),
                        containsString("Quelle note ?</textarea>"),
                        not(containsString("Question 6")));
        operator().get(campaign + "/texte").then().body(containsString("Que pensez-vous de la vitesse"));
        text("q6-de", "SCALE", "q6-intitule", "")
                .post(campaign + "/texte")
                .then()
                .statusCode(422);
        text("q6-de", "SCALE", "q6-intitule", "Quelle note ?", "q6-facultatif", "oui")
                .post(campaign + "/texte")
                .then()
                .statusCode(303);
        operator()
                .get(campaign + "/texte")
                .then()
                .body(
                        containsString("Quelle note ?</textarea>"),
                        containsString("name=\"q6-facultatif\" value=\"oui\" checked"),
                        not(containsString("name=\"q1-facultatif\" value=\"oui\" checked")));
        text("q6-de", "8", "q6-intitule", "?").post(campaign + "/texte").then().statusCode(400);
        text("q6-de", "RIEN", "q6-intitule", "?")
                .post(campaign + "/texte")
                .then()
                .statusCode(400);
        text("action", "ajouter")
                .post(campaign + "/texte")
                .then()
                .statusCode(200)
                .body(not(containsString("Question 7")));
        text("q1-de", "")
                .post(campaign + "/texte")
                .then()
                .statusCode(422)
                .body(containsString("au moins une question"));
    }

    @Test
    void what_was_typed_before_another_save_keeps_its_place_and_is_not_saved_over_it_unseen() {
        String campaign = begun("modele", "vitesse");
        String page = operator().get(campaign + "/texte").then().extract().asString();
        String[] carried = {
            "edition", hidden(page, "edition"), "questions", hidden(page, "questions"), "q5-intitule", "Où cela ?"
        };
        text("titre", "Une autre", "q1-de", "2", "q2-de", "3", "q3-de", "4", "q4-de", "5", "q5-de", "")
                .post(campaign + "/texte")
                .then()
                .statusCode(303);
        String refused = text(carried)
                .post(campaign + "/texte")
                .then()
                .statusCode(422)
                .body(
                        containsString("Une autre version a été enregistrée"),
                        containsString("name=\"q4-choix\""),
                        not(containsString("name=\"q5-choix\"")),
                        containsString("Où cela ?</textarea>"))
                .extract()
                .asString();
        operator().get(campaign + "/texte").then().body(containsString("Une autre</textarea>"));
        carried[1] = hidden(refused, "edition");
        text(carried).post(campaign + "/texte").then().statusCode(303);
        operator()
                .get(campaign + "/texte")
                .then()
                .body(containsString("La circulation</textarea>"), containsString("Où cela ?</textarea>"));
        // Pressed twice.
        text(carried).post(campaign + "/texte").then().statusCode(303);
        carried[3] = "{}";
        text(carried).post(campaign + "/texte").then().statusCode(400);
    }

    @Test
    void a_campaign_begins_with_what_a_commune_has_asked() {
        Place reole = place("33352");
        Published asked = AConsultation.anOpinion("Un marché à La Réole ?")
                .because("Les habitants de La Réole le demandent.")
                .publishedIn(reole)
                .answered(12, "q1", "1")
                .closed();
        operator()
                .queryParam("q", "marché")
                .get(CAMPAIGNS + "/nouvelle")
                .then()
                .statusCode(200)
                .body(containsString("Un marché à La Réole"), containsString("12 réponses"));
        String campaign =
                begun("commune", reole.id(), "consultation", asked.id().toString());
        operator()
                .get(campaign + "/texte")
                .then()
                .body(
                        containsString("Un marché {à la commune} ?"),
                        containsString("Les habitants {de la commune} le demandent."),
                        containsString("Un marché au Bourg-Neuf"));
    }

    @Test
    void communes_are_chosen_by_list_and_by_intercommunal_body_and_looked_at_first() throws SQLException {
        String siren =
                Objects.requireNonNull(FRANCE.commune("33352").orElseThrow().epci());
        List<ReferenceCommune> epci = FRANCE.communesOfEpci(siren);
        opening.openAll(epci);
        opening.openOne("33004");
        opening.openOne("33063");
        sql("update collectivity set standing = 'SUSPENDED' where id = '33063'");
        Worker.mayorOf(place("33352"));
        String campaign = begun("modele", "vitesse");
        operator()
                .get(campaign + "/communes")
                .then()
                .statusCode(200)
                .body(
                        containsString("CC du Réolais en Sud Gironde (" + epci.size() + " communes ouvertes)"),
                        containsString("1 commune a"));
        assertThat(Stream.of("CC Rurales", "CC de Blaye", "CC École", "CC du Sud")
                        .map(name -> Option.of(name, name))
                        .sorted(CampaignPages.ALPHABETICALLY)
                        .map(Option::label))
                .containsExactly("CC de Blaye", "CC du Sud", "CC École", "CC Rurales");
        operator()
                .formParam("par", "liste")
                .formParam("lignes", "zzz")
                .post(campaign + "/communes")
                .then()
                .statusCode(422)
                .body(containsString("id=\"lignes-error\""));
        operator()
                .formParam("par", "intercommunalite")
                .post(campaign + "/communes")
                .then()
                .statusCode(422)
                .body(containsString("id=\"siren-error\""));
        operator()
                .formParam("par", "liste")
                .formParam("lignes", "33004\nNulle-Part\n01001")
                .post(campaign + "/communes")
                .then()
                .statusCode(422)
                .body(containsString("ligne 2"), containsString("33004\nNulle-Part"));
        operator()
                .formParam("par", "liste")
                .formParam("lignes", "33004\n33115")
                .post(campaign + "/communes")
                .then()
                .statusCode(422)
                .body(containsString("Une commune n’est pas ouverte\u00a0: Cazalis"));
        choose(campaign, "par", "liste", "lignes", "33004\n33063");
        choose(campaign, "par", "intercommunalite", "siren", siren);
        operator()
                .get(campaign + "/verifier")
                .then()
                .statusCode(200)
                .body(
                        containsString("La Réole"),
                        containsString("Ambès"),
                        containsString("<strong>" + (epci.size() + 1) + "</strong>"),
                        containsString("Site suspendu ou archivé\u00a0: Bordeaux."),
                        not(containsString("value=\"33063\"")),
                        containsString("personne n’y travaille encore"));
        operator()
                .post(campaign + "/proposer")
                .then()
                .statusCode(422)
                .body(containsString("Choisissez au moins une commune"));
        String more = typed(operator(), "action", "ajouter", "vues", "33352 33004", "commune", "33352")
                .post(campaign + "/proposer")
                .then()
                .statusCode(303)
                .extract()
                .header("Location");
        operator().get(more).then().body(containsString("La commune décochée n’est plus dans la liste."));
        operator()
                .get(campaign + "/verifier")
                .then()
                .body(
                        containsString("value=\"33352\" checked"),
                        not(containsString("value=\"33004\" checked")),
                        containsString("<strong>" + epci.size() + "</strong>"));
    }

    @Test
    void nothing_is_changed_once_it_is_offered() {
        Place reole = place("33352");
        String campaign = begun("modele", "vitesse");
        offer(campaign, List.of(reole));
        operator().get(campaign + "/texte").then().statusCode(303).header("Location", endsWith(campaign));
        text("titre", "Autre").post(campaign + "/texte").then().statusCode(303).header("Location", endsWith(campaign));
        operator().post(campaign + "/supprimer").then().statusCode(303);
        operator()
                .get(campaign)
                .then()
                .statusCode(200)
                .body(containsString("La circulation dans nos rues"), containsString("pas encore ouverte"));
    }

    @Test
    void an_offer_that_nobody_has_opened_is_taken_back() {
        Place reole = place("33352");
        Worker mayor = Worker.mayorOf(reole);
        String campaign = begun("modele", "vitesse");
        offer(campaign, List.of(reole));
        operator()
                .get(campaign)
                .then()
                .body(
                        containsString("Annuler l’envoi"),
                        containsString("dans la commune où personne"),
                        containsString("D’après le modèle « Vitesse et circulation », version 1"));
        operator().get("/console/courriels").then().body(containsString("sauf si l’envoi est annulé"));
        operator()
                .post(campaign + "/annuler")
                .then()
                .statusCode(303)
                .header("Location", endsWith("/verifier?fait=annulation&nombre=1&partis=0"));
        operator()
                .get(campaign + "/verifier?fait=annulation&nombre=1&partis=0")
                .then()
                .statusCode(200)
                .body(
                        containsString("L’envoi est annulé"),
                        containsString("Aucun courriel n’était parti."),
                        containsString("Corriger le texte"),
                        not(containsString("garde la consultation")),
                        containsString("value=\"33352\" checked"));
        mayor.browser().get("/mairie").then().body(not(containsString("La circulation dans nos rues")));
        operator().post(campaign + "/annuler").then().statusCode(303).header("Location", endsWith(campaign));
        operator().get(campaign).then().statusCode(303).header("Location", endsWith("/texte"));
        operator().get("/console/journal").then().body(containsString("retirée avant que la mairie ne l’ouvre"));

        Place looking = place("33004");
        Worker.mayorOf(looking);
        offer(campaign, List.of(reole, looking));
        Tenancy.run(
                new Scope.Within(looking.id()),
                () -> offers.open(offers.waiting().get(0).id()));
        operator().get("/console/courriels?commune=ambes").then().body(containsString("Aucun courriel"));
        operator().post(campaign + "/annuler").then().statusCode(303);
        operator()
                .get(campaign + "/verifier?fait=annulation&nombre=1&partis=0")
                .then()
                .body(containsString("Une commune garde la consultation\u00a0: Ambès."));
    }

    @Test
    void communes_without_the_feature_are_named_and_get_it_from_there() {
        Place reole = place("33352");
        equipping.refit(reole.id(), new Refit.Switched(Feature.CAMPAIGNS, false));
        String campaign = begun("modele", "vitesse");
        choose(campaign, "par", "liste", "lignes", "33352");
        operator()
                .get(campaign + "/verifier")
                .then()
                .body(
                        containsString("n’a pas les campagnes"),
                        containsString("<a href=\"/console/communes/33352\">La Réole</a>"),
                        containsString("name=\"choix\" value=\"+CAMPAIGNS\""));
        String errand = typed(operator(), "portee", "cochees", "action", "fonctions", "choix", "+CAMPAIGNS")
                .formParam("commune", reole.id())
                .post("/console/actions")
                .then()
                .statusCode(303)
                .extract()
                .header("Location");
        operator()
                .get(errand)
                .then()
                .statusCode(200)
                .body(containsString("value=\"+CAMPAIGNS\" selected"), containsString("La Réole"));
    }

    @Test
    void communes_where_nobody_is_to_be_told_are_named_with_where_to_invite() throws SQLException {
        Place reole = place("33352");
        Worker mayor = Worker.mayorOf(reole);
        String campaign = begun("modele", "vitesse");
        offer(campaign, List.of(reole, place("33004"), place("33063")));
        sql("insert into invitation (collectivity_id, id, email, role, created_at, token_hash, expires_at) values"
                + " ('33063', gen_random_uuid(), 'maire@mairie.fr', 'MAYOR', now(), '\\x01', now() + interval '1 day'),"
                + " ('33004', gen_random_uuid(), 'maire@mairie.fr', 'MAYOR', now(), null, null)");
        operator()
                .get(campaign)
                .then()
                .body(
                        containsString("Une commune n’a personne à prévenir"),
                        containsString("/console/communes/33004#inviter"),
                        not(containsString("/console/communes/33063#inviter")),
                        containsString("invitation envoyée, personne n’est encore entré"),
                        containsString("invitation préparée, pas encore envoyée"),
                        containsString("Le courriel d’une mairie sans réponse n’est pas encore parti."),
                        containsString("<span class=\"hint\">pas encore parti</span>"));
        sql("update message set state = 'SENT', sent_at = now()");
        operator()
                .get(campaign)
                .then()
                .body(
                        containsString("Une mairie sans réponse a reçu un courriel aujourd’hui"),
                        not(containsString("pas encore parti<")));
        sql("update offer set told_at = told_at - interval '1 day'");
        operator().get(campaign).then().body(containsString("Relancer la mairie qui n’a pas répondu"));
        operator().post(campaign + "/relancer").then().statusCode(303).header("Location", endsWith("nombre=1"));
        assertThat(Mailbox.of(mayor.email())).hasSize(2);
    }

    @Test
    void an_unwanted_draft_goes() {
        String campaign = begun("modele", "vitesse");
        operator().post(campaign + "/supprimer").then().statusCode(303).header("Location", endsWith(CAMPAIGNS));
        operator().get(campaign).then().statusCode(404);
    }

    @Test
    void forty_communes_are_led_from_a_model_to_results_that_tell_nobody() throws SQLException {
        List<ReferenceCommune> forty =
                FRANCE.communesOf(FRANCE.departement("33").orElseThrow()).subList(0, 40);
        opening.openAll(forty);
        List<Place> places =
                forty.stream().map(commune -> place(commune.insee())).toList();
        List<Worker> mayors = places.stream().map(Worker::mayorOf).toList();
        String campaign = begun("modele", "vitesse");
        text().post(campaign + "/texte").then().statusCode(303);
        choose(campaign, "par", "toutes");
        offer(campaign, places);
        assertThat(mayors)
                .allSatisfy(mayor -> assertThat(Mailbox.of(mayor.email())).hasSize(1));
        operator().get(campaign + "/resultats").then().statusCode(200).body(containsString("deux communes"));

        for (int i = 0; i < 38; i++) {
            answered(places.get(i), i);
        }
        decline(mayors.get(38));
        sql("update question set label = 'Et la lenteur ?' where position = 1 and collectivity_id = '"
                + places.get(5).id() + "'");
        sums.work();
        ValidatableResponse before =
                operator().get(campaign + "/resultats").then().statusCode(200);
        before.body(
                containsString("Les réponses réunies"),
                containsString("Que pensez-vous de la vitesse"),
                containsString("Une commune a posé une question en d’autres mots"));

        operator().post(campaign + "/relancer").then().statusCode(303).header("Location", endsWith("nombre=0"));
        operator()
                .get(campaign)
                .then()
                .statusCode(200)
                .body(
                        containsString("<strong>38</strong>"),
                        containsString("« Pas cette année. »"),
                        containsString("Le courriel d’une mairie sans réponse n’est pas encore parti."));
        operator().post(campaign + "/clore").then().statusCode(303);
        sums.work();
        operator()
                .get(campaign + "/resultats")
                .then()
                .statusCode(200)
                .body(
                        containsString("Réponses de 37 communes."),
                        containsString("Trop élevée"),
                        not(containsString("Pas encore de somme")));
        operator()
                .queryParam("q", "campagne")
                .get("/console/journal")
                .then()
                .body(containsString("campagne close"), containsString("refusée par la mairie"));
    }

    private void answered(Place place, int i) {
        Tenancy.within(place.id(), () -> {
            UUID offer = offers.waiting().get(0).id();
            Instant now = clock.instant();
            return offers.publish(offer, place.name(), now, now.plus(Duration.ofDays(21)), "");
        });
        Consultation asked =
                Tenancy.within(place.id(), () -> Consultation.published().get(0));
        Published published = new Published(place, asked.id(), "");
        int[] speeds = {14 + i % 9, 5 + i % 6, 1 + i % 3, 2 + i % 4};
        IntStream.range(0, 4)
                .forEach(choice -> published.answered(
                        speeds[choice],
                        "q1",
                        String.valueOf(choice + 1),
                        "q2",
                        String.valueOf(1 + (i + choice) % 6),
                        "q3",
                        String.valueOf(1 + choice % 3)));
        published.closed();
    }

    private static void decline(Worker mayor) {
        String page = mayor.browser().get("/mairie").then().extract().body().asString();
        String path = page.replaceFirst("(?s).*action=\"(/mairie/propositions/[^/]*)/ouvrir\".*", "$1");
        mayor.browser()
                .formParam("mot", "Pas cette année.")
                .post(path + "/refuser")
                .then()
                .statusCode(303);
    }

    private void choose(String campaign, String... fields) {
        typed(operator(), fields)
                .post(campaign + "/communes")
                .then()
                .statusCode(303)
                .header("Location", endsWith(campaign + "/verifier"));
    }

    private void offer(String campaign, List<Place> places) {
        operator()
                .formParam("commune", places.stream().map(Place::id).toList())
                .post(campaign + "/proposer")
                .then()
                .statusCode(303)
                .header("Location", endsWith("fait=proposee&nombre=" + places.size()));
    }

    private String begun(String... fields) {
        String text = typed(operator(), fields)
                .post(CAMPAIGNS + "/nouvelle")
                .then()
                .statusCode(303)
                .extract()
                .header("Location");
        return text.substring(text.indexOf(CAMPAIGNS), text.length() - "/texte".length());
    }

    /** The text of the model about speed, but for some fields. */
    private RequestSpecification text(String... others) {
        List<String> fields = new ArrayList<>(List.of(
                "titre",
                "La circulation",
                "public",
                "tous",
                "duree",
                "3s",
                "q1-de",
                "1",
                "q1-intitule",
                "La vitesse ?",
                "q1-choix",
                "Trop élevée\nConvenable\nTrop basse\nJe ne sais pas",
                "q2-de",
                "2",
                "q2-intitule",
                "Où ?",
                "q2-choix",
                "Entrées\nÉcole\nCentre\nRoute\nHameaux\nNulle part",
                "q3-de",
                "3",
                "q3-intitule",
                "Comment ?",
                "q3-choix",
                "En voiture\nÀ pied\nÀ vélo\nEn moto\nAutrement",
                "q4-de",
                "4",
                "q4-intitule",
                "Quoi ?",
                "q4-choix",
                "Zone 30\nTrottoirs",
                "q4-facultatif",
                "oui",
                "q5-de",
                "5",
                "q5-intitule",
                "Un endroit ?",
                "q5-facultatif",
                "oui"));
        if (others.length == 0) {
            fields.set(fields.indexOf("La vitesse ?"), "Que pensez-vous de la vitesse ?");
        }
        for (int i = 0; i < others.length; i += 2) {
            int place = fields.indexOf(others[i]);
            if (place < 0) {
                fields.addAll(List.of(others[i], others[i + 1]));
            } else {
                fields.set(place + 1, others[i + 1]);
            }
        }
        return typed(operator(), fields.toArray(String[]::new));
    }

    private static RequestSpecification typed(RequestSpecification browser, String... fields) {
        for (int i = 0; i < fields.length; i += 2) {
            browser.formParam(fields[i], fields[i + 1]);
        }
        return browser;
    }

    private static String hidden(String page, String name) {
        return page.replaceFirst("(?s).*name=\"" + name + "\" value=\"([^\"]*)\".*", "$1")
                .replace("&quot;", "\"")
                .replace("&#39;", "'");
    }

    private RequestSpecification operator() {
        return Browser.with(token);
    }

    private static void sql(String statement) throws SQLException {
        try (Connection database = TestDatabase.administrator();
                Statement update = database.createStatement()) {
            update.execute(statement);
        }
    }

    private Place place(String insee) {
        opening.openOne(insee);
        return directory.withId(insee).orElseThrow();
    }
}
