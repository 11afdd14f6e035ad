package fr.parvis.citizen.consultation;

import java.util.UUID;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;

import fr.parvis.core.photo.Photos;

/** The photos of the commune and of what is published; those of drafts have their address in the town hall. */
@Path("/c/{commune}")
@PermitAll
public class PhotoPages {

    private static final String JPEG = "image/jpeg";

    private final Photos photos;

    PhotoPages(Photos photos) {
        this.photos = photos;
    }

    @GET
    @Path("photo/{photo: [0-9a-f-]{36}}-640.jpg")
    @Produces(JPEG)
    public Response small(@PathParam("photo") UUID photo) {
        return print(photo, false);
    }

    @GET
    @Path("photo/{photo: [0-9a-f-]{36}}-1600.jpg")
    @Produces(JPEG)
    public Response wide(@PathParam("photo") UUID photo) {
        return print(photo, true);
    }

    private Response print(UUID photo, boolean wide) {
        // Another photo has another address.
        return Response.ok(photos.print(photo, wide, true).orElseThrow(NotFoundException::new), JPEG)
                .header("Cache-Control", "public, max-age=31536000, immutable")
                .build();
    }
}
