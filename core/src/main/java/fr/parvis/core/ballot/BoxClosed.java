package fr.parvis.core.ballot;

import java.util.UUID;

/** A box takes no more ballots; told within the transaction that closes it. */
public record BoxClosed(UUID box) {}
