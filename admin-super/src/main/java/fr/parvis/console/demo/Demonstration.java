package fr.parvis.console.demo;

import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.Date;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;

import org.hibernate.Session;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

import fr.parvis.console.collectivity.Figures;
import fr.parvis.console.demo.Invented.Subject;
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
import fr.parvis.core.moderation.Clue;
import fr.parvis.core.person.Email;
import fr.parvis.core.person.Invitations;
import fr.parvis.core.person.Role;
import fr.parvis.core.photo.Focus;
import fr.parvis.core.photo.Photos;
import fr.parvis.core.photo.Spot;
import fr.parvis.core.photo.Unusable;
import fr.parvis.core.questionnaire.Addresses;
import fr.parvis.core.questionnaire.Drafting;
import fr.parvis.core.questionnaire.Question;
import fr.parvis.core.questionnaire.QuestionKind;
import fr.parvis.core.roll.CodeCheck;
import fr.parvis.core.roll.VoterCode;
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
            DemonstrationCampaign campaign) {
        this.campaign = campaign;
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
    static final List<VoterCode> CODES = IntStream.range(0, 40)
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

    void load() {
        Instant start = clock.instant();
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
        // One for both, since making it takes as long as all the rest; its parts are given to nobody.
        ElectionKey.Made key = ElectionKey.make();
        build(village, today, key);
        vote(insee(VOTING_VILLAGE), today, key);
        answers += campaign.load(
                agent,
                communes,
                SCENES.stream().map(Scene::commune).collect(Collectors.toSet()),
                (id, people, from, to, phase) -> answer(id, Invented.OFFICE, people, from, to, phase));
        figures.countAll();
        LOG.infof(
                "Démonstration chargée : %d consultations, %d réponses, en %d s",
                SCENES.size() + 3 + DemonstrationCampaign.ASKING,
                answers,
                Duration.between(start, clock.instant()).toSeconds());
    }

    private static String insee(String name) {
        return commune(name).insee();
    }

    private static ReferenceCommune commune(String name) {
        return Reference.france().named(name).stream()
                .filter(found -> found.departement().equals(DEPARTEMENT))
                .findFirst()
                .orElseThrow();
    }

    private int play(Scene scene) {
        Subject subject = scene.subject();
        Instant now = clock.instant();
        LocalDate today = LocalDate.ofInstant(now, clock.getZone());
        // Communes do not all begin on the same day.
        int later = Math.floorMod(scene.commune().hashCode(), 7);
        LocalDate firstDay = today.plusDays(later)
                .plusDays(
                        switch (scene.phase()) {
                            case DRAFT, COMING -> 9;
                            case OPEN -> -12;
                            case CLOSED -> -29;
                            case ANSWERED -> -75;
                            case ARCHIVED -> -160;
                        });
        Instant opens = firstDay.atTime(8, 0).atZone(clock.getZone()).toInstant();
        Instant closes = FrenchDates.endOf(firstDay.plusDays(20));
        UUID id = drafting.begin(subject.format());
        drafting.describe(
                id, subject.title(), subject.reason(), subject.choices(), subject.questions(), subject.commented());
        if (scene.phase() == Phase.DRAFT) {
            return 0;
        }
        drafting.schedule(id, opens, closes, subject.audience());
        Consultation consultation = Consultation.withId(id).orElseThrow();
        consultation.publish(
                Addresses.of(subject.title()),
                scene.phase() == Phase.COMING ? now.minus(1, ChronoUnit.DAYS) : opens.minus(3, ChronoUnit.DAYS));
        database.flush();
        int people = commune(scene.commune()).population() * scene.percent() / 100;
        if (people > 0) {
            answer(
                    id,
                    subject,
                    people,
                    firstDay,
                    today.isBefore(firstDay.plusDays(21)) ? today : firstDay.plusDays(20),
                    scene.phase());
        }
        if (scene.phase() == Phase.ANSWERED || scene.phase() == Phase.ARCHIVED) {
            consultation.answer(subject.answer(), closes.plus(12, ChronoUnit.DAYS));
        }
        if (scene.phase() == Phase.ARCHIVED) {
            consultation.archive(closes.plus(60, ChronoUnit.DAYS));
        }
        return people;
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

    /** A vote that is open, with ballots in its box, and codes for whoever wants to try. */
    private void vote(String commune, LocalDate today, ElectionKey.Made key) {
        List<UUID> people = new ArrayList<>();
        UUID id = Tenancy.within(
                commune, () -> share(today.minusDays(5), clock.instant().minus(9, ChronoUnit.DAYS)));
        hang(commune, Spot.of(id, "1"), Drawing.shelter(true), SKETCH);
        UUID box = Tenancy.within(commune, () -> {
            UUID made = boxes.of(id).orElseThrow().id();
            keys.place(made, key);
            List<Enrolment> roll = new ArrayList<>();
            for (VoterCode code : CODES) {
                roll.add(codes.enrolment(UUID.randomUUID(), code));
            }
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

    private void answer(UUID consultation, Subject subject, int people, LocalDate from, LocalDate to, Phase phase) {
        List<Question> questions = Question.of(consultation);
        int days = Math.toIntExact(ChronoUnit.DAYS.between(from, to));
        String collectivity = database.createNativeQuery("select current_setting('app.collectivity')", String.class)
                .getSingleResult();
        database.doWork(connection -> {
            List<UUID> submissions = new ArrayList<>();
            List<UUID> early = new ArrayList<>();
            try (PreparedStatement insert = connection.prepareStatement("""
                    insert into submission (collectivity_id, id, consultation_id, attempt, receipt, voter, state, day)
                    values (?, ?, ?, ?, ?, ?, 'COUNTED', ?)""")) {
                for (int i = 0; i < people; i++) {
                    UUID id = new UUID(random.nextLong(), random.nextLong());
                    submissions.add(id);
                    insert.setString(1, collectivity);
                    insert.setObject(2, id);
                    insert.setObject(3, consultation);
                    insert.setBytes(4, randomBytes());
                    insert.setBytes(5, randomBytes());
                    insert.setBytes(6, subject.audience() == Audience.ONE_EACH ? randomBytes() : null);
                    // Many answer in the first days, after the poster; some at the last moment.
                    int day = (int) Math.round(days * Math.pow(random.nextDouble(), 1.7));
                    insert.setDate(7, Date.valueOf(from.plusDays(day)));
                    if (day < days) {
                        early.add(id);
                    }
                    insert.addBatch();
                }
                insert.executeBatch();
            }
            Iterator<String> texts = subject.texts().iterator();
            try (Answers answers = new Answers(connection, collectivity)) {
                for (int q = 0; q < questions.size(); q++) {
                    List<Integer> weights = subject.weights().get(q);
                    Question question = questions.get(q);
                    Optional<UUID> after = question.condition().map(asked -> questions
                            .get(asked.question() - 1)
                            .choices()
                            .get(asked.choice() - 1)
                            .id());
                    for (UUID submission : submissions) {
                        if (after.isEmpty() || answers.gave(submission, after.get())) {
                            answer(answers, question, weights, submission, texts, phase);
                        }
                    }
                    if (question.comment()) {
                        comment(answers, question, early, subject.texts(), phase);
                    }
                }
                answers.send();
            }
        });
    }

    private void answer(
            Answers answers,
            Question question,
            List<Integer> weights,
            UUID submission,
            Iterator<String> texts,
            Phase phase)
            throws SQLException {
        if (question.optional() && random.nextInt(100) < (question.kind() == QuestionKind.TEXT ? 90 : 40)) {
            return;
        }
        switch (question.kind()) {
            case SINGLE ->
                answers.add(
                        submission,
                        question,
                        question.choices().get(draw(weights)).id(),
                        null,
                        null,
                        null);
            case MULTIPLE -> {
                for (int i = 0; i < weights.size(); i++) {
                    if (random.nextInt(100) < weights.get(i)) {
                        answers.add(
                                submission, question, question.choices().get(i).id(), null, null, null);
                    }
                }
            }
            case RANKING -> {
                List<Integer> left = new ArrayList<>(weights);
                for (int rank = 1; rank <= weights.size(); rank++) {
                    int drawn = draw(left);
                    left.set(drawn, 0);
                    answers.add(
                            submission, question, question.choices().get(drawn).id(), rank, null, null, null);
                }
            }
            case DATE -> {
                LocalDate saturday = LocalDate.now(clock).with(TemporalAdjusters.next(DayOfWeek.SATURDAY));
                long day = saturday.plusWeeks(draw(weights)).toEpochDay();
                answers.add(submission, question, null, BigDecimal.valueOf(day), null, null);
            }
            case SCALE -> answers.add(submission, question, null, BigDecimal.valueOf(draw(weights) + 1L), null, null);
            case NUMBER ->
                answers.add(submission, question, null, BigDecimal.valueOf(1L + random.nextInt(30)), null, null);
            case TEXT -> {
                // Nobody writes what a neighbour wrote.
                if (!texts.hasNext()) {
                    return;
                }
                boolean read = phase != Phase.OPEN && random.nextInt(100) < 70;
                answers.add(submission, question, null, null, texts.next(), read ? "SHOWN" : "TO_READ");
            }
        }
    }

    /** While the consultation runs half of them wait; afterwards all are read, and those that name somebody put aside. */
    private static void comment(
            Answers answers, Question question, List<UUID> submissions, List<String> texts, Phase phase)
            throws SQLException {
        int comments = Math.min(texts.size(), submissions.size());
        for (int i = 0; i < comments; i++) {
            String text = texts.get(i);
            String reading = phase == Phase.OPEN && i >= comments / 2
                    ? "TO_READ"
                    : Clue.in(text).isEmpty() ? "SHOWN" : "HIDDEN";
            answers.add(submissions.get(i * submissions.size() / comments), question, null, null, text, reading);
        }
    }

    private int draw(List<Integer> weights) {
        int at = random.nextInt(weights.stream().mapToInt(Integer::intValue).sum());
        for (int i = 0; i < weights.size(); i++) {
            at -= weights.get(i);
            if (at < 0) {
                return i;
            }
        }
        throw new IllegalStateException("Weights are positive");
    }

    private byte[] randomBytes() {
        byte[] bytes = new byte[32];
        random.nextBytes(bytes);
        return bytes;
    }

    /** A batch of answers. */
    private static final class Answers implements AutoCloseable {

        private final PreparedStatement insert;
        private final String collectivity;
        private final Set<List<UUID>> given = new HashSet<>();

        Answers(Connection connection, String collectivity) throws SQLException {
            this.collectivity = collectivity;
            this.insert = connection.prepareStatement("""
                    insert into answer (collectivity_id, id, submission_id, question_id, choice_id, number, text, reading, rank)
                    values (?, ?, ?, ?, ?, ?, ?, ?, ?)""");
        }

        void add(
                UUID submission,
                Question question,
                @Nullable UUID choice,
                @Nullable BigDecimal number,
                @Nullable String text,
                @Nullable String reading)
                throws SQLException {
            add(submission, question, choice, null, number, text, reading);
        }

        boolean gave(UUID submission, UUID choice) {
            return given.contains(List.of(submission, choice));
        }

        void add(
                UUID submission,
                Question question,
                @Nullable UUID choice,
                @Nullable Integer rank,
                @Nullable BigDecimal number,
                @Nullable String text,
                @Nullable String reading)
                throws SQLException {
            if (choice != null) {
                given.add(List.of(submission, choice));
            }
            insert.setString(1, collectivity);
            insert.setObject(2, UUID.randomUUID());
            insert.setObject(3, submission);
            insert.setObject(4, question.id());
            insert.setObject(5, choice, Types.OTHER);
            insert.setBigDecimal(6, number);
            insert.setString(7, text);
            insert.setString(8, reading);
            insert.setObject(9, rank, Types.INTEGER);
            insert.addBatch();
        }

        void send() throws SQLException {
            insert.executeBatch();
        }

        @Override
        public void close() throws SQLException {
            insert.close();
        }
    }
}
