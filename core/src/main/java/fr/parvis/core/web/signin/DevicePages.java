package fr.parvis.core.web.signin;

import java.net.URI;
import java.util.List;
import java.util.UUID;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
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
import fr.parvis.core.person.Sessions;
import fr.parvis.core.person.SignedIn;
import fr.parvis.core.time.FrenchDates;
import fr.parvis.core.web.PageFrame;

/** Where somebody is signed in: each of their own browsers, and the way out of it. */
@RolesAllowed(Right.TO_BELONG)
public abstract class DevicePages {

    private final Door door;
    private final Reception reception;
    private final Sessions sessions;
    private final Connections connections;

    DevicePages(Door door, Reception reception, Sessions sessions, Connections connections) {
        this.door = door;
        this.reception = reception;
        this.sessions = sessions;
        this.connections = connections;
    }

    /** For mayors, deputies and secretaries. */
    @Path("/mairie/compte/appareils")
    public static class Mairie extends DevicePages {
        Mairie(Reception reception, Sessions sessions, Connections connections) {
            super(Door.MAIRIE, reception, sessions, connections);
        }
    }

    /** For the syndicate's staff. */
    @Path("/console/compte/appareils")
    public static class Console extends DevicePages {
        Console(Reception reception, Sessions sessions, Connections connections) {
            super(Door.CONSOLE, reception, sessions, connections);
        }
    }

    /**
     * One browser.
     *
     * @param device « Firefox sur Android », or nothing when it did not say
     * @param since when it signed in, in words
     * @param seen when it was last used, in words
     */
    public record Row(UUID session, String device, String since, String seen, boolean here) {}

    @CheckedTemplate(basePath = "core/signin", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    static final class Templates {
        private Templates() {}

        static native TemplateInstance devices(PageFrame frame, Door door, List<Row> devices, boolean done);
    }

    @GET
    public TemplateInstance show(@QueryParam("fait") @Nullable String done) {
        SignedIn who = reception.at(door);
        List<Row> devices = sessions.of(who.person()).stream()
                .map(opened -> new Row(
                        opened.session(),
                        opened.device(),
                        FrenchDates.briefMoment(opened.since()),
                        FrenchDates.briefMoment(opened.seenAt()),
                        opened.session().equals(who.session())))
                .toList();
        return Templates.devices(reception.frame(door), door, devices, done != null);
    }

    /** Whoever presses twice, or whose device has gone by itself, is told the same. */
    @POST
    @Path("{session}/fermer")
    public Response close(@PathParam("session") UUID session) {
        connections.closeOwn(reception.at(door), session);
        return done();
    }

    @POST
    @Path("fermer-les-autres")
    public Response closeOthers() {
        connections.closeOthers(reception.at(door));
        return done();
    }

    private Response done() {
        return Response.seeOther(URI.create(door.account() + "/appareils?fait=oui"))
                .build();
    }
}
