package fr.parvis.core.questionnaire;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A number as people write it: « 12,5 », « 1 200 », « 1.200,50 », « 20 € », « 3 enfants ». What can be read in two ways, as
 * « 1.200 », is not guessed at.
 */
public final class WrittenNumber {

    private static final String SPACE = "[\\s\u00a0\u2009\u202f]";

    /** Spaces and apostrophes part thousands and nothing else; points and commas part thousands or begin the decimals. */
    private static final Pattern NUMBER = Pattern.compile("(?<sign>[-−–]?)" + SPACE + "*(?:"
            + "(?<whole>\\d{1,9}|\\d{1,3}(?:(?:" + SPACE + "|['’])\\d{3}){1,2})(?:[.,](?<decimals>\\d{1,6}))?"
            + "|(?<points>\\d{1,3}(?:\\.\\d{3}){1,2}),(?<afterComma>\\d{1,6})"
            + "|(?<commas>\\d{1,3}(?:,\\d{3}){1,2})\\.(?<afterPoint>\\d{1,6})"
            + "|(?<millions>\\d{1,3}(?:\\.\\d{3}){2}|\\d{1,3}(?:,\\d{3}){2}))");

    /** Only what leaves the number as it is: « mille », « k€ » and « centimes » do not, nor does a unit of measure that is not asked for. */
    private static final Pattern UNIT = Pattern.compile(
            SPACE
                    + "*(?:€|%|(?:euros?|eur|ans?|années?|jours?|fois|personnes?|habitants?|enfants?|years?|days?|times|people|children)\\.?)$",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    private static final Pattern CURRENCY = Pattern.compile("^€" + SPACE + "*");

    private static final Pattern TWO_WAYS = Pattern.compile("[-−–]?[1-9]\\d{0,2}[.,]\\d{3}");

    private WrittenNumber() {}

    /** The number; empty when it is none, or more than one. */
    public static Optional<BigDecimal> read(String text) {
        String bare = bare(text);
        Matcher number = NUMBER.matcher(bare);
        if (!number.matches() || isAmbiguous(text)) {
            return Optional.empty();
        }
        String whole = first(number, "whole", "points", "commas", "millions").replaceAll("\\D", "");
        String decimals = first(number, "decimals", "afterComma", "afterPoint");
        BigDecimal read = new BigDecimal(decimals.isEmpty() ? whole : whole + "." + decimals);
        return Optional.of(number.group("sign").isEmpty() ? read : read.negate());
    }

    /** Whether it is a number with thousands for one reader, and one with decimals for another. */
    public static boolean isAmbiguous(String text) {
        return TWO_WAYS.matcher(bare(text)).matches();
    }

    private static String bare(String text) {
        String alone = UNIT.matcher(text.strip()).replaceFirst("");
        return CURRENCY.matcher(alone).replaceFirst("");
    }

    private static String first(Matcher matcher, String... groups) {
        for (String group : groups) {
            String found = matcher.group(group);
            if (found != null) {
                return found;
            }
        }
        return "";
    }
}
