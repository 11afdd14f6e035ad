package fr.parvis.console.statistics;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import jakarta.enterprise.context.ApplicationScoped;

import org.hibernate.Session;
import org.hibernate.query.NativeQuery;

import fr.parvis.console.statistics.Territory.Kind;
import fr.parvis.core.collectivity.Reference;

/**
 * Adds up what was counted of each commune and month, in the operator's scope. How often the database is asked does not depend on
 * how many communes there are.
 */
@ApplicationScoped
class Statistics {

    private static final String HAPPENED = "m.opened + m.answers + m.ballots + m.decided > 0";

    private static final String SUMS = """
            cast(coalesce(sum(m.opened), 0) as bigint), cast(coalesce(sum(m.taken), 0) as bigint),
              cast(coalesce(sum(cast(m.opened as bigint) * f.population), 0) as bigint), cast(coalesce(sum(m.answers), 0) as bigint),
              cast(coalesce(sum(m.ballots), 0) as bigint), cast(coalesce(sum(m.ended), 0) as bigint),
              cast(coalesce(sum(m.kept), 0) as bigint), cast(coalesce(sum(m.late), 0) as bigint),
              cast(coalesce(sum(m.decided), 0) as bigint)""";

    private final Session database;

    Statistics(Session database) {
        this.database = database;
    }

    /**
     * What an intercommunal body, a département or a commune did.
     *
     * @param communes that are open in it
     */
    record Part(Territory territory, String name, long communes, Activity activity) {}

    /** The communes that are open in a territory, and how many people live there. */
    record Size(long communes, long people) {}

    /** By the first day of each month in which something happened, the earliest first. */
    Map<LocalDate, Activity> months(Territory territory) {
        Map<LocalDate, Activity> months = new LinkedHashMap<>();
        for (Object[] row : query(
                        "select m.month, " + SUMS + ", count(*) filter (where " + HAPPENED + ")"
                                + " from fleet_month m join fleet f on f.id = m.id" + where(territory)
                                + " group by m.month order by m.month",
                        territory)
                .getResultList()) {
            months.put(day(row[0]), activity(row, 1));
        }
        return months;
    }

    private static LocalDate day(Object value) {
        return value instanceof java.sql.Date date ? date.toLocalDate() : (LocalDate) value;
    }

    /** By year: in how many communes something happened, which no sum of months can tell. */
    Map<Integer, Long> activeByYear(Territory territory) {
        Map<Integer, Long> years = new LinkedHashMap<>();
        for (Object[] row : query(
                        "select cast(extract(year from m.month) as integer), count(distinct m.id) filter (where "
                                + HAPPENED
                                + ") from fleet_month m join fleet f on f.id = m.id" + where(territory)
                                + " group by 1 order by 1",
                        territory)
                .getResultList()) {
            years.put((Integer) row[0], (Long) row[1]);
        }
        return years;
    }

    /** Codes of the départements of which communes are open. */
    List<String> departements() {
        return database.createNativeQuery(
                        "select distinct departement from fleet where departement <> '' order by 1", String.class)
                .getResultList();
    }

    Size size(Territory territory) {
        Object[] row = query(
                        "select count(*) filter (where not exists (select from collectivity c where c.id = f.id"
                                + " and c.successor_id is not null)), cast(coalesce(sum(f.population), 0) as bigint) from fleet f"
                                + where(territory),
                        territory)
                .getSingleResult();
        return new Size((Long) row[0], (Long) row[1]);
    }

    /** What a territory is made of, and what happened there in a year; in alphabetical order. */
    List<Part> parts(Territory territory, Kind kind, int year) {
        String name =
                switch (kind) {
                    case COMMUNE -> "f.name";
                    case EPCI -> "f.epci_name";
                    case DEPARTEMENT, EVERYWHERE -> "f.departement";
                };
        String order =
                switch (kind) {
                    case COMMUNE -> "min(f.search)";
                    case EPCI -> "min(f.epci_search)";
                    case DEPARTEMENT, EVERYWHERE -> "1";
                };
        List<Part> parts = new ArrayList<>();
        for (Object[] row : query(
                        "select " + kind.column() + ", " + name + ", count(distinct f.id), " + SUMS
                                + ", count(distinct f.id) filter (where " + HAPPENED
                                + ") from fleet f left join fleet_month m on m.id = f.id and m.month >= :from and m.month < :to"
                                + where(territory) + " group by 1, 2 order by " + order + ", 1",
                        territory)
                .setParameter("from", LocalDate.of(year, 1, 1))
                .setParameter("to", LocalDate.of(year + 1, 1, 1))
                .getResultList()) {
            Territory part = new Territory(kind, (String) row[0]);
            parts.add(new Part(part, named(part, (String) row[1]), (Long) row[2], activity(row, 3)));
        }
        return parts;
    }

    /**
     * A council's answer, or one that stands in several communes word for word, as that of an intercommunal body.
     *
     * @param commune the first of them by name
     * @param decided in its own words
     * @param at of the latest
     */
    record Decision(String commune, long communes, String title, String decided, Instant at) {}

    /** The latest answers of councils that were published in a year, in all communes. */
    List<Decision> decisions(Instant from, Instant until, int most) {
        return database.createNativeQuery("""
                        select (array_agg(f.name order by f.search, f.id))[1], count(*), k.title, k.decided, max(k.answered_at)
                        from consultation k join fleet f on f.id = k.collectivity_id
                        where k.answered_at >= :from and k.answered_at < :until and k.binned_at is null
                        group by k.title, k.decided order by 5 desc, 1 limit :most""", Decision.class)
                .setParameter("from", from)
                .setParameter("until", until)
                .setParameter("most", most)
                .getResultList();
    }

    /** Communes that asked something in a year, those in which most took part first. */
    List<Part> asking(int year, int most) {
        List<Part> parts = new ArrayList<>();
        for (Object[] row : query(
                        "select f.id, f.name, count(distinct f.id), " + SUMS + ", count(distinct f.id)"
                                + " from fleet_month m join fleet f on f.id = m.id where m.month >= :from and m.month < :to"
                                + " group by 1, 2 having sum(m.opened) > 0 order by sum(m.taken) desc, min(f.search) limit :most",
                        Territory.EVERYWHERE)
                .setParameter("from", LocalDate.of(year, 1, 1))
                .setParameter("to", LocalDate.of(year + 1, 1, 1))
                .setParameter("most", most)
                .getResultList()) {
            parts.add(new Part(
                    new Territory(Kind.COMMUNE, (String) row[0]), (String) row[1], (Long) row[2], activity(row, 3)));
        }
        return parts;
    }

    /** How many communes asked something in a year. */
    long countAsking(int year) {
        return database.createNativeQuery(
                        "select count(distinct id) from fleet_month where opened > 0 and month >= :from and month < :to",
                        Long.class)
                .setParameter("from", LocalDate.of(year, 1, 1))
                .setParameter("to", LocalDate.of(year + 1, 1, 1))
                .getSingleResult();
    }

    /** What a territory is called; its code where nobody knows it. */
    String name(Territory territory) {
        return switch (territory.kind()) {
            case EVERYWHERE -> "";
            case DEPARTEMENT -> named(territory, territory.code());
            case EPCI ->
                Reference.france()
                        .epci(territory.code())
                        .map(epci -> epci.label())
                        .orElse(territory.code());
            case COMMUNE ->
                Reference.france()
                        .commune(territory.code())
                        .map(commune -> commune.name().name())
                        .orElse(territory.code());
        };
    }

    private static String named(Territory territory, String known) {
        return territory.kind() == Kind.DEPARTEMENT
                ? Reference.france()
                        .departement(territory.code())
                        .map(departement -> departement.name().name())
                        .orElse(known)
                : known;
    }

    private static Activity activity(Object[] row, int first) {
        long[] sums = new long[10];
        for (int i = 0; i < sums.length; i++) {
            sums[i] = (Long) row[first + i];
        }
        return new Activity(sums[0], sums[1], sums[2], sums[3], sums[4], sums[5], sums[6], sums[7], sums[8], sums[9]);
    }

    private static String where(Territory territory) {
        return territory.kind() == Kind.EVERYWHERE
                ? ""
                : " where " + territory.kind().column() + " = :territory";
    }

    private NativeQuery<Object[]> query(String sql, Territory territory) {
        NativeQuery<Object[]> query = database.createNativeQuery(sql, Object[].class);
        return territory.kind() == Kind.EVERYWHERE ? query : query.setParameter("territory", territory.code());
    }
}
