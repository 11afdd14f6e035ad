package fr.parvis.mairie.correction;

import java.net.URI;
import java.time.Clock;
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
import fr.parvis.core.web.Form;
import fr.parvis.core.web.Frames;
import fr.parvis.core.web.PageFrame;
import fr.parvis.core.web.Rewording;
import fr.parvis.core.web.Rewording.Asked;
import fr.parvis.core.web.Rewording.Change;
import fr.parvis.core.web.Rewording.Texts;
import fr.parvis.core.web.RewordingMessages;
import fr.parvis.core.web.Typography;
import fr.parvis.mairie.Paths;

/** Corrects a consultation that residents can read: what changes is shown before it is published, and told afterwards. */
@Path("/mairie/consultations/{id}/corriger")
@RolesAllowed(Right.TO_RUN)
public class CorrectionPages {

    private final Ceremony ceremony;
    private final Clock clock;
    private final Running running;
    private final Frames frames;
    private final RewordingMessages words;

    CorrectionPages(Ceremony ceremony, Clock clock, Running running, Frames frames, RewordingMessages words) {
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
     * @param note what was corrected, as residents will read it
     * @param day today
     */
    public record Corrected(String board, String title, String note, String day, Texts texts) {

        public String path() {
            return board + "/corriger";
        }
    }

    @GET
    @Transactional
    public Response ask(@PathParam("id") UUID id) {
        Consultation consultation = published(id);
        if (!isRunning(consultation)) {
            return toBoard(id);
        }
        Form form = texts(consultation).form();
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
        Rewording rewording = new Rewording(corrected.texts(), form, words);
        List<Change> changes = rewording.changes();
        if (form.hasErrors()) {
            return Response.status(422)
                    .entity(Templates.correct(frames.mairie(), form, corrected))
                    .build();
        }
        if (!form.value("action").equals("publier")) {
            return Response.ok(Templates.check(frames.mairie(), form, corrected, changes))
                    .build();
        }
        running.correct(id, rewording.title(), rewording.reason(), rewording.wordings(), rewording.note());
        return Response.seeOther(URI.create(Paths.consultation(id) + "?fait=correction"))
                .build();
    }

    private Corrected corrected(Consultation consultation, Form form) {
        Texts texts = texts(consultation);
        return new Corrected(
                "/mairie/consultations/" + consultation.id(),
                Typography.french(consultation.title()),
                Typography.french(new Rewording(texts, form, words).note()),
                FrenchDates.day(clock.instant()),
                texts);
    }

    private static Texts texts(Consultation consultation) {
        List<Question> questions =
                consultation.format() == Format.QUESTIONNAIRE ? Question.of(consultation.id()) : List.of();
        return new Texts(
                consultation.title(),
                consultation.reason(),
                consultation.format() == Format.BUDGET,
                questions.stream()
                        .map(question -> new Asked(question.position(), question.field(), question.label()))
                        .toList());
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
