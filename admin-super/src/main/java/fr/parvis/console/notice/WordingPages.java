package fr.parvis.console.notice;

import java.net.URI;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.vertx.core.http.HttpServerResponse;
import org.jspecify.annotations.Nullable;

import fr.parvis.core.notice.Blank;
import fr.parvis.core.notice.Phrases;
import fr.parvis.core.notice.Specimen;
import fr.parvis.core.notice.Wording;
import fr.parvis.core.notice.Wordings;
import fr.parvis.core.notice.Words;
import fr.parvis.core.person.Right;
import fr.parvis.core.web.Form;
import fr.parvis.core.web.Frames;
import fr.parvis.core.web.Link;
import fr.parvis.core.web.PageFrame;

/** Where the syndicate words a letter: what it says first and last, and its subject, seen before it is kept. */
@Path(WordingPages.PATH + "/{wording}")
@RolesAllowed(Right.TO_CONFIGURE)
public class WordingPages {

    static final String PATH = SpecimenPages.PATH + "/mots";

    private static final String DONE = "fait";

    private final Frames frames;
    private final Gallery gallery;
    private final Wordings wordings;
    private final WatchMessages watch;
    private final WordingMessages words;

    WordingPages(Frames frames, Gallery gallery, Wordings wordings, WatchMessages watch, WordingMessages words) {
        this.frames = frames;
        this.gallery = gallery;
        this.wordings = wordings;
        this.watch = watch;
        this.words = words;
    }

    /**
     * What the page shows.
     *
     * @param path address that forms are sent to
     * @param specimen a letter in these words
     * @param trial whether they are not kept yet
     * @param several whether other letters say them too
     * @param own whether the words that are kept are not those of Parvis
     * @param done what was just done, or {@code ""}
     */
    public record View(
            String title,
            List<Link> trail,
            String path,
            List<Blank> blanks,
            Specimen specimen,
            boolean trial,
            boolean several,
            boolean own,
            boolean undoable,
            String done) {}

    @CheckedTemplate(basePath = "console/notice", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    static final class Templates {
        private Templates() {}

        static native TemplateInstance wording(PageFrame frame, Form form, View view);
    }

    @GET
    public TemplateInstance show(
            @PathParam("wording") String asked,
            @QueryParam(DONE) @Nullable String done,
            @Context HttpServerResponse answer) {
        Wording wording = wording(asked);
        Map<String, String> said =
                Map.of("enregistre", words.saved(), "annule", words.undone(), "origine", words.restored());
        return page(
                wording,
                WordingForm.of(wordings.of(wording)),
                wordings.phrases(),
                false,
                done == null ? "" : said.getOrDefault(done, ""),
                answer);
    }

    /** Keeps the words, or only shows the letter that they make. */
    @POST
    public Response change(
            @PathParam("wording") String asked,
            MultivaluedMap<String, String> submitted,
            @Context HttpServerResponse answer) {
        Wording wording = wording(asked);
        Form form = Form.of(submitted);
        Words typed = WordingForm.read(form, wording, wordings.empty(), words);
        if (form.hasErrors()) {
            return refused(wording, form, answer);
        }
        if (form.has("geste", "voir")) {
            Phrases trial = wordings.phrases().trying(wording, typed);
            return Response.ok(page(wording, form, trial, true, "", answer)).build();
        }
        wordings.change(wording, typed);
        return to(wording, "enregistre");
    }

    @POST
    @Path("annuler")
    public Response undo(@PathParam("wording") String asked, @Context HttpServerResponse answer) {
        Wording wording = wording(asked);
        Optional<Blank> hole = wordings.undo(wording);
        if (hole.isPresent()) {
            Form form = WordingForm.of(wordings.of(wording))
                    .reject(words.undo_empty(hole.get().written()));
            return refused(wording, form, answer);
        }
        return to(wording, "annule");
    }

    @POST
    @Path("origine")
    public Response restore(@PathParam("wording") String asked) {
        Wording wording = wording(asked);
        wordings.change(wording, wording.original());
        return to(wording, "origine");
    }

    private Response refused(Wording wording, Form form, HttpServerResponse answer) {
        return Response.status(422)
                .entity(page(wording, form, wordings.phrases(), false, "", answer))
                .build();
    }

    private static Response to(Wording wording, String done) {
        return Response.seeOther(URI.create(WordingAddress.of(wording) + "?" + DONE + "=" + done))
                .build();
    }

    private TemplateInstance page(
            Wording wording, Form form, Phrases phrases, boolean trial, String done, HttpServerResponse answer) {
        List<Specimen> letters = gallery.all(phrases).stream()
                .filter(specimen -> specimen.wording() == wording)
                .toList();
        answer.putHeader(Gallery.POLICY, Gallery.OF_A_PAGE);
        return Templates.wording(
                frames.console(MessagePages.PATH),
                form,
                new View(
                        words.title(wording.title()),
                        List.of(
                                Link.to(watch.title(), MessagePages.PATH),
                                Link.to(watch.specimens(), SpecimenPages.PATH),
                                Link.here(wording.title())),
                        WordingAddress.of(wording),
                        wording.blanks().stream()
                                .filter(blank -> !wordings.empty().contains(blank))
                                .toList(),
                        letters.get(0),
                        trial,
                        letters.size() > 1,
                        wordings.decided(wording).isPresent(),
                        wordings.isUndoable(wording),
                        done));
    }

    private static Wording wording(String asked) {
        return Arrays.stream(Wording.values())
                .filter(wording -> WordingAddress.of(wording).equals(PATH + "/" + asked))
                .findFirst()
                .orElseThrow(NotFoundException::new);
    }
}
