package fr.parvis.mairie.announcement;

import java.net.URI;
import java.util.UUID;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;

import fr.parvis.core.announcement.Announcements;
import fr.parvis.core.person.Right;

/** « J’ai lu ». */
@Path("/mairie/annonces/{id}/lue")
@RolesAllowed(Right.TO_RUN)
public class AnnouncementPages {

    private final Announcements announcements;

    AnnouncementPages(Announcements announcements) {
        this.announcements = announcements;
    }

    @POST
    public Response read(@PathParam("id") UUID id) {
        announcements.read(id);
        return Response.seeOther(URI.create("/mairie")).build();
    }
}
