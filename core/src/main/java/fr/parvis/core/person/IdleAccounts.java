package fr.parvis.core.person;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.scheduler.Scheduled;
import org.hibernate.Session;

import fr.parvis.core.collectivity.Directory;
import fr.parvis.core.collectivity.Syndicate;
import fr.parvis.core.journal.Deed;
import fr.parvis.core.journal.Journal;
import fr.parvis.core.notice.Carrier;
import fr.parvis.core.tenancy.Scope;
import fr.parvis.core.tenancy.Tenancy;
import fr.parvis.core.time.FrenchDates;

/**
 * Closes accounts that nobody enters any more: a key that lies around opens to whoever finds it. Two letters come before, 30
 * and 7 days; who signs in is at the beginning again. Whoever was closed can be invited anew; the operator who came last is
 * never closed. Any number of processes may look at the same time.
 */
@ApplicationScoped
public class IdleAccounts {

    /** How long before the end the first letter is written. */
    public static final Duration FIRST_LETTER = Duration.ofDays(30);

    /** The second one. */
    public static final Duration SECOND_LETTER = Duration.ofDays(7);

    /** A month has 28 days or more: nobody who was here since then can be due for a letter. */
    private static final int SHORTEST_MONTH = 28;

    private static final ZoneId ZONE = ZoneId.of("Europe/Paris");

    private final Clock clock;
    private final Session database;
    private final Journal journal;
    private final AccountNews news;
    private final Directory directory;
    private final Carrier carrier;
    private final Team team;

    IdleAccounts(
            Clock clock,
            Session database,
            Journal journal,
            AccountNews news,
            Directory directory,
            Carrier carrier,
            Team team) {
        this.clock = clock;
        this.database = database;
        this.journal = journal;
        this.news = news;
        this.directory = directory;
        this.carrier = carrier;
        this.team = team;
    }

    /**
     * After how many months without a visit an account is closed.
     *
     * @param townHall of mayors, deputies and secretaries, 3 to 60
     * @param console of the syndicate's people, 2 to 24
     */
    public record Rule(int townHall, int console) {

        public static final int TOWN_HALL_LEAST = 3;
        public static final int TOWN_HALL_MOST = 60;
        public static final int CONSOLE_LEAST = 2;
        public static final int CONSOLE_MOST = 24;

        /** When an account that was entered last at this moment is closed. */
        Instant end(Instant seenAt, boolean operator) {
            return seenAt.atZone(ZONE).plusMonths(operator ? console : townHall).toInstant();
        }

        int shortest() {
            return Math.min(townHall, console);
        }
    }

    public Rule rule() {
        return Tenancy.in(new Scope.Nobody(), () -> database.createNativeQuery(
                        "select town_hall_months, console_months from account_rule", Rule.class)
                .getSingleResult());
    }

    /** Sets another rule; nobody is closed before both letters, however short it is. */
    public void follow(Rule rule) {
        Tenancy.run(new Scope.Within(syndicate()), () -> {
            database.createNativeMutationQuery(
                            "update account_rule set town_hall_months = :townHall, console_months = :console")
                    .setParameter("townHall", rule.townHall())
                    .setParameter("console", rule.console())
                    .executeUpdate();
            journal.write(Deed.IDLE_RULE_SET, syndicate(), rule.townHall() + "/" + rule.console());
        });
    }

    /**
     * Somebody who has had a letter.
     *
     * @param end when the account closes at the earliest
     */
    public record Warned(UUID person, String name, String email, boolean operator, Instant seenAt, Instant end) {

        /** Their name, or their address as long as they have not said it. */
        public String called() {
            return name.isEmpty() ? email : name;
        }
    }

    /** Those who have had a letter, the oldest visit first, a hundred at most. */
    public List<Warned> warned() {
        Rule rule = rule();
        return idle("and p.warnings > 0", clock.instant()).stream()
                .limit(100)
                .map(one -> new Warned(one.person, one.name, one.email, one.operator, one.seenAt, one.closes(rule)))
                .toList();
    }

    /** Without a mail server nobody could be told: then nobody is closed, either. */
    @Scheduled(cron = "0 10 4 * * ?", timeZone = "Europe/Paris")
    void everyNight() {
        if (carrier.sends()) {
            look();
        }
    }

    /** Writes what letters are due, and closes what is. */
    public void look() {
        Rule rule = rule();
        Instant now = clock.instant();
        Instant before = now.plus(FIRST_LETTER).minus(Duration.ofDays((long) SHORTEST_MONTH * rule.shortest()));
        for (Idle one : idle("", before)) {
            Instant end = rule.end(one.seenAt, one.operator);
            if (one.warnings == 0 && !now.isBefore(end.minus(FIRST_LETTER))) {
                warn(one, now, later(end, now.plus(FIRST_LETTER)));
            } else if (one.warnings == 1 && !now.isBefore(one.closes(rule).minus(SECOND_LETTER))) {
                warn(one, now, later(end, now.plus(SECOND_LETTER)));
            } else if (one.warnings == 2 && !now.isBefore(one.closes(rule))) {
                close(one, now);
            }
        }
    }

    private void warn(Idle one, Instant now, Instant end) {
        Letters.News letter = Letters.closesSoon(FrenchDates.day(end));
        Tenancy.run(new Scope.Within(one.home()), () -> {
            // Whoever signed in meanwhile, or was written to by another process, is not written to.
            if (change(one, "warnings = warnings + 1, warned_at = :now", now)) {
                news.tell(one.person, letter);
            }
        });
    }

    private void close(Idle one, Instant now) {
        boolean closed = Tenancy.within(one.home(), () -> {
            if (Membership.of(one.person).filter(team::isLastOperator).isPresent()) {
                return false;
            }
            return change(one, "disabled_at = :now, warnings = 0, warned_at = null", now);
        });
        if (!closed) {
            return;
        }
        // Within each place, whose rows they are; what is left half done is nobody's, since the account is closed.
        one.places.forEach(place -> Tenancy.run(new Scope.Within(place), () -> {
            Membership.of(one.person).ifPresent(Membership::delete);
            fr.parvis.core.person.Session.update(
                    "revokedAt = ?1 where personId = ?2 and collectivityId = ?3 and revokedAt is null",
                    now,
                    one.person,
                    place);
            journal.write(Deed.ACCOUNT_CLOSED, one.person.toString());
            if (place.equals(one.home())) {
                news.tell(one.email, Letters.closedIdle());
            }
        }));
    }

    private boolean change(Idle one, String how, Instant now) {
        return database.createNativeMutationQuery(
                                "update person set " + how
                                        + " where id = :id and seen_at = :seen and warnings = :warnings and disabled_at is null")
                        .setParameter("id", one.person)
                        .setParameter("seen", one.seenAt)
                        .setParameter("warnings", one.warnings)
                        .setParameter("now", now)
                        .executeUpdate()
                == 1;
    }

    private List<Idle> idle(String which, Instant before) {
        return Tenancy.in(new Scope.Operator(), () -> database.createNativeQuery("""
                        select p.id, p.name, p.email, p.seen_at, p.warnings, p.warned_at, bool_or(m.role = any(:console)),
                          string_agg(m.collectivity_id, ' ' order by m.role = 'OPERATOR' desc, m.collectivity_id)
                        from person p join membership m on m.person_id = p.id
                        where p.disabled_at is null and p.seen_at < :before %s
                        group by p.id order by p.seen_at, p.id""".formatted(which), Object[].class)
                .setParameter("before", before)
                .setParameter(
                        "console",
                        Arrays.stream(Role.values())
                                .filter(Role::isOfConsole)
                                .map(Role::name)
                                .toArray(String[]::new))
                .getResultStream()
                .map(Idle::new)
                .toList());
    }

    private static final class Idle {

        private final UUID person;
        private final String name;
        private final String email;
        private final Instant seenAt;
        private final int warnings;
        private final Instant warnedAt;
        private final boolean operator;
        private final List<String> places;

        Idle(Object[] row) {
            this.person = (UUID) row[0];
            this.name = (String) row[1];
            this.email = (String) row[2];
            this.seenAt = (Instant) row[3];
            this.warnings = ((Number) row[4]).intValue();
            this.warnedAt = row[5] == null ? Instant.EPOCH : (Instant) row[5];
            this.operator = (Boolean) row[6];
            this.places = List.of(((String) row[7]).split(" "));
        }

        /** Where letters to them leave. */
        String home() {
            return places.get(0);
        }

        /** When the account closes at the earliest: never sooner after a letter than it said. */
        Instant closes(Rule rule) {
            return later(rule.end(seenAt, operator), warnedAt.plus(warnings == 1 ? FIRST_LETTER : SECOND_LETTER));
        }
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }

    private String syndicate() {
        return directory.syndicate().map(Syndicate::id).orElseThrow();
    }
}
