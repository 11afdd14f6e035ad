package fr.parvis.core.collectivity;

/** How the site of a commune stands. */
public enum Standing {
    /** As usual. */
    OPEN,
    /** Says that it rests; the mairie reads. */
    SUSPENDED,
    /** Everybody reads, and nothing new begins. */
    ARCHIVED
}
