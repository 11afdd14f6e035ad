package fr.parvis.core.setting;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import io.quarkus.runtime.StartupEvent;
import io.quarkus.scheduler.Scheduled;
import org.hibernate.Session;

import fr.parvis.core.collectivity.Collectivity;
import fr.parvis.core.collectivity.Directory;
import fr.parvis.core.collectivity.Period;
import fr.parvis.core.collectivity.Place;
import fr.parvis.core.collectivity.Syndicate;
import fr.parvis.core.journal.Deed;
import fr.parvis.core.journal.Journal;
import fr.parvis.core.secret.Keys.Purpose;
import fr.parvis.core.secret.Vault;
import fr.parvis.core.tenancy.Scope;
import fr.parvis.core.tenancy.Tenancy;

/**
 * What the syndicate has decided. Kept in memory, since pages ask on the event loop, and read again every few seconds: a
 * change made by another process counts soon, and one made here at once.
 */
@ApplicationScoped
public class Settings {

    private final Clock clock;
    private final Session database;
    private final Directory directory;
    private final Journal journal;
    private final Vault vault;

    private volatile Map<Setting, String> decided = Map.of();

    Settings(Clock clock, Session database, Directory directory, Journal journal, Vault vault) {
        this.clock = clock;
        this.database = database;
        this.directory = directory;
        this.journal = journal;
        this.vault = vault;
    }

    void start(@Observes StartupEvent started) {
        refresh();
    }

    @Scheduled(every = "10s", delayed = "10s")
    void refresh() {
        Map<Setting, String> read = new EnumMap<>(Setting.class);
        rows().forEach(row -> read.put(row.setting(), row.value()));
        decided = Map.copyOf(read);
    }

    /** What it is now; a secret stays sealed. */
    public String text(Setting setting) {
        return switch (setting) {
            case SYNDICATE_NAME ->
                directory.syndicate().map(one -> one.name().name()).orElse("");
            case SYNDICATE_PHONE -> directory.syndicate().map(Syndicate::phone).orElse("");
            default -> decided.getOrDefault(setting, setting.usual());
        };
    }

    public Duration days(Setting setting) {
        return Duration.ofDays(Long.parseLong(text(setting)));
    }

    /** For how long a commune keeps it: what was said of this one, or else of all. */
    public Duration days(Period period, Place place) {
        OptionalInt own = place.periods().of(period);
        return own.isPresent() ? Duration.ofDays(own.getAsInt()) : days(Setting.of(period));
    }

    public boolean isOn(Setting setting) {
        return Boolean.parseBoolean(text(setting));
    }

    /**
     * A secret as it is kept.
     *
     * @param about what it is for, which opens it again
     */
    public String seal(Setting setting, String about, String secret) {
        byte[] sealed = vault.seal(Purpose.SETTING, setting + " " + about, secret.getBytes(StandardCharsets.UTF_8));
        return Base64.getEncoder().encodeToString(sealed);
    }

    /** What was sealed; empty when it was for something else, or the secret of the installation is another. */
    public Optional<String> open(Setting setting, String about, String sealed) {
        try {
            return vault.open(
                            Purpose.SETTING,
                            setting + " " + about,
                            Base64.getDecoder().decode(sealed))
                    .map(bytes -> new String(bytes, StandardCharsets.UTF_8));
        } catch (IllegalArgumentException notBase64) {
            return Optional.empty();
        }
    }

    /**
     * Decides some settings of one topic.
     *
     * @param values checked already, secrets sealed; what is not among them stays
     */
    public void change(Topic topic, Map<Setting, String> values) {
        Map<Setting, String> before = topic.settings().stream().collect(Collectors.toMap(one -> one, this::text));
        Map<Setting, String> after = new EnumMap<>(before);
        after.putAll(values);
        if (!after.equals(before)) {
            write(topic, before, after);
        }
    }

    private void write(Topic topic, Map<Setting, String> before, Map<Setting, String> after) {
        Tenancy.run(new Scope.Operator(), () -> {
            Instant now = clock.instant();
            after.forEach((setting, value) -> database.createNativeMutationQuery("""
                            insert into setting (name, value, earlier, changed_at) values (:name, :value, :earlier, :now)
                            on conflict (name) do update
                              set value = excluded.value, earlier = excluded.earlier, changed_at = excluded.changed_at""")
                    .setParameter("name", setting.name())
                    .setParameter("value", value)
                    .setParameter("earlier", before.getOrDefault(setting, ""))
                    .setParameter("now", now)
                    .executeUpdate());
            if (topic == Topic.SYNDICATE) {
                String phone = after.getOrDefault(Setting.SYNDICATE_PHONE, "");
                Collectivity.operator()
                        .orElseThrow()
                        .present(after.getOrDefault(Setting.SYNDICATE_NAME, ""), phone.isEmpty() ? null : phone);
            }
            journal.writeEach(
                    directory.syndicate().map(Syndicate::id).stream().toList(),
                    Deed.SETTINGS_CHANGED,
                    topic.name(),
                    changes(before, after));
        });
        directory.forget();
        refresh();
    }

    /** « MESSAGES 30 60 »; of what is no number only that it changed, since it may name somebody, or be a secret. */
    private static String changes(Map<Setting, String> before, Map<Setting, String> after) {
        return after.entrySet().stream()
                .filter(entry -> !entry.getValue().equals(before.get(entry.getKey())))
                .map(entry -> entry.getKey().isNumber()
                        ? entry.getKey() + " " + before.get(entry.getKey()) + " " + entry.getValue()
                        : entry.getKey().name())
                .sorted()
                .collect(Collectors.joining(", "));
    }

    /** The topics of which the last change can be undone, and when that was. */
    public Map<Topic, Instant> undoable() {
        return rows().stream()
                .filter(row -> !row.value().equals(row.earlier()))
                .collect(Collectors.toMap(row -> row.setting().topic(), Row::changedAt, (one, other) -> one));
    }

    /** Gives the topic the values that it had before its last change; a second time, those after it. */
    public void undo(Topic topic) {
        change(topic, earlier(topic));
    }

    /** What {@link #undo} would give back. */
    public Map<Setting, String> earlier(Topic topic) {
        return rows().stream()
                .filter(row -> row.setting().topic() == topic)
                .collect(Collectors.toMap(Row::setting, Row::earlier));
    }

    private record Row(Setting setting, String value, String earlier, Instant changedAt) {}

    private List<Row> rows() {
        return Tenancy.in(new Scope.Nobody(), () -> database.createNativeQuery(
                                "select name, value, earlier, changed_at from setting where name = any(:known)",
                                Object[].class)
                        // An earlier version may run beside this one.
                        .setParameter(
                                "known",
                                Arrays.stream(Setting.values())
                                        .map(Setting::name)
                                        .toArray(String[]::new))
                        .getResultList())
                .stream()
                .map(row ->
                        new Row(Setting.valueOf((String) row[0]), (String) row[1], (String) row[2], (Instant) row[3]))
                .toList();
    }
}
