package fr.parvis.core.collectivity;

import org.jspecify.annotations.Nullable;

/**
 * The operator as pages show it. Immutable.
 *
 * @param legal what it says in the legal pages of all communes
 */
public record Syndicate(String id, PlaceName name, @Nullable String phone, LegalLines legal) {}
