package fr.parvis.core.person;

import java.util.UUID;

/** Who is signed in, where and as what. Immutable. */
public record SignedIn(UUID session, UUID person, String name, String email, Role role, String collectivity) {}
