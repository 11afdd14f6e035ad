package fr.parvis.console.journal;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import jakarta.ws.rs.BadRequestException;

import org.jspecify.annotations.Nullable;

import fr.parvis.core.journal.Deed;
import fr.parvis.core.time.FrenchDates;
import fr.parvis.core.web.Form;

/**
 * What of the journal an address asks for. Immutable.
 *
 * @param text anywhere in a line, in lower case
 * @param who in lower case
 * @param deed or null for any
 * @param commune its name or its code
 * @param from the first moment, or null
 * @param until the moment after the last one, or null
 * @param place next to which lines are asked for, null for the newest
 * @param newer whether they are those after it
 */
record Search(
        String text,
        String who,
        @Nullable Deed deed,
        String commune,
        @Nullable Instant from,
        @Nullable Instant until,
        @Nullable Place place,
        boolean newer) {

    static final String TEXT = "q";
    static final String WHO = "qui";
    static final String WHAT = "quoi";
    static final String COMMUNE = "commune";
    static final String FROM = "du";
    static final String UNTIL = "au";

    private static final String OLDER = "avant";
    private static final String NEWER = "apres";

    /** The parameters and the values that each one takes, none for a free text. */
    static final Map<String, Set<String>> PARAMETERS = Map.of(
            TEXT, Set.of(),
            WHO, Set.of(),
            WHAT, Arrays.stream(Deed.values()).map(Search::word).collect(Collectors.toUnmodifiableSet()),
            COMMUNE, Set.of(),
            FROM, Set.of(),
            UNTIL, Set.of(),
            OLDER, Set.of(),
            NEWER, Set.of());

    /** The parameters of the filters, without the place. */
    static final List<String> FILTERS = List.of(TEXT, WHO, WHAT, COMMUNE, FROM, UNTIL);

    /** A line, by what the journal is ordered by. */
    record Place(Instant at, long id) {

        private static Place parse(String text) {
            int between = text.indexOf('_');
            try {
                return new Place(
                        Instant.parse(text.substring(0, Math.max(0, between))),
                        Long.parseLong(text.substring(between + 1)));
            } catch (DateTimeException | NumberFormatException nowhere) {
                throw new BadRequestException(nowhere);
            }
        }

        /** The parameter that leads to the lines before it. */
        String older() {
            return OLDER + "=" + at + "_" + id;
        }

        /** The parameter that leads to the lines after it. */
        String newer() {
            return NEWER + "=" + at + "_" + id;
        }
    }

    /**
     * Reads an address, and notes in the form which day is none.
     *
     * @throws BadRequestException for a place that is none
     */
    static Search read(Form query, String noDay, String reversed) {
        boolean newer = !query.text(NEWER).isEmpty();
        String place = newer ? query.text(NEWER) : query.text(OLDER);
        Optional<LocalDate> from = day(query, FROM, noDay);
        Optional<LocalDate> until = day(query, UNTIL, noDay);
        if (from.isPresent() && until.isPresent() && until.get().isBefore(from.get())) {
            query.reject(UNTIL, reversed);
        }
        return new Search(
                query.text(TEXT).toLowerCase(Locale.FRENCH),
                query.text(WHO).toLowerCase(Locale.FRENCH),
                Arrays.stream(Deed.values())
                        .filter(deed -> word(deed).equals(query.text(WHAT)))
                        .findFirst()
                        .orElse(null),
                query.text(COMMUNE),
                from.map(day -> FrenchDates.at(day, LocalTime.MIDNIGHT)).orElse(null),
                until.map(FrenchDates::endOf).orElse(null),
                place.isEmpty() ? null : Place.parse(place),
                newer);
    }

    private static Optional<LocalDate> day(Form query, String name, String noDay) {
        LocalDate day = query.date(name);
        if (day == null && !query.text(name).isEmpty()) {
            query.reject(name, noDay);
        }
        return Optional.ofNullable(day);
    }

    /** The same from the newest line on. */
    Search fromTheNewest() {
        return new Search(text, who, deed, commune, from, until, null, false);
    }

    /** « consultation-published ». */
    static String word(Deed deed) {
        return deed.inJournal().replace(' ', '-');
    }
}
