package fr.parvis.console;

import java.util.regex.Pattern;

/** Telephone numbers as people write them. */
public final class Phone {

    private static final Pattern NUMBER = Pattern.compile("[+(]?[0-9][0-9 .()\\h-]{5,24}");

    private Phone() {}

    /** Whether it could be one; an empty text is none. */
    public static boolean isNumber(String typed) {
        return NUMBER.matcher(typed).matches();
    }
}
