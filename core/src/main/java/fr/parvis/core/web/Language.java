package fr.parvis.core.web;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.NumberFormat;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;

import io.quarkus.qute.i18n.Localized;
import io.quarkus.qute.i18n.MessageBundles;
import org.jspecify.annotations.Nullable;

import fr.parvis.core.time.EnglishDates;
import fr.parvis.core.time.FrenchDates;

/**
 * A language of the residents' pages: its words, dates and numbers. The address says which one is meant ({@code ?lang=en}), so
 * that a page can be shared and kept in a cache as it was read, without a cookie. What a town hall or a resident has written
 * stays in French, and says so to screen readers ({@link Typed}).
 */
public enum Language {
    FRENCH(Locale.FRANCE) {
        @Override
        public String day(LocalDate day) {
            return FrenchDates.day(day);
        }

        @Override
        public String day(Instant instant) {
            return FrenchDates.day(instant);
        }

        @Override
        public String moment(Instant instant) {
            return FrenchDates.moment(instant);
        }

        @Override
        public String period(Instant from, Instant to) {
            return FrenchDates.period(from, to);
        }
    },
    ENGLISH(Locale.UK) {
        @Override
        public String day(LocalDate day) {
            return EnglishDates.day(day);
        }

        @Override
        public String day(Instant instant) {
            return EnglishDates.day(instant);
        }

        @Override
        public String moment(Instant instant) {
            return EnglishDates.moment(instant);
        }

        @Override
        public String period(Instant from, Instant to) {
            return EnglishDates.period(from, to);
        }
    };

    /** Names the language in an address. */
    public static final String PARAMETER = "lang";

    /** What would be rounded to nothing. */
    private static final double LEAST = 0.005;

    private final Locale locale;

    Language(Locale locale) {
        this.locale = locale;
    }

    /** The language that an address asks for; French when it asks for none, or for one that we do not speak. */
    public static Language of(@Nullable String asked) {
        return ENGLISH.tag().equals(asked) ? ENGLISH : FRENCH;
    }

    /** As in {@code lang}. */
    public String tag() {
        return locale.getLanguage();
    }

    /** The other one. */
    public Language other() {
        return this == FRENCH ? ENGLISH : FRENCH;
    }

    /** The messages of a bundle that has both languages. */
    public <T> T words(Class<T> bundle) {
        return this == FRENCH ? MessageBundles.get(bundle) : MessageBundles.get(bundle, Localized.Literal.of(tag()));
    }

    /** « lundi 2 mars 2026 », « Monday 2 March 2026 ». */
    public abstract String day(LocalDate day);

    /** « lundi 2 mars 2026 à 8 h ». */
    public abstract String moment(Instant instant);

    /** « du lundi 2 mars 2026 à 8 h au dimanche 22 mars 2026 à minuit ». */
    public abstract String period(Instant from, Instant to);

    /** The day on which an instant falls. */
    public abstract String day(Instant instant);

    /** « 1 204 », « 1,204 ». */
    public String number(long number) {
        return NumberFormat.getIntegerInstance(locale).format(number);
    }

    /** « 3,25 », « 3.25 ». */
    public String decimal(BigDecimal number) {
        NumberFormat format = NumberFormat.getInstance(locale);
        format.setMaximumFractionDigits(2);
        return format.format(number);
    }

    /** « 1 200,125 », with all of its decimals. */
    public String whole(BigDecimal number) {
        NumberFormat format = NumberFormat.getInstance(locale);
        format.setMaximumFractionDigits(Math.max(0, number.scale()));
        return format.format(number);
    }

    /** « 63 % », « 63% »; never « 0 % » for somebody, nor « 100 % » when somebody is missing. */
    public String percent(double share) {
        NumberFormat format = NumberFormat.getPercentInstance(locale);
        format.setRoundingMode(RoundingMode.HALF_UP);
        if (share > 0 && share < LEAST) {
            return "<\u00a0" + format.format(0.01);
        }
        return share < 1 && share > 1 - LEAST ? ">\u00a0" + format.format(0.99) : format.format(share);
    }
}
