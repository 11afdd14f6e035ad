package fr.parvis.core.web.signin;

import fr.parvis.core.person.Role;
import fr.parvis.core.person.Stage;

/** One of the two ways in for people who work with Parvis. */
public enum Door {
    MAIRIE,
    CONSOLE;

    /** The door that somebody with this role goes through. */
    static Door of(Role role) {
        return role.isOfConsole() ? CONSOLE : MAIRIE;
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

    /** Where the second proof is asked of who has proved their address. */
    public String secondStep() {
        return signIn() + "/verification";
    }

    /** Where who must have a second factor gets one, before they are inside. */
    public String enrolment() {
        return signIn() + "/application";
    }

    /** Where somebody goes on who has come so far. */
    public String next(Stage stage) {
        return switch (stage) {
            case CODE_ASKED -> secondStep();
            case ENROLMENT_ASKED -> enrolment();
            case INSIDE -> home();
        };
    }

    /** Where one sees what Parvis knows of oneself. */
    public String account() {
        return home() + "/compte";
    }

    /** Where an application of who is inside learns its secret. */
    public String application() {
        return account() + "/verification/application";
    }

    /** Where who is inside sees their passkeys. */
    public String passkeys() {
        return account() + "/verification/cles";
    }

    /** Where who is inside gives the second proof once more. */
    public String proof() {
        return account() + "/verification/preuve";
    }

    /** Where who must have a second factor makes a passkey, before they are inside. */
    public String firstPasskey() {
        return signIn() + "/cles";
    }

    /** Where a passkey is all that one shows. */
    public String withPasskey() {
        return signIn() + "/cle";
    }

    /** Where one changes it. */
    public String profile() {
        return account() + "/profil";
    }

    public boolean isConsole() {
        return this == CONSOLE;
    }
}
