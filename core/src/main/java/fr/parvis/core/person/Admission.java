package fr.parvis.core.person;

import java.time.Clock;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import org.eclipse.microprofile.config.inject.ConfigProperty;

import fr.parvis.core.tenancy.Scope;
import fr.parvis.core.tenancy.Tenancy;

/**
 * Lets people in who have proved their address: at once, or after the second proof that they have chosen or must give.
 * Whichever way they came, by a code, a link or an invitation, the way in leads through here.
 */
@ApplicationScoped
public class Admission {

    private final Clock clock;
    private final Sessions sessions;
    private final SecondFactor factor;
    private final KnownDevices devices;
    private final boolean askedOfOperators;

    Admission(
            Clock clock,
            Sessions sessions,
            SecondFactor factor,
            KnownDevices devices,
            @ConfigProperty(name = "parvis.operators.second-factor") boolean askedOfOperators,
            @ConfigProperty(name = "parvis.demo") boolean demo) {
        this.clock = clock;
        this.sessions = sessions;
        this.factor = factor;
        this.devices = devices;
        this.askedOfOperators = askedOfOperators && !demo;
    }

    /** A session, and how far it leads. */
    public record Admitted(String token, Stage stage) {}

    /** Whether somebody with this role may not be without a second factor. */
    public boolean asks(Role role) {
        return askedOfOperators && role.isOfConsole();
    }

    /**
     * Opens a session for somebody who has proved their address.
     *
     * @param host the host that the browser talks to, without a port
     * @param origin the same as letters give it, with scheme and port
     */
    public Admitted admit(UUID person, Post post, String host, String agent, String origin) {
        Stage stage = factor.isOn(person) ? Stage.CODE_ASKED : asks(post.role()) ? Stage.ENROLMENT_ASKED : Stage.INSIDE;
        if (stage == Stage.INSIDE) {
            greet(person, post, agent, origin);
        }
        return new Admitted(sessions.open(person, post, host, agent, stage), stage);
    }

    /** Opens the session of somebody who has now given the second proof as well; the token is another one. */
    public String complete(Expected expected, String host, String agent, String origin) {
        sessions.close(expected.session());
        greet(expected.person(), expected.post(), agent, origin);
        return sessions.openProved(expected.person(), expected.post(), host, agent);
    }

    /** Opens a session for somebody whose device has verified them: both proofs in one. */
    public String admitProved(UUID person, Post post, String host, String agent, String origin) {
        greet(person, post, agent, origin);
        return sessions.openProved(person, post, host, agent);
    }

    private void greet(UUID person, Post post, String agent, String origin) {
        Tenancy.run(new Scope.Within(post.collectivity()), () -> {
            Person.<Person>findByIdOptional(person)
                    .filter(known -> !known.isDisabled())
                    .ifPresent(known -> known.isHere(clock.instant()));
            devices.greet(person, agent, origin);
        });
    }
}
