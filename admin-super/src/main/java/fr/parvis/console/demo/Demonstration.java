package fr.parvis.console.demo;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;

import org.hibernate.Session;
import org.jboss.logging.Logger;

import fr.parvis.console.collectivity.Figures;
import fr.parvis.core.ballot.BallotBox;
import fr.parvis.core.ballot.BallotBox.Outcome;
import fr.parvis.core.ballot.Bytes;
import fr.parvis.core.ballot.ElectionKey;
import fr.parvis.core.ballot.ElectionKeys;
import fr.parvis.core.ballot.SealedBallot;
import fr.parvis.core.ballot.Sealing;
import fr.parvis.core.ballot.UnlockedBox;
import fr.parvis.core.ballot.Voters;
import fr.parvis.core.ballot.Voters.Enrolment;
import fr.parvis.core.budget.Budgeting;
import fr.parvis.core.budget.ProjectDraft;
import fr.parvis.core.budget.Stage;
import fr.parvis.core.budget.Voting;
import fr.parvis.core.budget.Works;
import fr.parvis.core.ceremony.Ceremony;
import fr.parvis.core.collectivity.Collectivity;
import fr.parvis.core.collectivity.Opening;
import fr.parvis.core.collectivity.Reference;
import fr.parvis.core.collectivity.ReferenceCommune;
import fr.parvis.core.collectivity.TownHall;
import fr.parvis.core.consultation.Audience;
import fr.parvis.core.consultation.Consultation;
import fr.parvis.core.consultation.ConsultationPublished;
import fr.parvis.core.consultation.Format;
import fr.parvis.core.consultation.Phase;
import fr.parvis.core.person.Email;
import fr.parvis.core.person.Invitations;
import fr.parvis.core.person.Role;
import fr.parvis.core.photo.Focus;
import fr.parvis.core.photo.Photos;
import fr.parvis.core.photo.Spot;
import fr.parvis.core.photo.Unusable;
import fr.parvis.core.questionnaire.Addresses;
import fr.parvis.core.questionnaire.Drafting;
import fr.parvis.core.roll.CodeCheck;
import fr.parvis.core.roll.VoterCode;
import fr.parvis.core.sandbox.Invented;
import fr.parvis.core.sandbox.Invented.Subject;
import fr.parvis.core.sandbox.Staging;
import fr.parvis.core.tenancy.Scope;
import fr.parvis.core.tenancy.Tenancy;
import fr.parvis.core.time.FrenchDates;

/** Loads the demonstration: all communes of Gironde, and in some of them consultations in every state. */
@ApplicationScoped
class Demonstration {

    static final String OPERATOR = "syndicat-demo";
    static final String DEPARTEMENT = "33";

    /** The village that the one-click mayor and secretary work for. */
    static final String VILLAGE = "Uzeste";

    static final Email MAYOR = new Email("maire@demo.example");
    static final Email SECRETARY = new Email("secretaire@demo.example");
    static final Email AGENT = new Email("syndicat@demo.example");

    private static final Logger LOG = Logger.getLogger(Demonstration.class);

    private final Clock clock;
    private final ElectionKeys keys;
    private final Session database;
    private final Opening opening;
    private final Invitations invitations;
    private final BallotBox boxes;
    private final Ceremony ceremony;
    private final Budgeting budgeting;
    private final CodeCheck codes;
    private final Drafting drafting;
    private final Event<ConsultationPublished> published;
    private final Photos photos;
    private final Voters voters;
    private final Works works;
    private final Figures figures;
    private final DemonstrationCampaign campaign;
    private final DemonstrationHolding holding;
    private final DemonstrationLibrary library;
    private final Staging staging;

    /** The same people answer the same at each load. */
    private final Random random = new Random(33);

    Demonstration(
            Clock clock,
            ElectionKeys keys,
            Session database,
            Opening opening,
            Invitations invitations,
            Budgeting budgeting,
            Drafting drafting,
            BallotBox boxes,
            Ceremony ceremony,
            CodeCheck codes,
            Event<ConsultationPublished> published,
            Photos photos,
            Voters voters,
            Works works,
            Figures figures,
            DemonstrationCampaign campaign,
            DemonstrationHolding holding,
            DemonstrationLibrary library,
            Staging staging) {
        this.campaign = campaign;
        this.holding = holding;
        this.library = library;
        this.staging = staging;
        this.photos = photos;
        this.voters = voters;
        this.works = works;
        this.figures = figures;
        this.boxes = boxes;
        this.ceremony = ceremony;
        this.codes = codes;
        this.budgeting = budgeting;
        this.clock = clock;
        this.keys = keys;
        this.database = database;
        this.opening = opening;
        this.invitations = invitations;
        this.drafting = drafting;
        this.published = published;
    }

    /** A consultation of the demonstration: where, what, in which phase, answered by what share of the population. */
    private record Scene(String commune, Subject subject, Phase phase, int percent) {}

    /** Where a vote is open. */
    static final String VOTING_VILLAGE = "Villandraut";

    /** Shown to everybody who enters the demonstration, one at a time. */
    static final List<VoterCode> CODES = IntStream.range(0, 16)
            .mapToObj(i -> new VoterCode("D%03d".formatted(i), "0000%06d".formatted(i)))
            .toList();

    /** Who has voted already. */
    private static final int VOTERS = 120;

    /** On the roll of the vote that is over. */
    private static final int LAST_VOTERS = 32;

    private static final String SKETCH = "Un dessin du préau : un toit de tuiles sur des poteaux, et un banc.";

    private static final List<Scene> SCENES = List.of(
            new Scene(VILLAGE, Invented.NIGHT, Phase.OPEN, 24),
            new Scene(VILLAGE, Invented.SPEED, Phase.CLOSED, 31),
            new Scene(VILLAGE, Invented.HALL, Phase.COMING, 0),
            new Scene(VILLAGE, Invented.SQUARE, Phase.ANSWERED, 38),
            new Scene(VILLAGE, Invented.COMPOST, Phase.ARCHIVED, 27),
            new Scene(VILLAGE, Invented.CANTEEN, Phase.DRAFT, 0),
            new Scene("La Réole", Invented.SHOP, Phase.OPEN, 14),
            new Scene("La Réole", Invented.NIGHT, Phase.ANSWERED, 17),
            new Scene("Bazas", Invented.SPEED, Phase.OPEN, 9),
            new Scene("Bazas", Invented.HOURS, Phase.ANSWERED, 8),
            new Scene("Hostens", Invented.COMPOST, Phase.OPEN, 19),
            new Scene("Villandraut", Invented.SQUARE, Phase.OPEN, 26),
            new Scene("Saint-Macaire", Invented.CANTEEN, Phase.CLOSED, 12),
            new Scene("Auros", Invented.SHOP, Phase.CLOSED, 29),
            new Scene("Rauzan", Invented.HALL, Phase.OPEN, 16),
            new Scene("Blasimon", Invented.NIGHT, Phase.OPEN, 3),
            new Scene("Caudrot", Invented.HOURS, Phase.COMING, 0),
            new Scene("Le Haillan", Invented.SQUARE, Phase.ANSWERED, 6),
            new Scene("Ambès", Invented.SPEED, Phase.ARCHIVED, 11),
            new Scene("Les Esseintes", Invented.NIGHT, Phase.DRAFT, 0));

    /** Its council owes an answer, and has for so long that the console says so. */
    private static final Scene LATE = new Scene("Podensac", Invented.HOURS, Phase.CLOSED, 6);

    /** Days by which that is longer ago than for others. */
    private static final int LATE_BY = 100;

    /** Where nobody has opened the invitation of the mayor, and for how many days. */
    private static final String UNOPENED = "Créon";

    private static final int UNOPENED_FOR = 12;

    void load() {
        Instant start = clock.instant();
        // Both take a processor for seconds and nothing else, while all the rest waits for the database more often than
        // not. One key
        // for both votes; its parts are given to nobody.
        CompletableFuture<ElectionKey.Made> key = CompletableFuture.supplyAsync(ElectionKey::make);
        CompletableFuture<List<Enrolment>> guests = key.thenApplyAsync(made -> guests());
        Tenancy.run(new Scope.Operator(), () -> Collectivity.operator(
                        OPERATOR, "Syndicat numérique de démonstration", "05 36 49 12 34", start)
                .persist());
        UUID agent = Tenancy.within(OPERATOR, () -> invitations.join(AGENT, "Hugo Lacaze", Role.OPERATOR));
        Reference france = Reference.france();
        List<ReferenceCommune> communes =
                france.communesOf(france.departement(DEPARTEMENT).orElseThrow());
        opening.openAll(communes);
        String village = insee(VILLAGE);
        Tenancy.run(new Scope.Within(village), () -> {
            invitations.join(MAYOR, "Marie Dubourg", Role.MAYOR);
            invitations.join(SECRETARY, "Claire Martin", Role.SECRETARY);
            TownHall.current()
                    .describe(
                            "1 place de la Mairie",
                            "05 36 49 56 78",
                            "mairie@demo.example",
                            "Marie Dubourg",
                            "dpo@demo.example");
        });
        int answers = 0;
        for (Scene scene : SCENES) {
            answers += Tenancy.within(insee(scene.commune()), () -> play(scene));
        }
        LocalDate today = LocalDate.ofInstant(start, clock.getZone());
        UUID shared = Tenancy.within(village, () -> share(today.plusDays(14), start.minus(1, ChronoUnit.DAYS)));
        hang(village, Spot.of(shared, "1"), Drawing.shelter(true), SKETCH);
        build(village, today, key.join());
        vote(insee(VOTING_VILLAGE), today, key.join(), guests.join());
        answers += campaign.load(
                agent,
                communes,
                SCENES.stream().map(Scene::commune).collect(Collectors.toSet()),
                (id, people, from, to, phase) -> staging.answer(random, id, Invented.OFFICE, people, from, to, phase));
        answers += holding.load(
                agent,
                (id, people, from, to, phase) -> staging.answer(random, id, Invented.SHUTTLE, people, from, to, phase));
        answers += Tenancy.within(insee(LATE.commune()), () -> {
            invitations.join(mayor(insee(LATE.commune())), "", Role.MAYOR);
            return play(LATE, -LATE_BY);
        });
        Tenancy.run(new Scope.Within(insee(UNOPENED)), this::invite);
        library.load(agent);
        figures.countAll();
        LOG.infof(
                "Démonstration chargée : %d consultations, %d réponses, en %d s",
                SCENES.size() + 4 + DemonstrationCampaign.ASKING,
                answers,
                Duration.between(start, clock.instant()).toSeconds());
    }

    private static String insee(String name) {
        return commune(name).insee();
    }

    /** Of a town hall that nobody enters. */
    static Email mayor(String insee) {
        return new Email("maire." + insee + "@demo.example");
    }

    static ReferenceCommune commune(String name) {
        return Reference.france().named(name).stream()
                .filter(found -> found.departement().equals(DEPARTEMENT))
                .findFirst()
                .orElseThrow();
    }

    private int play(Scene scene) {
        // Communes do not all begin on the same day.
        return play(scene, Math.floorMod(scene.commune().hashCode(), 7));
    }

    private int play(Scene scene, int later) {
        int people = scene.phase() == Phase.DRAFT || scene.phase() == Phase.COMING
                ? 0
                : commune(scene.commune()).population() * scene.percent() / 100;
        staging.play(random, scene.subject(), scene.phase(), later, people);
        return people;
    }

    private void invite() {
        invitations.invite(
                Collectivity.withId(insee(UNOPENED)).orElseThrow(),
                mayor(insee(UNOPENED)),
                Role.MAYOR,
                DemonstrationCampaign.ORIGIN + "/mairie/invitation/");
        database.flush();
        database.createNativeMutationQuery("update invitation set created_at = :sent")
                .setParameter("sent", clock.instant().minus(UNOPENED_FOR, ChronoUnit.DAYS))
                .executeUpdate();
    }

    /** A budget; while its vote is some days away the town hall can still prepare it. */
    private UUID share(LocalDate firstDay, Instant publishedAt) {
        return share(
                Invented.Shared.TITLE,
                Invented.Shared.REASON,
                Invented.Shared.ENVELOPE,
                Invented.Shared.PROJECTS,
                firstDay,
                publishedAt);
    }

    private UUID share(
            String title,
            String reason,
            int envelope,
            List<ProjectDraft> projects,
            LocalDate firstDay,
            Instant publishedAt) {
        UUID id = drafting.begin(Format.BUDGET);
        drafting.describe(id, title, reason, List.of(), List.of(), false);
        budgeting.share(id, envelope);
        budgeting.list(id, projects);
        budgeting.decide(id, Voting.USUAL);
        drafting.schedule(
                id,
                firstDay.atTime(8, 0).atZone(clock.getZone()).toInstant(),
                FrenchDates.endOf(firstDay.plusDays(20)),
                Audience.ONE_EACH);
        Consultation.withId(id).orElseThrow().publish(Addresses.of(title), publishedAt);
        database.flush();
        published.fire(new ConsultationPublished(id));
        return id;
    }

    /** Whoever votes with one of {@link #CODES}. */
    private List<Enrolment> guests() {
        return CODES.stream()
                .map(code -> codes.enrolment(UUID.randomUUID(), code))
                .toList();
    }

    /** A vote that is open, with ballots in its box, and codes for whoever wants to try. */
    private void vote(String commune, LocalDate today, ElectionKey.Made key, List<Enrolment> guests) {
        List<UUID> people = new ArrayList<>();
        UUID id = Tenancy.within(
                commune, () -> share(today.minusDays(5), clock.instant().minus(9, ChronoUnit.DAYS)));
        hang(commune, Spot.of(id, "1"), Drawing.shelter(true), SKETCH);
        UUID box = Tenancy.within(commune, () -> {
            UUID made = boxes.of(id).orElseThrow().id();
            keys.place(made, key);
            List<Enrolment> roll = new ArrayList<>(guests);
            for (int i = 0; i < VOTERS; i++) {
                UUID voter = UUID.randomUUID();
                people.add(voter);
                roll.add(new Enrolment(voter, "V%03d".formatted(i), Bytes.of(new byte[0])));
            }
            voters.enrol(made, roll);
            boxes.freeze(made, budgeting.paper(id).statement());
            boxes.keepHours(made);
            return made;
        });
        Tenancy.within(commune, () -> {
            for (UUID voter : people) {
                Outcome cast = boxes.cast(box, voter, SealedBallot.seal(key.publicKey(), choice()), Sealing.SERVER);
                if (!(cast instanceof Outcome.Taken)) {
                    throw new IllegalStateException("The box of the demonstration takes no ballots");
                }
            }
            return people.size();
        });
    }

    /** A vote that is over: its result is out, and what won is being built. */
    private void build(String commune, LocalDate today, ElectionKey.Made key) {
        LocalDate first = today.minusDays(90);
        Instant over = FrenchDates.endOf(first.plusDays(20));
        UUID id = Tenancy.within(
                commune,
                () -> share(
                        Invented.Shared.LAST_TITLE,
                        Invented.Shared.LAST_REASON,
                        Invented.Shared.LAST_ENVELOPE,
                        Invented.Shared.LAST_PROJECTS,
                        first,
                        clock.instant().minus(100, ChronoUnit.DAYS)));
        hang(commune, Spot.of(id, "1"), Drawing.shelter(true), SKETCH);
        UUID box = Tenancy.within(commune, () -> boxes.of(id).orElseThrow().id());
        Tenancy.run(new Scope.Within(commune), () -> keys.place(box, key));
        List<UUID> people =
                IntStream.range(0, LAST_VOTERS).mapToObj(i -> UUID.randomUUID()).toList();
        Tenancy.run(new Scope.Within(commune), () -> {
            // A box takes ballots in its hours only: it gets those of the past once they are in.
            boxes.move(box, over.minus(20, ChronoUnit.DAYS), clock.instant().plus(1, ChronoUnit.DAYS));
            voters.enrol(
                    box,
                    people.stream()
                            .map(voter -> new Enrolment(
                                    voter, "W%03d".formatted(people.indexOf(voter)), Bytes.of(new byte[0])))
                            .toList());
            boxes.freeze(box, budgeting.paper(id).statement());
            boxes.keepHours(box);
        });
        Tenancy.run(new Scope.Within(commune), () -> {
            List<String> choices = Invented.Shared.LAST_CHOICES;
            for (int i = 0; i < people.size() * 3 / 4; i++) {
                boxes.cast(
                        box,
                        people.get(i),
                        SealedBallot.seal(key.publicKey(), choices.get(i % choices.size())),
                        Sealing.SERVER);
            }
        });
        Tenancy.run(new Scope.Within(commune), () -> {
            database.createNativeMutationQuery("update ballot_box set closes_at = :over where id = :box")
                    .setParameter("over", over)
                    .setParameter("box", box)
                    .executeUpdate();
            UnlockedBox unlocked = ceremony.unlock(
                            id, key.shares().get(0), key.shares().get(1))
                    .orElseThrow();
            ceremony.count(box, unlocked.open(ceremony.allowed(box), () -> {}));
            ceremony.publish(id);
            Consultation.withId(id).orElseThrow().answer(Invented.Shared.LAST_ANSWER, over.plus(9, ChronoUnit.DAYS));
            database.flush();
            database.createNativeMutationQuery("update consultation set result_at = :out where id = :id")
                    .setParameter("out", over.plus(1, ChronoUnit.DAYS))
                    .setParameter("id", id)
                    .executeUpdate();
        });
        Tenancy.run(new Scope.Within(commune), () -> {
            works.tell(id, "2", Stage.STUDIED, today.minusDays(40), "Ils seront plantés en novembre.");
            works.tell(id, "4", Stage.DONE, today.minusDays(30), "Elles attendent vos pique-niques.");
            works.tell(id, "1", Stage.STUDIED, today.minusDays(55), "Trois artisans ont remis un devis.");
            // Long enough ago for the next news not to take its place.
            database.flush();
            database.createNativeMutationQuery(
                            "update progress set told_at = told_at - interval '20 days' where consultation_id = :id")
                    .setParameter("id", id)
                    .executeUpdate();
        });
        UUID news = Tenancy.within(
                commune,
                () -> works.tell(
                        id,
                        "1",
                        Stage.BUILT,
                        today.minusDays(6),
                        "La charpente est posée. Les tuiles arrivent la semaine prochaine."));
        hang(commune, Spot.ofProgress(id, news), Drawing.shelter(false), "La charpente du préau, sans son toit.");
    }

    /** Outside a transaction, as {@link Photos#put} asks. */
    private void hang(String commune, Spot spot, byte[] picture, String description) {
        Tenancy.unbound(new Scope.Within(commune), () -> {
            try {
                photos.put(spot, picture, Focus.CENTRE, description);
            } catch (Unusable impossible) {
                throw new IllegalStateException(impossible);
            }
        });
    }

    /** Up to three of the projects, in their order. */
    private String choice() {
        return random.ints(1, Invented.Shared.PROJECTS.size() + 1)
                .distinct()
                .limit(1 + random.nextInt(3))
                .sorted()
                .mapToObj(String::valueOf)
                .collect(Collectors.joining(","));
    }
}
