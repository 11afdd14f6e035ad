package fr.parvis.core.moderation;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

import fr.parvis.core.journal.Journal;
import fr.parvis.core.questionnaire.Answer;
import fr.parvis.core.questionnaire.Answer.Ground;
import fr.parvis.core.questionnaire.Answer.Reading;

/** Reads the free texts of a consultation of the collectivity in scope. */
@ApplicationScoped
public class Moderation {

    private final Session database;
    private final Journal journal;

    Moderation(Session database, Journal journal) {
        this.database = database;
        this.journal = journal;
    }

    /** A free text, the question it answers, what became of it and, when it is hidden, why. */
    public record FreeText(
            UUID id,
            String question,
            String text,
            Reading reading,
            @Nullable Ground ground) {}

    /** How many texts wait to be read. */
    @Transactional
    public long waiting(UUID consultation) {
        return count(consultation, Reading.TO_READ);
    }

    /** How many texts wait to be read, by consultation of the collectivity in scope; none where nothing waits. */
    @Transactional
    public Map<UUID, Long> waiting() {
        return database.createQuery("""
                        select q.consultationId, count(*) from Answer a join Question q on q.id = a.questionId
                        join Submission s on s.id = a.submissionId
                        where a.reading = TO_READ and s.state = COUNTED group by q.consultationId""", Object[].class).getResultList().stream()
                .collect(Collectors.toMap(row -> (UUID) row[0], row -> (Long) row[1]));
    }

    /** How many texts of a consultation have this verdict. */
    @Transactional
    public long count(UUID consultation, Reading reading) {
        return database.createQuery("""
                        select count(*) from Answer a join Question q on q.id = a.questionId join Submission s on s.id = a.submissionId
                        where q.consultationId = :id and a.reading = :reading and s.state = COUNTED""", Long.class)
                .setParameter("id", consultation)
                .setParameter("reading", reading)
                .getSingleResult();
    }

    /** The texts with this verdict, in no order that tells who wrote when. */
    @Transactional
    public List<FreeText> texts(UUID consultation, Reading reading, int page, int size) {
        return database.createQuery("""
                        select new fr.parvis.core.moderation.Moderation$FreeText(a.id, q.label, a.text, a.reading, a.ground)
                        from Answer a join Question q on q.id = a.questionId join Submission s on s.id = a.submissionId
                        where q.consultationId = :id and a.reading = :reading and s.state = COUNTED
                        order by q.position, a.id""", FreeText.class)
                .setParameter("id", consultation)
                .setParameter("reading", reading)
                .setFirstResult(page * size)
                .setMaxResults(size)
                .getResultList();
    }

    /** Shows texts; those of another collectivity are not found, and nothing happens to them. */
    @Transactional
    public void show(List<UUID> texts) {
        for (Answer answer : answers(texts)) {
            answer.show();
            journal.write("text read", answer.id().toString(), Reading.SHOWN.name());
        }
    }

    /** Keeps texts from being shown; those of another collectivity are not found. The journal says why, never what. */
    @Transactional
    public void hide(List<UUID> texts, Ground why) {
        for (Answer answer : answers(texts)) {
            answer.hide(why);
            journal.write("text read", answer.id().toString(), Reading.HIDDEN + " " + why);
        }
    }

    private static List<Answer> answers(List<UUID> texts) {
        return texts.stream()
                .map(id -> Answer.<Answer>findByIdOptional(id))
                .flatMap(Optional::stream)
                .toList();
    }
}
