package fr.parvis.core.campaign;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.hibernate.Session;
import org.hibernate.query.MutationQuery;
import org.hibernate.query.NativeQuery;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

import fr.parvis.core.campaign.Campaigns.Campaign;
import fr.parvis.core.collectivity.Collectivity;
import fr.parvis.core.collectivity.PlaceName;
import fr.parvis.core.collectivity.Reference;
import fr.parvis.core.collectivity.ReferenceEpci;
import fr.parvis.core.consultation.Bin;
import fr.parvis.core.consultation.Consultation;
import fr.parvis.core.consultation.CouncilAnswer;
import fr.parvis.core.consultation.Refused;
import fr.parvis.core.consultation.Refused.Reason;
import fr.parvis.core.journal.Actor;
import fr.parvis.core.journal.Deed;
import fr.parvis.core.journal.Journal;
import fr.parvis.core.model.SketchText;
import fr.parvis.core.notice.Letter;
import fr.parvis.core.notice.Message;
import fr.parvis.core.notice.Outbox;
import fr.parvis.core.notice.Outbox.Addressed;
import fr.parvis.core.notice.Wordings;
import fr.parvis.core.person.Right;
import fr.parvis.core.person.Role;
import fr.parvis.core.person.Team;
import fr.parvis.core.questionnaire.Drafting;
import fr.parvis.core.questionnaire.QuestionDraft;
import fr.parvis.core.questionnaire.QuestionKind;
import fr.parvis.core.questionnaire.Running;
import fr.parvis.core.questionnaire.Sketch;
import fr.parvis.core.tenancy.Scope;
import fr.parvis.core.tenancy.Tenancy;

/**
 * What an intercommunal body asks in its communes: published in each of them, corrected, prolonged, closed or taken back in all
 * of them, and answered once for all. This is worked off commune by commune, in the scope of each; what failed in one is told,
 * and done again when it is asked for again.
 *
 * <p>The id of each consultation is settled before it is made: whoever dies half-way, or works at the same time, makes one. A
 * change says how things should be, not what to do, so that doing it twice, or two changes at once, comes to the same.
 */
@ApplicationScoped
public class Holding {

    private static final Logger LOG = Logger.getLogger(Holding.class);

    /** Later the letter would only surprise. */
    private static final Duration LETTER = Duration.ofDays(7);

    private static final int CHUNK = 20;

    /** SQL: of the lines l, those of communes in which something is to be done. */
    private static final String TO_DO =
            "l.state in ('WAITING', 'LEAVING') or l.change = 'WAITING' or l.answer = 'WAITING'";

    /** SQL: of the lines l of campaigns a, those of town halls c to be told, since it can no longer be taken back. */
    private static final String UNTOLD = "not l.told and l.state = 'DONE' and a.offered_at <= :settled"
            + " and a.ended_at is null and c.id is not null";

    /** SQL: of the lines l, those of town halls c that were told of what is taken back since. */
    private static final String CALLED_OFF = "l.state = 'LEFT' and l.told and c.id is not null";

    private final Actor actor;
    private final Clock clock;
    private final Session database;
    private final Bin bin;
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
            Bin bin,
            Campaigns campaigns,
            Drafting drafting,
            Journal journal,
            Outbox outbox,
            Running running,
            Wordings wordings) {
        this.actor = actor;
        this.clock = clock;
        this.database = database;
        this.bin = bin;
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
        /** Its publication is being taken back. */
        LEAVING,
        /** Its publication could not be taken back. */
        STUCK,
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
     * @param change how far the last change has come: empty before, {@code WAITING}, {@code DONE}, {@code FAILED}
     * @param answer how far what was decided has come, likewise
     * @param participants how many have answered
     */
    public record Standing(
            String commune,
            PlaceName name,
            State state,
            boolean resting,
            String change,
            String answer,
            long participants) {

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
                    return new Summary(campaign, holder(campaign.epci()), (Long) row[16]);
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
        int changed = database.createNativeMutationQuery("""
                        update campaign set opens_at = :opens, closes_at = :closes
                        where id = :id and offered_at is null and (opens_at is distinct from cast(:opens as timestamptz)
                          or closes_at is distinct from cast(:closes as timestamptz))""")
                .setParameter("id", id)
                .setParameter("opens", opens)
                .setParameter("closes", closes)
                .executeUpdate();
        if (changed == 1) {
            note(Deed.CAMPAIGN_SCHEDULED, id);
        }
    }

    /**
     * Has it published in each commune that is open and where it is not, those included where it failed. Again, it changes
     * nothing where it is.
     *
     * @param origin scheme, host and port of the platform
     * @return in how many communes it will be published now
     * @throws Refused without dates, when it would be over, and while it is taken back
     */
    @Transactional
    public int publish(UUID id, String origin) {
        Campaign campaign = held(id);
        Instant closes = campaign.closesAt();
        if (closes == null || campaign.opensAt() == null) {
            throw new Refused(Reason.INCOMPLETE);
        }
        if (campaign.isEnded() || campaign.isPast(clock.instant())) {
            throw new Refused(Reason.DATES_PAST);
        }
        if (campaign.isUndone()) {
            throw new Refused(Reason.NOT_A_DRAFT);
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
                        on conflict (campaign_id, commune) do update set state = 'WAITING', change = '', told = false
                        where campaign_line.state <> 'WAITING' and not exists (select from consultation k
                          where k.collectivity_id = campaign_line.commune and k.id = campaign_line.consultation_id
                            and k.published_at is not null)""")
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
        if (!held(id).isOver(clock.instant())) {
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
        // Wherever residents were asked, even if who published it died before it could be noted.
        database.createNativeMutationQuery("""
                        update campaign_line l set answer = 'WAITING' where l.campaign_id = :id
                          and exists (select from consultation k where k.collectivity_id = l.commune
                            and k.id = l.consultation_id and k.published_at is not null)""").setParameter("id", id).executeUpdate();
        note(Deed.CAMPAIGN_ANSWERED, id);
    }

    /**
     * Corrects what is asked, in all communes, with a note that residents read; as {@link Running#correct}.
     *
     * @param sketch with « {de la commune} » where a name goes, and the same choices as before
     * @param note what was corrected
     * @throws Refused when it is not running
     */
    @Transactional
    public void correct(UUID id, Sketch sketch, String note) {
        requireRunning(id);
        database.createNativeMutationQuery("update campaign set sketch = :sketch, note = :note where id = :id")
                .setParameter("id", id)
                .setParameter("sketch", SketchText.write(sketch))
                .setParameter("note", note)
                .executeUpdate();
        change(id);
        note(Deed.CAMPAIGN_CORRECTED, id);
    }

    /**
     * Lets it run until a later instant in all communes.
     *
     * @throws Refused when it is not running, or that is no later
     */
    @Transactional
    public void extend(UUID id, Instant until) {
        Instant closes = requireRunning(id).closesAt();
        if (closes == null || !until.isAfter(closes)) {
            throw new Refused(Reason.DATES_REVERSED);
        }
        database.createNativeMutationQuery("update campaign set closes_at = :until where id = :id")
                .setParameter("id", id)
                .setParameter("until", until)
                .executeUpdate();
        change(id);
        note(Deed.CAMPAIGN_EXTENDED, id, until.toString());
    }

    /**
     * Closes it in all communes before its last day.
     *
     * @throws Refused when it is not running, or has not begun: its publication can be taken back then
     */
    @Transactional
    public void close(UUID id) {
        if (requireRunning(id).isComing(clock.instant())) {
            throw new Refused(Reason.NOT_RUNNING);
        }
        database.createNativeMutationQuery("update campaign set ended_at = :now where id = :id")
                .setParameter("id", id)
                .setParameter("now", clock.instant())
                .executeUpdate();
        change(id);
        note(Deed.CAMPAIGN_CLOSED, id);
    }

    /**
     * Takes its publication back in all communes, with the answers that came in; it is a draft again once that is done in each
     * of them. What was asked for in time is carried out everywhere, however late the last commune is.
     *
     * @throws Refused ten minutes after it was published, once it has begun
     */
    @Transactional
    public void undo(UUID id) {
        if (held(id).undoableUntil(clock.instant()).isEmpty()) {
            throw new Refused(Reason.TOO_LATE_TO_UNDO);
        }
        database.createNativeMutationQuery("update campaign set undone_at = :now, held_by = :person where id = :id")
                .setParameter("id", id)
                .setParameter("now", clock.instant())
                .setParameter("person", actor.person(), UUID.class)
                .executeUpdate();
        database.createNativeMutationQuery(
                        "update campaign_line set state = 'LEAVING', change = '' where campaign_id = :id and state <> 'LEFT'")
                .setParameter("id", id)
                .executeUpdate();
        settle(id);
        note(Deed.CAMPAIGN_UNDONE, id);
    }

    /** Has a change, an answer or taking back tried again where it failed. */
    @Transactional
    public void retry(UUID id) {
        database.createNativeMutationQuery("update campaign set held_by = :person where id = :id")
                .setParameter("id", id)
                .setParameter("person", actor.person(), UUID.class)
                .executeUpdate();
        int lines =
                database.createNativeMutationQuery("""
                        update campaign_line set state = case when state = 'STUCK' then 'LEAVING' else state end,
                          change = case when change = 'FAILED' then 'WAITING' else change end,
                          answer = case when answer = 'FAILED' then 'WAITING' else answer end
                        where campaign_id = :id and (state = 'STUCK' or change = 'FAILED' or answer = 'FAILED')""").setParameter("id", id).executeUpdate();
        if (lines > 0) {
            note(Deed.CAMPAIGN_RETRIED, id);
        }
    }

    private Campaign held(UUID id) {
        campaigns.hold(id);
        return read(id).orElseThrow(IllegalArgumentException::new);
    }

    private Campaign requireRunning(UUID id) {
        Campaign campaign = held(id);
        if (!campaign.isRunning(clock.instant())) {
            throw new Refused(Reason.NOT_RUNNING);
        }
        return campaign;
    }

    /** Where it is being published, the words or the last day from before may be on their way. */
    private void change(UUID id) {
        database.createNativeMutationQuery("update campaign set changed_at = :now, held_by = :person where id = :id")
                .setParameter("id", id)
                .setParameter("now", clock.instant())
                .setParameter("person", actor.person(), UUID.class)
                .executeUpdate();
        database.createNativeMutationQuery(
                        "update campaign_line set change = 'WAITING' where campaign_id = :id and state in ('WAITING', 'DONE')")
                .setParameter("id", id)
                .executeUpdate();
    }

    /**
     * Once it is taken back in every commune, and every town hall that was told of it knows, it can be prepared and published anew, or
     * thrown away: neither may lose a letter that has still to be written.
     */
    private void settle(UUID id) {
        database.createNativeMutationQuery("""
                        update campaign set offered_at = null, undone_at = null, changed_at = null, note = '' where id = :id
                          and undone_at is not null and not exists (select from campaign_line l
                            left join collectivity c on c.id = l.commune
                            where l.campaign_id = :id and (l.state <> 'LEFT' or (%s)))""".formatted(CALLED_OFF))
                .setParameter("id", id)
                .executeUpdate();
    }

    /** Commune by commune, in one query. */
    @Transactional
    public List<Standing> standings(Campaign campaign) {
        return database
                .createNativeQuery("""
                        select c.id, c.name, c.liaison,
                          case when l.state in ('LEAVING', 'STUCK') then l.state
                               when k.published_at is not null and (k.closed_at is not null or k.answered_at is not null
                                 or k.closes_at <= :now) then 'CLOSED'
                               when k.published_at is not null then 'PUBLISHED'
                               when l.state = 'WAITING' then 'WAITING'
                               when c.standing <> 'OPEN' then 'RESTING'
                               when l.state = 'FAILED' then 'FAILED'
                               else 'MISSING' end,
                          c.standing <> 'OPEN', coalesce(l.change, ''), coalesce(l.answer, ''),
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
                        (String) row[6],
                        (Long) row[7]))
                .toList();
    }

    /** What is done in a commune, one after the other. */
    private enum Step {
        LEAVE,
        PUBLISH,
        CHANGE,
        ANSWER
    }

    /**
     * What is to be done in a commune next.
     *
     * @param step name of a {@link Step}
     * @param name empty when the commune is gone
     * @param role what whoever asked for it is in the console today, {@code ""} when they are nothing there any more
     */
    private record Due(
            UUID campaign,
            String commune,
            UUID consultation,
            String step,
            String name,
            int liaison,
            boolean open,
            String epci,
            String sketch,
            String note,
            Instant opens,
            Instant closes,
            boolean ended,
            @Nullable Instant changed,
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

        /** Whether there is somebody to ask. */
        boolean isPossible() {
            return !name.isEmpty() && (!step.equals(Step.PUBLISH.name()) || (open && !ended));
        }

        PlaceName place() {
            return Campaigns.name(name, liaison);
        }

        /** What is asked, in the words of the commune. */
        Sketch asked() {
            return Offers.adapted(SketchText.read(sketch), place(), "");
        }
    }

    /** Works off what was asked for; any number of processes may do so at the same time. */
    public void work() {
        List<Due> some;
        do {
            some = Tenancy.in(
                    new Scope.Operator(), () -> due(TO_DO).setMaxResults(CHUNK).getResultList());
            some.forEach(this::work);
        } while (!some.isEmpty());
        // Once only: a letter that cannot be written now is written the next time.
        Tenancy.in(new Scope.Operator(), () -> due(UNTOLD)
                        .setParameter("settled", clock.instant().minus(Consultation.UNDO))
                        .getResultList())
                .forEach(due -> tell(due, false));
        Tenancy.in(new Scope.Operator(), () -> due(CALLED_OFF).getResultList()).forEach(due -> tell(due, true));
    }

    private NativeQuery<Due> due(String which) {
        return database.createNativeQuery("""
                        select l.campaign_id, l.commune, l.consultation_id, case when l.state = 'LEAVING' then 'LEAVE'
                            when l.state = 'WAITING' then 'PUBLISH' when l.change = 'WAITING' then 'CHANGE'
                            else 'ANSWER' end,
                          coalesce(c.name, ''), coalesce(c.liaison, 0), coalesce(c.standing = 'OPEN', false), a.epci, a.sketch,
                          a.note, a.opens_at, a.closes_at, a.ended_at is not null, a.changed_at, a.heard, a.decided, a.explained,
                          a.answered_at, a.held_by, a.origin, coalesce(m.role, ''), coalesce(m.reach, '')
                        from campaign_line l join campaign a on a.id = l.campaign_id
                        left join collectivity c on c.id = l.commune
                        left join membership m on m.person_id = a.held_by
                          and m.collectivity_id = (select id from collectivity where kind = 'OPERATOR')
                        where""" + " " + which + " order by l.campaign_id, l.commune", Due.class);
    }

    private void work(Due due) {
        String state = "DONE";
        try {
            if (!due.isAllowed() || !due.isPossible()) {
                state = "FAILED";
            } else {
                Tenancy.run(new Scope.Within(due.commune()), () -> {
                    actor.is(due.by(), due.role());
                    act(due);
                });
            }
        } catch (RuntimeException failed) {
            LOG.errorf(failed, "Campaign %s failed in %s", due.campaign(), due.commune());
            state = "FAILED";
        }
        String outcome = state;
        Tenancy.run(new Scope.Operator(), () -> mark(due, outcome));
    }

    private void act(Due due) {
        switch (Step.valueOf(due.step())) {
            case LEAVE -> running.takeBackOfHolder(due.consultation());
            case PUBLISH -> publish(due);
            case CHANGE ->
                running.reviseOfHolder(due.consultation(), due.asked(), due.note(), due.closes(), due.ended());
            case ANSWER ->
                running.answerOfHolder(
                        due.consultation(), new CouncilAnswer(due.heard(), due.decided(), due.explained()));
        }
    }

    private void publish(Due due) {
        UUID id = due.consultation();
        Sketch sketch = due.asked();
        bin.bringBack(id);
        drafting.begin(id, sketch);
        Consultation.hold(id);
        if (drafting.isPublished(id)) {
            return;
        }
        // What was published before and taken back may have been prepared anew.
        drafting.describe(id, sketch.title(), sketch.reason(), sketch.choices(), sketch.questions(), sketch.comment());
        drafting.schedule(id, due.opens(), due.closes(), sketch.audience());
        Consultation.withId(id).orElseThrow().holdFor(holder(due.epci()));
        drafting.publish(id);
    }

    /**
     * Writes to the town hall, whatever whoever asked for it may do today: residents are asked there, or were to be.
     *
     * @param back whether it is taken back
     */
    private void tell(Due due, boolean back) {
        try {
            Tenancy.run(new Scope.Operator(), () -> {
                campaigns.hold(due.campaign());
                // Of two processes the second one waits for the first, and finds nothing to tell.
                int untold = database.createNativeMutationQuery("""
                                update campaign_line set told = not told
                                where campaign_id = :id and commune = :commune and state = :state and told = :back""")
                        .setParameter("id", due.campaign())
                        .setParameter("commune", due.commune())
                        .setParameter("state", back ? "LEFT" : "DONE")
                        .setParameter("back", back)
                        .executeUpdate();
                if (untold == 1 && back) {
                    callOff(due);
                    settle(due.campaign());
                } else if (untold == 1) {
                    write(due);
                }
            });
        } catch (RuntimeException failed) {
            LOG.errorf(failed, "The town hall of %s could not be told of campaign %s", due.commune(), due.campaign());
        }
    }

    private void write(Due due) {
        Sketch sketch = due.asked();
        Letter letter = HeldLetter.of(
                wordings.phrases(),
                due.place(),
                holder(due.epci()),
                sketch.title(),
                sketch.asked().stream().anyMatch(Holding::takesText),
                due.opens(),
                due.closes(),
                due.origin());
        Instant now = clock.instant();
        outbox.putEach(Message.Kind.SYNDICATE, letters(due, letter, Set.of()), due.campaign(), now, now.plus(LETTER));
    }

    /**
     * Tells it to those who were told before. A letter that waits is taken out, and nothing is written instead; nor is it to a town
     * hall that no letter has reached, or it would hear of the end of something that it never heard of.
     */
    private void callOff(Due due) {
        boolean nobody = outbox.reachedNobody(due.campaign(), due.commune());
        Set<String> untold = outbox.recall(due.campaign(), List.of(due.commune()));
        if (nobody) {
            return;
        }
        Letter letter = HeldLetter.back(
                wordings.phrases(), due.place(), holder(due.epci()), due.asked().title(), due.origin());
        outbox.putEach(
                Message.Kind.SYNDICATE,
                letters(due, letter, untold),
                clock.instant().plus(LETTER));
    }

    private List<Addressed> letters(Due due, Letter letter, Set<String> without) {
        return database.createNativeQuery("select p.email " + Team.WORKERS + " = :commune order by 1", String.class)
                .setParameter("commune", due.commune())
                .getResultStream()
                .filter(email -> !without.contains(email))
                .map(email -> new Addressed(due.commune(), email, letter))
                .toList();
    }

    private static boolean takesText(QuestionDraft question) {
        return question.kind() == QuestionKind.TEXT || question.comment();
    }

    private void mark(Due due, String outcome) {
        boolean done = outcome.equals("DONE");
        switch (Step.valueOf(due.step())) {
            case LEAVE -> {
                held(due.campaign());
                mark(due, "state = :outcome", "l.state = 'LEAVING'")
                        .setParameter("outcome", done || due.name().isEmpty() ? "LEFT" : "STUCK")
                        .executeUpdate();
                settle(due.campaign());
            }
            // What another process has published stays published; what was taken back meanwhile is taken back again.
            case PUBLISH ->
                mark(
                                due,
                                "state = case when l.state = 'LEFT' then 'LEAVING' else :outcome end",
                                "(l.state = 'WAITING' or (:done and l.state in ('FAILED', 'LEFT')))")
                        .setParameter("outcome", outcome)
                        .setParameter("done", done)
                        .executeUpdate();
            // What was changed or decided meanwhile still waits.
            case CHANGE ->
                mark(due, "change = :outcome", "a.changed_at = :asked")
                        .setParameter("outcome", outcome)
                        .setParameter("asked", due.changed(), Instant.class)
                        .executeUpdate();
            case ANSWER ->
                mark(due, "answer = :outcome", "a.answered_at = :asked")
                        .setParameter("outcome", outcome)
                        .setParameter("asked", due.answered(), Instant.class)
                        .executeUpdate();
        }
    }

    private MutationQuery mark(Due due, String what, String where) {
        return database.createNativeMutationQuery("update campaign_line l set " + what
                        + " from campaign a where a.id = l.campaign_id and l.campaign_id = :id and l.commune = :commune and "
                        + where)
                .setParameter("id", due.campaign())
                .setParameter("commune", due.commune());
    }

    private void note(Deed deed, UUID campaign) {
        note(deed, campaign, "");
    }

    private void note(Deed deed, UUID campaign, String detail) {
        journal.writeEach(List.of(Collectivity.operator().orElseThrow().id()), deed, campaign.toString(), detail);
    }
}
