package fr.parvis.core.person;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * An e-mail address as Parvis compares it: lower case, no space around. The check is only there to catch slips of the
 * finger; whether an address exists is known when a code comes back from it. Immutable.
 */
public record Email(String address) {

    private static final Pattern FORM =
            Pattern.compile("[^\\s\\p{Cntrl}@<>\",;]{1,64}@[^\\s\\p{Cntrl}@<>\",;.]+(\\.[^\\s\\p{Cntrl}@<>\",;.]+)+");

    private static final int MOST_CHARACTERS = 254;

    /** Empty when what was typed cannot be an address. */
    public static Optional<Email> parse(String typed) {
        String address = typed.strip().toLowerCase(Locale.ROOT);
        return address.length() <= MOST_CHARACTERS && FORM.matcher(address).matches()
                ? Optional.of(new Email(address))
                : Optional.empty();
    }

    @Override
    public String toString() {
        return address;
    }
}
