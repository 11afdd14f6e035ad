package fr.parvis.core.library;

/** What a shared consultation is about. */
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
}
