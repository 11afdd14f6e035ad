package fr.parvis.mairie.photo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.core.Response;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import org.jboss.resteasy.reactive.multipart.FileUpload;
import org.jspecify.annotations.Nullable;

import fr.parvis.core.photo.Darkroom;
import fr.parvis.core.photo.Focus;
import fr.parvis.core.photo.Photo;
import fr.parvis.core.photo.Photos;
import fr.parvis.core.photo.Unusable;
import fr.parvis.core.web.Form;
import fr.parvis.core.web.Frames;
import fr.parvis.core.web.Option;
import fr.parvis.core.web.PageFrame;

/** Asks for a photo, says what is wrong with the one that was sent, and takes it away, wherever it hangs. */
@ApplicationScoped
class PhotoDesk {

    static final String FILE = "photo";
    static final String DESCRIPTION = "description";
    static final String FOCUS = "cadrage";

    /** Says in the address that a photo has just been put there. */
    static final String SAVED = "fait";

    private static final int LONGEST = 300;

    private final Photos photos;
    private final Frames frames;
    private final PhotoMessages words;

    PhotoDesk(Photos photos, Frames frames, PhotoMessages words) {
        this.photos = photos;
        this.frames = frames;
        this.words = words;
    }

    @CheckedTemplate(basePath = "mairie/photo", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    static final class Templates {
        private Templates() {}

        static native TemplateInstance photo(
                PageFrame frame,
                Form form,
                Hanging hanging,
                Optional<Photo> photo,
                List<Option> focuses,
                boolean saved);
    }

    /**
     * Within a transaction.
     *
     * @param saved whether a photo has just been put there
     */
    Response ask(Hanging hanging, boolean saved) {
        Form form = Form.empty().fill(FOCUS, Focus.CENTRE.name());
        Photo.at(hanging.spot()).ifPresent(photo -> form.fill(DESCRIPTION, photo.description()));
        return Response.ok(page(hanging, form, saved)).build();
    }

    /** Outside any transaction: a photo is developed for seconds, without a connection to the database. */
    Response put(Hanging hanging, @Nullable FileUpload file, @Nullable String description, @Nullable String focus) {
        Form form = Form.empty().fill(DESCRIPTION, description).fill(FOCUS, focus);
        boolean sent = file != null && file.size() > 0;
        if (!sent && !isThere(hanging)) {
            form.reject(FILE, words.missing());
        }
        // What was sent is thrown away once it is developed: nothing is left to be cropped another way.
        if (!sent && !form.hasErrors() && focus(form) != Focus.CENTRE) {
            form.reject(FILE, words.crop_needs_file());
        }
        form.require(DESCRIPTION, words.description_missing());
        if (form.text(DESCRIPTION).length() > LONGEST) {
            form.reject(DESCRIPTION, words.description_long(LONGEST));
        }
        if (sent && file != null && !form.hasErrors()) {
            develop(hanging, file, form);
        } else if (!form.hasErrors()) {
            photos.describe(hanging.spot(), form.text(DESCRIPTION));
        }
        return form.hasErrors()
                ? Response.status(422)
                        .entity(QuarkusTransaction.requiringNew().call(() -> page(hanging, form, false)))
                        .build()
                : Response.seeOther(URI.create(hanging.path() + "?" + SAVED + "=oui"))
                        .build();
    }

    Response remove(Hanging hanging) {
        photos.remove(hanging.spot());
        return leave(hanging);
    }

    static Response leave(Hanging hanging) {
        return Response.seeOther(URI.create(hanging.back())).build();
    }

    /** What residents will see, for those who prepare it. */
    Response print(UUID photo) {
        return Response.ok(photos.print(photo, false, false).orElseThrow(NotFoundException::new), "image/jpeg")
                .header("Cache-Control", "private, no-store")
                .build();
    }

    private static boolean isThere(Hanging hanging) {
        return QuarkusTransaction.requiringNew()
                .call(() -> Photo.at(hanging.spot()).isPresent());
    }

    private void develop(Hanging hanging, FileUpload file, Form form) {
        try {
            if (file.size() > Darkroom.HEAVIEST) {
                form.reject(FILE, words.too_heavy());
                return;
            }
            photos.put(hanging.spot(), Files.readAllBytes(file.uploadedFile()), focus(form), form.text(DESCRIPTION));
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

    private TemplateInstance page(Hanging hanging, Form form, boolean saved) {
        return Templates.photo(
                frames.mairie(),
                form,
                hanging,
                Photo.at(hanging.spot()),
                List.of(
                        Option.of(Focus.TOP_LEFT.name(), words.top_left()),
                        Option.of(Focus.TOP.name(), words.top()),
                        Option.of(Focus.TOP_RIGHT.name(), words.top_right()),
                        Option.of(Focus.LEFT.name(), words.left()),
                        Option.of(Focus.CENTRE.name(), words.centre()),
                        Option.of(Focus.RIGHT.name(), words.right()),
                        Option.of(Focus.BOTTOM_LEFT.name(), words.bottom_left()),
                        Option.of(Focus.BOTTOM.name(), words.bottom()),
                        Option.of(Focus.BOTTOM_RIGHT.name(), words.bottom_right())),
                saved);
    }
}
