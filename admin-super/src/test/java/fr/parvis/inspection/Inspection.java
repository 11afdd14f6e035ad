package fr.parvis.inspection;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.stream.StreamSupport;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.microsoft.playwright.Page;
import nu.validator.client.EmbeddedValidator;
import nu.validator.client.EmbeddedValidator.OutputFormat;
import org.xml.sax.SAXException;

/** What every page is inspected for: accessibility (axe), correct HTML (Nu) and no scrolling sideways. */
public final class Inspection {

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

    /** The violations of WCAG and of good practice that axe finds, one line each. */
    public static List<String> accessibility(Page page) {
        // No frames here: the newer way opens a second page for each analysis to gather theirs.
        return new AxeBuilder(page)
                .setLegacyMode(true).analyze().getViolations().stream()
                        .map(rule ->
                                rule.getId() + ": " + rule.getNodes().get(0).getHtml())
                        .toList();
    }

    /** The errors that the Nu validator finds in a page, one line each. */
    public static List<String> markup(String html) {
        EmbeddedValidator validator = new EmbeddedValidator();
        validator.setOutputFormat(OutputFormat.JSON);
        try {
            String report = validator.validate(new ByteArrayInputStream(html.getBytes(UTF_8)));
            return StreamSupport.stream(
                            new ObjectMapper().readTree(report).path("messages").spliterator(), false)
                    .filter(message -> message.path("type").asText().equals("error"))
                    .map(message -> message.path("message").asText() + " "
                            + message.path("extract").asText())
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        } catch (SAXException broken) {
            throw new IllegalStateException(broken);
        }
    }
}
