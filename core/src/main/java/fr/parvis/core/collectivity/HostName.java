package fr.parvis.core.collectivity;

import java.net.IDN;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The name of a host as DNS has it: lower case, accents encoded, at least two labels, no port and no final dot. Immutable.
 *
 * @param name {@code participez.lareole.fr}
 */
public record HostName(String name) {

    /** The last label begins with a letter, so that an IP address is none. */
    private static final Pattern FORM =
            Pattern.compile("(?=.{4,253}$)([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\\.)+[a-z]([a-z0-9-]{0,61}[a-z0-9])?");

    private static final Pattern AROUND = Pattern.compile("^[a-z]+://|[/:?#].*$|\\.$");

    /** Reads what was typed or copied from a browser, {@code https://Participez.LaReole.fr/}; empty when it is no name. */
    public static Optional<HostName> parse(String typed) {
        String bare = AROUND.matcher(typed.strip().toLowerCase(Locale.ROOT)).replaceAll("");
        try {
            String ascii = IDN.toASCII(bare);
            return FORM.matcher(ascii).matches() ? Optional.of(new HostName(ascii)) : Optional.empty();
        } catch (IllegalArgumentException noName) {
            return Optional.empty();
        }
    }

    /** Whether it stands right under a public suffix, « lareole.fr »: there DNS allows no CNAME. */
    public boolean isApex() {
        return name.indexOf('.') == name.lastIndexOf('.');
    }

    @Override
    public String toString() {
        return name;
    }
}
