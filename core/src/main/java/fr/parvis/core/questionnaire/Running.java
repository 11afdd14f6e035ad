package fr.parvis.core.questionnaire;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;

import org.hibernate.Session;

import fr.parvis.core.consultation.Consultation;
import fr.parvis.core.consultation.ConsultationChanging;
import fr.parvis.core.consultation.Correction;
import fr.parvis.core.consultation.CouncilAnswer;
import fr.parvis.core.consultation.Format;
import fr.parvis.core.consultation.Phase;
import fr.parvis.core.consultation.Refused;
import fr.parvis.core.journal.Deed;
import fr.parvis.core.journal.Journal;

/** What a town hall does with a consultation of the collectivity in scope once it is published. */
@ApplicationScoped
public class Running {

    private final Event<ConsultationChanging> changing;
    private final Clock clock;
    private final Session database;
    private final Journal journal;

    Running(Event<ConsultationChanging> changing, Clock clock, Session database, Journal journal) {
        this.changing = changing;
        this.clock = clock;
        this.database = database;
        this.journal = journal;
    }

    /**
     * Takes publication back within ten minutes. Answers that came in meanwhile are deleted: they answered a page that will
     * not be the same.
     *
     * @throws Refused later
     */
    @Transactional
    public void unpublish(UUID id) {
        changing(id).unpublish(clock.instant());
        forgetAnswers(id);
    }

    /** Takes back what an intercommunal body has published, with the answers that came in; a second time changes nothing. */
    @Transactional
    public void takeBackOfHolder(UUID id) {
        Consultation.hold(id);
        Consultation.withId(id)
                .filter(consultation -> consultation.publishedAt().isPresent())
                .ifPresent(consultation -> {
                    consultation.takeBack(clock.instant());
                    forgetAnswers(id);
                });
    }

    private void forgetAnswers(UUID id) {
        // Locks the consultation first: an answer that arrived after the deletion would outlive the page it answered.
        database.flush();
        int answers = database.createMutationQuery("delete from Submission s where s.consultationId = :id")
                .setParameter("id", id)
                .executeUpdate();
        database.createMutationQuery("delete from Correction c where c.consultationId = :id")
                .setParameter("id", id)
                .executeUpdate();
        journal.write(Deed.PUBLICATION_UNDONE, id.toString(), answers + " submissions deleted");
    }

    /** Lets it run until a later instant. */
    @Transactional
    public void extend(UUID id, Instant until) {
        extend(changing(id), until);
    }

    private void extend(Consultation consultation, Instant until) {
        consultation.extend(until, clock.instant());
        journal.write(Deed.CONSULTATION_EXTENDED, consultation.id().toString(), until.toString());
    }

    /**
     * Corrects what is asked, with a note that residents read. The choices stay, since answers refer to them, and so does the
     * address, which is on paper.
     *
     * @param wordings of the questions in order; that of a consultation with one question is its title
     * @param note what was corrected
     * @throws Refused when it is over, or would have no title
     */
    @Transactional
    public void correct(UUID id, String title, String reason, List<String> wordings, String note) {
        correct(changing(id), title, reason, wordings, note);
    }

    private void correct(Consultation consultation, String title, String reason, List<String> wordings, String note) {
        Instant now = clock.instant();
        UUID id = consultation.id();
        consultation.correct(title, reason, now);
        List<Question> questions = Question.of(id);
        List<String> asked = consultation.format() == Format.QUESTIONNAIRE ? wordings : List.of(title);
        for (int i = 0; i < questions.size() && i < asked.size(); i++) {
            questions.get(i).reword(asked.get(i));
        }
        new Correction(id, note, now).persist();
        journal.write(Deed.CONSULTATION_CORRECTED, id);
    }

    /**
     * Makes of what an intercommunal body holds what that body says of it now: words, last day, and whether it is closed. What
     * it is already stays as it is, so that doing it again changes nothing.
     *
     * @param sketch in the words of this commune
     * @param note what was corrected, where something is
     * @param ended whether it is closed before its last day
     * @throws Refused when it is over and should not be
     */
    @Transactional
    public void reviseOfHolder(UUID id, Sketch sketch, String note, Instant closes, boolean ended) {
        Consultation consultation = published(id);
        consultation.requireHeld();
        Phase phase = consultation.phase(clock.instant());
        if (ended && phase != Phase.OPEN && phase != Phase.COMING) {
            return;
        }
        if (consultation.closesAt().orElseThrow().isBefore(closes)) {
            extend(consultation, closes);
        }
        List<String> wordings =
                sketch.asked().stream().map(QuestionDraft::label).toList();
        if (!consultation.title().equals(sketch.title().strip())
                || !consultation.reason().equals(sketch.reason().strip())
                || !Question.of(id).stream().map(Question::label).toList().equals(wordings)) {
            correct(consultation, sketch.title(), sketch.reason(), wordings, note);
        }
        if (ended) {
            close(consultation);
        }
    }

    /** Closes it now. */
    @Transactional
    public void close(UUID id) {
        close(changing(id));
    }

    private void close(Consultation consultation) {
        consultation.close(clock.instant());
        journal.write(Deed.CONSULTATION_CLOSED, consultation.id());
    }

    /** Keeps a council's answer that is being written, so that it can be left and found again. */
    @Transactional
    public void prepareAnswer(UUID id, String heard, String decided, String explained) {
        published(id).prepareAnswer(heard, decided, explained, clock.instant());
    }

    /** Publishes the council's answer, or a corrected one. */
    @Transactional
    public void answer(UUID id, CouncilAnswer answer) {
        published(id).answer(answer, clock.instant());
        journal.write(Deed.COUNCIL_ANSWERED, id);
    }

    /**
     * Puts an answered consultation away. Who voted no longer matters: the hashes that told one voter from another go, and so
     * does what was never confirmed.
     */
    @Transactional
    public void archive(UUID id) {
        published(id).archive(clock.instant());
        forgetVoters(id);
        journal.write(Deed.CONSULTATION_ARCHIVED, id);
    }

    /** Publishes what the intercommunal body that holds it has decided, or a corrected answer; no commune archives that one. */
    @Transactional
    public void answerOfHolder(UUID id, CouncilAnswer answer) {
        published(id).answerOfHolder(answer, clock.instant());
        forgetVoters(id);
        journal.write(Deed.COUNCIL_ANSWERED, id);
    }

    private void forgetVoters(UUID id) {
        database.createMutationQuery("delete from Submission s where s.consultationId = :id and s.state = PENDING")
                .setParameter("id", id)
                .executeUpdate();
        database.createNativeMutationQuery("update submission set voter = null where consultation_id = :id")
                .setParameter("id", id)
                .executeUpdate();
    }

    /** Moves a vote that is not sealed to other days. */
    @Transactional
    public void move(UUID id, Instant opens, Instant closes) {
        changing(id).move(opens, closes, clock.instant());
        journal.write(Deed.VOTE_MOVED, id.toString(), opens + " " + closes);
    }

    private Consultation changing(UUID id) {
        Consultation consultation = published(id);
        consultation.requireOwn();
        changing.fire(new ConsultationChanging(id));
        return consultation;
    }

    private static Consultation published(UUID id) {
        Consultation.hold(id);
        return Consultation.withId(id)
                .filter(consultation -> consultation.publishedAt().isPresent())
                .orElseThrow(() -> new Refused(Refused.Reason.NOT_RUNNING));
    }
}
