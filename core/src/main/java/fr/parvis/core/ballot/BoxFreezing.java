package fr.parvis.core.ballot;

import java.util.UUID;

/**
 * A box is about to be frozen; told within that transaction, so that whoever keeps the list puts its people on the roll now. Whoever
 * is not ready throws {@link WrongState}.
 */
public record BoxFreezing(UUID box) {}
