package fr.parvis.core.web;

import static fr.parvis.core.fixture.ACommune.aCommune;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

import fr.parvis.core.fixture.Browser;
import fr.parvis.core.storage.TestDatabase;

@QuarkusTest
@WithTestResource(TestDatabase.class)
class HeadersTest {

    /** participez.lareole.fr may answer by HTTPS; what else stands under lareole.fr is not ours to decide. */
    @Test
    void https_is_asked_for_this_host_and_not_for_its_neighbours() {
        assertThat(Browser.anonymous()
                        .get(aCommune().open().path() + "/epreuve")
                        .header("Strict-Transport-Security"))
                .isEqualTo("max-age=31536000");
    }
}
