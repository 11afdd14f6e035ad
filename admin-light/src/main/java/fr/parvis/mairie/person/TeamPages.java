package fr.parvis.mairie.person;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
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

import fr.parvis.core.collectivity.Collectivity;
import fr.parvis.core.person.Email;
import fr.parvis.core.person.Invitations;
import fr.parvis.core.person.Right;
import fr.parvis.core.person.Role;
import fr.parvis.core.person.Team;
import fr.parvis.core.person.Throttle;
import fr.parvis.core.time.FrenchDates;
import fr.parvis.core.web.Form;
import fr.parvis.core.web.Frames;
import fr.parvis.core.web.Option;
import fr.parvis.core.web.PageFrame;
import fr.parvis.core.web.Site;
import fr.parvis.core.web.Staff;

/** Who works for the commune; the mayor and the deputies may invite deputies, secretaries and councillors. */
@Path("/mairie/equipe")
@RolesAllowed(Right.TO_MEET)
public class TeamPages {

    private static final String EMAIL = "courriel";
    private static final String ROLE = "role";

    /** Mayors are invited by the syndicate, which knows who was elected. */
    private static final Set<String> INVITED = Set.of(Role.OF_DEPUTY, Role.OF_SECRETARY, Role.OF_COUNCILLOR);

    private final Team team;
    private final Invitations invitations;
    private final Throttle throttle;
    private final Frames frames;
    private final Site site;
    private final Staff staff;
    private final TeamMessages words;

    TeamPages(
            Team team,
            Invitations invitations,
            Throttle throttle,
            Frames frames,
            Site site,
            Staff staff,
            TeamMessages words) {
        this.team = team;
        this.invitations = invitations;
        this.throttle = throttle;
        this.frames = frames;
        this.site = site;
        this.staff = staff;
        this.words = words;
    }

    @CheckedTemplate(basePath = "mairie/person", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    static final class Templates {
        private Templates() {}

        static native TemplateInstance team(
                PageFrame frame,
                Form form,
                List<Team.Member> members,
                List<Awaited> awaited,
                List<Option> roles,
                Set<UUID> removable,
                boolean mayInvite,
                String deed);

        static native TemplateInstance ask(PageFrame frame, String question, String consequence, String act);
    }

    /** Somebody who was invited, and until when the invitation serves. */
    public record Awaited(UUID invitation, String email, Role role, String until, boolean mayCancel) {}

    @GET
    @Transactional
    public TemplateInstance show(@QueryParam("fait") @Nullable String deed) {
        return page(Form.empty().fill(ROLE, Role.OF_SECRETARY), deed == null ? "" : deed);
    }

    @POST
    @RolesAllowed(Right.TO_LEAD)
    @Transactional
    public Response invite(MultivaluedMap<String, String> submitted) {
        Form form = Form.of(submitted);
        Optional<Email> email = Email.parse(form.text(EMAIL));
        if (email.isEmpty()) {
            form.reject(EMAIL, form.text(EMAIL).isEmpty() ? words.email_missing() : words.email_wrong());
        } else if (team.members().stream()
                .anyMatch(member -> member.email().equals(email.get().address()))) {
            form.reject(EMAIL, words.already_here());
        }
        if (!INVITED.contains(form.value(ROLE))) {
            form.reject(ROLE, words.role_missing());
        }
        if (form.hasErrors()) {
            return Response.status(422).entity(page(form, "")).build();
        }
        String commune = site.place().id();
        throttle.knock(Throttle.Door.INVITATION, commune);
        invitations.invite(
                Collectivity.withId(commune).orElseThrow(),
                email.orElseThrow(),
                Role.valueOf(form.value(ROLE)),
                site.origin() + "/mairie/invitation/");
        return done("oui");
    }

    /** Asks before an invitation is cancelled. */
    @GET
    @Path("invitations/{invitation}/annuler")
    @RolesAllowed(Right.TO_LEAD)
    @Transactional
    public TemplateInstance askCancellation(@PathParam("invitation") UUID invitation) {
        return Templates.ask(
                frames.mairie(),
                words.cancel_question(pending(invitation).email()),
                words.cancel_text(),
                words.cancel());
    }

    @POST
    @Path("invitations/{invitation}/annuler")
    @RolesAllowed(Right.TO_LEAD)
    @Transactional
    public Response cancel(@PathParam("invitation") UUID invitation) {
        invitations.cancel(pending(invitation).id());
        return done("annulation");
    }

    /** Asks before an access ends. */
    @GET
    @Path("{person}/retirer")
    @RolesAllowed(Right.TO_LEAD)
    @Transactional
    public TemplateInstance askDeparture(@PathParam("person") UUID person) {
        Team.Member member = removable(person);
        return Templates.ask(
                frames.mairie(),
                words.remove_question(member.name().isEmpty() ? member.email() : member.name()),
                words.remove_text(),
                words.remove_do());
    }

    @POST
    @Path("{person}/retirer")
    @RolesAllowed(Right.TO_LEAD)
    @Transactional
    public Response dismiss(@PathParam("person") UUID person) {
        team.dismiss(site.place().id(), removable(person).person());
        return done("depart");
    }

    /** Whom a town hall invites, it may call off, too; a mayor's invitation is the syndicate's. */
    private Invitations.Pending pending(UUID invitation) {
        return invitations
                .pending(invitation)
                .filter(one -> INVITED.contains(one.role().name()))
                .orElseThrow(NotFoundException::new);
    }

    private Team.Member removable(UUID person) {
        return team.members().stream()
                .filter(member -> member.person().equals(person) && mayRemove(member))
                .findFirst()
                .orElseThrow(NotFoundException::new);
    }

    /** Mayors come and go by the syndicate, and nobody shuts themselves out: so somebody who leads always stays. */
    private boolean mayRemove(Team.Member member) {
        return staff.who().role().leads()
                && INVITED.contains(member.role().name())
                && !member.person().equals(staff.who().person());
    }

    private static Response done(String deed) {
        return Response.seeOther(URI.create("/mairie/equipe?fait=" + deed)).build();
    }

    private TemplateInstance page(Form form, String deed) {
        List<Team.Member> members = team.members();
        boolean leads = staff.who().role().leads();
        return Templates.team(
                frames.mairie(),
                form,
                members,
                team.expected().stream()
                        .map(expected -> new Awaited(
                                expected.invitation(),
                                expected.email(),
                                expected.role(),
                                FrenchDates.day(expected.until()),
                                leads && INVITED.contains(expected.role().name())))
                        .toList(),
                List.of(
                        Option.of(Role.OF_DEPUTY, words.deputy(), words.deputy_hint()),
                        Option.of(Role.OF_SECRETARY, words.secretary(), words.secretary_hint()),
                        Option.of(Role.OF_COUNCILLOR, words.councillor(), words.councillor_hint())),
                members.stream()
                        .filter(this::mayRemove)
                        .map(Team.Member::person)
                        .collect(Collectors.toSet()),
                leads,
                deed);
    }
}
