package fr.parvis.console.help;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;

import io.quarkus.arc.All;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.vertx.core.http.HttpServerRequest;
import org.jspecify.annotations.Nullable;

import fr.parvis.core.collectivity.Collectivity;
import fr.parvis.core.collectivity.Kind;
import fr.parvis.core.collectivity.Place;
import fr.parvis.core.help.HelpDesk;
import fr.parvis.core.help.Visits;
import fr.parvis.core.person.Right;
import fr.parvis.core.tenancy.Scope;
import fr.parvis.core.tenancy.Tenancy;
import fr.parvis.core.web.Face;
import fr.parvis.core.web.Form;
import fr.parvis.core.web.Frames;
import fr.parvis.core.web.Link;
import fr.parvis.core.web.PageFrame;
import fr.parvis.core.web.SessionCookie;
import fr.parvis.core.web.Site;
import fr.parvis.core.web.Staff;

/** Asks for the reason, and leads into the pages of the town hall. */
@Path(VisitPages.COMMUNES + "/{id}/regarder")
@RolesAllowed(Right.TO_HELP)
public class VisitPages {

    static final String COMMUNES = "/console/communes";

    private static final String REASON = "raison";
    private static final String PAGE = "page";
    private static final String HOME = "/mairie";
    private static final int LONGEST = 200;
    private static final int NEWEST = 10;

    private final List<Face> faces;
    private final Frames frames;
    private final HelpDesk desk;
    private final Site site;
    private final Staff staff;
    private final Visits visits;
    private final VisitMessages words;

    VisitPages(
            @All List<Face> faces,
            Frames frames,
            HelpDesk desk,
            Site site,
            Staff staff,
            Visits visits,
            VisitMessages words) {
        this.faces = faces;
        this.frames = frames;
        this.desk = desk;
        this.site = site;
        this.staff = staff;
        this.visits = visits;
        this.words = words;
    }

    /**
     * What the page shows.
     *
     * @param here whether this process has the pages of town halls
     */
    public record View(Place commune, boolean here, List<Visits.Told> visits) {

        public List<Link> trail() {
            return List.of(
                    Link.to("Communes", COMMUNES),
                    Link.to(commune.name().name(), COMMUNES + "/" + commune.id()),
                    Link.here("Regarder avec la mairie"));
        }
    }

    @CheckedTemplate(basePath = "console/help", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    static final class Templates {
        private Templates() {}

        static native TemplateInstance visit(PageFrame frame, Form form, View view);
    }

    /** With the words of the request for help that one comes from. */
    @GET
    public TemplateInstance ask(@PathParam("id") String id, @QueryParam("demande") @Nullable UUID request) {
        Form form = Form.empty();
        requested(id, request).ifPresent(asked -> form.fill(REASON, words.asked(asked.by(), asked.sentence()))
                .fill(PAGE, asked.page()));
        return page(commune(id), form);
    }

    @POST
    public Response begin(
            @PathParam("id") String id, MultivaluedMap<String, String> submitted, @Context HttpServerRequest request) {
        Place commune = commune(id);
        if (!isHere()) {
            throw new NotFoundException();
        }
        Form form = Form.of(submitted);
        if (form.require(REASON, words.reason_missing()) && form.text(REASON).length() > LONGEST) {
            form.reject(REASON, words.reason_long(LONGEST));
        }
        if (form.hasErrors()) {
            return Response.status(422).entity(page(commune, form)).build();
        }
        String agent = Optional.ofNullable(request.getHeader("User-Agent")).orElse("");
        UUID person = staff.who().person();
        String token = Tenancy.within(id, () -> visits.begin(person, form.text(REASON), site.host(), agent));
        return Response.seeOther(URI.create(landing(form.value(PAGE))))
                .cookie(SessionCookie.visit(token))
                .build();
    }

    /** The page that help was asked from, if it is one. */
    private static String landing(String page) {
        return page.matches("/mairie(/[\\w-]+)*") ? page : HOME;
    }

    private Optional<HelpDesk.Waiting> requested(String id, @Nullable UUID request) {
        return Tenancy.in(new Scope.Operator(), desk::waiting).stream()
                .filter(one -> one.id().equals(request) && one.collectivity().equals(id))
                .findFirst();
    }

    private Place commune(String id) {
        return Tenancy.in(new Scope.Operator(), () -> Collectivity.withId(id)
                .filter(found -> found.kind() == Kind.COMMUNE)
                .map(Collectivity::place)
                .orElseThrow(NotFoundException::new));
    }

    private boolean isHere() {
        return faces.stream().anyMatch(face -> face.path().equals("mairie"));
    }

    private TemplateInstance page(Place commune, Form form) {
        List<Visits.Told> before = Tenancy.in(new Scope.Operator(), () -> visits.newestOf(commune.id(), NEWEST));
        return Templates.visit(frames.console(COMMUNES), form, new View(commune, isHere(), before));
    }
}
