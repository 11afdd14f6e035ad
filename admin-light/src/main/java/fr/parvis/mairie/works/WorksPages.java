package fr.parvis.mairie.works;

import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
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

import fr.parvis.core.budget.Progress;
import fr.parvis.core.budget.Stage;
import fr.parvis.core.budget.VoteResult;
import fr.parvis.core.budget.VoteResults;
import fr.parvis.core.budget.Works;
import fr.parvis.core.collectivity.Feature;
import fr.parvis.core.consultation.Consultation;
import fr.parvis.core.consultation.Phase;
import fr.parvis.core.person.Right;
import fr.parvis.core.photo.Photo;
import fr.parvis.core.web.Form;
import fr.parvis.core.web.Frames;
import fr.parvis.core.web.Language;
import fr.parvis.core.web.Needs;
import fr.parvis.core.web.Option;
import fr.parvis.core.web.PageFrame;
import fr.parvis.core.web.ProjectNews;
import fr.parvis.core.web.Typography;
import fr.parvis.mairie.Paths;

/** Tells residents what becomes of the projects that won. */
@Path("/mairie/consultations/{id}/suivi")
@Needs(Feature.BUDGET)
@RolesAllowed(Right.TO_RUN)
public class WorksPages {

    private static final String STAGE = "etape";
    private static final String DAY = "jour";
    private static final String TEXT = "texte";

    private final Clock clock;
    private final Frames frames;
    private final VoteResults results;
    private final Works works;
    private final WorksMessages words;

    WorksPages(Clock clock, Frames frames, VoteResults results, Works works, WorksMessages words) {
        this.clock = clock;
        this.frames = frames;
        this.results = results;
        this.works = works;
        this.words = words;
    }

    @CheckedTemplate(basePath = "mairie/works", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    static final class Templates {
        private Templates() {}

        static native TemplateInstance list(PageFrame frame, Vote vote, boolean done);

        static native TemplateInstance tell(
                PageFrame frame, Form form, Vote vote, Winner winner, List<Option> stages, String today);
    }

    /**
     * A vote whose result is out.
     *
     * @param board address of its page
     * @param open whether anything can still be told
     */
    public record Vote(String title, String board, boolean open, List<Winner> winners) {

        public String path() {
            return board + "/suivi";
        }
    }

    /**
     * A project that won.
     *
     * @param fresh whether what was told last can still be mended
     * @param told the latest first
     */
    public record Winner(String id, String title, boolean fresh, List<ProjectNews> told) {

        /** Whether a photo stands beside what was told last. */
        public boolean pictured() {
            return !told.isEmpty() && told.get(0).photo().isPresent();
        }
    }

    @GET
    @Transactional
    public TemplateInstance list(@PathParam("id") UUID id, @QueryParam("fait") @Nullable String done) {
        return Templates.list(frames.mairie(), vote(id), done != null);
    }

    @GET
    @Path("{projet: [0-9A-Za-z]+}")
    @Transactional
    public TemplateInstance ask(@PathParam("id") UUID id, @PathParam("projet") String project) {
        Vote vote = vote(id);
        Form form = Form.empty().fill(DAY, LocalDate.now(clock));
        Progress.latest(id, project).ifPresent(latest -> {
            form.fill(STAGE, latest.stage().name());
            if (latest.isFresh(clock.instant())) {
                form.fill(DAY, latest.day()).fill(TEXT, latest.text());
            }
        });
        return page(vote, winner(vote, project), form);
    }

    @POST
    @Path("{projet: [0-9A-Za-z]+}")
    @Transactional
    public Response tell(
            @PathParam("id") UUID id, @PathParam("projet") String project, MultivaluedMap<String, String> submitted) {
        Consultation.hold(id);
        Vote vote = vote(id);
        Winner winner = winner(vote, project);
        Form form = Form.of(submitted);
        Optional<Stage> stage = Arrays.stream(Stage.values())
                .filter(one -> form.has(STAGE, one.name()))
                .findFirst();
        LocalDate day = form.date(DAY);
        if (stage.isEmpty()) {
            form.reject(STAGE, words.stage_missing());
        }
        if (day == null) {
            form.reject(DAY, words.day_missing());
        } else if (day.isAfter(LocalDate.now(clock))) {
            form.reject(DAY, words.day_future());
        }
        if (form.text(TEXT).length() > Progress.LONGEST_TEXT) {
            form.reject(TEXT, words.text_long(Progress.LONGEST_TEXT));
        } else if (form.text(TEXT).isEmpty()
                && stage.filter(Stage.DROPPED::equals).isPresent()) {
            form.reject(TEXT, words.why_missing());
        }
        if (form.hasErrors()) {
            return Response.status(422).entity(page(vote, winner, form)).build();
        }
        works.tell(id, project, stage.orElseThrow(), Objects.requireNonNull(day), form.text(TEXT));
        return Response.seeOther(URI.create(vote.path() + "?fait=oui#p" + project))
                .build();
    }

    private TemplateInstance page(Vote vote, Winner winner, Form form) {
        return Templates.tell(
                frames.mairie(),
                form,
                vote,
                winner,
                Arrays.stream(Stage.values())
                        .map(stage -> Option.of(stage.name(), ProjectNews.stage(stage, Language.FRENCH)))
                        .toList(),
                LocalDate.now(clock).toString());
    }

    private Vote vote(UUID id) {
        Consultation consultation = Consultation.withId(id).orElseThrow(NotFoundException::new);
        VoteResult result = results.of(id).orElseThrow(NotFoundException::new);
        Instant now = clock.instant();
        List<Progress> told = Progress.of(id);
        Map<String, List<ProjectNews>> news = ProjectNews.of(told, Photo.ofProgress(id), Language.FRENCH);
        return new Vote(
                Typography.french(consultation.title()),
                Paths.consultation(id),
                consultation.phase(now) != Phase.ARCHIVED,
                result.winners().stream()
                        .map(winner -> winner.project())
                        .map(project -> new Winner(
                                project.id(),
                                Typography.french(project.title()),
                                told.stream().anyMatch(one -> one.project().equals(project.id()) && one.isFresh(now)),
                                news.getOrDefault(project.id(), List.of())))
                        .toList());
    }

    /** @throws NotFoundException when it did not win, or nothing more is told of this vote */
    private static Winner winner(Vote vote, String project) {
        return vote.winners().stream()
                .filter(winner -> vote.open() && winner.id().equals(project))
                .findFirst()
                .orElseThrow(NotFoundException::new);
    }
}
