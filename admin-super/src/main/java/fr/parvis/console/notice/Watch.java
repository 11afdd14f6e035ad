package fr.parvis.console.notice;

import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

import fr.parvis.core.notice.Outbox;
import fr.parvis.core.web.Form;
import fr.parvis.core.web.Listing;

/**
 * What waits in the outbox, left it or did not, in the operator's scope. Subjects hold codes, and some recipients are
 * residents: neither is read here.
 */
@ApplicationScoped
public class Watch {

    static final String STATE = "etat";

    private static final Map<String, String> STATES = new LinkedHashMap<>();

    static {
        STATES.put("attente", "WAITING");
        STATES.put("echec", "FAILED");
        STATES.put("parti", "SENT");
    }

    static final Map<String, Set<String>> FILTERS = Map.of(STATE, STATES.keySet());

    private final Clock clock;
    private final Session database;

    Watch(Clock clock, Session database) {
        this.clock = clock;
        this.database = database;
    }

    /**
     * A message, without what it says.
     *
     * @param recipient of an invitation or a code that has not left; nobody reads a resident's address here
     * @param trouble name of a {@link fr.parvis.core.notice.Trouble}
     * @param reply the provider's reply code, if it gave one
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
            boolean stillServes) {

        public boolean isWaiting() {
            return state.equals("WAITING");
        }

        public boolean isFailed() {
            return state.equals("FAILED");
        }

        /** Whether it failed, or waits for its next try. */
        public boolean isStuck() {
            return isFailed() || (isWaiting() && tries > 0);
        }
    }

    /**
     * The part of the outbox that was asked for, the newest first.
     *
     * @param retriable how many failed for good and may be tried again
     */
    public record Shown(Listing listing, List<Row> rows, long retriable) {}

    Shown show(Listing asked) {
        Instant now = clock.instant();
        String state = STATES.getOrDefault(Form.of(asked.filters()).value(STATE), "");
        String where = " where m.state <> 'DROPPED' and (:state = '' or m.state = :state) ";
        Object[] counts = database.createNativeQuery(
                        "select count(*) filter (where :state = '' or m.state = :state),"
                                + " count(*) filter (where m.state = 'FAILED' and " + Outbox.STILL_SERVES
                                + ") from message m where m.state <> 'DROPPED'",
                        Object[].class)
                .setParameter("state", state)
                .setParameter("now", now)
                .getSingleResult();
        Listing listing = asked.counted((Long) counts[0]);
        List<Row> rows = database.createNativeQuery("""
                        select m.collectivity_id, m.id, c.name, m.kind,
                          case when m.kind in ('CONFIRMATION', 'FOLLOWING') then '' else m.recipient end, m.state, m.created_at,
                          m.next_try_at, m.tries, m.sent_at, m.trouble, m.reply, (""" + Outbox.STILL_SERVES + """
                        ) from message m join collectivity c on c.id = m.collectivity_id""" + where + """
                        order by m.created_at desc, m.id limit :size offset :offset""", Row.class)
                .setParameter("state", state)
                .setParameter("now", now)
                .setParameter("size", listing.size())
                .setParameter("offset", listing.offset())
                .getResultList();
        return new Shown(listing, rows, (Long) counts[1]);
    }
}
