package fr.parvis.core.collectivity;

import java.time.Clock;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.hibernate.Session;

import fr.parvis.core.journal.Deed;
import fr.parvis.core.journal.Journal;
import fr.parvis.core.tenancy.Scope;
import fr.parvis.core.tenancy.Tenancy;

/** Switches features. Deeds of the operator, journalled. */
@ApplicationScoped
public class Equipping {

    private static final String ASKING = """
            exists (select from consultation k where k.collectivity_id = c.id and k.published_at is not null and k.binned_at is null
              and k.closed_at is null and k.answered_at is null and k.closes_at > :now%s)""";

    private final Clock clock;
    private final Session database;
    private final Journal journal;
    private final Directory directory;

    Equipping(Clock clock, Session database, Journal journal, Directory directory) {
        this.clock = clock;
        this.database = database;
        this.journal = journal;
        this.directory = directory;
    }

    /** Changes the features of one commune; what changes nothing is not told. */
    public void refit(String commune, Refit refit) {
        Tenancy.run(new Scope.Operator(), () -> {
            Collectivity changed = Collectivity.withId(commune).orElseThrow();
            Equipment before = changed.equipment();
            Equipment after = refit.of(before);
            if (!after.equals(before)) {
                changed.equip(after);
                journal.writeEach(List.of(commune), Deed.FEATURES_CHANGED, refit.text());
            }
        });
        directory.forget();
    }

    /** What communes have that are opened from now on. */
    public Preset usual() {
        return Tenancy.in(new Scope.Operator(), () -> Collectivity.operator()
                .map(Collectivity::equipment)
                .map(Equipment::preset)
                .orElse(Preset.ALL));
    }

    /** Chooses what communes have that are opened from now on. */
    public void makeUsual(Preset preset) {
        Tenancy.run(new Scope.Operator(), () -> {
            Collectivity operator = Collectivity.operator().orElseThrow();
            if (operator.equipment().preset() != preset) {
                operator.equip(Equipment.of(preset));
                journal.writeEach(List.of(operator.id()), Deed.USUAL_FEATURES_CHOSEN, preset.name());
            }
        });
        directory.forget();
    }

    /** In how many of these communes something runs that needs a feature, and goes on when it is switched off. One query. */
    public Map<Feature, Long> running(Collection<String> communes) {
        String counts = Feature.all().stream()
                .map(feature -> "count(*) filter (where " + condition(feature) + ")")
                .collect(Collectors.joining(", "));
        Object[] row = Tenancy.in(new Scope.Operator(), () -> database.createNativeQuery(
                        "select " + counts + " from collectivity c where c.id = any(:communes)", Object[].class)
                .setParameter("communes", communes.toArray(String[]::new))
                .setParameter("now", clock.instant())
                .getSingleResult());
        Map<Feature, Long> running = new EnumMap<>(Feature.class);
        for (Feature feature : Feature.all()) {
            running.put(feature, (Long) row[running.size()]);
        }
        return running;
    }

    /** Whether a consultation of the commune in scope goes on with a feature that is switched off, or is over and stays readable. */
    @Transactional
    public boolean isOngoing(Feature feature, UUID consultation) {
        return switch (feature) {
            case BUDGET -> isThere("consultation where id = :id and published_at is not null", consultation);
            case LIBRARY ->
                isThere(
                        "shared where consultation_id = :id and shared_at is not null and"
                                + " collectivity_id = current_setting('app.collectivity', true)",
                        consultation);
            case ALERTS, ENGLISH, CAMPAIGNS -> false;
        };
    }

    private boolean isThere(String rows, UUID consultation) {
        return database.createNativeQuery("select exists (select from " + rows + ")", Boolean.class)
                .setParameter("id", consultation)
                .getSingleResult();
    }

    private static String condition(Feature feature) {
        return switch (feature) {
            case BUDGET ->
                ASKING.formatted(" and k.format = 'BUDGET'")
                        + " or exists (select from ballot_box b where b.collectivity_id = c.id"
                        + " and b.state in ('FROZEN', 'OPEN', 'CLOSED', 'COUNTED'))";
            case ALERTS ->
                "exists (select from follower f where f.collectivity_id = c.id and f.confirmed_at is not null)";
            case LIBRARY ->
                "exists (select from shared s where s.collectivity_id = c.id and s.shared_at is not null"
                        + " and s.withdrawn_at is null)";
            case ENGLISH -> ASKING.formatted("");
            case CAMPAIGNS ->
                "exists (select from offer o where o.collectivity_id = c.id and o.consultation_id is null"
                        + " and o.declined_at is null and o.withdrawn_at is null)";
        };
    }
}
