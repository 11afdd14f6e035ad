package fr.parvis.core.tenancy;

import static fr.parvis.core.fixture.ACommune.aCommune;
import static fr.parvis.core.fixture.AConsultation.anOpinion;
import static fr.parvis.core.fixture.Wire.get;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;

import jakarta.inject.Inject;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import fr.parvis.core.collectivity.Place;
import fr.parvis.core.storage.TestDatabase;
import fr.parvis.core.web.HostNames;

/** The first lock: host and path lead to one commune, or nowhere. */
@QuarkusTest
@WithTestResource(TestDatabase.class)
class HostAndPathLockTest {

    private static int rounds;

    @Inject
    HostNames names;

    private final String hostOfA = "participez" + ++rounds + ".a.example";
    private final String hostOfB = "participez" + rounds + ".b.example";
    private final Place a = aCommune().onHost(hostOfA).open();
    private final Place b = aCommune().onHost(hostOfB).open();

    @BeforeEach
    void writeACanaryIntoEach() {
        anOpinion("CANARY-A").draftIn(a);
        anOpinion("CANARY-B").draftIn(b);
        names.refresh();
    }

    @Test
    void a_path_shows_its_own_commune() {
        assertThat(get("localhost", a.path() + "/epreuve")).startsWith("200").endsWith("\nCANARY-A");
        assertThat(get("localhost", b.path() + "/epreuve")).startsWith("200").endsWith("\nCANARY-B");
    }

    @Test
    void a_path_of_no_commune_is_not_found() {
        assertThat(get("localhost", "/c/nulle-part/epreuve")).startsWith("404");
        assertThat(get("localhost", "/c/" + a.id().toLowerCase(Locale.ROOT) + "/epreuve"))
                .startsWith("404");
    }

    @Test
    void a_host_of_its_own_shows_its_commune_at_the_root() {
        assertThat(get(hostOfA, "/epreuve")).startsWith("200").endsWith("\nCANARY-A");
        assertThat(get(hostOfA.toUpperCase(Locale.ROOT) + ":8443", "/epreuve"))
                .startsWith("200")
                .endsWith("\nCANARY-A");
    }

    /** « La mairie, quels horaires ? » is a consultation like any other. */
    @Test
    void only_a_whole_segment_leads_away_from_the_site() {
        assertThat(get(hostOfA, "/mairie-epreuve")).startsWith("200").endsWith("\nCANARY-A");
        assertThat(get(hostOfA, "/assets-epreuve")).startsWith("200").endsWith("\nCANARY-A");
        assertThat(get(hostOfA, "/mairie/epreuve")).startsWith("303");
        assertThat(get(hostOfA, "/mairie")).startsWith("404");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "%s/epreuve",
                "/.%s/epreuve",
                "/%s/epreuve",
                "/mairie/..%s/epreuve",
                "/mairie/%%2e%%2e%s/epreuve",
                "/mairie/..%%2f..%s/epreuve",
                "/assets/..%s/epreuve",
                "/.well-known/..%s/epreuve",
                "/;x%s/epreuve",
                "/x/..%s/epreuve",
                "/%%2e%s/epreuve"
            })
    void a_host_of_its_own_never_shows_a_neighbour(String way) {
        assertThat(get(hostOfA, way.formatted(b.path())))
                .doesNotContain("CANARY-B")
                .doesNotStartWith("200");
        assertThat(get(hostOfA, way.formatted(b.path().replace("/c/", "/%63/"))))
                .doesNotContain("CANARY-B")
                .doesNotStartWith("200");
    }

    @Test
    void no_header_but_the_host_chooses_the_commune() {
        for (String header : new String[] {
            "X-Forwarded-Host: " + hostOfB,
            "Forwarded: host=" + hostOfB,
            "X-Forwarded-Prefix: " + b.path(),
            "X-Original-URL: " + b.path() + "/epreuve",
            "X-Rewrite-URL: " + b.path() + "/epreuve",
            "X-HTTP-Method-Override: GET"
        }) {
            assertThat(get(hostOfA, "/epreuve", header))
                    .as(header)
                    .startsWith("200")
                    .endsWith("\nCANARY-A");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"evil-%s", "x.%s", "%s.evil.example", "evil.example", "localhost.evil.example"})
    void a_host_outside_the_allow_list_is_misdirected(String host) {
        assertThat(get(host.formatted(hostOfA), "/epreuve")).startsWith("421").doesNotContain("CANARY");
        assertThat(get(host.formatted(hostOfA), a.path() + "/epreuve"))
                .startsWith("421")
                .doesNotContain("CANARY");
    }

    @ParameterizedTest
    @ValueSource(strings = {"%s.", "", "%s@evil.example"})
    void what_is_no_host_shows_nothing(String host) {
        assertThat(get(host.formatted(hostOfA), "/epreuve"))
                .doesNotContain("CANARY")
                .doesNotStartWith("200");
        assertThat(get(host.formatted(hostOfA), a.path() + "/epreuve"))
                .doesNotContain("CANARY")
                .doesNotStartWith("200");
    }
}
