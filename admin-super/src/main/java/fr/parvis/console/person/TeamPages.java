package fr.parvis.console.person;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BadRequestException;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import org.jspecify.annotations.Nullable;

import fr.parvis.console.collectivity.Sheet;
import fr.parvis.console.journal.Reason;
import fr.parvis.console.journal.ReasonMessages;
import fr.parvis.console.person.Charges.Charge;
import fr.parvis.core.collectivity.Collectivity;
import fr.parvis.core.collectivity.Directory;
import fr.parvis.core.person.Email;
import fr.parvis.core.person.Invitations;
import fr.parvis.core.person.Right;
import fr.parvis.core.person.Role;
import fr.parvis.core.person.SecondFactor;
import fr.parvis.core.person.Team;
import fr.parvis.core.tenancy.Scope;
import fr.parvis.core.tenancy.Tenancy;
import fr.parvis.core.web.Form;
import fr.parvis.core.web.Frames;
import fr.parvis.core.web.Link;
import fr.parvis.core.web.PageFrame;
import fr.parvis.core.web.Site;
import fr.parvis.core.web.Staff;

/** The people of the syndicate. */
@Path(TeamPages.PATH)
@RolesAllowed(Right.TO_APPOINT)
public class TeamPages {

    static final String PATH = "/console/equipe";

    /** Whether somebody is meant although they work for a town hall; asked only then. */
    private static final String ELSEWHERE = "mairie-aussi";

    private final Frames frames;
    private final Sheet sheet;
    private final Invitations invitations;
    private final Team team;
    private final Directory directory;
    private final Charges charges;
    private final SecondFactor factor;
    private final Staff staff;
    private final Site site;
    private final AccessMessages access;
    private final ReasonMessages reasons;
    private final TeamMessages words;

    TeamPages(
            Frames frames,
            Sheet sheet,
            Invitations invitations,
            Team team,
            Directory directory,
            Charges charges,
            SecondFactor factor,
            Staff staff,
            Site site,
            AccessMessages access,
            ReasonMessages reasons,
            TeamMessages words) {
        this.frames = frames;
        this.sheet = sheet;
        this.invitations = invitations;
        this.team = team;
        this.directory = directory;
        this.charges = charges;
        this.factor = factor;
        this.staff = staff;
        this.site = site;
        this.access = access;
        this.reasons = reasons;
        this.words = words;
    }

    /**
     * Somebody of the team.
     *
     * @param charge their role and their communes, in words
     * @param secured whether they have a second factor
     */
    public record Colleague(Sheet.Worker worker, String charge, boolean secured) {}

    /** Somebody who is invited to it. */
    public record Awaited(Sheet.Invited invited, String charge) {}

    @CheckedTemplate(basePath = "console/person", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    static final class Templates {
        private Templates() {}

        static native TemplateInstance team(
                PageFrame frame,
                Form form,
                List<Colleague> workers,
                List<Awaited> invited,
                Charges.Choice choice,
                UUID myself,
                String deed);

        static native TemplateInstance role(
                PageFrame frame, Form form, Sheet.Worker worker, Charges.Choice choice, List<Link> trail);
    }

    @GET
    public TemplateInstance show(
            @QueryParam("fait") @Nullable String done, @QueryParam(Charges.EPCI) @Nullable String epci) {
        // No role is chosen beforehand: what a person may do is never what somebody overlooked.
        Form form = epci == null ? Form.empty() : charges.written(Role.EPCI_AGENT, epci);
        return page(form, done == null ? "" : done);
    }

    /** Invites somebody, for the first time or again. */
    @POST
    @Path("invitations")
    public Response invite(MultivaluedMap<String, String> submitted) {
        Form form = Form.of(submitted);
        Optional<Email> email = Email.parse(form.text("adresse"));
        if (email.isEmpty()) {
            form.reject("adresse", form.text("adresse").isEmpty() ? access.email_missing() : words.email_wrong());
        } else if (isOfTheTeam(email.get())) {
            form.reject("adresse", words.email_known());
        }
        Optional<Charge> charge = charges.read(form);
        if (charge.isPresent() && charges.contradicts(charge.get(), form)) {
            form.reject(Charges.ROLE, words.role_everywhere());
        }
        if (!form.hasErrors() && email.isPresent()) {
            askOfTownHall(email.get(), form);
        }
        if (form.hasErrors() || email.isEmpty() || charge.isEmpty()) {
            return Response.status(422).entity(page(form, "")).build();
        }
        Tenancy.run(
                new Scope.Within(syndicate()),
                () -> invitations.invite(
                        Collectivity.withId(syndicate()).orElseThrow(),
                        email.get(),
                        charge.get().role(),
                        charge.get().reach(),
                        site.origin() + "/console/invitation/"));
        return Response.seeOther(URI.create(PATH + "?fait=invitation")).build();
    }

    /** What a colleague is, to be changed. */
    @GET
    @Path("{person}/role")
    public TemplateInstance askRole(@PathParam("person") UUID person) {
        Sheet.Worker worker = colleague(person);
        return rolePage(worker, charges.written(worker.role(), worker.reach()));
    }

    /** Makes a colleague something else; nobody takes their own rights away, so that one administrator always stays. */
    @POST
    @Path("{person}/role")
    public Response appoint(@PathParam("person") UUID person, MultivaluedMap<String, String> submitted) {
        Sheet.Worker worker = colleague(person);
        Form form = Form.of(submitted);
        Optional<Charge> charge = charges.read(form);
        if (charge.isEmpty()) {
            return Response.status(422).entity(rolePage(worker, form)).build();
        }
        Charge to = charge.get();
        String told = words.now(charges.inWords(to.role(), to.reach()));
        try {
            Tenancy.run(
                    new Scope.Within(syndicate()),
                    () -> team.appoint(syndicate(), person, to.role(), to.reach(), told, site.origin()));
        } catch (Team.LastOperator last) {
            form.reject(Charges.ROLE, words.last_operator());
            return Response.status(422).entity(rolePage(worker, form)).build();
        }
        return Response.seeOther(URI.create(PATH + "?fait=role")).build();
    }

    private TemplateInstance rolePage(Sheet.Worker worker, Form form) {
        return Templates.role(
                frames.console(PATH),
                form,
                worker,
                charges.choice(),
                List.of(Link.to(words.title(), PATH), Link.here(worker.called())));
    }

    private Sheet.Worker colleague(UUID person) {
        return Tenancy.in(new Scope.Operator(), () -> sheet.workers(syndicate())).stream()
                .filter(worker -> worker.person().equals(person)
                        && !person.equals(staff.who().person()))
                .findFirst()
                .orElseThrow(NotFoundException::new);
    }

    /** Asks before an invitation is cancelled. */
    @GET
    @Path("invitations/{invitation}/annuler")
    public TemplateInstance askCancellation(@PathParam("invitation") UUID invitation) {
        return Tenancy.within(syndicate(), () -> invitations.pending(invitation))
                .map(pending -> Parting.cancellation(frames.console(PATH), place(), pending.email()))
                .orElseThrow(NotFoundException::new);
    }

    @POST
    @Path("invitations/{invitation}/annuler")
    public Response cancel(@PathParam("invitation") UUID invitation) {
        Tenancy.run(new Scope.Within(syndicate()), () -> invitations.cancel(invitation));
        return Response.seeOther(URI.create(PATH + "?fait=annulation")).build();
    }

    /** Asks before an access ends. */
    @GET
    @Path("{person}/retirer")
    public TemplateInstance askDeparture(@PathParam("person") UUID person) {
        return departurePage(person, Form.empty());
    }

    private TemplateInstance departurePage(UUID person, Form form) {
        return Parting.dismissal(
                frames.console(PATH), form, place(), colleague(person).called());
    }

    /** Ends somebody's access; nobody shuts themselves out, so that one operator always stays. */
    @POST
    @Path("{person}/retirer")
    public Response dismiss(@PathParam("person") UUID person, MultivaluedMap<String, String> submitted) {
        if (person.equals(staff.who().person())) {
            throw new BadRequestException();
        }
        Form form = Form.of(submitted);
        String reason = Reason.read(form, reasons);
        if (form.hasErrors()) {
            return Response.status(422).entity(departurePage(person, form)).build();
        }
        try {
            Tenancy.run(new Scope.Within(syndicate()), () -> team.dismiss(syndicate(), person, reason));
        } catch (Team.LastOperator last) {
            return Response.status(422)
                    .entity(page(Form.empty().reject(words.last_operator()), ""))
                    .build();
        }
        return Response.seeOther(URI.create(PATH + "?fait=depart")).build();
    }

    /** Asks why, before a second factor is taken away. */
    @GET
    @Path("{person}/verification/retirer")
    public TemplateInstance askReset(@PathParam("person") UUID person) {
        return resetPage(person, Form.empty());
    }

    private TemplateInstance resetPage(UUID person, Form form) {
        return Parting.reset(
                frames.console(PATH), form, place(), colleague(person).called());
    }

    /** For a colleague who lost telephone and recovery codes; one's own is changed with a code, on the account's page. */
    @POST
    @Path("{person}/verification/retirer")
    public Response resetFactor(@PathParam("person") UUID person, MultivaluedMap<String, String> submitted) {
        if (person.equals(staff.who().person())) {
            throw new BadRequestException();
        }
        Form form = Form.of(submitted);
        String reason = Reason.read(form, reasons);
        if (form.hasErrors()) {
            return Response.status(422).entity(resetPage(person, form)).build();
        }
        factor.reset(person, syndicate(), reason, site.origin());
        return Response.seeOther(URI.create(PATH + "?fait=verification")).build();
    }

    /** Who works for a town hall is not made somebody of the syndicate by a slip; once was enough to be asked. */
    private void askOfTownHall(Email email, Form form) {
        boolean decided = form.has(ELSEWHERE, "oui")
                || Tenancy.in(new Scope.Operator(), () -> sheet.invited(syndicate())).stream()
                        .anyMatch(one -> one.email().equals(email.address()));
        if (decided) {
            return;
        }
        List<Team.Elsewhere> found = Tenancy.in(new Scope.Operator(), () -> team.elsewhere(email));
        if (!found.isEmpty()) {
            Team.Elsewhere first = found.get(0);
            String what = first.role().label() + " "
                    + directory
                            .withId(first.commune())
                            .map(place -> place.name().withDe())
                            .orElse(first.commune());
            form.reject("adresse", first.invited() ? words.email_invited(what) : words.email_elsewhere(what));
            form.fill(ELSEWHERE, "");
        }
    }

    private boolean isOfTheTeam(Email email) {
        return Tenancy.in(new Scope.Operator(), () -> sheet.workers(syndicate())).stream()
                .anyMatch(worker -> worker.email().equals(email.address()));
    }

    private TemplateInstance page(Form form, String deed) {
        List<Sheet.Worker> workers = Tenancy.in(new Scope.Operator(), () -> sheet.workers(syndicate()));
        Set<UUID> secured =
                factor.holders(workers.stream().map(Sheet.Worker::person).toList());
        List<Sheet.Invited> invited = Tenancy.in(new Scope.Operator(), () -> sheet.invited(syndicate()));
        return Templates.team(
                frames.console(PATH),
                form,
                workers.stream()
                        .map(worker -> new Colleague(
                                worker,
                                charges.inWords(worker.role(), worker.reach()),
                                secured.contains(worker.person())))
                        .toList(),
                invited.stream()
                        .map(one -> new Awaited(one, charges.inWords(one.role(), one.reach())))
                        .toList(),
                charges.choice(),
                staff.who().person(),
                deed);
    }

    private Parting.Place place() {
        return new Parting.Place(PATH, words.title(), "");
    }

    private String syndicate() {
        return staff.who().collectivity();
    }
}
