package fr.parvis.mairie.photo;

import java.time.Clock;
import java.util.UUID;
import java.util.function.Function;

import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import io.quarkus.narayana.jta.QuarkusTransaction;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.multipart.FileUpload;
import org.jspecify.annotations.Nullable;

import fr.parvis.core.budget.Progress;
import fr.parvis.core.budget.Project;
import fr.parvis.core.collectivity.Feature;
import fr.parvis.core.consultation.Consultation;
import fr.parvis.core.consultation.Phase;
import fr.parvis.core.person.Right;
import fr.parvis.core.photo.Spot;
import fr.parvis.core.web.Needs;
import fr.parvis.core.web.Typography;
import fr.parvis.mairie.Paths;

/** Puts a photo beside what was told last of a project that won, and takes it away. */
@Path("/mairie/consultations/{id}/suivi/{projet: [0-9A-Za-z]+}/photo")
@Needs(Feature.BUDGET)
@RolesAllowed(Right.TO_RUN)
public class ProgressPhotoPages {

    private final Clock clock;
    private final PhotoDesk desk;

    ProgressPhotoPages(Clock clock, PhotoDesk desk) {
        this.clock = clock;
        this.desk = desk;
    }

    /** @param fixed whether all is put away */
    private record Wall(Hanging hanging, boolean fixed) {

        Response unlessFixed(Function<Hanging, Response> deed) {
            return fixed ? PhotoDesk.leave(hanging) : deed.apply(hanging);
        }
    }

    @GET
    @Transactional
    public Response ask(
            @PathParam("id") UUID id,
            @PathParam("projet") String project,
            @QueryParam(PhotoDesk.SAVED) @Nullable String saved) {
        return wall(id, project).unlessFixed(hanging -> desk.ask(hanging, saved != null));
    }

    @POST
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    public Response put(
            @PathParam("id") UUID id,
            @PathParam("projet") String project,
            @RestForm(PhotoDesk.FILE) @Nullable FileUpload file,
            @RestForm(PhotoDesk.DESCRIPTION) @Nullable String description,
            @RestForm(PhotoDesk.FOCUS) @Nullable String focus) {
        return QuarkusTransaction.requiringNew()
                .call(() -> wall(id, project))
                .unlessFixed(hanging -> desk.put(hanging, file, description, focus));
    }

    @POST
    @Path("retirer")
    @Transactional
    public Response remove(@PathParam("id") UUID id, @PathParam("projet") String project) {
        return wall(id, project).unlessFixed(desk::remove);
    }

    private Wall wall(UUID id, String code) {
        Consultation consultation = Consultation.withId(id).orElseThrow(NotFoundException::new);
        Project project = Project.of(id, code).orElseThrow(NotFoundException::new);
        Progress latest = Progress.latest(id, code).orElseThrow(NotFoundException::new);
        String board = Paths.consultation(id);
        Hanging hanging = new Hanging(
                Spot.ofProgress(id, latest.id()),
                board + "/suivi/" + code + "/photo",
                board + "/photo",
                board + "/suivi#p" + code,
                Typography.french(project.title()));
        return new Wall(hanging, consultation.phase(clock.instant()) == Phase.ARCHIVED);
    }
}
