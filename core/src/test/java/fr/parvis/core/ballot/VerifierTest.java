package fr.parvis.core.ballot;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.security.PublicKey;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import fr.parvis.core.storage.TestDatabase;

/** The export of a box before the verifier in Python; the one in the browser has the same cases in {@code VerifierBrowserTest}. */
@QuarkusTest
@WithTestResource(TestDatabase.class)
class VerifierTest {

    /** {@code -Dparvis.mutations=10000} for as many as the reports speak of. */
    private static final String MUTATIONS = System.getProperty("parvis.mutations", "300");

    @Test
    void what_parvis_publishes_is_in_order_and_no_byte_of_it_can_be_changed(@TempDir Path folder) throws Exception {
        PublicKey key = ABallotBox.published(folder);
        String verifier = place("/fr/parvis/core/ballot/verify.py");

        assertThat(python(
                        verifier, folder.toString(), folder.resolve("recu.json").toString()))
                .contains(
                        "13 bulletins dans l’urne",
                        "12 bulletins ouverts, 1 nul :",
                        "Le bulletin de ce reçu est dans l’urne.",
                        Seal.fingerprint(key),
                        "Tout est en ordre.");
        assertThat(python(place("/fr/parvis/core/ballot/mutate.py"), verifier, folder.toString(), MUTATIONS))
                .contains(MUTATIONS + " mutations, " + MUTATIONS + " detected");
    }

    private static String place(String resource) throws Exception {
        return Path.of(Objects.requireNonNull(VerifierTest.class.getResource(resource))
                        .toURI())
                .toString();
    }

    private static String python(String... arguments) throws Exception {
        List<String> command = new ArrayList<>(List.of("python3"));
        command.addAll(List.of(arguments));
        Process python = new ProcessBuilder(command).redirectErrorStream(true).start();
        String told = new String(python.getInputStream().readAllBytes(), UTF_8);
        assertThat(python.waitFor()).as(told).isZero();
        return told;
    }
}
