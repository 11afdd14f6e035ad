package fr.parvis.console.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import jakarta.inject.Inject;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import fr.parvis.core.ceremony.Hours;
import fr.parvis.core.collectivity.Place;
import fr.parvis.core.fixture.ACommune;
import fr.parvis.core.fixture.AList;
import fr.parvis.core.fixture.Browser;
import fr.parvis.core.fixture.Worker;
import fr.parvis.core.storage.TestDatabase;
import fr.parvis.inspection.Album;
import fr.parvis.inspection.Chromium;
import fr.parvis.inspection.InChromium;
import fr.parvis.inspection.Inspection;

/** A whole vote, from the first line of the budget to the count that somebody verifies at home, by what people read on pages and paper. */
@QuarkusTest
@TestProfile(WithDemonstration.class)
class VoteJourneyBrowserTest extends InChromium {

    private static final String[][] PROJECTS = {
        {"Un abri pour les vélos", "3 200"},
        {"Deux bancs sur la place", "1 400"},
        {"Une fontaine", "4 800"},
        {"Des jeux pour l’école", "6 000"},
        {"Un verger partagé", "2 500"}
    };

    private static final List<String> ONLINE =
            List.of("1,3", "2", "1,5", "1,2,5", "3", "4", "", "2,5", "1", "1,4", "3,5", "2,4,5");

    private static final String SPOILT = "nul";

    private static final List<String> ON_PAPER =
            List.of("1", "2,5", "3", SPOILT, "", "1,2,3", "5", "4", "1,5", "2", "4,5", "1,3");

    /** Whom the sheet in dispute is read as by the second reader, who is wrong. */
    private static final int DISPUTED = 2;

    private static final int NOT_VOTING = 3;

    private static final Pattern LETTER =
            Pattern.compile("Élodie HABITANT(\\d+).*?([0-9A-Z]{4}-[0-9A-Z]{5}-[0-9A-Z]{5}-[0-9A-Z])", Pattern.DOTALL);

    /** Finding two primes takes a while on a busy machine, and so do letters. */
    private static final double PATIENCE = 180_000;

    private final Album album = Album.wanted();

    private final long began = System.nanoTime();

    private int pages;

    @Inject
    Hours hours;

    @Test
    void a_village_votes_on_screens_and_on_paper_and_anybody_checks_the_count(@TempDir Path folder) throws Exception {
        Place place = ACommune.aCommune("Targon").open();
        Visitor mayor = signedIn(Worker.mayorOf(place));
        Visitor secretary = signedIn(Worker.secretaryOf(place));

        String board = budget(mayor);
        list(secretary, board);
        List<String> parts = keys(mayor, board);
        seal(mayor, board);
        Letters letters = letters(secretary, board);
        told("prepared");

        UUID vote = UUID.fromString(board.substring(board.lastIndexOf('/') + 1));
        move(vote, "opens_at = clock_timestamp() - interval '1 hour'");
        onATelephone(letters);
        withoutAScript(letters);
        byKeyboard(letters);
        for (int voter = 3; voter < ONLINE.size(); voter++) {
            overHttp(letters, voter);
        }
        told("voted online");
        desk(secretary, board, letters);
        told("voted on paper");

        move(vote, "closes_at = clock_timestamp() - interval '1 second'");
        sheets(mayor, secretary, board);
        told("sheets read");
        count(mayor, board, parts);
        published(letters.path(), folder);
        album.bind();
        told(pages + " pages looked at, verified");
    }

    /** Somebody in front of a window, whose pages are inspected as they come. */
    private final class Visitor {

        private final Page page;
        private final List<Response> answers = new ArrayList<>();

        Visitor(Page page) {
            this.page = page;
            page.onResponse(response -> {
                if (response.request().isNavigationRequest() && response.status() / 100 != 3) {
                    answers.add(response);
                }
            });
        }

        /** What is wrong with the page they see, and its heading. */
        void sees(String heading) {
            assertThat(page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setLevel(1)))
                    .hasText(heading, new LocatorAssertions.HasTextOptions().setTimeout(PATIENCE));
            Inspection.inspect(page, answers.get(answers.size() - 1));
            looked(page, heading);
        }

        void goes(String address) {
            page.navigate(address);
        }

        void presses(String button) {
            page.getByRole(AriaRole.BUTTON, named(button)).click();
        }

        void follows(String link) {
            page.getByRole(AriaRole.LINK, named(link)).first().click();
        }

        void types(String label, String text) {
            page.getByLabel(label).first().fill(text);
        }
    }

    private void looked(Page page, String heading) {
        pages++;
        album.keep(
                page,
                "vote",
                "%03d %s"
                        .formatted(
                                pages, heading.replaceAll("[^\\p{L}\\d]+", " ").strip()));
    }

    private Visitor signedIn(Worker worker) {
        return new Visitor(Chromium.signedIn(chromium.desktop(), home, worker.token()));
    }

    private String budget(Visitor mayor) {
        mayor.goes(home + "/mairie");
        mayor.follows("Lancer une consultation");
        mayor.presses("Un budget participatif");
        mayor.types("Que proposez-vous de financer ?", "10 000 € pour le bourg");
        mayor.types("Combien y a-t-il à partager ?", "10 000");
        mayor.presses("Continuer");
        for (int i = 0; i < PROJECTS.length; i++) {
            if (i >= mayor.page.locator("fieldset.asked").count()) {
                mayor.presses("Ajouter un projet");
                assertThat(mayor.page.locator("fieldset.asked")).hasCount(i + 1);
            }
            Locator project = mayor.page.locator("fieldset.asked").nth(i);
            project.getByLabel("Titre").fill(PROJECTS[i][0]);
            project.getByLabel("Coût").fill(PROJECTS[i][1]);
        }
        mayor.presses("Continuer");
        mayor.presses("Continuer");
        mayor.presses("Publier");
        assertThat(mayor.page.locator("main")).containsText("Indispensable avant le vote");
        return mayor.page.url().replaceAll("[?#].*", "");
    }

    private void list(Visitor secretary, String board) {
        secretary.goes(board);
        secretary.follows("La liste de ceux qui votent");
        secretary
                .page
                .getByLabel("Le fichier de la liste")
                .setInputFiles(new FilePayload(
                        "habitants.csv",
                        "text/csv",
                        AList.aList()
                                .andOthers(ONLINE.size() + ON_PAPER.size() + NOT_VOTING)
                                // Line 3 stands twice.
                                .with("HABITANT1", "Elodie", "01/02/1970", "1 chemin des Vignes")
                                .csv()));
        secretary
                .page
                .getByLabel("habitant", new Page.GetByLabelOptions().setExact(true))
                .check(UNDER_ITS_LABEL);
        secretary.sees("Qui peut voter ?");
        secretary.presses("Continuer");
        secretary.sees("Où se trouve quoi ?");
        secretary.presses("Continuer");
        secretary.sees("Vérifiez la liste");
        secretary.page.getByLabel("C’est la même personne").check(UNDER_ITS_LABEL);
        secretary.presses("Enregistrer mes réponses");
        secretary.presses("La liste est prête");
        secretary.sees("La liste est prête");
        assertThat(secretary.page.locator("main"))
                .containsText((ONLINE.size() + ON_PAPER.size() + NOT_VOTING) + " voix");
    }

    /** The parts, as each holder reads theirs off the sheet. */
    private List<String> keys(Visitor mayor, String board) {
        mayor.goes(board);
        mayor.follows("Les trois clés");
        mayor.sees("Les trois clés");
        mayor.types("Première personne", "Anne Petit");
        mayor.types("Deuxième personne", "Luc Grand");
        mayor.types("Troisième personne", "Zoé Faure");
        mayor.page.setDefaultTimeout(PATIENCE);
        mayor.presses("Fabriquer les clés");
        mayor.sees("Trois feuilles à imprimer");
        return Stream.of(1, 2, 3)
                .map(holder -> mayor.page.locator("#part-" + holder).innerText().replaceAll("\\s+", " "))
                .toList();
    }

    private void seal(Visitor mayor, String board) {
        mayor.goes(board);
        mayor.follows("Sceller l’urne");
        mayor.sees("Sceller l’urne");
        mayor.presses("Sceller l’urne, sans retour");
        mayor.sees("L’urne est scellée");
    }

    /** What came with the post: where to vote, and the code of each. */
    private record Letters(String address, List<String> codes) {

        String path() {
            return address.replaceAll("/voter$", "");
        }
    }

    private Letters letters(Visitor secretary, String board) throws IOException {
        secretary.goes(board);
        secretary.follows("Les lettres avec les codes");
        secretary.sees("Les lettres");
        secretary.presses("Préparer les lettres maintenant");
        assertThat(secretary.page.getByRole(AriaRole.LINK, named("Télécharger les")))
                .isVisible(new LocatorAssertions.IsVisibleOptions().setTimeout(PATIENCE));
        secretary.sees("Les lettres sont prêtes");
        Download pdf = secretary.page.waitForDownload(() -> secretary.follows("Télécharger les"));
        String text;
        try (PDDocument document = Loader.loadPDF(Files.readAllBytes(pdf.path()))) {
            text = new PDFTextStripper().getText(document);
        }
        String[] codes = new String[ONLINE.size() + ON_PAPER.size() + NOT_VOTING];
        for (MatchResult letter : LETTER.matcher(text).results().toList()) {
            codes[Integer.parseInt(letter.group(1))] = letter.group(2);
        }
        assertThat(codes).doesNotContainNull().doesNotHaveDuplicates();
        String address = found("localhost:\\d+/c/[a-z0-9-]+/[a-z0-9-]+/voter", text.replaceAll("\\s+", ""));
        secretary.page.getByLabel("Toutes les lettres sont sur papier").check(UNDER_ITS_LABEL);
        secretary.presses("Les lettres sont imprimées, détruire les noms");
        secretary.sees("Attestation de destruction");
        return new Letters("http://" + address, List.of(codes));
    }

    /** By the QR code of the letter. */
    private void onATelephone(Letters letters) {
        Visitor voter = new Visitor(chromium.phone());
        Counter counter = new Counter(voter.page);
        voter.goes(letters.address() + "#" + letters.codes().get(0).replace("-", ""));
        voter.sees("Voter");
        counter.screen();
        voter.presses("Voir mon bulletin");
        tick(voter.page, ONLINE.get(0));
        voter.sees("Choisissez jusqu’à 3 projets.");
        counter.screen();
        voter.presses("Vérifier mon bulletin");
        assertThat(voter.page.getByRole(AriaRole.HEADING, named("Vérifiez votre bulletin")))
                .isFocused();
        assertThat(Inspection.accessibility(voter.page)).isEmpty();
        looked(voter.page, "Vérifiez votre bulletin");
        counter.screen();
        voter.presses("Mettre mon bulletin dans l’urne");
        voter.sees("Votre bulletin est dans l’urne");
        assertThat(voter.page.getByText("Chiffré par votre appareil")).isVisible();
        System.out.println(counter.told("A vote, from the letter to the receipt"));
        assertThat(counter.screens()).isLessThanOrEqualTo(3);
        assertThat(counter.controls()).isLessThanOrEqualTo(1 + PROJECTS.length);
        assertThat(voter.page.context().cookies()).as("no cookie, no banner").isEmpty();

        voter.goes(letters.path() + "/urne");
        voter.sees("L’urne, à la vue de tous");
        voter.page.context().close();
    }

    private void withoutAScript(Letters letters) {
        Visitor voter = new Visitor(chromium.phoneWithoutScript());
        voter.goes(letters.address());
        voter.types("Votre code", letters.codes().get(1));
        voter.presses("Voir mon bulletin");
        tick(voter.page, ONLINE.get(1));
        voter.presses("Vérifier mon bulletin");
        likeThis(voter);
        voter.presses("Mettre mon bulletin dans l’urne");
        assertThat(voter.page.getByText("Chiffré par le serveur")).isVisible();
        likeThis(voter);
        voter.page.context().close();
    }

    /** A page that came without a script, inspected by a browser that has one. */
    private void likeThis(Visitor voter) {
        String html = voter.answers.get(voter.answers.size() - 1).text();
        Page page = chromium.phone();
        page.route(
                "**/voter",
                route -> route.fulfill(new Route.FulfillOptions()
                        .setContentType("text/html;charset=utf-8")
                        .setBody(html)));
        page.navigate(voter.page.url());
        assertThat(Inspection.accessibility(page)).isEmpty();
        assertThat(Inspection.markup(html)).isEmpty();
        assertThat(Inspection.sideways(page)).isZero();
        looked(page, "sans script " + page.title());
        page.context().close();
    }

    private void byKeyboard(Letters letters) {
        Page page = chromium.desktop();
        page.navigate(letters.address());
        Keyboard keyboard = new Keyboard(page);
        keyboard.type("Votre code", letters.codes().get(2).toLowerCase(java.util.Locale.ROOT));
        page.keyboard().press("Enter");
        for (String project : ONLINE.get(2).split(",", -1)) {
            keyboard.reach(page.getByLabel(title(project)));
            page.keyboard().press("Space");
        }
        keyboard.enter("Vérifier mon bulletin");
        assertThat(page.getByRole(AriaRole.HEADING, named("Vérifiez votre bulletin")))
                .isFocused();
        keyboard.enter("Mettre mon bulletin dans l’urne");
        assertThat(page.getByText("Chiffré par votre appareil")).isVisible();
        page.context().close();
    }

    /** As the pages do it for who has no script. */
    private void overHttp(Letters letters, int voter) {
        String pass = found(
                "(?<=name=\"passe\" value=\")[^\"]+",
                post(letters, "code", letters.codes().get(voter)));
        List<String> fields = new ArrayList<>(List.of("passe", pass, "geste", "verifier"));
        projects(ONLINE.get(voter)).forEach(project -> fields.addAll(List.of("choix", project)));
        String sealed = found("(?<=name=\"bulletin\" value=\")[^\"]+", post(letters, fields.toArray(String[]::new)));
        assertThat(post(letters, "passe", pass, "bulletin", sealed, "geste", "deposer"))
                .contains("Votre bulletin est dans l’urne");
    }

    private static String post(Letters letters, String... fieldsAndValues) {
        var request = Browser.anonymous();
        for (int i = 0; i < fieldsAndValues.length; i += 2) {
            request.formParam(fieldsAndValues[i], fieldsAndValues[i + 1]);
        }
        return request.post(letters.address()).then().statusCode(200).extract().asString();
    }

    private void desk(Visitor secretary, String board, Letters letters) {
        secretary.goes(board + "/guichet");
        secretary.sees("Au guichet");
        secretary.types("Le code de la lettre", letters.codes().get(0));
        secretary.page.keyboard().press("Enter");
        assertThat(secretary.page.getByRole(AriaRole.ALERT)).containsText("A déjà voté en ligne");
        secretary.sees("Au guichet");

        secretary.types("Nom", "Habitant" + ONLINE.size());
        secretary.types("Prénom", "Elodie");
        secretary.presses("Chercher");
        secretary.sees("Au guichet");
        // The button has the focus.
        secretary.page.keyboard().press("Enter");
        for (int i = 1; i < ON_PAPER.size(); i++) {
            assertThat(secretary.page.locator(".received")).containsText(i + " enveloppe");
            assertThat(secretary.page.getByLabel("Le code de la lettre")).isFocused();
            secretary.page.keyboard().insertText(letters.codes().get(ONLINE.size() + i));
            secretary.page.keyboard().press("Enter");
        }
        assertThat(secretary.page.locator(".received")).containsText(ON_PAPER.size() + " enveloppes");
        secretary.sees("Au guichet");

        Page late = chromium.phone();
        late.navigate(letters.address());
        late.getByLabel("Votre code").fill(letters.codes().get(ONLINE.size()));
        late.getByRole(AriaRole.BUTTON, named("Voir mon bulletin")).click();
        assertThat(late.getByRole(AriaRole.HEADING, named("Vous avez déjà voté")))
                .isVisible();
        late.context().close();
    }

    private void sheets(Visitor mayor, Visitor secretary, String board) {
        for (Visitor reader : List.of(secretary, mayor)) {
            reader.goes(board);
            reader.follows("Saisir les bulletins papier");
            reader.follows("paquet n° 1");
            for (int sheet = 1; sheet <= ON_PAPER.size(); sheet++) {
                assertThat(reader.page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setLevel(1)))
                        .hasText("Bulletin n°\u00a0" + sheet);
                boolean slip = reader == mayor && sheet == DISPUTED;
                read(reader, slip ? "2,4" : ON_PAPER.get(sheet - 1));
            }
        }
        mayor.sees("Bulletin n°\u00a0" + (ON_PAPER.size() + 1));
        mayor.follows("Retour aux bulletins papier");
        mayor.sees("Bulletins papier");
        mayor.follows("Trancher 1 écart");
        mayor.sees("Bulletin n°\u00a0" + DISPUTED + " du paquet n°\u00a01");
        mayor.page
                .getByLabel("Nous sommes deux à regarder ce bulletin.")
                .first()
                .check(UNDER_ITS_LABEL);
        mayor.page
                .locator(".panel", new Page.LocatorOptions().setHasText(title("5")))
                .getByRole(AriaRole.BUTTON)
                .click();
        mayor.presses("Arrêter la saisie");
        mayor.sees("Bulletins papier");
        assertThat(mayor.page.locator("main"))
                .containsText("%d bulletins pour %d enveloppes".formatted(ON_PAPER.size(), ON_PAPER.size()));
    }

    private void read(Visitor reader, String sheet) {
        if (sheet.equals(SPOILT)) {
            reader.presses("Bulletin nul");
        } else if (sheet.isEmpty()) {
            reader.presses("Bulletin blanc");
        } else {
            projects(sheet)
                    .forEach(project -> reader.page.getByLabel(title(project)).check());
            reader.presses("Enregistrer et passer au suivant");
        }
    }

    /** Two holders have come; the second has lost theirs. */
    private void count(Visitor mayor, String board, List<String> parts) throws IOException {
        mayor.goes(board);
        mayor.follows("Dépouiller l’urne");
        mayor.sees("Dépouiller");
        mayor.types("Part de la première personne", parts.get(0));
        mayor.types("Part de la deuxième personne", parts.get(2).toLowerCase(java.util.Locale.ROOT));
        mayor.presses("Ouvrir l’urne et compter");
        mayor.sees("Le résultat");
        for (int i = 1; i <= PROJECTS.length; i++) {
            assertThat(mayor.page
                            .getByRole(AriaRole.ROW, named(PROJECTS[i - 1][0]))
                            .getByRole(AriaRole.CELL)
                            .nth(1))
                    .hasText(String.valueOf(votes(i)));
        }
        Download minutes = mayor.page.waitForDownload(() -> mayor.follows("Procès-verbal en PDF"));
        try (PDDocument document = Loader.loadPDF(Files.readAllBytes(minutes.path()))) {
            assertThat(new PDFTextStripper().getText(document).replaceAll("[\\s\u00a0\u202f]+", " "))
                    .contains(
                            "Votes en ligne : " + ONLINE.size(),
                            "reçues au guichet : " + ON_PAPER.size(),
                            "Dont nuls : 1",
                            PROJECTS[0][0]);
        }
        mayor.presses("Publier le résultat");
        mayor.sees("Le résultat");
    }

    private void published(String address, Path folder) throws Exception {
        Visitor neighbour = new Visitor(chromium.phone());
        neighbour.goes(address);
        neighbour.sees("10 000 € pour le bourg");
        for (int i = 1; i <= PROJECTS.length; i++) {
            assertThat(neighbour
                            .page
                            .locator("table.ranked")
                            .getByRole(AriaRole.ROW, new Locator.GetByRoleOptions().setName(PROJECTS[i - 1][0])))
                    .containsText(String.valueOf(votes(i)));
        }
        assertThat(choicesOf(
                        neighbour.page.request().get(address + "/resultat.pb").text()))
                .containsExactlyInAnyOrderElementsOf(counted());
        neighbour.goes(address + "/urne");
        neighbour.sees("L’urne, à la vue de tous");
        List<Path> files = new ArrayList<>();
        for (Locator link : neighbour.page.locator("main a[download]").all()) {
            Download file = neighbour.page.waitForDownload(link::click);
            Path saved = folder.resolve(file.suggestedFilename());
            file.saveAs(saved);
            files.add(saved);
        }
        neighbour.page.context().close();
        assertThat(files)
                .extracting(file -> file.getFileName().toString())
                .contains("seals.json", "chain.jsonl", "verify.html", "verify.py");

        String ballots = ONLINE.size() + " bulletins";
        Page alone = chromium.phone();
        alone.context().setOffline(true);
        alone.navigate(folder.resolve("verify.html").toUri().toString());
        alone.setInputFiles(
                "input",
                files.stream()
                        .filter(file -> file.toString().matches(".*jsonl?"))
                        .toArray(Path[]::new));
        assertThat(alone.getByText("Ce qui pouvait être vérifié est en ordre.")).isVisible();
        assertThat(alone.getByText(ballots).first()).isVisible();
        alone.context().close();

        Process python = new ProcessBuilder(
                        "python3", folder.resolve("verify.py").toString(), folder.toString())
                .redirectErrorStream(true)
                .start();
        assertThat(new String(python.getInputStream().readAllBytes(), UTF_8))
                .contains("Projets retenus recomptés", "est en ordre.", ballots);
    }

    /** The votes of a Pabulib file. */
    /** Each with its projects in their own order: the file has them as they were drawn. */
    private static List<String> choicesOf(String file) {
        return file.substring(file.indexOf("VOTES"))
                .lines()
                .skip(2)
                .map(line -> Stream.of(line.split(";", -1)[1].split(",", -1))
                        .sorted()
                        .collect(Collectors.joining(",")))
                .toList();
    }

    /** What was cast, by whatever channel, but the spoilt sheet. */
    private static List<String> counted() {
        return Stream.concat(ONLINE.stream(), ON_PAPER.stream())
                .filter(choice -> !choice.equals(SPOILT))
                .toList();
    }

    private static long votes(int project) {
        return counted().stream()
                .filter(choice -> projects(choice).contains(String.valueOf(project)))
                .count();
    }

    private static List<String> projects(String choice) {
        return choice.isEmpty() ? List.of() : List.of(choice.split(",", -1));
    }

    private static String title(String project) {
        return PROJECTS[Integer.parseInt(project) - 1][0];
    }

    /** By its label, which covers the card. */
    private static void tick(Page page, String choice) {
        projects(choice).forEach(project -> page.locator("label", new Page.LocatorOptions().setHasText(title(project)))
                .click());
    }

    /** The dates of a vote come nearer, and the clock looks at them, as it does every minute. */
    private void move(UUID consultation, String dates) {
        for (String sql : List.of(
                "update consultation set %s where id = ?", "update ballot_box set %s where consultation_id = ?")) {
            try (Connection database = TestDatabase.administrator();
                    PreparedStatement statement = database.prepareStatement(sql.formatted(dates))) {
                statement.setObject(1, consultation);
                statement.executeUpdate();
            } catch (SQLException refused) {
                throw new IllegalStateException(refused);
            }
        }
        hours.keep();
    }

    private void told(String stage) {
        System.out.printf("A whole vote: %s after %.1f s%n", stage, (System.nanoTime() - began) / 1e9);
    }

    private static String found(String pattern, String text) {
        Matcher matcher = Pattern.compile(pattern).matcher(text);
        assertThat(matcher.find()).as("%s in %s", pattern, text).isTrue();
        return matcher.group();
    }

    private static Page.GetByRoleOptions named(String name) {
        return new Page.GetByRoleOptions().setName(name);
    }

    private static final Locator.CheckOptions UNDER_ITS_LABEL = new Locator.CheckOptions().setForce(true);
}
