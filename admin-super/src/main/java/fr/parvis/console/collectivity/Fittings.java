package fr.parvis.console.collectivity;

import java.util.List;
import java.util.Map;

import fr.parvis.core.collectivity.Equipment;
import fr.parvis.core.collectivity.Feature;
import fr.parvis.core.collectivity.Preset;

/**
 * The features of one commune as its sheet shows them. Immutable.
 *
 * @param before what it had before the last change, for who takes it back at once, or empty
 */
public record Fittings(Equipment equipment, List<Line> lines, String before) {

    /**
     * One of them.
     *
     * @param own whether it is not as the preset has it
     * @param running whether something runs that needs it
     */
    public record Line(Feature feature, boolean on, boolean own, boolean running) {}

    static Fittings of(Equipment equipment, Map<Feature, Long> running, String before) {
        return new Fittings(
                equipment,
                Feature.all().stream()
                        .map(feature -> new Line(
                                feature,
                                equipment.has(feature),
                                equipment.switched().contains(feature),
                                running.getOrDefault(feature, 0L) > 0))
                        .toList(),
                before);
    }

    public List<Preset> presets() {
        return Preset.all();
    }
}
