package fr.parvis.core.notice;

import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;

import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

import fr.parvis.core.collectivity.SandboxId;
import fr.parvis.core.journal.Deed;
import fr.parvis.core.journal.Journal;
import fr.parvis.core.tenancy.Tenancy;

/** Takes messages of the collectivity in scope, in the transaction of the fact that they tell. */
@ApplicationScoped
public class Outbox {

    /** SQL: what sending a message needs, as long as it is of use at {@code :now}. Codes that were given up are erased. */
    public static final String STILL_SERVES = "recipient <> '' and expires_at > :now";

    /** SQL: of the communes that {@code :words}, or the code {@code :commune}, name. */
    public static final String OF_COMMUNE = "collectivity_id in (select id from collectivity"
            + " where ' ' || search like :words or lower(id) = :commune)";

    private static final String ABOUT = "about = :about and collectivity_id = any(:collectivities)";

    /** Letters are long: some hundred kilobytes a statement. */
    private static final int AT_ONCE = 100;

    private final Clock clock;
    private final Session database;
    private final Journal journal;
    private final Tenancy tenancy;

    Outbox(Clock clock, Session database, Journal journal, Tenancy tenancy) {
        this.clock = clock;
        this.database = database;
        this.journal = journal;
        this.tenancy = tenancy;
    }

    /**
     * Puts a message in the outbox.
     *
     * @param until the end of the code or link that it brings; it does not leave later
     */
    @Transactional(TxType.MANDATORY)
    public void put(Message.Kind kind, String recipient, Letter letter, Instant until) {
        put(kind, recipient, letter, until, "");
    }

    /**
     * Puts a message in the outbox that somebody has asked for and may stop.
     *
     * @param unsubscribe where a POST stops them, with scheme and host (RFC 8058)
     */
    @Transactional(TxType.MANDATORY)
    public void put(Message.Kind kind, String recipient, Letter letter, Instant until, String unsubscribe) {
        // What is written in a sandbox leaves for nobody: it is shown there instead.
        Message.State state = SandboxId.is(tenancy.scope().tenant()) ? Message.State.DROPPED : Message.State.WAITING;
        new Message(kind, recipient, letter, unsubscribe, state, clock.instant(), until).persist();
    }

    /** A message of a collectivity's, among many. Immutable. */
    public record Addressed(String collectivity, String recipient, Letter letter) {}

    /** Puts one message in the outbox of each collectivity, in few statements; only in the operator's scope. */
    @Transactional(TxType.MANDATORY)
    public void putEach(Message.Kind kind, List<Addressed> letters, Instant until) {
        putEach(kind, letters, null, clock.instant(), until);
    }

    /**
     * {@link #putEach(Message.Kind, List, Instant)} of letters that can be taken back.
     *
     * @param about what they tell, under which {@link #takeBack} finds them
     * @param due they do not leave before
     */
    @Transactional(TxType.MANDATORY)
    public void putEach(Message.Kind kind, List<Addressed> letters, @Nullable UUID about, Instant due, Instant until) {
        for (int from = 0; from < letters.size(); from += AT_ONCE) {
            List<Addressed> some = letters.subList(from, Math.min(from + AT_ONCE, letters.size()));
            database.createNativeMutationQuery("""
                            insert into message (collectivity_id, id, kind, recipient, subject, text, html, state, created_at,
                              next_try_at, expires_at, about)
                            select n.collectivity_id, gen_random_uuid(), :kind, n.recipient, n.subject, n.text, n.html, 'WAITING',
                              :now, :due, :until, :about
                            from unnest(:collectivities, :recipients, :subjects, :texts, :htmls)
                              as n (collectivity_id, recipient, subject, text, html)""")
                    .setParameter("kind", kind.name())
                    .setParameter("now", clock.instant())
                    .setParameter("due", due)
                    .setParameter("until", until)
                    .setParameter("about", about, UUID.class)
                    .setParameter("collectivities", texts(some, Addressed::collectivity))
                    .setParameter("recipients", texts(some, Addressed::recipient))
                    .setParameter("subjects", texts(some, each -> each.letter().subject()))
                    .setParameter("texts", texts(some, each -> each.letter().text()))
                    .setParameter("htmls", texts(some, each -> each.letter().html()))
                    .executeUpdate();
        }
    }

    /**
     * Takes letters out that wait; in the scope of a town hall only those that tell it of an offer. What could not be delivered
     * stays for whoever watches the outbox.
     *
     * @param about what they tell
     * @return to whom they were
     */
    @Transactional(TxType.MANDATORY)
    public Set<String> recall(UUID about, Collection<String> collectivities) {
        return Set.copyOf(database.createNativeQuery(
                        "delete from message where state = 'WAITING' and " + ABOUT + " returning recipient",
                        String.class)
                .setParameter("about", about)
                .setParameter("collectivities", collectivities.toArray(String[]::new))
                .getResultList());
    }

    /**
     * {@link #recall}, for who wants to know what is too late.
     *
     * @return how many have left already
     */
    @Transactional(TxType.MANDATORY)
    public int takeBack(UUID about, Collection<String> collectivities) {
        recall(about, collectivities);
        return count("state = 'SENT'", about, collectivities);
    }

    /**
     * Whether letters were written to a collectivity and none of them has left; only in the operator's scope. Of what is so old that
     * it was deleted nothing is known: that had left.
     */
    @Transactional(TxType.MANDATORY)
    public boolean reachedNobody(UUID about, String collectivity) {
        return count("state = 'SENT'", about, List.of(collectivity)) == 0
                && count("state <> 'SENT'", about, List.of(collectivity)) > 0;
    }

    private int count(String which, UUID about, Collection<String> collectivities) {
        return database.createNativeQuery(
                        "select cast(count(*) as integer) from message where " + which + " and " + ABOUT, Integer.class)
                .setParameter("about", about)
                .setParameter("collectivities", collectivities.toArray(String[]::new))
                .getSingleResult();
    }

    private static String[] texts(List<Addressed> letters, Function<Addressed, String> part) {
        return letters.stream().map(part).toArray(String[]::new);
    }

    /** Does the same work for a message that must not leave, so that nobody can tell the difference by a watch. */
    @Transactional(TxType.MANDATORY)
    public void drop(Message.Kind kind, Letter letter, Instant until) {
        new Message(kind, "", letter, "", Message.State.DROPPED, clock.instant(), until).persist();
    }

    /**
     * What waits in the scope. Immutable.
     *
     * @param unanswered how much of it the mail server kept from leaving by not answering
     * @param refused how much of it because the server refuses our name or password
     */
    public record Backlog(long waiting, long unanswered, long refused) {}

    @Transactional
    public Backlog backlog() {
        return database.createNativeQuery("""
                        select count(*), count(*) filter (where trouble = 'UNREACHABLE'),
                          count(*) filter (where trouble = 'BAD_CREDENTIALS')
                        from message where state = 'WAITING'""", Backlog.class).getSingleResult();
    }

    /**
     * Lets a message of the operator's outbox be tried again at once, however often it failed; for the operator's scope.
     *
     * @return whether there is such a message that has not left and can still serve
     */
    @Transactional
    public boolean retry(String collectivity, UUID message) {
        return retry(
                        "state in ('WAITING', 'FAILED') and collectivity_id = :collectivity and id = :id",
                        Map.of("collectivity", collectivity, "id", message))
                == 1;
    }

    /**
     * Lets all that failed for good and can still serve be tried again; for the operator's scope.
     *
     * @param commune what is looked for in names and codes, folded, or {@code ""} for all
     * @param kind name of a kind, or {@code ""} for all
     * @return how many
     */
    @Transactional
    public int retryFailed(String commune, String kind) {
        return retry(
                "state = 'FAILED' and (:kind = '' or kind = :kind) and (:commune = '' or " + OF_COMMUNE + ")",
                Map.of("kind", kind, "commune", commune, "words", "% " + commune + "%"));
    }

    private int retry(String which, Map<String, ?> values) {
        var update = database.createNativeQuery(
                        "update message set state = 'WAITING', next_try_at = :now, tries = 0 where " + which + " and "
                                + STILL_SERVES + " returning collectivity_id",
                        String.class)
                .setParameter("now", clock.instant());
        values.forEach(update::setParameter);
        List<String> retried = update.getResultList();
        journal.writeEach(Set.copyOf(retried), Deed.MESSAGE_RETRIED, "");
        return retried.size();
    }
}
