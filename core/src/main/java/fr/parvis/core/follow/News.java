package fr.parvis.core.follow;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.scheduler.Scheduled;
import org.hibernate.Session;
import org.jboss.logging.Logger;

import fr.parvis.core.budget.Progress;
import fr.parvis.core.budget.Project;
import fr.parvis.core.budget.Works;
import fr.parvis.core.collectivity.Period;
import fr.parvis.core.consultation.Consultation;
import fr.parvis.core.notice.Letter;
import fr.parvis.core.notice.Message;
import fr.parvis.core.notice.Outbox;
import fr.parvis.core.setting.Setting;
import fr.parvis.core.setting.Settings;
import fr.parvis.core.tenancy.Scope;
import fr.parvis.core.tenancy.Tenancy;

/**
 * Writes to those who follow, and forgets them after the last letter. Any number of processes may do so at the same time: who
 * writes the row of a notice first also writes its letter, in the same transaction.
 */
@ApplicationScoped
public class News {

    private static final Logger LOG = Logger.getLogger(News.class);

    /** News is of no use to anybody much later; the mail server has a week. */
    private static final Duration LASTS = Duration.ofDays(7);

    /** So that one transaction does not hold a whole town. */
    private static final int AT_ONCE = 200;

    /**
     * What is to be told and has not been. Who asked when it was too late for a letter does not need it: they have just read the
     * page. Who was told of an opening of two days or less is not told at the same moment of its end. A result that the council
     * has answered already comes with the answer; that of a vote is out when its count is published. What is told of a project
     * waits until it can no longer be mended.
     */
    private static final String AWAKE =
            "exists (select from collectivity a where a.id = d.collectivity_id and a.standing = 'OPEN')";

    private static final String DUE = """
            select f.collectivity_id, f.id, n.kind, uuid '00000000-0000-0000-0000-000000000000' as about from follower f
            join consultation c on c.collectivity_id = f.collectivity_id and c.id = f.consultation_id
            cross join lateral (values
              ('OPENING', c.closed_at is null and c.answered_at is null and c.opens_at <= :now and c.closes_at > :now
                and f.asked_at < c.opens_at),
              ('CLOSING', c.closed_at is null and c.answered_at is null and c.opens_at <= :now and c.closes_at > :now
                and c.closes_at - interval '48 hours' <= :now and f.asked_at < c.closes_at - interval '48 hours'
                and (f.asked_at >= c.opens_at or c.opens_at < c.closes_at - interval '48 hours')),
              ('RESULT', c.format <> 'BUDGET' and c.answered_at is null and coalesce(c.closed_at, c.closes_at) <= :now
                and f.asked_at < coalesce(c.closed_at, c.closes_at)),
              ('RESULT', c.format = 'BUDGET' and c.answered_at is null and c.result_at <= :now and f.asked_at < c.result_at),
              ('ANSWER', c.answered_at is not null and f.asked_at < c.answered_at)) as n (kind, due)
            where n.due and f.confirmed_at is not null and c.published_at is not null and c.binned_at is null
              and not exists (select from follower_notice t
                where t.collectivity_id = f.collectivity_id and t.follower_id = f.id and t.kind = n.kind)
            union all
            select f.collectivity_id, f.id, 'PROGRESS', p.id from follower f
            join consultation c on c.collectivity_id = f.collectivity_id and c.id = f.consultation_id
            join progress p on p.collectivity_id = f.collectivity_id and p.consultation_id = f.consultation_id
            where p.told_at <= :settled and f.asked_at < p.told_at
              and f.confirmed_at is not null and c.published_at is not null and c.binned_at is null and c.archived_at is null
              and not exists (select from follower_notice t
                where t.collectivity_id = f.collectivity_id and t.follower_id = f.id and t.kind = 'PROGRESS' and t.about = p.id)
            """;

    /** Whom to forget. Those who follow a vote wait for the projects that won, and not only for the council. */
    private static final String OVER = """
            select f.collectivity_id, f.id from follower f
            join consultation c on c.collectivity_id = f.collectivity_id and c.id = f.consultation_id
            join collectivity k on k.id = f.collectivity_id
            where (f.confirmed_at is null and f.asked_at <= :unconfirmed)
              or c.archived_at is not null or c.binned_at is not null or c.result_at <= {built}
              or (c.result_at is null and (c.answered_at <= {answered} or coalesce(c.closed_at, c.closes_at) <= {closed}))
            """.replace("{built}", Period.FOLLOWERS_WORKS.limit("k", "works"))
            .replace("{answered}", Period.FOLLOWERS_ANSWERED.limit("k", "answered"))
            .replace("{closed}", Period.FOLLOWERS_UNANSWERED.limit("k", "unanswered"));

    private final Clock clock;
    private final Session database;
    private final Following following;
    private final Outbox outbox;
    private final Settings settings;

    News(Clock clock, Session database, Following following, Outbox outbox, Settings settings) {
        this.clock = clock;
        this.database = database;
        this.following = following;
        this.outbox = outbox;
        this.settings = settings;
    }

    /** Often enough for « plus que deux jours », and for a result on the evening when it is out. */
    @Scheduled(every = "10m", delayed = "2m", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void work() {
        tell();
    }

    /** Writes all letters that are due, in every collectivity, and then forgets whom nothing more will be told. */
    public void tell() {
        Instant now = clock.instant();
        List<String> collectivities = Tenancy.in(new Scope.Operator(), () -> database.createNativeQuery(
                        "select collectivity_id from (" + DUE + ") d where " + AWAKE
                                + " union select collectivity_id from (" + OVER + ") o",
                        String.class)
                .setParameter("settled", now.minus(Works.MENDED_WITHIN))
                .setProperties(over(now))
                .getResultList());
        for (String collectivity : collectivities) {
            try {
                while (Tenancy.within(collectivity, () -> write(collectivity, now))) {
                    // The next ones.
                }
                Tenancy.run(new Scope.Within(collectivity), () -> forget(now));
            } catch (RuntimeException broken) {
                // One commune's trouble is no reason for the others to wait.
                LOG.errorf(broken, "The followers in %s could not be told", collectivity);
            }
        }
    }

    /** Some letters; returns whether there were any. */
    private boolean write(String collectivity, Instant now) {
        List<Object[]> told = database.createNativeQuery("""
                        insert into follower_notice (collectivity_id, follower_id, kind, about, told_at)
                        select d.collectivity_id, d.id, d.kind, d.about, :now from (""" + DUE + """
                        ) d where d.collectivity_id = :collectivity and\s""" + AWAKE + """
                         order by d.id limit :most
                        on conflict (collectivity_id, follower_id, kind, about) do nothing
                        returning follower_id, kind, about""", Object[].class)
                .setParameter("now", now)
                .setParameter("settled", now.minus(Works.MENDED_WITHIN))
                .setParameter("collectivity", collectivity)
                .setParameter("most", AT_ONCE)
                .addScalar("follower_id", UUID.class)
                .addScalar("kind", String.class)
                .addScalar("about", UUID.class)
                .getResultList();
        for (Object[] row : told) {
            Follower follower = Follower.<Follower>findById((UUID) row[0]);
            FollowerNotice.Kind kind = FollowerNotice.Kind.valueOf((String) row[1]);
            Consultation consultation =
                    Consultation.withId(follower.consultationId()).orElseThrow();
            FollowLetters letters = following.letters(follower, consultation);
            outbox.put(
                    Message.Kind.FOLLOWING,
                    follower.email(),
                    kind == FollowerNotice.Kind.PROGRESS ? progress(letters, (UUID) row[2]) : letters.news(kind, now),
                    kind == FollowerNotice.Kind.OPENING || kind == FollowerNotice.Kind.CLOSING
                            ? consultation.closesAt().orElseThrow()
                            : now.plus(LASTS),
                    letters.stop());
        }
        return !told.isEmpty();
    }

    private static Letter progress(FollowLetters letters, UUID id) {
        Progress progress = Progress.withId(id).orElseThrow();
        Project project =
                Project.of(progress.consultationId(), progress.project()).orElseThrow();
        return letters.progress(project.title(), progress);
    }

    private void forget(Instant now) {
        database.createNativeMutationQuery("delete from follower where id in (select o.id from (" + OVER + ") o)")
                .setProperties(over(now))
                .executeUpdate();
    }

    /** What {@link #OVER} asks for: the times of communes that have none of their own. */
    private Map<String, Object> over(Instant now) {
        return Map.of(
                "now", now,
                "unconfirmed", now.minus(Following.CONFIRMED_WITHIN),
                "works", settings.days(Setting.FOLLOWERS_WORKS).toDays(),
                "answered", settings.days(Setting.FOLLOWERS_ANSWERED).toDays(),
                "unanswered", settings.days(Setting.FOLLOWERS_UNANSWERED).toDays());
    }
}
