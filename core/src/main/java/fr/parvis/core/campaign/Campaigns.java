package fr.parvis.core.campaign;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

import fr.parvis.core.collectivity.Collectivity;
import fr.parvis.core.collectivity.Equipment;
import fr.parvis.core.collectivity.Feature;
import fr.parvis.core.collectivity.Liaison;
import fr.parvis.core.collectivity.PlaceName;
import fr.parvis.core.consultation.Consultation;
import fr.parvis.core.consultation.CouncilAnswer;
import fr.parvis.core.journal.Actor;
import fr.parvis.core.journal.Deed;
import fr.parvis.core.journal.Journal;
import fr.parvis.core.model.Model;
import fr.parvis.core.model.SketchText;
import fr.parvis.core.notice.Message;
import fr.parvis.core.notice.Outbox;
import fr.parvis.core.notice.Outbox.Addressed;
import fr.parvis.core.notice.Phrases;
import fr.parvis.core.notice.Wordings;
import fr.parvis.core.person.Team;
import fr.parvis.core.questionnaire.Sketch;
import fr.parvis.core.questionnaire.Source;
import fr.parvis.core.setting.Setting;

/** Prepares consultations for many communes, offers them, and sees what becomes of them; for the operator's scope. */
@ApplicationScoped
public class Campaigns {

    /** Later the letter would only surprise. */
    private static final Duration LETTER = Duration.ofDays(30);

    /** Of letters that are older nothing may be left: they had left. */
    private static final Duration KNOWN = Duration.ofDays(Setting.MESSAGES.least());

    /** SQL: offers o that can be taken back. */
    private static final String FRESH = "o.campaign_id = :id and o.offered_at > :since and o.opened_at is null"
            + " and o.withdrawn_at is null and o.consultation_id is null";

    /** What a {@link Kept} is made of, of a campaign c and a person p. */
    static final String COLUMNS = "c.id, c.sketch, c.chosen, c.created_at, c.offered_at, c.ended_at, p.name,"
            + " coalesce(c.epci, ''), c.opens_at, c.closes_at, c.heard, c.decided, c.explained, c.answered_at, c.undone_at,"
            + " c.source";

    private final Actor actor;
    private final Clock clock;
    private final Session database;
    private final Journal journal;
    private final Outbox outbox;
    private final Wordings wordings;

    Campaigns(Actor actor, Clock clock, Session database, Journal journal, Outbox outbox, Wordings wordings) {
        this.actor = actor;
        this.clock = clock;
        this.database = database;
        this.journal = journal;
        this.outbox = outbox;
        this.wordings = wordings;
    }

    /**
     * A campaign. Immutable.
     *
     * @param by who prepared it
     * @param epci SIREN of the intercommunal body that holds it; empty when the syndicate offers it
     * @param endedAt when it was closed: of what an intercommunal body holds, before its last day
     * @param answer what that body has decided, once it is told
     * @param undoneAt when its publication was taken back, as long as that is under way
     * @param source what it was begun from
     */
    public record Campaign(
            UUID id,
            Sketch sketch,
            List<String> chosen,
            Instant createdAt,
            @Nullable Instant offeredAt,
            @Nullable Instant endedAt,
            String by,
            String epci,
            @Nullable Instant opensAt,
            @Nullable Instant closesAt,
            Optional<CouncilAnswer> answer,
            @Nullable Instant undoneAt,
            Optional<Source> source) {

        /** Whether an intercommunal body holds it. */
        public boolean isHeld() {
            return !epci.isEmpty();
        }

        /** As it is read where no commune is meant: « … de la commune … ». */
        public String plainTitle() {
            return Model.plain(sketch).title();
        }

        public boolean isOffered() {
            return offeredAt != null;
        }

        public boolean isEnded() {
            return endedAt != null;
        }

        /** Whether its publication is being taken back. */
        public boolean isUndone() {
            return undoneAt != null;
        }

        /** Of what an intercommunal body holds: whether nobody can answer any more. */
        public boolean isOver(Instant now) {
            return isOffered() && (isEnded() || isPast(now));
        }

        /** Of what an intercommunal body holds, or prepares: whether its last day is past. */
        public boolean isPast(Instant now) {
            return closesAt != null && !now.isBefore(closesAt);
        }

        /** Of what an intercommunal body holds: whether it is published, and not over. */
        public boolean isRunning(Instant now) {
            return isOffered() && !isUndone() && !isOver(now);
        }

        /** Of what an intercommunal body holds: whether it is published, and nobody can answer yet. */
        public boolean isComing(Instant now) {
            return isRunning(now) && opensAt != null && now.isBefore(opensAt);
        }

        /** Of what an intercommunal body holds: whether it is published for so long that town halls are written to. */
        public boolean isTold(Instant now) {
            return offeredAt != null && !now.isBefore(offeredAt.plus(Consultation.UNDO));
        }

        /**
         * Of what an intercommunal body holds: until when its publication can be taken back, for ten minutes or as long as nobody
         * can have answered; empty when it cannot.
         */
        public Optional<Instant> undoableUntil(Instant now) {
            return Optional.ofNullable(offeredAt)
                    .map(at -> at.plus(Consultation.UNDO))
                    .map(until -> opensAt != null && opensAt.isAfter(until) ? opensAt : until)
                    .filter(until -> now.isBefore(until) && isRunning(now) && answer.isEmpty());
        }
    }

    record Kept(
            UUID id,
            String sketch,
            String chosen,
            Instant createdAt,
            @Nullable Instant offeredAt,
            @Nullable Instant endedAt,
            String by,
            String epci,
            @Nullable Instant opensAt,
            @Nullable Instant closesAt,
            String heard,
            String decided,
            String explained,
            @Nullable Instant answeredAt,
            @Nullable Instant undoneAt,
            String source) {

        Campaign campaign() {
            return new Campaign(
                    id,
                    SketchText.read(sketch),
                    chosen.isEmpty() ? List.of() : List.of(chosen.split(" ")),
                    createdAt,
                    offeredAt,
                    endedAt,
                    by,
                    epci,
                    opensAt,
                    closesAt,
                    answeredAt == null ? Optional.empty() : Optional.of(new CouncilAnswer(heard, decided, explained)),
                    undoneAt,
                    Source.read(source));
        }
    }

    /** A campaign among others. Immutable. */
    public record Summary(Campaign campaign, long offers, long published, long declined) {}

    /** How far a commune has come. */
    public enum State {
        OFFERED,
        OPENED,
        ADAPTED,
        PUBLISHED,
        CLOSED,
        DECLINED,
        /** The campaign ended before the commune answered. */
        WITHDRAWN,
        /** Its site was suspended, archived or merged before it answered. */
        RESTING;

        public boolean isOpenToAnswer() {
            return this == OFFERED || this == OPENED || this == ADAPTED;
        }
    }

    /** Whether somebody is to come who does not work for a commune yet. */
    public enum Invited {
        NOBODY,
        /** Nothing was sent. */
        PREPARED,
        SENT,
        /** The link that was sent no longer serves. */
        EXPIRED
    }

    /**
     * What a commune has made of its offer. Immutable.
     *
     * @param word why it was declined, or empty
     * @param people how many work for the commune and are written to; nobody sees the offer where nobody does
     * @param participants how many have answered
     * @param waiting whether the offer is on its board
     * @param remindable whether it may be reminded today
     * @param unsent whether a letter about it waits to leave
     * @param writtenAt when the last one left; null when none has that is known of
     */
    public record Standing(
            String commune,
            PlaceName name,
            State state,
            String word,
            long people,
            Invited invited,
            long participants,
            boolean waiting,
            boolean remindable,
            boolean unsent,
            @Nullable Instant writtenAt) {

        /** Whether nobody is there to be told of what waits, nor will be. */
        public boolean isUnheard() {
            return waiting && people == 0 && invited != Invited.SENT;
        }

        /** Whether residents could answer, so that the number of answers says something. */
        public boolean isPublished() {
            return state == State.PUBLISHED || state == State.CLOSED;
        }
    }

    /**
     * A commune that could be offered something. Immutable.
     *
     * @param open whether it is neither suspended nor archived nor merged into another one
     */
    public record Candidate(
            String commune, String name, int population, String equipment, long people, boolean offered, boolean open) {

        /** Whether its town hall sees offers at all. */
        public boolean isTaking() {
            return open && Equipment.read(equipment).has(Feature.CAMPAIGNS);
        }
    }

    /**
     * What was offered in the last ten minutes and no town hall has opened. Immutable.
     *
     * @param until the instant from which none of it can be taken back; the letters leave then
     */
    public record Fresh(long communes, Instant until) {}

    /**
     * What was taken back. Immutable.
     *
     * @param letters how many had left already
     */
    public record TakenBack(int communes, int letters) {}

    /**
     * Begins a campaign.
     *
     * @param epci SIREN of the intercommunal body that holds it; null for one of the syndicate
     * @param source what it is begun from; null for a blank page
     * @throws IllegalStateException when nobody is signed in: a campaign belongs to somebody
     */
    @Transactional
    public UUID prepare(Sketch sketch, @Nullable String epci, @Nullable Source source) {
        UUID person = actor.person();
        if (person == null) {
            throw new IllegalStateException("A campaign belongs to somebody");
        }
        UUID id = UUID.randomUUID();
        database.createNativeMutationQuery(
                        "insert into campaign (id, sketch, created_by, created_at, epci, source) values (:id, :sketch, :person, :now, :epci, :source)")
                .setParameter("source", Source.kept(source))
                .setParameter("id", id)
                .setParameter("sketch", SketchText.write(sketch))
                .setParameter("person", person)
                .setParameter("now", clock.instant())
                .setParameter("epci", epci, String.class)
                .executeUpdate();
        write(Deed.CAMPAIGN_PREPARED, id);
        return id;
    }

    /** Changes what is offered; nothing once it is. */
    @Transactional
    public void describe(UUID id, Sketch sketch) {
        int changed = database.createNativeMutationQuery(
                        "update campaign set sketch = :sketch where id = :id and offered_at is null and sketch <> :sketch")
                .setParameter("id", id)
                .setParameter("sketch", SketchText.write(sketch))
                .executeUpdate();
        if (changed == 1) {
            write(Deed.CAMPAIGN_DESCRIBED, id);
        }
    }

    /** Throws away what was not offered. */
    @Transactional
    public void discard(UUID id) {
        int gone = database.createNativeMutationQuery("delete from campaign where id = :id and offered_at is null")
                .setParameter("id", id)
                .executeUpdate();
        if (gone == 1) {
            write(Deed.CAMPAIGN_DISCARDED, id);
        }
    }

    @Transactional
    public Optional<Campaign> read(UUID id) {
        return database.createNativeQuery(
                        "select " + COLUMNS + " from campaign c join person p on p.id = c.created_by where c.id = :id",
                        Kept.class)
                .setParameter("id", id)
                .getResultStream()
                .findFirst()
                .map(Kept::campaign);
    }

    /** Those of the syndicate, the newest first, in one query. */
    @Transactional
    public List<Summary> newest(int limit) {
        return database
                .createNativeQuery("select " + COLUMNS + """
                        , count(o.id), count(k.id), count(o.declined_at)
                        from campaign c join person p on p.id = c.created_by
                        left join offer o on o.campaign_id = c.id
                        left join consultation k on k.collectivity_id = o.collectivity_id and k.id = o.consultation_id
                          and k.published_at is not null and k.binned_at is null
                        where c.epci is null
                        group by c.id, p.name order by c.created_at desc, c.id limit :limit""", Object[].class)
                .setParameter("limit", limit)
                .getResultList()
                .stream()
                .map(row -> new Summary(kept(row).campaign(), (Long) row[16], (Long) row[17], (Long) row[18]))
                .toList();
    }

    /** The first {@link #COLUMNS} of a row. */
    static Kept kept(Object[] row) {
        return new Kept(
                (UUID) row[0],
                (String) row[1],
                (String) row[2],
                (Instant) row[3],
                (Instant) row[4],
                (Instant) row[5],
                (String) row[6],
                (String) row[7],
                (Instant) row[8],
                (Instant) row[9],
                (String) row[10],
                (String) row[11],
                (String) row[12],
                (Instant) row[13],
                (Instant) row[14],
                (String) row[15]);
    }

    /** Adds communes to those that would be offered it next. */
    @Transactional
    public void choose(UUID id, Collection<String> communes) {
        hold(id);
        if (add(id, communes)) {
            write(Deed.CAMPAIGN_AIMED, id);
        }
    }

    /**
     * Takes communes out of those that would be offered it next.
     *
     * @return how many there were of them
     */
    @Transactional
    public int leaveOut(UUID id, Collection<String> communes) {
        hold(id);
        Set<String> chosen = chosen(id);
        int before = chosen.size();
        if (!chosen.removeAll(Set.copyOf(communes)) || !keep(id, chosen)) {
            return 0;
        }
        write(Deed.CAMPAIGN_AIMED, id);
        return before - chosen.size();
    }

    private boolean add(UUID id, Collection<String> communes) {
        Set<String> chosen = chosen(id);
        return chosen.addAll(communes) && keep(id, chosen);
    }

    private Set<String> chosen(UUID id) {
        return new LinkedHashSet<>(read(id).map(Campaign::chosen).orElse(List.of()));
    }

    private boolean keep(UUID id, Set<String> chosen) {
        return database.createNativeMutationQuery(
                                "update campaign set chosen = :chosen where id = :id and ended_at is null")
                        .setParameter("id", id)
                        .setParameter("chosen", String.join(" ", chosen))
                        .executeUpdate()
                == 1;
    }

    /** Of these communes, those that are on this installation. */
    @Transactional
    public List<Candidate> candidates(UUID id, Collection<String> communes) {
        return database.createNativeQuery("""
                        select c.id, c.name, c.population, c.equipment,
                          (select count(*) {workers} = c.id),
                          exists (select from offer o where o.collectivity_id = c.id and o.campaign_id = :id),
                          c.standing = 'OPEN'
                        from collectivity c where c.kind = 'COMMUNE' and c.id = any(:communes)
                        order by c.search, c.id""".replace("{workers}", Team.WORKERS), Candidate.class)
                .setParameter("id", id)
                .setParameter("communes", communes.toArray(String[]::new))
                .getResultList();
    }

    /** The open communes in which somebody can be written to. */
    @Transactional
    public List<String> active() {
        return database.createNativeQuery("""
                        select c.id from collectivity c where c.kind = 'COMMUNE' and c.standing = 'OPEN'
                          and exists (select {workers} = c.id)
                        order by c.id""".replace("{workers}", Team.WORKERS), String.class)
                .getResultList();
    }

    /** The intercommunal bodies that have open communes, and how many. */
    @Transactional
    public List<Object[]> epcis() {
        return database.createNativeQuery("""
                        select epci, count(*) from collectivity
                        where kind = 'COMMUNE' and epci is not null and standing = 'OPEN' group by epci""", Object[].class).getResultList();
    }

    /** The open communes of an intercommunal body. */
    @Transactional
    public List<String> ofEpci(String siren) {
        return database.createNativeQuery(
                        "select id from collectivity where kind = 'COMMUNE' and epci = :siren and standing = 'OPEN' order by id",
                        String.class)
                .setParameter("siren", siren)
                .getResultList();
    }

    /**
     * Offers it, and writes to whoever works there, once it can no longer be taken back. A commune that it was offered already is
     * left alone, and so is one that has campaigns switched off, or whose site is closed.
     *
     * @param origin scheme, host and port of the platform
     * @return how many communes are offered it now that were not before; none once it is ended
     */
    @Transactional
    public int offer(UUID id, Collection<String> communes, String origin) {
        hold(id);
        Campaign campaign = read(id).filter(found -> !found.isHeld()).orElseThrow(IllegalArgumentException::new);
        if (campaign.isEnded()) {
            return 0;
        }
        Instant now = clock.instant();
        List<String> offered = database.createNativeQuery("""
                        insert into offer (collectivity_id, id, campaign_id, sketch, offered_at, told_at)
                        select c.id, gen_random_uuid(), :campaign, :sketch, :now, :now from collectivity c
                        where c.kind = 'COMMUNE' and c.id = any(:communes)
                        on conflict (collectivity_id, campaign_id) do nothing returning collectivity_id""", String.class)
                .setParameter("campaign", id)
                .setParameter("sketch", SketchText.write(campaign.sketch()))
                .setParameter("now", now)
                .setParameter(
                        "communes",
                        candidates(id, communes).stream()
                                .filter(Candidate::isTaking)
                                .map(Candidate::commune)
                                .toArray(String[]::new))
                .getResultList();
        database.createNativeMutationQuery(
                        "update campaign set chosen = '', offered_at = coalesce(offered_at, cast(:now as timestamptz)) where id = :id")
                .setParameter("now", now)
                .setParameter("id", id)
                .executeUpdate();
        tell(campaign, offered, Deed.CAMPAIGN_OFFERED, origin);
        return offered.size();
    }

    /** What can be taken back now; empty when there is nothing. */
    @Transactional
    public Optional<Fresh> fresh(UUID id) {
        return database.createNativeQuery(
                        "select count(*), max(o.offered_at) from offer o where " + FRESH + " having count(*) > 0",
                        Object[].class)
                .setParameter("id", id)
                .setParameter("since", clock.instant().minus(Consultation.UNDO))
                .getResultStream()
                .findFirst()
                .map(row -> new Fresh((Long) row[0], ((Instant) row[1]).plus(Consultation.UNDO)));
    }

    /**
     * Takes back what was offered in the last ten minutes and no town hall has opened, with the letters that wait. These communes
     * are chosen again, so that it can be offered once more; where it is offered to none any more, it is a draft.
     */
    @Transactional
    public TakenBack takeBack(UUID id) {
        hold(id);
        Map<String, String> offers = database.createNativeQuery(
                        "delete from offer o where " + FRESH + " returning o.collectivity_id, cast(o.id as text)",
                        Object[].class)
                .setParameter("id", id)
                .setParameter("since", clock.instant().minus(Consultation.UNDO))
                .getResultStream()
                .collect(Collectors.toMap(row -> (String) row[0], row -> (String) row[1]));
        Set<String> communes = offers.keySet();
        if (communes.isEmpty()) {
            return new TakenBack(0, 0);
        }
        add(id, communes);
        database.createNativeMutationQuery("""
                        update campaign set offered_at = null
                        where id = :id and not exists (select from offer o where o.campaign_id = :id)""").setParameter("id", id).executeUpdate();
        // The only trace of an offer that is gone: whoever still has its page open is told so.
        journal.writeEach(offers, Deed.OFFER_TAKEN_BACK, id.toString());
        return new TakenBack(communes.size(), outbox.takeBack(id, communes));
    }

    /** Holds it until the transaction ends: of two that change it, the second one sees what the first has done. */
    void hold(UUID id) {
        database.createNativeQuery("select id from campaign where id = :id for update", UUID.class)
                .setParameter("id", id)
                .getResultList();
    }

    /**
     * Writes once more to those who have neither declined nor made anything of it, where somebody works; never twice a day.
     *
     * @return how many communes
     */
    @Transactional
    public int remind(UUID id, String origin) {
        Campaign campaign = read(id).filter(found -> !found.isEnded()).orElseThrow(IllegalArgumentException::new);
        List<String> late = database.createNativeQuery("""
                        update offer o set told_at = :now
                        where o.campaign_id = :id and o.declined_at is null and o.withdrawn_at is null and o.told_at < :today
                          and o.consultation_id is null
                          and exists (select from collectivity c where c.id = o.collectivity_id and c.standing = 'OPEN')
                          and exists (select {workers} = o.collectivity_id)
                        returning o.collectivity_id""".replace("{workers}", Team.WORKERS), String.class)
                .setParameter("now", clock.instant())
                .setParameter("today", today())
                .setParameter("id", id)
                .getResultList();
        tell(campaign, late, Deed.CAMPAIGN_REMINDED, origin);
        return late.size();
    }

    /** Ends it: whoever has not answered is no longer asked, and what is left is added up. A second time changes nothing. */
    @Transactional
    public void end(UUID id) {
        Instant now = clock.instant();
        int ended = database.createNativeMutationQuery(
                        "update campaign set ended_at = :now where id = :id and offered_at is not null and ended_at is null")
                .setParameter("now", now)
                .setParameter("id", id)
                .executeUpdate();
        if (ended == 1) {
            List<String> withdrawn = database.createNativeQuery("""
                            update offer set withdrawn_at = :now
                            where campaign_id = :id and consultation_id is null and declined_at is null
                            returning collectivity_id""", String.class)
                    .setParameter("now", now)
                    .setParameter("id", id)
                    .getResultList();
            outbox.takeBack(id, withdrawn);
            write(Deed.CAMPAIGN_ENDED, id);
        }
    }

    /** Commune by commune, in one query. */
    @Transactional
    public List<Standing> standings(UUID id) {
        return database
                .createNativeQuery("""
                        select o.collectivity_id, c.name, c.liaison,
                          case when k.published_at is not null and (k.closed_at is not null or k.answered_at is not null
                                 or k.closes_at <= :now) then 'CLOSED'
                               when k.published_at is not null then 'PUBLISHED'
                               when o.declined_at is not null then 'DECLINED'
                               when o.withdrawn_at is not null then 'WITHDRAWN'
                               when c.standing <> 'OPEN' then 'RESTING'
                               when o.adapted_at is not null then 'ADAPTED'
                               when o.opened_at is not null then 'OPENED'
                               else 'OFFERED' end,
                          o.told_at, o.word,
                          (select count(*) {workers} = o.collectivity_id),
                          (select case when count(*) = 0 then 'NOBODY' when bool_or(i.expires_at > :now) then 'SENT'
                              when bool_or(i.expires_at is null) then 'PREPARED' else 'EXPIRED' end
                            from invitation i where i.collectivity_id = o.collectivity_id and i.email <> ''
                              and i.role <> 'COUNCILLOR' and i.accepted_at is null and i.revoked_at is null),
                          (select count(*) from submission s where s.collectivity_id = k.collectivity_id
                            and s.consultation_id = k.id and s.state = 'COUNTED'),
                          o.consultation_id is null, coalesce(w.waits, false),
                          coalesce(w.left_at, case when w.collectivity_id is null and o.told_at < :known then o.told_at end)
                        from offer o join collectivity c on c.id = o.collectivity_id
                        left join (select collectivity_id, bool_or(state = 'WAITING') as waits, max(sent_at) as left_at
                          from message where about = :id group by collectivity_id) w on w.collectivity_id = o.collectivity_id
                        left join consultation k on k.collectivity_id = o.collectivity_id and k.id = o.consultation_id
                          and k.binned_at is null
                        where o.campaign_id = :id order by c.search, c.id""".replace("{workers}", Team.WORKERS), Object[].class)
                .setParameter("id", id)
                .setParameter("now", clock.instant())
                .setParameter("known", clock.instant().minus(KNOWN))
                .getResultList()
                .stream()
                .map(this::standing)
                .toList();
    }

    private Standing standing(Object[] row) {
        State state = State.valueOf((String) row[3]);
        Instant told = (Instant) row[4];
        boolean waiting = state.isOpenToAnswer() && (Boolean) row[9];
        long people = (Long) row[6];
        return new Standing(
                (String) row[0],
                name(row[1], row[2]),
                state,
                (String) row[5],
                people,
                Invited.valueOf((String) row[7]),
                (Long) row[8],
                waiting,
                waiting && people > 0 && told.isBefore(today()),
                (Boolean) row[10],
                (Instant) row[11]);
    }

    private void tell(Campaign campaign, List<String> communes, Deed deed, String origin) {
        PlaceName syndicate = Collectivity.operator().orElseThrow().placeName();
        journal.writeEach(communes, deed, campaign.id().toString());
        Phrases phrases = wordings.phrases();
        List<Addressed> letters = database
                .createNativeQuery("""
                        select c.id, w.email, c.name, c.liaison
                        from collectivity c cross join lateral (select p.email {workers} = c.id) w
                        where c.id = any(:communes) order by 1, 2""".replace("{workers}", Team.WORKERS), Object[].class)
                .setParameter("communes", communes.toArray(String[]::new))
                .getResultList()
                .stream()
                .map(row -> {
                    PlaceName town = name(row[2], row[3]);
                    return new Addressed(
                            (String) row[0],
                            (String) row[1],
                            OfferLetter.of(
                                    phrases,
                                    town,
                                    syndicate,
                                    Model.in(campaign.sketch(), town).title(),
                                    origin,
                                    deed == Deed.CAMPAIGN_REMINDED));
                })
                .toList();
        Instant now = clock.instant();
        outbox.putEach(
                Message.Kind.OFFER,
                letters,
                campaign.id(),
                deed == Deed.CAMPAIGN_OFFERED ? now.plus(Consultation.UNDO) : now,
                now.plus(LETTER));
    }

    static PlaceName name(Object name, Object liaison) {
        return new PlaceName((String) name, Liaison.of(((Number) liaison).intValue()));
    }

    private Instant today() {
        return LocalDate.now(clock).atStartOfDay(clock.getZone()).toInstant();
    }

    private void write(Deed deed, UUID campaign) {
        journal.writeEach(List.of(Collectivity.operator().orElseThrow().id()), deed, campaign.toString());
    }
}
