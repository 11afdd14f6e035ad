package fr.parvis.inspection;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;

/** What every page is inspected for: accessibility (axe), correct HTML (Nu) and no scrolling sideways. */
public final class Inspection {

    private static final MarkupChecker CHECKER = new MarkupChecker();

    private static final String AXE = script();

    private static final String CONTRAST = "color-contrast";

    /** Gives each look a number, with all that is behind it; {@code otherwise} is what had another one the last time. */
    private static final String LOOKS = """
            () => {
              const numbers = window.looks ??= new Map();
              const before = window.seen ?? new Map();
              const seen = window.seen = new Map();
              const see = (element, behind) => {
                const {color, backgroundColor, backgroundImage, opacity, fontSize, fontWeight, position} = getComputedStyle(element);
                const look = [behind, element.checkVisibility({visibilityProperty: true}),
                  color, backgroundColor, backgroundImage, opacity, fontSize, fontWeight, position].join(' ');
                if (!numbers.has(look)) {
                  numbers.set(look, numbers.size);
                }
                seen.set(element, numbers.get(look));
                for (const child of element.children) {
                  see(child, numbers.get(look));
                }
              };
              see(document.documentElement, 0);
              window.otherwise = [...seen.keys()].filter(element => before.get(element) !== seen.get(element) && element.checkVisibility());
            }""";

    private Inspection() {}

    /** Inspects the page that the window shows. */
    public static void inspect(Page page) {
        assertThat(accessibility(page)).as("axe on %s", page.url()).isEmpty();
        assertThat(markup(page.request().get(page.url()).text()))
                .as("Nu on %s", page.url())
                .isEmpty();
        assertThat(sideways(page)).as("width of %s", page.url()).isZero();
    }

    /** Inspects a page that cannot be asked for again, since it answers a form. */
    public static void inspect(Page page, Response answer) {
        assertThat(accessibility(page))
                .as("axe on an answer of %s", answer.url())
                .isEmpty();
        assertThat(markup(answer.text()))
                .as("Nu on an answer of %s", answer.url())
                .isEmpty();
        assertThat(sideways(page)).as("width of an answer of %s", answer.url()).isZero();
    }

    /** By how many pixels the page is wider than the window. */
    public static int sideways(Page page) {
        return (int) page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth");
    }

    /** What axe finds too pale to read, one line each. */
    public static List<String> contrast(Page page) {
        return axe(page, Map.of("runOnly", List.of(CONTRAST)));
    }

    /** The violations of WCAG and of good practice that axe finds, one line each. */
    public static List<String> accessibility(Page page) {
        page.evaluate(LOOKS);
        return axe(page, Map.of());
    }

    /**
     * The same, of a page that was looked at in another width before. Contrast takes two thirds of the time: it is measured again
     * where something looks otherwise than in that width, or stands before something that does.
     */
    public static List<String> accessibilityInThisWidthToo(Page page) {
        List<String> violations =
                new ArrayList<>(axe(page, Map.of("rules", Map.of(CONTRAST, Map.of("enabled", false)))));
        page.evaluate(LOOKS);
        if (page.evaluate("otherwise.length > 0").equals(true)) {
            violations.addAll(axe(page, "{include: otherwise}", Map.of("runOnly", List.of(CONTRAST))));
        }
        return violations;
    }

    private static List<String> axe(Page page, Map<String, ?> options) {
        return axe(page, "document", options);
    }

    private static List<String> axe(Page page, String where, Map<String, ?> options) {
        // Brought once to a page that is looked at in several widths.
        if (page.evaluate("typeof axe").equals("undefined")) {
            page.evaluate(AXE);
        }
        // Nothing plays by itself; what axe would fetch is for the one rule that looks for that.
        List<?> violations = (List<?>) page.evaluate("""
                options => axe.run(%s, {resultTypes: ['violations'], preload: false, ...options})
                  .then(found => found.violations.map(rule => rule.id + ': ' + rule.nodes[0].html))""".formatted(where), options);
        return violations.stream().map(String::valueOf).toList();
    }

    /** The errors that the Nu checker finds in a page, one line each. */
    public static List<String> markup(String html) {
        return CHECKER.errors(html);
    }

    private static String script() {
        try (InputStream script = AxeBuilder.class.getResourceAsStream("/axe.min.js")) {
            return new String(script.readAllBytes(), UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
