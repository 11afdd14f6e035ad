package fr.parvis.console.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.Test;

import fr.parvis.inspection.Album;
import fr.parvis.inspection.Chromium;
import fr.parvis.inspection.Inspection;

/**
 * Follows every link from each role's first page, on a desktop and on a telephone, and asks axe, the Nu checker and the
 * browser what they think of each page: no violation, no error, no request to anybody else, no message in the console, no
 * sideways scrolling.
 */
@QuarkusTest
@TestProfile(WithDemonstration.class)
class EveryPageBrowserTest {

    /**
     * Pages of one shape differ by their content only; two of each are looked at, where the second is no other part of a table, and
     * the second on a telephone alone, where its content has less room.
     */
    private static final int OF_EACH_SHAPE = 2;

    /** The secretary, whose pages are nearly all the mayor's, not beside the mayor. */
    private static final List<String> ROLES = List.of("mayor", "operator", "resident", "secretary");

    /** What tells apart two answers of one address that are the same page: who is signed in, and the number of a form. */
    private static final String OF_THIS_VISIT =
            "Marie Dubourg|Claire Martin|Hugo Lacaze|(?<=name=\"(?:essai|brouillon)\" value=\")[^\"]*";

    /** The links of each page that was looked at, whoever saw it, by its address and all that it says. */
    private final Map<String, List<String>> looked = new ConcurrentHashMap<>();

    /** Two roles at a time, each with a browser of its own, and the Nu checker beside them. */
    private final ExecutorService browsers = Executors.newFixedThreadPool(2);

    private final ExecutorService checker = Executors.newSingleThreadExecutor();

    private final String home = ConfigProvider.getConfig().getValue("test.url", String.class);

    private final Album album = Album.wanted();

    /** What was seen by one role. */
    private record Walk(int pages, int again, List<String> faults) {}

    @Test
    void every_page_is_sound() throws Exception {
        try {
            Map<String, Future<Walk>> walks = new LinkedHashMap<>();
            ROLES.forEach(role -> walks.put(role, browsers.submit(() -> walk(role))));
            List<String> faults = new ArrayList<>();
            for (Map.Entry<String, Future<Walk>> walk : walks.entrySet()) {
                Walk done = walk.getValue().get();
                System.out.printf(
                        "%s: %d pages looked at, %d of them as another role sees them, %d faults%n",
                        walk.getKey(), done.pages(), done.again(), done.faults().size());
                faults.addAll(done.faults());
                assertThat(done.pages()).isGreaterThan(5);
            }
            album.bind();
            assertThat(faults).isEmpty();
        } finally {
            browsers.shutdownNow();
            checker.shutdownNow();
        }
    }

    private Walk walk(String role) throws Exception {
        List<String> faults = Collections.synchronizedList(new ArrayList<>());
        List<Future<?>> checks = new ArrayList<>();
        int seen = 0;
        int again = 0;
        try (Chromium chromium = Chromium.launch()) {
            Page page = chromium.desktop();
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
            while (!next.isEmpty()) {
                String address = next.poll();
                boolean partOfTable = address.startsWith(at("/console")) && address.contains("?");
                int ofShape = shapes.merge(shape(address), 1, Integer::sum);
                if (ofShape > (partOfTable ? 1 : OF_EACH_SHAPE)) {
                    continue;
                }
                APIResponse source = page.context().request().get(address);
                if (!source.headers().getOrDefault("content-type", "").startsWith("text/html")) {
                    continue;
                }
                seen++;
                String html = source.text();
                String said = address + " " + html.replaceAll(OF_THIS_VISIT, "");
                List<String> links = album.isWanted() ? null : looked.get(said);
                if (links != null) {
                    again++;
                } else {
                    checks.add(checker.submit(() -> Inspection.markup(html)
                            .forEach(error -> faults.add(role + " " + address + " markup: " + error))));
                    Response shown = page.navigate(address);
                    if (shown.status() >= 400) {
                        faults.add(address + " answers " + shown.status());
                    }
                    boolean another = ofShape > 1 && !album.isWanted();
                    for (boolean phone : another ? new boolean[] {true} : new boolean[] {false, true}) {
                        page.setViewportSize(phone ? 360 : 1280, phone ? 740 : 800);
                        String where = role + (phone ? " on a phone " : " on a desktop ") + address;
                        (phone && !another
                                        ? Inspection.accessibilityInThisWidthToo(page)
                                        : Inspection.accessibility(page))
                                .forEach(violation -> faults.add(where + " axe: " + violation));
                        if (Inspection.sideways(page) != 0) {
                            faults.add(where + " scrolls sideways");
                        }
                        album.keep(page, role, name(seen, address), phone ? "phone" : "desktop");
                    }
                    links = links(page);
                    looked.put(said, links);
                }
                for (String link : links) {
                    // The town hall's pages are, for the syndicate's staff, not there.
                    boolean others = role.equals("operator") && link.startsWith(at("/mairie"));
                    if (!others && known.add(link)) {
                        next.add(link);
                    }
                }
            }
        }
        for (Future<?> check : checks) {
            check.get();
        }
        return new Walk(seen, again, faults);
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
        // What a letter leads to is good for one person, once; in a drawing, a.href is an object.
        for (Object href : (List<?>)
                page.evaluate(
                        "[...document.querySelectorAll('a[href]:not(.mail-text a)')].map(a => new URL(a.getAttribute('href'), document.baseURI).href)")) {
            URI link = URI.create(href.toString());
            String address = link.toString().replaceAll("#.*", "");
            if (address.startsWith(home) && !address.contains("/demo/style")) {
                links.add(address);
            }
        }
        return links;
    }

    /** « 007 mairie consultations nouvelle ». */
    private String name(int number, String address) {
        String words = shape(address).replaceAll("[^A-Za-z-]+", " ").strip();
        return "%03d %s".formatted(number, words.isEmpty() ? "accueil" : words);
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
