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
import fr.parvis.core.collectivity.Collectivity;
import fr.parvis.core.person.Email;
import fr.parvis.core.person.Invitations;
import fr.parvis.core.person.Role;
import fr.parvis.core.person.SecondFactor;
import fr.parvis.core.person.Team;
import fr.parvis.core.tenancy.Scope;
import fr.parvis.core.tenancy.Tenancy;
import fr.parvis.core.web.Form;
import fr.parvis.core.web.Frames;
import fr.parvis.core.web.PageFrame;
import fr.parvis.core.web.Site;
import fr.parvis.core.web.Staff;

/** The people of the syndicate. */
@Path(TeamPages.PATH)
@RolesAllowed(Role.OF_OPERATOR)
public class TeamPages {

    static final String PATH = "/console/equipe";

    private final Frames frames;
    private final Sheet sheet;
    private final Invitations invitations;
    private final Team team;
    private final SecondFactor factor;
    private final Staff staff;
    private final Site site;
    private final AccessMessages access;
    private final TeamMessages words;

    TeamPages(
            Frames frames,
            Sheet sheet,
            Invitations invitations,
            Team team,
            SecondFactor factor,
            Staff staff,
            Site site,
            AccessMessages access,
            TeamMessages words) {
        this.frames = frames;
        this.sheet = sheet;
        this.invitations = invitations;
        this.team = team;
        this.factor = factor;
        this.staff = staff;
        this.site = site;
        this.access = access;
        this.words = words;
    }

    @CheckedTemplate(basePath = "console/person", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    static final class Templates {
        private Templates() {}

        static native TemplateInstance team(
                PageFrame frame,
                Form form,
                List<Sheet.Worker> workers,
                List<Sheet.Invited> invited,
                Set<UUID> secured,
                UUID myself,
                String deed);
    }

    @GET
    public TemplateInstance show(@QueryParam("fait") @Nullable String done) {
        return page(Form.empty(), done == null ? "" : done);
    }

    /** Invites an operator, for the first time or again. */
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
        if (form.hasErrors() || email.isEmpty()) {
            return Response.status(422).entity(page(form, "")).build();
        }
        Tenancy.run(
                new Scope.Within(syndicate()),
                () -> invitations.invite(
                        Collectivity.withId(syndicate()).orElseThrow(),
                        email.get(),
                        Role.OPERATOR,
                        site.origin() + "/console/invitation/"));
        return Response.seeOther(URI.create(PATH + "?fait=invitation")).build();
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
        return Tenancy.in(new Scope.Operator(), () -> sheet.workers(syndicate())).stream()
                .filter(worker -> worker.person().equals(person)
                        && !person.equals(staff.who().person()))
                .findFirst()
                .map(worker -> Parting.dismissal(frames.console(PATH), place(), worker.called()))
                .orElseThrow(NotFoundException::new);
    }

    /** Ends somebody's access; nobody shuts themselves out, so that one operator always stays. */
    @POST
    @Path("{person}/retirer")
    public Response dismiss(@PathParam("person") UUID person) {
        if (person.equals(staff.who().person())) {
            throw new BadRequestException();
        }
        Tenancy.run(new Scope.Within(syndicate()), () -> team.dismiss(syndicate(), person));
        return Response.seeOther(URI.create(PATH + "?fait=depart")).build();
    }

    /** For a colleague who lost telephone and recovery codes; one's own is changed with a code, on the account's page. */
    @POST
    @Path("{person}/verification/retirer")
    public Response resetFactor(@PathParam("person") UUID person) {
        if (person.equals(staff.who().person())) {
            throw new BadRequestException();
        }
        factor.reset(person, syndicate(), site.origin());
        return Response.seeOther(URI.create(PATH + "?fait=verification")).build();
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
                workers,
                invited,
                secured,
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
