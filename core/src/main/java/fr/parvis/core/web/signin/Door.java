package fr.parvis.core.web.signin;

import fr.parvis.core.person.Role;

/** One of the two ways in for people who work with Parvis. */
public enum Door {
    MAIRIE,
    CONSOLE;

    /** The door that somebody with this role goes through. */
    static Door of(Role role) {
        return role == Role.OPERATOR ? CONSOLE : MAIRIE;
    }

    /** The first part of its addresses, « mairie ». */
    String face() {
        return this == CONSOLE ? "console" : "mairie";
    }

    /** Where the door leads, « /mairie ». */
    public String home() {
        return "/" + face();
    }

    /** Where one signs in. */
    public String signIn() {
        return home() + "/connexion";
    }

    public boolean isConsole() {
        return this == CONSOLE;
    }
}
