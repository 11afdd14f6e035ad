package fr.parvis.inspection;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;

class InspectionTest {
    private static final String SOUND =
            "<!doctype html><html lang=fr><head><title>Page</title></head><body><main><h1>Page</h1></main></body></html>";

    @Test
    void wrong_markup_is_seen() {
        assertThat(Inspection.markup(SOUND)).isEmpty();
        assertThat(Inspection.markup(SOUND.replace("<main>", "<main><p><table>")))
                .isNotEmpty();
    }

    @Test
    void an_inaccessible_or_too_wide_page_is_seen() {
        try (Chromium chromium = Chromium.launch()) {
            Page page = chromium.phone();
            page.setContent(SOUND);
            assertThat(Inspection.accessibility(page)).isEmpty();
            assertThat(Inspection.sideways(page)).isZero();

            page.setContent(SOUND.replace("<h1>", "<p style='color:#aaa;width:50rem'>Pâle</p><input><h1>"));
            assertThat(Inspection.accessibility(page))
                    .anyMatch(line -> line.startsWith("color-contrast"))
                    .anyMatch(line -> line.startsWith("label"));
            assertThat(Inspection.sideways(page)).isPositive();
        }
    }
}
