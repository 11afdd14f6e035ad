package fr.parvis.core.model;

import java.util.Arrays;
import java.util.Optional;

/** What a model or a shared consultation is about. */
public enum Theme {
    ROADS("Circulation et déplacements"),
    SCHOOL("École et enfance"),
    PLACES("Places, rues et bâtiments"),
    NATURE("Nature, énergie, déchets"),
    LIFE("Vie du village"),
    SERVICES("Services et commerces");

    private final String label;

    Theme(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }

    /** The theme that an address names. */
    public static Optional<Theme> named(String name) {
        return Arrays.stream(values())
                .filter(theme -> theme.name().equals(name))
                .findFirst();
    }
}
