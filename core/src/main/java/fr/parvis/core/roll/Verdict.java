package fr.parvis.core.roll;

/** What a person decides about a doubt. */
public enum Verdict {
    /** They vote; where two are compared, both do. */
    KEEP,
    /** It is the one it was compared with: one vote. */
    SAME,
    /** They are left out. */
    OUT
}
