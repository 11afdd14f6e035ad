package fr.parvis.core.collectivity;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** A choice of features under one name. */
public enum Preset {
    MINIMUM("minimum", "Le strict minimum"),
    BUDGET("budget", "Budget participatif"),
    ALL("tout", "Tout");

    private final String word;
    private final String label;

    Preset(String word, String label) {
        this.word = word;
        this.label = label;
    }

    /** In an address. */
    public String word() {
        return word;
    }

    /** As people read it. */
    public String label() {
        return label;
    }

    /** What it switches on, in its order. */
    public List<Feature> features() {
        return Feature.all().stream().filter(this::has).toList();
    }

    public boolean has(Feature feature) {
        return switch (this) {
            case MINIMUM -> false;
            case BUDGET -> feature == Feature.BUDGET || feature == Feature.ALERTS;
            case ALL -> true;
        };
    }

    public static Optional<Preset> named(String word) {
        return all().stream().filter(preset -> preset.word.equals(word)).findFirst();
    }

    public static List<Preset> all() {
        return Arrays.asList(values());
    }
}
