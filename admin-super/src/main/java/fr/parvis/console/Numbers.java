package fr.parvis.console;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

import io.quarkus.qute.TemplateExtension;

import fr.parvis.core.time.FrenchDates;
import fr.parvis.core.web.Language;

/** Numbers and dates as a French table shows them: {@code {row.population.grouped}}, {@code {row.at.brief}}. */
@TemplateExtension
public final class Numbers {

    private Numbers() {}

    /** « 4 401 ». */
    public static String grouped(int number) {
        return grouped((long) number);
    }

    /** « 34 969 ». */
    public static String grouped(long number) {
        return Language.FRENCH.number(number);
    }

    /** For {@code datetime}, where HTML allows no microseconds: {@code 2026-03-02T07:05:00Z}. */
    public static String machine(Instant at) {
        return at.truncatedTo(ChronoUnit.SECONDS).toString();
    }

    /** « 02/03/2026 ». */
    public static String brief(Instant at) {
        return FrenchDates.brief(at);
    }

    /** « 02/03/2026 ». */
    public static String brief(LocalDate day) {
        return FrenchDates.brief(day);
    }

    /** « 22/03/2026 », the last day of what ends at midnight. */
    public static String briefEnd(Instant end) {
        return FrenchDates.briefEnd(end);
    }

    /** « 14 h 32 ». */
    public static String hour(Instant at) {
        return FrenchDates.hour(at);
    }

    /** « 02/03/2026 à 8 h 05 ». */
    public static String briefMoment(Instant at) {
        return FrenchDates.briefMoment(at);
    }
}
