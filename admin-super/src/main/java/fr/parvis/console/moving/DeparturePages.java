package fr.parvis.console.moving;

import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.UUID;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import org.jspecify.annotations.Nullable;

import fr.parvis.core.collectivity.Directory;
import fr.parvis.core.collectivity.Syndicate;
import fr.parvis.core.moving.Departures;
import fr.parvis.core.moving.Departures.Departure;
import fr.parvis.core.moving.NotLeaving;
import fr.parvis.core.person.Right;
import fr.parvis.core.person.Team;
import fr.parvis.core.web.Form;
import fr.parvis.core.web.Frames;
import fr.parvis.core.web.PageFrame;
import fr.parvis.core.web.Staff;

/** Communes that are deleted: confirmed by a second person, cancelled by anybody of the syndicate, certified when they are gone. */
@Path(DeparturePages.PATH)
@RolesAllowed(Right.TO_KEEP)
public class DeparturePages {

    static final String PATH = "/console/departs";

    private static final String COMMUNES = "/console/communes";
    private static final String NAME = "nom";

    private final Frames frames;
    private final Departures departures;
    private final Directory directory;
    private final Staff staff;
    private final Team team;
    private final MovingMessages words;

    DeparturePages(
            Frames frames, Departures departures, Directory directory, Staff staff, Team team, MovingMessages words) {
        this.frames = frames;
        this.departures = departures;
        this.directory = directory;
        this.staff = staff;
        this.team = team;
        this.words = words;
    }

    @CheckedTemplate(basePath = "console/moving", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    static final class Templates {
        private Templates() {}

        static native TemplateInstance departures(PageFrame frame, List<DepartureView> views);

        static native TemplateInstance departure(
                PageFrame frame, Form form, DepartureView view, boolean alone, String deed);
    }

    @GET
    public TemplateInstance list() {
        return Templates.departures(
                frames.console(COMMUNES),
                departures.all().stream().map(this::view).toList());
    }

    @GET
    @Path("{departure}")
    public TemplateInstance show(@PathParam("departure") UUID id, @QueryParam("fait") @Nullable String done) {
        return page(departure(id), Form.empty(), done == null ? "" : done);
    }

    @POST
    @Path("{departure}/confirmer")
    public Response confirm(@PathParam("departure") UUID id, MultivaluedMap<String, String> submitted) {
        Departure departure = departure(id);
        Form form = Form.of(submitted);
        try {
            departures.confirm(id, form.text(NAME), staff.who().person());
            return done(id, "confirmation");
        } catch (NotLeaving no) {
            form.reject(NAME, why(no, departure.name(), words));
            return Response.status(422).entity(page(departure(id), form, "")).build();
        }
    }

    @POST
    @Path("{departure}/annuler")
    public Response cancel(@PathParam("departure") UUID id) {
        departure(id);
        try {
            departures.cancel(id);
            return done(id, "annulation");
        } catch (NotLeaving no) {
            return Response.status(422)
                    .entity(page(departure(id), Form.empty().reject(words.not_waiting()), ""))
                    .build();
        }
    }

    @GET
    @Path("{departure}/certificat.pdf")
    public Response certificate(@PathParam("departure") UUID id) throws IOException {
        Departure departure = departure(id);
        if (!departure.isDone()) {
            throw new NotFoundException();
        }
        String syndicate =
                directory.syndicate().map(Syndicate::name).map(Object::toString).orElse("");
        return Response.ok(new Certificate(words).of(departure, syndicate), "application/pdf")
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"certificat-de-suppression.pdf\"")
                .build();
    }

    /** Why not, in words. */
    static String why(NotLeaving no, String commune, MovingMessages words) {
        return switch (no.reason()) {
            case WRONG_NAME -> words.name_wrong(commune);
            case ASKED_BEFORE -> words.asked_before();
            case VOTE_UNDER_WAY -> words.vote_under_way();
            case MERGER_UNDER_WAY -> words.merger_under_way();
            case SAME_PERSON -> words.same_person();
            case NOT_WAITING -> words.not_waiting();
        };
    }

    private Departure departure(UUID id) {
        return departures.withId(id).orElseThrow(NotFoundException::new);
    }

    private DepartureView view(Departure departure) {
        return DepartureView.of(departure, !departure.asker().equals(staff.who().person()), words);
    }

    private TemplateInstance page(Departure departure, Form form, String deed) {
        return Templates.departure(frames.console(COMMUNES), form, view(departure), isAlone(), deed);
    }

    private boolean isAlone() {
        return !team.hasOtherOperator(staff.who().person());
    }

    private static Response done(UUID id, String deed) {
        return Response.seeOther(URI.create(PATH + "/" + id + "?fait=" + deed)).build();
    }
}
