package fr.parvis.core.time;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/**
 * The same dates as {@link FrenchDates} for who reads English: « Monday 2 March 2026 at 8am ». Midnight, which the English take
 * for either end of a day, is « 11:59pm » of the day that ends. This class is immutable and thread-safe.
 */
public final class EnglishDates {

    private static final DateTimeFormatter WITH_WEEKDAY = DateTimeFormatter.ofPattern("EEEE d MMMM yyyy", Locale.UK);
    private static final DateTimeFormatter HOUR = DateTimeFormatter.ofPattern("ha", Locale.UK);
    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("h:mma", Locale.UK);

    private EnglishDates() {}

    /** « Monday 2 March 2026 ». */
    public static String day(LocalDate day) {
        return WITH_WEEKDAY.format(day);
    }

    /** « Monday 2 March 2026 ». */
    public static String day(Instant instant) {
        return day(instant.atZone(Clocks.ZONE).toLocalDate());
    }

    /** « Monday 2 March 2026 at 8am », « Sunday 22 March 2026 at 11:59pm » for the midnight that ends it. */
    public static String moment(Instant instant) {
        ZonedDateTime local = instant.atZone(Clocks.ZONE);
        LocalTime time = local.toLocalTime().equals(LocalTime.MIDNIGHT) ? LocalTime.of(23, 59) : local.toLocalTime();
        return day(FrenchDates.dayOf(instant)) + " at "
                + (time.getMinute() == 0 ? HOUR : MINUTE).format(time).toLowerCase(Locale.UK);
    }

    /** « from Monday 2 March 2026 at 8am to Sunday 22 March 2026 at 11:59pm ». */
    public static String period(Instant from, Instant to) {
        return "from " + moment(from) + " to " + moment(to);
    }
}
