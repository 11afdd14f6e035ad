package fr.parvis.core.sandbox;

import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.Date;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Clock;
import java.time.DayOfWeek;
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

import jakarta.enterprise.context.ApplicationScoped;

import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

import fr.parvis.core.consultation.Audience;
import fr.parvis.core.consultation.Consultation;
import fr.parvis.core.consultation.Phase;
import fr.parvis.core.moderation.Clue;
import fr.parvis.core.questionnaire.Addresses;
import fr.parvis.core.questionnaire.Drafting;
import fr.parvis.core.questionnaire.Question;
import fr.parvis.core.questionnaire.QuestionKind;
import fr.parvis.core.sandbox.Invented.Subject;
import fr.parvis.core.time.FrenchDates;

/** Plays invented consultations, with the answers of invented residents. */
@ApplicationScoped
public class Staging {

    private final Clock clock;
    private final Session database;
    private final Drafting drafting;

    Staging(Clock clock, Session database, Drafting drafting) {
        this.clock = clock;
        this.database = database;
        this.drafting = drafting;
    }

    /**
     * Plays a consultation in the collectivity in scope, in the transaction under way.
     *
     * @param later by how many days it begins later than usual for its phase
     * @param people how many answer
     */
    public void play(Random random, Subject subject, Phase phase, int later, int people) {
        Instant now = clock.instant();
        LocalDate today = LocalDate.ofInstant(now, clock.getZone());
        LocalDate firstDay = today.plusDays(later)
                .plusDays(
                        switch (phase) {
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
        if (phase == Phase.DRAFT) {
            return;
        }
        drafting.schedule(id, opens, closes, subject.audience());
        Consultation consultation = Consultation.withId(id).orElseThrow();
        consultation.publish(
                Addresses.of(subject.title()),
                phase == Phase.COMING ? now.minus(1, ChronoUnit.DAYS) : opens.minus(3, ChronoUnit.DAYS));
        database.flush();
        if (people > 0) {
            answer(
                    random,
                    id,
                    subject,
                    people,
                    firstDay,
                    today.isBefore(firstDay.plusDays(21)) ? today : firstDay.plusDays(20),
                    phase);
        }
        if (phase == Phase.ANSWERED || phase == Phase.ARCHIVED) {
            consultation.answer(subject.answer(), closes.plus(12, ChronoUnit.DAYS));
        }
        if (phase == Phase.ARCHIVED) {
            consultation.archive(closes.plus(60, ChronoUnit.DAYS));
        }
    }

    /**
     * Lets people answer a consultation of the collectivity in scope.
     *
     * @param random whose next numbers decide who answers what, and when
     */
    public void answer(
            Random random, UUID consultation, Subject subject, int people, LocalDate from, LocalDate to, Phase phase) {
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
                    insert.setBytes(4, randomBytes(random));
                    insert.setBytes(5, randomBytes(random));
                    insert.setBytes(6, subject.audience() == Audience.ONE_EACH ? randomBytes(random) : null);
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
                            answer(random, answers, question, weights, submission, texts, phase);
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
            Random random,
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
                        question.choices().get(draw(random, weights)).id(),
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
                    int drawn = draw(random, left);
                    left.set(drawn, 0);
                    answers.add(
                            submission, question, question.choices().get(drawn).id(), rank, null, null, null);
                }
            }
            case DATE -> {
                LocalDate saturday = LocalDate.now(clock).with(TemporalAdjusters.next(DayOfWeek.SATURDAY));
                long day = saturday.plusWeeks(draw(random, weights)).toEpochDay();
                answers.add(submission, question, null, BigDecimal.valueOf(day), null, null);
            }
            case SCALE ->
                answers.add(submission, question, null, BigDecimal.valueOf(draw(random, weights) + 1L), null, null);
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

    private static int draw(Random random, List<Integer> weights) {
        int at = random.nextInt(weights.stream().mapToInt(Integer::intValue).sum());
        for (int i = 0; i < weights.size(); i++) {
            at -= weights.get(i);
            if (at < 0) {
                return i;
            }
        }
        throw new IllegalStateException("Weights are positive");
    }

    private static byte[] randomBytes(Random random) {
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
