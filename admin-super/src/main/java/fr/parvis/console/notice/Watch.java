package fr.parvis.console.notice;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.BadRequestException;

import org.hibernate.Session;
import org.hibernate.query.NativeQuery;
import org.jspecify.annotations.Nullable;

import fr.parvis.core.collectivity.SearchText;
import fr.parvis.core.notice.Message;
import fr.parvis.core.notice.Outbox;
import fr.parvis.core.web.Form;

/**
 * What waits in the outbox, left it or did not, in the operator's scope. Subjects hold codes, and some recipients are
 * residents: neither is read here.
 */
@ApplicationScoped
public class Watch {

    static final String STATE = "etat";
    static final String KIND = "quoi";
    static final String COMMUNE = "commune";

    private static final String OLDER = "avant";
    private static final String NEWER = "apres";

    private static final Map<String, String> STATES =
            Map.of("attente", "WAITING", "demain", "TOMORROW", "echec", "FAILED", "parti", "SENT");

    /** The parameters and the values that each one takes, none for a free text. */
    static final Map<String, Set<String>> PARAMETERS = Map.of(
            STATE,
            STATES.keySet(),
            KIND,
            Arrays.stream(Message.Kind.values()).map(Watch::word).collect(Collectors.toUnmodifiableSet()),
            COMMUNE,
            Set.of(),
            OLDER,
            Set.of(),
            NEWER,
            Set.of(),
            "fait",
            Set.of());

    static final List<String> FILTERS = List.of(STATE, KIND, COMMUNE);

    private final Clock clock;
    private final Session database;

    Watch(Clock clock, Session database) {
        this.clock = clock;
        this.database = database;
    }

    /** « sign-in ». */
    static String word(Message.Kind kind) {
        return kind.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The kind that a word names, as the outbox calls it, or {@code ""}. */
    static String kind(String word) {
        return Arrays.stream(Message.Kind.values())
                .filter(kind -> word(kind).equals(word))
                .map(Message.Kind::name)
                .findFirst()
                .orElse("");
    }

    /** A message, by what the outbox is ordered by. */
    record Place(Instant at, UUID id) {

        static Place parse(String text) {
            int between = Math.max(0, text.indexOf('_'));
            try {
                return new Place(
                        Instant.parse(text.substring(0, between)), UUID.fromString(text.substring(between + 1)));
            } catch (DateTimeException | IllegalArgumentException nowhere) {
                throw new BadRequestException(nowhere);
            }
        }

        String older() {
            return OLDER + "=" + at + "_" + id;
        }

        String newer() {
            return NEWER + "=" + at + "_" + id;
        }
    }

    /**
     * A message, without what it says.
     *
     * @param recipient of an invitation or a code that has not left; nobody reads a resident's address here
     * @param trouble name of a {@link fr.parvis.core.notice.Trouble}
     * @param reply the codes of the provider's answer, if it gave some
     * @param said the answer itself, masked, if there was one
     * @param refused whether its provider knows no such address
     * @param early whether its moment is still to come
     */
    public record Row(
            String collectivity,
            UUID id,
            String name,
            String kind,
            String recipient,
            String state,
            Instant createdAt,
            Instant nextTryAt,
            int tries,
            @Nullable Instant sentAt,
            String trouble,
            String reply,
            String said,
            boolean stillServes,
            boolean refused,
            boolean early) {

        public boolean isWaiting() {
            return state.equals("WAITING");
        }

        public boolean isFailed() {
            return state.equals("FAILED");
        }

        /** Whether its commune has sent enough today. */
        public boolean isPutOff() {
            return isWaiting() && trouble.equals("QUOTA");
        }

        /** Whether it waits for its moment, and can be taken back until then: whoever has opened the offer is not written to. */
        public boolean isHeld() {
            return isWaiting()
                    && kind.equals(Message.Kind.OFFER.name())
                    && tries == 0
                    && trouble.equals("NONE")
                    && early;
        }

        /** Whether it failed, or waits for its next try. */
        public boolean isStuck() {
            return isFailed() || (isWaiting() && tries > 0 && !isPutOff());
        }

        /** Whether somebody has let it be tried again just now; why it did not leave is still worth knowing. */
        public boolean isTriedAgain() {
            return isWaiting() && tries == 0 && !isPutOff() && !trouble.equals("NONE");
        }

        /** What the detail of the answer means (RFC 3463, 3), where it says more than its kind. */
        public String meaning() {
            String detail = reply.replaceFirst("^\\d{3}(?: \\d)?", "");
            return detail.equals(".2.2")
                    ? "full"
                    : detail.equals(".2.1") ? "disabled" : detail.startsWith(".7.") ? "policy" : "";
        }

        Place place() {
            return new Place(createdAt, id);
        }
    }

    /**
     * The part of the outbox that was asked for, the newest first.
     *
     * @param retriable how many of what was filtered failed for good and may be tried again
     * @param newer where the messages after these are, null when there are none
     * @param older where the messages before these are, null when there are none
     */
    public record Shown(
            List<Row> rows,
            long retriable,
            @Nullable Place newer,
            @Nullable Place older) {}

    Shown show(Form query, int size) {
        boolean newer = !query.text(NEWER).isEmpty();
        String asked = newer ? query.text(NEWER) : query.text(OLDER);
        Place place = asked.isEmpty() ? null : Place.parse(asked);
        List<Row> found = new ArrayList<>(rows(query, place, newer, size + 1));
        boolean more = found.size() > size;
        if (newer && !more) {
            place = null;
            newer = false;
            found = new ArrayList<>(rows(query, null, false, size + 1));
            more = found.size() > size;
        }
        if (more) {
            found.remove(size);
        }
        if (newer) {
            Collections.reverse(found);
        }
        return new Shown(
                found,
                retriable(query),
                place == null || found.isEmpty() ? null : found.get(0).place(),
                more || newer ? found.get(found.size() - 1).place() : null);
    }

    /** What was put in the outbox for a commune last, the newest first. */
    public List<Row> newestOf(String commune, int most) {
        List<String> conditions = List.of("m.state <> 'DROPPED'", "m.collectivity_id = :only");
        return rows(conditions, Map.of("only", commune), " desc", most);
    }

    private List<Row> rows(Form query, @Nullable Place place, boolean newer, int limit) {
        Map<String, Object> values = new LinkedHashMap<>();
        List<String> conditions = conditions(query, values);
        String state = STATES.getOrDefault(query.text(STATE), "");
        switch (state) {
            case "" -> conditions.add("m.state <> 'DROPPED'");
            case "TOMORROW" -> conditions.add("m.state = 'WAITING' and m.trouble = 'QUOTA'");
            default -> conditions.add("m.state = '" + state + "'");
        }
        if (place != null) {
            conditions.add("(m.created_at, m.id) " + (newer ? ">" : "<") + " (:at, :id)");
            values.put("at", place.at());
            values.put("id", place.id());
        }
        return rows(conditions, values, newer ? "" : " desc", limit);
    }

    private List<Row> rows(List<String> conditions, Map<String, Object> values, String way, int limit) {
        NativeQuery<Row> rows = database.createNativeQuery(
                """
                select m.collectivity_id, m.id, c.name, m.kind,
                  case when m.kind in ('CONFIRMATION', 'FOLLOWING') then '' else m.recipient end, m.state, m.created_at,
                  m.next_try_at, m.tries, m.sent_at, m.trouble, m.reply, m.said, (%s), m.address_mark is not null, m.next_try_at > :now
                from message m join collectivity c on c.id = m.collectivity_id
                where %s order by m.created_at%s, m.id%s limit :limit""".formatted(Outbox.STILL_SERVES, String.join(" and ", conditions), way, way), Row.class);
        values.forEach(rows::setParameter);
        return rows.setParameter("now", clock.instant())
                .setParameter("limit", limit)
                .getResultList();
    }

    private long retriable(Form query) {
        Map<String, Object> values = new LinkedHashMap<>();
        List<String> conditions = conditions(query, values);
        conditions.add("m.state = 'FAILED' and " + Outbox.STILL_SERVES);
        NativeQuery<Long> count = database.createNativeQuery(
                "select count(*) from message m where " + String.join(" and ", conditions), Long.class);
        values.forEach(count::setParameter);
        return count.setParameter("now", clock.instant()).getSingleResult();
    }

    private static List<String> conditions(Form query, Map<String, Object> values) {
        List<String> conditions = new ArrayList<>();
        String kind = kind(query.text(KIND));
        if (!kind.isEmpty()) {
            conditions.add("m.kind = :kind");
            values.put("kind", kind);
        }
        String commune = SearchText.fold(query.text(COMMUNE));
        if (!commune.isEmpty()) {
            conditions.add("m." + Outbox.OF_COMMUNE);
            values.put("words", "% " + commune + "%");
            values.put("commune", commune);
        }
        return conditions;
    }
}
