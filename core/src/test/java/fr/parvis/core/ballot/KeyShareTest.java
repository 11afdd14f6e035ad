package fr.parvis.core.ballot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.security.SecureRandom;
import java.util.List;
import java.util.Locale;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class KeyShareTest {

    private static final SecureRandom RANDOM = new SecureRandom();

    @Property(tries = 200)
    void any_two_of_three_give_the_secret_back(@ForAll @Size(32) byte[] secret) {
        List<KeyShare> shares = KeyShare.of(secret, RANDOM);
        for (KeyShare one : shares) {
            for (KeyShare other : shares) {
                if (one.holder() != other.holder()) {
                    assertThat(one.with(other)).isEqualTo(secret);
                }
            }
        }
    }

    /** For every secret there is a second part that would give it with the first: one part alone rules nothing out. */
    @Property(tries = 200)
    void one_part_says_nothing(@ForAll @Size(32) byte[] secret, @ForAll @Size(32) byte[] another) {
        KeyShare first = KeyShare.of(secret, RANDOM).get(0);
        byte[] slope = new byte[32];
        for (int i = 0; i < 32; i++) {
            // The line through the other secret at nought and this part at one.
            slope[i] = (byte) (another[i] ^ first.bytes().array()[i]);
        }
        byte[] second = new byte[32];
        for (int i = 0; i < 32; i++) {
            int doubled = (slope[i] & 0xff) << 1;
            second[i] = (byte) (another[i] ^ (doubled > 0xff ? doubled ^ 0x11b : doubled));
        }
        assertThat(first.with(new KeyShare(2, Bytes.of(second)))).isEqualTo(another);
    }

    @Property(tries = 200)
    void a_part_is_read_as_it_was_written(@ForAll @Size(32) byte[] secret, @ForAll @IntRange(max = 2) int holder) {
        KeyShare share = KeyShare.of(secret, RANDOM).get(holder);
        String text = share.text("box");
        assertThat(text).matches("([0-9A-HJKMNP-TV-Z]{5}-){11}[0-9A-HJKMNP-TV-Z]{5}");
        String typed = text.toLowerCase(Locale.ROOT).replace('-', ' ').replace('0', 'o');
        assertThat(KeyShare.read("box", typed)).hasValueSatisfying(read -> {
            assertThat(read.holder()).isEqualTo(holder + 1);
            assertThat(read.bytes()).isEqualTo(share.bytes());
        });
    }

    @Test
    void a_slip_or_another_box_is_told() {
        String text = KeyShare.of(new byte[32], RANDOM).get(1).text("box");
        assertThat(KeyShare.read("other", text)).isEmpty();
        assertThat(KeyShare.read("box", text.substring(1))).isEmpty();
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) != '-') {
                char slip = text.charAt(i) == '7' ? '8' : '7';
                assertThat(KeyShare.read("box", text.substring(0, i) + slip + text.substring(i + 1)))
                        .as("letter %d", i)
                        .isEmpty();
            }
        }
    }

    @Test
    void one_holder_is_not_two() {
        KeyShare share = KeyShare.of(new byte[32], RANDOM).get(0);
        assertThatThrownBy(() -> share.with(share)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void two_parts_of_a_key_unlock_it_and_parts_of_another_do_not() {
        ElectionKey.Made made = AKey.MADE;
        SealedBallot ballot = SealedBallot.seal(made.publicKey(), "{\"p\":[\"3\"]}");
        List<KeyShare> shares = made.shares();
        assertThat(ElectionKey.unlock(made.locked(), shares.get(2), shares.get(0))
                        .flatMap(ballot::open))
                .contains("{\"p\":[\"3\"]}");

        List<KeyShare> others = KeyShare.of(new byte[32], RANDOM);
        assertThat(ElectionKey.unlock(made.locked(), shares.get(0), others.get(1)))
                .isEmpty();
        byte[] damaged = made.locked().array();
        damaged[damaged.length - 1] ^= 1;
        assertThat(ElectionKey.unlock(Bytes.of(damaged), shares.get(0), shares.get(1)))
                .isEmpty();
    }
}
