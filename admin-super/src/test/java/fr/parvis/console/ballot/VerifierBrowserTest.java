package fr.parvis.console.ballot;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.PublicKey;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

import com.microsoft.playwright.Page;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import fr.parvis.core.ballot.ABallotBox;
import fr.parvis.core.ballot.Python;
import fr.parvis.core.ballot.Seal;
import fr.parvis.core.ballot.SomeElections;
import fr.parvis.core.storage.TestDatabase;
import fr.parvis.inspection.Chromium;
import fr.parvis.inspection.Inspection;

/** The verifier that everybody has: a page that is opened from a folder, without a network. */
@QuarkusTest
@WithTestResource(TestDatabase.class)
class VerifierBrowserTest {

    private static final List<String> FILES =
            List.of("seals.json", "chain.jsonl", "choices.jsonl", "paper.jsonl", "recu.json");

    /** Changes one byte at a time and gives those changes that were not seen. */
    private static final String MUTATE = """
            async ([files, times]) => {
              const names = Object.keys(files), unseen = [];
              let seed = 20260101;
              const chance = below => (seed = (seed * 48271) % 2147483647) % below;
              for (let i = 0; i < times; i++) {
                const name = names[chance(names.length)], data = bytes(files[name]);
                const place = chance(data.length), by = 1 + chance(255);
                data[place] ^= by;
                let text;
                try {
                  text = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(data);
                } catch {
                  continue;
                }
                const changed = { ...files, [name]: text };
                const result = await told(changed, { "recu.json": changed["recu.json"] });
                if (!result.wrong) unseen.push(name + " " + place + " " + by);
              }
              return unseen;
            }""";

    /** Counts elections and gives those that somebody else wins. */
    private static final String COUNT = """
            async lines => {
              const other = [];
              for (const line of lines) {
                const { paper, choices, seal, winners: expected } = JSON.parse(line);
                const found = await winners(paper, choices, fromHex(seal, 32, "seal"));
                if (found.join() !== expected.join()) other.push(line + " " + found);
              }
              return other;
            }""";

    @Test
    void what_parvis_publishes_is_in_order_and_no_byte_of_it_can_be_changed(@TempDir Path folder) throws Exception {
        PublicKey key = ABallotBox.published(folder);
        Path verifier = folder.resolve("verify.html");
        try (InputStream page =
                Objects.requireNonNull(ABallotBox.class.getResourceAsStream("/fr/parvis/core/ballot/verify.html"))) {
            Files.copy(page, verifier);
        }
        try (Chromium chromium = Chromium.launch()) {
            Page page = chromium.phone();
            page.context().setOffline(true);
            page.navigate(verifier.toUri().toString());
            assertThat(Inspection.accessibility(page)).isEmpty();
            assertThat(Inspection.markup(Files.readString(verifier))).isEmpty();
            assertThat(Inspection.sideways(page)).isZero();

            page.setInputFiles("#files", FILES.stream().map(folder::resolve).toArray(Path[]::new));
            assertThat(page.getByText("Tout est en ordre")).isVisible();
            assertThat(told(page)).isEqualTo(toldByTheOther(folder));
            assertThat(page.getByText("12 bulletins ouverts, 1 nul :")).isVisible();
            assertThat(page.getByText(Seal.fingerprint(key))).isVisible();
            assertThat(page.getByText("Le bulletin de ce reçu est dans l’urne : recu.json"))
                    .isVisible();

            page.getByLabel("une empreinte que vous avez reçue").fill("12 ab");
            page.getByLabel("une empreinte que vous avez reçue").blur();
            assertThat(page.getByText("celle-ci en a 4")).isVisible();

            Path list = Files.writeString(folder.resolve("liste.csv"), "nom;prénom\n");
            Path result = Files.writeString(folder.resolve("resultat.json"), "{}");
            List<Path> everything = Stream.concat(
                            FILES.stream().map(folder::resolve), Stream.of(verifier, list, result))
                    .toList();
            page.getByLabel("une empreinte que vous avez reçue").fill("");
            page.setInputFiles("#files", everything.toArray(Path[]::new));
            assertThat(page.getByText("Ce qui pouvait être vérifié est en ordre. Un fichier n’a pas été regardé"))
                    .isVisible();
            for (String other : List.of("verify.html", "liste.csv", "resultat.json")) {
                assertThat(page.getByText("– " + other + " : ni un fichier de l’urne ni un reçu"))
                        .isVisible();
            }

            page.setInputFiles("#files", folder.resolve("seals.json"));
            assertThat(page.getByText("Il manque chain.jsonl")).isVisible();

            Path few = Files.createDirectory(folder.resolve("few"));
            ABallotBox.publishedWithFewOnPaper(few);
            page.setInputFiles(
                    "#files",
                    Stream.of("seals.json", "chain.jsonl", "recu.json")
                            .map(few::resolve)
                            .toArray(Path[]::new));
            assertThat(page.getByText("Le compte n’a pas été refait.")).isVisible();
            assertThat(told(page)).isEqualTo(toldByTheOther(few));

            Map<String, String> files = new HashMap<>();
            for (String name : FILES) {
                files.put(name, Files.readString(folder.resolve(name)));
            }
            int times = Integer.getInteger("parvis.mutations", 150);
            assertThat((List<?>) page.evaluate(MUTATE, List.of(files, times))).isEmpty();
            assertThat((List<?>) page.evaluate(COUNT, SomeElections.lines(1000)))
                    .isEmpty();
            System.out.printf("%d bytes changed, each seen by the verifier in the browser%n", times);
        }
    }

    private static List<String> told(Page page) {
        return page.locator("#told li").allTextContents();
    }

    private static List<String> toldByTheOther(Path folder) throws Exception {
        return Python.run("/fr/parvis/core/ballot/verify.py", folder.toString())
                .lines()
                .toList();
    }
}
