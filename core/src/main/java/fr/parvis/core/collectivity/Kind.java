package fr.parvis.core.collectivity;

/** What a collectivity is. */
public enum Kind {
    COMMUNE,
    EPCI,
    OPERATOR,
    /** Where the town hall of a commune trains; see {@link SandboxId}. */
    SANDBOX;

    /** Whether it speaks as a commune: a sandbox does, as the one that it belongs to. */
    public boolean speaksAsCommune() {
        return this == COMMUNE || this == SANDBOX;
    }
}
