package fr.parvis.core.web;

import java.util.Locale;
import java.util.regex.Pattern;

/**
 * The spaces of French that must not break at the end of a line, which no keyboard types: before « ? », « ! », « ; », « : »
 * and « % », inside guillemets, within a number and between a number and its unit (Lexique des règles typographiques en usage
 * à l’Imprimerie nationale). What people typed is kept as it is; this is for showing it.
 */
public final class Typography {

    private static final char NO_BREAK = '\u00a0';

    private static final Pattern BREAKABLE = Pattern.compile(
            "(?<=\\S) (?=[?!;:»%€])|(?<=«) |(?<=\\d) (?=\\d{3}(?!\\d))|(?<=\\d) (?=(?:h|km|m|m²|kg|ans|euros)(?![\\p{L}\\d]))");

    private Typography() {}

    /** The same text with the spaces that must not break made non-breaking. */
    public static String french(String typed) {
        return BREAKABLE.matcher(typed).replaceAll(String.valueOf(NO_BREAK));
    }

    /** With a capital, as a sentence begins. */
    public static String capital(String text) {
        return text.substring(0, 1).toUpperCase(Locale.FRENCH) + text.substring(1);
    }
}
