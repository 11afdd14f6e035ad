package fr.parvis.core.tenancy;

import static fr.parvis.core.fixture.ACommune.aCommune;
import static fr.parvis.core.fixture.AConsultation.anOpinion;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;

import java.nio.charset.StandardCharsets;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Set;
import java.util.UUID;

import javax.crypto.spec.SecretKeySpec;

import jakarta.inject.Inject;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.jwt.algorithm.SignatureAlgorithm;
import io.smallrye.jwt.build.Jwt;
import io.smallrye.jwt.build.JwtClaimsBuilder;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import fr.parvis.core.collectivity.Place;
import fr.parvis.core.fixture.Browser;
import fr.parvis.core.fixture.Worker;
import fr.parvis.core.person.Sessions;
import fr.parvis.core.secret.Keys;
import fr.parvis.core.secret.Keys.Purpose;
import fr.parvis.core.storage.TestDatabase;
import fr.parvis.core.web.HostNames;

/** The second lock: a session is for one person, one collectivity and one host. */
@QuarkusTest
@WithTestResource(TestDatabase.class)
class SessionLockTest {

    private static int rounds;

    @Inject
    HostNames names;

    @Inject
    Sessions sessions;

    @Inject
    Keys keys;

    private final String hostOfA = "mairie" + ++rounds + ".a.example";
    private final String hostOfB = "mairie" + rounds + ".b.example";
    private final Place a = aCommune().onHost(hostOfA).open();
    private final Place b = aCommune().onHost(hostOfB).open();
    private final Worker mayor = Worker.mayorOf(a);

    @BeforeEach
    void writeACanaryIntoEach() {
        anOpinion("CANARY-A").draftIn(a);
        anOpinion("CANARY-B").draftIn(b);
        names.refresh();
    }

    @Test
    void a_session_opens_its_own_town_hall() {
        opens(mayor.token(), "localhost");
        opens(mayor.token(hostOfA), hostOfA);
    }

    @Test
    void a_session_of_one_host_is_nobody_on_another() {
        isNobody(mayor.token(), "127.0.0.1");
        isNobody(mayor.token(), hostOfA);
        isNobody(mayor.token(), hostOfB);
        isNobody(mayor.token(hostOfA), hostOfB);
        isNobody(mayor.token(hostOfA), "localhost");
    }

    @Test
    void a_session_of_a_on_the_host_of_b_finds_nothing() {
        Browser.with(mayor.token(hostOfB))
                .header("Host", hostOfB)
                .get("/mairie/epreuve")
                .then()
                .statusCode(404)
                .body(not(containsString("CANARY")));
    }

    /** The row says A on this host; the token must say so as well. */
    @Test
    void the_audience_of_the_token_must_be_the_host_and_the_collectivity_of_the_row() {
        UUID row = rowOf(mayor.token());
        opens(forged(row, "host:localhost", "collectivity:" + a.id()), "localhost");
        isNobody(forged(row, "host:localhost", "collectivity:" + b.id()), "localhost");
        isNobody(forged(row, "host:127.0.0.1", "collectivity:" + a.id()), "localhost");
        isNobody(forged(row, "host:localhost"), "localhost");
        isNobody(forged(row, "collectivity:" + a.id()), "localhost");
        isNobody(forged(row, "host:localhost", "collectivity:" + a.id(), "collectivity:" + b.id()), "localhost");
    }

    /** The token says this host; the row must say so as well. */
    @Test
    void the_row_must_be_of_the_host() {
        UUID row = rowOf(mayor.token("127.0.0.1"));
        isNobody(forged(row, "host:localhost", "collectivity:" + a.id()), "localhost");
    }

    @Test
    void the_row_must_be_of_the_person() {
        UUID row = rowOf(Worker.mayorOf(b).token());
        isNobody(forged(row, "host:localhost", "collectivity:" + b.id()), "localhost");
    }

    @Test
    void only_our_own_signature_counts() throws NoSuchAlgorithmException {
        UUID row = rowOf(mayor.token());
        JwtClaimsBuilder claims = claims(row, "host:localhost", "collectivity:" + a.id());
        isNobody(
                claims.jws().algorithm(SignatureAlgorithm.HS256).sign(new SecretKeySpec(new byte[32], "HmacSHA256")),
                "localhost");
        isNobody(claims.jws().algorithm(SignatureAlgorithm.HS256).sign(keys.key(Purpose.INVITATION)), "localhost");
        isNobody(
                claims.jws().algorithm(SignatureAlgorithm.HS512).sign(new SecretKeySpec(new byte[64], "HmacSHA512")),
                "localhost");
        isNobody(
                claims.jws()
                        .algorithm(SignatureAlgorithm.RS256)
                        .sign(KeyPairGenerator.getInstance("RSA")
                                .generateKeyPair()
                                .getPrivate()),
                "localhost");
        String payload = payload(mayor.token());
        String none = Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString("{\"alg\":\"none\"}".getBytes(StandardCharsets.UTF_8));
        isNobody(none + "." + payload + ".", "localhost");
        isNobody(none + "." + payload, "localhost");
        isNobody("n'importe-quoi", "localhost");
    }

    @Test
    void a_closed_or_expired_session_and_a_disabled_person_are_nobody() throws SQLException {
        String closed = mayor.token();
        sessions.close(rowOf(closed));
        isNobody(closed, "localhost");

        String phone = mayor.token();
        String office = mayor.token();
        sessions.closeAll(mayor.person());
        isNobody(phone, "localhost");
        isNobody(office, "localhost");

        String late = mayor.token();
        administer("update session set expires_at = now() - interval '1 second' where id = ?", rowOf(late));
        isNobody(late, "localhost");

        String disabled = mayor.token();
        administer("update person set disabled_at = now() where id = ?", mayor.person());
        isNobody(disabled, "localhost");
    }

    @Test
    void two_cookies_of_one_name_do_not_add_up() {
        String own = mayor.token();
        String other = Worker.mayorOf(b).token();
        String body = Browser.anonymous()
                .header("Cookie", "__Host-parvis=" + own + "; __Host-parvis=" + other)
                .get("/mairie/epreuve")
                .asString();
        assertThat(body.contains("CANARY-A") && body.contains("CANARY-B")).isFalse();
    }

    private void opens(String token, String host) {
        Browser.with(token)
                .header("Host", host)
                .get("/mairie/epreuve")
                .then()
                .statusCode(200)
                .body(equalTo("CANARY-A"));
    }

    private static void isNobody(String token, String host) {
        Browser.with(token)
                .header("Host", host)
                .get("/mairie/epreuve")
                .then()
                .statusCode(303)
                .header("Location", endsWith("/mairie/connexion"))
                .body(not(containsString("CANARY")));
    }

    private String forged(UUID row, String... audience) {
        return claims(row, audience).jws().algorithm(SignatureAlgorithm.HS256).sign(keys.key(Purpose.SESSION));
    }

    private JwtClaimsBuilder claims(UUID row, String... audience) {
        return Jwt.issuer("parvis")
                .subject(mayor.person().toString())
                .audience(Set.of(audience))
                .claim("jti", row.toString())
                .issuedAt(Instant.now())
                .expiresAt(Instant.now().plus(Duration.ofHours(1)));
    }

    private static UUID rowOf(String token) {
        String claims = new String(Base64.getUrlDecoder().decode(payload(token)), StandardCharsets.UTF_8);
        return UUID.fromString(claims.replaceAll(".*\"jti\":\"([^\"]+)\".*", "$1"));
    }

    private static String payload(String token) {
        return token.substring(token.indexOf('.') + 1, token.lastIndexOf('.'));
    }

    private static void administer(String update, UUID id) throws SQLException {
        try (Connection administrator = TestDatabase.administrator();
                PreparedStatement statement = administrator.prepareStatement(update)) {
            statement.setObject(1, id);
            assertThat(statement.executeUpdate()).isEqualTo(1);
        }
    }
}
