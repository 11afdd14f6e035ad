package fr.parvis.core.person;

import java.util.Set;

/** What a person may do for a collectivity. The constants are what {@code @RolesAllowed} takes. */
public enum Role {
    MAYOR,
    /** Stands in for the mayor and may do all that the mayor may; the journal tells the two apart. */
    DEPUTY,
    SECRETARY,
    OPERATOR,
    /** Somebody of the syndicate who looks at the pages of a town hall with it, for a while. */
    VISITOR;

    public static final String OF_MAYOR = "MAYOR";
    public static final String OF_DEPUTY = "DEPUTY";
    public static final String OF_SECRETARY = "SECRETARY";
    public static final String OF_OPERATOR = "OPERATOR";
    public static final String OF_VISITOR = "VISITOR";

    /** The names that {@code @RolesAllowed} is asked for: a page for the mayor is one for the deputies too. */
    public Set<String> rights() {
        return this == DEPUTY ? Set.of(name(), OF_MAYOR) : Set.of(name());
    }

    /** Whether somebody with this role may decide who works here. */
    public boolean leads() {
        return this == MAYOR || this == DEPUTY;
    }

    /** How the role is said in a sentence: « invitée comme … ». */
    public String label() {
        return switch (this) {
            case MAYOR -> "maire";
            case DEPUTY -> "adjoint au maire";
            case SECRETARY -> "secrétaire de mairie";
            case OPERATOR -> "agent du syndicat";
            case VISITOR -> "agent du syndicat, avec la mairie";
        };
    }
}
