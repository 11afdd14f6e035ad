package fr.parvis.console.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

import com.microsoft.playwright.Page;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

import fr.parvis.console.journey.WithDemonstration;
import fr.parvis.core.collectivity.Palette;
import fr.parvis.inspection.Chromium;
import fr.parvis.inspection.Inspection;

@QuarkusTest
@TestProfile(WithDemonstration.class)
class StylePagesBrowserTest {

    private static Chromium chromium;

    private final String style = ConfigProvider.getConfig().getValue("test.url", String.class) + "/demo/style";

    @BeforeAll
    static void launch() {
        chromium = Chromium.launch();
    }

    @AfterAll
    static void close() {
        chromium.close();
    }

    @ParameterizedTest
    @EnumSource
    void every_tag_is_readable_on_every_palette(Palette palette) {
        Page page = chromium.phone();
        page.navigate(style + "?palette=" + palette.token());

        // All else is the same on every palette, and looked at below.
        assertThat(Inspection.contrast(page)).isEmpty();
        assertThat(Inspection.sideways(page)).isZero();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "?errors=true",
                "?face=mairie",
                "?face=console",
                "/question",
                "/question?errors=true",
                "/error/404",
                "/error/500"
            })
    void pages_are_accessible_on_a_desktop(String page) {
        Page desktop = chromium.desktop();
        desktop.navigate(style + page);
        Inspection.inspect(desktop);
    }

    /** Else the second width would be looked at for nothing. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                ".told { color: #aaa }",
                ".hall { background: #555 }",
                ".told { opacity: .3 }",
                ".phone { display: block }"
            })
    void what_is_pale_on_a_telephone_alone_is_found_when_a_page_is_made_narrow(String pale) {
        Page page = chromium.desktop();
        page.setContent("""
                <!doctype html><html lang="fr"><title>Essai</title>
                <style>.phone { display: none; color: #aaa } @media (max-width: 40em) { %s }</style>
                <main><h1>Essai</h1><div class="hall"><p class="told">Une salle</p><p class="phone">Un menu</p></div></main>""".formatted(pale));
        assertThat(Inspection.accessibility(page)).isEmpty();
        page.setViewportSize(360, 740);
        assertThat(Inspection.accessibilityInThisWidthToo(page))
                .singleElement()
                .asString()
                .startsWith("color-contrast");
        page.setViewportSize(1280, 800);
        assertThat(Inspection.accessibilityInThisWidthToo(page)).isEmpty();
    }

    @Test
    void a_refused_form_says_so_in_the_title_and_takes_focus() {
        Page page = chromium.desktop();
        page.navigate(style + "/question?errors=true");

        assertThat(page.title()).startsWith("Erreur\u00a0: ");
        assertThat(page.evaluate("document.activeElement.id")).isEqualTo("erreurs");

        page.getByText("Choisissez ce que vous voulez savoir.").first().click();
        assertThat(page.evaluate("document.activeElement.id")).isEqualTo("format");
    }

    @Test
    void what_a_control_is_for_is_told_with_its_hint_and_its_error() {
        Page page = chromium.desktop();
        page.navigate(style + "?errors=true");

        assertThat(page.getByLabel("Adresse électronique").getAttribute("aria-describedby"))
                .isEqualTo("mail-hint mail-error");
        assertThat(page.getByLabel("Adresse électronique").inputValue()).isEqualTo("claire.martin@");
        assertThat(page.getByLabel("Votre avis").inputValue()).isEqualTo("Le marché <du samedi> & l’école");
    }

    @Test
    void targets_are_big_enough_for_a_thumb() {
        Page page = chromium.phone();
        page.navigate(style + "/question");

        Object small = page.evaluate("""
                () => [...document.querySelectorAll('button, .choice, main a, .bar-help a, .foot a')]
                  .filter(target => target.getBoundingClientRect().height < 44)
                  .map(target => target.textContent.trim())""");
        assertThat(small).isEqualTo(List.of());
    }
}
