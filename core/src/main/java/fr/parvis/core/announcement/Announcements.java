package fr.parvis.core.announcement;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

import fr.parvis.core.collectivity.Collectivity;
import fr.parvis.core.journal.Deed;
import fr.parvis.core.journal.Journal;
import fr.parvis.core.time.FrenchDates;

/** Announces, corrects and withdraws in the operator's scope; shows and notes what was read within a collectivity. */
@ApplicationScoped
public class Announcements {

    private final Clock clock;
    private final Session database;
    private final Journal journal;

    Announcements(Clock clock, Session database, Journal journal) {
        this.clock = clock;
        this.database = database;
        this.journal = journal;
    }

    /**
     * What is announced. Immutable.
     *
     * @param from the first day on which it is shown
     * @param until the last one
     */
    public record Notice(String title, String text, LocalDate from, LocalDate until) {}

    /**
     * An announcement, and how many have read it. Immutable.
     *
     * @param communes to which it was brought
     */
    public record Standing(
            UUID id,
            String title,
            String text,
            LocalDate from,
            LocalDate until,
            Instant createdAt,
            @Nullable Instant withdrawnAt,
            String by,
            long communes,
            long read) {

        public boolean isWithdrawn() {
            return withdrawnAt != null;
        }

        public boolean isOver(LocalDate today) {
            return until.isBefore(today);
        }

        /** « 1er mars 2026 ». */
        public String firstDay() {
            return FrenchDates.day(from);
        }

        public String lastDay() {
            return FrenchDates.day(until);
        }

        public long unread() {
            return communes - read;
        }
    }

    /** A town hall that has not read it. */
    public record Unread(String id, String name) {}

    /** What the town hall in scope has to read today. */
    @Transactional
    public List<Announced> today() {
        return Announced.on(day());
    }

    /** Notes that the town hall in scope has read it; a second time changes nothing. */
    @Transactional
    public void read(UUID id) {
        Announced.unread(id).ifPresent(announced -> {
            announced.read(clock.instant());
            journal.write(Deed.ANNOUNCEMENT_READ, announced.announcement());
        });
    }

    /** Prepares an announcement that no town hall has yet. */
    @Transactional
    public void prepare(UUID id, Notice notice, UUID person) {
        database.createNativeMutationQuery("""
                        insert into announcement (id, title, text, starts_on, ends_on, created_by, created_at)
                        values (:id, :title, :text, :from, :until, :person, :now)""")
                .setParameter("id", id)
                .setParameter("title", notice.title())
                .setParameter("text", notice.text())
                .setParameter("from", notice.from())
                .setParameter("until", notice.until())
                .setParameter("person", person)
                .setParameter("now", clock.instant())
                .executeUpdate();
    }

    /**
     * Brings it to town halls, as it reads now; those that have it already keep it. Whoever corrects or withdraws it at this moment
     * is first, or waits for the copies that are to be changed, too.
     */
    @Transactional
    public void bring(UUID id, Collection<String> communes) {
        database.createNativeMutationQuery("""
                        insert into announced (collectivity_id, id, announcement_id, title, text, starts_on, ends_on, withdrawn_at)
                        select n.id, gen_random_uuid(), a.id, a.title, a.text, a.starts_on, a.ends_on, a.withdrawn_at
                        from announcement a cross join unnest(:communes) as n (id) where a.id = :id for share of a
                        on conflict (collectivity_id, announcement_id) do nothing""")
                .setParameter("id", id)
                .setParameter("communes", communes.toArray(String[]::new))
                .executeUpdate();
        journal.writeEach(communes, Deed.TOWN_HALL_INFORMED, id.toString());
    }

    /**
     * Corrects it everywhere.
     *
     * @param again whether those that have read it are to read it again
     */
    @Transactional
    public void correct(UUID id, Notice notice, boolean again) {
        for (String table : List.of("announcement set", "announced set")) {
            boolean copies = table.startsWith("announced");
            database.createNativeMutationQuery("update " + table
                            + " title = :title, text = :text, starts_on = :from, ends_on = :until"
                            + (copies && again ? ", read_at = null" : "")
                            + (copies ? " where announcement_id = :id" : " where id = :id"))
                    .setParameter("title", notice.title())
                    .setParameter("text", notice.text())
                    .setParameter("from", notice.from())
                    .setParameter("until", notice.until())
                    .setParameter("id", id)
                    .executeUpdate();
        }
        note(Deed.ANNOUNCEMENT_CORRECTED, id);
    }

    /** Withdraws it everywhere, or shows it again. */
    @Transactional
    public void withdraw(UUID id, boolean withdrawn) {
        Instant at = withdrawn ? clock.instant() : null;
        int changed = database.createNativeMutationQuery(
                        "update announcement set withdrawn_at = :at where id = :id and (withdrawn_at is null) = :shown")
                .setParameter("at", at, Instant.class)
                .setParameter("id", id)
                .setParameter("shown", withdrawn)
                .executeUpdate();
        if (changed == 0) {
            return;
        }
        database.createNativeMutationQuery("update announced set withdrawn_at = :at where announcement_id = :id")
                .setParameter("at", at, Instant.class)
                .setParameter("id", id)
                .executeUpdate();
        note(withdrawn ? Deed.ANNOUNCEMENT_WITHDRAWN : Deed.ANNOUNCEMENT_RESTORED, id);
    }

    @Transactional
    public Optional<Standing> find(UUID id) {
        return standings(id, 1).stream().findFirst();
    }

    /** The newest first, in one query. */
    @Transactional
    public List<Standing> newest(int most) {
        return standings(null, most);
    }

    private List<Standing> standings(@Nullable UUID only, int most) {
        return database.createNativeQuery("""
                        select a.id, a.title, a.text, a.starts_on, a.ends_on, a.created_at, a.withdrawn_at,
                          coalesce(nullif(p.name, ''), p.email), n.communes, n.read
                        from announcement a join person p on p.id = a.created_by
                        cross join lateral (select count(*) as communes, count(d.read_at) as read from announced d
                          where d.announcement_id = a.id) n
                        where cast(:only as uuid) is null or a.id = :only
                        order by a.created_at desc, a.id limit :most""", Standing.class)
                .setParameter("only", only, UUID.class)
                .setParameter("most", most)
                .getResultList();
    }

    /** The town halls that have not read it, in alphabetical order. */
    @Transactional
    public List<Unread> unread(UUID id, int most) {
        return database.createNativeQuery("""
                        select c.id, c.name from announced d join collectivity c on c.id = d.collectivity_id
                        where d.announcement_id = :id and d.read_at is null order by c.search, c.id limit :most""", Unread.class)
                .setParameter("id", id)
                .setParameter("most", most)
                .getResultList();
    }

    private void note(Deed deed, UUID id) {
        journal.writeEach(List.of(Collectivity.operator().orElseThrow().id()), deed, id.toString());
    }

    private LocalDate day() {
        return FrenchDates.dayOf(clock.instant());
    }
}
