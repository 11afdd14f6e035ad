package fr.parvis.core.ballot;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.security.KeyPair;
import java.security.interfaces.EdECPrivateKey;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.AlphaChars;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class SealTest {

    private static final KeyPair KEY = ElectionKey.signing();
    private static final EdECPrivateKey SECRET = (EdECPrivateKey) KEY.getPrivate();
    private static final Seal SEAL =
            Seal.of(State.FROZEN, Optional.empty(), Map.of("title", "La place", "voters", 412), SECRET);

    @Test
    void json_is_written_in_one_way() {
        assertThat(CanonicalJson.write(Map.of("b", List.of(1, 2L, true), "a", Map.of("e", "« é » \"\\"))))
                .isEqualTo("{\"a\":{\"e\":\"« é » \\\"\\\\\"},\"b\":[1,2,true]}");
    }

    static List<Object> strangers() {
        return List.of(1.5, 1L << 53, "a\u0000", "\n", "\ud800", Optional.empty(), Map.of("é", 1), Map.of(1, 1));
    }

    @ParameterizedTest
    @MethodSource("strangers")
    void what_could_be_written_in_two_ways_is_refused(Object stranger) {
        assertThatThrownBy(() -> CanonicalJson.write(Map.of("a", stranger)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void a_seal_is_intact_under_its_own_key_only() {
        assertThat(SEAL.isIntact(KEY.getPublic())).isTrue();
        assertThat(SEAL.isIntact(ElectionKey.signing().getPublic())).isFalse();
    }

    @Property(tries = 300)
    void any_touched_byte_breaks_a_seal(
            @ForAll @IntRange(max = 10_000) int place, @ForAll @IntRange(min = 1, max = 255) int by) {
        byte[] body = SEAL.body().getBytes(UTF_8);
        byte[] hash = SEAL.hash().array();
        byte[] signature = SEAL.signature().array();
        int at = place % (body.length + hash.length + signature.length);
        byte[] part = at < body.length ? body : at < body.length + hash.length ? hash : signature;
        int inPart = part == body ? at : part == hash ? at - body.length : at - body.length - hash.length;
        part[inPart] ^= (byte) by;
        assertThat(new Seal(SEAL.stage(), new String(body, UTF_8), Bytes.of(hash), Bytes.of(signature))
                        .isIntact(KEY.getPublic()))
                .isFalse();
    }

    @Test
    void each_seal_holds_the_one_before() {
        Seal next = Seal.of(State.OPEN, Optional.of(SEAL), Map.of(), SECRET);
        assertThat(next.body()).contains(SEAL.hash().hex());
    }

    @Property(tries = 100)
    void a_chain_depends_on_every_ballot_and_on_its_place(@ForAll List<@StringLength(8) @AlphaChars String> ballots) {
        Chain chain = chained(ballots);
        assertThat(chain.position()).isEqualTo(ballots.size());
        for (int i = 0; i + 1 < ballots.size(); i++) {
            List<String> swapped = new ArrayList<>(ballots);
            Collections.swap(swapped, i, i + 1);
            assertThat(chained(swapped).head().equals(chain.head())).isEqualTo(swapped.equals(ballots));
        }
        if (!ballots.isEmpty()) {
            assertThat(chained(ballots.subList(1, ballots.size())).head()).isNotEqualTo(chain.head());
        }
    }

    @Test
    void a_receipt_is_the_same_each_time_and_genuine() {
        Tracker tracker = new Tracker("ab".repeat(32));
        Receipt receipt = Receipt.of("box", SEAL.hash(), tracker, Sealing.BROWSER, SECRET);
        assertThat(receipt.signature())
                .isEqualTo(Receipt.of("box", SEAL.hash(), tracker, Sealing.BROWSER, SECRET)
                        .signature());
        assertThat(receipt.isGenuine(KEY.getPublic())).isTrue();
        assertThat(new Receipt(tracker, receipt.body().replace("ab", "ac"), receipt.signature())
                        .isGenuine(KEY.getPublic()))
                .isFalse();
    }

    private static Chain chained(List<String> ballots) {
        Chain chain = Chain.hungOn(SEAL);
        for (String ballot : ballots) {
            chain = chain.with(new Tracker(Sha256.of(ballot.getBytes(UTF_8)).hex()));
        }
        return chain;
    }
}
