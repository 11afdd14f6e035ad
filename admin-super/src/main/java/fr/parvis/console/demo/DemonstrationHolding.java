package fr.parvis.console.demo;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.Period;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import org.hibernate.Session;

import fr.parvis.console.demo.DemonstrationCampaign.Answering;
import fr.parvis.core.campaign.Campaigns;
import fr.parvis.core.campaign.Holding;
import fr.parvis.core.campaign.Sums;
import fr.parvis.core.consultation.Phase;
import fr.parvis.core.journal.Actor;
import fr.parvis.core.person.Role;
import fr.parvis.core.questionnaire.Sketch;
import fr.parvis.core.sandbox.Invented;
import fr.parvis.core.sandbox.Invented.Subject;
import fr.parvis.core.tenancy.Scope;
import fr.parvis.core.tenancy.Tenancy;
import fr.parvis.core.time.FrenchDates;

/** What two communautés de communes ask in all of theirs: the one is answered, the other still runs. */
@ApplicationScoped
class DemonstrationHolding {

    /** That of the village whose town hall anybody may enter. */
    static final String SUD_GIRONDE = "200043974";

    private static final String BAZADAIS = "200043982";

    private static final int DAYS = 20;
    private static final int BEGAN_AGO = 40;
    private static final int RUNNING_SINCE = 9;

    /** Of a hundred inhabitants, how many answer at least, and how many kinds of communes there are above. */
    private static final int FEWEST = 3;

    private static final int SPREAD = 7;
    private static final int MOST = 120;

    private final Clock clock;
    private final Session database;
    private final Actor actor;
    private final Campaigns campaigns;
    private final Holding holding;
    private final Sums sums;

    DemonstrationHolding(Clock clock, Session database, Actor actor, Campaigns campaigns, Holding holding, Sums sums) {
        this.clock = clock;
        this.database = database;
        this.actor = actor;
        this.campaigns = campaigns;
        this.holding = holding;
        this.sums = sums;
    }

    private record Line(String commune, UUID consultation, int population) {}

    /**
     * Holds both.
     *
     * @param agent who prepared them
     * @return how many answered
     */
    int load(UUID agent, Answering answering) {
        UUID over = publish(agent, SUD_GIRONDE);
        UUID running = publish(agent, BAZADAIS);
        holding.work();
        LocalDate today = LocalDate.now(clock);
        int answers = ask(over, today.minusDays(BEGAN_AGO), Phase.CLOSED, answering)
                + ask(running, today.minusDays(RUNNING_SINCE), Phase.OPEN, answering);
        sums.work();
        Tenancy.run(new Scope.Operator(), () -> {
            actor.is(agent, Role.OF_OPERATOR);
            holding.answer(over, Invented.SHUTTLE.answer());
        });
        holding.work();
        return answers;
    }

    private UUID publish(UUID agent, String epci) {
        Subject subject = Invented.SHUTTLE;
        return Tenancy.in(new Scope.Operator(), () -> {
            actor.is(agent, Role.OF_OPERATOR);
            UUID campaign = campaigns.prepare(
                    new Sketch(
                            subject.format(),
                            subject.title(),
                            subject.reason(),
                            subject.choices(),
                            subject.questions(),
                            subject.commented(),
                            subject.audience(),
                            Period.ofDays(DAYS)),
                    epci,
                    null);
            holding.schedule(
                    campaign,
                    clock.instant(),
                    FrenchDates.endOf(LocalDate.now(clock).plusDays(DAYS)));
            holding.publish(campaign, "https://participer.demo.example");
            return campaign;
        });
    }

    /** What is published begins now at the earliest; its dates are moved back afterwards. */
    private int ask(UUID campaign, LocalDate first, Phase phase, Answering answering) {
        LocalDate last = first.plusDays(DAYS);
        Instant opens = FrenchDates.at(first, LocalTime.of(8, 0));
        Instant closes = FrenchDates.endOf(last);
        List<Line> lines = Tenancy.in(new Scope.Operator(), () -> {
            database.createNativeMutationQuery(
                            "update campaign set created_at = :opens, offered_at = :opens, opens_at = :opens, closes_at = :closes where id = :id")
                    .setParameter("opens", opens)
                    .setParameter("closes", closes)
                    .setParameter("id", campaign)
                    .executeUpdate();
            return database.createNativeQuery("""
                            select l.commune, l.consultation_id, c.population from campaign_line l
                            join collectivity c on c.id = l.commune where l.campaign_id = :id order by 1""", Line.class)
                    .setParameter("id", campaign)
                    .getResultList();
        });
        int answers = 0;
        for (int i = 0; i < lines.size(); i++) {
            Line line = lines.get(i);
            int people = Math.min(MOST, line.population() * (FEWEST + i % SPREAD) / 100);
            Tenancy.run(new Scope.Within(line.commune()), () -> {
                database.createNativeMutationQuery("""
                                update consultation set published_at = :published, opens_at = :opens, closes_at = :closes where id = :id""")
                        .setParameter("published", opens.minus(1, ChronoUnit.DAYS))
                        .setParameter("opens", opens)
                        .setParameter("closes", closes)
                        .setParameter("id", line.consultation())
                        .executeUpdate();
                answering.answer(
                        line.consultation(), people, first, phase == Phase.OPEN ? LocalDate.now(clock) : last, phase);
            });
            answers += people;
        }
        return answers;
    }
}
