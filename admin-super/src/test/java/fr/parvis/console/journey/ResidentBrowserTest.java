package fr.parvis.console.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import com.google.gson.JsonObject;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.Contrast;
import com.microsoft.playwright.options.ForcedColors;
import com.microsoft.playwright.options.ReducedMotion;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import fr.parvis.inspection.Chromium;
import fr.parvis.inspection.InChromium;
import fr.parvis.inspection.Inspection;

/** Residents who see little, use no mouse, run no script or have a narrow screen. */
@QuarkusTest
@TestProfile(WithDemonstration.class)
class ResidentBrowserTest extends InChromium {

    private static final Pattern RECEIPT = Pattern.compile("[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{4}");

    private final List<String> pages = List.of(
            "/",
            "/?q=saint",
            "/c/uzeste/",
            "/c/uzeste/?lang=en",
            "/c/uzeste/faut-il-eteindre-l-eclairage-public",
            "/c/uzeste/faut-il-eteindre-l-eclairage-public/participer",
            "/c/uzeste/vitesse-et-circulation-dans-le-bourg",
            "/c/uzeste/comment-amenager-la-place-de-l-eglise?lang=en",
            "/c/bazas/vitesse-et-circulation-dans-le-bourg/participer",
            "/c/la-reole/un-commerce-multi-services-dans-le-bourg/participer",
            "/c/uzeste/retirer",
            "/c/uzeste/rien/du/tout");

    @Test
    void somebody_answers_with_the_keyboard_alone() {
        Page page = chromium.desktop();
        Keyboard keyboard = new Keyboard(page);
        page.navigate(home + "/c/uzeste/faut-il-eteindre-l-eclairage-public");
        page.keyboard().press("Tab");
        assertThat(focused(page)).hasText("Aller au contenu");
        keyboard.enter("Donner mon avis");
        page.waitForURL("**/participer");
        keyboard.reach(page.getByLabel("Pour", new Page.GetByLabelOptions().setExact(true)));
        page.keyboard().press("ArrowDown");
        assertThat(page.getByLabel("Contre", new Page.GetByLabelOptions().setExact(true)))
                .isChecked();
        keyboard.enter("Envoyer ma réponse");
        assertThat(page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setLevel(1)))
                .containsText("Votre réponse est enregistrée");
        assertThat(page.locator(".code")).hasText(RECEIPT);
        page.context().close();
    }

    @Test
    void a_long_questionnaire_is_answered_without_a_script_one_question_a_page() {
        Page page = chromium.phoneWithoutScript();
        page.navigate(home + "/c/bazas/vitesse-et-circulation-dans-le-bourg/participer");
        assertThat(page.locator("main")).containsText("Question 1 sur 5");
        answerFirst(page);
        assertThat(page.locator("main")).containsText("Question 2 sur 5");
        next(page);
        assertThat(page).hasTitle(Pattern.compile("^Erreur\\s: Question 2 sur 5.*"));
        answerFirst(page);
        page.getByRole(AriaRole.BUTTON, named("Question précédente")).click();
        assertThat(page.locator("main")).containsText("Question 2 sur 5");
        assertThat(page.locator("input[type=checkbox]").first()).isChecked();
        next(page);
        for (int i = 1; i <= 4; i++) {
            page.locator("main select").nth(i - 1).selectOption(i + "-" + (5 - i));
        }
        next(page);
        page.getByRole(AriaRole.TEXTBOX).fill("12");
        next(page);
        page.getByRole(AriaRole.TEXTBOX).fill("Un banc <b>à l’ombre</b>");
        page.getByRole(AriaRole.BUTTON, named("Vérifier mes réponses")).click();
        assertThat(page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setLevel(1)))
                .hasText("Vérifiez vos réponses");
        assertThat(page.locator("main")).containsText("Un banc <b>à l’ombre</b>");
        assertThat(Inspection.markup(page.content())).isEmpty();
        assertThat(Inspection.sideways(page)).isZero();
        page.getByRole(AriaRole.BUTTON, named("Envoyer ma réponse")).click();
        assertThat(page.locator(".code")).hasText(RECEIPT);
        assertThat(page.context().cookies()).isEmpty();
        page.context().close();
    }

    @Test
    void answers_are_checked_and_mended_on_a_page_of_their_own() {
        Page page = chromium.phone();
        page.navigate(home + "/c/la-reole/un-commerce-multi-services-dans-le-bourg/participer");
        page.getByText("De temps en temps").click();
        next(page);
        page.getByText("Un café", new Page.GetByTextOptions().setExact(true)).click();
        for (int optional = 0; optional < 3; optional++) {
            next(page);
        }
        page.getByRole(AriaRole.BUTTON, named("Vérifier mes réponses")).click();
        assertThat(page.locator("main")).containsText("De temps en temps");
        assertThat(Inspection.accessibility(page)).isEmpty();
        page.getByRole(AriaRole.BUTTON, named("Modifier À quelle fréquence")).click();
        page.getByText("Jamais").click();
        page.getByRole(AriaRole.BUTTON, named("Vérifier mes réponses")).click();
        assertThat(page.locator("dl")).containsText("Jamais");
        page.getByRole(AriaRole.BUTTON, named("Envoyer ma réponse")).click();
        assertThat(page.locator(".code")).hasText(RECEIPT);
        assertThat(Inspection.accessibility(page)).isEmpty();
        page.context().close();
    }

    @Test
    void the_code_the_receipt_and_a_refusal_are_as_sound_as_the_form() {
        Page page = chromium.phone();
        String form = home + "/c/hostens/etes-vous-pour-un-composteur-partage/participer";
        for (int time = 1; time <= 2; time++) {
            page.navigate(form);
            page.getByText("Pour", new Page.GetByTextOptions().setExact(true)).click();
            page.getByLabel("Votre adresse électronique").fill("jeanne@exemple.fr");
            page.getByRole(AriaRole.BUTTON, named("Recevoir mon code")).click();
            assertSound(page);
            page.getByLabel("Code à six chiffres").fill("12");
            page.getByRole(AriaRole.BUTTON, named("Confirmer ma réponse")).click();
            assertThat(page).hasTitle(Pattern.compile("^Erreur\\s: .*"));
            assertSound(page);
            page.getByLabel("Code à six chiffres").fill(lastCode(page));
            page.getByRole(AriaRole.BUTTON, named("Confirmer ma réponse")).click();
            assertThat(page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setLevel(1)))
                    .containsText(time == 1 ? "Votre réponse est enregistrée" : "déjà");
            assertSound(page);
        }
        page.context().close();
    }

    /** What the newest of the demonstration's letters says. */
    private String lastCode(Page page) {
        String letters = page.request().get(home + "/demo/courriels").text();
        Matcher code = Pattern.compile("\\b\\d{3} ?\\d{3}\\b").matcher(letters.substring(letters.indexOf("mail-text")));
        assertThat(code.find()).isTrue();
        return code.group();
    }

    private static void assertSound(Page page) {
        assertThat(Inspection.accessibility(page)).isEmpty();
        assertThat(Inspection.markup(page.content())).isEmpty();
        assertThat(Inspection.sideways(page)).isZero();
    }

    @Test
    void a_long_questionnaire_is_left_and_found_again_on_the_same_device() {
        Page page = chromium.phone();
        String form = home + "/c/bazas/vitesse-et-circulation-dans-le-bourg/participer";
        page.navigate(form);
        answerFirst(page);
        answerFirst(page);
        assertThat(page.locator("main")).containsText("Question 3 sur 5");
        assertThat(page.locator("#garde")).containsText("restent sur cet appareil");
        assertThat(Inspection.accessibility(page)).isEmpty();

        page.goBack();
        assertThat(page.locator("main")).containsText("Question 2 sur 5");

        page.navigate(form);
        assertThat(page.getByRole(AriaRole.STATUS)).containsText("Vous aviez commencé à répondre");
        page.getByRole(AriaRole.BUTTON, named("Reprendre où j’en étais")).click();
        assertThat(page.locator("main")).containsText(Pattern.compile("Question [23] sur 5"));
        page.getByRole(AriaRole.BUTTON, named("Les effacer de cet appareil")).click();
        assertThat(page.locator("#garde")).hasText("C’est effacé de cet appareil.");
        page.navigate(form);
        assertThat(page.locator("#commence")).isHidden();
        assertThat(page.context().cookies()).isEmpty();
        page.context().close();
    }

    @ParameterizedTest
    @ValueSource(ints = {320, 640})
    void nothing_scrolls_sideways_on_the_narrowest_screen_or_enlarged_twice(int width) {
        // 640 pixels are a window of 1,280 at 200 %; letters alone are doubled as well.
        Page page = chromium.window(width);
        for (String address : pages) {
            page.navigate(home + address);
            assertThat(Inspection.sideways(page)).as("%s at %d", address, width).isZero();
            if (width == 640) {
                page.evaluate("document.documentElement.style.fontSize = '200%'");
                assertThat(Inspection.sideways(page))
                        .as("%s with letters of twice the size", address)
                        .isZero();
            }
        }
        page.context().close();
    }

    @Test
    void nothing_scrolls_sideways_on_a_telephone_whose_letters_are_twice_the_size() {
        try (Chromium large = Chromium.withLargeLetters()) {
            Page page = large.window(320);
            for (String address : pages) {
                page.navigate(home + address);
                assertThat(page.evaluate("getComputedStyle(document.documentElement).fontSize"))
                        .isEqualTo("32px");
                assertThat(Inspection.sideways(page)).as(address).isZero();
            }
        }
    }

    @Test
    void pages_stay_readable_with_more_contrast_and_with_colours_of_ones_own() {
        Page page = chromium.phone();
        for (String address : pages) {
            page.emulateMedia(new Page.EmulateMediaOptions().setContrast(Contrast.MORE));
            page.navigate(home + address);
            assertThat(Inspection.contrast(page))
                    .as("%s with more contrast", address)
                    .isEmpty();
            page.emulateMedia(new Page.EmulateMediaOptions()
                    .setContrast(Contrast.NO_PREFERENCE)
                    .setForcedColors(ForcedColors.ACTIVE));
            assertThat(Inspection.contrast(page))
                    .as("%s with forced colours", address)
                    .isEmpty();
            // A bar that had the colour of the page would say nothing.
            assertThat(page.evaluate("[...document.querySelectorAll('rect.bar')].every(bar =>"
                            + " getComputedStyle(bar).fill !== getComputedStyle(document.body).backgroundColor)"))
                    .as(address)
                    .isEqualTo(true);
            page.emulateMedia(new Page.EmulateMediaOptions().setForcedColors(ForcedColors.NONE));
        }
        page.context().close();
    }

    @Test
    void nothing_moves_for_who_wants_no_movement() {
        Page page = chromium.phone();
        page.emulateMedia(new Page.EmulateMediaOptions().setReducedMotion(ReducedMotion.REDUCE));
        for (String address : pages) {
            page.navigate(home + address);
            assertThat(page.evaluate("[...document.querySelectorAll('*')].filter(e =>"
                            + " { const s = getComputedStyle(e); return s.transitionDuration.split(', ').some(d => d !== '0s')"
                            + " || s.animationName !== 'none'; }).length"))
                    .as(address)
                    .isEqualTo(0);
        }
        page.context().close();
    }

    /** Printed, for README; no time is asserted, since the machine may be busy. */
    @Test
    void the_largest_thing_is_painted_early_on_a_slow_line() {
        for (String address : List.of("/", "/c/uzeste/", "/c/uzeste/comment-amenager-la-place-de-l-eglise")) {
            Page page = chromium.phone();
            JsonObject slow = new JsonObject();
            slow.addProperty("offline", false);
            slow.addProperty("latency", 400);
            slow.addProperty("downloadThroughput", 50_000);
            slow.addProperty("uploadThroughput", 50_000);
            CDPSession line = page.context().newCDPSession(page);
            line.send("Network.enable");
            line.send("Network.emulateNetworkConditions", slow);
            page.navigate(home + address);
            Object painted = page.evaluate("new Promise(done => new PerformanceObserver(list =>"
                    + " done(list.getEntries().at(-1).startTime))"
                    + ".observe({type: 'largest-contentful-paint', buffered: true}))");
            double seconds = ((Number) painted).doubleValue() / 1000;
            System.out.printf("Largest contentful paint of %s at 400 kbit/s and 400 ms: %.1f s%n", address, seconds);
            assertThat(seconds)
                    .as("one request at least went over the slow line")
                    .isGreaterThan(0.4);
            page.context().close();
        }
    }

    private static void answerFirst(Page page) {
        page.locator("main .choice label").first().click();
        next(page);
    }

    private static void next(Page page) {
        page.getByRole(AriaRole.BUTTON, named("Continuer")).click();
    }

    private static Locator focused(Page page) {
        return page.locator(":focus");
    }

    private static Page.GetByRoleOptions named(String name) {
        return new Page.GetByRoleOptions().setName(name);
    }
}
