package fr.parvis.mairie.consultation;

import java.time.Clock;
import java.util.List;
import java.util.UUID;

import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.ForbiddenException;

import fr.parvis.core.consultation.Consultation;
import fr.parvis.core.consultation.Format;
import fr.parvis.core.person.Right;
import fr.parvis.core.questionnaire.Drafting;
import fr.parvis.core.questionnaire.Drafting.Draft;
import fr.parvis.core.web.Form;
import fr.parvis.core.web.Frames;
import fr.parvis.core.web.PageFrame;
import fr.parvis.core.web.Staff;
import fr.parvis.mairie.consultation.QuestionsForm.Arranged;

/** The one screen after a model is picked: everything is filled in, can be changed on the spot, and is published from there. */
@Path("/mairie/consultations")
@RolesAllowed(Right.TO_PREPARE)
public class AdaptWizard {

    private static final String PREVIEW = "apercu";

    /** Advice that stood on the page when the button was pressed: nobody is told the same thing twice. */
    private static final String SEEN = "conseil";

    private static final String PUBLISH = "publier";

    private final Clock clock;
    private final Drafting drafting;
    private final Drafts drafts;
    private final Reviewing reviewing;
    private final Frames frames;
    private final Staff staff;
    private final WizardMessages words;

    AdaptWizard(
            Clock clock,
            Drafting drafting,
            Drafts drafts,
            Reviewing reviewing,
            Frames frames,
            Staff staff,
            WizardMessages words) {
        this.clock = clock;
        this.drafting = drafting;
        this.drafts = drafts;
        this.reviewing = reviewing;
        this.frames = frames;
        this.staff = staff;
        this.words = words;
    }

    @CheckedTemplate(basePath = "mairie/consultation", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    static final class Templates {
        private Templates() {}

        static native TemplateInstance adapt(
                PageFrame frame,
                Form form,
                Review review,
                List<QuestionFields> questions,
                List<String> fields,
                WizardOptions options,
                int focus,
                String focused,
                boolean full);
    }

    @GET
    @Path("{id}/adapter")
    @Transactional
    public TemplateInstance adapt(@PathParam("id") UUID id, @QueryParam("sur") @DefaultValue("0") int focus) {
        Draft draft = asking(id);
        Form form = QuestionsForm.of(draft);
        DatesForm.fill(form, draft.consultation(), clock);
        Drafts.carry(form, draft);
        return page(draft, form, focus);
    }

    @POST
    @Path("{id}/adapter")
    @Transactional
    public Response save(@PathParam("id") UUID id, MultivaluedMap<String, String> submitted) {
        Consultation.hold(id);
        Draft draft = asking(id);
        Form form = Form.of(submitted);
        String deed = form.value(LaunchWizard.DEED);
        QuestionsForm screen = new QuestionsForm(form, draft);
        boolean publish = deed.equals(PUBLISH);
        if (publish && staff.isVisitor()) {
            throw new ForbiddenException();
        }
        boolean fits = screen.fits(words);
        if (fits && publish) {
            screen.check(words);
        }
        DatesForm.Chosen chosen = new DatesForm(form, clock).check(words);
        Arranged arranged = screen.arrange(deed);
        boolean asks = !fits
                || draft.asks(
                        screen.title(), screen.reason(), screen.choices(), arranged.questions(), screen.comment());
        boolean runs = chosen == null || draft.runs(chosen.opens(), chosen.closes(), chosen.audience());
        if (!(asks && runs) && Drafts.isOvertaken(form, draft, words)) {
            return Drafts.overtaken(page(draft, form, 0));
        }
        if (fits) {
            drafting.describe(
                    id, screen.title(), screen.reason(), screen.choices(), arranged.questions(), screen.comment());
            screen.refuses(arranged, words);
        }
        if (chosen != null) {
            drafting.schedule(id, chosen.opens(), chosen.closes(), chosen.audience());
        }
        Drafts.carry(form, drafts.read(id));
        if (fits && deed.equals(LaunchWizard.LATER)) {
            return LaunchWizard.seeOther("/mairie");
        }
        if (form.hasErrors()) {
            return LaunchWizard.refused(page(drafts.read(id), form, 0));
        }
        if (screen.deletes(deed, arranged)) {
            return Response.ok(page(drafts.read(id), form, 0)).build();
        }
        if (publish && !form.values(SEEN).containsAll(advice(drafts.read(id)))) {
            return LaunchWizard.seeOther(LaunchWizard.path(id) + "/adapter#conseils");
        }
        if (publish) {
            drafting.publish(id);
            return LaunchWizard.seeOther(LaunchWizard.path(id));
        }
        return LaunchWizard.seeOther(LaunchWizard.path(id) + "/adapter"
                + switch (deed) {
                    case "" -> "";
                    case PREVIEW -> "#" + PREVIEW;
                    default -> screen.place(arranged);
                });
    }

    /** No model is a budget, whose screens are its own. */
    private Draft asking(UUID id) {
        Draft draft = drafts.read(id);
        if (draft.consultation().format() == Format.BUDGET) {
            throw BudgetWizard.elsewhere(LaunchWizard.path(id) + "/budget");
        }
        return draft;
    }

    private List<String> advice(Draft draft) {
        return reviewing.of(draft).advice().stream().map(Review.Hint::key).toList();
    }

    private TemplateInstance page(Draft draft, Form form, int focus) {
        QuestionsForm screen = new QuestionsForm(form, draft);
        List<QuestionFields> questions = screen.fields(words);
        return Templates.adapt(
                frames.mairie(),
                form,
                reviewing.of(draft),
                questions,
                screen.choiceFields(focus > 0),
                WizardOptions.of(words, new DatesForm(form, clock)),
                focus,
                QuestionsForm.choiceField(focus),
                questions.size() >= QuestionsForm.MOST_QUESTIONS);
    }
}
