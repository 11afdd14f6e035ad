package fr.parvis.console.moving;

import java.io.OutputStream;
import java.net.URI;
import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BadRequestException;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import org.jspecify.annotations.Nullable;

import fr.parvis.console.journal.Reason;
import fr.parvis.console.journal.ReasonMessages;
import fr.parvis.core.collectivity.Collectivity;
import fr.parvis.core.collectivity.Kind;
import fr.parvis.core.collectivity.Place;
import fr.parvis.core.collectivity.Presence;
import fr.parvis.core.collectivity.Standing;
import fr.parvis.core.moving.Departures;
import fr.parvis.core.moving.Departures.Departure;
import fr.parvis.core.moving.NotLeaving;
import fr.parvis.core.moving.Packing;
import fr.parvis.core.person.Right;
import fr.parvis.core.person.Team;
import fr.parvis.core.tenancy.Scope;
import fr.parvis.core.tenancy.Tenancy;
import fr.parvis.core.web.Form;
import fr.parvis.core.web.Frames;
import fr.parvis.core.web.PageFrame;
import fr.parvis.core.web.Staff;

/** All of a commune in a file, and its end. */
@Path("/console/communes/{id}/vie")
@RolesAllowed(Right.TO_KEEP)
public class LifePages {

    private static final String COMMUNES = "/console/communes";
    private static final String NAME = "nom";
    private static final String STANDING = "etat";

    /** Of a deletion; the page asks why the site is suspended or archived as well. */
    private static final String WHY = "raison-suppression";

    /** What it was before, in the address and in the form that leads back there. */
    private static final String BEFORE = "avant";

    private final Frames frames;
    private final Packing packing;
    private final Presence presence;
    private final Departures departures;
    private final Staff staff;
    private final Team team;
    private final MovingMessages words;
    private final ReasonMessages reasons;

    LifePages(
            Frames frames,
            Packing packing,
            Presence presence,
            Departures departures,
            Staff staff,
            Team team,
            MovingMessages words,
            ReasonMessages reasons) {
        this.frames = frames;
        this.packing = packing;
        this.presence = presence;
        this.departures = departures;
        this.staff = staff;
        this.team = team;
        this.words = words;
        this.reasons = reasons;
    }

    @CheckedTemplate(basePath = "console/moving", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    static final class Templates {
        private Templates() {}

        static native TemplateInstance life(
                PageFrame frame,
                Form form,
                Place commune,
                boolean voting,
                String departure,
                boolean alone,
                int days,
                String deed,
                String before);
    }

    @GET
    public TemplateInstance show(
            @PathParam("id") String id,
            @QueryParam("fait") @Nullable String done,
            @QueryParam(BEFORE) @DefaultValue("") String before) {
        Place commune = commune(id);
        return page(
                commune,
                Form.empty(),
                STANDING.equals(done) ? STANDING : "",
                standing(before).filter(one -> one != commune.standing()));
    }

    /** By a form, since it is told in the journal. */
    @POST
    @Path("archive")
    public Response pack(@PathParam("id") String id) {
        Place commune = commune(id);
        packing.announce(id);
        return Response.ok((StreamingOutput) (OutputStream target) -> packing.pack(id, target), "application/zip")
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        "attachment; filename=\"" + packing.name(id, commune.address()) + "\"")
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }

    /**
     * Suspends or archives the site, or opens it again; the page that follows leads back in one press. Not to a merger: a part that
     * was opened again is asked for in a new one.
     */
    @POST
    @Path("etat")
    public Response stand(@PathParam("id") String id, MultivaluedMap<String, String> submitted) {
        Place commune = commune(id);
        Form form = Form.of(submitted);
        Standing standing = standing(form.value(STANDING)).orElseThrow(BadRequestException::new);
        boolean undoes = !form.value(BEFORE).isEmpty();
        if (undoes && !form.has(BEFORE, commune.standing().name()) && commune.standing() != standing) {
            return refused(commune, Form.empty().reject(words.standing_changed()));
        }
        // Who only takes back what was just done is not asked why.
        String reason = standing != Standing.OPEN && !undoes ? Reason.read(form, reasons) : "";
        if (form.hasErrors()) {
            return refused(commune, form);
        }
        if (!presence.stand(id, standing, reason)) {
            return refused(
                    commune,
                    form.reject(standing == Standing.SUSPENDED ? words.suspend_voting() : words.archive_busy()));
        }
        boolean isLast = undoes || commune.successor() != null;
        return Response.seeOther(URI.create(COMMUNES + "/" + id + "/vie?fait=etat"
                        + (isLast ? "" : "&" + BEFORE + "=" + commune.standing())))
                .build();
    }

    private static Optional<Standing> standing(String named) {
        return Arrays.stream(Standing.values())
                .filter(one -> one.name().equals(named))
                .findFirst();
    }

    @POST
    @Path("depart")
    public Response leave(@PathParam("id") String id, MultivaluedMap<String, String> submitted) {
        Place commune = commune(id);
        Form form = Form.of(submitted);
        String reason = Reason.read(form, WHY, reasons);
        if (form.hasErrors()
                && !Departures.isName(form.text(NAME), commune.name().name())) {
            form.reject(NAME, words.name_wrong(commune.name().name()));
        }
        if (form.hasErrors()) {
            return refused(commune, form);
        }
        try {
            UUID departure =
                    departures.ask(id, form.text(NAME), reason, staff.who().person());
            return Response.seeOther(URI.create(DeparturePages.PATH + "/" + departure + "?fait=demande"))
                    .build();
        } catch (NotLeaving no) {
            form.reject(NAME, DeparturePages.why(no, commune.name().name(), words));
            return refused(commune, form);
        }
    }

    private Response refused(Place commune, Form form) {
        return Response.status(422)
                .entity(page(commune, form, "", Optional.empty()))
                .build();
    }

    private TemplateInstance page(Place commune, Form form, String deed, Optional<Standing> before) {
        Optional<Departure> departure = departures.of(commune.id());
        return Templates.life(
                frames.console(COMMUNES),
                form,
                commune,
                presence.isVoting(commune.id()),
                departure.map(one -> DeparturePages.PATH + "/" + one.id()).orElse(""),
                !team.hasOtherOperator(staff.who().person()),
                Departures.GRACE_DAYS,
                deed,
                before.map(Standing::name).orElse(""));
    }

    private static Place commune(String id) {
        return Tenancy.in(new Scope.Operator(), () -> Collectivity.withId(id))
                .filter(collectivity -> collectivity.kind() == Kind.COMMUNE)
                .map(Collectivity::place)
                .orElseThrow(NotFoundException::new);
    }
}
