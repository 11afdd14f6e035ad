package fr.parvis.console.demo;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;

import jakarta.enterprise.context.ApplicationScoped;

import org.hibernate.Session;

import fr.parvis.core.campaign.Campaigns;
import fr.parvis.core.campaign.Offers;
import fr.parvis.core.campaign.Sums;
import fr.parvis.core.collectivity.ReferenceCommune;
import fr.parvis.core.consultation.Phase;
import fr.parvis.core.journal.Actor;
import fr.parvis.core.model.Model;
import fr.parvis.core.model.Models;
import fr.parvis.core.person.Invitations;
import fr.parvis.core.person.Role;
import fr.parvis.core.tenancy.Scope;
import fr.parvis.core.tenancy.Tenancy;
import fr.parvis.core.time.FrenchDates;

/** A campaign over forty small communes: some have closed, some ask, some have not looked yet, and two said no. */
@ApplicationScoped
class DemonstrationCampaign {

    static final int COMMUNES = 40;

    /** Of the forty, in their order: who has closed, who asks, who has chosen dates, who has looked, who said no. */
    private static final int CLOSED = 14;

    static final int ASKING = 24;
    private static final int ADAPTED = 29;
    private static final int OPENED = 33;
    private static final int DECLINED = 35;

    private static final int SMALLEST = 250;
    private static final int LARGEST = 1500;

    /** Of a hundred inhabitants, how many answer at least, and how many kinds of communes there are above. */
    private static final int FEWEST = 6;

    private static final int SPREAD = 9;

    private static final int DAYS = 20;
    private static final int OFFERED_AGO = 45;

    /** Where the letters lead, which nobody gets. */
    static final String ORIGIN = "https://participer.demo.example";

    private final Clock clock;
    private final Session database;
    private final Actor actor;
    private final Invitations invitations;
    private final Campaigns campaigns;
    private final Offers offers;
    private final Sums sums;

    DemonstrationCampaign(
            Clock clock,
            Session database,
            Actor actor,
            Invitations invitations,
            Campaigns campaigns,
            Offers offers,
            Sums sums) {
        this.clock = clock;
        this.database = database;
        this.actor = actor;
        this.invitations = invitations;
        this.campaigns = campaigns;
        this.offers = offers;
        this.sums = sums;
    }

    /** Lets people answer, in the scope of their commune. */
    interface Answering {
        void answer(UUID consultation, int people, LocalDate from, LocalDate to, Phase phase);
    }

    /**
     * Runs it.
     *
     * @param agent who prepared it
     * @param all of the département
     * @param busy communes that have enough to do
     * @return how many answered
     */
    int load(UUID agent, List<ReferenceCommune> all, Set<String> busy, Answering answering) {
        List<ReferenceCommune> small = all.stream()
                .filter(commune -> commune.population() >= SMALLEST && commune.population() <= LARGEST)
                .filter(commune -> !busy.contains(commune.name().name()))
                .toList();
        // From all over the département.
        List<ReferenceCommune> chosen = IntStream.range(0, COMMUNES)
                .mapToObj(i -> small.get(i * small.size() / COMMUNES))
                .toList();
        for (ReferenceCommune commune : chosen) {
            Tenancy.within(
                    commune.insee(), () -> invitations.join(Demonstration.mayor(commune.insee()), "", Role.MAYOR));
        }
        UUID campaign = Tenancy.in(new Scope.Operator(), () -> {
            actor.is(agent, Role.OF_OPERATOR);
            Model hours = Models.withId("horaires").orElseThrow();
            UUID prepared = campaigns.prepare(hours.sketch(), null, hours.source());
            campaigns.offer(
                    prepared, chosen.stream().map(ReferenceCommune::insee).toList(), ORIGIN);
            Instant offered = clock.instant().minus(OFFERED_AGO, ChronoUnit.DAYS);
            database.createNativeMutationQuery(
                            "update campaign set created_at = :offered, offered_at = :offered where id = :id")
                    .setParameter("offered", offered)
                    .setParameter("id", prepared)
                    .executeUpdate();
            // They left as long ago, and are no longer kept.
            database.createNativeMutationQuery("delete from message where about = :id")
                    .setParameter("id", prepared)
                    .executeUpdate();
            return prepared;
        });
        int answers = 0;
        for (int i = 0; i < COMMUNES; i++) {
            int place = i;
            answers +=
                    Tenancy.within(chosen.get(i).insee(), () -> react(campaign, chosen.get(place), place, answering));
        }
        sums.work();
        return answers;
    }

    private int react(UUID campaign, ReferenceCommune commune, int place, Answering answering) {
        UUID offer = database.createNativeQuery("select id from offer where campaign_id = :campaign", UUID.class)
                .setParameter("campaign", campaign)
                .getSingleResult();
        LocalDate today = LocalDate.now(clock);
        database.createNativeMutationQuery("update offer set offered_at = :offered, told_at = :offered where id = :id")
                .setParameter("offered", clock.instant().minus(OFFERED_AGO, ChronoUnit.DAYS))
                .setParameter("id", offer)
                .executeUpdate();
        if (place < ASKING) {
            return ask(offer, commune, place, today, answering);
        }
        if (place < ADAPTED) {
            offers.adapt(
                    offer,
                    FrenchDates.at(today.plusDays(3), LocalTime.of(8, 0)),
                    FrenchDates.endOf(today.plusDays(3L + DAYS)),
                    "");
        } else if (place < OPENED) {
            offers.open(offer);
        } else if (place < DECLINED) {
            offers.decline(offer, "Nous l’avons demandé l’an dernier.");
        }
        return 0;
    }

    /** What is published begins now at the earliest; its dates are moved back afterwards. */
    private int ask(UUID offer, ReferenceCommune commune, int place, LocalDate today, Answering answering) {
        boolean closed = place < CLOSED;
        LocalDate first = today.minusDays((closed ? OFFERED_AGO - 8L : 11) - place % 3);
        LocalDate last = first.plusDays(DAYS);
        UUID consultation =
                offers.publish(offer, commune.name(), clock.instant(), FrenchDates.endOf(today.plusDays(DAYS)), "");
        database.flush();
        Instant opens = FrenchDates.at(first, LocalTime.of(8, 0));
        database.createNativeMutationQuery("""
                        update consultation set published_at = :published, opens_at = :opens, closes_at = :closes where id = :id""")
                .setParameter("published", opens.minus(1, ChronoUnit.DAYS))
                .setParameter("opens", opens)
                .setParameter("closes", FrenchDates.endOf(last))
                .setParameter("id", consultation)
                .executeUpdate();
        int people = commune.population() * (FEWEST + place % SPREAD) / 100;
        answering.answer(consultation, people, first, closed ? last : today, closed ? Phase.CLOSED : Phase.OPEN);
        return people;
    }
}
