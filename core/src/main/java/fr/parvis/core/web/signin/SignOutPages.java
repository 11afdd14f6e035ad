package fr.parvis.core.web.signin;

import java.net.URI;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;

import fr.parvis.core.person.Sessions;
import fr.parvis.core.web.SessionCookie;
import fr.parvis.core.web.Staff;

/** Signing out, of this browser or of all of them; somebody whose session has ended already is told the same. */
@Path("/{face:mairie|console}/deconnexion")
@PermitAll
public class SignOutPages {

    private final Reception reception;
    private final Sessions sessions;
    private final Staff staff;

    SignOutPages(Reception reception, Sessions sessions, Staff staff) {
        this.reception = reception;
        this.sessions = sessions;
        this.staff = staff;
    }

    @POST
    public Response here(@PathParam("face") String face) {
        Door door = reception.door(face);
        if (staff.isSignedIn()) {
            sessions.close(staff.who().session());
        }
        return signedOut(door);
    }

    @POST
    @Path("partout")
    public Response everywhere(@PathParam("face") String face) {
        Door door = reception.door(face);
        if (staff.isSignedIn()) {
            sessions.closeAll(staff.who().person());
        }
        return signedOut(door);
    }

    private static Response signedOut(Door door) {
        return Response.seeOther(URI.create(door.signIn() + "?fin=oui"))
                .cookie(SessionCookie.none())
                .build();
    }
}
