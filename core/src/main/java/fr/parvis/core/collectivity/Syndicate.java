package fr.parvis.core.collectivity;

import org.jspecify.annotations.Nullable;

/** The operator as pages show it. Immutable. */
public record Syndicate(String id, PlaceName name, @Nullable String phone) {}
