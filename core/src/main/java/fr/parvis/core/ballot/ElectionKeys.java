package fr.parvis.core.ballot;

import java.security.PublicKey;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import io.quarkus.narayana.jta.QuarkusTransaction;

import fr.parvis.core.ballot.BoxRows.Held;
import fr.parvis.core.journal.Deed;
import fr.parvis.core.journal.Journal;

/** The keys that ballots are sealed with, one for each box, and the parts that three holders have of it. */
@ApplicationScoped
public class ElectionKeys {

    private final Journal journal;
    private final BoxRows rows;

    ElectionKeys(Journal journal, BoxRows rows) {
        this.journal = journal;
        this.rows = rows;
    }

    /**
     * Makes the key of a box that is not frozen yet, in the presence of the three holders; done again, it replaces the key. Best
     * outside a transaction: looking for two primes takes seconds, and on a busy machine a minute.
     *
     * @param seen {@link #mark} as whoever asks has seen it: a button that is pressed twice must not replace the parts that are
     *     being printed
     * @return the three parts, to be printed and kept nowhere else; empty when the box has another key meanwhile
     * @throws WrongState when it is frozen
     */
    public Optional<List<KeyShare>> make(UUID box, String seen) {
        if (!QuarkusTransaction.joiningExisting().call(() -> takes(box, seen))) {
            return Optional.empty();
        }
        ElectionKey.Made made = ElectionKey.make();
        return QuarkusTransaction.joiningExisting().call(() -> {
            if (!takes(box, seen)) {
                return Optional.empty();
            }
            place(box, made);
            return Optional.of(made.shares());
        });
    }

    private boolean takes(UUID box, String seen) {
        Held held = rows.hold(box);
        held.require(State.DRAFT);
        return mark(held).equals(seen);
    }

    /**
     * Gives a box that is not frozen yet a key that was made before; {@link #make} is for people.
     *
     * @throws WrongState when it is frozen
     */
    @Transactional
    public void place(UUID box, ElectionKey.Made made) {
        rows.hold(box).require(State.DRAFT);
        rows.change(
                "update ballot_box set public_key = :key, locked_key = :locked where id = :id",
                Map.of(
                        "id",
                        box,
                        "key",
                        made.publicKey().getEncoded(),
                        "locked",
                        made.locked().array()));
        journal.write(Deed.BALLOT_KEY_MADE, box);
    }

    /** Tells one key of a box from the next: some digits of its hash, or {@code ""} before there is one. */
    @Transactional
    public String mark(UUID box) {
        return mark(rows.hold(box));
    }

    private static String mark(Held box) {
        return box.publicKey().length() == 0
                ? ""
                : Sha256.of(box.publicKey().array()).hex().substring(0, 16);
    }

    /** A part of the key that the box has now, to be printed: {@link #part} reads it. */
    @Transactional
    public String text(UUID box, KeyShare part) {
        return part.text(partsName(rows.hold(box)));
    }

    /** A part as its holder typed it; empty when there is a slip in it, or it belongs to another box or to a key that was replaced. */
    @Transactional
    public Optional<KeyShare> part(UUID box, String typed) {
        return KeyShare.read(partsName(rows.hold(box)), typed);
    }

    /** What a part is checked with: old parts in a drawer must not be taken for those that open the box. */
    private static String partsName(Held box) {
        return box.id() + " " + mark(box);
    }

    /** What ballots are sealed with; empty before the ceremony. */
    @Transactional
    public Optional<PublicKey> publicKey(UUID box) {
        return rows
                .column(
                        "select public_key from ballot_box where id = :id and public_key is not null",
                        byte[].class,
                        Map.of("id", box))
                .stream()
                .findFirst()
                .map(ElectionKey::publicKey);
    }
}
