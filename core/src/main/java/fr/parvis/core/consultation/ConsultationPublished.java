package fr.parvis.core.consultation;

import java.util.UUID;

/** Residents can see it from now on; told within the transaction that publishes it. */
public record ConsultationPublished(UUID consultation) {}
