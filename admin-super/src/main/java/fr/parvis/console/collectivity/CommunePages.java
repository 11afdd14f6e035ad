package fr.parvis.console.collectivity;

import java.net.URI;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BadRequestException;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.multipart.FileUpload;
import org.jspecify.annotations.Nullable;

import fr.parvis.console.journal.Logbook;
import fr.parvis.console.journal.Reason;
import fr.parvis.console.journal.ReasonMessages;
import fr.parvis.console.notice.Watch;
import fr.parvis.console.person.AccessMessages;
import fr.parvis.console.person.Colleagues;
import fr.parvis.console.person.Parting;
import fr.parvis.core.ballot.Voters;
import fr.parvis.core.collectivity.Collectivity;
import fr.parvis.core.collectivity.Directory;
import fr.parvis.core.collectivity.Equipping;
import fr.parvis.core.collectivity.Feature;
import fr.parvis.core.collectivity.HostName;
import fr.parvis.core.collectivity.OwnHost;
import fr.parvis.core.collectivity.Palette;
import fr.parvis.core.collectivity.Place;
import fr.parvis.core.collectivity.Presence;
import fr.parvis.core.help.Notes;
import fr.parvis.core.notice.Letter;
import fr.parvis.core.notice.Quotas;
import fr.parvis.core.person.Email;
import fr.parvis.core.person.Invitations;
import fr.parvis.core.person.Right;
import fr.parvis.core.person.Role;
import fr.parvis.core.person.SecondFactor;
import fr.parvis.core.person.Team;
import fr.parvis.core.tenancy.Scope;
import fr.parvis.core.tenancy.Tenancy;
import fr.parvis.core.web.Contact;
import fr.parvis.core.web.EmblemDesk;
import fr.parvis.core.web.Form;
import fr.parvis.core.web.Frames;
import fr.parvis.core.web.HostNames;
import fr.parvis.core.web.HostsConfig;
import fr.parvis.core.web.Link;
import fr.parvis.core.web.Option;
import fr.parvis.core.web.PageFrame;
import fr.parvis.core.web.Site;
import fr.parvis.core.web.Staff;

/** The sheet of one commune: its site, its people, what it asks, what was done. */
@Path(FleetPages.PATH + "/{id}")
@RolesAllowed(Right.TO_SEE)
public class CommunePages {

    private static final int JOURNAL_LINES = 10;

    private static final int LETTERS = 5;

    /** Years of calls. */
    private static final int NOTES = 50;

    /** Further on there is nothing, whatever an address says. */
    private static final int LAST = 10_000;

    /** What an address may say was just done; each one has its words in the template. */
    private static final Set<String> DEEDS = Set.of(
            "ouverte",
            "deja-ouverte",
            "relance",
            "deja-relance",
            "couleurs",
            "blason",
            "hote",
            "hote-retire",
            "hote-essaye",
            "hote-principal",
            "hote-en-plus",
            "invitation",
            "depart",
            "visite",
            "verification",
            "verification-gardee",
            "annulation",
            EquipmentPages.DEED,
            "restauree");

    /** That a colleague was not invited; there is another way to help the town hall. */
    private static final String COLLEAGUE = "collegue";

    private static final Set<String> INVITED =
            Set.of(Role.OF_MAYOR, Role.OF_DEPUTY, Role.OF_SECRETARY, Role.OF_COUNCILLOR);

    private final Frames frames;
    private final Sheet sheet;
    private final Directory directory;
    private final Presence presence;
    private final Invitations invitations;
    private final Colleagues colleagues;
    private final Team team;
    private final SecondFactor factor;
    private final Logbook logbook;
    private final Notes notes;
    private final Voters voters;
    private final Quotas quotas;
    private final Watch watch;
    private final HostNames hostNames;
    private final HostsConfig hosts;
    private final HostTrial trial;
    private final EmblemDesk emblems;
    private final Site site;
    private final Equipping equipping;
    private final Keeping keeping;
    private final Staff staff;
    private final AccessMessages access;
    private final ReasonMessages reasons;
    private final CommuneMessages words;

    CommunePages(
            Frames frames,
            Sheet sheet,
            Directory directory,
            Presence presence,
            Invitations invitations,
            Colleagues colleagues,
            Team team,
            SecondFactor factor,
            Logbook logbook,
            Notes notes,
            Voters voters,
            Quotas quotas,
            Watch watch,
            HostNames hostNames,
            HostsConfig hosts,
            HostTrial trial,
            EmblemDesk emblems,
            Site site,
            Equipping equipping,
            Keeping keeping,
            Staff staff,
            AccessMessages access,
            ReasonMessages reasons,
            CommuneMessages words) {
        this.frames = frames;
        this.sheet = sheet;
        this.directory = directory;
        this.presence = presence;
        this.invitations = invitations;
        this.colleagues = colleagues;
        this.team = team;
        this.factor = factor;
        this.logbook = logbook;
        this.notes = notes;
        this.voters = voters;
        this.quotas = quotas;
        this.watch = watch;
        this.hostNames = hostNames;
        this.hosts = hosts;
        this.trial = trial;
        this.emblems = emblems;
        this.site = site;
        this.equipping = equipping;
        this.keeping = keeping;
        this.staff = staff;
        this.access = access;
        this.reasons = reasons;
        this.words = words;
    }

    /**
     * What the page shows.
     *
     * @param origin scheme, host and port of the shared platform
     * @param platformHost the host alone, as DNS has it
     * @param secured those of the workers who have a second factor
     * @param letter the invitation of a mayor as it would be sent
     * @param letters its e-mails, the newest first
     */
    public record View(
            Sheet.Identity commune,
            Contact townHall,
            String origin,
            String platformHost,
            List<Own> hosts,
            EmblemDesk.View emblem,
            List<Sheet.Worker> workers,
            Set<UUID> secured,
            List<Sheet.Invited> invited,
            List<Sheet.Asked> consultations,
            Noted notes,
            List<Logbook.Line> journal,
            Letter letter,
            Fittings fittings,
            List<Keeping.Line> periods,
            Quotas.Standing mails,
            List<Watch.Row> letters,
            String deed) {

        /** Whether residents are led to a name of its own. */
        public boolean isLed() {
            return hosts.stream().anyMatch(own -> own.host().main());
        }

        public List<Palette> palettes() {
            return List.of(Palette.values());
        }

        public List<Link> trail() {
            return List.of(
                    Link.to("Communes", FleetPages.PATH),
                    Link.here(commune.name().name()));
        }
    }

    /**
     * A page of the notes.
     *
     * @param number from 1
     * @param older whether there are more
     */
    public record Noted(List<Notes.Told> told, int number, boolean older) {

        public boolean isTurned() {
            return number > 1 || older;
        }

        public int before() {
            return number - 1;
        }

        public int after() {
            return number + 1;
        }
    }

    /**
     * A name of its own.
     *
     * @param address where residents read the site there
     * @param records what DNS must say, a line each
     */
    public record Own(OwnHost host, String address, List<String> records) {}

    @CheckedTemplate(basePath = "console/collectivity", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    static final class Templates {
        private Templates() {}

        static native TemplateInstance commune(PageFrame frame, Form form, View view, List<Option> roles);

        static native TemplateInstance hostLeaves(PageFrame frame, Sheet.Identity commune, Own own, String after);
    }

    @GET
    public TemplateInstance show(
            @PathParam("id") String id,
            @QueryParam("fait") @Nullable String done,
            @QueryParam(EquipmentPages.BEFORE) @Nullable String before,
            @QueryParam("notes") @DefaultValue("1") int notes) {
        return page(
                id,
                Form.empty(),
                done != null && DEEDS.contains(done) ? done : "",
                before == null ? "" : EquipmentPages.before(before),
                Math.max(1, Math.min(notes, LAST)));
    }

    @POST
    @Path("couleurs")
    @RolesAllowed(Right.TO_DRESS)
    public Response choosePalette(@PathParam("id") String id, MultivaluedMap<String, String> submitted) {
        identity(id);
        String token = Form.of(submitted).value("palette");
        Palette chosen = Arrays.stream(Palette.values())
                .filter(palette -> palette.token().equals(token))
                .findFirst()
                .orElseThrow(BadRequestException::new);
        presence.wear(id, chosen);
        return done(id, "couleurs");
    }

    @POST
    @Path("blason")
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @RolesAllowed(Right.TO_DRESS)
    public Response putEmblem(
            @PathParam("id") String id,
            @RestForm(EmblemDesk.FILE) @Nullable FileUpload file,
            @RestForm(EmblemDesk.DESCRIPTION) @Nullable String description) {
        Form form = Form.empty().fill(EmblemDesk.DESCRIPTION, description);
        emblems.put(place(id), file, form);
        return form.hasErrors() ? refused(id, form) : done(id, EmblemDesk.FILE);
    }

    @POST
    @Path("blason/retirer")
    @RolesAllowed(Right.TO_DRESS)
    public Response removeEmblem(@PathParam("id") String id) {
        return emblem(id, emblems::remove);
    }

    @POST
    @Path("blason/retablir")
    @RolesAllowed(Right.TO_DRESS)
    public Response undoEmblem(@PathParam("id") String id) {
        return emblem(id, emblems::undo);
    }

    private Response emblem(String id, Consumer<Place> deed) {
        deed.accept(place(id));
        return done(id, EmblemDesk.FILE);
    }

    @POST
    @Path("hotes")
    @RolesAllowed(Right.TO_DRESS)
    public Response addHost(@PathParam("id") String id, MultivaluedMap<String, String> submitted) {
        identity(id);
        Form form = Form.of(submitted);
        if (!form.require("hote", words.host_missing())) {
            return refused(id, form);
        }
        Optional<HostName> host = HostName.parse(form.text("hote"));
        if (host.isEmpty()) {
            return refused(id, form.reject("hote", words.host_wrong()));
        }
        if (hosts.platform().contains(host.get().name())) {
            return refused(id, form.reject("hote", words.host_platform()));
        }
        if (!presence.answerAt(id, host.get())) {
            return refused(id, form.reject("hote", words.host_taken()));
        }
        hostNames.refresh();
        return done(id, "hote");
    }

    /** Tries where the name leads, and whether this installation answers there. */
    @POST
    @Path("hotes/essayer")
    @RolesAllowed(Right.TO_DRESS)
    public Response tryHost(@PathParam("id") String id, MultivaluedMap<String, String> submitted) {
        identity(id);
        Optional<HostName> host = typedHost(submitted).filter(name -> presence.hosts(id).stream()
                .anyMatch(own -> own.host().equals(name)));
        if (host.isEmpty()) {
            return refused(id, Form.empty().reject(words.host_gone()));
        }
        HostTrial.Outcome outcome = trial.of(host.get());
        presence.found(id, host.get(), outcome.finding(), outcome.seen());
        return done(id, "hote-essaye");
    }

    /** Leads residents to a name that was found ready. */
    @POST
    @Path("hotes/principal")
    @RolesAllowed(Right.TO_DRESS)
    public Response leadTo(@PathParam("id") String id, MultivaluedMap<String, String> submitted) {
        identity(id);
        if (typedHost(submitted).filter(host -> presence.leadTo(id, host)).isEmpty()) {
            return refused(id, Form.empty().reject(words.host_not_ready()));
        }
        hostNames.refresh();
        return done(id, "hote-principal");
    }

    /** Leads them to no name of its own any more. */
    @POST
    @Path("hotes/en-plus")
    @RolesAllowed(Right.TO_DRESS)
    public Response leadNowhere(@PathParam("id") String id) {
        identity(id);
        presence.leadNowhere(id);
        hostNames.refresh();
        return done(id, "hote-en-plus");
    }

    /** Asks before a name is taken away, since what was printed with it leads nowhere afterwards. */
    @GET
    @Path("hotes/retirer")
    @RolesAllowed(Right.TO_DRESS)
    public TemplateInstance askRemoval(@PathParam("id") String id, @QueryParam("hote") @DefaultValue("") String hote) {
        Sheet.Identity commune = identity(id);
        return Templates.hostLeaves(
                frames.console(FleetPages.PATH),
                commune,
                owned(id).stream()
                        .filter(own -> own.host().host().name().equals(hote))
                        .findFirst()
                        .orElseThrow(NotFoundException::new),
                site.originOf(hosts.main()) + commune.path());
    }

    @POST
    @Path("hotes/retirer")
    @RolesAllowed(Right.TO_DRESS)
    public Response removeHost(@PathParam("id") String id, MultivaluedMap<String, String> submitted) {
        identity(id);
        typedHost(submitted).ifPresent(host -> presence.leave(id, host));
        hostNames.refresh();
        return done(id, "hote-retire");
    }

    /** Invites somebody, for the first time or again: what was sent before serves no more. */
    @POST
    @Path("invitations")
    @RolesAllowed(Right.TO_INVITE)
    public Response invite(@PathParam("id") String id, MultivaluedMap<String, String> submitted) {
        identity(id);
        Form form = Form.of(submitted);
        Optional<Email> email = Email.parse(form.text("adresse"));
        if (email.isEmpty()) {
            form.reject("adresse", form.text("adresse").isEmpty() ? access.email_missing() : words.email_wrong());
        }
        String role = form.value("role");
        if (!INVITED.contains(role)) {
            form.reject("role", words.role_missing());
        }
        if (email.isPresent() && isWorker(id, email.get())) {
            form.reject("adresse", words.email_known());
        }
        boolean colleague =
                email.isPresent() && colleagues.barred().contains(email.get().address());
        if (colleague) {
            form.reject("adresse", words.email_of_staff());
        }
        if (form.hasErrors() || email.isEmpty()) {
            return Response.status(422)
                    .entity(page(id, form, colleague ? COLLEAGUE : "", "", 1))
                    .build();
        }
        Tenancy.run(
                new Scope.Within(id),
                () -> invitations.invite(
                        Collectivity.withId(id).orElseThrow(), email.get(), Role.valueOf(role), linkBase()));
        return done(id, "invitation");
    }

    /** Asks before an invitation is cancelled. */
    @GET
    @Path("invitations/{invitation}/annuler")
    @RolesAllowed(Right.TO_INVITE)
    public TemplateInstance askCancellation(@PathParam("id") String id, @PathParam("invitation") UUID invitation) {
        String commune = identity(id).name().name();
        Invitations.Pending pending =
                Tenancy.within(id, () -> invitations.pending(invitation)).orElseThrow(NotFoundException::new);
        return Parting.cancellation(
                frames.console(FleetPages.PATH),
                new Parting.Place(
                        FleetPages.PATH + "/" + id, commune, pending.role().label()),
                pending.email());
    }

    @POST
    @Path("invitations/{invitation}/annuler")
    @RolesAllowed(Right.TO_INVITE)
    public Response cancel(@PathParam("id") String id, @PathParam("invitation") UUID invitation) {
        identity(id);
        Tenancy.run(new Scope.Within(id), () -> invitations.cancel(invitation));
        return done(id, "annulation");
    }

    /** Asks before an access ends. */
    @GET
    @Path("personnes/{person}/retirer")
    @RolesAllowed(Right.TO_DISMISS)
    public TemplateInstance askDeparture(@PathParam("id") String id, @PathParam("person") UUID person) {
        return dismissalPage(id, person, Form.empty());
    }

    private TemplateInstance dismissalPage(String id, UUID person, Form form) {
        Sheet.Worker worker = worker(id, person);
        return Parting.dismissal(frames.console(FleetPages.PATH), form, post(id, worker), worker.called());
    }

    private Sheet.Worker worker(String id, UUID person) {
        identity(id);
        return Tenancy.in(new Scope.Operator(), () -> sheet.workers(id)).stream()
                .filter(one -> one.person().equals(person))
                .findFirst()
                .orElseThrow(NotFoundException::new);
    }

    private Parting.Place post(String id, Sheet.Worker worker) {
        return new Parting.Place(
                FleetPages.PATH + "/" + id,
                identity(id).name().name(),
                worker.role().label());
    }

    /** Ends what somebody does for the commune; to be undone by an invitation. */
    @POST
    @Path("personnes/{person}/retirer")
    @RolesAllowed(Right.TO_DISMISS)
    public Response dismiss(
            @PathParam("id") String id, @PathParam("person") UUID person, MultivaluedMap<String, String> submitted) {
        identity(id);
        Form form = Form.of(submitted);
        String reason = Reason.read(form, reasons);
        if (form.hasErrors()) {
            return Response.status(422).entity(dismissalPage(id, person, form)).build();
        }
        Tenancy.run(new Scope.Within(id), () -> team.dismiss(id, person, reason));
        return done(id, "depart");
    }

    /** Asks why, before a second factor is taken away. */
    @GET
    @Path("personnes/{person}/verification/retirer")
    @RolesAllowed(Right.TO_DISMISS)
    public TemplateInstance askReset(@PathParam("id") String id, @PathParam("person") UUID person) {
        return resetPage(id, person, Form.empty());
    }

    private TemplateInstance resetPage(String id, UUID person, Form form) {
        Sheet.Worker worker = worker(id, person);
        return Parting.reset(frames.console(FleetPages.PATH), form, post(id, worker), worker.called());
    }

    /** For somebody who lost telephone and recovery codes, and called. */
    @POST
    @Path("personnes/{person}/verification/retirer")
    @RolesAllowed(Right.TO_DISMISS)
    public Response resetFactor(
            @PathParam("id") String id, @PathParam("person") UUID person, MultivaluedMap<String, String> submitted) {
        identity(id);
        Form form = Form.of(submitted);
        String reason = Reason.read(form, reasons);
        if (form.hasErrors()) {
            return Response.status(422).entity(resetPage(id, person, form)).build();
        }
        return done(id, factor.reset(person, id, reason, site.origin()) ? "verification" : "verification-gardee");
    }

    private boolean isWorker(String id, Email email) {
        return Tenancy.in(new Scope.Operator(), () -> sheet.workers(id)).stream()
                .anyMatch(worker -> worker.email().equals(email.address()));
    }

    Sheet.Identity identity(String id) {
        return Tenancy.in(new Scope.Operator(), () -> sheet.identity(id)).orElseThrow(NotFoundException::new);
    }

    private Place place(String id) {
        identity(id);
        return directory.withId(id).orElseThrow(NotFoundException::new);
    }

    private List<Own> owned(String id) {
        return presence.hosts(id).stream()
                .map(own -> new Own(own, site.originOf(own.host().name()) + "/", trial.records(own.host())))
                .toList();
    }

    private static Optional<HostName> typedHost(MultivaluedMap<String, String> submitted) {
        return HostName.parse(Form.of(submitted).value("hote"));
    }

    private String linkBase() {
        return site.origin() + "/mairie/invitation/";
    }

    private TemplateInstance page(String id, Form form, String deed, String before, int turned) {
        List<Notes.Told> told = Tenancy.within(id, () -> notes.newest((turned - 1) * NOTES, NOTES + 1));
        Noted noted = new Noted(told.stream().limit(NOTES).toList(), turned, told.size() > NOTES);
        // Of what runs only they are told who can switch something off; the others may not read all of it.
        Map<Feature, Long> running = staff.who().role().may(Right.DRESS) ? equipping.running(List.of(id)) : Map.of();
        List<Sheet.Worker> workers = Tenancy.in(new Scope.Operator(), () -> sheet.workers(id));
        Set<UUID> secured =
                factor.holders(workers.stream().map(Sheet.Worker::person).toList());
        List<Own> owned = owned(id);
        Place place = place(id);
        Contact townHall = Contact.of(place);
        Map<UUID, Long> votes = Tenancy.within(id, voters::voted);
        EmblemDesk.View emblem = emblems.view(place, FleetPages.PATH + "/" + id + "/blason", form);
        Sheet.Identity commune = identity(id);
        if (form.value("role").isEmpty()) {
            form.fill("role", Role.OF_MAYOR);
        }
        View view = Tenancy.in(
                new Scope.Operator(),
                () -> new View(
                        commune,
                        townHall,
                        site.originOf(hosts.main()),
                        hosts.main(),
                        owned,
                        emblem,
                        workers,
                        secured,
                        sheet.invited(id),
                        sheet.asked(id, votes),
                        noted,
                        logbook.newestOf(id, JOURNAL_LINES),
                        invitations.preview(Collectivity.withId(id).orElseThrow(), Role.MAYOR, linkBase()),
                        Fittings.of(commune.equipment(), running, before),
                        keeping.of(place),
                        quotas.of(id).orElseThrow(NotFoundException::new),
                        watch.newestOf(id, LETTERS),
                        deed));
        return Templates.commune(
                frames.console(FleetPages.PATH),
                form,
                view,
                List.of(
                        Option.of(Role.OF_MAYOR, words.role_mayor()),
                        Option.of(Role.OF_DEPUTY, words.role_deputy()),
                        Option.of(Role.OF_SECRETARY, words.role_secretary()),
                        Option.of(Role.OF_COUNCILLOR, words.role_councillor())));
    }

    /** The sheet with what was just done to it. */
    Response shown(String id, Form form, String deed) {
        return Response.ok(page(id, form, deed, "", 1)).build();
    }

    Response refused(String id, Form form) {
        return Response.status(422).entity(page(id, form, "", "", 1)).build();
    }

    private static Response done(String id, String deed) {
        return Response.seeOther(URI.create(FleetPages.PATH + "/" + id + "?fait=" + deed))
                .build();
    }
}
