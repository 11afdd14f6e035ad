package fr.parvis.console.person;

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
import jakarta.ws.rs.core.Response;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import org.jspecify.annotations.Nullable;

import fr.parvis.core.person.Connections;
import fr.parvis.core.person.Right;
import fr.parvis.core.web.Frames;
import fr.parvis.core.web.PageFrame;
import fr.parvis.core.web.Site;
import fr.parvis.core.web.Staff;

/** Where somebody is signed in, and the end of it: for whoever calls because a telephone is lost. */
@Path("/console/personnes/{person}/connexions")
@RolesAllowed(Right.TO_APPOINT)
public class ConnectionPages {

    private final Frames frames;
    private final Connections connections;
    private final Staff staff;
    private final Site site;

    ConnectionPages(Frames frames, Connections connections, Staff staff, Site site) {
        this.frames = frames;
        this.connections = connections;
        this.staff = staff;
        this.site = site;
    }

    @CheckedTemplate(basePath = "console/person", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    static final class Templates {
        private Templates() {}

        static native TemplateInstance connections(
                PageFrame frame, Connections.Owner owner, List<Connections.Open> open, UUID here, boolean done);
    }

    @GET
    public TemplateInstance show(@PathParam("person") UUID person, @QueryParam("fait") @Nullable String done) {
        Connections.Owner owner = connections.owner(person).orElseThrow(NotFoundException::new);
        return Templates.connections(
                frames.console(TeamPages.PATH),
                owner,
                connections.of(person),
                staff.who().session(),
                done != null);
    }

    @POST
    @Path("{session}/fermer")
    public Response close(@PathParam("person") UUID person, @PathParam("session") UUID session) {
        connections.close(person, session, site.origin());
        return done(person);
    }

    @POST
    @Path("fermer")
    public Response closeAll(@PathParam("person") UUID person) {
        connections.closeAll(person, site.origin());
        return done(person);
    }

    private static Response done(UUID person) {
        return Response.seeOther(URI.create("/console/personnes/" + person + "/connexions?fait=oui"))
                .build();
    }
}
