package fr.parvis.core.person;

import java.util.UUID;

/** Somebody who has proved their address and has still to prove something else. They are not signed in. Immutable. */
public record Expected(UUID session, UUID person, String email, Role role, String collectivity, Stage stage) {

    /** Where they will work once they are inside. */
    Post post() {
        return new Post(collectivity, "", role);
    }
}
