package fr.parvis.console.collectivity;

import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.scheduler.Scheduled;
import org.hibernate.Session;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

import fr.parvis.core.announcement.Announcements;
import fr.parvis.core.collectivity.Collectivity;
import fr.parvis.core.collectivity.Directory;
import fr.parvis.core.collectivity.Equipment;
import fr.parvis.core.collectivity.Equipping;
import fr.parvis.core.collectivity.Feature;
import fr.parvis.core.collectivity.LegalLine;
import fr.parvis.core.collectivity.Period;
import fr.parvis.core.collectivity.Presence;
import fr.parvis.core.collectivity.Refit;
import fr.parvis.core.collectivity.Standing;
import fr.parvis.core.journal.Actor;
import fr.parvis.core.journal.Deed;
import fr.parvis.core.journal.Journal;
import fr.parvis.core.notice.Letter;
import fr.parvis.core.notice.Message;
import fr.parvis.core.notice.Outbox;
import fr.parvis.core.person.Invitations;
import fr.parvis.core.person.Perimeters;
import fr.parvis.core.person.Right;
import fr.parvis.core.person.Role;
import fr.parvis.core.person.Team;
import fr.parvis.core.tenancy.Scope;
import fr.parvis.core.tenancy.Tenancy;

/**
 * Does one thing for many communes: prepared and looked at first, then worked off in the background by whichever process takes
 * the lines, and journalled with each commune. Colours, features and sites can be put back; letters, and what
 * has things erased sooner, wait for two minutes in which they can be stopped.
 *
 * <p>Colours and messages are written in the transaction that marks their lines, once whatever happens. An invitation is sent
 * again when the process dies in between: the newer one takes the place of the other.
 *
 * <p>What fails in some communes goes on in the others: these are named, with the reason, and done again when somebody wants it.
 * One that fails wherever it comes is tried again, later and later, and then set aside until somebody says that it may go on;
 * those behind it do not wait for it.
 */
@ApplicationScoped
public class Errands {

    private static final Logger LOG = Logger.getLogger(Errands.class);

    /** Long enough to see that it was the wrong list. */
    static final Duration GRACE = Duration.ofMinutes(2);

    /** A message that no mail server took for so long is no news any more. */
    private static final Duration NEWS = Duration.ofDays(7);

    private static final int CHUNK = 50;

    /** After each failed try; a database that starts again, or a lock that somebody holds, takes less than all of them together. */
    private static final List<Duration> WAITS =
            List.of(Duration.ofSeconds(10), Duration.ofMinutes(1), Duration.ofMinutes(5), Duration.ofMinutes(15));

    private static final int LONGEST_TROUBLE = 300;

    /** Classes of SQLSTATE. */
    private static final Set<String> PASSING = Set.of("08", "40", "53", "55", "57");

    private static final Attribute PALETTE = new Attribute("palette", "text");
    private static final Attribute STANDING = new Attribute("standing", "text");

    /** More than fifty invitations take: whoever has taken them for so long is gone. */
    private static final Duration GONE = Duration.ofMinutes(5);

    private static final String INVITED =
            "from invitation i where i.email <> '' and i.accepted_at is null and i.revoked_at is null and i.collectivity_id";

    private final Clock clock;
    private final Session database;
    private final Actor actor;
    private final Journal journal;
    private final Directory directory;
    private final Invitations invitations;
    private final Outbox outbox;
    private final Circulars circulars;
    private final Equipping equipping;
    private final Announcements announcements;

    Errands(
            Clock clock,
            Session database,
            Actor actor,
            Journal journal,
            Directory directory,
            Invitations invitations,
            Outbox outbox,
            Circulars circulars,
            Equipping equipping,
            Announcements announcements) {
        this.clock = clock;
        this.database = database;
        this.actor = actor;
        this.journal = journal;
        this.directory = directory;
        this.invitations = invitations;
        this.outbox = outbox;
        this.circulars = circulars;
        this.equipping = equipping;
        this.announcements = announcements;
    }

    /** What is done, and the right that it takes besides that of reaching many communes. */
    public enum What {
        INVITE(Right.WRITE),
        PALETTE(Right.DRESS),
        SUSPEND(Right.KEEP),
        MESSAGE(Right.WRITE),
        FEATURE(Right.DRESS),
        ANNOUNCE(Right.STEER),
        POLICY(Right.STEER),
        PERIOD(Right.STEER),
        /** Communes that a campaign is for: they are handed over to it, and nothing is worked off here. */
        CAMPAIGN(Right.CAMPAIGN);

        private final Right right;

        What(Right right) {
            this.right = right;
        }

        Right right() {
            return right;
        }

        /** Whether letters leave, which nothing calls back. */
        public boolean isLetter() {
            return this == INVITE || this == MESSAGE;
        }
    }

    /**
     * What is chosen before an errand begins. Immutable.
     *
     * @param palette token of colours, or empty
     * @param choice text of a {@link Refit}, word of a {@link LegalLine} or of a {@link Period}, or empty
     * @param text what is written or said, why sites are suspended, or the days of a period, empty for those of the installation
     * @param notice what is announced, null for anything else
     * @param mailed whether it leaves as a letter, too
     * @param erases whether something will be erased because of it, so that it waits as letters do
     */
    record Terms(
            String palette,
            String choice,
            String subject,
            String text,
            Announcements.@Nullable Notice notice,
            boolean mailed,
            boolean erases) {}

    /**
     * What a change of features would do. Immutable.
     *
     * @param changed communes in which it changes something
     * @param losses features that go off where something needs them
     */
    public record Effect(long changed, List<Loss> losses) {}

    /**
     * A feature that goes off.
     *
     * @param communes where something runs that needs it, and goes on
     */
    public record Loss(String label, String hides, long communes) {}

    /**
     * An errand, and how far it is. Immutable.
     *
     * @param what name of a {@link What}
     * @param by who prepared it
     * @param kept communes that were changed since, and were left alone when it was undone
     * @param tries that have failed since it last got on
     * @param trouble why the last one failed, in the words of the machine
     * @param retryAt when the next one is due
     * @param aside whether nothing more is tried
     */
    public record Progress(
            UUID id,
            String what,
            String palette,
            String choice,
            String subject,
            String text,
            Instant createdAt,
            @Nullable Instant begunAt,
            @Nullable Instant startsAt,
            @Nullable Instant undoneAt,
            String by,
            String origin,
            long waiting,
            long done,
            long skipped,
            long failed,
            long undone,
            long kept,
            int tries,
            String trouble,
            @Nullable Instant retryAt,
            boolean aside) {

        public long total() {
            return waiting + gone();
        }

        /** Lines that nothing more happens to. */
        public long gone() {
            return done + skipped + failed + undone + kept;
        }

        public boolean isBegun() {
            return begunAt != null;
        }

        public boolean isFinished() {
            return isBegun() && waiting == 0;
        }

        public boolean isRevoked() {
            return undoneAt != null;
        }

        public boolean isLetter() {
            return What.valueOf(what).isLetter();
        }

        /** What is kept for another time, in words. */
        public String period() {
            return Period.named(choice).map(Period::label).orElse(choice);
        }

        /** Label of the feature that is switched, or empty. */
        public String feature() {
            return refit() instanceof Refit.Switched one ? one.feature().label() : "";
        }

        public boolean isSwitchedOn() {
            return refit() instanceof Refit.Switched one && one.on();
        }

        /** Label of the preset that is given, or empty. */
        public String preset() {
            return refit() instanceof Refit.Whole all ? all.equipment().preset().label() : "";
        }

        private @Nullable Refit refit() {
            return What.valueOf(what) == What.FEATURE ? Refit.read(choice).orElse(null) : null;
        }

        /** Whether its name does not say all that it sets. */
        public boolean isSetting() {
            return (What.valueOf(what) == What.PERIOD && !choice.isEmpty()) || refit() != null;
        }

        /** Whether there are communes to begin again with. */
        public boolean isRepeatable() {
            return isFinished() && !isRevoked() && failed > 0;
        }

        public boolean isUndoable() {
            return isFinished() && !isRevoked() && !isLetter() && !isAnnouncement() && done > 0;
        }

        /** Whether it has a page of its own, where it is corrected and withdrawn. */
        public boolean isAnnouncement() {
            return What.valueOf(what) == What.ANNOUNCE;
        }
    }

    /**
     * What beginning an errand would do. Immutable.
     *
     * @param communes that are chosen
     * @param reached those in which it changes or sends something; the others are left out
     * @param letters that would leave
     * @param running communes in which residents can take part today
     */
    public record Check(long communes, long reached, long letters, long running) {

        /** Communes in which nothing would happen. */
        public long left() {
            return communes - reached;
        }

        /** Communes that are not among so many named ones. */
        public long more(int named) {
            return communes - named;
        }
    }

    /**
     * A commune that is chosen.
     *
     * @param trouble why it failed there, in the words of the machine; or empty
     */
    public record Chosen(String id, String name, String state, String kind, String trouble) {

        /** Whether it stands for all communes together. */
        public boolean isEverywhere() {
            return kind.equals("OPERATOR");
        }
    }

    /** Stores an errand, to be looked at before it begins. */
    UUID draft(What what, String choice, String subject, String text, List<String> communes) {
        UUID person = author();
        UUID id = UUID.randomUUID();
        Tenancy.run(new Scope.Operator(), () -> {
            database.createNativeMutationQuery("""
                            insert into errand (id, kind, choice, subject, text, created_by, created_at)
                            values (:id, :kind, :choice, :subject, :text, :person, :now)""")
                    .setParameter("id", id)
                    .setParameter("kind", what.name())
                    .setParameter("choice", choice)
                    .setParameter("subject", subject)
                    .setParameter("text", text)
                    .setParameter("person", person)
                    .setParameter("now", clock.instant())
                    .executeUpdate();
            database.createNativeMutationQuery("""
                            insert into errand_line (errand_id, commune, state)
                            select distinct cast(:id as uuid), c.id, 'WAITING' from collectivity c
                            where c.id = any(:communes) and c.kind = 'COMMUNE'""")
                    .setParameter("id", id)
                    .setParameter("communes", communes.toArray(String[]::new))
                    .executeUpdate();
        });
        return id;
    }

    /** Stores one about the operator itself: what it says holds for all communes that have nothing of their own. */
    UUID draftForAll(What what, String choice, String text) {
        UUID id = draft(what, choice, "", text, List.of());
        Tenancy.run(new Scope.Operator(), () -> database.createNativeMutationQuery("""
                        insert into errand_line (errand_id, commune, state)
                        select cast(:id as uuid), c.id, 'WAITING' from collectivity c where c.kind = 'OPERATOR'""")
                .setParameter("id", id)
                .executeUpdate());
        return id;
    }

    /** What beginning it would do, by what is known now. */
    Check check(Progress errand) {
        What what = What.valueOf(errand.what());
        String letters =
                switch (what) {
                    case PALETTE, SUSPEND, FEATURE, ANNOUNCE, POLICY, PERIOD, CAMPAIGN -> "select 0";
                    case INVITE -> "select count(*) " + INVITED + " = l.commune";
                    case MESSAGE -> "select count(*) " + Team.WORKERS + " = l.commune";
                };
        String reached = what.isLetter() ? "n > 0" : "true";
        return Tenancy.in(new Scope.Operator(), () -> database.createNativeQuery(
                        "select count(*), count(*) filter (where " + reached
                                + "), cast(coalesce(sum(n), 0) as bigint), count(*) filter (where running > 0)"
                                + " from (select (" + letters + ") as n, f.running from errand_line l"
                                + " left join fleet f on f.id = l.commune where l.errand_id = :id) r",
                        Check.class)
                .setParameter("id", errand.id())
                .getSingleResult());
    }

    /** What a change of features would do, by what is known now. */
    Effect effect(UUID errand, Refit refit) {
        Map<Feature, List<String>> lost = new EnumMap<>(Feature.class);
        long changed = 0;
        for (Fitted line : Tenancy.in(new Scope.Operator(), () -> fitted(errand, "WAITING"))) {
            Equipment before = Equipment.read(line.equipment());
            Equipment after = refit.of(before);
            changed += after.equals(before) ? 0 : 1;
            before.features().stream().filter(feature -> !after.has(feature)).forEach(feature -> lost.computeIfAbsent(
                            feature, anew -> new ArrayList<>())
                    .add(line.commune()));
        }
        return new Effect(
                changed,
                lost.entrySet().stream()
                        .map(entry -> new Loss(
                                entry.getKey().label(),
                                entry.getKey().hides(),
                                equipping.running(entry.getValue()).getOrDefault(entry.getKey(), 0L)))
                        .toList());
    }

    /**
     * A commune of an errand.
     *
     * @param before what it had when the errand came to it, or empty
     * @param equipment what it has now
     */
    record Fitted(String commune, String before, String equipment) {}

    private List<Fitted> fitted(UUID errand, String state) {
        return fitted(errand, state, null);
    }

    /** Those of an errand in that state; only these, unless none are given. */
    private List<Fitted> fitted(UUID errand, String state, @Nullable List<String> communes) {
        return database.createNativeQuery("""
                        select l.commune, l.before, c.equipment from errand_line l join collectivity c on c.id = l.commune
                        where l.errand_id = :id and l.state = :state and (:all or l.commune = any(:communes))
                        order by l.commune""", Fitted.class)
                .setParameter("id", errand)
                .setParameter("all", communes == null)
                .setParameter("communes", communes == null ? new String[0] : communes.toArray(String[]::new))
                .setParameter("state", state)
                .getResultList();
    }

    /**
     * The communes that were chosen for a campaign.
     *
     * @param errand as an address names it; of any other text, and of those that were handed over before, there are none
     */
    public List<String> forCampaign(String errand) {
        return Tenancy.in(new Scope.Operator(), () -> database.createNativeQuery("""
                        select l.commune from errand_line l join errand e on e.id = l.errand_id
                        where cast(e.id as text) = :id and e.kind = 'CAMPAIGN' order by l.commune""", String.class)
                .setParameter("id", errand)
                .getResultList());
    }

    /** {@link #forCampaign}, and forgets them: they are the campaign's. */
    public List<String> handOver(String errand) {
        List<String> communes = forCampaign(errand);
        Tenancy.run(new Scope.Operator(), () -> database.createNativeMutationQuery(
                        "delete from errand where cast(id as text) = :id and kind = 'CAMPAIGN'")
                .setParameter("id", errand)
                .executeUpdate());
        return communes;
    }

    /** The communes in alphabetical order, those first that something is to be said of. */
    List<Chosen> chosen(UUID errand, int limit) {
        return chosen(errand, List.of(), limit);
    }

    /** Those of them of which something is to be said. */
    List<Chosen> left(UUID errand, int limit) {
        return chosen(errand, List.of("DONE", "UNDONE"), limit);
    }

    private List<Chosen> chosen(UUID errand, List<String> without, int limit) {
        return Tenancy.in(new Scope.Operator(), () -> database.createNativeQuery("""
                        select l.commune, c.name, l.state, c.kind, l.trouble from errand_line l join collectivity c on c.id = l.commune
                        where l.errand_id = :id and l.state <> all(:without)
                        order by l.state not in ('FAILED', 'SKIPPED', 'KEPT'), l.state, c.search, c.id limit :limit""", Chosen.class)
                .setParameter("id", errand)
                .setParameter("without", without.toArray(String[]::new))
                .setParameter("limit", limit)
                .getResultList());
    }

    /** Those of them whose site would stay open, since people vote there or are about to. */
    List<Chosen> voting(Progress errand) {
        return What.valueOf(errand.what()) != What.SUSPEND
                ? List.of()
                : Tenancy.in(new Scope.Operator(), () -> database.createNativeQuery(
                                """
                                select l.commune, c.name, l.state, c.kind, l.trouble from errand_line l join collectivity c on c.id = l.commune
                                where l.errand_id = :id and {voting} order by c.search, c.id""".replace("{voting}", Presence.VOTING).replace("{id}", "c.id"), Chosen.class)
                        .setParameter("id", errand.id())
                        .getResultList());
    }

    Optional<Progress> progress(UUID errand) {
        return progress(errand, 1).stream().findFirst();
    }

    /** The newest first. */
    List<Progress> newest(int limit) {
        return progress(null, limit);
    }

    private List<Progress> progress(@Nullable UUID only, int limit) {
        return Tenancy.in(new Scope.Operator(), () -> database.createNativeQuery("""
                        select e.id, e.kind, e.palette, e.choice, e.subject,
                          coalesce((select w.text from reason w where w.id = e.id limit 1), e.text), e.created_at, e.begun_at, e.starts_at, e.undone_at,
                          coalesce(nullif(p.name, ''), p.email), e.origin, n.waiting, n.done, n.skipped, n.failed, n.undone, n.kept,
                          e.tries, e.trouble, e.retry_at, e.aside_at is not null and n.waiting > 0
                        from errand e join person p on p.id = e.created_by
                        cross join lateral (select count(*) filter (where l.state = 'WAITING') as waiting,
                            count(*) filter (where l.state = 'DONE') as done,
                            count(*) filter (where l.state = 'SKIPPED') as skipped,
                            count(*) filter (where l.state = 'FAILED') as failed,
                            count(*) filter (where l.state = 'UNDONE') as undone,
                            count(*) filter (where l.state = 'KEPT') as kept
                          from errand_line l where l.errand_id = e.id) n
                        where cast(:only as uuid) is null or e.id = :only
                        order by e.created_at desc, e.id limit :limit""", Progress.class)
                .setParameter("only", only, UUID.class)
                .setParameter("limit", limit)
                .getResultList());
    }

    /**
     * An errand that waits for somebody to say that it may go on. Immutable.
     *
     * @param by who prepared it
     * @param at since when
     */
    public record Aside(UUID id, String by, Instant at) {

        /** Where it is let go on. */
        public String href() {
            return ErrandPages.PATH + "/" + id;
        }
    }

    /** Those that were set aside, the longest first. */
    List<Aside> aside() {
        return Tenancy.in(new Scope.Operator(), () -> database.createNativeQuery("""
                        select e.id, coalesce(nullif(p.name, ''), p.email), e.aside_at
                        from errand e join person p on p.id = e.created_by
                        where e.aside_at is not null
                          and exists (select from errand_line l where l.errand_id = e.id and l.state = 'WAITING')
                        order by e.aside_at, e.id""", Aside.class)
                .getResultList());
    }

    /**
     * Hands an errand over to {@link #work()}; a second time changes nothing.
     *
     * @param origin scheme, host and port that links in letters begin with
     */
    void begin(Progress errand, Terms terms, String origin) {
        Instant now = clock.instant();
        Tenancy.run(new Scope.Operator(), () -> {
            int begun = database.createNativeMutationQuery("""
                            update errand set begun_at = :now, starts_at = :start, palette = :palette, choice = :choice,
                              subject = :subject, text = :text, origin = :origin
                            where id = :id and begun_at is null""")
                    .setParameter("now", now)
                    .setParameter("start", errand.isLetter() || terms.erases() ? now.plus(GRACE) : now)
                    .setParameter("palette", terms.palette())
                    .setParameter("choice", terms.choice())
                    .setParameter("subject", terms.subject())
                    .setParameter("text", terms.text())
                    .setParameter("origin", origin)
                    .setParameter("id", errand.id())
                    .executeUpdate();
            if (begun == 1) {
                note(Deed.ERRAND_BEGUN, errand.id());
                if (terms.notice() != null) {
                    announcements.prepare(errand.id(), terms.notice(), author());
                }
                if (terms.mailed()) {
                    alsoWrite(errand, terms, origin);
                }
            }
        });
    }

    /** The same as a letter to the same communes, which waits for its two minutes as every letter does. */
    private void alsoWrite(Progress errand, Terms terms, String origin) {
        UUID letter = UUID.randomUUID();
        Instant now = clock.instant();
        database.createNativeMutationQuery("""
                        insert into errand (id, kind, subject, text, origin, created_by, created_at, begun_at, starts_at)
                        values (:id, 'MESSAGE', :subject, :text, :origin, :person, :now, :now, :start)""")
                .setParameter("id", letter)
                .setParameter("subject", terms.subject())
                .setParameter("text", terms.text())
                .setParameter("origin", origin)
                .setParameter("person", author())
                .setParameter("now", now)
                .setParameter("start", now.plus(GRACE))
                .executeUpdate();
        database.createNativeMutationQuery("""
                        insert into errand_line (errand_id, commune, state)
                        select cast(:id as uuid), l.commune, 'WAITING' from errand_line l where l.errand_id = :like""")
                .setParameter("id", letter)
                .setParameter("like", errand.id())
                .executeUpdate();
        note(Deed.ERRAND_BEGUN, letter);
    }

    private UUID author() {
        UUID person = actor.person();
        if (person == null) {
            throw new IllegalStateException("An errand belongs to somebody");
        }
        return person;
    }

    /** Lets one that was set aside go on, and has it done again in the communes where it failed. */
    void retry(UUID errand) {
        Tenancy.run(new Scope.Operator(), () -> {
            int retried = database.createNativeMutationQuery("""
                            update errand set tries = 0, trouble = '', retry_at = null, aside_at = null
                            where id = :id and aside_at is not null""")
                    .setParameter("id", errand)
                    .executeUpdate();
            retried += database.createNativeMutationQuery("""
                            update errand_line l set state = 'WAITING', trouble = '', taken_at = null from errand e
                            where l.errand_id = :id and l.state = 'FAILED' and e.id = l.errand_id and e.undone_at is null""")
                    .setParameter("id", errand)
                    .executeUpdate();
            if (retried > 0) {
                note(Deed.ERRAND_RETRIED, errand);
            }
        });
    }

    /** Leaves the communes alone to which one that was set aside has not come; what it has done can then be put back. */
    private boolean leave(UUID errand) {
        int left = database.createNativeMutationQuery("""
                        update errand_line l set state = 'SKIPPED' from errand e
                        where l.errand_id = :id and l.state = 'WAITING' and e.id = l.errand_id and e.aside_at is not null""")
                .setParameter("id", errand)
                .executeUpdate();
        if (left > 0) {
            note(Deed.ERRAND_STOPPED, errand);
            forgetReason(errand, false);
        }
        return left > 0;
    }

    /**
     * Throws an errand away of which nothing was done, or stops one that was set aside.
     *
     * @return whether it is gone
     */
    boolean discard(UUID errand) {
        return Tenancy.in(new Scope.Operator(), () -> {
            if (leave(errand)) {
                return false;
            }
            boolean begun = database.createNativeQuery(
                            "select begun_at is not null from errand where id = :id", Boolean.class)
                    .setParameter("id", errand)
                    .getResultStream()
                    .findFirst()
                    .orElse(false);
            int gone = database.createNativeMutationQuery("""
                            delete from errand e where e.id = :id and (e.begun_at is null or e.starts_at > :now)""")
                    .setParameter("id", errand)
                    .setParameter("now", clock.instant())
                    .executeUpdate();
            if (gone == 1 && begun) {
                note(Deed.ERRAND_UNDONE, errand);
            }
            return gone == 1;
        });
    }

    /** Puts back what it changed, where that is still so. */
    void undo(Progress errand) {
        if (!errand.isUndoable()) {
            return;
        }
        Tenancy.run(new Scope.Operator(), () -> {
            int undone = database.createNativeMutationQuery("""
                            update errand set undone_at = :now where id = :id and undone_at is null and begun_at is not null
                              and not exists (select from errand_line l where l.errand_id = errand.id and l.state = 'WAITING')""")
                    .setParameter("now", clock.instant())
                    .setParameter("id", errand.id())
                    .executeUpdate();
            if (undone == 0) {
                return;
            }
            switch (What.valueOf(errand.what())) {
                case PALETTE -> discolour(errand);
                case SUSPEND ->
                    journal.writeEach(
                            putBack(errand, STANDING, Standing.SUSPENDED.name()).keySet(),
                            Deed.COMMUNE_REOPENED,
                            Standing.OPEN.name());
                case FEATURE -> refitBack(errand);
                case POLICY -> sayBefore(errand);
                case PERIOD -> keepBefore(errand);
                case INVITE, MESSAGE, ANNOUNCE, CAMPAIGN -> throw new IllegalStateException("Not taken back here");
            }
            note(Deed.ERRAND_UNDONE, errand.id());
        });
        directory.forget();
    }

    private void discolour(Progress errand) {
        byValue(putBack(errand, PALETTE, errand.palette()))
                .forEach((palette, communes) -> journal.writeEach(communes, Deed.PALETTE_CHOSEN, palette));
    }

    private void keepBefore(Progress errand) {
        byValue(putBack(errand, Attribute.of(period(errand.choice())), errand.text()))
                .forEach((days, communes) -> journal.writeEach(communes, Deed.PERIOD_SET, errand.choice(), days));
    }

    private static Map<String, List<String>> byValue(Map<String, String> communes) {
        Map<String, List<String>> values = new LinkedHashMap<>();
        communes.forEach((commune, value) ->
                values.computeIfAbsent(value, anew -> new ArrayList<>()).add(commune));
        return values;
    }

    private static Period period(String word) {
        return Period.named(word).orElseThrow();
    }

    /**
     * A column of {@code collectivity} of which an errand changes the value, and puts it back; nothing is {@code ""}.
     *
     * @param type in SQL
     */
    private record Attribute(String name, String type) {

        static Attribute of(LegalLine line) {
            return new Attribute(line.column(), "text");
        }

        static Attribute of(Period period) {
            return new Attribute(period.column(), "smallint");
        }

        String read() {
            return "coalesce(cast(c." + name + " as text), '')";
        }

        /** @param value an expression of the type text */
        String set(String value) {
            return name + " = " + (type.equals("text") ? value : "cast(nullif(" + value + ", '') as " + type + ")");
        }
    }

    /**
     * Gives communes back what they had, where they still have what the errand gave them.
     *
     * @return what they have now, by their ids
     */
    private Map<String, String> putBack(Progress errand, Attribute attribute, String given) {
        Map<String, String> back = new LinkedHashMap<>();
        database.createNativeQuery("""
                        with back as (update collectivity c set %1$s from errand_line l
                            where l.errand_id = :id and l.state = 'DONE' and c.id = l.commune and %2$s = :given
                            returning c.id, %2$s as value),
                          marked as (update errand_line l
                            set state = case when exists (select from back b where b.id = l.commune) then 'UNDONE' else 'KEPT' end
                            where l.errand_id = :id and l.state = 'DONE')
                        select id, value from back""".formatted(attribute.set("l.before"), attribute.read()), Object[].class)
                .setParameter("id", errand.id())
                .setParameter("given", given)
                .getResultList()
                .forEach(row -> back.put((String) row[0], (String) row[1]));
        return back;
    }

    private void refitBack(Progress errand) {
        Refit refit = Refit.read(errand.choice()).orElseThrow();
        Map<String, Equipment> back = new LinkedHashMap<>();
        List<String> kept = new ArrayList<>();
        for (Fitted line : fitted(errand.id(), "DONE")) {
            Equipment now = Equipment.read(line.equipment());
            if (refit.isStanding(now)) {
                back.put(line.commune(), refit.undone(now, Equipment.read(line.before())));
            } else {
                kept.add(line.commune());
            }
        }
        equip(back);
        Map<String, List<String>> told = new LinkedHashMap<>();
        back.forEach((commune, equipment) -> told.computeIfAbsent(
                        refit.inverse(equipment).text(), anew -> new ArrayList<>())
                .add(commune));
        told.forEach((text, communes) -> journal.writeEach(communes, Deed.FEATURES_CHANGED, text));
        mark(errand.id(), List.copyOf(back.keySet()), "UNDONE");
        mark(errand.id(), kept, "KEPT");
    }

    private void sayBefore(Progress errand) {
        Attribute attribute = Attribute.of(LegalLine.named(errand.choice()).orElseThrow());
        journal.writeEach(putBack(errand, attribute, errand.text()).keySet(), Deed.LEGAL_LINE_CHANGED, errand.choice());
    }

    private void equip(Map<String, Equipment> communes) {
        database.createNativeMutationQuery("""
                        update collectivity c set equipment = n.equipment
                        from unnest(:ids, :equipments) as n (id, equipment) where c.id = n.id""")
                .setParameter("ids", communes.keySet().toArray(String[]::new))
                .setParameter(
                        "equipments",
                        communes.values().stream().map(Equipment::text).toArray(String[]::new))
                .executeUpdate();
    }

    private void note(Deed deed, UUID errand) {
        journal.writeEach(List.of(Collectivity.operator().orElseThrow().id()), deed, errand.toString());
    }

    /** Works off what has begun, within a second; after a restart as well, and beside other processes. */
    @Scheduled(every = "1s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    public void work() {
        List<String> passed = new ArrayList<>();
        for (Optional<Due> due = due(passed); due.isPresent(); due = due(passed)) {
            Due errand = due.get();
            if (!getsOn(errand)) {
                passed.add(errand.id().toString());
            }
        }
    }

    /** Whether the next communes of an errand are done; not when others have taken them all, or when it failed. */
    private boolean getsOn(Due errand) {
        boolean some;
        try {
            some = workOn(errand, null) > 0;
        } catch (RuntimeException failed) {
            LOG.errorf(failed, "Errand %s failed", errand.id());
            if (!getsOnElsewhere(errand)) {
                putOff(errand, failed);
                return false;
            }
            some = true;
        }
        if (some && errand.tries() > 0) {
            forget(errand);
        }
        return some;
    }

    /**
     * Does the next communes each by itself, so that one that fails holds up no other.
     *
     * @return whether it got on: where all of them fail and none was done before, the fault is not theirs, and none is marked
     */
    private boolean getsOnElsewhere(Due errand) {
        Map<String, RuntimeException> troubles = new LinkedHashMap<>();
        List<String> communes = Tenancy.in(new Scope.Operator(), () -> database.createNativeQuery("""
                        select commune from errand_line where errand_id = :id and state = 'WAITING'
                          and (taken_at is null or taken_at < :gone) order by commune limit :most""", String.class)
                .setParameter("id", errand.id())
                .setParameter("gone", clock.instant().minus(GONE))
                .setParameter("most", CHUNK)
                .getResultList());
        for (String commune : communes) {
            try {
                workOn(errand, commune);
            } catch (RuntimeException failed) {
                LOG.errorf(failed, "Errand %s failed for %s", errand.id(), commune);
                troubles.put(commune, failed);
            }
        }
        if (communes.isEmpty() || (troubles.size() == communes.size() && !hasDone(errand))) {
            return false;
        }
        troubles.forEach((commune, trouble) -> fail(errand, commune, trouble));
        return true;
    }

    private boolean hasDone(Due errand) {
        return Tenancy.in(new Scope.Operator(), () -> database.createNativeQuery(
                        "select exists (select from errand_line where errand_id = :id and state = 'DONE')",
                        Boolean.class)
                .setParameter("id", errand.id())
                .getSingleResult());
    }

    /** Marks it, unless what it failed of goes by: then it comes once more, when others that took it would be gone. */
    private void fail(Due errand, String commune, RuntimeException failed) {
        Tenancy.run(new Scope.Operator(), () -> database.createNativeMutationQuery("""
                        update errand_line set state = case when :passing and trouble = '' then 'WAITING' else 'FAILED' end,
                          trouble = :trouble, taken_at = :now
                        where errand_id = :id and commune = :commune and state = 'WAITING'""")
                .setParameter("passing", isPassing(failed))
                .setParameter("trouble", trouble(failed))
                .setParameter("now", clock.instant())
                .setParameter("id", errand.id())
                .setParameter("commune", commune)
                .executeUpdate());
    }

    /**
     * Does the next communes of an errand.
     *
     * @param only this one of them; null for as many as come next
     * @return how many
     */
    private int workOn(Due errand, @Nullable String only) {
        return switch (What.valueOf(errand.what())) {
            case PALETTE, SUSPEND, POLICY, PERIOD -> give(errand, only, gift(errand));
            case FEATURE -> refit(errand, only);
            case ANNOUNCE -> announce(errand, only);
            case MESSAGE -> write(errand, only);
            case INVITE -> invite(errand, only);
            case CAMPAIGN -> throw new IllegalStateException("Handed over, and never begun");
        };
    }

    /**
     * What an errand gives communes.
     *
     * @param subject of the line in their journals
     * @param detail of that line, unless there is a reason
     */
    private record Gift(Attribute attribute, String value, Deed deed, String subject, String detail) {}

    private static Gift gift(Due errand) {
        return switch (What.valueOf(errand.what())) {
            case PALETTE -> new Gift(PALETTE, errand.palette(), Deed.PALETTE_CHOSEN, errand.palette(), "");
            case SUSPEND -> {
                String suspended = Standing.SUSPENDED.name();
                yield new Gift(STANDING, suspended, Deed.COMMUNE_SUSPENDED, suspended, "");
            }
            case POLICY -> {
                Attribute line = Attribute.of(LegalLine.named(errand.choice()).orElseThrow());
                yield new Gift(line, errand.text(), Deed.LEGAL_LINE_CHANGED, errand.choice(), "");
            }
            case PERIOD -> {
                Attribute days = Attribute.of(period(errand.choice()));
                yield new Gift(days, errand.text(), Deed.PERIOD_SET, errand.choice(), errand.text());
            }
            case INVITE, MESSAGE, FEATURE, ANNOUNCE, CAMPAIGN -> throw new IllegalStateException("Gives nothing");
        };
    }

    /** It got on: the tries that failed before count no more. */
    private void forget(Due errand) {
        Tenancy.run(new Scope.Operator(), () -> database.createNativeMutationQuery(
                        "update errand set tries = 0, trouble = '', retry_at = null where id = :id")
                .setParameter("id", errand.id())
                .executeUpdate());
    }

    /** Until it is tried again; after the last of the waits, until somebody wants it. */
    private void putOff(Due errand, RuntimeException failed) {
        Instant now = clock.instant();
        boolean last = errand.tries() >= WAITS.size();
        Tenancy.run(new Scope.Operator(), () -> database.createNativeMutationQuery("""
                        update errand set tries = :tries, trouble = :trouble, retry_at = :next,
                          aside_at = case when :last then cast(:now as timestamptz) end
                        where id = :id""")
                .setParameter("tries", errand.tries() + 1)
                .setParameter("trouble", trouble(failed))
                .setParameter("next", last ? now : now.plus(WAITS.get(errand.tries())))
                .setParameter("last", last)
                .setParameter("now", now)
                .setParameter("id", errand.id())
                .executeUpdate());
    }

    /** Whether the database did not come to it: no connection or no room, a deadlock, a lock held by others, no time. */
    private static boolean isPassing(Throwable failed) {
        for (Throwable behind = failed; behind != null; behind = behind.getCause()) {
            if (behind instanceof SQLException sql) {
                return sql.getSQLState() == null
                        || PASSING.contains(sql.getSQLState().substring(0, 2));
            }
        }
        return false;
    }

    /** The first line of what lies behind it: further ones of the database may quote what it holds. */
    private static String trouble(Throwable failed) {
        Throwable behind = failed;
        while (behind.getCause() != null) {
            behind = behind.getCause();
        }
        String message = behind.getMessage() == null
                ? ""
                : behind.getMessage().lines().findFirst().orElse("");
        String told = behind.getClass().getSimpleName() + " " + message;
        return told.substring(0, Math.min(told.length(), LONGEST_TROUBLE)).strip();
    }

    /**
     * What is to be done.
     *
     * @param role what whoever began it is in the console today, {@code ""} when they are nothing there any more
     * @param reach of that role
     * @param tries that have failed since it last got on
     */
    private record Due(
            UUID id,
            UUID by,
            String role,
            String reach,
            String what,
            String palette,
            String choice,
            String subject,
            String text,
            String origin,
            int tries) {

        /** Whether who began it may still do that at all. */
        boolean isAllowed() {
            return !role.isEmpty() && Role.valueOf(role).may(What.valueOf(what).right());
        }
    }

    /**
     * The errand that has waited longest.
     *
     * @param passed ids of those that are left out
     */
    private Optional<Due> due(List<String> passed) {
        return Tenancy.in(new Scope.Operator(), () -> database.createNativeQuery("""
                        select e.id, e.created_by, coalesce(m.role, ''), coalesce(m.reach, ''), e.kind, e.palette, e.choice,
                          e.subject, e.text, e.origin, e.tries
                        from errand e left join membership m on m.person_id = e.created_by
                          and m.collectivity_id = (select id from collectivity where kind = 'OPERATOR')
                        where e.starts_at <= :now and e.aside_at is null and coalesce(e.retry_at, e.starts_at) <= :now
                          and cast(e.id as text) <> all(:passed)
                          and exists (select from errand_line l where l.errand_id = e.id and l.state = 'WAITING')
                        order by e.starts_at limit 1""", Due.class)
                .setParameter("now", clock.instant())
                .setParameter("passed", passed.toArray(String[]::new))
                .getResultStream()
                .findFirst());
    }

    /** The next communes; those that are no longer with who began it, since they work for others or not at all, are left out. */
    private List<String> take(Due errand, @Nullable String only) {
        if (!errand.isAllowed() || Role.valueOf(errand.role()).isConfined()) {
            database.createNativeMutationQuery(
                            "update errand_line set state = 'SKIPPED' where errand_id = :id and state = 'WAITING'"
                                    + " and (not :allowed or commune not in (" + Perimeters.COMMUNES + "))")
                    .setParameter("id", errand.id())
                    .setParameter("allowed", errand.isAllowed())
                    .setParameter("reach", errand.reach())
                    .executeUpdate();
        }
        return database.createNativeQuery("""
                        select commune from errand_line where errand_id = :id and state = 'WAITING'
                          and (taken_at is null or taken_at < :gone) and (cast(:only as text) is null or commune = :only)
                        order by commune limit :most for update skip locked""", String.class)
                .setParameter("id", errand.id())
                .setParameter("gone", clock.instant().minus(GONE))
                .setParameter("only", only, String.class)
                .setParameter("most", CHUNK)
                .getResultList();
    }

    /** Notes that they are taken, for work that goes on after the transaction which holds their lines. */
    private List<String> keep(Due errand, List<String> communes) {
        database.createNativeMutationQuery(
                        "update errand_line set taken_at = :now where errand_id = :id and commune = any(:communes)")
                .setParameter("now", clock.instant())
                .setParameter("id", errand.id())
                .setParameter("communes", communes.toArray(String[]::new))
                .executeUpdate();
        return communes;
    }

    private void mark(UUID errand, List<String> communes, String state) {
        database.createNativeMutationQuery(
                        "update errand_line set state = :state, trouble = '' where errand_id = :id and commune = any(:communes)")
                .setParameter("state", state)
                .setParameter("id", errand)
                .setParameter("communes", communes.toArray(String[]::new))
                .executeUpdate();
    }

    /** Gives communes something, and remembers what they had; an archived site stays archived, and one with a vote open. */
    private int give(Due errand, @Nullable String only, Gift gift) {
        Attribute attribute = gift.attribute();
        String where = attribute.equals(STANDING)
                ? " and c.standing = 'OPEN' and not " + Presence.VOTING.replace("{id}", "c.id")
                : "";
        int done = Tenancy.in(new Scope.Operator(), () -> {
            actor.is(errand.by(), errand.role());
            List<String> communes = take(errand, only);
            List<String> given = database.createNativeQuery(
                            """
                            with remembered as (update errand_line l set before = %1$s from collectivity c
                                where l.errand_id = :id and l.commune = any(:communes) and c.id = l.commune and %1$s <> :value%3$s
                                returning l.commune)
                            update collectivity c set %2$s from remembered b where c.id = b.commune returning c.id""".formatted(attribute.read(), attribute.set(":value"), where), String.class)
                    .setParameter("id", errand.id())
                    .setParameter("communes", communes.toArray(String[]::new))
                    .setParameter("value", gift.value())
                    .getResultList();
            String detail =
                    attribute.equals(STANDING) ? journal.because(given, errand.id(), reason(errand)) : gift.detail();
            journal.writeEach(given, gift.deed(), gift.subject(), detail);
            mark(errand.id(), given, "DONE");
            mark(
                    errand.id(),
                    communes.stream().filter(one -> !given.contains(one)).toList(),
                    "SKIPPED");
            if (attribute.equals(STANDING)) {
                forgetReason(errand.id(), !given.isEmpty());
            }
            return communes.size();
        });
        directory.forget();
        return done;
    }

    /** Once it stands in a journal, from there: somebody may have erased it since. */
    private String reason(Due errand) {
        return errand.text().isEmpty()
                ? database.createNativeQuery("select text from reason where id = :id limit 1", String.class)
                        .setParameter("id", errand.id())
                        .getResultStream()
                        .findFirst()
                        .orElse("")
                : errand.text();
    }

    /** What stands in a journal stands nowhere else, so that it can be erased; what never will is of no use. */
    private void forgetReason(UUID errand, boolean told) {
        database.createNativeMutationQuery("""
                        update errand e set text = '' where e.id = :id and e.kind = 'SUSPEND' and (:told or not exists
                          (select from errand_line l where l.errand_id = e.id and l.state in ('WAITING', 'FAILED')))""")
                .setParameter("id", errand)
                .setParameter("told", told)
                .executeUpdate();
    }

    private int refit(Due errand, @Nullable String only) {
        Refit refit = Refit.read(errand.choice()).orElseThrow();
        int done = Tenancy.in(new Scope.Operator(), () -> {
            actor.is(errand.by(), errand.role());
            List<String> communes = take(errand, only);
            database.createNativeMutationQuery("""
                            update errand_line l set before = c.equipment from collectivity c
                            where l.errand_id = :id and l.commune = any(:communes) and c.id = l.commune""")
                    .setParameter("id", errand.id())
                    .setParameter("communes", communes.toArray(String[]::new))
                    .executeUpdate();
            Map<String, Equipment> changed = new LinkedHashMap<>();
            for (Fitted line : fitted(errand.id(), "WAITING", communes)) {
                Equipment before = Equipment.read(line.equipment());
                Equipment after = refit.of(before);
                if (!after.equals(before)) {
                    changed.put(line.commune(), after);
                }
            }
            equip(changed);
            List<String> refitted = List.copyOf(changed.keySet());
            journal.writeEach(refitted, Deed.FEATURES_CHANGED, refit.text());
            mark(errand.id(), refitted, "DONE");
            mark(
                    errand.id(),
                    communes.stream().filter(one -> !changed.containsKey(one)).toList(),
                    "SKIPPED");
            return communes.size();
        });
        directory.forget();
        return done;
    }

    private int announce(Due errand, @Nullable String only) {
        return Tenancy.in(new Scope.Operator(), () -> {
            actor.is(errand.by(), errand.role());
            List<String> communes = take(errand, only);
            announcements.bring(errand.id(), communes);
            mark(errand.id(), communes, "DONE");
            return communes.size();
        });
    }

    private int write(Due errand, @Nullable String only) {
        return Tenancy.in(new Scope.Operator(), () -> {
            actor.is(errand.by(), errand.role());
            List<String> communes = take(errand, only);
            Letter letter = circulars.letter(errand.subject(), errand.text(), errand.origin());
            List<Outbox.Addressed> letters = database.createNativeQuery(
                            "select m.collectivity_id, p.email " + Team.WORKERS + " = any(:communes) order by 1, 2",
                            Object[].class)
                    .setParameter("communes", communes.toArray(String[]::new))
                    .getResultStream()
                    .map(row -> new Outbox.Addressed((String) row[0], (String) row[1], letter))
                    .toList();
            outbox.putEach(Message.Kind.SYNDICATE, letters, clock.instant().plus(NEWS));
            List<String> written = letters.stream()
                    .map(Outbox.Addressed::collectivity)
                    .distinct()
                    .toList();
            journal.writeEach(written, Deed.TOWN_HALL_WRITTEN, errand.id().toString());
            mark(errand.id(), written, "DONE");
            mark(
                    errand.id(),
                    communes.stream().filter(one -> !written.contains(one)).toList(),
                    "SKIPPED");
            return communes.size();
        });
    }

    private int invite(Due errand, @Nullable String only) {
        List<String> communes = Tenancy.in(new Scope.Operator(), () -> keep(errand, take(errand, only)));
        for (String commune : communes) {
            try {
                int sent = Tenancy.within(commune, () -> {
                    actor.is(errand.by(), errand.role());
                    return invitations.sendAgain(
                            Collectivity.withId(commune).orElseThrow(), errand.origin() + "/mairie/invitation/");
                });
                String state = sent > 0 ? "DONE" : "SKIPPED";
                Tenancy.run(new Scope.Operator(), () -> mark(errand.id(), List.of(commune), state));
            } catch (RuntimeException failed) {
                LOG.errorf(failed, "Errand %s failed for %s", errand.id(), commune);
                fail(errand, commune, failed);
            }
        }
        return communes.size();
    }
}
