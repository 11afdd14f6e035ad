package fr.parvis.console.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.LoadState;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import org.junit.jupiter.api.Test;

import fr.parvis.core.fixture.APicture;
import fr.parvis.inspection.InChromium;
import fr.parvis.inspection.Inspection;

/** One journey per persona, as people make it: by what they read on the page. */
@QuarkusTest
@TestProfile(WithDemonstration.class)
class JourneyBrowserTest extends InChromium {

    private static final Pattern CODE = Pattern.compile("\\b(\\d{6})\\b");
    private static final Pattern RECEIPT = Pattern.compile("[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{4}");

    @Test
    void a_mayor_launches_a_survey_of_five_questions_in_four_screens() {
        Page page = entered("mayor");
        Counter counter = new Counter(page);

        page.getByRole(AriaRole.LINK, named("Lancer une consultation")).first().click();
        counter.screen();
        page.getByRole(AriaRole.BUTTON, named("Un questionnaire")).click();

        field(page, "Quel est le sujet du questionnaire ?").fill("La fête du village");
        field(page, "Pourquoi posez-vous cette question ?").fill("Le comité des fêtes veut savoir ce qui vous plaît.");
        String[][] questions = {
            {"Viendrez-vous à la fête ?", "Une réponse parmi plusieurs", "Oui\nNon\nPeut-être"},
            {
                "Quels jeux pour les enfants ?",
                "Plusieurs réponses possibles",
                "Course en sac\nPêche à la ligne\nChamboule-tout"
            },
            {"Quelle note donnez-vous à la fête de l’an dernier ?", "Une note de 1 à 5", ""},
            {"Combien serez-vous à table ?", "Un nombre", ""},
            {"Une idée pour cette année ?", "Un texte libre", ""}
        };
        for (int i = 0; i < questions.length; i++) {
            if (i >= page.locator("fieldset.asked").count()) {
                page.getByRole(AriaRole.BUTTON, named("Ajouter une question")).click();
                assertThat(page.locator("fieldset.asked")).hasCount(i + 1);
            }
            Locator asked = page.locator("fieldset.asked").nth(i);
            asked.getByLabel("Ce que vous demandez").fill(questions[i][0]);
            asked.getByLabel("Comment répond-on ?").selectOption(questions[i][1]);
            if (!questions[i][2].isEmpty()) {
                asked.getByLabel("Les réponses proposées").fill(questions[i][2]);
            }
        }
        counter.screen();
        Inspection.inspect(page);
        page.getByRole(AriaRole.BUTTON, named("Continuer")).click();

        counter.screen();
        page.getByRole(AriaRole.BUTTON, named("Continuer")).click();

        counter.screen();
        assertThat(page.getByRole(AriaRole.BUTTON, named("Publier"))).hasCount(1);
        page.getByRole(AriaRole.BUTTON, named("Publier")).click();

        assertThat(page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setLevel(1)))
                .hasText("La fête du village");
        System.out.println(counter.told("Survey of five questions, from the mayor's home to published"));
        assertThat(counter.screens()).isLessThanOrEqualTo(4);
        assertThat(counter.outsideQuestions()).isLessThanOrEqualTo(8);
    }

    @Test
    void what_is_typed_of_a_project_is_still_there_after_another_page() {
        Page page = entered("mayor");
        page.getByRole(AriaRole.LINK, named("Lancer une consultation")).first().click();
        page.getByRole(AriaRole.BUTTON, named("Un budget participatif")).click();
        field(page, "Que proposez-vous de financer ?").fill("Un peu de vert");
        field(page, "Combien y a-t-il à partager ?").fill("5 000");
        page.getByRole(AriaRole.BUTTON, named("Continuer")).click();
        Locator project = page.locator("fieldset.asked").first();
        project.getByLabel("Titre").fill("Un verger partagé");
        // Left at once, before anything was saved.
        page.getByRole(AriaRole.LINK, named("Importer les projets")).click();
        page.getByRole(AriaRole.LINK, named("Revenir aux projets")).click();
        assertThat(project.getByLabel("Titre")).hasValue("Un verger partagé");

        // Nor is what the page has refused: it says so, instead of leaving.
        project.getByLabel("Coût").fill("dix mille");
        project.getByLabel("Titre").fill("Deux pommiers");
        page.getByRole(AriaRole.LINK, named("Importer les projets")).click();
        assertThat(page.locator("fieldset.asked [id$=-error]").first()).isVisible();
        assertThat(project.getByLabel("Titre")).hasValue("Deux pommiers");
    }

    @Test
    void a_mayor_launches_a_budget_of_five_projects_in_five_screens() {
        Page page = entered("mayor");
        Counter counter = new Counter(page);

        page.getByRole(AriaRole.LINK, named("Lancer une consultation")).first().click();
        counter.screen();
        page.getByRole(AriaRole.BUTTON, named("Un budget participatif")).click();

        field(page, "Que proposez-vous de financer ?").fill("10 000 € pour le bourg");
        field(page, "Combien y a-t-il à partager ?").fill("10 000");
        counter.screen();
        Inspection.inspect(page);
        page.getByRole(AriaRole.BUTTON, named("Continuer")).click();

        String[][] projects = {
            {"Un abri pour les vélos", "3 200"},
            {"Deux bancs sur la place", "1 400"},
            {"Une fontaine", "4 800"},
            {"Des jeux pour l’école", "6 000"},
            {"Un verger partagé", "2 500"}
        };
        for (int i = 0; i < projects.length; i++) {
            if (i >= page.locator("fieldset.asked").count()) {
                page.getByRole(AriaRole.BUTTON, named("Ajouter un projet")).click();
                assertThat(page.locator("fieldset.asked")).hasCount(i + 1);
            }
            Locator project = page.locator("fieldset.asked").nth(i);
            project.getByLabel("Titre").fill(projects[i][0]);
            project.getByLabel("Coût").fill(projects[i][1]);
            project.getByLabel("Description").fill("Proposé par les habitants.");
        }
        assertThat(page.locator(".balance")).containsText("17\u202f900\u00a0€");
        counter.screen();
        Inspection.inspect(page);
        page.getByRole(AriaRole.BUTTON, named("Continuer")).click();

        assertThat(page.getByLabel("Combien de projets au plus")).hasValue("3");
        counter.screen();
        Inspection.inspect(page);
        page.getByRole(AriaRole.BUTTON, named("Continuer")).click();

        counter.screen();
        Inspection.inspect(page);
        assertThat(page.getByRole(AriaRole.BUTTON, named("Publier"))).hasCount(1);
        page.getByRole(AriaRole.BUTTON, named("Publier")).click();

        assertThat(page.locator("main")).containsText("Indispensable avant le vote");
        Inspection.inspect(page);
        System.out.println(counter.told("Budget of five projects, from the mayor's home to published"));
        assertThat(counter.screens()).isLessThanOrEqualTo(5);
        assertThat(counter.outsideQuestions()).isLessThanOrEqualTo(10);
        assertThat(counter.controls() - counter.outsideQuestions()).isEqualTo(3 * projects.length);
        page.context().close();
    }

    @Test
    void a_budget_is_written_without_a_script() {
        Page page = entered("mayor", chromium.phoneWithoutScript());
        page.getByRole(AriaRole.LINK, named("Lancer une consultation")).first().click();
        page.getByRole(AriaRole.BUTTON, named("Un budget participatif")).click();
        field(page, "Que proposez-vous de financer ?").fill("5 000 € pour la fête");
        field(page, "Combien y a-t-il à partager ?").fill("5000");
        page.getByRole(AriaRole.BUTTON, named("Continuer")).click();
        String[][] projects = {{"Un feu d’artifice", "4000"}, {"Un bal", "1500"}};
        for (int i = 0; i < projects.length; i++) {
            Locator project = page.locator("fieldset.asked").nth(i);
            project.getByLabel("Titre").fill(projects[i][0]);
            project.getByLabel("Coût").fill(projects[i][1]);
        }
        page.getByRole(AriaRole.BUTTON, named("Supprimer")).first().click();
        page.getByRole(AriaRole.BUTTON, named("Annuler la suppression")).click();
        assertThat(page.locator("fieldset.asked").first().getByLabel("Titre")).hasValue("Un feu d’artifice");
        page.getByRole(AriaRole.BUTTON, named("Continuer")).click();
        page.getByText("À parts égales", new Page.GetByTextOptions().setExact(true))
                .click();
        page.getByRole(AriaRole.BUTTON, named("Continuer")).click();
        page.getByRole(AriaRole.BUTTON, named("Publier")).click();
        assertThat(page.locator("main")).containsText("Indispensable avant le vote");
        page.context().close();
    }

    @Test
    void a_mayor_publishes_from_a_model_in_two_screens() {
        Page page = entered("mayor");
        Counter counter = new Counter(page);

        page.getByRole(AriaRole.LINK, named("Lancer une consultation")).first().click();
        counter.screen();
        page.getByRole(AriaRole.BUTTON, named("Cantine et périscolaire")).click();

        counter.screen();
        Inspection.inspect(page);
        field(page, "Le sujet").fill("Nos enfants à midi");
        assertThat(page.locator(".preview-title")).hasText("La cantine et la garderie");
        // While the field is being typed in, too.
        assertThat(page.locator(".preview-title")).hasText("Nos enfants à midi");
        assertThat(page.getByRole(AriaRole.BUTTON, named("Publier"))).hasCount(1);
        page.getByRole(AriaRole.BUTTON, named("Publier")).click();

        assertThat(page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setLevel(1)))
                .hasText("Nos enfants à midi");
        System.out.println(counter.told("From a model, from the mayor's home to published"));
        assertThat(counter.screens()).isEqualTo(2);
        assertThat(counter.outsideQuestions()).isLessThanOrEqualTo(8);
    }

    @Test
    void a_mayor_who_goes_back_in_the_browser_meets_nobody_but_a_colleague() {
        Page page = entered("mayor");
        page.getByRole(AriaRole.LINK, named("Lancer une consultation")).first().click();
        page.getByRole(AriaRole.BUTTON, named("Un avis")).click();
        field(page, "Quelle question").fill("Faut-il un banc ?");
        assertThat(page.locator(".preview-title")).hasText(Pattern.compile("Faut-il un banc"));

        Page colleague = page.context().newPage();
        colleague.navigate(page.url());
        field(colleague, "Quelle question").fill("Faut-il trois bancs ?");
        colleague.getByRole(AriaRole.BUTTON, named("Continuer")).click();
        colleague.waitForURL("**/dates");
        field(page, "Quelle question").fill("Faut-il quatre bancs ?");
        assertThat(page.locator(".overtaken")).containsText("Une autre version");
        assertThat(field(page, "Quelle question")).hasValue("Faut-il quatre bancs ?");
        pressWhileSaving(page, "Enregistrer quand même");
        assertThat(page.locator(".preview-title")).hasText(Pattern.compile("Faut-il quatre bancs"));

        page.getByRole(AriaRole.BUTTON, named("Continuer")).click();
        page.waitForURL("**/dates");
        page.goBack();
        field(page, "Quelle question").fill("Faut-il cinq bancs ?");
        assertThat(page.locator(".preview-title")).hasText(Pattern.compile("Faut-il cinq bancs"));
        assertThat(page.locator(".overtaken")).hasCount(0);
        page.context().close();
    }

    /** A slow line: the button is pressed before the answer to what was typed is there. */
    private static void pressWhileSaving(Page page, String button) {
        page.evaluate("""
                () => new Promise((underWay) => {
                  const quick = window.fetch;
                  window.fetch = async (...asked) => {
                    underWay();
                    await new Promise((later) => setTimeout(later, 800));
                    return quick(...asked);
                  };
                  document.querySelector("#saisie textarea").dispatchEvent(new Event("change", { bubbles: true }));
                })""");
        page.getByRole(AriaRole.BUTTON, named(button)).click();
    }

    /** The crawler of every page follows links, and so never meets these. */
    @Test
    void the_pages_that_only_answer_a_form_are_sound_too() {
        for (Page page : List.of(chromium.phone(), chromium.desktop())) {
            entered("mayor", page);
            page.getByRole(AriaRole.LINK, named("Lancer une consultation"))
                    .first()
                    .click();
            page.getByRole(AriaRole.BUTTON, named("Un avis")).click();
            page.waitForURL("**/questions*");
            Page colleague = page.context().newPage();
            colleague.navigate(page.url());
            field(colleague, "Quelle question").fill("Faut-il trois bancs ?");
            colleague.getByRole(AriaRole.BUTTON, named("Continuer")).click();
            colleague.waitForURL("**/dates");

            Inspection.inspect(page, answer(page, 409));
            assertThat(page.locator(".overtaken")).containsText("Une autre version");
            page.context().clearCookies();
            Inspection.inspect(page, answer(page, 401));
            assertThat(page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setLevel(1)))
                    .hasText("Votre session est terminée");
            page.context().close();
        }
    }

    /** What the button « Continuer » is answered. */
    private static Response answer(Page page, int status) {
        Response answer = page.waitForResponse(
                response -> response.request().isNavigationRequest() && response.status() == status,
                () -> page.getByRole(AriaRole.BUTTON, named("Continuer")).click());
        page.waitForLoadState();
        return answer;
    }

    @Test
    void a_mayor_publishes_with_the_keyboard_alone() {
        Page page = entered("mayor");
        Keyboard keyboard = new Keyboard(page);
        keyboard.enter("Lancer une consultation");
        page.waitForURL("**/nouvelle*");
        keyboard.enter("Un avis");
        page.waitForURL("**/questions*");
        keyboard.type("Quelle question posez-vous aux habitants ?", "Faut-il planter des tilleuls ?");
        keyboard.enter("Continuer");
        page.waitForURL("**/dates*");
        keyboard.reach(page.getByLabel("3 semaines"));
        page.keyboard().press("ArrowUp");
        assertThat(page.getByLabel("2 semaines")).isChecked();
        keyboard.enter("Continuer");
        page.waitForURL("**/verifier*");
        keyboard.enter("Publier");
        assertThat(page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setLevel(1)))
                .hasText(Pattern.compile("Faut-il planter des tilleuls\\s\\?"));
        page.context().close();
    }

    @Test
    void a_mayor_publishes_without_a_script() {
        Page page = entered("mayor", chromium.phoneWithoutScript());
        page.getByRole(AriaRole.LINK, named("Lancer une consultation")).first().click();
        page.getByRole(AriaRole.BUTTON, named("Un questionnaire")).click();
        field(page, "Quel est le sujet du questionnaire ?").fill("Le marché du samedi");
        Locator first = page.locator("fieldset.asked").first();
        first.getByLabel("Ce que vous demandez").fill("Viendriez-vous ?");
        first.getByLabel("Comment répond-on ?").selectOption("Une réponse parmi plusieurs");
        first.getByLabel("Les réponses proposées").fill("Oui\nNon");
        page.getByRole(AriaRole.BUTTON, named("Ajouter une question")).click();
        Locator second = page.locator("fieldset.asked").nth(1);
        second.getByLabel("Ce que vous demandez").fill("À quelle heure ?");
        second.getByLabel("Comment répond-on ?").selectOption("Un texte libre");
        page.getByRole(AriaRole.BUTTON, named("Monter")).click();
        assertThat(page.locator("fieldset.asked").first().getByLabel("Ce que vous demandez"))
                .hasValue("À quelle heure ?");
        page.getByRole(AriaRole.BUTTON, named("Continuer")).click();
        page.getByRole(AriaRole.BUTTON, named("Continuer")).click();
        page.getByRole(AriaRole.BUTTON, named("Publier")).click();
        assertThat(page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setLevel(1)))
                .hasText("Le marché du samedi");
        page.context().close();
    }

    @Test
    void a_resident_with_an_old_phone_answers_in_three_screens_and_can_take_it_back() {
        Page page = chromium.phoneWithoutScript();
        page.navigate(home + "/");
        page.locator("main").getByRole(AriaRole.SEARCHBOX).fill("uzeste");
        page.getByRole(AriaRole.BUTTON, named("Chercher")).click();
        page.getByRole(AriaRole.LINK, named("Uzeste")).first().click();
        page.getByRole(AriaRole.LINK, named("Faut-il éteindre")).first().click();

        Counter counter = new Counter(page);
        counter.screen();
        page.getByRole(AriaRole.LINK, named("Donner mon avis")).click();
        page.getByRole(AriaRole.BUTTON, named("Envoyer ma réponse")).click();
        assertThat(page).hasTitle(Pattern.compile("^Erreur\\s: .*"));

        page.getByText("Pour", new Page.GetByTextOptions().setExact(true)).click();
        counter.screen();
        page.getByRole(AriaRole.BUTTON, named("Envoyer ma réponse")).click();
        counter.screen();
        assertThat(page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setLevel(1)))
                .containsText("Votre réponse est enregistrée");
        String receipt = found(RECEIPT, page.locator("main").innerText());
        System.out.println(counter.told("An answer, from the consultation to the receipt"));
        assertThat(counter.screens()).isLessThanOrEqualTo(3);
        assertThat(page.context().cookies()).as("no cookie, no banner").isEmpty();

        page.getByRole(AriaRole.LINK, named("Retirer")).first().click();
        field(page, "Numéro de reçu")
                .fill(receipt.toLowerCase(java.util.Locale.ROOT).replace('-', ' '));
        page.getByRole(AriaRole.BUTTON, named("Continuer")).click();
        assertThat(page.locator("main")).containsText("Faut-il éteindre");
        page.getByRole(AriaRole.BUTTON, named("Retirer ma réponse")).click();
        assertThat(page.locator("main")).containsText("Votre réponse est retirée");
        page.context().close();
    }

    @Test
    void a_resident_confirms_by_a_code_where_each_answers_once() {
        Page page = chromium.phoneWithoutScript();
        page.navigate(home + "/c/hostens/");
        page.getByRole(AriaRole.LINK, named("composteur")).first().click();
        page.getByRole(AriaRole.LINK, named("Donner mon avis")).click();
        page.getByText("Contre", new Page.GetByTextOptions().setExact(true)).click();
        field(page, "Votre adresse électronique").fill("Jeanne@Demo.example");
        page.getByRole(AriaRole.BUTTON, named("Recevoir mon code")).click();
        field(page, "Code à six chiffres").fill(lastCode("jeanne@demo.example"));
        page.getByRole(AriaRole.BUTTON, named("Confirmer ma réponse")).click();
        assertThat(page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setLevel(1)))
                .containsText("Votre réponse est enregistrée");
        page.context().close();
    }

    @Test
    void the_syndicate_opens_a_commune_with_one_field_and_its_mayor_comes_in() {
        Page page = entered("operator");
        page.getByRole(AriaRole.LINK, named("Ouvrir une commune")).first().click();
        Counter counter = new Counter(page);
        page.locator("main").getByRole(AriaRole.SEARCHBOX).fill("marmande");
        counter.screen();
        page.getByRole(AriaRole.BUTTON, named("Ouvrir Marmande")).click();
        assertThat(page.getByRole(AriaRole.STATUS).first()).containsText("la commune de Marmande est ouverte");
        System.out.println(counter.told("Opening a commune"));
        assertThat(counter.screens()).isEqualTo(1);
        assertThat(counter.controls()).isEqualTo(1);

        field(page, "Adresse électronique").fill("maire.marmande@demo.example");
        page.getByLabel("Maire", new Page.GetByLabelOptions().setExact(true)).check();
        page.getByRole(AriaRole.BUTTON, named("Envoyer l’invitation")).first().click();
        assertThat(page.getByRole(AriaRole.STATUS).first()).containsText("L’invitation est prête");

        Page mayor = chromium.phone();
        mayor.navigate(
                found(Pattern.compile("http://\\S+/mairie/invitation/\\S+"), mailTo("maire.marmande@demo.example")));
        mayor.getByRole(AriaRole.BUTTON, named("Entrer")).click();
        assertThat(mayor).hasURL(Pattern.compile(".*/mairie/?$"));
        assertThat(mayor.locator("header").first()).containsText("Marmande");
        page.context().close();
        mayor.context().close();
    }

    @Test
    void the_first_page_of_a_resident_is_light() {
        Page page = chromium.phone();
        long bytes = transferred(page, "/c/uzeste/");
        System.out.printf("First page of a resident: %d bytes transferred, headers included%n", bytes);
        assertThat(bytes).isBetween(1_000L, 30_000L);
        page.context().close();
    }

    @Test
    void a_photo_of_the_commune_keeps_its_first_page_light_until_it_is_taken_away() {
        Page secretary = entered("secretary", chromium.desktop());
        secretary.navigate(home + "/mairie/fiche");
        secretary.getByRole(AriaRole.LINK, named("Ajouter une photo")).click();
        secretary
                .getByLabel("Choisir une photo")
                .setInputFiles(new FilePayload("bourg.png", "image/png", APicture.noise(900, 600)));
        field(secretary, "Que voit-on sur la photo").fill("Le bourg vu des coteaux");
        Inspection.inspect(secretary);
        secretary.getByRole(AriaRole.BUTTON, named("Enregistrer")).click();
        assertThat(secretary.getByAltText("Le bourg vu des coteaux")).isVisible();
        Inspection.inspect(secretary);

        Page resident = chromium.phone();
        long bytes = transferred(resident, "/c/uzeste/");
        System.out.printf("With a photo of the commune, of mere noise: %d bytes%n", bytes);
        assertThat(bytes).isBetween(1_000L, 30_000L);
        assertThat(resident.getByAltText("Le bourg vu des coteaux")).isVisible();
        Inspection.inspect(resident);
        resident.context().close();

        secretary.getByRole(AriaRole.BUTTON, named("Retirer la photo")).click();
        assertThat(secretary.getByAltText("Le bourg vu des coteaux")).hasCount(0);
        secretary.context().close();
    }

    /** Of the page at an address and of all that it fetches, headers included. */
    private long transferred(Page page, String address) {
        AtomicLong bytes = new AtomicLong();
        page.onRequestFinished(request -> {
            var sizes = request.sizes();
            bytes.addAndGet(sizes.responseBodySize + sizes.responseHeadersSize);
        });
        page.navigate(home + address);
        page.waitForLoadState(LoadState.NETWORKIDLE);
        return bytes.get();
    }

    private Page entered(String who) {
        return entered(who, chromium.desktop());
    }

    private Page entered(String who, Page page) {
        page.navigate(home + "/demo");
        page.locator("button[value=" + who + "]").click();
        return page;
    }

    private String lastCode(String recipient) {
        return found(CODE, mailTo(recipient));
    }

    /** The newest message to an address, on the page that shows what the demonstration would have sent. */
    private String mailTo(String recipient) {
        Page page = chromium.desktop();
        page.navigate(home + "/demo/courriels");
        String text = page.locator("article")
                .filter(new Locator.FilterOptions().setHasText(recipient))
                .first()
                .innerText();
        page.context().close();
        return text;
    }

    private static String found(Pattern pattern, String text) {
        Matcher matcher = pattern.matcher(text);
        assertThat(matcher.find()).as("%s in %s", pattern, text).isTrue();
        return matcher.group();
    }

    private static Locator field(Page page, String label) {
        return page.getByLabel(label).first();
    }

    private static Page.GetByRoleOptions named(String name) {
        return new Page.GetByRoleOptions().setName(name);
    }
}
