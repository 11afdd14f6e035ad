package fr.parvis.core.secret;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Base64;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

import fr.parvis.core.secret.Keys.Purpose;

class CodesTest {

    private final Keys keys = new Keys(Base64.getEncoder().encodeToString(new byte[32]));

    @Property
    void a_readable_code_survives_being_read_over_the_telephone(@ForAll @Size(32) byte[] hash) {
        String code = Codes.readable(hash);
        assertThat(code).matches("[0-9A-HJKMNP-TV-Z]{4}(-[0-9A-HJKMNP-TV-Z]{4}){2}");
        String heard = code.toLowerCase(java.util.Locale.ROOT)
                .replace('0', 'o')
                .replace('1', 'l')
                .replace('-', ' ');
        assertThat(Codes.normalise(heard)).isEqualTo(code.replace("-", ""));
    }

    @Test
    void the_first_sixty_bits_are_all_used() {
        byte[] ones = new byte[32];
        java.util.Arrays.fill(ones, (byte) 0xff);
        assertThat(Codes.readable(ones)).isEqualTo("ZZZZ-ZZZZ-ZZZZ");
        assertThat(Codes.readable(new byte[32])).isEqualTo("0000-0000-0000");
    }

    @Test
    void six_digits_are_six_digits() {
        assertThat(Codes.sixDigits()).matches("\\d{6}");
    }

    @Test
    void parts_do_not_run_into_each_other() {
        assertThat(keys.hash(Purpose.VOTER, "ab", "c")).isNotEqualTo(keys.hash(Purpose.VOTER, "a", "bc"));
        assertThat(keys.hash(Purpose.VOTER, "a", "")).isNotEqualTo(keys.hash(Purpose.VOTER, "a"));
    }

    @Test
    void purposes_do_not_share_a_key() {
        assertThat(keys.hash(Purpose.VOTER, "a")).isNotEqualTo(keys.hash(Purpose.RECEIPT, "a"));
    }

    @Test
    void a_short_secret_is_refused() {
        assertThatThrownBy(() -> new Keys(Base64.getEncoder().encodeToString(new byte[31])))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
