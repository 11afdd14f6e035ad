package fr.parvis.mairie.consultation;

import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import org.jspecify.annotations.Nullable;

import fr.parvis.core.consultation.Consultation;
import fr.parvis.core.consultation.Format;
import fr.parvis.core.consultation.Phase;
import fr.parvis.core.person.Right;
import fr.parvis.core.questionnaire.Running;
import fr.parvis.core.time.FrenchDates;
import fr.parvis.core.web.Form;
import fr.parvis.core.web.Frames;
import fr.parvis.core.web.Option;
import fr.parvis.core.web.PageFrame;

/** A consultation from its draft to the archive, and every deed that needs a second look before it is done. */
@Path("/mairie/consultations")
@RolesAllowed(Right.TO_RUN)
public class BoardPages {

    private static final String MORE = "delai";
    private static final String UNTIL = "fin-date";

    /** The last day that the form showed, which its weeks are counted from. */
    private static final String FROM = "depuis";

    static final String ANSWERED = "reponse";
    static final String KEPT = "reponse-gardee";
    private static final String EXTENDED = "prolongation";
    private static final String CORRECTED = "correction";
    private static final String CLOSED = "cloture";
    private static final String UNDONE = "annulation";
    private static final String RESTORED = "restauration";

    private final Clock clock;
    private final Drafts drafts;
    private final Running running;
    private final Boards boards;
    private final Reviewing reviewing;
    private final Frames frames;
    private final BoardMessages words;

    BoardPages(
            Clock clock,
            Drafts drafts,
            Running running,
            Boards boards,
            Reviewing reviewing,
            Frames frames,
            BoardMessages words) {
        this.clock = clock;
        this.drafts = drafts;
        this.running = running;
        this.boards = boards;
        this.reviewing = reviewing;
        this.frames = frames;
        this.words = words;
    }

    @CheckedTemplate(basePath = "mairie/consultation", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    static final class Templates {
        private Templates() {}

        static native TemplateInstance draft(PageFrame frame, Review review, String done);

        static native TemplateInstance board(PageFrame frame, Board board, String done);

        static native TemplateInstance boardBudget(PageFrame frame, Board board, String done);

        static native TemplateInstance board$participation(Board.Participation participation);

        static native TemplateInstance extend(
                PageFrame frame, Form form, Board board, List<Option> lengths, String until, String earliest);

        static native TemplateInstance close(PageFrame frame, Board board);

        static native TemplateInstance undo(PageFrame frame, Board board);

        static native TemplateInstance archive(PageFrame frame, Board board);
    }

    @GET
    @Path("{id}")
    @RolesAllowed(Right.TO_READ)
    @Transactional
    public TemplateInstance show(@PathParam("id") UUID id, @QueryParam("fait") @Nullable String deed) {
        Consultation consultation = consultation(id);
        String done = deed == null ? "" : done(deed, consultation);
        return isDraft(consultation)
                ? Templates.draft(frames.mairie(), review(id), done)
                : board(boards.of(consultation), done);
    }

    private TemplateInstance board(Board board, String done) {
        return board.shares()
                ? Templates.boardBudget(frames.mairie(), board, done)
                : Templates.board(frames.mairie(), board, done);
    }

    /** What is told of a deed where it leads; nothing where the consultation has gone on since. */
    private String done(String deed, Consultation consultation) {
        Phase phase = consultation.phase(clock.instant());
        boolean goesOn = phase == Phase.OPEN || phase == Phase.COMING;
        return switch (deed) {
            case EXTENDED ->
                goesOn
                        ? words.done_extended(
                                FrenchDates.moment(consultation.closesAt().orElseThrow()))
                        : "";
            case CORRECTED -> goesOn ? words.done_corrected() : "";
            case CLOSED -> phase == Phase.CLOSED ? words.done_closed() : "";
            case UNDONE -> phase == Phase.DRAFT ? words.done_undone() : "";
            case KEPT -> phase == Phase.CLOSED ? words.done_kept() : "";
            case ANSWERED -> phase == Phase.ANSWERED ? words.done_answered() : "";
            case RESTORED -> words.done_restored();
            default -> "";
        };
    }

    /** The part of the board that a script asks for again while the page is open. */
    @GET
    @Path("{id}/participation")
    @RolesAllowed(Right.TO_READ)
    @Transactional
    public TemplateInstance participation(@PathParam("id") UUID id) {
        return Templates.board$participation(boards.participation(published(id)));
    }

    @GET
    @Path("{id}/prolonger")
    @Transactional
    public Response askExtension(@PathParam("id") UUID id) {
        Consultation consultation = published(id);
        return isRunning(consultation)
                ? Response.ok(extension(consultation, Form.empty().fill(MORE, "7")))
                        .build()
                : toBoard(id);
    }

    @POST
    @Path("{id}/prolonger")
    @Transactional
    public Response extend(@PathParam("id") UUID id, MultivaluedMap<String, String> submitted) {
        Consultation.hold(id);
        Consultation consultation = published(id);
        if (!isRunning(consultation)) {
            return toBoard(id);
        }
        Form form = Form.of(submitted);
        LocalDate last = FrenchDates.dayOf(consultation.closesAt().orElseThrow());
        LocalDate until = until(form, last);
        if (last.equals(until)) {
            // The button was pressed twice, or a colleague was faster: it lasts as long as was asked for.
            return toBoard(id, EXTENDED);
        }
        if (until == null) {
            return Response.status(422).entity(extension(consultation, form)).build();
        }
        running.extend(id, FrenchDates.endOf(until));
        return toBoard(id, EXTENDED);
    }

    /** The day that was chosen; {@code last} itself only when the form was made before the end moved there. */
    private @Nullable LocalDate until(Form form, LocalDate last) {
        LocalDate shown = Objects.requireNonNullElse(form.date(FROM), last);
        boolean weeks = form.value(MORE).matches("7|14");
        if (!weeks && !form.has(MORE, DatesForm.DAY)) {
            form.reject(MORE, words.extend_missing());
            return null;
        }
        String field = weeks ? MORE : UNTIL;
        LocalDate until = weeks ? shown.plusDays(Long.parseLong(form.value(MORE))) : form.date(UNTIL);
        if (until == null) {
            form.reject(field, words.extend_day_wrong());
        } else if (!until.isAfter(last) && (shown.equals(last) || !until.equals(last))) {
            form.reject(field, words.extend_too_soon(FrenchDates.day(last)));
        } else if (until.isAfter(LocalDate.now(clock).plusYears(1))) {
            form.reject(field, words.extend_too_far());
        }
        return form.hasErrors() ? null : until;
    }

    private TemplateInstance extension(Consultation consultation, Form form) {
        LocalDate last = FrenchDates.dayOf(consultation.closesAt().orElseThrow());
        form.fill(FROM, last);
        return Templates.extend(
                frames.mairie(),
                form,
                boards.of(consultation),
                List.of(
                        Option.of("7", words.extend_week(), words.extend_to(FrenchDates.day(last.plusDays(7)))),
                        Option.of("14", words.extend_fortnight(), words.extend_to(FrenchDates.day(last.plusDays(14)))),
                        Option.of(DatesForm.DAY, words.extend_until())),
                FrenchDates.moment(consultation.closesAt().orElseThrow()),
                last.plusDays(1).toString());
    }

    @GET
    @Path("{id}/clore")
    @Transactional
    public Response askClosing(@PathParam("id") UUID id) {
        Consultation consultation = published(id);
        return isRunning(consultation)
                ? Response.ok(Templates.close(frames.mairie(), boards.of(consultation)))
                        .build()
                : toBoard(id);
    }

    @POST
    @Path("{id}/clore")
    @Transactional
    public Response close(@PathParam("id") UUID id) {
        Consultation.hold(id);
        if (isRunning(published(id))) {
            running.close(id);
        }
        return toBoard(id, CLOSED);
    }

    @GET
    @Path("{id}/annuler")
    @Transactional
    public Response askUndo(@PathParam("id") UUID id) {
        Board board = boards.of(published(id));
        return board.undoUntil().isEmpty()
                ? toBoard(id)
                : Response.ok(Templates.undo(frames.mairie(), board)).build();
    }

    /** Too late, or pressed twice: the board says where things stand. */
    @POST
    @Path("{id}/annuler")
    @Transactional
    public Response undo(@PathParam("id") UUID id) {
        Consultation.hold(id);
        if (consultation(id).undoableUntil(clock.instant()).isPresent()) {
            running.unpublish(id);
        }
        return toBoard(id, UNDONE);
    }

    @GET
    @Path("{id}/archiver")
    @Transactional
    public Response askArchiving(@PathParam("id") UUID id) {
        Consultation consultation = published(id);
        return consultation.holder().isPresent()
                ? toBoard(id)
                : Response.ok(Templates.archive(frames.mairie(), boards.of(consultation)))
                        .build();
    }

    @POST
    @Path("{id}/archiver")
    @Transactional
    public Response archive(@PathParam("id") UUID id) {
        Consultation.hold(id);
        Consultation consultation = published(id);
        Phase phase = consultation.phase(clock.instant());
        if (consultation.holder().isPresent()) {
            return toBoard(id);
        }
        if (phase == Phase.ARCHIVED) {
            return archived();
        }
        if (phase != Phase.ANSWERED) {
            return Response.status(422)
                    .entity(Templates.archive(frames.mairie(), boards.of(consultation)))
                    .build();
        }
        running.archive(id);
        return archived();
    }

    private static Consultation consultation(UUID id) {
        return Consultation.withId(id).orElseThrow(NotFoundException::new);
    }

    private Consultation published(UUID id) {
        Consultation consultation = consultation(id);
        if (isDraft(consultation)) {
            throw new NotFoundException();
        }
        return consultation;
    }

    private Review review(UUID id) {
        return reviewing.of(drafts.read(id));
    }

    private boolean isDraft(Consultation consultation) {
        return consultation.phase(clock.instant()) == Phase.DRAFT;
    }

    /** Whether its end can still be moved; that of a vote is sealed with its box, and what somebody else holds is theirs. */
    private boolean isRunning(Consultation consultation) {
        Instant now = clock.instant();
        Phase phase = consultation.phase(now);
        return (phase == Phase.OPEN || phase == Phase.COMING)
                && consultation.format() != Format.BUDGET
                && consultation.holder().isEmpty();
    }

    private static Response archived() {
        return Response.seeOther(URI.create("/mairie?fait=archivage")).build();
    }

    static Response toBoard(UUID id, String deed) {
        return Response.seeOther(URI.create(LaunchWizard.path(id) + "?fait=" + deed))
                .build();
    }

    private static Response toBoard(UUID id) {
        return Response.seeOther(URI.create(LaunchWizard.path(id))).build();
    }
}
