package fr.parvis.console.person;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;

import fr.parvis.core.person.Role;
import fr.parvis.core.person.SignedIn;
import fr.parvis.core.person.Team;
import fr.parvis.core.tenancy.Tenancy;
import fr.parvis.core.web.Staff;

/**
 * Whom who is signed in may not invite to a town hall. Somebody of the console who was a mayor as well would publish and answer in
 * the name of a commune that only asked for help; « Regarder avec la mairie » is for that, and leaves the deciding to it.
 */
@ApplicationScoped
public class Colleagues {

    private final Staff staff;
    private final Team team;

    Colleagues(Staff staff, Team team) {
        this.staff = staff;
        this.team = team;
    }

    /** Addresses of who works in the console or is invited to; none for an administrator, who may have a councillor in the team. */
    public Set<String> barred() {
        SignedIn who = staff.who();
        return who.role() == Role.OPERATOR
                ? Set.of()
                : Tenancy.within(who.home(), () -> Stream.concat(
                                team.members().stream().map(Team.Member::email),
                                team.expected().stream().map(Team.Expected::email))
                        .collect(Collectors.toUnmodifiableSet()));
    }
}
