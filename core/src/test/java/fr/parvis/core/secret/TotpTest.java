package fr.parvis.core.secret;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TotpTest {

    private static final byte[] SECRET = "12345678901234567890".getBytes(StandardCharsets.US_ASCII);
    private static final Instant NOON = Instant.parse("2027-03-01T12:00:00Z");
    private static final long NEVER = 0;

    /** RFC 6238, appendix B, the column of SHA-1, whose codes have eight digits. */
    @ParameterizedTest
    @CsvSource({
        "59, 94287082",
        "1111111109, 07081804",
        "1111111111, 14050471",
        "1234567890, 89005924",
        "2000000000, 69279037",
        "20000000000, 65353130"
    })
    void the_vectors_of_the_standard_hold(long second, String code) {
        long step = Totp.step(Instant.ofEpochSecond(second));
        assertThat("%08d".formatted(Totp.number(SECRET, step) % 100_000_000)).isEqualTo(code);
        assertThat(Totp.code(SECRET, step)).isEqualTo(code.substring(2));
    }

    /** RFC 4226, appendix D. */
    @ParameterizedTest
    @CsvSource({"0, 755224", "1, 287082", "2, 359152", "8, 399871", "9, 520489"})
    void the_vectors_of_what_it_rests_on_hold(long step, String code) {
        assertThat(Totp.code(SECRET, step)).isEqualTo(code);
    }

    @ParameterizedTest
    @CsvSource({"-2, false", "-1, true", "0, true", "1, true", "2, false"})
    void half_a_minute_late_or_early_is_in_time(int steps, boolean inTime) {
        long step = Totp.step(NOON) + steps;
        assertThat(Totp.stepOf(SECRET, Totp.code(SECRET, step), NOON, NEVER).isPresent())
                .isEqualTo(inTime);
    }

    @Test
    void a_code_and_those_before_it_serve_no_more() {
        long now = Totp.step(NOON);
        assertThat(Totp.stepOf(SECRET, Totp.code(SECRET, now), NOON, now)).isEmpty();
        assertThat(Totp.stepOf(SECRET, Totp.code(SECRET, now - 1), NOON, now)).isEmpty();
        assertThat(Totp.stepOf(SECRET, Totp.code(SECRET, now + 1), NOON, now)).hasValue(now + 1);
    }

    /** RFC 4648, section 10, as far as whole groups of five bits go. */
    @ParameterizedTest
    @CsvSource({"fooba, MZXW6YTB", "12345678901234567890, GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ"})
    void a_secret_is_written_in_base_32(String secret, String written) {
        assertThat(Totp.base32(secret.getBytes(StandardCharsets.US_ASCII))).isEqualTo(written);
    }
}
