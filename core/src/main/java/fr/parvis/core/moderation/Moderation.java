package fr.parvis.core.moderation;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.hibernate.Session;
import org.hibernate.query.Query;
import org.jspecify.annotations.Nullable;

import fr.parvis.core.journal.Deed;
import fr.parvis.core.journal.Journal;
import fr.parvis.core.questionnaire.Answer;
import fr.parvis.core.questionnaire.Answer.Ground;
import fr.parvis.core.questionnaire.Answer.Reading;
import fr.parvis.core.questionnaire.QuestionKind;

/**
 * Reads the free texts of a consultation of the collectivity in scope.
 *
 * <p>While a consultation runs, what was written today is read tomorrow: in a village, a text that appears at the moment when
 * somebody is seen leaving has an author. All of a day come at once; after the end nothing is held back.
 */
@ApplicationScoped
public class Moderation {

    private static final String TEXTS = """
            from Answer a join Question q on q.id = a.questionId join Submission s on s.id = a.submissionId
            join Consultation c on c.id = q.consultationId
            where a.reading = :reading and s.state = COUNTED""";

    private static final String READABLE = " and (s.day < :today or c.closedAt is not null or c.closesAt <= :now)";

    private final Clock clock;
    private final Session database;
    private final Journal journal;

    Moderation(Clock clock, Session database, Journal journal) {
        this.clock = clock;
        this.database = database;
        this.journal = journal;
    }

    /**
     * A free text, the question it answers, what became of it and, when it is hidden, why.
     *
     * @param kind of the question: it is a comment where that asks for anything but a text
     */
    public record FreeText(
            UUID id,
            String question,
            QuestionKind kind,
            String text,
            Reading reading,
            @Nullable Ground ground) {}

    /** How many texts wait to be read. */
    @Transactional
    public long waiting(UUID consultation) {
        return count(consultation, Reading.TO_READ);
    }

    /** How many texts wait to be read, by consultation of the collectivity in scope that is not put away; none where none wait. */
    @Transactional
    public Map<UUID, Long> waiting() {
        return readable(
                        "select q.consultationId, count(*) ",
                        " and c.archivedAt is null group by q.consultationId",
                        Reading.TO_READ,
                        Object[].class)
                .getResultList()
                .stream()
                .collect(Collectors.toMap(row -> (UUID) row[0], row -> (Long) row[1]));
    }

    /** How many texts of a consultation have this verdict. */
    @Transactional
    public long count(UUID consultation, Reading reading) {
        return readable("select count(*) ", " and c.id = :id", reading, Long.class)
                .setParameter("id", consultation)
                .getSingleResult();
    }

    /** How many texts of a consultation are held back until tomorrow. */
    @Transactional
    public long heldBack(UUID consultation) {
        return database.createQuery("select count(*) " + TEXTS + " and c.id = :id", Long.class)
                        .setParameter("reading", Reading.TO_READ)
                        .setParameter("id", consultation)
                        .getSingleResult()
                - waiting(consultation);
    }

    /** The texts with this verdict, in no order that tells who wrote when. */
    @Transactional
    public List<FreeText> texts(UUID consultation, Reading reading, int page, int size) {
        return readable(
                        "select new fr.parvis.core.moderation.Moderation$FreeText(a.id, q.label, q.kind, a.text, a.reading, a.ground) ",
                        " and c.id = :id order by q.position, a.id",
                        reading,
                        FreeText.class)
                .setParameter("id", consultation)
                .setFirstResult(page * size)
                .setMaxResults(size)
                .getResultList();
    }

    private <T> Query<T> readable(String what, String which, Reading reading, Class<T> type) {
        Instant now = clock.instant();
        return database.createQuery(what + TEXTS + READABLE + which, type)
                .setParameter("reading", reading)
                .setParameter("today", LocalDate.ofInstant(now, clock.getZone()))
                .setParameter("now", now);
    }

    /** Shows texts; those of another collectivity are not found, and nothing happens to them. */
    @Transactional
    public void show(List<UUID> texts) {
        for (Answer answer : answers(texts)) {
            answer.show();
            journal.write(Deed.TEXT_READ, answer.id().toString(), Reading.SHOWN.name());
        }
    }

    /** Keeps texts from being shown; those of another collectivity are not found. The journal says why, never what. */
    @Transactional
    public void hide(List<UUID> texts, Ground why) {
        for (Answer answer : answers(texts)) {
            answer.hide(why);
            journal.write(Deed.TEXT_READ, answer.id().toString(), Reading.HIDDEN + " " + why);
        }
    }

    private static List<Answer> answers(List<UUID> texts) {
        return texts.stream()
                .map(id -> Answer.<Answer>findByIdOptional(id))
                .flatMap(Optional::stream)
                .toList();
    }
}
