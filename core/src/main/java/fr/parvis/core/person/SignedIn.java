package fr.parvis.core.person;

import java.time.Instant;
import java.util.UUID;

import fr.parvis.core.collectivity.SandboxId;

/**
 * Who is signed in, where and as what. Immutable.
 *
 * @param until when the session ends by itself
 */
public record SignedIn(
        UUID session, UUID person, String name, String email, Role role, String collectivity, Instant until) {

    /** Whether they are in the sandbox of their commune. */
    public boolean isInSandbox() {
        return SandboxId.is(collectivity);
    }

    /** Where they work, also while they are in its sandbox: their account, and letters about it, belong there. */
    public String home() {
        return SandboxId.owner(collectivity);
    }
}
