package fr.parvis.core.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;

import org.jboss.resteasy.reactive.multipart.FileUpload;
import org.jspecify.annotations.Nullable;

import fr.parvis.core.collectivity.Place;
import fr.parvis.core.photo.Darkroom;
import fr.parvis.core.photo.Emblems;
import fr.parvis.core.photo.Unusable;

/** Takes the coat of arms or the logo of a commune from whoever dresses its site: its mayor, or the syndicate. */
@ApplicationScoped
public class EmblemDesk {

    public static final String FILE = "blason";
    public static final String DESCRIPTION = "blason-description";

    private static final int LONGEST = 150;

    private final Emblems emblems;
    private final EmblemMessages words;

    EmblemDesk(Emblems emblems, EmblemMessages words) {
        this.emblems = emblems;
        this.words = words;
    }

    /**
     * What the form is about.
     *
     * @param path address that it is sent to
     * @param image address of the large print, or {@code ""}
     * @param undoable whether the one before can come back
     */
    public record View(String path, String image, Optional<Emblems.Shown> shown, boolean undoable) {}

    /** The view of a commune, with its description filled into the form where nothing was typed. */
    public View view(Place commune, String path, Form form) {
        Optional<Emblems.Shown> shown = emblems.of(commune.id());
        if (!form.names().contains(DESCRIPTION)) {
            form.fill(
                    DESCRIPTION,
                    shown.map(Emblems.Shown::description)
                            .orElseGet(() -> words.proposed(commune.name().withDe())));
        }
        return new View(
                path,
                shown.map(one -> commune.path() + "/blason/" + one.id() + "-grand.png")
                        .orElse(""),
                shown,
                emblems.hasBefore(commune.id()));
    }

    /** Outside any transaction. Whatever is wrong stands in the form afterwards. */
    public void put(Place commune, @Nullable FileUpload file, Form form) {
        boolean sent = file != null && file.size() > 0;
        if (!sent && emblems.of(commune.id()).isEmpty()) {
            form.reject(FILE, words.missing());
        }
        form.require(DESCRIPTION, words.description_missing());
        if (form.text(DESCRIPTION).length() > LONGEST) {
            form.reject(DESCRIPTION, words.description_long(LONGEST));
        }
        if (form.hasErrors()) {
            return;
        }
        if (sent && file != null) {
            draw(commune, file, form);
        } else {
            emblems.describe(commune.id(), form.text(DESCRIPTION));
        }
    }

    public void remove(Place commune) {
        emblems.remove(commune.id());
    }

    public void undo(Place commune) {
        emblems.undo(commune.id());
    }

    private void draw(Place commune, FileUpload file, Form form) {
        try {
            if (file.size() > Darkroom.HEAVIEST) {
                form.reject(FILE, words.too_heavy());
                return;
            }
            emblems.put(commune.id(), Files.readAllBytes(file.uploadedFile()), form.text(DESCRIPTION));
        } catch (Unusable unusable) {
            form.reject(FILE, told(unusable.reason()));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private String told(Unusable.Reason reason) {
        return switch (reason) {
            case SVG -> words.svg();
            case NO_PHOTO, GIF, WEBP, HEIC -> words.no_image();
            case TOO_HEAVY, TOO_LARGE -> words.too_heavy();
            case TOO_SMALL -> words.too_small();
            case BROKEN -> words.broken();
        };
    }
}
