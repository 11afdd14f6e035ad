package fr.parvis.core.collectivity;

import java.util.Locale;

/** The six sets of colours a collectivity may wear, each AA on the paper of the site; {@code parvis.css} holds the colours. */
public enum Palette {
    TUILE("Tuile"),
    GARRIGUE("Garrigue"),
    OCEAN("Océan"),
    VIGNE("Vigne"),
    ARDOISE("Ardoise"),
    BLE("Blé");

    private final String label;

    Palette(String label) {
        this.label = label;
    }

    /** As people read it. */
    public String label() {
        return label;
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
