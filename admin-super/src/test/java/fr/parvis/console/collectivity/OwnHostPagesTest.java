package fr.parvis.console.collectivity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

import jakarta.inject.Inject;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusMock;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import fr.parvis.core.collectivity.HostName;
import fr.parvis.core.collectivity.OwnHost.Finding;
import fr.parvis.core.collectivity.Place;
import fr.parvis.core.fixture.ACommune;
import fr.parvis.core.fixture.AConsultation;
import fr.parvis.core.fixture.Browser;
import fr.parvis.core.fixture.TheClock;
import fr.parvis.core.fixture.Wire;
import fr.parvis.core.fixture.Worker;
import fr.parvis.core.storage.TestDatabase;
import fr.parvis.core.web.SessionCookie;

/** A name of the commune's own, from the line for DNS to the posters that carry it. Nobody is asked outside. */
@QuarkusTest
@WithTestResource(TestDatabase.class)
class OwnHostPagesTest {

    private static final AtomicInteger LAST = new AtomicInteger();

    @Inject
    HostTrial trial;

    private final String host = "participez" + LAST.incrementAndGet() + ".eyzies.test";
    private final Place place = ACommune.aCommune("Les Eyzies").open();
    private final String sheet = "/console/communes/" + place.id();
    private final AtomicInteger rung = new AtomicInteger();
    private String token = "";

    /** Where names lead, and what answers there. */
    private void world(Map<String, List<String>> names, Finding answer) {
        QuarkusMock.installMockForType(
                new Dns() {
                    @Override
                    List<String> addresses(String name) {
                        return names.getOrDefault(name, List.of());
                    }
                },
                Dns.class);
        QuarkusMock.installMockForType(
                new Doorbell() {
                    @Override
                    Finding ring(URI door, String mark) {
                        rung.incrementAndGet();
                        return door.getHost().equals(host) && mark.length() > 40 ? answer : Finding.ANOTHER_SITE;
                    }
                },
                Doorbell.class);
    }

    @BeforeEach
    void a_name_is_added() {
        token = Worker.operator().token();
        world(Map.of("localhost", List.of("127.0.0.1"), host, List.of("127.0.0.1")), Finding.READY);
        assertThat(post("hotes", host)).isEqualTo(303);
    }

    @Test
    void what_is_missing_is_said_in_plain_words() {
        world(Map.of("localhost", List.of("127.0.0.1")), Finding.READY);
        assertThat(tried()).contains("ce nom n’existe pas encore");
        world(Map.of("localhost", List.of("127.0.0.1"), host, List.of("192.0.2.7")), Finding.READY);
        assertThat(tried()).contains("ce nom mène à 192.0.2.7, et non là où mène localhost");
        world(Map.of("localhost", List.of("127.0.0.1"), host, List.of("127.0.0.1", "192.0.2.7")), Finding.READY);
        assertThat(tried()).contains("192.0.2.7");
        // What leads elsewhere is asked for nothing.
        assertThat(rung).hasValue(0);
        world(Map.of("localhost", List.of("127.0.0.1"), host, List.of("127.0.0.1")), Finding.NO_CERTIFICATE);
        assertThat(tried()).contains("le certificat manque");
        assertThat(post("hotes/principal", host)).isEqualTo(422);
    }

    @Test
    void the_platform_leads_residents_to_a_name_that_is_ready_and_back() {
        AConsultation.anOpinion("Un marché ?").publishedIn(place);
        assertThat(post("hotes/principal", host)).as("never tried").isEqualTo(422);
        assertThat(tried()).contains("le nom mène ici").contains("Y mener les habitants");
        assertThat(get(place.path() + "/")).startsWith("200");

        assertThat(post("hotes/principal", host)).isEqualTo(303);
        String led = get(place.path() + "/mentions-legales?lang=en");
        assertThat(led).startsWith("308").contains("http://" + host + "/mentions-legales?lang=en");
        assertThat(led.toLowerCase(Locale.ROOT)).contains("cache-control: no-store");
        assertThat(Wire.ask("HEAD", "localhost", place.path() + "/", "")).startsWith("308");
        assertThat(get(place.path())).startsWith("308");
        // Neither forms, nor what a page loads, nor the town hall and the console.
        assertThat(Wire.ask("POST", "localhost", place.path() + "/retirer", "")).doesNotStartWith("308");
        assertThat(get(place.path() + "/mentions-legales", "Sec-Fetch-Mode: no-cors"))
                .startsWith("200");
        assertThat(get(place.path() + "/", "Cookie: " + SessionCookie.VISIT + "=x"))
                .as("somebody who is with a town hall could answer there")
                .startsWith("200");
        assertThat(get(place.path() + "/photo/x-640.jpg")).startsWith("404");
        assertThat(get("/mairie")).doesNotStartWith("308");
        Browser.with(token).get(sheet).then().statusCode(200).body(containsString("adresse principale"));
        assertThat(Wire.get(host, "/mentions-legales")).startsWith("200").doesNotContain("canonical");

        assertThat(post("hotes/en-plus", host)).isEqualTo(303);
        assertThat(get(place.path() + "/")).startsWith("200");
        assertThat(Wire.get(host, "/")).startsWith("200").contains("rel=\"canonical\"");
        Browser.with(token)
                .get(sheet)
                .then()
                .body(
                        containsString("adresse principale du site\u00a0: " + host),
                        containsString(host + " n’est plus l’adresse principale"),
                        not(containsString("Ne plus y mener")));
    }

    @Test
    void a_name_that_is_taken_away_leads_nowhere_and_the_path_stays() {
        tried();
        post("hotes/principal", host);
        Browser.with(token)
                .get(sheet + "/hotes/retirer?hote=" + host)
                .then()
                .statusCode(200)
                .body(containsString("C’est l’adresse principale"));
        assertThat(post("hotes/retirer", host)).isEqualTo(303);
        assertThat(Wire.get(host, "/")).startsWith("421");
        assertThat(get(place.path() + "/")).startsWith("200");
    }

    @Test
    void who_looks_by_another_name_is_told_which_address_is_the_one() {
        assertThat(Wire.get("127.0.0.1", place.path() + "/"))
                .contains("rel=\"canonical\" href=\"http://localhost" + place.path() + "/\"");
        assertThat(get(place.path() + "/")).doesNotContain("canonical");
    }

    @Test
    void the_line_for_a_name_without_prefix_is_an_address_and_dns_is_not_asked_for_each_page() {
        world(Map.of("localhost", List.of("192.0.2.1", "2001:db8::1"), host, List.of("192.0.2.1")), Finding.READY);
        trial.of(new HostName(host));
        world(Map.of(), Finding.READY);
        assertThat(trial.records(new HostName("eyzies.test")))
                .containsExactly("eyzies.test. A 192.0.2.1", "eyzies.test. AAAA 2001:db8::1");
        assertThat(trial.records(new HostName(host))).containsExactly(host + ". CNAME localhost.");
        TheClock.isAheadBy(Duration.ofMinutes(11));
        assertThat(trial.records(new HostName("eyzies.test"))).isEmpty();
        world(Map.of("localhost", List.of("192.0.2.3")), Finding.READY);
        assertThat(trial.records(new HostName("eyzies.test")))
                .as("at once")
                .containsExactly("eyzies.test. A 192.0.2.3");
    }

    private String tried() {
        assertThat(post("hotes/essayer", host)).isEqualTo(303);
        return Browser.with(token).get(sheet).then().extract().asString();
    }

    private int post(String what, String name) {
        return Browser.with(token)
                .formParam("hote", name)
                .post(sheet + "/" + what)
                .statusCode();
    }

    private static String get(String path, String... headers) {
        return Wire.get("localhost", path, headers);
    }
}
