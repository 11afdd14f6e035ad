package fr.parvis.core.web;

import jakarta.enterprise.context.RequestScoped;

import io.quarkus.security.identity.SecurityIdentity;

import fr.parvis.core.collectivity.Place;
import fr.parvis.core.person.Role;
import fr.parvis.core.person.SignedIn;

/** Who is signed in, for pages that only signed-in people reach. */
@RequestScoped
public class Staff {

    private final SecurityIdentity identity;

    Staff(SecurityIdentity identity) {
        this.identity = identity;
    }

    public boolean isSignedIn() {
        return identity.getAttribute(SessionMechanism.WHO) instanceof SignedIn;
    }

    /** Whether it is somebody of the syndicate who looks at the pages of a town hall with it. */
    public boolean isVisitor() {
        return isSignedIn() && who().role() == Role.VISITOR;
    }

    /** Whether who is signed in works there now; of a commune and its sandbox, it is the one that they have entered. */
    public boolean isIn(Place place) {
        return isSignedIn() && who().collectivity().equals(place.id());
    }

    /**
     * Who it is.
     *
     * @throws IllegalStateException when nobody is signed in
     */
    public SignedIn who() {
        if (identity.getAttribute(SessionMechanism.WHO) instanceof SignedIn who) {
            return who;
        }
        throw new IllegalStateException("Nobody is signed in");
    }
}
