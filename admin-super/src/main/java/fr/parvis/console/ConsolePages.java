package fr.parvis.console;

import java.net.URI;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;

import fr.parvis.core.person.Role;

/** The front door of the console leads to the communes. */
@Path("/console")
@RolesAllowed(Role.OF_OPERATOR)
public class ConsolePages {

    @GET
    public Response home() {
        return Response.seeOther(URI.create("/console/communes")).build();
    }
}
