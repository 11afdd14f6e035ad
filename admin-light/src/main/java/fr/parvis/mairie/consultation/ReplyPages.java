package fr.parvis.mairie.consultation;

import java.net.URI;
import java.time.Clock;
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

import fr.parvis.core.consultation.Consultation;
import fr.parvis.core.consultation.CouncilAnswer;
import fr.parvis.core.consultation.Phase;
import fr.parvis.core.person.Right;
import fr.parvis.core.questionnaire.Running;
import fr.parvis.core.web.Form;
import fr.parvis.core.web.Frames;
import fr.parvis.core.web.PageFrame;

/** « Vous avez dit / Nous avons décidé / Pourquoi »: written, seen as residents will see it, then published. */
@Path("/mairie/consultations")
@RolesAllowed(Right.TO_RUN)
public class ReplyPages {

    static final int LONGEST = 3_000;

    private static final String HEARD = "entendu";
    private static final String DECIDED = "decide";
    private static final String EXPLAINED = "explique";
    private static final String DEED = "action";

    private final Clock clock;
    private final Running running;
    private final Boards boards;
    private final Frames frames;
    private final ReplyMessages words;

    ReplyPages(Clock clock, Running running, Boards boards, Frames frames, ReplyMessages words) {
        this.clock = clock;
        this.running = running;
        this.boards = boards;
        this.frames = frames;
        this.words = words;
    }

    @CheckedTemplate(basePath = "mairie/consultation", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    static final class Templates {
        private Templates() {}

        static native TemplateInstance reply(PageFrame frame, Form form, Board board);

        static native TemplateInstance replyPreview(PageFrame frame, Form form, Board board);

        static native TemplateInstance replyTooSoon(PageFrame frame, Board board);
    }

    @GET
    @Path("{id}/reponse")
    @Transactional
    public Response write(@PathParam("id") UUID id) {
        Consultation consultation = published(id);
        Board board = boards.of(consultation);
        if (board.held()) {
            return toBoard(id);
        }
        if (board.running()) {
            return Response.ok(Templates.replyTooSoon(frames.mairie(), board)).build();
        }
        if (board.archived()) {
            return toBoard(id);
        }
        Form form = Form.empty()
                .fill(HEARD, consultation.heard())
                .fill(DECIDED, consultation.decided())
                .fill(EXPLAINED, consultation.explained());
        return Response.ok(Templates.reply(frames.mairie(), form, board)).build();
    }

    @POST
    @Path("{id}/reponse")
    @Transactional
    public Response publish(@PathParam("id") UUID id, MultivaluedMap<String, String> submitted) {
        Consultation.hold(id);
        Consultation consultation = published(id);
        Board board = boards.of(consultation);
        if (board.held() || (!board.closed() && !board.answered())) {
            return toBoard(id);
        }
        Form form = Form.of(submitted);
        boolean fits = fits(form);
        if (fits && board.closed()) {
            running.prepareAnswer(id, form.text(HEARD), form.text(DECIDED), form.text(EXPLAINED));
        }
        if (fits && form.has(DEED, "plus-tard")) {
            return BoardPages.toBoard(id, BoardPages.KEPT);
        }
        form.require(HEARD, words.heard_missing());
        form.require(DECIDED, words.decided_missing());
        form.require(EXPLAINED, words.explained_missing());
        if (form.hasErrors()) {
            return Response.status(422)
                    .entity(Templates.reply(frames.mairie(), form, board))
                    .build();
        }
        return switch (form.value(DEED)) {
            case "publier" -> {
                running.answer(id, new CouncilAnswer(form.text(HEARD), form.text(DECIDED), form.text(EXPLAINED)));
                yield BoardPages.toBoard(id, BoardPages.ANSWERED);
            }
            case "modifier" ->
                Response.ok(Templates.reply(frames.mairie(), form, board)).build();
            default ->
                Response.ok(Templates.replyPreview(frames.mairie(), form, board))
                        .build();
        };
    }

    private boolean fits(Form form) {
        for (String field : new String[] {HEARD, DECIDED, EXPLAINED}) {
            if (form.text(field).length() > LONGEST) {
                form.reject(field, words.too_long(LONGEST));
            }
        }
        return !form.hasErrors();
    }

    private Consultation published(UUID id) {
        return Consultation.withId(id)
                .filter(consultation -> consultation.phase(clock.instant()) != Phase.DRAFT)
                .orElseThrow(NotFoundException::new);
    }

    private static Response toBoard(UUID id) {
        return Response.seeOther(URI.create(LaunchWizard.path(id))).build();
    }
}
