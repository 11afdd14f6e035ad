package fr.parvis.core.time;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Optional;

/**
 * Dates as they are said: « lundi 2 mars 2026 à 8 h », « dimanche 22 mars 2026 à minuit ». Midnight belongs to the day that
 * ends, because a consultation « jusqu’au dimanche à minuit » lasts all Sunday. This class is immutable and thread-safe.
 */
public final class FrenchDates {

    private static final DateTimeFormatter WITH_WEEKDAY =
            DateTimeFormatter.ofPattern("EEEE d MMMM yyyy", Locale.FRENCH);
    private static final DateTimeFormatter FIRST_WITH_WEEKDAY =
            DateTimeFormatter.ofPattern("EEEE d'er' MMMM yyyy", Locale.FRENCH);

    private static final DateTimeFormatter BRIEF = DateTimeFormatter.ofPattern("dd/MM/yyyy", Locale.FRENCH);

    private static final DateTimeFormatter TYPED =
            DateTimeFormatter.ofPattern("d/M/uuuu").withResolverStyle(ResolverStyle.STRICT);

    private FrenchDates() {}

    /** What was typed as a day: {@code 2026-03-02} by browsers with a calendar, {@code 2/3/2026} by the others. */
    public static Optional<LocalDate> read(String typed) {
        try {
            return Optional.of(typed.indexOf('/') > 0 ? LocalDate.parse(typed, TYPED) : LocalDate.parse(typed));
        } catch (DateTimeException noDay) {
            return Optional.empty();
        }
    }

    /** « lundi 2 mars 2026 », « dimanche 1er mars 2026 ». */
    public static String day(LocalDate day) {
        return (day.getDayOfMonth() == 1 ? FIRST_WITH_WEEKDAY : WITH_WEEKDAY).format(day);
    }

    /** The day on which an instant falls; midnight falls on the day that ends. */
    public static LocalDate dayOf(Instant instant) {
        ZonedDateTime local = instant.atZone(Clocks.ZONE);
        return isMidnight(local) ? local.toLocalDate().minusDays(1) : local.toLocalDate();
    }

    /** As a clock on the wall shows it; for files, whose cells know no zone. */
    public static LocalDateTime local(Instant instant) {
        return LocalDateTime.ofInstant(instant, Clocks.ZONE);
    }

    /** « lundi 2 mars 2026 ». */
    public static String day(Instant instant) {
        return day(instant.atZone(Clocks.ZONE).toLocalDate());
    }

    /** « lundi 2 mars 2026 à 8 h », « dimanche 22 mars 2026 à minuit ». */
    public static String moment(Instant instant) {
        ZonedDateTime local = instant.atZone(Clocks.ZONE);
        return day(dayOf(instant)) + " à " + (isMidnight(local) ? "minuit" : hour(local.toLocalTime()));
    }

    /** « 14 h 32 ». */
    public static String hour(Instant instant) {
        return hour(instant.atZone(Clocks.ZONE).toLocalTime().truncatedTo(ChronoUnit.MINUTES));
    }

    /** What follows « jusqu’ »: « à 14 h 32 » on the same day, « au lundi 2 mars 2026 à 8 h » on another one. */
    public static String until(Instant end, Instant now) {
        return dayOf(end).equals(dayOf(now)) ? "à " + hour(end) : "au " + moment(end);
    }

    /** « du lundi 2 mars 2026 à 8 h au dimanche 22 mars 2026 à minuit ». */
    public static String period(Instant from, Instant to) {
        return "du " + moment(from) + " au " + moment(to);
    }

    /** Short, for a table: « 02/03/2026 ». */
    public static String brief(Instant instant) {
        return BRIEF.format(instant.atZone(Clocks.ZONE));
    }

    /** Short, for a table: « 02/03/2026 ». */
    public static String brief(LocalDate day) {
        return BRIEF.format(day);
    }

    /** Short, for a table, the day on which something ends: « 22/03/2026 » for the midnight that ends it. */
    public static String briefEnd(Instant end) {
        return BRIEF.format(dayOf(end));
    }

    /** Short, for a table: « 02/03/2026 à 8 h 05 ». */
    public static String briefMoment(Instant instant) {
        ZonedDateTime local = instant.atZone(Clocks.ZONE);
        return brief(instant) + " à " + hour(local.toLocalTime().truncatedTo(ChronoUnit.MINUTES));
    }

    /** The end of a day, which is the first instant of the next. */
    public static Instant endOf(LocalDate day) {
        return day.plusDays(1).atStartOfDay(Clocks.ZONE).toInstant();
    }

    /** The instant of a time of a day. */
    public static Instant at(LocalDate day, LocalTime time) {
        return day.atTime(time).atZone(Clocks.ZONE).toInstant();
    }

    private static boolean isMidnight(ZonedDateTime local) {
        return local.toLocalTime().equals(LocalTime.MIDNIGHT);
    }

    private static String hour(LocalTime time) {
        return time.getMinute() == 0
                ? time.getHour() + "\u00a0h"
                : "%d\u00a0h\u00a0%02d".formatted(time.getHour(), time.getMinute());
    }
}
