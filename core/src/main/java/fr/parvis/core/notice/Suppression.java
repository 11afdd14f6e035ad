package fr.parvis.core.notice;

import java.time.Clock;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;

import org.hibernate.Session;

import fr.parvis.core.collectivity.Directory;
import fr.parvis.core.collectivity.Syndicate;
import fr.parvis.core.journal.Deed;
import fr.parvis.core.journal.Journal;
import fr.parvis.core.secret.Keys;
import fr.parvis.core.secret.Keys.Purpose;

/**
 * Addresses that nobody may write to any more, in all communes: their mailbox is gone, or who reads it asked for it. Only a
 * keyed hash is kept, the mark. What waits for such an address is stopped when it is about to leave; sign-in codes leave all
 * the same, since somebody with an account asks for them at that moment. For the operator's scope.
 */
@ApplicationScoped
public class Suppression {

    /** How much of a mark the journal says: enough to follow one address in it, too little to look others up. */
    private static final int IN_JOURNAL = 8;

    private final Clock clock;
    private final Session database;
    private final Keys keys;
    private final Journal journal;
    private final Directory directory;

    Suppression(Clock clock, Session database, Keys keys, Journal journal, Directory directory) {
        this.clock = clock;
        this.database = database;
        this.keys = keys;
        this.journal = journal;
        this.directory = directory;
    }

    /** Why nobody writes there. */
    public enum Reason {
        BOUNCED,
        ASKED
    }

    /**
     * An address that is not written to.
     *
     * @param mark in hexadecimal digits
     */
    public record Suppressed(String mark, Reason reason, Instant at) {}

    byte[] mark(String address) {
        return keys.hash(Purpose.SUPPRESSED, address.strip().toLowerCase(Locale.ROOT));
    }

    @Transactional(TxType.MANDATORY)
    boolean holds(String address) {
        return of(mark(address)).isPresent();
    }

    /** Whether an address is not written to. */
    @Transactional
    public Optional<Suppressed> of(String address) {
        return of(mark(address));
    }

    private Optional<Suppressed> of(byte[] mark) {
        return database.createNativeQuery("select mark, reason, at from suppressed where mark = :mark", Object[].class)
                .setParameter("mark", mark)
                .getResultStream()
                .map(Suppression::read)
                .findFirst();
    }

    /** The newest first, so many at most. */
    @Transactional
    public List<Suppressed> newest(int most) {
        return database.createNativeQuery(
                        "select mark, reason, at from suppressed order by at desc, mark limit :most", Object[].class)
                .setParameter("most", most)
                .getResultStream()
                .map(Suppression::read)
                .toList();
    }

    private static Suppressed read(Object[] row) {
        return new Suppressed(
                HexFormat.of().formatHex((byte[]) row[0]), Reason.valueOf((String) row[1]), (Instant) row[2]);
    }

    /** Lets nobody write to an address any more; one that is there already stays as it is. */
    @Transactional
    public void suppress(String address, Reason reason) {
        suppress(mark(address), reason);
    }

    /**
     * The same for the address of a message that its provider refused.
     *
     * @return whether there is such a message, and its address is known
     */
    @Transactional
    public boolean suppressFor(String collectivity, UUID message) {
        List<byte[]> marks = database.createNativeQuery(
                        "select address_mark from message where collectivity_id = :collectivity and id = :id"
                                + " and address_mark is not null",
                        byte[].class)
                .setParameter("collectivity", collectivity)
                .setParameter("id", message)
                .getResultList();
        marks.forEach(mark -> suppress(mark, Reason.BOUNCED));
        return !marks.isEmpty();
    }

    private void suppress(byte[] mark, Reason reason) {
        int added = database.createNativeMutationQuery(
                        "insert into suppressed (mark, reason, at) values (:mark, :reason, :now) on conflict do nothing")
                .setParameter("mark", mark)
                .setParameter("reason", reason.name())
                .setParameter("now", clock.instant())
                .executeUpdate();
        database.createNativeMutationQuery("update message set address_mark = null where address_mark = :mark")
                .setParameter("mark", mark)
                .executeUpdate();
        if (added == 1) {
            note(Deed.ADDRESS_SUPPRESSED, mark, reason.name());
        }
    }

    /** Lets everybody write there again. */
    @Transactional
    public void lift(String hexadecimal) {
        byte[] mark = HexFormat.of().parseHex(hexadecimal);
        int lifted = database.createNativeMutationQuery("delete from suppressed where mark = :mark")
                .setParameter("mark", mark)
                .executeUpdate();
        if (lifted == 1) {
            note(Deed.SUPPRESSION_LIFTED, mark, "");
        }
    }

    private void note(Deed deed, byte[] mark, String detail) {
        journal.writeEach(
                directory.syndicate().map(Syndicate::id).stream().toList(),
                deed,
                HexFormat.of().formatHex(mark).substring(0, IN_JOURNAL),
                detail);
    }
}
