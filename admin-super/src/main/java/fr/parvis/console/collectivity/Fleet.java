package fr.parvis.console.collectivity;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import io.quarkus.cache.CacheResult;
import org.hibernate.Session;
import org.hibernate.query.NativeQuery;
import org.jspecify.annotations.Nullable;

import fr.parvis.core.collectivity.Feature;
import fr.parvis.core.collectivity.Palette;
import fr.parvis.core.collectivity.SearchText;
import fr.parvis.core.collectivity.Standing;
import fr.parvis.core.tenancy.Scope;
import fr.parvis.core.tenancy.Tenancy;

/**
 * All communes with what the syndicate wants to know of each at a glance, in the operator's scope: a page is read by an index, so
 * that it costs the same with 534 communes and with all of France.
 */
@ApplicationScoped
public class Fleet {

    /** Counting further would cost more than the page; nobody scrolls to the thousandth row. */
    static final int COUNTED = 1000;

    /** More intercommunal bodies than this are no list to choose from. */
    private static final int MOST_EPCIS = 100;

    private static final int EXPORTED_AT_ONCE = 1000;

    private static final Instant NEVER = Instant.EPOCH;

    private static final String ROW = """
            select f.id, f.name, f.search, f.epci, f.epci_name, f.epci_search, f.population, f.standing, f.features, f.palette, f.people, f.drafts, f.running,
              f.published, f.unanswered, f.late, f.answers, f.share, f.seen_at, f.deadline_at, f.active_at, f.closing_at, f.failed,
              f.texts
            from fleet f""";

    private final Clock clock;
    private final Session database;
    private final Tenancy tenancy;
    private final AllEpcis all;

    Fleet(Clock clock, Session database, Tenancy tenancy, AllEpcis all) {
        this.clock = clock;
        this.database = database;
        this.tenancy = tenancy;
        this.all = all;
    }

    /** Who works for a commune. */
    enum People {
        ACTIVE,
        INVITED,
        NOBODY
    }

    /**
     * A commune in the table.
     *
     * @param unanswered closed consultations that wait for the council's answer
     * @param late those that wait for more than three months
     * @param share answers and ballots to a consultation for a thousand inhabitants, or -1 where nothing was asked
     * @param texts that wait to be read
     */
    public record Row(
            String id,
            String name,
            String search,
            String epci,
            String epciName,
            String epciSearch,
            int population,
            String standing,
            String features,
            String palette,
            String people,
            int drafts,
            int running,
            int published,
            int unanswered,
            int late,
            long answers,
            int share,
            Instant seen,
            Instant deadline,
            Instant touched,
            Instant closing,
            int failed,
            int texts) {

        /** The last of the days that stand for « not foreseen ». */
        private static final Instant FORESEEN = Instant.parse("9000-01-01T00:00:00Z");

        public boolean isSuspended() {
            return Standing.valueOf(standing) == Standing.SUSPENDED;
        }

        public boolean isArchived() {
            return Standing.valueOf(standing) == Standing.ARCHIVED;
        }

        public boolean isActive() {
            return People.valueOf(people) == People.ACTIVE;
        }

        public boolean isInvited() {
            return People.valueOf(people) == People.INVITED;
        }

        /** When the town hall last signed in, null for never. */
        public @Nullable Instant seenAt() {
            return seen.equals(NEVER) ? null : seen;
        }

        /** When the next consultation opens or ends, null when none will. */
        public @Nullable Instant deadlineAt() {
            return deadline.isBefore(FORESEEN) ? deadline : null;
        }

        /** When something was last done, by anybody who works for it or for the syndicate. */
        public @Nullable Instant activeAt() {
            return touched.equals(NEVER) ? null : touched;
        }

        /** When the next of its running consultations ends. */
        public @Nullable Instant closingAt() {
            return closing.isBefore(FORESEEN) ? closing : null;
        }

        /** « 4,2 », or empty where nothing was asked. */
        public String percent() {
            return share < 0 ? "" : String.format(Locale.FRENCH, "%d,%d", share / 10, share % 10);
        }

        /** What its site has, as people read it. */
        public List<String> featureLabels() {
            return Arrays.stream(features.split(" "))
                    .flatMap(name -> Feature.all().stream()
                            .filter(feature -> feature.name().equals(name)))
                    .map(Feature::label)
                    .toList();
        }

        public String colours() {
            return Arrays.stream(Palette.values())
                    .filter(known -> known.token().equals(palette))
                    .map(Palette::label)
                    .findFirst()
                    .orElse(palette);
        }

        Sought.Place place(Column sort) {
            Object value =
                    switch (sort) {
                        case COMMUNE -> search;
                        case INSEE -> id;
                        case EPCI -> epciSearch;
                        case POPULATION -> population;
                        case STATE -> people;
                        case FEATURES -> features;
                        case PALETTE -> palette;
                        case DRAFTS -> drafts;
                        case RUNNING -> running;
                        case PUBLISHED -> published;
                        case LATE -> late;
                        case ANSWERS -> answers;
                        case SHARE -> share;
                        case DEADLINE -> deadline;
                        case SEEN -> seen;
                        case ACTIVITY -> touched;
                    };
            return new Sought.Place(value, id);
        }
    }

    /**
     * The part of the table that was asked for.
     *
     * @param rows as many as a page has
     * @param total of all that was asked for, at most {@link #COUNTED} and one more
     * @param before where the rows before these are, null when there are none
     * @param after where the rows after these are, null when there are none
     */
    record Shown(
            List<Row> rows,
            long total,
            @Nullable Sought before,
            @Nullable Sought after) {}

    /** An intercommunal body of which communes are open. */
    public record Epci(String siren, String name) {}

    /**
     * What needs somebody, in all communes together.
     *
     * @param countedAt when all was counted last
     */
    public record Totals(
            Instant countedAt, int communes, int dormant, int late, int closing, int failed, int unopened, int texts) {}

    /** As many rows as a page has, next to the place that was asked for. */
    Shown show(Sought sought, int size) {
        List<Row> found = new ArrayList<>(find(sought, size + 1));
        boolean more = found.size() > size;
        if (sought.before() && !more) {
            return show(sought.fromTheBeginning(), size);
        }
        if (more) {
            found.remove(size);
        }
        if (sought.before()) {
            Collections.reverse(found);
        }
        Column sort = sought.sort();
        boolean beginning = sought.place() == null || found.isEmpty();
        return new Shown(
                found,
                count(sought, COUNTED + 1),
                beginning ? null : sought.next(found.get(0).place(sort), true),
                more || sought.before()
                        ? sought.next(found.get(found.size() - 1).place(sort), false)
                        : null);
    }

    /** The first rows alone, and no count of them. */
    List<Row> first(Sought sought, int size) {
        return find(sought, size);
    }

    /** How many communes are asked for, at most so many. */
    long count(Sought sought, int most) {
        Map<String, Object> values = new LinkedHashMap<>();
        NativeQuery<Long> query = database.createNativeQuery(
                "select count(*) from (select 1 from fleet f" + where(sought.fromTheBeginning(), values)
                        + " limit :most) c",
                Long.class);
        values.forEach(query::setParameter);
        return query.setParameter("most", most).getSingleResult();
    }

    /** All that is asked for. */
    @Transactional
    List<String> ids(Sought sought) {
        Map<String, Object> values = new LinkedHashMap<>();
        NativeQuery<String> query = database.createNativeQuery(
                "select f.id from fleet f" + where(sought.fromTheBeginning(), values) + " order by f.id", String.class);
        values.forEach(query::setParameter);
        return query.getResultList();
    }

    /** All communes as a map shows them, in alphabetical order. */
    public List<CommuneMap.Spot> everywhere() {
        return spots(Sought.everything());
    }

    /** All that is asked for as a map shows it, in alphabetical order. What is to come was not asked yet. */
    List<CommuneMap.Spot> spots(Sought sought) {
        Map<String, Object> values = new LinkedHashMap<>();
        NativeQuery<CommuneMap.Spot> query = database.createNativeQuery(
                """
                select f.id, f.name, f.departement, f.population, case when f.coming > 0 then 'ACTIVE' else f.people end as people,
                  f.running, f.unanswered, f.published - f.coming as published, f.answers, f.share,
                  p.longitude, p.latitude
                from fleet f left join place_on_map p on p.insee = f.id""" + where(sought.fromTheBeginning(), values) + " order by f.search, f.id", CommuneMap.Spot.class);
        values.forEach(query::setParameter);
        return query.getResultList().stream().map(CommuneMap.Spot::placed).toList();
    }

    /**
     * Hands on all rows, a thousand at a time, each in a short transaction of its own.
     *
     * @param scope of who asked, which may be gone by the time that the rows leave
     */
    void each(Scope scope, Sought sought, Consumer<Row> reader) {
        Sought part = sought.fromTheBeginning();
        while (true) {
            Sought asked = part;
            List<Row> rows = Tenancy.in(scope, () -> find(asked, EXPORTED_AT_ONCE));
            rows.forEach(reader);
            if (rows.size() < EXPORTED_AT_ONCE) {
                return;
            }
            part = sought.next(rows.get(rows.size() - 1).place(sought.sort()), false);
        }
    }

    /** How many communes have each feature on. One query. */
    Map<Feature, Long> equipped() {
        Map<Feature, Long> equipped = new EnumMap<>(Feature.class);
        database.createNativeQuery("""
                        select n.name, count(*) from fleet f cross join unnest(string_to_array(f.features, ' ')) as n (name)
                        group by 1""", Object[].class).getResultList().forEach(row -> Feature.all().stream()
                .filter(feature -> feature.name().equals(row[0]))
                .forEach(feature -> equipped.put(feature, (Long) row[1])));
        return equipped;
    }

    public Totals totals() {
        if (tenancy.isConfined()) {
            return ownTotals();
        }
        return database.createNativeQuery(
                        "select counted_at, communes, dormant, late, closing, failed, unopened, texts from fleet_count",
                        Totals.class)
                .getSingleResult();
    }

    /** What was counted beforehand is of all communes: of some it is added up now. */
    private Totals ownTotals() {
        Instant now = clock.instant();
        return Figures.since(database.createNativeQuery(Figures.OWN_TOTAL, Totals.class), now)
                .getSingleResult();
    }

    /**
     * Those of which communes are open, in alphabetical order; none when they are too many to choose from. What is kept is kept
     * for who sees all.
     */
    public List<Epci> epcis() {
        return tenancy.isConfined() ? findEpcis() : all.get();
    }

    /** A bean of its own, since a call within a bean is not kept. */
    @ApplicationScoped
    static class AllEpcis {

        private final Session database;

        AllEpcis(Session database) {
            this.database = database;
        }

        @CacheResult(cacheName = "fleet-epcis")
        List<Epci> get() {
            return findEpcis(database);
        }
    }

    private List<Epci> findEpcis() {
        return findEpcis(database);
    }

    private static List<Epci> findEpcis(Session database) {
        List<Epci> epcis = database.createNativeQuery(
                        "select distinct epci, epci_name from fleet where epci <> '' order by epci_name limit "
                                + (MOST_EPCIS + 1),
                        Epci.class)
                .getResultList();
        return epcis.size() > MOST_EPCIS ? List.of() : epcis;
    }

    private List<Row> find(Sought sought, int size) {
        Map<String, Object> values = new LinkedHashMap<>();
        String where = where(sought, values);
        String way = sought.descending() != sought.before() ? " desc" : "";
        NativeQuery<Row> query = database.createNativeQuery(
                ROW + where + " order by f." + sought.sort().order() + way + ", f.id" + way + " limit :size",
                Row.class);
        values.forEach(query::setParameter);
        return query.setParameter("size", size).getResultList();
    }

    private String where(Sought sought, Map<String, Object> values) {
        List<String> conditions = new ArrayList<>();
        String folded = SearchText.fold(sought.text());
        if (!folded.isEmpty()) {
            conditions.add("f.words @@ cast(:words as tsquery)");
            values.put(
                    "words",
                    Arrays.stream(folded.split(" "))
                            .map(word -> "'" + word + "':*")
                            .collect(Collectors.joining(" & ")));
        }
        Sought.Filter state = sought.state();
        if (state != null) {
            conditions.add(state.condition());
            Instant now = clock.instant();
            switch (state) {
                case DORMANT -> values.put("dormant", now.minus(Figures.DORMANT_AFTER));
                case CLOSING -> values.put("week", now.plus(Figures.WEEK));
                case UNOPENED -> values.put("unopened", now.minus(Figures.UNOPENED_AFTER));
                default -> {
                    // The others do not hang on the clock.
                }
            }
        }
        if (!sought.epci().isEmpty()) {
            conditions.add("f.epci = :epci");
            values.put("epci", sought.epci());
        }
        if (!sought.departement().isEmpty()) {
            conditions.add("f.departement = :departement");
            values.put("departement", sought.departement());
        }
        if (sought.opening() != null) {
            conditions.add("f.id in (select insee from opening_line where opening_id = :opening)");
            values.put("opening", sought.opening());
        }
        if (!sought.feature().isEmpty()) {
            String word = sought.feature();
            boolean without = word.startsWith(Sought.WITHOUT);
            conditions.add((without ? "not " : "") + "string_to_array(f.features, ' ') @> cast(:feature as text[])");
            values.put(
                    "feature",
                    Feature.named(without ? word.substring(Sought.WITHOUT.length()) : word).stream()
                            .map(Feature::name)
                            .toArray(String[]::new));
        }
        Sought.Place place = sought.place();
        if (place != null) {
            String order = "f." + sought.sort().order();
            conditions.add("(" + order + ", f.id) " + (sought.descending() == sought.before() ? ">" : "<")
                    + " (:value, :place)");
            values.put("value", place.value());
            values.put("place", place.id());
        }
        return conditions.isEmpty() ? "" : " where " + String.join(" and ", conditions);
    }
}
