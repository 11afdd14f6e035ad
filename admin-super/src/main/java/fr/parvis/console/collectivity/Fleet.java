package fr.parvis.console.collectivity;

import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import org.hibernate.Session;
import org.hibernate.query.NativeQuery;
import org.jspecify.annotations.Nullable;

import fr.parvis.core.collectivity.SearchText;
import fr.parvis.core.web.Form;
import fr.parvis.core.web.Listing;

/** All communes with what the syndicate wants to know of each at a glance: two queries, however many there are. */
@ApplicationScoped
public class Fleet {

    static final String SEARCH = "q";
    static final String STATE = "etat";
    static final String OPENING = "ouverture";

    /** What each column sorts by; a fixed list, since it becomes part of the query. */
    private static final Map<String, String> ORDER = new LinkedHashMap<>();

    static {
        ORDER.put("commune", "f.search");
        ORDER.put("insee", "f.id");
        ORDER.put("habitants", "f.population");
        ORDER.put("etat", "f.people");
        ORDER.put("en-cours", "f.running");
        ORDER.put("consultations", "f.published");
        ORDER.put("activite", "f.active_at");
    }

    private static final Map<String, String> STATES = Map.of(
            "en-cours", "f.running > 0",
            "reponse", "f.unanswered > 0",
            "personne", "f.people = 'NOBODY'",
            "invitee", "f.people = 'INVITED'");

    static final List<String> COLUMNS = List.copyOf(ORDER.keySet());

    static final Map<String, Set<String>> FILTERS = Map.of(SEARCH, Set.of(), STATE, STATES.keySet(), OPENING, Set.of());

    private static final String FLEET = """
            with fleet as (
              select c.id, c.name, c.search, c.postal_codes, c.population,
                case when exists (select from membership m join person p on p.id = m.person_id
                       where m.collectivity_id = c.id and p.disabled_at is null) then 'ACTIVE'
                     when exists (select from invitation i where i.collectivity_id = c.id and i.token_hash is not null
                       and i.accepted_at is null and i.revoked_at is null) then 'INVITED'
                     else 'NOBODY' end as people,
                coalesce(k.running, 0) as running, coalesce(k.unanswered, 0) as unanswered,
                coalesce(k.published, 0) as published,
                (select max(j.at) from journal j where j.collectivity_id = c.id) as active_at
              from collectivity c
              left join (select collectivity_id, count(*) as published,
                  count(*) filter (where answered_at is null and closed_at is null and opens_at <= :now and closes_at > :now)
                    as running,
                  count(*) filter (where answered_at is null and (closed_at is not null or closes_at <= :now)) as unanswered
                from consultation where published_at is not null and binned_at is null group by collectivity_id) k on k.collectivity_id = c.id
              where c.kind = 'COMMUNE')
            """;

    private final Clock clock;
    private final Session database;

    Fleet(Clock clock, Session database) {
        this.clock = clock;
        this.database = database;
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
     * @param activeAt when something was last done, by anybody who works for it or for the syndicate
     */
    public record Row(
            String id,
            String name,
            int population,
            String people,
            long running,
            long unanswered,
            long published,
            @Nullable Instant activeAt) {

        public boolean isActive() {
            return People.valueOf(people) == People.ACTIVE;
        }

        public boolean isInvited() {
            return People.valueOf(people) == People.INVITED;
        }
    }

    /** The part of the table that was asked for. */
    public record Shown(Listing listing, List<Row> rows) {}

    Shown show(Listing asked) {
        Form filters = Form.of(asked.filters());
        StringBuilder where = new StringBuilder(" from fleet f where true");
        String folded = SearchText.fold(filters.text(SEARCH));
        if (!folded.isEmpty()) {
            where.append(
                    " and (' ' || f.search like :words or lower(f.id) like :start or ' ' || f.postal_codes like :words)");
        }
        String state = filters.value(STATE);
        if (!state.isEmpty()) {
            where.append(" and ").append(STATES.get(state));
        }
        String opening = filters.value(OPENING);
        if (!opening.isEmpty()) {
            where.append(" and f.id in (select insee from opening_line where opening_id = :opening)");
        }
        Listing listing = asked.counted(
                bind(database.createNativeQuery(FLEET + "select count(*)" + where, Long.class), folded, opening)
                        .getSingleResult());
        String order = ORDER.get(listing.sort()) + (listing.descending() ? " desc nulls last" : " nulls first");
        return new Shown(
                listing,
                bind(
                                database.createNativeQuery(
                                        FLEET
                                                + "select f.id, f.name, f.population, f.people, f.running, f.unanswered,"
                                                + " f.published, f.active_at" + where + " order by " + order
                                                + ", f.search, f.id limit :size offset :offset",
                                        Row.class),
                                folded,
                                opening)
                        .setParameter("size", listing.size())
                        .setParameter("offset", listing.offset())
                        .getResultList());
    }

    private <T> NativeQuery<T> bind(NativeQuery<T> query, String folded, String opening) {
        query.setParameter("now", clock.instant());
        if (!folded.isEmpty()) {
            query.setParameter("words", "% " + folded + "%").setParameter("start", folded + "%");
        }
        if (!opening.isEmpty()) {
            query.setParameter("opening", UUID.fromString(opening));
        }
        return query;
    }
}
