package fr.parvis.mairie.photo;

import java.time.Clock;
import java.util.UUID;

import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import io.quarkus.narayana.jta.QuarkusTransaction;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.multipart.FileUpload;
import org.jspecify.annotations.Nullable;

import fr.parvis.core.consultation.Consultation;
import fr.parvis.core.consultation.Phase;
import fr.parvis.core.person.Right;
import fr.parvis.core.photo.Spot;
import fr.parvis.core.web.Typography;
import fr.parvis.mairie.Paths;

/** Puts a photo on the page of a consultation, before or after publication, and takes it away. */
@Path("/mairie/consultations/{id}/photo")
@RolesAllowed(Right.TO_RUN)
public class PhotoPages {

    private final Clock clock;
    private final PhotoDesk desk;

    PhotoPages(Clock clock, PhotoDesk desk) {
        this.clock = clock;
        this.desk = desk;
    }

    @GET
    @Transactional
    public Response ask(@PathParam("id") UUID id, @QueryParam(PhotoDesk.SAVED) @Nullable String saved) {
        Consultation consultation = consultation(id);
        return isSettled(consultation)
                ? PhotoDesk.leave(hanging(consultation))
                : desk.ask(hanging(consultation), saved != null);
    }

    @POST
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    public Response put(
            @PathParam("id") UUID id,
            @RestForm(PhotoDesk.FILE) @Nullable FileUpload file,
            @RestForm(PhotoDesk.DESCRIPTION) @Nullable String description,
            @RestForm(PhotoDesk.FOCUS) @Nullable String focus) {
        Consultation consultation = QuarkusTransaction.requiringNew().call(() -> consultation(id));
        Hanging hanging = hanging(consultation);
        return isSettled(consultation) ? PhotoDesk.leave(hanging) : desk.put(hanging, file, description, focus);
    }

    @POST
    @Path("retirer")
    @Transactional
    public Response remove(@PathParam("id") UUID id) {
        Consultation consultation = consultation(id);
        return isSettled(consultation) ? PhotoDesk.leave(hanging(consultation)) : desk.remove(hanging(consultation));
    }

    @GET
    @Path("{photo: [0-9a-f-]{36}}-640.jpg")
    @RolesAllowed(Right.TO_READ)
    @Produces("image/jpeg")
    public Response print(@PathParam("photo") UUID photo) {
        return desk.print(photo);
    }

    private static Hanging hanging(Consultation consultation) {
        String board = Paths.consultation(consultation.id());
        String here = board + "/photo";
        return new Hanging(Spot.of(consultation.id()), here, here, board, Typography.french(consultation.title()));
    }

    private boolean isSettled(Consultation consultation) {
        return consultation.phase(clock.instant()) == Phase.ARCHIVED
                || consultation.holder().isPresent();
    }

    private static Consultation consultation(UUID id) {
        return Consultation.withId(id).orElseThrow(NotFoundException::new);
    }
}
