package fr.parvis.core.consultation;

import java.util.UUID;

/** Somebody has saved something of a draft; told within the transaction that saves it, which holds the draft. */
public record DraftSaved(UUID consultation) {}
