package fr.parvis.core.secret;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Base64;

import org.junit.jupiter.api.Test;

import fr.parvis.core.secret.Keys.Purpose;

class VaultTest {

    private static final byte[] SECRET = {1, 2, 3, 4, 5};

    private final Vault vault = vault((byte) 0);

    @Test
    void what_is_sealed_is_read_again_and_never_sealed_alike_twice() {
        byte[] sealed = vault.seal(Purpose.SECOND_FACTOR, "Anne", SECRET);
        assertThat(vault.open(Purpose.SECOND_FACTOR, "Anne", sealed)).contains(SECRET);
        assertThat(vault.seal(Purpose.SECOND_FACTOR, "Anne", SECRET)).isNotEqualTo(sealed);
    }

    @Test
    void it_opens_for_nobody_else_and_for_nothing_else() {
        byte[] sealed = vault.seal(Purpose.SECOND_FACTOR, "Anne", SECRET);
        assertThat(vault.open(Purpose.SECOND_FACTOR, "Luc", sealed)).isEmpty();
        assertThat(vault.open(Purpose.SESSION, "Anne", sealed)).isEmpty();
        assertThat(vault((byte) 1).open(Purpose.SECOND_FACTOR, "Anne", sealed)).isEmpty();
    }

    @Test
    void it_does_not_open_when_a_bit_was_touched_or_a_part_is_missing() {
        byte[] sealed = vault.seal(Purpose.SECOND_FACTOR, "Anne", SECRET);
        for (int i = 0; i < sealed.length; i++) {
            byte[] touched = sealed.clone();
            touched[i] ^= 1;
            assertThat(vault.open(Purpose.SECOND_FACTOR, "Anne", touched)).isEmpty();
            assertThat(vault.open(Purpose.SECOND_FACTOR, "Anne", Arrays.copyOf(sealed, i)))
                    .isEmpty();
        }
    }

    private static Vault vault(byte first) {
        byte[] secret = new byte[32];
        secret[0] = first;
        return new Vault(new Keys(Base64.getEncoder().encodeToString(secret)));
    }
}
