package fr.parvis.console.campaign;

import java.net.URI;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
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
import org.jspecify.annotations.Nullable;

import fr.parvis.console.campaign.HoldingPages.Held;
import fr.parvis.core.campaign.Campaigns.Campaign;
import fr.parvis.core.campaign.Holding;
import fr.parvis.core.consultation.Format;
import fr.parvis.core.consultation.Refused;
import fr.parvis.core.model.Model;
import fr.parvis.core.person.Right;
import fr.parvis.core.questionnaire.Sketch;
import fr.parvis.core.time.FrenchDates;
import fr.parvis.core.web.Form;
import fr.parvis.core.web.Frames;
import fr.parvis.core.web.PageFrame;
import fr.parvis.core.web.Rewording;
import fr.parvis.core.web.Rewording.Asked;
import fr.parvis.core.web.Rewording.Change;
import fr.parvis.core.web.Rewording.Texts;
import fr.parvis.core.web.RewordingMessages;
import fr.parvis.core.web.Typography;

/** What an intercommunal body asks already, corrected, prolonged, closed or taken back in all of its communes. */
@Path(HoldingPages.PATH + "/{id}/changer")
@RolesAllowed(Right.TO_HOLD)
public class HoldingChangePages {

    private static final String UNTIL = "fin";

    /** The last day that the form showed. */
    private static final String FROM = "depuis";

    private final Clock clock;
    private final Frames frames;
    private final Holding holding;
    private final HoldingPages pages;
    private final CampaignMessages campaignWords;
    private final HoldingMessages words;
    private final RewordingMessages rewordingWords;

    HoldingChangePages(
            Clock clock,
            Frames frames,
            Holding holding,
            HoldingPages pages,
            CampaignMessages campaignWords,
            HoldingMessages words,
            RewordingMessages rewordingWords) {
        this.clock = clock;
        this.frames = frames;
        this.holding = holding;
        this.pages = pages;
        this.campaignWords = campaignWords;
        this.words = words;
        this.rewordingWords = rewordingWords;
    }

    @CheckedTemplate(basePath = "console/campaign", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    static final class Templates {
        private Templates() {}

        static native TemplateInstance holdingCorrect(PageFrame frame, Held held, Form form, Texts texts);

        static native TemplateInstance holdingCorrected(
                PageFrame frame, Held held, Form form, Texts texts, List<Change> changes, String day, String note);

        static native TemplateInstance holdingExtend(
                PageFrame frame, Held held, Form form, String until, String earliest);

        static native TemplateInstance holdingClose(PageFrame frame, Held held);

        static native TemplateInstance holdingUndo(PageFrame frame, Held held);
    }

    @GET
    @Path("texte")
    @Transactional
    public Response askCorrection(@PathParam("id") UUID id) {
        Held held = pages.held(id);
        Texts texts = texts(held.campaign().sketch());
        return held.running()
                ? Response.ok(Templates.holdingCorrect(console(), held, texts.form(), texts))
                        .build()
                : toBoard(id, "");
    }

    @POST
    @Path("texte")
    @Transactional
    public Response correct(@PathParam("id") UUID id, MultivaluedMap<String, String> submitted) {
        Held held = pages.held(id);
        if (!held.running()) {
            return toBoard(id, "");
        }
        Sketch sketch = held.campaign().sketch();
        Texts texts = texts(sketch);
        Form form = Form.of(submitted);
        if (form.value("action").equals("modifier")) {
            return Response.ok(Templates.holdingCorrect(console(), held, form, texts))
                    .build();
        }
        Rewording rewording = new Rewording(texts, form, rewordingWords);
        List<Change> changes = rewording.changes();
        texts.form().names().stream()
                .filter(field -> !Model.canBeNamed(form.text(field)))
                .forEach(field -> form.reject(field, campaignWords.braces()));
        if (form.hasErrors()) {
            return CampaignPages.refused(Templates.holdingCorrect(console(), held, form, texts));
        }
        if (!form.value("action").equals("publier")) {
            return Response.ok(Templates.holdingCorrected(
                            console(),
                            held,
                            form,
                            texts,
                            changes,
                            FrenchDates.day(clock.instant()),
                            Typography.french(rewording.note())))
                    .build();
        }
        holding.correct(
                id, sketch.reworded(rewording.title(), rewording.reason(), rewording.wordings()), rewording.note());
        return toBoard(id, "correction");
    }

    private static Texts texts(Sketch sketch) {
        List<Asked> questions = new ArrayList<>();
        if (sketch.format() == Format.QUESTIONNAIRE) {
            for (int number = 1; number <= sketch.questions().size(); number++) {
                questions.add(new Asked(
                        number,
                        SketchForm.label(number),
                        sketch.questions().get(number - 1).label()));
            }
        }
        return new Texts(sketch.title(), sketch.reason(), false, questions);
    }

    @GET
    @Path("dates")
    @Transactional
    public Response askExtension(@PathParam("id") UUID id) {
        Held held = pages.held(id);
        return held.running()
                ? Response.ok(extension(
                                held, Form.empty().fill(UNTIL, last(held).plusWeeks(1))))
                        .build()
                : toBoard(id, "");
    }

    @POST
    @Path("dates")
    @Transactional
    public Response extend(@PathParam("id") UUID id, MultivaluedMap<String, String> submitted) {
        Held held = pages.held(id);
        if (!held.running()) {
            return toBoard(id, "");
        }
        Form form = Form.of(submitted);
        LocalDate last = last(held);
        LocalDate until = until(form, last);
        if (last.equals(until)) {
            // The button was pressed twice, or a colleague was faster: it lasts as long as was asked for.
            return toBoard(id, "prolongation");
        }
        if (until == null) {
            return CampaignPages.refused(extension(held, form));
        }
        holding.extend(id, FrenchDates.endOf(until));
        return toBoard(id, "prolongation");
    }

    /** The day that was chosen; {@code last} itself only when the form was made before the end moved there. */
    private @Nullable LocalDate until(Form form, LocalDate last) {
        LocalDate until = form.date(UNTIL);
        LocalDate shown = Objects.requireNonNullElse(form.date(FROM), last);
        if (until == null) {
            form.reject(UNTIL, words.day_missing());
        } else if (!until.isAfter(last) && (shown.equals(last) || !until.equals(last))) {
            form.reject(UNTIL, words.extend_too_soon(FrenchDates.day(last)));
        } else if (until.isAfter(LocalDate.now(clock).plusYears(1))) {
            form.reject(UNTIL, words.day_far());
        }
        return form.hasErrors() ? null : until;
    }

    private TemplateInstance extension(Held held, Form form) {
        LocalDate last = last(held);
        return Templates.holdingExtend(
                console(),
                held,
                form.fill(FROM, last),
                FrenchDates.day(last),
                last.plusDays(1).toString());
    }

    private static LocalDate last(Held held) {
        Campaign campaign = held.campaign();
        return FrenchDates.dayOf(Objects.requireNonNull(campaign.closesAt()));
    }

    @GET
    @Path("clore")
    @Transactional
    public Response askClosing(@PathParam("id") UUID id) {
        Held held = pages.held(id);
        return held.closable()
                ? Response.ok(Templates.holdingClose(console(), held)).build()
                : toBoard(id, "");
    }

    @POST
    @Path("clore")
    @Transactional
    public Response close(@PathParam("id") UUID id) {
        if (pages.held(id).closable()) {
            holding.close(id);
        }
        return toBoard(id, "cloture");
    }

    @GET
    @Path("annuler")
    @Transactional
    public Response askUndo(@PathParam("id") UUID id) {
        Held held = pages.held(id);
        return held.undoUntil().isEmpty()
                ? toBoard(id, "")
                : Response.ok(Templates.holdingUndo(console(), held)).build();
    }

    /** Too late, or pressed twice: the board says where things stand. */
    @POST
    @Path("annuler")
    @Transactional
    public Response undo(@PathParam("id") UUID id) {
        pages.held(id);
        try {
            holding.undo(id);
        } catch (Refused late) {
            return toBoard(id, "");
        }
        return toBoard(id, HoldingPages.UNDONE);
    }

    @POST
    @Path("reessayer")
    @Transactional
    public Response retry(@PathParam("id") UUID id) {
        pages.held(id);
        holding.retry(id);
        return toBoard(id, "");
    }

    private PageFrame console() {
        return frames.console(HoldingPages.PATH);
    }

    private static Response toBoard(UUID id, String deed) {
        return Response.seeOther(URI.create(HoldingPages.PATH + "/" + id + (deed.isEmpty() ? "" : "?fait=" + deed)))
                .build();
    }
}
