package fr.parvis.core.ballot;

/** How somebody voted. */
public enum Channel {
    ONLINE,
    PAPER
}
