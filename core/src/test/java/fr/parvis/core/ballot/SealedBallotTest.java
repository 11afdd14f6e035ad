package fr.parvis.core.ballot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.ByteBuffer;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.spec.MGF1ParameterSpec;
import java.util.Optional;
import java.util.stream.Stream;

import javax.crypto.Cipher;
import javax.crypto.spec.OAEPParameterSpec;
import javax.crypto.spec.PSource;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class SealedBallotTest {

    private static final ElectionKey.Made MADE = AKey.MADE;
    private static final PublicKey KEY = MADE.publicKey();
    private static final PrivateKey PRIVATE = ElectionKey.unlock(
                    MADE.locked(), MADE.shares().get(0), MADE.shares().get(1))
            .orElseThrow();

    private static boolean fast;

    @BeforeAll
    static void with_the_cipher_that_is_delivered() {
        fast = FastRsa.leave();
    }

    @AfterAll
    static void as_it_was() {
        if (fast) {
            FastRsa.use();
        }
    }

    @Test
    void what_other_tests_seal_and_open_is_the_same() {
        SealedBallot delivered = SealedBallot.seal(KEY, "1,3");
        SealedBallot elsewhere;
        FastRsa.use();
        try {
            assertThat(delivered.open(PRIVATE)).contains("1,3");
            elsewhere = SealedBallot.seal(KEY, "2");
        } finally {
            FastRsa.leave();
        }
        assertThat(elsewhere.open(PRIVATE)).contains("2");
    }

    static Stream<String> choices() {
        return Stream.of("", "{}", "é".repeat(222), "x".repeat(SealedBallot.LONGEST_CHOICE));
    }

    @ParameterizedTest
    @MethodSource("choices")
    void what_is_sealed_opens_and_all_look_alike(String choice) {
        SealedBallot ballot = SealedBallot.seal(KEY, choice);
        assertThat(ballot.bytes()).hasSize(SealedBallot.LENGTH);
        assertThat(ballot.open(PRIVATE)).contains(choice);
    }

    @Test
    void the_same_choice_is_never_sealed_the_same() {
        assertThat(SealedBallot.seal(KEY, "1").tracker())
                .isNotEqualTo(SealedBallot.seal(KEY, "1").tracker());
    }

    @Test
    void a_choice_that_is_too_long_is_refused() {
        assertThatThrownBy(() -> SealedBallot.seal(KEY, "x".repeat(SealedBallot.LONGEST_CHOICE + 1)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void what_has_not_the_length_of_a_ballot_is_none() {
        assertThat(SealedBallot.of(new byte[SealedBallot.LENGTH - 1])).isEmpty();
        assertThat(SealedBallot.of(new byte[SealedBallot.LENGTH + 1])).isEmpty();
    }

    @Test
    void what_was_not_sealed_as_it_should_be_does_not_open() throws Exception {
        assertThat(SealedBallot.of(new byte[SealedBallot.LENGTH]).orElseThrow().open(PRIVATE))
                .isEmpty();
        byte[] touched = SealedBallot.seal(KEY, "1").bytes();
        touched[100] ^= 1;
        assertThat(SealedBallot.of(touched).orElseThrow().open(PRIVATE)).isEmpty();
        // Too short, too long, something after the choice, half a letter.
        byte[] padded = new byte[446];
        assertThat(sealed(new byte[445])).isEmpty();
        ByteBuffer.wrap(padded).putShort((short) 445);
        assertThat(sealed(padded)).isEmpty();
        ByteBuffer.wrap(padded).putShort((short) -1);
        assertThat(sealed(padded)).isEmpty();
        ByteBuffer.wrap(padded).putShort((short) 1).put((byte) '1').put((byte) '2');
        assertThat(sealed(padded)).isEmpty();
        ByteBuffer.wrap(padded).putShort((short) 1).put((byte) 0xc3).put((byte) 0);
        assertThat(sealed(padded)).isEmpty();
        ByteBuffer.wrap(padded).putShort((short) 1).put((byte) '1').put((byte) 0);
        assertThat(sealed(padded)).contains("1");
    }

    private static Optional<String> sealed(byte[] padded) throws Exception {
        Cipher cipher = Cipher.getInstance("RSA/ECB/OAEPPadding");
        cipher.init(
                Cipher.ENCRYPT_MODE,
                KEY,
                new OAEPParameterSpec("SHA-256", "MGF1", MGF1ParameterSpec.SHA256, PSource.PSpecified.DEFAULT));
        return SealedBallot.of(cipher.doFinal(padded)).orElseThrow().open(PRIVATE);
    }
}
