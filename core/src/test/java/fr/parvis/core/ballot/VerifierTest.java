package fr.parvis.core.ballot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.security.PublicKey;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import fr.parvis.core.storage.TestDatabase;

/** The export of a box before the verifier in Python; the one in the browser has the same cases in {@code VerifierBrowserTest}. */
@QuarkusTest
@WithTestResource(TestDatabase.class)
class VerifierTest {

    private static final String VERIFIER = "/fr/parvis/core/ballot/verify.py";
    private static final String MUTATOR = "/fr/parvis/core/ballot/mutate.py";

    /** {@code -Dparvis.mutations=10000} for as many as the reports speak of. */
    private static final String MUTATIONS = System.getProperty("parvis.mutations", "300");

    @Test
    void what_parvis_publishes_is_in_order_and_no_byte_of_it_can_be_changed(@TempDir Path folder) throws Exception {
        PublicKey key = ABallotBox.published(folder);
        String box = folder.toString();
        String receipt = folder.resolve("recu.json").toString();
        String evening = Files.readString(folder.resolve("chain.jsonl"))
                .substring("{\"link\":\"".length())
                .substring(0, 64);

        assertThat(Python.run(VERIFIER, box, receipt, evening))
                .contains(
                        "13 bulletins dans l’urne",
                        "12 bulletins ouverts, 1 nul :",
                        "10 bulletins comptés sur papier, 10 enveloppes reçues.",
                        "Un abri pour les « vélos » 8 ; Une balançoire 14 (retenu)",
                        "Projets retenus recomptés",
                        "L’empreinte " + evening.substring(0, 8) + "… est dans la chaîne.",
                        "– Empreinte de l’urne, à comparer",
                        "Le bulletin de ce reçu est dans l’urne : recu.json",
                        Seal.fingerprint(key),
                        "Tout est en ordre, si l’empreinte est celle de votre lettre.");
        assertThat(Python.run(VERIFIER, box)).as("a receipt in the folder").contains("Le bulletin de ce reçu");
        assertThat(Python.run(VERIFIER, "--help")).contains("python3 verify.py DOSSIER");
        assertThat(Python.run(MUTATOR, Python.place(VERIFIER), box, MUTATIONS))
                .contains(MUTATIONS + " mutations, " + MUTATIONS + " detected");
    }

    @Test
    void choices_of_both_sides_that_are_published_together_are_told_and_no_count_is_claimed(@TempDir Path folder)
            throws Exception {
        ABallotBox.publishedWithFewOnPaper(folder);
        assertThat(Python.run(VERIFIER, folder.toString()))
                .contains(
                        "– 9 bulletins comptés sur papier, 10 enveloppes reçues :",
                        "– Moins de dix bulletins d’un côté",
                        "dans resultat.pb",
                        "aucun sceau de l’urne ne répond de ce fichier",
                        "– Ce qui pouvait être vérifié est en ordre.",
                        "Le compte n’a pas été refait.")
                .doesNotContain("Tout est en ordre", "ne sont pas publiés");
    }

    @Test
    void winners_are_those_that_parvis_finds(@TempDir Path folder) throws Exception {
        Path elections = Files.write(folder.resolve("elections.jsonl"), SomeElections.lines(500));
        assertThat(Python.run("/fr/parvis/core/ballot/winners.py", Python.place(VERIFIER), elections.toString()))
                .contains("500 elections, 500 alike");
    }

    /** The signature is good, and so is every hash: only who counts again sees it. */
    @Test
    void winners_that_no_ballot_makes_are_not_in_order(@TempDir Path folder) throws Exception {
        ABallotBox.published(folder, "1");
        assertThatThrownBy(() -> Python.run(VERIFIER, folder.toString()))
                .hasMessageContaining("Les projets retenus ne sont pas ceux que donnent les bulletins");
    }
}
