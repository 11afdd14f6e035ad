package fr.parvis.inspection;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

import com.deque.html.axecore.args.AxeRunOptions;
import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;

/** What every page is inspected for: accessibility (axe), correct HTML (Nu) and no scrolling sideways. */
public final class Inspection {

    private static final MarkupChecker CHECKER = new MarkupChecker();

    private Inspection() {}

    /** Inspects the page that the window shows. */
    public static void inspect(Page page) {
        assertThat(accessibility(page)).as("axe on %s", page.url()).isEmpty();
        assertThat(markup(page.request().get(page.url()).text()))
                .as("Nu on %s", page.url())
                .isEmpty();
        assertThat(sideways(page)).as("width of %s", page.url()).isZero();
    }

    /** By how many pixels the page is wider than the window. */
    public static int sideways(Page page) {
        return (int) page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth");
    }

    /** What axe finds too pale to read, one line each. */
    public static List<String> contrast(Page page) {
        return told(axe(page).withRules(List.of("color-contrast")));
    }

    /** The violations of WCAG and of good practice that axe finds, one line each. */
    public static List<String> accessibility(Page page) {
        return told(axe(page));
    }

    private static AxeBuilder axe(Page page) {
        // No frames here: the newer way opens a second page for each analysis to gather theirs.
        return new AxeBuilder(page).setLegacyMode(true).options(violationsOnly());
    }

    private static List<String> told(AxeBuilder axe) {
        return axe.analyze().getViolations().stream()
                .map(rule -> rule.getId() + ": " + rule.getNodes().get(0).getHtml())
                .toList();
    }

    /** The errors that the Nu checker finds in a page, one line each. */
    public static List<String> markup(String html) {
        return CHECKER.errors(html);
    }

    /** What is found sound is long to write down, and nobody reads it. */
    private static AxeRunOptions violationsOnly() {
        AxeRunOptions options = new AxeRunOptions();
        options.setResultTypes(List.of("violations"));
        return options;
    }
}
