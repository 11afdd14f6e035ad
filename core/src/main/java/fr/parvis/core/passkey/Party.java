package fr.parvis.core.passkey;

/**
 * The site as a passkey knows it. Immutable.
 *
 * @param host a name and never an address: {@code participer.example.fr}; the key serves nowhere else
 * @param origin with scheme and port, as the browser says it
 */
public record Party(String host, String origin) {

    /** Whether browsers make keys for a host: it must be a name. */
    public static boolean mayBe(String host) {
        return host.matches("[a-z0-9.-]*[a-z][a-z0-9-]*");
    }
}
