package fr.parvis.console.collectivity;

import java.time.Clock;
import java.util.List;
import java.util.OptionalInt;
import java.util.UUID;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;

import org.hibernate.Session;

import fr.parvis.core.collectivity.Period;
import fr.parvis.core.collectivity.Place;
import fr.parvis.core.setting.Setting;
import fr.parvis.core.setting.Settings;
import fr.parvis.core.tenancy.Scope;
import fr.parvis.core.tenancy.Tenancy;

/** For how long communes keep things: as the installation says, or of their own. Reads only. */
@ApplicationScoped
public class Keeping {

    private final Clock clock;
    private final Session database;
    private final Settings settings;

    Keeping(Clock clock, Session database, Settings settings) {
        this.clock = clock;
        this.database = database;
        this.settings = settings;
    }

    /**
     * A period of one commune.
     *
     * @param own whether the commune has one of its own
     * @param usual the days of the installation
     */
    public record Line(Period period, int days, boolean own, int usual) {}

    List<Line> of(Place place) {
        return Period.all().stream()
                .map(period -> {
                    OptionalInt own = place.periods().of(period);
                    int usual = usual(period);
                    return new Line(period, own.orElse(usual), own.isPresent(), usual);
                })
                .toList();
    }

    /**
     * What a change would do, by what is known now.
     *
     * @param least days today, in the commune that keeps it for the shortest time
     * @param most days today, in the one that keeps it longest
     * @param after days of each
     * @param own whether they have days of their own then
     * @param changed communes of which something is written anew
     * @param shorter those in which something is erased earlier than today
     * @param longer those in which it is kept longer
     * @param erased how much there is today that is past its time then
     * @param path of the site of the first of them
     */
    public record Shift(
            Period period,
            int least,
            int most,
            int after,
            boolean own,
            long changed,
            long shorter,
            long longer,
            long erased,
            String path) {

        public boolean isShortening() {
            return shorter > 0;
        }

        /** Whether followers have read in their letters that they would be forgotten sooner. */
        public boolean isPromised() {
            return period == Period.FOLLOWERS_ANSWERED && longer > 0;
        }
    }

    Shift shift(UUID errand, Period period, String typed) {
        OptionalInt own = Setting.of(period).number(typed);
        int usual = usual(period);
        int after = own.orElse(usual);
        Object[] now = Tenancy.in(new Scope.Operator(), () -> database.createNativeQuery(
                        """
                        select coalesce(min(days), :usual), coalesce(max(days), :usual),
                          count(*) filter (where own is distinct from :own), count(*) filter (where days > :after),
                          count(*) filter (where days < :after),
                          cast(coalesce(sum((select count(*) from {past})) filter (where days > :after), 0) as bigint),
                          coalesce((array_agg(address order by search, commune))[1], '')
                        from (select l.commune, c.search, c.address, cast(c.{own} as int) as own,
                            cast(coalesce(c.{own}, :usual) as int) as days
                          from errand_line l join collectivity c on c.id = l.commune where l.errand_id = :id) n""".replace("{own}", period.column()).replace("{past}", kept(period, ":after")), Object[].class)
                .setParameter("now", clock.instant())
                .setParameter("usual", usual)
                .setParameter("own", own.isPresent() ? own.getAsInt() : null, Integer.class)
                .setParameter("after", after)
                .setParameter("id", errand)
                .getSingleResult());
        return new Shift(
                period,
                (Integer) now[0],
                (Integer) now[1],
                after,
                own.isPresent(),
                (Long) now[2],
                (Long) now[3],
                (Long) now[4],
                (Long) now[5],
                "/c/" + now[6]);
    }

    /** How much would be past its time with other days for all: of communes that have no days of their own. */
    public long past(Period period, int days) {
        if (days >= usual(period)) {
            return 0;
        }
        return past(
                period,
                "select id as commune, " + days + " as days from collectivity where " + period.column() + " is null");
    }

    /** How much would be past its time in communes that an errand has changed, were it undone. */
    long pastUndone(UUID errand, Period period) {
        String before = "coalesce(cast(nullif(l.before, '') as int), " + usual(period) + ")";
        String today = "coalesce(c." + period.column() + ", " + usual(period) + ")";
        return past(
                period,
                "select l.commune, " + before + " as days from errand_line l join collectivity c on c.id = l.commune"
                        + " where l.errand_id = '" + errand + "' and l.state = 'DONE' and " + before + " < " + today);
    }

    /** @param communes SQL of each commune and its days */
    private long past(Period period, String communes) {
        return Tenancy.in(new Scope.Operator(), () -> database.createNativeQuery(
                        "select cast(coalesce(sum((select count(*) from " + kept(period, "n.days")
                                + ")), 0) as bigint) from (" + communes + ") n",
                        Long.class)
                .setParameter("now", clock.instant())
                .getSingleResult());
    }

    /** SQL of what is kept in a commune n for more than so many days. */
    private static String kept(Period period, String days) {
        String limit = "cast(:now as timestamptz) - " + days + " * interval '24 hours'";
        String followed =
                "follower f join consultation k on k.collectivity_id = f.collectivity_id and k.id = f.consultation_id"
                        + " where f.collectivity_id = n.commune and ";
        return switch (period) {
            case MESSAGES ->
                "message m where m.collectivity_id = n.commune and m.state in ('SENT', 'FAILED') and m.created_at < "
                        + limit;
            case BIN ->
                "consultation k where k.collectivity_id = n.commune and k.binned_at <= " + limit
                        + " and not exists (select from ballot_box b where b.consultation_id = k.id)";
            case FOLLOWERS_ANSWERED -> followed + "k.result_at is null and k.answered_at <= " + limit;
            case FOLLOWERS_UNANSWERED ->
                followed + "k.result_at is null and coalesce(k.closed_at, k.closes_at) <= " + limit;
            case FOLLOWERS_WORKS -> followed + "k.result_at <= " + limit;
        };
    }

    /** A commune that has a period of its own. */
    public record Owner(String id, String name, Period period, int days) {}

    /** The first of those that have periods of their own, and how many more such periods there are. Immutable. */
    public record Owners(List<Owner> named, int more) {

        public Owners {
            named = List.copyOf(named);
        }
    }

    /** In alphabetical order, each with what it has of its own. */
    public Owners owners(int most) {
        String each = Period.all().stream()
                .map(period -> "('" + period + "', cast(c." + period.column() + " as int))")
                .collect(Collectors.joining(", "));
        List<Object[]> rows = Tenancy.in(new Scope.Operator(), () -> database.createNativeQuery(
                        "select c.id, c.name, n.period, n.days, cast(count(*) over () as int)"
                                + " from collectivity c cross join lateral (values " + each + ") as n (period, days)"
                                + " where c.kind = 'COMMUNE' and n.days is not null order by c.search, c.id, n.period limit :most",
                        Object[].class)
                .setParameter("most", most)
                .getResultList());
        return new Owners(
                rows.stream()
                        .map(row -> new Owner(
                                (String) row[0], (String) row[1], Period.valueOf((String) row[2]), (Integer) row[3]))
                        .toList(),
                rows.isEmpty() ? 0 : (Integer) rows.get(0)[4] - rows.size());
    }

    private int usual(Period period) {
        return (int) settings.days(Setting.of(period)).toDays();
    }
}
