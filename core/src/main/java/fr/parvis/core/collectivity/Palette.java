package fr.parvis.core.collectivity;

import java.util.Locale;

/** The six sets of colours a collectivity may wear, each AA on the paper of the site; {@code parvis.css} holds the colours. */
public enum Palette {
    TUILE("Tuile", "#9c3a1a"),
    GARRIGUE("Garrigue", "#51611e"),
    OCEAN("Océan", "#0e5f7b"),
    VIGNE("Vigne", "#86284b"),
    ARDOISE("Ardoise", "#425469"),
    BLE("Blé", "#7b540a");

    private final String label;
    private final String accent;

    Palette(String label, String accent) {
        this.label = label;
        this.accent = accent;
    }

    /** As people read it. */
    public String label() {
        return label;
    }

    /** The colour of links and buttons, for messages: mail programs know no style sheet of ours. */
    public String accent() {
        return accent;
    }

    /** As {@code data-palette} and the database spell it. */
    public String token() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** A palette that looks chosen: stable for a collectivity, spread over a map. */
    public static Palette of(String collectivity) {
        return values()[Math.floorMod(collectivity.hashCode(), values().length)];
    }
}
