package fr.parvis.console.collectivity;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** The columns of the fleet: what each is called in an address, what it sorts by, and whether it is shown unless others are chosen. */
enum Column {
    COMMUNE("commune", "search", Value.TEXT, true),
    INSEE("insee", "id", Value.TEXT, true),
    EPCI("epci", "epci_search", Value.TEXT, true),
    POPULATION("habitants", "population", Value.NUMBER, true),
    STATE("etat", "people", Value.TEXT, true),
    FEATURES("fonctions", "features", Value.TEXT, false),
    PALETTE("couleurs", "palette", Value.TEXT, false),
    DRAFTS("brouillons", "drafts", Value.NUMBER, false),
    RUNNING("en-cours", "running", Value.NUMBER, true),
    PUBLISHED("consultations", "published", Value.NUMBER, false),
    LATE("retard", "late", Value.NUMBER, true),
    ANSWERS("reponses", "answers", Value.NUMBER, false),
    SHARE("participation", "share", Value.NUMBER, true),
    DEADLINE("echeance", "deadline_at", Value.MOMENT, true),
    SEEN("connexion", "seen_at", Value.MOMENT, true),
    ACTIVITY("activite", "active_at", Value.MOMENT, false);

    /** What a column holds, as a place in the list is written in an address. */
    enum Value {
        TEXT,
        NUMBER,
        MOMENT
    }

    private final String word;
    private final String order;
    private final Value value;
    private final boolean usual;

    Column(String word, String order, Value value, boolean usual) {
        this.word = word;
        this.order = order;
        this.value = value;
        this.usual = usual;
    }

    static Optional<Column> named(String word) {
        return Arrays.stream(values())
                .filter(column -> column.word.equals(word))
                .findFirst();
    }

    /** Without which a row would be nobody's. */
    boolean isAlwaysShown() {
        return this == COMMUNE;
    }

    /** In an address. */
    String word() {
        return word;
    }

    /** SQL: a column of the table {@code fleet}, never null. */
    String order() {
        return order;
    }

    Value value() {
        return value;
    }

    boolean isUsual() {
        return usual;
    }

    /** What they are called in an address, the usual order first. */
    static List<String> words() {
        return Arrays.stream(values()).map(Column::word).toList();
    }
}
