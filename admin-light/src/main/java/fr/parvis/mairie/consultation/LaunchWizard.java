package fr.parvis.mairie.consultation;

import java.net.URI;
import java.time.Clock;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

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

import fr.parvis.core.collectivity.Feature;
import fr.parvis.core.consultation.Consultation;
import fr.parvis.core.consultation.Format;
import fr.parvis.core.library.Library;
import fr.parvis.core.model.Model;
import fr.parvis.core.model.Models;
import fr.parvis.core.model.Theme;
import fr.parvis.core.person.Right;
import fr.parvis.core.photo.Photos;
import fr.parvis.core.questionnaire.Drafting;
import fr.parvis.core.questionnaire.Drafting.Draft;
import fr.parvis.core.questionnaire.Sketch;
import fr.parvis.core.time.FrenchDates;
import fr.parvis.core.web.Form;
import fr.parvis.core.web.Frames;
import fr.parvis.core.web.Link;
import fr.parvis.core.web.Option;
import fr.parvis.core.web.PageFrame;
import fr.parvis.core.web.Site;
import fr.parvis.core.web.Themes;
import fr.parvis.core.web.Typography;
import fr.parvis.mairie.Paths;
import fr.parvis.mairie.consultation.QuestionsForm.Arranged;

/**
 * The four screens: what do you want to know, the questions, when and who, check and publish. Each is saved when it is left,
 * so that a secretary who is interrupted comes back any day.
 */
@Path("/mairie/consultations")
@RolesAllowed(Right.TO_PREPARE)
public class LaunchWizard {

    private static final String DRAFT = "brouillon";
    private static final String BEGIN = "/mairie/consultations/nouvelle";
    private static final String MODEL = "modele";
    private static final String THEME = "theme";
    private static final String AGAIN = "comme";
    static final String DEED = "action";
    static final String LATER = "plus-tard";
    static final String NEXT = "continuer";

    /** The last ones are those that come back each year. */
    private static final int SHOWN_AGAIN = 3;

    private final Clock clock;
    private final Drafting drafting;
    private final Drafts drafts;
    private final Library library;
    private final Photos photos;
    private final Site site;
    private final Reviewing reviewing;
    private final Frames frames;
    private final WizardMessages words;

    LaunchWizard(
            Clock clock,
            Drafting drafting,
            Drafts drafts,
            Library library,
            Photos photos,
            Site site,
            Reviewing reviewing,
            Frames frames,
            WizardMessages words) {
        this.clock = clock;
        this.drafting = drafting;
        this.drafts = drafts;
        this.library = library;
        this.photos = photos;
        this.site = site;
        this.reviewing = reviewing;
        this.frames = frames;
        this.words = words;
    }

    /** A model to begin with. */
    public record Pick(Option model, boolean recommended) {}

    @CheckedTemplate(basePath = "mairie/consultation", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    static final class Templates {
        private Templates() {}

        static native TemplateInstance format(
                PageFrame frame,
                Form form,
                String action,
                String back,
                List<Option> past,
                List<Pick> models,
                List<Link> themes);

        static native TemplateInstance opinion(PageFrame frame, Form form, Review review);

        static native TemplateInstance choice(
                PageFrame frame, Form form, Review review, List<String> fields, String focused);

        static native TemplateInstance questionnaire(
                PageFrame frame,
                Form form,
                Review review,
                List<QuestionFields> questions,
                List<Option> kinds,
                int focus,
                boolean full);

        static native TemplateInstance dates(PageFrame frame, Form form, String path, WizardOptions options);

        static native TemplateInstance check(PageFrame frame, Form form, Review review);

        static native TemplateInstance checkBudget(PageFrame frame, Form form, Review review);
    }

    @GET
    @Path("nouvelle")
    @Transactional
    public TemplateInstance begin(@QueryParam(THEME) @DefaultValue("") String theme) {
        return beginning(Form.empty().fill(DRAFT, UUID.randomUUID()), theme);
    }

    /** From a model, from a consultation of before, or from a blank page. */
    @POST
    @Path("nouvelle")
    @Transactional
    public Response begin(MultivaluedMap<String, String> submitted) {
        Form form = Form.of(submitted);
        Optional<Format> format = chosen(form);
        Optional<Model> model = Models.withId(form.value(MODEL));
        Optional<Sketch> sketch = model.map(chosen -> chosen.in(site.place().name()))
                .or(() -> uuid(form.value(AGAIN)).flatMap(drafting::again));
        Optional<UUID> id = uuid(form.value(DRAFT));
        if (id.isPresent() && sketch.isPresent()) {
            boolean fresh = Consultation.withId(id.get()).isEmpty();
            drafting.begin(id.get(), sketch.get(), model.map(Model::source).orElse(null));
            if (fresh) {
                uuid(form.value(AGAIN)).ifPresent(past -> photos.copy(past, id.get()));
            }
            return seeOther(path(id.get()) + "/adapter");
        }
        if (id.isPresent() && format.isPresent()) {
            drafting.begin(id.get(), format.get());
            return seeOther(path(id.get()) + second(format.get()));
        }
        form.reject(words.begin_missing_choice()).fill(DRAFT, id.orElseGet(UUID::randomUUID));
        return refused(beginning(form, ""));
    }

    private TemplateInstance beginning(Form form, String theme) {
        List<Option> past = Consultation.finished(clock.instant(), 0, 2 * SHOWN_AGAIN).stream()
                .filter(consultation -> consultation.format() != Format.BUDGET)
                .limit(SHOWN_AGAIN)
                .map(consultation -> Option.of(
                        consultation.id().toString(),
                        Typography.french(consultation.title()),
                        words.begin_again_when(FrenchDates.day(
                                FrenchDates.dayOf(consultation.closesAt().orElseThrow())))))
                .toList();
        Optional<Theme> chosen = Theme.named(theme);
        Set<String> recommended = library.recommendedModels();
        List<Pick> models = Models.all().stream()
                .filter(model -> chosen.isEmpty() || chosen.get() == model.theme())
                .map(model -> new Pick(
                        Option.of(model.id(), Typography.french(model.name()), Typography.french(model.line()))
                                .icon(model.icon()),
                        recommended.contains(model.id())))
                .sorted(Comparator.comparing(pick -> !pick.recommended()))
                .toList();
        return Templates.format(
                frames.mairie(),
                form,
                BEGIN,
                "/mairie",
                past,
                models,
                Themes.links(
                        BEGIN,
                        Models.all().stream().collect(Collectors.groupingBy(Model::theme, Collectors.counting())),
                        theme,
                        "#modeles"));
    }

    @GET
    @Path("{id}/format")
    @Transactional
    public TemplateInstance chooseAgain(@PathParam("id") UUID id) {
        drafts.read(id);
        return format(Form.empty(), path(id) + "/format", path(id) + "/verifier");
    }

    @POST
    @Path("{id}/format")
    public Response chooseAgain(@PathParam("id") UUID id, MultivaluedMap<String, String> submitted) {
        drafts.read(id);
        Form form = Form.of(submitted);
        Optional<Format> format = chosen(form);
        if (format.isEmpty()) {
            form.reject(words.format_missing());
            return refused(format(form, path(id) + "/format", path(id) + "/verifier"));
        }
        drafting.become(id, format.get());
        return seeOther(path(id) + second(format.get()));
    }

    private static String second(Format format) {
        return format == Format.BUDGET ? "/budget" : "/questions";
    }

    /** Where a draft is taken up again: the first screen that lacks something. */
    @GET
    @Path("{id}/suite")
    @Transactional
    public Response resume(@PathParam("id") UUID id) {
        Draft draft = drafts.read(id);
        return seeOther(draft.missing(clock.instant()).stream()
                .findFirst()
                .map(missing -> path(id)
                        + switch (missing) {
                            case QUESTION -> "/questions";
                            case ENVELOPE -> "/budget";
                            case PROJECTS -> "/projets";
                            case DATES, DATES_IN_FUTURE -> "/dates";
                            case TIME_TO_SEAL -> "/vote";
                        })
                .orElse(path(id) + "/verifier"));
    }

    @GET
    @Path("{id}/questions")
    @Transactional
    public TemplateInstance questions(@PathParam("id") UUID id, @QueryParam("sur") @DefaultValue("0") int focus) {
        Draft draft = asking(id, "/budget");
        return questions(draft, Drafts.carry(QuestionsForm.of(draft), draft), focus);
    }

    @POST
    @Path("{id}/questions")
    @Transactional
    public Response saveQuestions(@PathParam("id") UUID id, MultivaluedMap<String, String> submitted) {
        Consultation.hold(id);
        Draft draft = asking(id, "/budget");
        Form form = Form.of(submitted);
        QuestionsForm screen = new QuestionsForm(form, draft);
        if (!screen.fits(words)) {
            return refused(questions(draft, form, 0));
        }
        String deed = form.value(DEED);
        Arranged arranged = screen.arrange(deed);
        if (!draft.asks(screen.title(), screen.reason(), screen.choices(), arranged.questions(), screen.comment())
                && Drafts.isOvertaken(form, draft, words)) {
            return Drafts.overtaken(questions(draft, form, 0));
        }
        drafting.describe(
                id, screen.title(), screen.reason(), screen.choices(), arranged.questions(), screen.comment());
        Drafts.carry(form, drafts.read(id));
        if (screen.refuses(arranged, words)) {
            return refused(questions(drafts.read(id), form, 0));
        }
        if (screen.deletes(deed, arranged)) {
            return Response.ok(questions(drafts.read(id), form, 0)).build();
        }
        if (deed.equals(LATER)) {
            return seeOther("/mairie");
        }
        if (deed.equals(NEXT)) {
            screen.check(words);
            return form.hasErrors() ? refused(questions(drafts.read(id), form, 0)) : seeOther(path(id) + "/dates");
        }
        return seeOther(path(id) + "/questions" + (deed.isEmpty() ? "" : screen.place(arranged)));
    }

    @GET
    @Path("{id}/dates")
    @Transactional
    public TemplateInstance dates(@PathParam("id") UUID id) {
        Draft draft = asking(id, "/vote");
        return dates(id, Drafts.carry(DatesForm.fill(Form.empty(), draft.consultation(), clock), draft));
    }

    @POST
    @Path("{id}/dates")
    @Transactional
    public Response saveDates(@PathParam("id") UUID id, MultivaluedMap<String, String> submitted) {
        Consultation.hold(id);
        Draft draft = asking(id, "/vote");
        Form form = Form.of(submitted);
        DatesForm screen = new DatesForm(form, clock);
        DatesForm.Chosen chosen = screen.check(words);
        if (chosen == null) {
            return form.has(DEED, LATER) && screen.isUntyped() ? seeOther("/mairie") : refused(dates(id, form));
        }
        if (!draft.runs(chosen.opens(), chosen.closes(), chosen.audience()) && Drafts.isOvertaken(form, draft, words)) {
            return Drafts.overtaken(dates(id, form));
        }
        drafting.schedule(id, chosen.opens(), chosen.closes(), chosen.audience());
        return seeOther(form.has(DEED, LATER) ? "/mairie" : path(id) + "/verifier");
    }

    @GET
    @Path("{id}/verifier")
    @Transactional
    public TemplateInstance check(@PathParam("id") UUID id) {
        Draft draft = drafts.read(id);
        return check(Drafts.carry(Form.empty(), draft), reviewing.of(draft));
    }

    @POST
    @Path("{id}/verifier")
    @RolesAllowed(Right.TO_RUN)
    @Transactional
    public Response publish(@PathParam("id") UUID id, MultivaluedMap<String, String> submitted) {
        Consultation.hold(id);
        Draft draft = drafts.read(id);
        Review review = reviewing.of(draft);
        Form form = Form.of(submitted);
        boolean read = !Drafts.isOvertaken(form, draft, words);
        Drafts.carry(form, draft);
        if (!read) {
            return Drafts.overtaken(check(form, review));
        }
        if (!review.missing().isEmpty()) {
            review.missing().forEach(missing -> form.reject(missing.id(), missing.label()));
            return refused(check(form, review));
        }
        drafting.publish(id);
        return seeOther(path(id));
    }

    private TemplateInstance check(Form form, Review review) {
        return review.shares()
                ? Templates.checkBudget(frames.mairie(), form, review)
                : Templates.check(frames.mairie(), form, review);
    }

    /** A draft that asks questions; a budget has screens of its own. */
    private Draft asking(UUID id, String screen) {
        Draft draft = drafts.read(id);
        if (draft.consultation().format() == Format.BUDGET) {
            throw BudgetWizard.elsewhere(path(id) + screen);
        }
        return draft;
    }

    private TemplateInstance format(Form form, String action, String back) {
        return Templates.format(frames.mairie(), form, action, back, List.of(), List.of(), List.of());
    }

    private TemplateInstance questions(Draft draft, Form form, int focus) {
        Consultation consultation = draft.consultation();
        PageFrame frame = frames.mairie();
        Review review = reviewing.of(draft);
        QuestionsForm screen = new QuestionsForm(form, draft);
        return switch (consultation.format()) {
            case OPINION -> Templates.opinion(frame, form, review);
            case CHOICE ->
                Templates.choice(frame, form, review, screen.choiceFields(focus > 0), QuestionsForm.choiceField(focus));
            case QUESTIONNAIRE -> {
                List<QuestionFields> questions = screen.fields(words);
                yield Templates.questionnaire(
                        frame,
                        form,
                        review,
                        questions,
                        options(form).kinds(),
                        focus,
                        questions.size() >= QuestionsForm.MOST_QUESTIONS);
            }
            case BUDGET -> throw BudgetWizard.elsewhere(path(consultation.id()) + "/budget");
        };
    }

    private TemplateInstance dates(UUID id, Form form) {
        return Templates.dates(frames.mairie(), form, path(id), options(form));
    }

    private WizardOptions options(Form form) {
        return WizardOptions.of(words, new DatesForm(form, clock));
    }

    private Optional<Format> chosen(Form form) {
        return Arrays.stream(Format.values())
                .filter(format -> format != Format.BUDGET || site.place().has(Feature.BUDGET))
                .filter(format -> format.name().equalsIgnoreCase(form.value("format")))
                .findFirst();
    }

    private static Optional<UUID> uuid(String text) {
        try {
            return Optional.of(UUID.fromString(text));
        } catch (IllegalArgumentException noId) {
            return Optional.empty();
        }
    }

    static String path(UUID id) {
        return Paths.consultation(id);
    }

    static Response refused(TemplateInstance page) {
        return Response.status(422).entity(page).build();
    }

    static Response seeOther(String address) {
        return Response.seeOther(URI.create(address)).build();
    }
}
