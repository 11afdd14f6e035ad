package fr.parvis.core.campaign;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.hibernate.Session;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

import fr.parvis.core.campaign.Campaigns.Campaign;
import fr.parvis.core.collectivity.Collectivity;
import fr.parvis.core.collectivity.PlaceName;
import fr.parvis.core.collectivity.Reference;
import fr.parvis.core.collectivity.ReferenceEpci;
import fr.parvis.core.consultation.Consultation;
import fr.parvis.core.consultation.CouncilAnswer;
import fr.parvis.core.consultation.Refused;
import fr.parvis.core.consultation.Refused.Reason;
import fr.parvis.core.journal.Actor;
import fr.parvis.core.journal.Deed;
import fr.parvis.core.journal.Journal;
import fr.parvis.core.model.SketchText;
import fr.parvis.core.notice.Message;
import fr.parvis.core.notice.Outbox;
import fr.parvis.core.notice.Wordings;
import fr.parvis.core.person.Right;
import fr.parvis.core.person.Role;
import fr.parvis.core.questionnaire.Drafting;
import fr.parvis.core.questionnaire.QuestionDraft;
import fr.parvis.core.questionnaire.QuestionKind;
import fr.parvis.core.questionnaire.Running;
import fr.parvis.core.questionnaire.Sketch;
import fr.parvis.core.tenancy.Scope;
import fr.parvis.core.tenancy.Tenancy;

/**
 * What an intercommunal body asks in its communes: published in each of them, and answered once for all. Both are worked off
 * commune by commune, in the scope of each; what failed in one is told, and done again when it is asked for again.
 *
 * <p>The id of each consultation is settled before it is made: whoever dies half-way, or works at the same time, makes one.
 */
@ApplicationScoped
public class Holding {

    private static final Logger LOG = Logger.getLogger(Holding.class);

    /** Later the letter would only surprise. */
    private static final Duration LETTER = Duration.ofDays(7);

    private static final int CHUNK = 20;

    private final Actor actor;
    private final Clock clock;
    private final Session database;
    private final Campaigns campaigns;
    private final Drafting drafting;
    private final Journal journal;
    private final Outbox outbox;
    private final Running running;
    private final Wordings wordings;

    Holding(
            Actor actor,
            Clock clock,
            Session database,
            Campaigns campaigns,
            Drafting drafting,
            Journal journal,
            Outbox outbox,
            Running running,
            Wordings wordings) {
        this.actor = actor;
        this.clock = clock;
        this.database = database;
        this.campaigns = campaigns;
        this.drafting = drafting;
        this.journal = journal;
        this.outbox = outbox;
        this.running = running;
        this.wordings = wordings;
    }

    /** How it stands in a commune. */
    public enum State {
        /** Its turn comes within the minute. */
        WAITING,
        PUBLISHED,
        CLOSED,
        FAILED,
        /** Open to residents, and not asked there: it was opened later, or has joined later. */
        MISSING,
        /** Its site is suspended or archived. */
        RESTING
    }

    /**
     * A commune of the intercommunal body, or one that has left it and was asked before.
     *
     * @param resting whether its site is closed to residents, whatever was published there
     * @param answer how far what was decided has come: empty before, {@code WAITING}, {@code DONE}, {@code FAILED}
     * @param participants how many have answered
     */
    public record Standing(
            String commune, PlaceName name, State state, boolean resting, String answer, long participants) {

        /** Whether residents could answer. */
        public boolean isPublished() {
            return state == State.PUBLISHED || state == State.CLOSED;
        }
    }

    /** What an intercommunal body holds, among others. Immutable. */
    public record Summary(Campaign campaign, PlaceName holder, long communes) {}

    /** Its name in full; as its number where no list knows it. */
    public static PlaceName holder(String epci) {
        return Reference.france().epci(epci).map(ReferenceEpci::name).orElseGet(() -> PlaceName.of(epci));
    }

    /** The newest first, in one query. */
    @Transactional
    public List<Summary> newest(int limit) {
        return database
                .createNativeQuery("select " + Campaigns.COLUMNS + """
                        , (select count(*) from campaign_line l where l.campaign_id = c.id and l.state = 'DONE')
                        from campaign c join person p on p.id = c.created_by
                        where c.epci is not null order by c.created_at desc, c.id limit :limit""", Object[].class)
                .setParameter("limit", limit)
                .getResultList()
                .stream()
                .map(row -> {
                    Campaign campaign = Campaigns.kept(row).campaign();
                    return new Summary(campaign, holder(campaign.epci()), (Long) row[14]);
                })
                .toList();
    }

    /** What an intercommunal body holds or prepares; empty for what the syndicate offers. */
    @Transactional
    public Optional<Campaign> read(UUID id) {
        return campaigns.read(id).filter(Campaign::isHeld);
    }

    /** Chooses when it is asked; nothing once it is. */
    @Transactional
    public void schedule(UUID id, Instant opens, Instant closes) {
        if (!opens.isBefore(closes)) {
            throw new Refused(Reason.DATES_REVERSED);
        }
        database.createNativeMutationQuery(
                        "update campaign set opens_at = :opens, closes_at = :closes where id = :id and offered_at is null")
                .setParameter("id", id)
                .setParameter("opens", opens)
                .setParameter("closes", closes)
                .executeUpdate();
    }

    /**
     * Has it published in each commune that is open and where it is not, those included where it failed. Again, it changes
     * nothing where it is.
     *
     * @param origin scheme, host and port of the platform
     * @return in how many communes it will be published now
     * @throws Refused without dates, and when it would be over
     */
    @Transactional
    public int publish(UUID id, String origin) {
        Campaign campaign = read(id).orElseThrow(IllegalArgumentException::new);
        Instant closes = campaign.closesAt();
        if (closes == null || campaign.opensAt() == null) {
            throw new Refused(Reason.INCOMPLETE);
        }
        if (!clock.instant().isBefore(closes)) {
            throw new Refused(Reason.DATES_PAST);
        }
        database.createNativeMutationQuery("""
                        update campaign set offered_at = coalesce(offered_at, cast(:now as timestamptz)), held_by = :person,
                          origin = :origin where id = :id""")
                .setParameter("id", id)
                .setParameter("now", clock.instant())
                .setParameter("person", actor.person(), UUID.class)
                .setParameter("origin", origin)
                .executeUpdate();
        int communes = database.createNativeMutationQuery("""
                        insert into campaign_line (campaign_id, commune, consultation_id, state)
                        select :id, c.id, gen_random_uuid(), 'WAITING' from collectivity c
                        where c.kind = 'COMMUNE' and c.epci = :epci and c.standing = 'OPEN'
                        on conflict (campaign_id, commune) do update set state = 'WAITING'
                        where campaign_line.state <> 'WAITING' and not exists (select from consultation k
                          where k.collectivity_id = campaign_line.commune and k.id = campaign_line.consultation_id)""")
                .setParameter("id", id)
                .setParameter("epci", campaign.epci())
                .executeUpdate();
        if (communes > 0) {
            note(Deed.CAMPAIGN_HELD, id);
        }
        return communes;
    }

    /**
     * Has what was decided told in each commune; a corrected answer takes the place of the first.
     *
     * @throws Refused before it is over
     */
    @Transactional
    public void answer(UUID id, CouncilAnswer answer) {
        Campaign campaign = read(id).orElseThrow(IllegalArgumentException::new);
        if (!campaign.isOffered()
                || campaign.closesAt() == null
                || clock.instant().isBefore(campaign.closesAt())) {
            throw new Refused(Reason.NOT_CLOSED);
        }
        database.createNativeMutationQuery("""
                        update campaign set heard = :heard, decided = :decided, explained = :explained, answered_at = :now,
                          held_by = :person where id = :id""")
                .setParameter("id", id)
                .setParameter("heard", answer.heard())
                .setParameter("decided", answer.decided())
                .setParameter("explained", answer.explained())
                .setParameter("now", clock.instant())
                .setParameter("person", actor.person(), UUID.class)
                .executeUpdate();
        database.createNativeMutationQuery(
                        "update campaign_line set answer = 'WAITING' where campaign_id = :id and state = 'DONE'")
                .setParameter("id", id)
                .executeUpdate();
        note(Deed.CAMPAIGN_ANSWERED, id);
    }

    /** Commune by commune, in one query. */
    @Transactional
    public List<Standing> standings(Campaign campaign) {
        return database
                .createNativeQuery("""
                        select c.id, c.name, c.liaison,
                          case when k.published_at is not null and (k.closed_at is not null or k.answered_at is not null
                                 or k.closes_at <= :now) then 'CLOSED'
                               when k.published_at is not null then 'PUBLISHED'
                               when l.state = 'WAITING' then 'WAITING'
                               when c.standing <> 'OPEN' then 'RESTING'
                               when l.state = 'FAILED' then 'FAILED'
                               else 'MISSING' end,
                          c.standing <> 'OPEN', coalesce(l.answer, ''),
                          (select count(*) from submission s where s.collectivity_id = l.commune
                            and s.consultation_id = l.consultation_id and s.state = 'COUNTED')
                        from collectivity c
                        left join campaign_line l on l.campaign_id = :id and l.commune = c.id
                        left join consultation k on k.collectivity_id = l.commune and k.id = l.consultation_id
                        where c.kind = 'COMMUNE' and (c.epci = :epci or l.commune is not null)
                        order by c.search, c.id""", Object[].class)
                .setParameter("id", campaign.id())
                .setParameter("epci", campaign.epci())
                .setParameter("now", clock.instant())
                .getResultList()
                .stream()
                .map(row -> new Standing(
                        (String) row[0],
                        Campaigns.name(row[1], row[2]),
                        State.valueOf((String) row[3]),
                        (Boolean) row[4],
                        (String) row[5],
                        (Long) row[6]))
                .toList();
    }

    /**
     * What is to be done in a commune.
     *
     * @param publishes whether it is to be published there; otherwise it is to be answered
     * @param name empty when the commune is gone
     * @param role what whoever asked for it is in the console today, {@code ""} when they are nothing there any more
     */
    private record Due(
            UUID campaign,
            String commune,
            UUID consultation,
            boolean publishes,
            String name,
            int liaison,
            boolean open,
            String epci,
            String sketch,
            Instant opens,
            Instant closes,
            String heard,
            String decided,
            String explained,
            @Nullable Instant answered,
            UUID by,
            String origin,
            String role,
            String reach) {

        /** Whether whoever asked for it may still do so. */
        boolean isAllowed() {
            return !role.isEmpty()
                    && Role.valueOf(role).may(Right.HOLD)
                    && (!Role.valueOf(role).isConfined() || reach.equals(epci));
        }
    }

    /** Works off what was asked for; any number of processes may do so at the same time. */
    public void work() {
        List<Due> some;
        do {
            some = Tenancy.in(new Scope.Operator(), this::due);
            some.forEach(this::work);
        } while (!some.isEmpty());
    }

    private List<Due> due() {
        return database.createNativeQuery("""
                        select l.campaign_id, l.commune, l.consultation_id, l.state = 'WAITING', coalesce(c.name, ''), coalesce(c.liaison, 0),
                          coalesce(c.standing = 'OPEN', false), a.epci, a.sketch, a.opens_at, a.closes_at, a.heard, a.decided,
                          a.explained, a.answered_at, a.held_by, a.origin, coalesce(m.role, ''), coalesce(m.reach, '')
                        from campaign_line l join campaign a on a.id = l.campaign_id
                        left join collectivity c on c.id = l.commune
                        left join membership m on m.person_id = a.held_by
                          and m.collectivity_id = (select id from collectivity where kind = 'OPERATOR')
                        where l.state = 'WAITING' or l.answer = 'WAITING'
                        order by l.campaign_id, l.commune limit :most""", Due.class)
                .setParameter("most", CHUNK)
                .getResultList();
    }

    private void work(Due due) {
        String state = "DONE";
        try {
            if (!due.isAllowed() || due.name().isEmpty() || (due.publishes() && !due.open())) {
                state = "FAILED";
            } else {
                Tenancy.run(new Scope.Within(due.commune()), () -> {
                    actor.is(due.by(), due.role());
                    if (due.publishes()) {
                        publish(due);
                    } else {
                        running.answerOfHolder(
                                due.consultation(), new CouncilAnswer(due.heard(), due.decided(), due.explained()));
                    }
                });
            }
        } catch (RuntimeException failed) {
            LOG.errorf(failed, "Campaign %s failed in %s", due.campaign(), due.commune());
            state = "FAILED";
        }
        String outcome = state;
        Tenancy.run(new Scope.Operator(), () -> mark(due, outcome));
    }

    private void publish(Due due) {
        PlaceName commune = Campaigns.name(due.name(), due.liaison());
        Sketch sketch = Offers.adapted(SketchText.read(due.sketch()), commune, "");
        UUID id = due.consultation();
        drafting.begin(id, sketch);
        Consultation.hold(id);
        if (drafting.isPublished(id)) {
            return;
        }
        PlaceName holder = holder(due.epci());
        drafting.schedule(id, due.opens(), due.closes(), sketch.audience());
        Consultation.withId(id).orElseThrow().holdFor(holder);
        drafting.publish(id);
        database.createNativeQuery("""
                        select p.email from membership m join person p on p.id = m.person_id
                        where p.disabled_at is null and m.role <> 'COUNCILLOR' order by 1""", String.class)
                .getResultList()
                .forEach(email -> outbox.put(
                        Message.Kind.SYNDICATE,
                        email,
                        HeldLetter.of(
                                wordings.phrases(),
                                commune,
                                holder,
                                sketch.title(),
                                sketch.asked().stream().anyMatch(Holding::takesText),
                                due.opens(),
                                due.closes(),
                                due.origin()),
                        clock.instant().plus(LETTER)));
    }

    private static boolean takesText(QuestionDraft question) {
        return question.kind() == QuestionKind.TEXT || question.comment();
    }

    /** What was corrected meanwhile still waits. */
    private void mark(Due due, String state) {
        if (due.publishes()) {
            database.createNativeMutationQuery(
                            "update campaign_line set state = :state where campaign_id = :id and commune = :commune"
                                    // What another process has published stays published.
                                    + " and state <> 'DONE'")
                    .setParameter("state", state)
                    .setParameter("id", due.campaign())
                    .setParameter("commune", due.commune())
                    .executeUpdate();
        } else {
            database.createNativeMutationQuery("""
                            update campaign_line l set answer = :state where l.campaign_id = :id and l.commune = :commune
                              and exists (select from campaign c where c.id = :id and c.answered_at = :answered)""")
                    .setParameter("state", state)
                    .setParameter("id", due.campaign())
                    .setParameter("commune", due.commune())
                    .setParameter("answered", due.answered(), Instant.class)
                    .executeUpdate();
        }
    }

    private void note(Deed deed, UUID campaign) {
        journal.writeEach(List.of(Collectivity.operator().orElseThrow().id()), deed, campaign.toString());
    }
}
