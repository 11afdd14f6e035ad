package fr.parvis.core.roll;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

import fr.parvis.core.secret.Codes;

class VoterCodeTest {

    private static final String LETTERS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

    private static VoterCode code() {
        return VoterCode.at(Codes.letters(4));
    }

    @Test
    void a_code_is_printed_in_four_groups_and_read_as_people_type_it() {
        VoterCode code = code();
        assertThat(code.printed()).matches("[0-9A-Z]{4}-[0-9A-Z]{5}-[0-9A-Z]{5}-[0-9A-Z]");
        assertThat(VoterCode.read(code.printed())).contains(code);
        assertThat(VoterCode.read(" " + code.compact().toLowerCase(Locale.ROOT) + " "))
                .contains(code);
        assertThat(VoterCode.read(code.printed().replace('0', 'o').replace('1', 'l')))
                .contains(code);
        assertThat(VoterCode.read("")).isEmpty();
        assertThat(VoterCode.read(code.compact() + "0")).isEmpty();
    }

    @Test
    void a_code_does_not_tell_its_secret_to_a_log() {
        VoterCode code = code();
        assertThat(code.toString()).doesNotContain(code.secret());
    }

    @Property(tries = 300)
    void every_wrong_letter_is_found(@ForAll @IntRange(max = 14) int place, @ForAll @IntRange(max = 31) int letter) {
        String right = code().compact();
        StringBuilder typed = new StringBuilder(right);
        typed.setCharAt(place, LETTERS.charAt(letter));
        assertThat(VoterCode.read(typed.toString()).isPresent())
                .isEqualTo(typed.toString().equals(right));
    }

    @Property(tries = 300)
    void every_swap_of_two_letters_is_found(
            @ForAll @IntRange(max = 14) int one, @ForAll @IntRange(max = 14) int other) {
        String right = code().compact();
        StringBuilder typed = new StringBuilder(right);
        typed.setCharAt(one, right.charAt(other));
        typed.setCharAt(other, right.charAt(one));
        assertThat(VoterCode.read(typed.toString()).isPresent())
                .isEqualTo(typed.toString().equals(right));
    }
}
