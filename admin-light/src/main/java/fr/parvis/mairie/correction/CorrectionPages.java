package fr.parvis.mairie.correction;

import java.net.URI;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;

import fr.parvis.core.ceremony.Ceremony;
import fr.parvis.core.ceremony.Preparation;
import fr.parvis.core.consultation.Consultation;
import fr.parvis.core.consultation.Format;
import fr.parvis.core.consultation.Phase;
import fr.parvis.core.person.Right;
import fr.parvis.core.questionnaire.Question;
import fr.parvis.core.questionnaire.Running;
import fr.parvis.core.time.FrenchDates;
import fr.parvis.core.web.Difference;
import fr.parvis.core.web.Form;
import fr.parvis.core.web.Formatted;
import fr.parvis.core.web.Frames;
import fr.parvis.core.web.PageFrame;
import fr.parvis.core.web.Typography;
import fr.parvis.mairie.Paths;

/** Corrects a consultation that residents can read: what changes is shown before it is published, and told afterwards. */
@Path("/mairie/consultations/{id}/corriger")
@RolesAllowed(Right.TO_RUN)
public class CorrectionPages {

    private static final String TITLE = "titre";
    private static final String REASON = "raison";
    private static final String NOTE = "note";
    private static final int LONGEST_TITLE = 200;
    private static final int LONGEST_REASON = 3_000;
    private static final int LONGEST = 300;

    private final Ceremony ceremony;
    private final Clock clock;
    private final Running running;
    private final Frames frames;
    private final CorrectionMessages words;

    CorrectionPages(Ceremony ceremony, Clock clock, Running running, Frames frames, CorrectionMessages words) {
        this.ceremony = ceremony;
        this.clock = clock;
        this.running = running;
        this.frames = frames;
        this.words = words;
    }

    @CheckedTemplate(basePath = "mairie/correction", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    static final class Templates {
        private Templates() {}

        static native TemplateInstance correct(PageFrame frame, Form form, Corrected corrected);

        static native TemplateInstance check(PageFrame frame, Form form, Corrected corrected, List<Change> changes);
    }

    /**
     * What is corrected. Immutable.
     *
     * @param budget whether an envelope is shared
     * @param questions whose wording can be corrected; none where the title is the question
     */
    public record Corrected(String board, String title, String note, boolean budget, List<Question> questions) {

        public String path() {
            return board + "/corriger";
        }

        /** Whether the title is that of several questions. */
        public boolean several() {
            return !questions.isEmpty();
        }
    }

    /** A text that changes. Immutable. */
    public record Change(String label, Difference difference) {

        /** Whether the words stay, and only their look or their links change. */
        public boolean looks() {
            return difference.isEmpty();
        }
    }

    @GET
    @Transactional
    public Response ask(@PathParam("id") UUID id) {
        Consultation consultation = published(id);
        if (!isRunning(consultation)) {
            return toBoard(id);
        }
        Form form = Form.empty().fill(TITLE, consultation.title()).fill(REASON, consultation.reason());
        questions(consultation).forEach(question -> form.fill(question.field(), question.label()));
        return Response.ok(Templates.correct(frames.mairie(), form, corrected(consultation, form)))
                .build();
    }

    @POST
    @Transactional
    public Response correct(@PathParam("id") UUID id, MultivaluedMap<String, String> submitted) {
        Consultation consultation = published(id);
        if (!isRunning(consultation)) {
            return toBoard(id);
        }
        Form form = Form.of(submitted);
        Corrected corrected = corrected(consultation, form);
        if (form.value("action").equals("modifier")) {
            return Response.ok(Templates.correct(frames.mairie(), form, corrected))
                    .build();
        }
        List<Change> changes = changes(consultation, corrected, form);
        if (form.hasErrors()) {
            return Response.status(422)
                    .entity(Templates.correct(frames.mairie(), form, corrected))
                    .build();
        }
        if (!form.value("action").equals("publier")) {
            return Response.ok(Templates.check(frames.mairie(), form, corrected, changes))
                    .build();
        }
        running.correct(
                id,
                oneLine(form, TITLE),
                text(form, REASON),
                corrected.questions().stream()
                        .map(question -> text(form, question.field()))
                        .toList(),
                text(form, NOTE));
        return Response.seeOther(URI.create(Paths.consultation(id) + "?fait=correction"))
                .build();
    }

    private List<Change> changes(Consultation consultation, Corrected corrected, Form form) {
        List<Change> changes = new ArrayList<>();
        form.require(TITLE, words.heading_missing());
        limit(form, TITLE, LONGEST_TITLE);
        Difference heading = Difference.between(consultation.title(), oneLine(form, TITLE));
        if (!heading.isEmpty()) {
            changes.add(new Change(words.heading(corrected.several(), corrected.budget()), heading));
        }
        limit(form, REASON, LONGEST_REASON);
        String reason = consultation.reason().replace("\r\n", "\n");
        if (!reason.equals(text(form, REASON))) {
            changes.add(new Change(
                    words.reason(corrected.budget()),
                    Difference.between(Formatted.plain(reason), Formatted.plain(text(form, REASON)))));
        }
        for (Question question : corrected.questions()) {
            form.require(question.field(), words.question_missing());
            limit(form, question.field(), LONGEST);
            Difference difference = Difference.between(question.label(), text(form, question.field()));
            if (!difference.isEmpty()) {
                changes.add(new Change(words.question(question.position()), difference));
            }
        }
        form.require(NOTE, words.note_missing());
        limit(form, NOTE, LONGEST);
        if (changes.isEmpty() && !form.hasErrors()) {
            form.reject(REASON, words.nothing_changed());
        }
        return changes;
    }

    private void limit(Form form, String field, int most) {
        if (text(form, field).length() > most) {
            form.reject(field, words.too_long(most));
        }
    }

    /** Browsers send CR LF between lines, whatever was there before. */
    private static String text(Form form, String field) {
        return form.text(field).replace("\r\n", "\n");
    }

    /** Typed in a box that shows a long question whole; a line break in it means nothing. */
    private static String oneLine(Form form, String field) {
        return form.text(field).replaceAll("\\R+", " ");
    }

    private Corrected corrected(Consultation consultation, Form form) {
        return new Corrected(
                "/mairie/consultations/" + consultation.id(),
                Typography.french(consultation.title()),
                words.corrected(FrenchDates.day(clock.instant()), Typography.french(text(form, NOTE))),
                consultation.format() == Format.BUDGET,
                questions(consultation));
    }

    private static List<Question> questions(Consultation consultation) {
        return consultation.format() == Format.QUESTIONNAIRE ? Question.of(consultation.id()) : List.of();
    }

    private Consultation published(UUID id) {
        return Consultation.withId(id)
                .filter(consultation -> consultation.phase(clock.instant()) != Phase.DRAFT)
                .orElseThrow(NotFoundException::new);
    }

    private boolean isRunning(Consultation consultation) {
        Phase phase = consultation.phase(clock.instant());
        return (phase == Phase.OPEN || phase == Phase.COMING)
                && consultation.holder().isEmpty()
                && ceremony.of(consultation.id()).filter(Preparation::sealed).isEmpty();
    }

    private static Response toBoard(UUID id) {
        return Response.seeOther(URI.create(Paths.consultation(id))).build();
    }
}
