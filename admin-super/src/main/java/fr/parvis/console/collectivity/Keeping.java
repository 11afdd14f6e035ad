package fr.parvis.console.collectivity;

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

    private final Session database;
    private final Settings settings;

    Keeping(Session database, Settings settings) {
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
     * @param path of the site of the first of them
     */
    public record Shift(
            Period period, int least, int most, int after, boolean own, long changed, long shorter, String path) {}

    Shift shift(UUID errand, Period period, String typed) {
        OptionalInt own = Setting.of(period).number(typed);
        int usual = usual(period);
        int after = own.orElse(usual);
        Object[] now = Tenancy.in(new Scope.Operator(), () -> database.createNativeQuery(
                        """
                        select coalesce(min(days), :usual), coalesce(max(days), :usual),
                          count(*) filter (where own is distinct from :own), count(*) filter (where days > :after),
                          coalesce((array_agg(address order by search, commune))[1], '')
                        from (select l.commune, c.search, c.address, cast(c.{own} as int) as own,
                            cast(coalesce(c.{own}, :usual) as int) as days
                          from errand_line l join collectivity c on c.id = l.commune where l.errand_id = :id) n""".replace("{own}", period.column()), Object[].class)
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
                "/c/" + now[4]);
    }

    /** A commune that has a period of its own. */
    public record Owner(String id, String name, Period period, int days) {}

    /** In alphabetical order, each with what it has of its own. */
    public List<Owner> owners() {
        String each = Period.all().stream()
                .map(period -> "('" + period + "', cast(c." + period.column() + " as int))")
                .collect(Collectors.joining(", "));
        return Tenancy.in(new Scope.Operator(), () -> database.createNativeQuery(
                        "select c.id, c.name, n.period, n.days"
                                + " from collectivity c cross join lateral (values " + each + ") as n (period, days)"
                                + " where c.kind = 'COMMUNE' and n.days is not null order by c.search, c.id, n.period",
                        Object[].class)
                .getResultStream()
                .map(row ->
                        new Owner((String) row[0], (String) row[1], Period.valueOf((String) row[2]), (Integer) row[3]))
                .toList());
    }

    private int usual(Period period) {
        return (int) settings.days(Setting.of(period)).toDays();
    }
}
