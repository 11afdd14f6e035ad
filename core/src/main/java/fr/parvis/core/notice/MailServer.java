package fr.parvis.core.notice;

import java.util.Locale;
import java.util.regex.Pattern;

/**
 * A server that takes mail, as the syndicate has set it. Immutable.
 *
 * @param user empty where it asks for nobody's name
 * @param from the address that writes
 * @param fromName « Gironde Numérique », or empty
 */
public record MailServer(
        String host, int port, Security security, String user, String password, String from, String fromName) {

    /** One label, what no public DNS knows, and the addresses of RFC 1122, 1918 and 3927. */
    private static final Pattern NEAR = Pattern.compile(
            "[a-z][a-z0-9-]*|.*\\.(localhost|local|lan|internal|home\\.arpa)"
                    + "|(127|10)(\\.[0-9]{1,3}){3}|(192\\.168|169\\.254|172\\.(1[6-9]|2[0-9]|3[01]))(\\.[0-9]{1,3}){2}");

    /** How the connection is kept from others. */
    public enum Security {
        /** Begins in clear and changes before anything is said; nothing is said where it cannot. */
        STARTTLS,
        TLS,
        /** For a server on the same machine, or the same network. */
        NONE
    }

    /**
     * Whether the password would travel in clear further than the machine or its own network: to a name that public DNS may know,
     * or to a public address.
     */
    public static boolean tellsPassword(String host, Security security, String user) {
        return security == Security.NONE
                && !user.isEmpty()
                && !NEAR.matcher(host.toLowerCase(Locale.ROOT)).matches();
    }

    public boolean tellsPassword() {
        return tellsPassword(host, security, user);
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
