package fr.parvis.core.notice;

/**
 * A server that takes mail, as the syndicate has set it. Immutable.
 *
 * @param user empty where it asks for nobody's name
 * @param from the address that writes
 * @param fromName « Gironde Numérique », or empty
 */
public record MailServer(
        String host, int port, Security security, String user, String password, String from, String fromName) {

    /** How the connection is kept from others. */
    public enum Security {
        /** Begins in clear and changes before anything is said; nothing is said where it cannot. */
        STARTTLS,
        TLS,
        /** For a server on the same machine. */
        NONE
    }

    /** What a password is sealed for. */
    public static String about(String host, int port, Security security, String user) {
        return host + " " + port + " " + security + " " + user;
    }

    /** Without the password, which no log may have. */
    @Override
    public String toString() {
        return "MailServer[" + host + ":" + port + " " + security + "]";
    }
}
