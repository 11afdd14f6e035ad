package fr.parvis.console.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import fr.parvis.inspection.Chromium;
import fr.parvis.inspection.Inspection;

/**
 * Follows every link from each role's first page, on a telephone and on a desktop, and asks axe, the Nu checker and the
 * browser what they think of each page: no violation, no error, no request to anybody else, no message in the console, no
 * sideways scrolling.
 */
@QuarkusTest
@TestProfile(WithDemonstration.class)
class EveryPageBrowserTest {

    /** Pages of one shape differ by their content only; two of each are looked at. */
    private static final int OF_EACH_SHAPE = 2;

    private static final int MOST_PAGES = 160;

    @SuppressWarnings("NullAway.Init") // by @BeforeAll
    private static Chromium chromium;

    private final String home = ConfigProvider.getConfig().getValue("test.url", String.class);

    @BeforeAll
    static void open() {
        chromium = Chromium.launch();
    }

    @AfterAll
    static void close() {
        chromium.close();
    }

    @ParameterizedTest
    @CsvSource({
        "resident, phone",
        "resident, desktop",
        "mayor, phone",
        "mayor, desktop",
        "secretary, desktop",
        "operator, desktop"
    })
    void every_page_is_sound(String role, String device) {
        List<String> faults = new ArrayList<>();
        int seen = 0;
        Page page = device.equals("phone") ? chromium.phone() : chromium.desktop();
        try (BrowserContext context = page.context()) {
            page.onConsoleMessage(message -> {
                if (message.type().equals("error")) {
                    faults.add(page.url() + " console: " + message.text());
                }
            });
            page.onRequest(request -> {
                if (!request.url().startsWith(home) && !request.url().startsWith("data:")) {
                    faults.add(page.url() + " asks " + request.url());
                }
            });
            Deque<String> next = new ArrayDeque<>(start(page, role));
            Set<String> known = new HashSet<>(next);
            Map<String, Integer> shapes = new HashMap<>();
            while (!next.isEmpty() && seen < MOST_PAGES) {
                String address = next.poll();
                if (shapes.merge(shape(address), 1, Integer::sum) > OF_EACH_SHAPE) {
                    continue;
                }
                APIResponse source = context.request().get(address);
                if (!source.headers().getOrDefault("content-type", "").startsWith("text/html")) {
                    continue;
                }
                seen++;
                Inspection.markup(source.text()).forEach(error -> faults.add(address + " markup: " + error));
                Response shown = page.navigate(address);
                if (shown.status() >= 400) {
                    faults.add(address + " answers " + shown.status());
                }
                Inspection.accessibility(page).forEach(violation -> faults.add(address + " axe: " + violation));
                if (Inspection.sideways(page) != 0) {
                    faults.add(address + " scrolls sideways");
                }
                for (String link : links(page)) {
                    // The town hall's pages are, for the syndicate's staff, not there.
                    boolean others = role.equals("operator") && link.startsWith(at("/mairie"));
                    if (!others && known.add(link)) {
                        next.add(link);
                    }
                }
            }
        }
        System.out.printf("%s on a %s: %d pages looked at, %d faults%n", role, device, seen, faults.size());
        assertThat(faults).isEmpty();
        assertThat(seen).isGreaterThan(5);
    }

    private List<String> start(Page page, String role) {
        if (role.equals("resident")) {
            return List.of(at("/"), at("/mairie/connexion"), at("/console/connexion"), at("/demo"));
        }
        page.navigate(at("/demo"));
        page.locator("button[value=" + role + "]").click();
        return List.of(page.url());
    }

    private List<String> links(Page page) {
        List<String> links = new ArrayList<>();
        for (Object href : (List<?>) page.evaluate("[...document.querySelectorAll('a[href]')].map(a => a.href)")) {
            URI link = URI.create(href.toString());
            String address = link.toString().replaceAll("#.*", "");
            if (address.startsWith(home) && !address.contains("/demo/style")) {
                links.add(address);
            }
        }
        return links;
    }

    private String at(String path) {
        return home + path;
    }

    /** The address without what names one thing among its like; each language is looked at. */
    static String shape(String address) {
        String language = address.contains("lang=en") ? " in English" : "";
        return URI.create(address)
                        .getPath()
                        .replaceAll("[0-9a-f]{8}-[0-9a-f-]{27}", "{id}")
                        .replaceAll("/c/[^/]+", "/c/{commune}")
                        .replaceAll(
                                "(/c/\\{commune}/)(?!mentions|donnees|accessib|retirer|flux)[^/.]+", "$1{consultation}")
                        .replaceAll("/communes/\\w{5}\\b", "/communes/{commune}")
                + language;
    }
}
