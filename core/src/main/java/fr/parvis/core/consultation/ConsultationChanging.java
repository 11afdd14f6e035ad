package fr.parvis.core.consultation;

import java.util.UUID;

/**
 * A published consultation is about to be taken back, corrected, moved or closed before its time; told within that transaction.
 * Whoever has sealed it throws {@link Refused}.
 */
public record ConsultationChanging(UUID consultation) {}
