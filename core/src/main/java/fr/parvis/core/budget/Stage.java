package fr.parvis.core.budget;

/** How far a project is that won. */
public enum Stage {
    /** « À l’étude » */
    STUDIED,

    /** « En travaux » */
    BUILT,

    /** « Terminé » */
    DONE,

    /** « Abandonné », which needs a reason. */
    DROPPED;

    /** Whether nothing more is to come. */
    public boolean isLast() {
        return this == DONE || this == DROPPED;
    }
}
