package fr.parvis.core.consultation;

import java.util.UUID;

/**
 * A consultation is about to be taken back, corrected, moved, closed before its time, or given other photos of its projects; told within that transaction.
 * Whoever has sealed it throws {@link Refused}.
 */
public record ConsultationChanging(UUID consultation) {}
