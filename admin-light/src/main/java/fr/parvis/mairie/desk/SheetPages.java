package fr.parvis.mairie.desk;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;

import fr.parvis.core.ballot.ElectionRecord;
import fr.parvis.core.ballot.State;
import fr.parvis.core.budget.Paper;
import fr.parvis.core.collectivity.Feature;
import fr.parvis.core.paper.PaperSheets;
import fr.parvis.core.paper.PaperSheets.Difference;
import fr.parvis.core.paper.PaperSheets.Standing;
import fr.parvis.core.paper.Reading;
import fr.parvis.core.paper.SheetNumber;
import fr.parvis.core.person.Right;
import fr.parvis.core.web.Form;
import fr.parvis.core.web.Frames;
import fr.parvis.core.web.Needs;
import fr.parvis.core.web.PageFrame;
import fr.parvis.mairie.desk.OnPaper.Vote;

/** The paper sheets after the closing: two people type them blind, differences are decided, the record is written. */
@Path("/mairie/consultations/{id}/bulletins-papier")
@Needs(Feature.BUDGET)
@RolesAllowed(Right.TO_RUN)
public class SheetPages {

    private static final String BATCH = "paquet";
    private static final String SHEET = "feuille";
    private static final String NOTE = "explication";
    private static final int LONGEST_NOTE = 500;

    /** What the button asks for. */
    private static final String DEED = "geste";

    /** That nobody decides alone; beside the two readings, and beside what is neither. */
    private static final String BOTH = "a-deux";

    private static final String BOTH_NEITHER = "a-deux-autre";

    private final ElectionRecord record;
    private final Frames frames;
    private final OnPaper onPaper;
    private final PaperSheets sheets;
    private final DeskMessages words;

    SheetPages(ElectionRecord record, Frames frames, OnPaper onPaper, PaperSheets sheets, DeskMessages words) {
        this.record = record;
        this.frames = frames;
        this.onPaper = onPaper;
        this.sheets = sheets;
        this.words = words;
    }

    @CheckedTemplate(basePath = "mairie/desk", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    static final class Templates {
        private Templates() {}

        static native TemplateInstance sheets(PageFrame frame, Form form, Vote vote, Standing standing, int nextBatch);

        static native TemplateInstance sheet(
                PageFrame frame, Form form, Vote vote, SheetForm sheet, SheetNumber number, int envelopes);

        static native TemplateInstance difference(
                PageFrame frame, Form form, Vote vote, SheetForm sheet, Compared compared);
    }

    /**
     * A sheet that was read in two ways.
     *
     * @param left how many differences there are, with this one
     */
    public record Compared(SheetNumber number, List<String> first, List<String> second, int left) {}

    @GET
    @Transactional
    public TemplateInstance show(@PathParam("id") UUID id) {
        return page(onPaper.vote(id), Form.empty());
    }

    private TemplateInstance page(Vote vote, Form form) {
        Standing standing = sheets.standing(vote.box().id());
        int last = standing.batches().isEmpty()
                ? 0
                : standing.batches().get(standing.batches().size() - 1).number();
        return Templates.sheets(frames.mairie(), form, vote, standing, Math.min(last + 1, SheetNumber.MOST_BATCHES));
    }

    /** Whether sheets may be typed at this moment. */
    private static boolean isTyped(Vote vote, Standing standing) {
        State state = vote.box().state();
        return (state == State.CLOSED || state == State.COUNTED) && !standing.isSettled();
    }

    @GET
    @Path("saisie/{paquet: [1-9][0-9]?}")
    @Transactional
    public Response ask(@PathParam("id") UUID id, @PathParam("paquet") int batch) {
        Vote vote = onPaper.vote(id);
        UUID box = vote.box().id();
        Standing standing = sheets.standing(box);
        return isTyped(vote, standing)
                ? Response.ok(Templates.sheet(
                                frames.mairie(),
                                Form.empty(),
                                vote,
                                sheet(vote),
                                sheets.next(box, batch),
                                standing.envelopes()))
                        .header("Cache-Control", "no-store")
                        .build()
                : OnPaper.to(vote.sheets());
    }

    @POST
    @Path("saisie/{paquet: [1-9][0-9]?}")
    @Transactional
    public Response enter(
            @PathParam("id") UUID id, @PathParam("paquet") int batch, MultivaluedMap<String, String> submitted) {
        Vote vote = onPaper.vote(id);
        UUID box = vote.box().id();
        Standing standing = sheets.standing(box);
        if (!isTyped(vote, standing)) {
            return OnPaper.to(vote.sheets());
        }
        Form form = Form.of(submitted);
        SheetNumber number = sheets.next(box, batch);
        // Pressed twice, or read by others meanwhile: the next one is asked for.
        if (number.isPossible() && form.text(SHEET).equals(String.valueOf(number.sheet()))) {
            SheetForm sheet = sheet(vote);
            Optional<Reading> reading = reading(form, sheet);
            if (reading.isEmpty()) {
                return Response.status(422)
                        .entity(Templates.sheet(frames.mairie(), form, vote, sheet, number, standing.envelopes()))
                        .build();
            }
            sheets.enter(box, number, reading.get(), sheet.paper()::accepts);
        }
        return OnPaper.to(vote.sheets() + "/saisie/" + batch);
    }

    /** What was typed, by the button that was pressed; what is wrong is noted in the form. */
    private Optional<Reading> reading(Form form, SheetForm sheet) {
        return switch (form.text(DEED)) {
            case "blanc" -> Optional.of(Reading.BLANK);
            case "nul" -> Optional.of(Reading.SPOILT);
            case "absent" -> Optional.of(Reading.ABSENT);
            default -> typed(form, sheet);
        };
    }

    private Optional<Reading> typed(Form form, SheetForm sheet) {
        if (sheet.isEmpty(form)) {
            form.reject("choix", words.nothing_typed());
            return Optional.empty();
        }
        Optional<Reading> reading = sheet.reading(form);
        if (reading.isEmpty()) {
            form.reject("choix", words.not_allowed(sheet.most()));
        }
        return reading;
    }

    @GET
    @Path("ecarts")
    @Transactional
    public Response compare(@PathParam("id") UUID id) {
        Vote vote = onPaper.vote(id);
        return compared(vote, Form.empty());
    }

    private Response compared(Vote vote, Form form) {
        UUID box = vote.box().id();
        Standing standing = sheets.standing(box);
        Optional<Difference> difference = isTyped(vote, standing) ? sheets.difference(box) : Optional.empty();
        if (difference.isEmpty()) {
            return OnPaper.to(vote.sheets());
        }
        SheetForm sheet = sheet(vote);
        Compared compared = new Compared(
                difference.get().number(),
                sheet.said(difference.get().first()),
                sheet.said(difference.get().second()),
                standing.differing());
        return Response.status(form.hasErrors() ? 422 : 200)
                .entity(Templates.difference(frames.mairie(), form, vote, sheet, compared))
                .header("Cache-Control", "no-store")
                .build();
    }

    @POST
    @Path("ecarts")
    @Transactional
    public Response decide(@PathParam("id") UUID id, MultivaluedMap<String, String> submitted) {
        Vote vote = onPaper.vote(id);
        Form form = Form.of(submitted);
        UUID box = vote.box().id();
        Optional<Difference> difference =
                isTyped(vote, sheets.standing(box)) ? sheets.difference(box) : Optional.empty();
        if (difference.isPresent() && isAbout(difference.get().number(), form)) {
            SheetForm sheet = sheet(vote);
            boolean kept = List.of("premiere", "seconde").contains(form.text(DEED));
            Optional<Reading> reading =
                    switch (form.text(DEED)) {
                        case "premiere" -> Optional.of(difference.get().first());
                        case "seconde" -> Optional.of(difference.get().second());
                        default -> reading(form, sheet);
                    };
            String both = kept ? BOTH : BOTH_NEITHER;
            if (!form.has(both, "oui")) {
                form.reject(both, words.both_missing());
            }
            if (reading.isEmpty() || form.hasErrors()) {
                return compared(vote, form);
            }
            sheets.decide(box, difference.get().number(), reading.get(), sheet.paper()::accepts);
        }
        return OnPaper.to(vote.sheets() + "/ecarts");
    }

    private static boolean isAbout(SheetNumber number, Form form) {
        return form.text(BATCH).equals(String.valueOf(number.batch()))
                && form.text(SHEET).equals(String.valueOf(number.sheet()));
    }

    @POST
    @Path("terminer")
    @Transactional
    public Response settle(@PathParam("id") UUID id, MultivaluedMap<String, String> submitted) {
        Vote vote = onPaper.vote(id);
        Form form = Form.of(submitted);
        String note = form.text(NOTE);
        if (isTyped(vote, sheets.standing(vote.box().id()))) {
            if (note.length() > LONGEST_NOTE) {
                form.reject(NOTE, words.note_long());
            } else if (!sheets.settle(id, note)) {
                if (sheets.standing(vote.box().id()).isRead()) {
                    form.reject(NOTE, words.note_missing());
                } else {
                    form.reject(words.not_read());
                }
            }
        }
        return form.hasErrors() ? Response.status(422).entity(page(vote, form)).build() : OnPaper.to(vote.sheets());
    }

    private SheetForm sheet(Vote vote) {
        return SheetForm.of(Paper.read(record.paper(vote.box().id()).orElseThrow()), words);
    }
}
