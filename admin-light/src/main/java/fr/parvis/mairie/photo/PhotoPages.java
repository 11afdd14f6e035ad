package fr.parvis.mairie.photo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;

import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.multipart.FileUpload;
import org.jspecify.annotations.Nullable;

import fr.parvis.core.consultation.Consultation;
import fr.parvis.core.consultation.Phase;
import fr.parvis.core.person.Role;
import fr.parvis.core.photo.Darkroom;
import fr.parvis.core.photo.Focus;
import fr.parvis.core.photo.Photo;
import fr.parvis.core.photo.Photos;
import fr.parvis.core.photo.Unusable;
import fr.parvis.core.web.Form;
import fr.parvis.core.web.Frames;
import fr.parvis.core.web.Option;
import fr.parvis.core.web.PageFrame;
import fr.parvis.core.web.Typography;
import fr.parvis.mairie.Paths;

/** Puts a photo on the page of a consultation, before or after publication, and takes it away. */
@Path("/mairie/consultations/{id}/photo")
@RolesAllowed({Role.OF_MAYOR, Role.OF_SECRETARY})
public class PhotoPages {

    private static final String FILE = "photo";
    private static final String DESCRIPTION = "description";
    private static final String FOCUS = "cadrage";
    private static final int LONGEST = 300;

    private final Clock clock;
    private final Photos photos;
    private final Frames frames;
    private final PhotoMessages words;

    PhotoPages(Clock clock, Photos photos, Frames frames, PhotoMessages words) {
        this.clock = clock;
        this.photos = photos;
        this.frames = frames;
        this.words = words;
    }

    @CheckedTemplate(basePath = "mairie/photo", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    static final class Templates {
        private Templates() {}

        static native TemplateInstance photo(
                PageFrame frame, Form form, String board, String title, Optional<Photo> photo, List<Option> focuses);
    }

    @GET
    @Transactional
    public Response ask(@PathParam("id") UUID id) {
        if (isArchived(id)) {
            return toBoard(id);
        }
        Form form = Form.empty().fill(FOCUS, Focus.CENTRE.name());
        Photo.of(id).ifPresent(photo -> form.fill(DESCRIPTION, photo.description()));
        return Response.ok(page(id, form)).build();
    }

    @POST
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    public Response put(
            @PathParam("id") UUID id,
            @RestForm(FILE) @Nullable FileUpload file,
            @RestForm(DESCRIPTION) @Nullable String description,
            @RestForm(FOCUS) @Nullable String focus) {
        // Not one transaction: a photo is developed for seconds, without a connection to the database.
        boolean archived = read(() -> isArchived(id));
        if (archived) {
            return toBoard(id);
        }
        Form form = Form.empty().fill(DESCRIPTION, description).fill(FOCUS, focus);
        boolean sent = file != null && file.size() > 0;
        if (!sent && !read(() -> Photo.of(id).isPresent())) {
            form.reject(FILE, words.missing());
        }
        form.require(DESCRIPTION, words.description_missing());
        if (form.text(DESCRIPTION).length() > LONGEST) {
            form.reject(DESCRIPTION, words.description_long(LONGEST));
        }
        if (sent && file != null && !form.hasErrors()) {
            develop(id, file, form);
        } else if (!form.hasErrors()) {
            photos.describe(id, form.text(DESCRIPTION));
        }
        return form.hasErrors()
                ? Response.status(422).entity(read(() -> page(id, form))).build()
                : toBoard(id);
    }

    @POST
    @Path("retirer")
    @Transactional
    public Response remove(@PathParam("id") UUID id) {
        if (!isArchived(id)) {
            photos.remove(id);
        }
        return toBoard(id);
    }

    /** What residents will see, for those who prepare it. */
    @GET
    @Path("{photo: [0-9a-f-]{36}}-640.jpg")
    @Produces("image/jpeg")
    public Response print(@PathParam("photo") UUID photo) {
        return Response.ok(photos.print(photo, false, false).orElseThrow(NotFoundException::new), "image/jpeg")
                .header("Cache-Control", "private, no-store")
                .build();
    }

    private void develop(UUID id, FileUpload file, Form form) {
        try {
            if (file.size() > Darkroom.HEAVIEST) {
                form.reject(FILE, words.too_heavy());
                return;
            }
            photos.put(id, Files.readAllBytes(file.uploadedFile()), focus(form), form.text(DESCRIPTION));
        } catch (Unusable unusable) {
            form.reject(FILE, told(unusable.reason()));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static Focus focus(Form form) {
        return Arrays.stream(Focus.values())
                .filter(focus -> form.has(FOCUS, focus.name()))
                .findFirst()
                .orElse(Focus.CENTRE);
    }

    private String told(Unusable.Reason reason) {
        return switch (reason) {
            case NO_PHOTO -> words.no_photo();
            case SVG -> words.svg();
            case GIF -> words.gif();
            case WEBP -> words.webp();
            case HEIC -> words.heic();
            case TOO_HEAVY -> words.too_heavy();
            case TOO_LARGE -> words.too_large();
            case TOO_SMALL -> words.too_small();
            case BROKEN -> words.broken();
        };
    }

    private TemplateInstance page(UUID id, Form form) {
        return Templates.photo(
                frames.mairie(),
                form,
                Paths.consultation(id),
                Typography.french(consultation(id).title()),
                Photo.of(id),
                List.of(
                        Option.of(Focus.TOP_LEFT.name(), words.top_left()),
                        Option.of(Focus.TOP.name(), words.top()),
                        Option.of(Focus.TOP_RIGHT.name(), words.top_right()),
                        Option.of(Focus.LEFT.name(), words.left()),
                        Option.of(Focus.CENTRE.name(), words.centre()),
                        Option.of(Focus.RIGHT.name(), words.right()),
                        Option.of(Focus.BOTTOM_LEFT.name(), words.bottom_left()),
                        Option.of(Focus.BOTTOM.name(), words.bottom()),
                        Option.of(Focus.BOTTOM_RIGHT.name(), words.bottom_right())));
    }

    private boolean isArchived(UUID id) {
        return consultation(id).phase(clock.instant()) == Phase.ARCHIVED;
    }

    private static Consultation consultation(UUID id) {
        return Consultation.withId(id).orElseThrow(NotFoundException::new);
    }

    private static <T> T read(Callable<T> question) {
        return QuarkusTransaction.requiringNew().call(question);
    }

    private static Response toBoard(UUID id) {
        return Response.seeOther(URI.create(Paths.consultation(id))).build();
    }
}
