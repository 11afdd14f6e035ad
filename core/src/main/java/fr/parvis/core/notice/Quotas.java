package fr.parvis.core.notice;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalTime;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;

import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

import fr.parvis.core.journal.Deed;
import fr.parvis.core.journal.Journal;
import fr.parvis.core.notice.Message.Kind;
import fr.parvis.core.setting.Setting;
import fr.parvis.core.setting.Settings;
import fr.parvis.core.time.FrenchDates;

/**
 * How many letters of a commune leave in a day: providers stop whoever writes to a whole town at once, and then everybody's
 * codes with it. What is above waits until midnight. Codes, and what would be too late tomorrow, are never held back and not
 * counted. Several processes that send at the same moment may exceed it by one each. For the operator's scope.
 */
@ApplicationScoped
public class Quotas {

    /** What somebody waits for at a screen, or must know at once. */
    private static final Set<Kind> AT_ONCE = Set.of(Kind.SIGN_IN, Kind.CONFIRMATION, Kind.ACCOUNT);

    private static final String COUNTED = "kind not in ('SIGN_IN', 'CONFIRMATION', 'ACCOUNT')";

    private final Clock clock;
    private final Session database;
    private final Settings settings;
    private final Journal journal;

    Quotas(Clock clock, Session database, Settings settings, Journal journal) {
        this.clock = clock;
        this.database = database;
        this.settings = settings;
        this.journal = journal;
    }

    /**
     * Where a commune stands today.
     *
     * @param sent letters that count
     * @param own whether the commune has a limit of its own
     * @param waiting until tomorrow, because of it
     */
    public record Standing(long sent, int limit, boolean own, long waiting) {}

    /** Empty for what is no commune, or out of reach. */
    @Transactional
    public Optional<Standing> of(String commune) {
        return database.createNativeQuery("""
                        select (select count(*) from message m
                            where m.collectivity_id = c.id and m.state = 'SENT' and m.sent_at >= :today and %s),
                          coalesce(c.daily_mails, :usual), c.daily_mails is not null,
                          (select count(*) from message m where m.collectivity_id = c.id and m.state = 'WAITING'
                            and m.trouble = 'QUOTA' and m.next_try_at > :now)
                        from collectivity c where c.id = :commune and c.kind = 'COMMUNE'""".formatted(COUNTED), Standing.class)
                .setParameter("today", today())
                .setParameter("usual", usual())
                .setParameter("now", clock.instant())
                .setParameter("commune", commune)
                .getResultStream()
                .findFirst();
    }

    /** Gives a commune a limit of its own, or with null the usual one; what waits because of the old one is looked at again. */
    @Transactional
    public void limit(String commune, @Nullable Integer mails) {
        database.createNativeMutationQuery("update collectivity set daily_mails = :mails where id = :commune")
                .setParameter("mails", mails, Integer.class)
                .setParameter("commune", commune)
                .executeUpdate();
        release(commune);
        journal.writeEach(Set.of(commune), Deed.MAIL_LIMIT_SET, mails == null ? "" : mails.toString());
    }

    /** Looks again at all that waits: the usual limit has changed. */
    @Transactional
    public void release() {
        release("");
    }

    /** @param commune or {@code ""} for all */
    private void release(String commune) {
        database.createNativeMutationQuery("update message set next_try_at = :now where state = 'WAITING'"
                        + " and trouble = 'QUOTA' and next_try_at > :now"
                        + " and (:commune = '' or collectivity_id = :commune)")
                .setParameter("commune", commune)
                .setParameter("now", clock.instant())
                .executeUpdate();
    }

    /**
     * Whether a letter may leave now. Where the commune has sent enough, all of its letters that can wait are put off.
     *
     * @param expiresAt after which it is of no use
     */
    @Transactional(TxType.MANDATORY)
    boolean admits(String collectivity, Kind kind, Instant expiresAt) {
        if (AT_ONCE.contains(kind) || !expiresAt.isAfter(tomorrow())) {
            return true;
        }
        boolean enough = !database.createNativeQuery("""
                        select 1 from collectivity c where c.id = :collectivity and c.kind <> 'OPERATOR'
                          and (select count(*) from message m
                            where m.collectivity_id = c.id and m.state = 'SENT' and m.sent_at >= :today and %s)
                            >= coalesce(c.daily_mails, :usual)""".formatted(COUNTED), Integer.class)
                .setParameter("collectivity", collectivity)
                .setParameter("today", today())
                .setParameter("usual", usual())
                .getResultList()
                .isEmpty();
        if (enough) {
            // Without those that another process is sending: it would wait for ours as well.
            database.createNativeMutationQuery("""
                            update message set next_try_at = :tomorrow, trouble = 'QUOTA'
                            where (collectivity_id, id) in (select m.collectivity_id, m.id from message m
                              where m.collectivity_id = :collectivity and m.state = 'WAITING' and m.next_try_at < :tomorrow
                                and m.expires_at > :tomorrow and %s for update skip locked)""".formatted(COUNTED))
                    .setParameter("collectivity", collectivity)
                    .setParameter("tomorrow", tomorrow())
                    .executeUpdate();
        }
        return !enough;
    }

    /** What a typed limit may be, or empty. */
    public static OptionalInt read(String typed) {
        return Setting.MAILS_A_DAY.number(typed);
    }

    private int usual() {
        return Integer.parseInt(settings.text(Setting.MAILS_A_DAY));
    }

    private Instant today() {
        return FrenchDates.at(FrenchDates.local(clock.instant()).toLocalDate(), LocalTime.MIDNIGHT);
    }

    private Instant tomorrow() {
        return FrenchDates.endOf(FrenchDates.local(clock.instant()).toLocalDate());
    }
}
