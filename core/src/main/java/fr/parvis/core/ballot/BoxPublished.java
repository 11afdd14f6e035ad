package fr.parvis.core.ballot;

import java.util.UUID;

/** What came out of a box is public; told within the transaction that publishes it. */
public record BoxPublished(UUID box, UUID consultation) {}
