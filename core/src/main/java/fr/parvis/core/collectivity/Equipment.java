package fr.parvis.core.collectivity;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The features of a commune: those of its preset, but for its own switches. Immutable.
 *
 * @param switched the features that are not as the preset has them
 */
public record Equipment(Preset preset, Set<Feature> switched) {

    public Equipment {
        switched = Set.copyOf(switched);
    }

    public static Equipment of(Preset preset) {
        return new Equipment(preset, Set.of());
    }

    /**
     * Reads what {@link #text()} wrote. A feature that this version does not know is left out, since an archive may be of
     * another; a preset that it does not know is the one that hides nothing.
     */
    public static Equipment read(String text) {
        String[] words = text.split(" ");
        Preset preset = Arrays.stream(Preset.values())
                .filter(known -> known.name().equals(words[0]))
                .findFirst()
                .orElse(Preset.ALL);
        Equipment equipment = of(preset);
        for (Feature feature : Feature.values()) {
            for (boolean on : new boolean[] {true, false}) {
                if (Arrays.asList(words).contains(sign(on) + feature.name())) {
                    equipment = equipment.with(feature, on);
                }
            }
        }
        return equipment;
    }

    private static String sign(boolean on) {
        return on ? "+" : "-";
    }

    /** As the database keeps it: {@code BUDGET -ALERTS +ENGLISH}. */
    public String text() {
        return Stream.concat(
                        Stream.of(preset.name()),
                        Feature.all().stream()
                                .filter(switched::contains)
                                .map(feature -> sign(has(feature)) + feature.name()))
                .collect(Collectors.joining(" "));
    }

    public boolean has(Feature feature) {
        return preset.has(feature) != switched.contains(feature);
    }

    /** Those that are on, in their order. */
    public Set<Feature> features() {
        EnumSet<Feature> features = EnumSet.noneOf(Feature.class);
        Feature.all().stream().filter(this::has).forEach(features::add);
        return features;
    }

    /** The same with a feature switched on or off. */
    public Equipment with(Feature feature, boolean on) {
        EnumSet<Feature> own = EnumSet.noneOf(Feature.class);
        own.addAll(switched);
        own.remove(feature);
        if (preset.has(feature) != on) {
            own.add(feature);
        }
        return new Equipment(preset, own);
    }

    /** Whether it has switches of its own. */
    public boolean isOwn() {
        return !switched.isEmpty();
    }
}
