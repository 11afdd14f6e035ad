package fr.parvis.core.budget;

import java.util.OptionalInt;
import java.util.regex.Pattern;

/** Whole euros as people write them. */
public final class Euros {

    /** Greater than any village's budget, and smaller than Pabulib's sign for a withdrawn project. */
    public static final int MOST = 100_000_000;

    private static final Pattern BLANKS = Pattern.compile("[\\s\\h']+");
    private static final Pattern UNIT = Pattern.compile("(?i)(€|euros?|eur)$");
    private static final Pattern WHOLE = Pattern.compile("(\\d{1,9}|\\d{1,3}([.,])\\d{3}(\\2\\d{3})*)([.,]0{1,2})?");

    private Euros() {}

    /** « 12 000 € », « 12000 », « 12.000,00 »: a sum above zero; empty for anything else, cents too. */
    public static OptionalInt read(String typed) {
        String sum = UNIT.matcher(BLANKS.matcher(typed).replaceAll("")).replaceAll("");
        var matcher = WHOLE.matcher(sum);
        if (!matcher.matches()) {
            return OptionalInt.empty();
        }
        long euros = Long.parseLong(matcher.group(1).replaceAll("[.,]", ""));
        return euros >= 1 && euros <= MOST ? OptionalInt.of((int) euros) : OptionalInt.empty();
    }
}
