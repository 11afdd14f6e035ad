package fr.parvis.core.web;

import java.util.Locale;

/** The six sets of colours a commune chooses from; the colours themselves are in {@code parvis.css}. */
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
}
