package fr.parvis.core.person;

import java.time.Instant;
import java.util.UUID;

/**
 * Who is signed in, where and as what. Immutable.
 *
 * @param until when the session ends by itself
 */
public record SignedIn(
        UUID session, UUID person, String name, String email, Role role, String collectivity, Instant until) {}
