package fr.parvis.mairie.consultation;

import java.net.URI;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.RedirectionException;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;

import fr.parvis.core.consultation.Consultation;
import fr.parvis.core.consultation.Format;
import fr.parvis.core.person.Role;
import fr.parvis.core.questionnaire.Drafting;
import fr.parvis.core.questionnaire.Drafting.Draft;
import fr.parvis.core.questionnaire.QuestionKind;
import fr.parvis.core.web.Form;
import fr.parvis.core.web.Frames;
import fr.parvis.core.web.Option;
import fr.parvis.core.web.PageFrame;
import fr.parvis.mairie.consultation.QuestionsForm.Arranged;

/**
 * The four screens: what do you want to know, the questions, when and who, check and publish. Each is saved when it is left,
 * so that a secretary who is interrupted comes back any day.
 */
@Path("/mairie/consultations")
@RolesAllowed({Role.OF_MAYOR, Role.OF_SECRETARY})
public class LaunchWizard {

    private static final String DRAFT = "brouillon";
    private static final String DEED = "action";
    private static final String LATER = "plus-tard";
    private static final String NEXT = "continuer";

    private final Clock clock;
    private final Drafting drafting;
    private final Reviewing reviewing;
    private final Frames frames;
    private final WizardMessages words;

    LaunchWizard(Clock clock, Drafting drafting, Reviewing reviewing, Frames frames, WizardMessages words) {
        this.clock = clock;
        this.drafting = drafting;
        this.reviewing = reviewing;
        this.frames = frames;
        this.words = words;
    }

    @CheckedTemplate(basePath = "mairie/consultation", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    static final class Templates {
        private Templates() {}

        static native TemplateInstance format(PageFrame frame, Form form, String action, String back);

        static native TemplateInstance opinion(PageFrame frame, Form form, String path);

        static native TemplateInstance choice(
                PageFrame frame, Form form, String path, List<String> fields, String focus);

        static native TemplateInstance questionnaire(
                PageFrame frame,
                Form form,
                String path,
                List<QuestionFields> questions,
                List<Option> kinds,
                int focus,
                boolean full);

        static native TemplateInstance dates(
                PageFrame frame,
                Form form,
                String path,
                List<Option> begins,
                List<Option> lengths,
                List<Option> audiences);

        static native TemplateInstance check(PageFrame frame, Form form, Review review);
    }

    @GET
    @Path("nouvelle")
    public TemplateInstance begin() {
        return format(Form.empty().fill(DRAFT, UUID.randomUUID()), "/mairie/consultations/nouvelle", "/mairie");
    }

    @POST
    @Path("nouvelle")
    public Response begin(MultivaluedMap<String, String> submitted) {
        Form form = Form.of(submitted);
        Optional<Format> format = chosen(form);
        Optional<UUID> id = uuid(form.value(DRAFT));
        if (format.isEmpty() || id.isEmpty()) {
            form.reject(words.format_missing()).fill(DRAFT, id.orElseGet(UUID::randomUUID));
            return refused(format(form, "/mairie/consultations/nouvelle", "/mairie"));
        }
        drafting.begin(id.get(), format.get());
        return seeOther(path(id.get()) + "/questions");
    }

    @GET
    @Path("{id}/format")
    @Transactional
    public TemplateInstance chooseAgain(@PathParam("id") UUID id) {
        draft(id);
        return format(Form.empty(), path(id) + "/format", path(id) + "/verifier");
    }

    @POST
    @Path("{id}/format")
    public Response chooseAgain(@PathParam("id") UUID id, MultivaluedMap<String, String> submitted) {
        draft(id);
        Form form = Form.of(submitted);
        Optional<Format> format = chosen(form);
        if (format.isEmpty()) {
            form.reject(words.format_missing());
            return refused(format(form, path(id) + "/format", path(id) + "/verifier"));
        }
        drafting.become(id, format.get());
        return seeOther(path(id) + "/questions");
    }

    /** Where a draft is taken up again: the first screen that lacks something. */
    @GET
    @Path("{id}/suite")
    @Transactional
    public Response resume(@PathParam("id") UUID id) {
        Draft draft = draft(id);
        return seeOther(draft.missing(clock.instant()).stream()
                .findFirst()
                .map(missing -> path(id) + (missing == Drafting.Missing.QUESTION ? "/questions" : "/dates"))
                .orElse(path(id) + "/verifier"));
    }

    @GET
    @Path("{id}/questions")
    @Transactional
    public TemplateInstance questions(@PathParam("id") UUID id, @QueryParam("sur") @DefaultValue("0") int focus) {
        Draft draft = draft(id);
        return questions(draft.consultation(), QuestionsForm.of(draft), focus);
    }

    @POST
    @Path("{id}/questions")
    public Response saveQuestions(@PathParam("id") UUID id, MultivaluedMap<String, String> submitted) {
        Consultation consultation = draft(id).consultation();
        Form form = Form.of(submitted);
        QuestionsForm screen = new QuestionsForm(form, consultation.format());
        if (!screen.fits(words)) {
            return refused(questions(consultation, form, 0));
        }
        String deed = form.value(DEED);
        Arranged arranged = QuestionsForm.arrange(screen.questions(), deed);
        drafting.describe(id, screen.title(), screen.reason(), screen.choices(), arranged.questions());
        if (deed.equals(LATER)) {
            return seeOther("/mairie");
        }
        if (deed.equals(NEXT)) {
            screen.check(words);
            return form.hasErrors() ? refused(questions(consultation, form, 0)) : seeOther(path(id) + "/dates");
        }
        int focus = consultation.format() == Format.CHOICE
                ? screen.choiceFields(true).size()
                : arranged.number();
        String anchor = consultation.format() == Format.CHOICE ? QuestionsForm.choiceField(focus) : "q" + focus;
        return seeOther(path(id) + "/questions?sur=" + focus + "#" + anchor);
    }

    @GET
    @Path("{id}/dates")
    @Transactional
    public TemplateInstance dates(@PathParam("id") UUID id) {
        return dates(id, DatesForm.of(draft(id).consultation(), clock));
    }

    @POST
    @Path("{id}/dates")
    public Response saveDates(@PathParam("id") UUID id, MultivaluedMap<String, String> submitted) {
        draft(id);
        Form form = Form.of(submitted);
        DatesForm.Chosen chosen = new DatesForm(form, clock).check(words);
        if (chosen == null) {
            return form.has(DEED, LATER) ? seeOther("/mairie") : refused(dates(id, form));
        }
        drafting.schedule(id, chosen.opens(), chosen.closes(), chosen.audience());
        return seeOther(form.has(DEED, LATER) ? "/mairie" : path(id) + "/verifier");
    }

    @GET
    @Path("{id}/verifier")
    @Transactional
    public TemplateInstance check(@PathParam("id") UUID id) {
        return Templates.check(frames.mairie(), Form.empty(), reviewing.of(draft(id)));
    }

    @POST
    @Path("{id}/verifier")
    public Response publish(@PathParam("id") UUID id) {
        Review review = reviewing.of(draft(id));
        if (!review.missing().isEmpty()) {
            Form form = Form.empty();
            review.missing().forEach(missing -> form.reject(missing.id(), missing.label()));
            return refused(Templates.check(frames.mairie(), form, review));
        }
        drafting.publish(id);
        return seeOther(path(id));
    }

    private TemplateInstance format(Form form, String action, String back) {
        return Templates.format(frames.mairie(), form, action, back);
    }

    private TemplateInstance questions(Consultation consultation, Form form, int focus) {
        PageFrame frame = frames.mairie();
        String path = path(consultation.id());
        QuestionsForm screen = new QuestionsForm(form, consultation.format());
        return switch (consultation.format()) {
            case OPINION -> Templates.opinion(frame, form, path);
            case CHOICE -> {
                List<String> fields = screen.choiceFields(focus > 0);
                boolean known = focus > 0 && focus <= fields.size();
                yield Templates.choice(frame, form, path, fields, known ? fields.get(focus - 1) : "");
            }
            case QUESTIONNAIRE -> {
                List<QuestionFields> questions = screen.fields();
                yield Templates.questionnaire(
                        frame, form, path, questions, kinds(), focus, questions.size() >= QuestionsForm.MOST_QUESTIONS);
            }
        };
    }

    private TemplateInstance dates(UUID id, Form form) {
        return Templates.dates(
                frames.mairie(),
                form,
                path(id),
                List.of(
                        Option.of(DatesForm.NOW, words.begin_now(), words.begin_now_hint()),
                        Option.of(DatesForm.DAY, words.begin_day_choice())),
                List.of(
                        Option.of("1s", words.length_week()),
                        Option.of("3s", words.length_three_weeks(), words.length_three_weeks_hint()),
                        Option.of("1m", words.length_month()),
                        Option.of(DatesForm.DAY, words.length_until())),
                List.of(
                        Option.of(DatesForm.EVERYONE, words.who_everyone(), words.who_everyone_hint()),
                        Option.of(DatesForm.ONE_EACH, words.who_one_each(), words.who_one_each_hint())));
    }

    private List<Option> kinds() {
        return Arrays.stream(QuestionKind.values())
                .map(kind -> Option.of(QuestionsForm.word(kind), label(kind)))
                .toList();
    }

    private String label(QuestionKind kind) {
        return switch (kind) {
            case SINGLE -> words.kind_single();
            case MULTIPLE -> words.kind_multiple();
            case TEXT -> words.kind_text();
            case NUMBER -> words.kind_number();
            case SCALE -> words.kind_scale();
        };
    }

    /**
     * The draft.
     *
     * @throws NotFoundException when this commune has no such consultation
     * @throws RedirectionException to the board when it is published already
     */
    private Draft draft(UUID id) {
        return drafting.read(id).orElseThrow(() -> {
            if (drafting.isPublished(id)) {
                return new RedirectionException(Response.Status.SEE_OTHER, URI.create(path(id)));
            }
            return new NotFoundException();
        });
    }

    private static Optional<Format> chosen(Form form) {
        return Arrays.stream(Format.values())
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
        return "/mairie/consultations/" + id;
    }

    private static Response refused(TemplateInstance page) {
        return Response.status(422).entity(page).build();
    }

    private static Response seeOther(String address) {
        return Response.seeOther(URI.create(address)).build();
    }
}
