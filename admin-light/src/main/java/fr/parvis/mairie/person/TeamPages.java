package fr.parvis.mairie.person;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import org.jspecify.annotations.Nullable;

import fr.parvis.core.collectivity.Collectivity;
import fr.parvis.core.person.Email;
import fr.parvis.core.person.Invitations;
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

/** Who works for the commune; the mayor and the deputies may invite deputies and secretaries. */
@Path("/mairie/equipe")
@RolesAllowed({Role.OF_MAYOR, Role.OF_SECRETARY})
public class TeamPages {

    private static final String EMAIL = "courriel";
    private static final String ROLE = "role";

    /** Mayors are invited by the syndicate, which knows who was elected. */
    private static final Set<String> INVITED = Set.of(Role.OF_DEPUTY, Role.OF_SECRETARY);

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
                boolean mayInvite,
                boolean sent);
    }

    /** Somebody who was invited, and until when the invitation serves. */
    public record Awaited(String email, Role role, String until) {}

    @GET
    @Transactional
    public TemplateInstance show(@QueryParam("fait") @Nullable String sent) {
        return page(Form.empty().fill(ROLE, Role.OF_SECRETARY), sent != null);
    }

    @POST
    @RolesAllowed(Role.OF_MAYOR)
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
            return Response.status(422).entity(page(form, false)).build();
        }
        String commune = site.place().id();
        throttle.knock(Throttle.Door.INVITATION, commune);
        invitations.invite(
                Collectivity.withId(commune).orElseThrow(),
                email.orElseThrow(),
                Role.valueOf(form.value(ROLE)),
                site.origin() + "/mairie/invitation/");
        return Response.seeOther(URI.create("/mairie/equipe?fait=oui")).build();
    }

    private TemplateInstance page(Form form, boolean sent) {
        return Templates.team(
                frames.mairie(),
                form,
                team.members(),
                team.expected().stream()
                        .map(expected ->
                                new Awaited(expected.email(), expected.role(), FrenchDates.day(expected.until())))
                        .toList(),
                List.of(
                        Option.of(Role.OF_DEPUTY, words.deputy(), words.deputy_hint()),
                        Option.of(Role.OF_SECRETARY, words.secretary(), words.secretary_hint())),
                staff.who().role().leads(),
                sent);
    }
}
