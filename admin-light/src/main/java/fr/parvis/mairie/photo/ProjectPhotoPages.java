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

import fr.parvis.core.ballot.BallotBox;
import fr.parvis.core.ballot.State;
import fr.parvis.core.budget.Project;
import fr.parvis.core.collectivity.Feature;
import fr.parvis.core.consultation.Consultation;
import fr.parvis.core.consultation.Phase;
import fr.parvis.core.person.Right;
import fr.parvis.core.photo.Spot;
import fr.parvis.core.web.Needs;
import fr.parvis.core.web.Typography;
import fr.parvis.mairie.Paths;

/** Puts a photo on a project of a budget, until it is sealed, and takes it away. */
@Path("/mairie/consultations/{id}/projets/{projet: [0-9A-Za-z]+}/photo")
@Needs(Feature.BUDGET)
@RolesAllowed(Right.TO_RUN)
public class ProjectPhotoPages {

    private final BallotBox boxes;
    private final Clock clock;
    private final PhotoDesk desk;

    ProjectPhotoPages(BallotBox boxes, Clock clock, PhotoDesk desk) {
        this.boxes = boxes;
        this.clock = clock;
        this.desk = desk;
    }

    /** @param fixed whether it was sealed, or is over */
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
        Phase phase = consultation.phase(clock.instant());
        String board = Paths.consultation(id);
        int number = Project.of(id).indexOf(project) + 1;
        Hanging hanging = new Hanging(
                Spot.of(id, code),
                board + "/projets/" + code + "/photo",
                board + "/photo",
                phase == Phase.DRAFT ? board + "/projets?sur=" + number + "#p" + number : board,
                Typography.french(project.title()));
        boolean changeable = phase == Phase.DRAFT || phase == Phase.COMING || phase == Phase.OPEN;
        boolean sealed = boxes.of(id).filter(box -> box.state() != State.DRAFT).isPresent();
        return new Wall(hanging, !changeable || sealed);
    }
}
