package fr.parvis.mairie.consultation;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.RedirectionException;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.multipart.FileUpload;
import org.jspecify.annotations.Nullable;

import fr.parvis.core.budget.BudgetDraft;
import fr.parvis.core.budget.Budgeting;
import fr.parvis.core.budget.Project;
import fr.parvis.core.budget.ProjectDraft;
import fr.parvis.core.budget.ProjectFile;
import fr.parvis.core.collectivity.Feature;
import fr.parvis.core.consultation.Audience;
import fr.parvis.core.consultation.Consultation;
import fr.parvis.core.consultation.Format;
import fr.parvis.core.person.Right;
import fr.parvis.core.photo.Photo;
import fr.parvis.core.questionnaire.Drafting;
import fr.parvis.core.questionnaire.Drafting.Draft;
import fr.parvis.core.web.Form;
import fr.parvis.core.web.Frames;
import fr.parvis.core.web.Needs;
import fr.parvis.core.web.Option;
import fr.parvis.core.web.PageFrame;
import fr.parvis.core.web.Typography;
import fr.parvis.mairie.consultation.ProjectsForm.Arranged;

/**
 * The screens that are a budget's own: the envelope, the projects, how and when one votes. The first one and the last, check and
 * publish, are those of every consultation.
 */
@Path("/mairie/consultations")
@Needs(Feature.BUDGET)
@RolesAllowed(Right.TO_PREPARE)
public class BudgetWizard {

    private static final String LIST = "liste";
    private static final String FILE = "fichier";
    private static final String PHOTO = "photo-";
    private static final int LARGEST_FILE = 1_000_000;

    /** A list that is wrong throughout needs no more to be seen to be. */
    private static final int PROBLEMS_SHOWN = 20;

    private final Budgeting budgeting;
    private final Clock clock;
    private final Drafting drafting;
    private final Drafts drafts;
    private final Reviewing reviewing;
    private final Frames frames;
    private final WizardMessages words;
    private final ProjectMessages own;

    BudgetWizard(
            Budgeting budgeting,
            Clock clock,
            Drafting drafting,
            Drafts drafts,
            Reviewing reviewing,
            Frames frames,
            WizardMessages words,
            ProjectMessages own) {
        this.budgeting = budgeting;
        this.clock = clock;
        this.drafting = drafting;
        this.drafts = drafts;
        this.reviewing = reviewing;
        this.frames = frames;
        this.words = words;
        this.own = own;
    }

    @CheckedTemplate(basePath = "mairie/consultation", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    static final class Templates {
        private Templates() {}

        static native TemplateInstance envelope(PageFrame frame, Form form, Review review);

        static native TemplateInstance projects(
                PageFrame frame,
                Form form,
                Review review,
                List<ProjectFields> projects,
                Map<String, Photo> photos,
                int focus,
                boolean full,
                int imported);

        static native TemplateInstance importing(PageFrame frame, Form form, String path, List<String> problems);

        static native TemplateInstance vote(
                PageFrame frame,
                Form form,
                String path,
                List<Option> forms,
                List<Option> rules,
                WizardOptions options,
                String earliest,
                boolean special);
    }

    @GET
    @Path("{id}/budget")
    @Transactional
    public TemplateInstance envelope(@PathParam("id") UUID id) {
        Draft draft = read(id);
        return envelope(draft, Drafts.carry(EnvelopeForm.of(draft), draft));
    }

    @POST
    @Path("{id}/budget")
    @Transactional
    public Response saveEnvelope(@PathParam("id") UUID id, MultivaluedMap<String, String> submitted) {
        Consultation.hold(id);
        Draft draft = read(id);
        Form form = Form.of(submitted);
        EnvelopeForm screen = new EnvelopeForm(form, draft);
        if (!screen.fits(words, own)) {
            return LaunchWizard.refused(envelope(draft, form));
        }
        if (!screen.isSaved() && Drafts.isOvertaken(form, draft, words)) {
            return Drafts.overtaken(envelope(draft, form));
        }
        drafting.describe(id, screen.title(), screen.reason(), List.of(), List.of(), false);
        screen.envelope().ifPresent(euros -> budgeting.share(id, euros));
        Drafts.carry(form, drafts.read(id));
        if (form.has(LaunchWizard.DEED, LaunchWizard.LATER)) {
            return LaunchWizard.seeOther("/mairie");
        }
        if (!form.has(LaunchWizard.DEED, LaunchWizard.NEXT)) {
            return LaunchWizard.seeOther(path(id) + "/budget");
        }
        screen.check(own);
        return form.hasErrors()
                ? LaunchWizard.refused(envelope(drafts.read(id), form))
                : LaunchWizard.seeOther(path(id) + "/projets");
    }

    @GET
    @Path("{id}/projets")
    @Transactional
    public TemplateInstance projects(
            @PathParam("id") UUID id,
            @QueryParam("sur") @DefaultValue("0") int focus,
            @QueryParam("ajoutes") @DefaultValue("0") int imported) {
        Draft draft = funded(id);
        Form form = ProjectsForm.of(draft.budget().projects());
        return projects(draft, Drafts.carry(form, draft), focus, imported);
    }

    @POST
    @Path("{id}/projets")
    @Transactional
    public Response saveProjects(@PathParam("id") UUID id, MultivaluedMap<String, String> submitted) {
        Consultation.hold(id);
        Draft draft = funded(id);
        Form form = Form.of(submitted);
        ProjectsForm screen = new ProjectsForm(form, draft.budget().envelope());
        if (!screen.fits(own)) {
            return LaunchWizard.refused(projects(draft, form, 0, 0));
        }
        String deed = form.value(LaunchWizard.DEED);
        Arranged arranged = screen.arrange(deed);
        boolean saved = said(arranged.projects()).equals(said(draft.budget().projects()));
        if (!saved && Drafts.isOvertaken(form, draft, words)) {
            return Drafts.overtaken(projects(draft, form, 0, 0));
        }
        boolean next = deed.equals(LaunchWizard.NEXT);
        if (next) {
            screen.check(own);
        }
        // A project that nobody has begun is no project once the screen is left.
        boolean leaving = deed.equals(LaunchWizard.LATER) || (next && !form.hasErrors());
        budgeting.list(id, leaving ? written(arranged.projects()) : arranged.projects());
        Drafts.carry(form, drafts.read(id));
        if (form.hasErrors()) {
            return LaunchWizard.refused(projects(drafts.read(id), form, 0, 0));
        }
        if (screen.deletes(deed, arranged)) {
            return Response.ok(projects(drafts.read(id), form, 0, 0)).build();
        }
        if (deed.equals(LaunchWizard.LATER)) {
            return LaunchWizard.seeOther("/mairie");
        }
        if (next) {
            return LaunchWizard.seeOther(path(id) + "/vote");
        }
        if (deed.startsWith(PHOTO)) {
            String project =
                    budgeting.read(id).projects().get(arranged.number() - 1).id();
            return LaunchWizard.seeOther(path(id) + "/projets/" + project + "/photo");
        }
        String anchor = new ProjectFields(arranged.number(), 0).anchor();
        return LaunchWizard.seeOther(
                path(id) + "/projets" + (deed.isEmpty() ? "" : "?sur=" + arranged.number() + "#" + anchor));
    }

    /** Without their ids, which a page that was left by « back » does not know yet. */
    private static List<ProjectDraft> said(List<ProjectDraft> projects) {
        return written(projects).stream().map(ProjectDraft::said).toList();
    }

    private static List<ProjectDraft> written(List<ProjectDraft> projects) {
        return projects.stream().filter(project -> !project.isBlank()).toList();
    }

    @GET
    @Path("{id}/projets/importer")
    @Transactional
    public TemplateInstance askImport(@PathParam("id") UUID id) {
        return importing(funded(id), Form.empty(), List.of());
    }

    /** All of the list is added, or nothing. */
    @POST
    @Path("{id}/projets/importer")
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @Transactional
    public Response importList(
            @PathParam("id") UUID id,
            @RestForm(LIST) @Nullable String pasted,
            @RestForm(FILE) @Nullable FileUpload file) {
        Consultation.hold(id);
        Draft draft = funded(id);
        Form form = Form.empty().fill(LIST, pasted);
        boolean uploaded = file != null && file.size() > 0;
        if (file != null && file.size() > LARGEST_FILE) {
            form.reject(FILE, own.import_too_large());
        } else if (uploaded && file != null) {
            byte[] content = content(file);
            if (ProjectFile.isWorkbook(content)) {
                form.reject(FILE, own.import_workbook());
            } else if (ProjectFile.isBinary(content)) {
                form.reject(FILE, own.import_no_list());
            } else {
                // What cannot be read is shown where it can be mended.
                form.fill(LIST, ProjectFile.text(content));
            }
        } else if (form.text(LIST).isEmpty()) {
            form.reject(FILE, own.import_nothing());
        }
        if (form.hasErrors()) {
            return LaunchWizard.refused(importing(draft, form, List.of()));
        }
        ProjectFile list = ProjectFile.read(form.value(LIST), draft.budget().envelope());
        int all = written(draft.budget().projects()).size() + list.projects().size();
        if (!list.problems().isEmpty()) {
            form.reject(LIST, own.import_refused(list.problems().size()));
        } else if (all > Project.MOST) {
            form.reject(LIST, own.import_too_many(all, Project.MOST));
        }
        if (form.hasErrors()) {
            return LaunchWizard.refused(importing(draft, form, told(list.problems())));
        }
        budgeting.add(id, list.projects());
        return LaunchWizard.seeOther(
                path(id) + "/projets?ajoutes=" + list.projects().size());
    }

    private List<String> told(List<ProjectFile.Problem> problems) {
        List<String> told = new ArrayList<>();
        problems.stream()
                .limit(PROBLEMS_SHOWN)
                .forEach(problem -> told.add(Typography.french(own.import_problem(problem.line(), problem.reason()))));
        if (problems.size() > PROBLEMS_SHOWN) {
            told.add(own.import_more(problems.size() - PROBLEMS_SHOWN));
        }
        return told;
    }

    private static byte[] content(FileUpload file) {
        try {
            return Files.readAllBytes(file.uploadedFile());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    @GET
    @Path("{id}/vote")
    @Transactional
    public TemplateInstance vote(@PathParam("id") UUID id) {
        Draft draft = read(id);
        Form form = VoteForm.fill(Form.empty(), draft.budget().voting());
        DatesForm.fill(form, draft.consultation(), clock);
        if (!form.has(DatesForm.BEGIN, DatesForm.DAY)) {
            form.fill(DatesForm.BEGIN, DatesForm.DAY).fill(DatesForm.BEGIN_DAY, proposed());
        }
        return vote(id, Drafts.carry(form, draft));
    }

    /** A Monday by which a list can be made and letters have come. */
    private LocalDate proposed() {
        return LocalDate.now(clock).plusWeeks(4).with(TemporalAdjusters.nextOrSame(DayOfWeek.MONDAY));
    }

    @POST
    @Path("{id}/vote")
    @Transactional
    public Response saveVote(@PathParam("id") UUID id, MultivaluedMap<String, String> submitted) {
        Consultation.hold(id);
        Draft draft = read(id);
        Form form = Form.of(submitted);
        VoteForm.Chosen chosen = new VoteForm(form, clock).check(words, own);
        if (chosen == null) {
            return LaunchWizard.refused(vote(id, form));
        }
        DatesForm.Chosen dates = chosen.dates();
        boolean saved = draft.runs(dates.opens(), dates.closes(), Audience.ONE_EACH)
                && draft.budget().voting().equals(chosen.voting());
        if (!saved && Drafts.isOvertaken(form, draft, words)) {
            return Drafts.overtaken(vote(id, form));
        }
        budgeting.decide(id, chosen.voting());
        drafting.schedule(id, dates.opens(), dates.closes(), Audience.ONE_EACH);
        return LaunchWizard.seeOther(
                form.has(LaunchWizard.DEED, LaunchWizard.LATER) ? "/mairie" : path(id) + "/verifier");
    }

    private TemplateInstance envelope(Draft draft, Form form) {
        return Templates.envelope(frames.mairie(), form, reviewing.of(draft));
    }

    private TemplateInstance projects(Draft draft, Form form, int focus, int imported) {
        BudgetDraft budget = draft.budget();
        ProjectsForm screen = new ProjectsForm(form, budget.envelope());
        List<ProjectFields> fields = screen.fields();
        // The preview shows what is typed, saved or not.
        Draft typed = new Draft(
                draft.consultation(),
                draft.questions(),
                new BudgetDraft(budget.envelope(), budget.voting(), written(screen.projects())));
        return Templates.projects(
                frames.mairie(),
                form,
                reviewing.of(typed),
                fields,
                Photo.ofProjects(draft.consultation().id()),
                focus,
                fields.size() >= Project.MOST,
                imported);
    }

    private TemplateInstance importing(Draft draft, Form form, List<String> problems) {
        return Templates.importing(
                frames.mairie(), form, path(draft.consultation().id()), problems);
    }

    private TemplateInstance vote(UUID id, Form form) {
        return Templates.vote(
                frames.mairie(),
                form,
                path(id),
                VoteForm.forms(own),
                VoteForm.rules(own),
                WizardOptions.of(words, new DatesForm(form, clock)),
                LocalDate.now(clock).plusDays(1).toString(),
                VoteForm.special(form));
    }

    private Draft read(UUID id) {
        Draft draft = drafts.read(id);
        if (draft.consultation().format() != Format.BUDGET) {
            throw elsewhere(path(id) + "/questions");
        }
        return draft;
    }

    /** A draft that has an envelope, without which no project can be said to fit. */
    private Draft funded(UUID id) {
        Draft draft = read(id);
        if (draft.budget().envelope() == 0) {
            throw elsewhere(path(id) + "/budget");
        }
        return draft;
    }

    static RedirectionException elsewhere(String address) {
        return new RedirectionException(Response.Status.SEE_OTHER, URI.create(address));
    }

    private static String path(UUID id) {
        return LaunchWizard.path(id);
    }
}
