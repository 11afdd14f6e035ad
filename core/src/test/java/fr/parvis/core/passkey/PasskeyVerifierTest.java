package fr.parvis.core.passkey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Base64;
import java.util.List;
import java.util.UUID;

import org.junit.jupiter.api.Test;

import fr.parvis.core.fixture.SecurityKey;

class PasskeyVerifierTest {

    private static final String HOST = "participer.example.fr";
    private static final String ORIGIN = "https://" + HOST;
    private static final Party HERE = new Party(HOST, ORIGIN);

    private final Verifier verifier = new Verifier();
    private final SecurityKey key = new SecurityKey();
    private final byte[] challenge = Question.challenge();

    @Test
    void a_key_that_was_made_here_answers_here() throws Unproved {
        assertThat(proved(registered(), answer())).isEqualTo(1);
    }

    @Test
    void an_answer_counts_for_its_challenge_alone() throws Unproved {
        Credential kept = registered();
        String other = key.shown(text(Question.challenge()), ORIGIN, HOST);
        assertThatThrownBy(() -> proved(kept, other)).isInstanceOf(Unproved.class);
        assertThatThrownBy(
                        () -> verifier.registered(key.made(text(Question.challenge()), ORIGIN, HOST), challenge, HERE))
                .isInstanceOf(Unproved.class);
    }

    @Test
    void a_site_that_looks_like_ours_gets_nothing() throws Unproved {
        Credential kept = registered();
        for (String origin : List.of("https://evil-" + HOST, "http://" + HOST, ORIGIN + ":8443", ORIGIN + ".example")) {
            String other = key.shown(text(challenge), origin, HOST);
            assertThatThrownBy(() -> proved(kept, other)).as(origin).isInstanceOf(Unproved.class);
            assertThatThrownBy(() -> verifier.registered(key.made(text(challenge), origin, HOST), challenge, HERE))
                    .as(origin)
                    .isInstanceOf(Unproved.class);
        }
    }

    @Test
    void a_key_for_another_host_is_none_here() throws Unproved {
        Credential kept = registered();
        String other = key.shown(text(challenge), ORIGIN, "example.fr");
        assertThatThrownBy(() -> proved(kept, other)).isInstanceOf(Unproved.class);
        assertThatThrownBy(() -> verifier.registered(key.made(text(challenge), ORIGIN, "example.fr"), challenge, HERE))
                .isInstanceOf(Unproved.class);
    }

    @Test
    void who_is_not_verified_by_the_device_proves_nothing() throws Unproved {
        Credential kept = registered();
        key.withoutVerifying();
        assertThatThrownBy(() -> proved(kept, answer())).isInstanceOf(Unproved.class);
        assertThatThrownBy(() -> verifier.registered(key.made(text(challenge), ORIGIN, HOST), challenge, HERE))
                .isInstanceOf(Unproved.class);
    }

    @Test
    void a_counter_that_does_not_go_up_tells_of_a_copy() throws Unproved {
        Credential made = registered();
        Credential kept = new Credential(made.id(), made.data(), 7);
        for (long count : List.of(7L, 6L, 1L, 0L)) {
            key.counting(count);
            assertThatThrownBy(() -> proved(kept, answer())).as("" + count).isInstanceOf(Unproved.Copied.class);
        }
        key.counting(8);
        assertThat(proved(kept, answer())).isEqualTo(8);
    }

    @Test
    void a_key_that_does_not_count_is_taken() throws Unproved {
        Credential kept = registered();
        key.counting(0);
        assertThat(proved(kept, answer())).isZero();
    }

    @Test
    void the_key_of_somebody_else_is_refused_even_under_the_same_name() throws Unproved {
        Credential kept = registered();
        Credential stranger =
                verifier.registered(new SecurityKey().made(text(challenge), ORIGIN, HOST), challenge, HERE);
        assertThatThrownBy(() -> proved(stranger, answer())).isInstanceOf(Unproved.class);
        assertThatThrownBy(() -> proved(new Credential(kept.id(), stranger.data(), 0), answer()))
                .isInstanceOf(Unproved.class);
    }

    @Test
    void nonsense_is_no_answer() throws Unproved {
        Credential kept = registered();
        for (String nonsense :
                List.of("", "{}", "null", "[]", "{\"id\":1}", answer().replace("signature", "sign"), "é")) {
            assertThatThrownBy(() -> proved(kept, nonsense)).as(nonsense).isInstanceOf(Unproved.class);
            assertThatThrownBy(() -> verifier.registered(nonsense, challenge, HERE))
                    .as(nonsense)
                    .isInstanceOf(Unproved.class);
        }
    }

    @Test
    void what_is_asked_names_the_host_and_wants_the_person_verified() {
        UUID anne = UUID.randomUUID();
        Question.Creation creation =
                Question.creation(challenge, HERE, anne, "anne@example.fr", List.of(new byte[] {1, 2}));
        assertThat(creation.rp().id()).isEqualTo(HOST);
        assertThat(creation.authenticatorSelection().userVerification()).isEqualTo("required");
        assertThat(creation.excludeCredentials())
                .extracting(Question.Descriptor::id)
                .containsExactly("AQI");
        assertThat(creation.user().id()).isEqualTo(text(Question.handle(anne)));
        assertThat(Question.request(challenge, HERE, List.of()).userVerification())
                .isEqualTo("required");
    }

    @Test
    void keys_are_made_for_names_and_not_for_addresses() {
        assertThat(List.of("localhost", HOST, "a.b-c.fr")).allMatch(Party::mayBe);
        assertThat(List.of("127.0.0.1", "[::1]", "", "10.1")).noneMatch(Party::mayBe);
    }

    private Credential registered() throws Unproved {
        return verifier.registered(key.made(text(challenge), ORIGIN, HOST), challenge, HERE);
    }

    private String answer() {
        return key.shown(text(challenge), ORIGIN, HOST);
    }

    private long proved(Credential kept, String answer) throws Unproved {
        return verifier.proved(verifier.read(answer), challenge, HERE, kept);
    }

    private static String text(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
