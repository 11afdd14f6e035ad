package fr.parvis.console.collectivity;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import io.quarkus.scheduler.Scheduled;
import org.hibernate.Session;
import org.hibernate.query.CommonQueryContract;
import org.hibernate.query.MutationQuery;
import org.jspecify.annotations.Nullable;

import fr.parvis.core.collectivity.CommunesOpened;
import fr.parvis.core.collectivity.Equipment;
import fr.parvis.core.collectivity.Feature;
import fr.parvis.core.collectivity.Reference;
import fr.parvis.core.collectivity.ReferenceEpci;
import fr.parvis.core.collectivity.SearchText;
import fr.parvis.core.journal.Deed;
import fr.parvis.core.moderation.Moderation;
import fr.parvis.core.tenancy.Scope;
import fr.parvis.core.tenancy.Tenancy;
import fr.parvis.core.time.FrenchDates;

/**
 * Counts what the fleet shows of each commune, into rows that are sorted and paged by an index.
 *
 * <p>A job and not the transaction of each fact, since half of the figures change by the clock alone, and since what residents
 * do must not wait for a row of their commune. What stands in the journal, and what the clock brought, is counted again within
 * seconds; all the rest, such as answers, with all communes: each minute, or as seldom as is needed for twenty times as much
 * rest as work. Of several processes one counts at a time.
 */
@ApplicationScoped
public class Figures {

    /** The council meets at least once a quarter (code général des collectivités territoriales, L2121-7). */
    static final Duration LATE_AFTER = Duration.ofDays(90);

    /** A town hall that asks nothing and does not come for so long has perhaps given up. */
    static final Duration DORMANT_AFTER = Duration.ofDays(180);

    /** Who has not opened an invitation after a week has overlooked it. */
    static final Duration UNOPENED_AFTER = Duration.ofDays(7);

    static final Duration WEEK = Duration.ofDays(7);

    /** Lines of the journal are written some time before they are committed. */
    private static final Duration UNCOMMITTED = Duration.ofMinutes(1);

    /** Whoever is shown a closed door has done nothing. */
    private static final String REFUSED = Deed.PAGE_REFUSED.inJournal();

    private static final int REST = 20;
    private static final int TEXTS_AT_ONCE = 200;

    /** « fleet », so that no other job waits for this one. */
    private static final long LOCK = 0x666c656574L;

    private static final String COUNT = """
            update fleet f set standing = n.standing, palette = n.palette, features = n.features, people = n.people, invited_at = n.invited_at, drafts = n.drafts,
              coming = n.coming, running = n.running, unanswered = n.unanswered, late = n.late, published = n.published,
              answers = n.answers, share = n.share, seen_at = greatest(f.seen_at, n.seen_at), closing_at = n.closing_at,
              deadline_at = n.deadline_at, active_at = n.active_at, failed = n.failed,
              texts_due = f.texts_due or f.answers <> n.answers or f.active_at <> n.active_at
                or (n.running + n.unanswered > 0 and f.texts_on <> :today)
            from (select c.id, c.standing, c.palette, coalesce(q.features, '') as features,
                case when w.since is not null then 'ACTIVE' when i.since is not null then 'INVITED' else 'NOBODY' end as people,
                coalesce(i.since, '9999-12-31') as invited_at, coalesce(k.drafts, 0) as drafts, coalesce(k.coming, 0) as coming,
                coalesce(k.running, 0) as running, coalesce(k.unanswered, 0) as unanswered, coalesce(k.late, 0) as late,
                coalesce(k.published, 0) as published, coalesce(a.answers, 0) as answers,
                case when c.population > 0 and k.asked > 0
                  then cast(least(1000, round(1000.0 * (coalesce(a.answers, 0)
                      + coalesce((select sum(b.ballots) from fleet_month b where b.id = c.id), 0)) / c.population / k.asked)) as integer)
                  else -1 end as share,
                greatest(w.since, s.at, '1970-01-01') as seen_at, coalesce(k.closing_at, '9999-12-31') as closing_at,
                coalesce(k.deadline_at, '9999-12-31') as deadline_at, coalesce(m.failed, 0) as failed,
                coalesce((select max(j.at) from journal j where j.collectivity_id = c.id and j.action <> :refused), '1970-01-01') as active_at
              from collectivity c
              left join unnest(:equipments, :features) as q (equipment, features) on q.equipment = c.equipment
              left join (select m.collectivity_id, max(m.created_at) as since
                from membership m join person p on p.id = m.person_id where p.disabled_at is null {m} group by 1) w
                on w.collectivity_id = c.id
              left join (select s.collectivity_id, max(s.created_at) as at from session s where s.stage = 'INSIDE' and s.role in ('MAYOR', 'DEPUTY', 'SECRETARY', 'COUNCILLOR') {s} group by 1) s
                on s.collectivity_id = c.id
              left join (select i.collectivity_id, min(i.created_at) as since from invitation i
                where i.token_hash is not null and i.accepted_at is null and i.revoked_at is null {i} group by 1) i
                on i.collectivity_id = c.id
              left join (select k.collectivity_id,
                  count(*) filter (where k.published_at is null) as drafts,
                  count(*) filter (where k.published_at is not null) as published,
                  count(*) filter (where k.opens_at <= :now and k.published_at is not null) as asked,
                  count(*) filter (where k.opens_at > :now and {ahead}) as coming,
                  count(*) filter (where k.opens_at <= :now and {ahead}) as running,
                  min(k.closes_at) filter (where k.opens_at <= :now and {ahead}) as closing_at,
                  min(case when k.opens_at > :now then k.opens_at else k.closes_at end) filter (where {ahead}) as deadline_at,
                  count(*) filter (where {over} <= :now) as unanswered,
                  count(*) filter (where {over} <= :late) as late
                from consultation k where k.binned_at is null {k} group by 1) k on k.collectivity_id = c.id
              left join (select a.collectivity_id, count(*) as answers from submission a where a.state = 'COUNTED' {a} group by 1) a
                on a.collectivity_id = c.id
              left join (select m.collectivity_id, count(*) as failed from message m where m.state = 'FAILED' {m} group by 1) m
                on m.collectivity_id = c.id
              where c.kind = 'COMMUNE' {c}) n
            where n.id = f.id and ((f.standing, f.palette, f.features, f.people, f.invited_at, f.drafts, f.coming, f.running, f.unanswered, f.late, f.published,
                f.answers, f.share, f.closing_at, f.deadline_at, f.active_at, f.failed)
              is distinct from (n.standing, n.palette, n.features, n.people, n.invited_at, n.drafts, n.coming, n.running, n.unanswered, n.late, n.published,
                n.answers, n.share, n.closing_at, n.deadline_at, n.active_at, n.failed)
              or f.seen_at < n.seen_at or (n.running + n.unanswered > 0 and f.texts_on <> :today and not f.texts_due))
            """.replace(
                    "{ahead}",
                    "k.published_at is not null and k.answered_at is null and k.closed_at is null and k.closes_at > :now")
            .replace(
                    "{over}",
                    "(case when k.published_at is not null and k.answered_at is null and k.holder = '' then coalesce(k.closed_at, k.closes_at) end)");

    private static final String EVERYWHERE = COUNT.replaceAll("\\{[a-z]}", "");

    private static final String SOMEWHERE = COUNT.replace("{c}", "and c.id = any(:ids)")
            .replaceAll("\\{([a-z])}", "and $1.collectivity_id = any(:ids)");

    /**
     * What happened when. Rows that say nothing new are left alone. Ballots stay counted when their box is destroyed, as the law
     * wants it to be.
     */
    private static final String MONTHS = """
            with asked as (
                select k.collectivity_id as id, k.id as consultation, k.opens_at, coalesce(k.closed_at, k.closes_at) as over_at,
                  k.answered_at
                from consultation k where k.published_at is not null and k.binned_at is null and k.opens_at <= :now),
              came as (
                select s.collectivity_id as id, s.consultation_id as consultation, cast(date_trunc('month', s.day) as date) as month,
                  count(*) as answers, 0 as ballots
                from submission s where s.state = 'COUNTED' group by 1, 2, 3
                union all
                select g.collectivity_id, b.consultation_id, cast(date_trunc('month', g.day) as date), 0, count(*)
                from signature g join ballot_box b on b.collectivity_id = g.collectivity_id and b.id = g.box_id group by 1, 2, 3),
              people as (select id, consultation, sum(answers + ballots) as taken from came group by 1, 2),
              happened as (
                select a.id, {opens} as month, 1 as opened, coalesce(p.taken, 0) as taken, 0 as answers, 0 as ballots, 0 as ended,
                  0 as kept, 0 as late, 0 as decided,
                  exists (select from ballot_box b where b.collectivity_id = a.id and b.consultation_id = a.consultation) as voted
                from asked a left join people p on p.id = a.id and p.consultation = a.consultation
                union all
                select c.id, c.month, 0, 0, c.answers, c.ballots, 0, 0, 0, 0, false
                from came c where exists (select from asked a where a.id = c.id and a.consultation = c.consultation)
                union all
                select a.id, {over}, 0, 0, 0, 0, 1, case when a.answered_at <= a.over_at + {promised} then 1 else 0 end,
                  case when coalesce(a.answered_at, :now) > a.over_at + {promised} then 1 else 0 end, 0, false
                from asked a where a.over_at <= :now or a.answered_at is not null
                union all
                select a.id, {answered}, 0, 0, 0, 0, 0, 0, 0, 1, false from asked a where a.answered_at is not null),
              n as (
                select h.id, h.month, cast(sum(h.opened) as integer) as opened, cast(sum(h.taken) as bigint) as taken,
                  cast(sum(h.answers) as bigint) as answers, cast(sum(h.ballots) as bigint) as ballots,
                  cast(sum(h.ended) as integer) as ended, cast(sum(h.kept) as integer) as kept, cast(sum(h.late) as integer) as late,
                  cast(sum(h.decided) as integer) as decided, bool_or(h.voted) as voted
                from happened h join fleet f on f.id = h.id group by 1, 2),
              gone as (
                delete from fleet_month m
                where m.ballots = 0 and not exists (select from n where n.id = m.id and n.month = m.month))
            insert into fleet_month (id, month, opened, taken, answers, ballots, ended, kept, late, decided)
            select t.* from (
                select n.id, n.month, n.opened, case when n.voted then greatest(n.taken, o.taken) else n.taken end as taken,
                  n.answers, greatest(n.ballots, o.ballots) as ballots, n.ended, n.kept, n.late, n.decided
                from n left join fleet_month o on o.id = n.id and o.month = n.month) t
              left join fleet_month m on m.id = t.id and m.month = t.month
            where (m.opened, m.taken, m.answers, m.ballots, m.ended, m.kept, m.late, m.decided) is distinct from (t.opened,
              t.taken, t.answers, t.ballots, t.ended, t.kept, t.late, t.decided)
            on conflict (id, month) do update set opened = excluded.opened, taken = excluded.taken, answers = excluded.answers,
              ballots = excluded.ballots, ended = excluded.ended, kept = excluded.kept, late = excluded.late,
              decided = excluded.decided
            """.replace("{promised}", "cast(:promised as interval)")
            .replace("{opens}", month("a.opens_at"))
            .replace("{answered}", month("a.answered_at"))
            // Midnight belongs to the day that ends.
            .replace("{over}", month("a.over_at - interval '1 second'"));

    private static String month(String instant) {
        return "cast(date_trunc('month', (" + instant + ") at time zone cast(:zone as text)) as date)";
    }

    /** Where the site rests, nobody of the town hall can do what is wanted of it. */
    private static final String OPEN = "f.standing = 'OPEN' and ";

    /** What needs somebody; the same conditions filter the table. The first day is there for the index, which begins with « never ». */
    static final String DORMANT = OPEN
            + "f.people = 'ACTIVE' and f.running = 0 and f.coming = 0 and f.seen_at > '1970-01-01'"
            + " and f.seen_at < cast(:dormant as timestamptz)";

    static final String LATE = OPEN + "f.late > 0";
    static final String CLOSING = "f.running > 0 and f.closing_at <= cast(:week as timestamptz)";
    static final String FAILED = "f.failed > 0";

    /** The constant is there for the index, which holds those alone who are invited. */
    static final String UNOPENED =
            OPEN + "f.invited_at < '9999-12-31' and f.invited_at < cast(:unopened as timestamptz)";

    static final String TEXTS = OPEN + "f.texts > 0";

    private static final String SUMS = "cast(count(*) as integer) as communes, "
            + Stream.of(
                            new String[] {"dormant", DORMANT},
                            new String[] {"late", LATE},
                            new String[] {"closing", CLOSING},
                            new String[] {"failed", FAILED},
                            new String[] {"unopened", UNOPENED},
                            new String[] {"texts", TEXTS})
                    .map(sum -> "cast(count(*) filter (where " + sum[1] + ") as integer) as " + sum[0])
                    .collect(Collectors.joining(", "));

    /** Of the communes in scope. */
    static final String OWN_TOTAL = "select (select counted_at from fleet_count), " + SUMS + " from fleet f";

    private static final String TOTAL = """
            update fleet_count set communes = n.communes, dormant = n.dormant, late = n.late, closing = n.closing,
              failed = n.failed, unopened = n.unopened, texts = n.texts
            from (select %s from fleet f) n
            """.formatted(SUMS);

    private final Clock clock;
    private final Session database;
    private final Moderation moderation;
    private volatile Instant next = Instant.EPOCH;

    Figures(Clock clock, Session database, Moderation moderation) {
        this.clock = clock;
        this.database = database;
        this.moderation = moderation;
    }

    /** The communes are in the table when they are opened; their figures follow. */
    void opened(@Observes CommunesOpened opened) {
        enrol(opened.communes());
    }

    @Scheduled(every = "1m", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void keep() {
        if (!clock.instant().isBefore(next)) {
            countAll();
        }
    }

    @Scheduled(every = "5s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void keepUp() {
        follow();
    }

    /** Counts everything of every commune now. */
    public void countAll() {
        Instant begun = clock.instant();
        Tenancy.run(new Scope.Operator(), () -> {
            lock();
            enrol(null);
            database.createNativeMutationQuery(MONTHS)
                    .setParameter("now", begun)
                    .setParameter("promised", LATE_AFTER.toString())
                    .setParameter("zone", clock.getZone().getId())
                    .executeUpdate();
            bind(database.createNativeMutationQuery(EVERYWHERE), begun).executeUpdate();
            database.createNativeMutationQuery("update fleet_count set counted_at = :now, followed_at = :now")
                    .setParameter("now", begun)
                    .executeUpdate();
        });
        readTexts();
        total();
        next = begun.plus(Duration.between(begun, clock.instant()).multipliedBy(REST));
    }

    /** Counts again where something was done, or began or ended, since the last time. */
    void follow() {
        Instant now = clock.instant();
        boolean changed = Tenancy.in(new Scope.Operator(), () -> {
            lock();
            List<String> touched = database.createNativeQuery("""
                            select j.collectivity_id from journal j
                            where j.at >= (select followed_at - cast(:uncommitted as interval) from fleet_count)
                              and j.action <> :refused
                            union select id from fleet where deadline_at <= :now""", String.class)
                    .setParameter("uncommitted", UNCOMMITTED.toString())
                    .setParameter("refused", REFUSED)
                    .setParameter("now", now)
                    .getResultList();
            if (touched.isEmpty()) {
                return false;
            }
            database.createNativeMutationQuery("update fleet_count set followed_at = :now")
                    .setParameter("now", now)
                    .executeUpdate();
            return bind(database.createNativeMutationQuery(SOMEWHERE), now)
                            .setParameter("ids", touched.toArray(String[]::new))
                            .executeUpdate()
                    > 0;
        });
        if (changed) {
            readTexts();
            total();
        }
    }

    /** Another process that counts is waited for: what was done meanwhile must not be missed. */
    private void lock() {
        database.createNativeQuery("select cast(pg_advisory_xact_lock(:key) as text)", String.class)
                .setParameter("key", LOCK)
                .getResultList();
    }

    private MutationQuery bind(MutationQuery query, Instant now) {
        // Few, since communes are equipped by presets and in bulk; what they mean is not the database's to know.
        List<String> equipments = database.createNativeQuery(
                        "select distinct equipment from collectivity", String.class)
                .getResultList();
        return query.setParameter("equipments", equipments.toArray(String[]::new))
                .setParameter(
                        "features", equipments.stream().map(Figures::features).toArray(String[]::new))
                .setParameter("now", now)
                .setParameter("late", now.minus(LATE_AFTER))
                .setParameter("refused", REFUSED)
                .setParameter("today", FrenchDates.dayOf(now));
    }

    private static String features(String equipment) {
        return Equipment.read(equipment).features().stream().map(Feature::name).collect(Collectors.joining(" "));
    }

    private void total() {
        Instant now = clock.instant();
        Tenancy.run(new Scope.Operator(), () -> since(database.createNativeMutationQuery(TOTAL), now)
                .executeUpdate());
    }

    static <Q extends CommonQueryContract> Q since(Q query, Instant now) {
        query.setParameter("dormant", now.minus(DORMANT_AFTER))
                .setParameter("week", now.plus(WEEK))
                .setParameter("unopened", now.minus(UNOPENED_AFTER));
        return query;
    }

    /** The operator reads nothing of what was answered, so each commune counts its own texts that wait to be read. */
    private void readTexts() {
        LocalDate today = FrenchDates.dayOf(clock.instant());
        List<String> due;
        do {
            due = Tenancy.in(new Scope.Operator(), () -> database.createNativeQuery(
                            "select id from fleet where texts_due order by id limit " + TEXTS_AT_ONCE, String.class)
                    .getResultList());
            List<Integer> texts = new ArrayList<>();
            for (String commune : due) {
                texts.add(Tenancy.within(commune, () -> moderation.waiting().values().stream()
                        .mapToInt(Long::intValue)
                        .sum()));
            }
            String[] ids = due.toArray(String[]::new);
            Tenancy.run(new Scope.Operator(), () -> database.createNativeMutationQuery("""
                            update fleet f set texts = n.texts, texts_on = :today, texts_due = false
                            from unnest(:ids, :texts) as n (id, texts) where f.id = n.id""")
                    .setParameter("today", today)
                    .setParameter("ids", ids)
                    .setParameter("texts", texts.toArray(Integer[]::new))
                    .executeUpdate());
        } while (due.size() == TEXTS_AT_ONCE);
    }

    /** Gives communes their row; all that have none yet when none are named. */
    private void enrol(@Nullable Collection<String> communes) {
        List<String> sirens = database.createNativeQuery("""
                        select distinct c.epci from collectivity c
                        where c.kind = 'COMMUNE' and c.epci is not null and (:all or c.id = any(:ids))
                          and not exists (select from fleet f where f.id = c.id)""", String.class)
                .setParameter("all", communes == null)
                .setParameter("ids", communes == null ? new String[0] : communes.toArray(String[]::new))
                .getResultList();
        List<ReferenceEpci> epcis = sirens.stream()
                .flatMap(siren -> Reference.france().epci(siren).stream())
                .toList();
        database.createNativeMutationQuery("""
                        insert into fleet (id, name, search, words, departement, epci, epci_name, epci_search, population, palette,
                          active_at)
                        select c.id, c.name, c.search, array_to_tsvector(array_remove(string_to_array(
                            c.search || ' ' || c.postal_codes || ' ' || lower(c.id), ' '), '')),
                          coalesce(c.departement, ''), coalesce(c.epci, ''), coalesce(e.name, ''), coalesce(e.search, ''),
                          c.population, c.palette, c.created_at
                        from collectivity c left join unnest(:sirens, :names, :searches) as e (siren, name, search) on e.siren = c.epci
                        where c.kind = 'COMMUNE' and (:all or c.id = any(:ids))
                          and not exists (select from fleet f where f.id = c.id)
                        on conflict (id) do nothing""")
                .setParameter("all", communes == null)
                .setParameter("ids", communes == null ? new String[0] : communes.toArray(String[]::new))
                .setParameter("sirens", epcis.stream().map(ReferenceEpci::siren).toArray(String[]::new))
                .setParameter("names", epcis.stream().map(ReferenceEpci::label).toArray(String[]::new))
                .setParameter(
                        "searches",
                        epcis.stream()
                                .map(epci -> SearchText.fold(epci.label()))
                                .toArray(String[]::new))
                .executeUpdate();
    }
}
