package fr.parvis.core.person;

/** What a person may do for a collectivity. The constants are what {@code @RolesAllowed} takes. */
public enum Role {
    MAYOR,
    SECRETARY,
    OPERATOR;

    public static final String OF_MAYOR = "MAYOR";
    public static final String OF_SECRETARY = "SECRETARY";
    public static final String OF_OPERATOR = "OPERATOR";

    /** How the role is said in a sentence: « invitée comme … ». */
    public String label() {
        return switch (this) {
            case MAYOR -> "maire";
            case SECRETARY -> "secrétaire de mairie";
            case OPERATOR -> "agent du syndicat";
        };
    }
}
