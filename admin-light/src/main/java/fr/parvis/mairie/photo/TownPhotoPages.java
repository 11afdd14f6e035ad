package fr.parvis.mairie.photo;

import java.util.UUID;

import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.multipart.FileUpload;
import org.jspecify.annotations.Nullable;

import fr.parvis.core.person.Right;
import fr.parvis.core.photo.Spot;

/** Puts a photo over the front page of the commune's site, and takes it away. */
@Path("/mairie/fiche/photo")
@RolesAllowed(Right.TO_RUN)
public class TownPhotoPages {

    private static final Hanging HERE =
            new Hanging(Spot.FRONT_PAGE, "/mairie/fiche/photo", "/mairie/fiche/photo", "/mairie/fiche", "");

    private final PhotoDesk desk;

    TownPhotoPages(PhotoDesk desk) {
        this.desk = desk;
    }

    @GET
    @Transactional
    public Response ask(@QueryParam(PhotoDesk.SAVED) @Nullable String saved) {
        return desk.ask(HERE, saved != null);
    }

    @POST
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    public Response put(
            @RestForm(PhotoDesk.FILE) @Nullable FileUpload file,
            @RestForm(PhotoDesk.DESCRIPTION) @Nullable String description,
            @RestForm(PhotoDesk.FOCUS) @Nullable String focus) {
        return desk.put(HERE, file, description, focus);
    }

    @POST
    @Path("retirer")
    @Transactional
    public Response remove() {
        return desk.remove(HERE);
    }

    @GET
    @Path("{photo: [0-9a-f-]{36}}-640.jpg")
    @Produces("image/jpeg")
    public Response print(@PathParam("photo") UUID photo) {
        return desk.print(photo);
    }
}
