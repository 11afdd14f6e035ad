package fr.parvis.console.collectivity;

import static java.net.URLEncoder.encode;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

import jakarta.ws.rs.BadRequestException;

import org.jspecify.annotations.Nullable;

import fr.parvis.core.collectivity.Feature;
import fr.parvis.core.web.Form;
import fr.parvis.core.web.Listing;

/**
 * What of the fleet an address asks for. Immutable.
 *
 * @param text what was typed
 * @param state name of a {@link Filter}, or null for any
 * @param epci SIREN of an intercommunal body, or empty for any
 * @param departement code of a département, or empty for any
 * @param opening whose communes are asked for, or null
 * @param feature word of a feature that is on, or of one that is off behind {@value #WITHOUT}, or empty for any
 * @param columns that are shown
 * @param place next to which rows are asked for, null for the beginning
 * @param before whether they are those before it
 */
record Sought(
        String text,
        @Nullable Filter state,
        String epci,
        String departement,
        @Nullable UUID opening,
        String feature,
        Set<Column> columns,
        Column sort,
        boolean descending,
        @Nullable Place place,
        boolean before) {

    static final String SEARCH = "q";
    static final String STATE = "etat";
    static final String EPCI = "epci";
    static final String DEPARTEMENT = "departement";
    static final String OPENING = "ouverture";
    static final String FEATURE = "fonction";
    static final String COLUMNS = "col";

    static final String WITHOUT = "sans-";

    private static final String AFTER = "apres";
    private static final String BEFORE = "avant";

    /** The parameters and the values that each one takes, none for a free text. */
    static final Map<String, Set<String>> PARAMETERS = Map.of(
            SEARCH, Set.of(),
            STATE, Set.copyOf(Filter.words()),
            EPCI, Set.of(),
            DEPARTEMENT, Set.of(),
            OPENING, Set.of(),
            FEATURE, Set.copyOf(featureWords()),
            COLUMNS, Set.copyOf(Column.words()),
            AFTER, Set.of(),
            BEFORE, Set.of());

    /** The filters among them. */
    static final List<String> FILTERS = List.of(SEARCH, STATE, EPCI, DEPARTEMENT, OPENING, FEATURE);

    /** What is stuck, or waits for somebody. */
    enum Filter {
        RUNNING("en-cours", "f.running > 0"),
        CLOSING("cette-semaine", Figures.CLOSING),
        UNANSWERED("reponse", "f.unanswered > 0"),
        LATE("retard", Figures.LATE),
        TEXTS("textes", Figures.TEXTS),
        NOBODY("personne", "f.people = 'NOBODY'"),
        INVITED("invitee", "f.people = 'INVITED'"),
        UNOPENED("invitation-oubliee", Figures.UNOPENED),
        DORMANT("sans-nouvelles", Figures.DORMANT),
        FAILED("courriel-en-echec", Figures.FAILED),
        SUSPENDED("suspendue", "f.standing = 'SUSPENDED'"),
        ARCHIVED("archivee", "f.standing = 'ARCHIVED'");

        private final String word;
        private final String condition;

        Filter(String word, String condition) {
            this.word = word;
            this.condition = condition;
        }

        /** In an address. */
        String word() {
            return word;
        }

        /** SQL. */
        String condition() {
            return condition;
        }

        static List<String> words() {
            return Arrays.stream(values()).map(Filter::word).toList();
        }
    }

    /** The communes that a text means. */
    static Sought named(String text) {
        return new Sought(text.strip(), null, "", "", null, "", columns(List.of()), Column.COMMUNE, false, null, false);
    }

    /** The communes of an opening in which nobody is invited. */
    static Sought uninvited(UUID opening) {
        return new Sought(
                "",
                Filter.NOBODY,
                "",
                "",
                opening,
                "",
                EnumSet.noneOf(Column.class),
                Column.COMMUNE,
                false,
                null,
                false);
    }

    /** A row, by what the list is ordered by. */
    record Place(Object value, String id) {

        private static Place parse(String text, Column sort) {
            int between = text.lastIndexOf('_');
            if (between < 0) {
                throw new BadRequestException();
            }
            String value = text.substring(0, between);
            try {
                return new Place(
                        switch (sort.value()) {
                            case TEXT -> value;
                            case NUMBER -> Long.valueOf(value);
                            case MOMENT -> Instant.parse(value);
                        },
                        text.substring(between + 1));
            } catch (DateTimeException | NumberFormatException nowhere) {
                throw new BadRequestException(nowhere);
            }
        }

        @Override
        public String toString() {
            return value + "_" + id;
        }
    }

    /**
     * Reads an address.
     *
     * @throws BadRequestException for a place or a batch that is none
     */
    static Sought read(Form query, Listing listing) {
        Column sort = Column.named(listing.sort()).orElse(Column.COMMUNE);
        boolean before = !query.value(BEFORE).isEmpty();
        String place = before ? query.value(BEFORE) : query.value(AFTER);
        return new Sought(
                query.text(SEARCH),
                Arrays.stream(Filter.values())
                        .filter(filter -> filter.word().equals(query.value(STATE)))
                        .findFirst()
                        .orElse(null),
                query.text(EPCI),
                query.text(DEPARTEMENT),
                query.value(OPENING).isEmpty() ? null : uuid(query.value(OPENING)),
                featureWords().contains(query.value(FEATURE)) ? query.value(FEATURE) : "",
                columns(query.values(COLUMNS)),
                sort,
                listing.descending(),
                place.isEmpty() ? null : Place.parse(place, sort),
                before);
    }

    private static List<String> featureWords() {
        return Feature.all().stream()
                .map(Feature::word)
                .flatMap(word -> Stream.of(word, WITHOUT + word))
                .toList();
    }

    private static UUID uuid(String text) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException none) {
            throw new BadRequestException(none);
        }
    }

    private static Set<Column> columns(List<String> words) {
        Set<Column> columns = EnumSet.noneOf(Column.class);
        for (Column column : Column.values()) {
            if (column.isAlwaysShown() || (words.isEmpty() ? column.isUsual() : words.contains(column.word()))) {
                columns.add(column);
            }
        }
        return columns;
    }

    /** All communes in the usual order. */
    static Sought everything() {
        return new Sought("", null, "", "", null, "", EnumSet.allOf(Column.class), Column.COMMUNE, false, null, false);
    }

    /** All communes of an intercommunal body, or of any. */
    static Sought ofEpci(String siren) {
        return new Sought(
                "", null, siren, "", null, "", EnumSet.noneOf(Column.class), Column.COMMUNE, false, null, false);
    }

    boolean isFiltered() {
        return !text.isEmpty()
                || state != null
                || !epci.isEmpty()
                || !departement.isEmpty()
                || opening != null
                || !feature.isEmpty();
    }

    /** The same from the beginning. */
    Sought fromTheBeginning() {
        return next(null, false);
    }

    /** The rows after this one, or before it. */
    Sought next(@Nullable Place row, boolean preceding) {
        return new Sought(text, state, epci, departement, opening, feature, columns, sort, descending, row, preceding);
    }

    /** The address of this part of the list, after its path: {@code ?etat=retard&tri=retard}. */
    String address() {
        Map<String, String> parameters = new LinkedHashMap<>();
        filters().forEach(parameters::put);
        if (sort != Column.COMMUNE) {
            parameters.put("tri", sort.word());
        }
        if (descending) {
            parameters.put("sens", "desc");
        }
        if (place != null) {
            parameters.put(before ? BEFORE : AFTER, place.toString());
        }
        List<String> query = new ArrayList<>();
        parameters.forEach((name, value) -> query.add(name + "=" + encode(value, UTF_8)));
        if (!columns.equals(columns(List.of()))) {
            columns.forEach(column -> query.add(COLUMNS + "=" + column.word()));
        }
        return query.isEmpty() ? "" : "?" + String.join("&", query);
    }

    /** The filters alone, blank ones left out. */
    Map<String, String> filters() {
        Map<String, String> filters = new LinkedHashMap<>();
        filters.put(SEARCH, text);
        filters.put(STATE, state == null ? "" : state.word());
        filters.put(EPCI, epci);
        filters.put(DEPARTEMENT, departement);
        filters.put(OPENING, opening == null ? "" : opening.toString());
        filters.put(FEATURE, feature);
        filters.values().removeIf(String::isEmpty);
        return filters;
    }
}
