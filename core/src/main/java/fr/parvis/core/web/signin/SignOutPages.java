package fr.parvis.core.web.signin;

import java.net.URI;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;

import fr.parvis.core.person.Sessions;
import fr.parvis.core.web.SessionCookie;

/** Signing out, of this browser or of all of them; somebody whose session has ended already is told the same. */
@PermitAll
public abstract class SignOutPages {

    private final Door door;
    private final Reception reception;
    private final Sessions sessions;

    SignOutPages(Door door, Reception reception, Sessions sessions) {
        this.door = door;
        this.reception = reception;
        this.sessions = sessions;
    }

    /** Out of the town hall. */
    @Path("/mairie/deconnexion")
    public static class Mairie extends SignOutPages {
        Mairie(Reception reception, Sessions sessions) {
            super(Door.MAIRIE, reception, sessions);
        }
    }

    /** Out of the console. */
    @Path("/console/deconnexion")
    public static class Console extends SignOutPages {
        Console(Reception reception, Sessions sessions) {
            super(Door.CONSOLE, reception, sessions);
        }
    }

    @POST
    public Response here() {
        leaveTownHall();
        if (reception.staff().isSignedIn()) {
            sessions.close(reception.staff().who().session());
        }
        return signedOut();
    }

    @POST
    @Path("partout")
    public Response everywhere() {
        leaveTownHall();
        if (reception.staff().isSignedIn()) {
            sessions.closeAll(reception.staff().who().person());
        }
        return signedOut();
    }

    /** First of all: a visit that was closed with all other sessions is no longer known. */
    private void leaveTownHall() {
        reception.require(door);
        if (door.isConsole()) {
            reception.endVisit();
        }
    }

    private Response signedOut() {
        Response.ResponseBuilder out =
                Response.seeOther(URI.create(door.signIn() + "?fin=oui")).cookie(SessionCookie.none());
        return (door.isConsole() ? out.cookie(SessionCookie.noVisit()) : out).build();
    }
}
