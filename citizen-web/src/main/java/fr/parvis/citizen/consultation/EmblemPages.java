package fr.parvis.citizen.consultation;

import java.util.UUID;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;

import fr.parvis.core.photo.Emblems;

/** The coat of arms or the logo of the commune. */
@Path("/c/{commune}/blason")
@PermitAll
public class EmblemPages {

    private static final String PNG = "image/png";

    private final Emblems emblems;

    EmblemPages(Emblems emblems) {
        this.emblems = emblems;
    }

    @GET
    @Path("{emblem: [0-9a-f-]{36}}.png")
    @Produces(PNG)
    public Response small(@PathParam("emblem") UUID emblem) {
        return print(emblem, false);
    }

    @GET
    @Path("{emblem: [0-9a-f-]{36}}-grand.png")
    @Produces(PNG)
    public Response large(@PathParam("emblem") UUID emblem) {
        return print(emblem, true);
    }

    private Response print(UUID emblem, boolean large) {
        // Another one has another address.
        return Response.ok(emblems.print(emblem, large).orElseThrow(NotFoundException::new), PNG)
                .header("Cache-Control", "public, max-age=31536000, immutable")
                .build();
    }
}
