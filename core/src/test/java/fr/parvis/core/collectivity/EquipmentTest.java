package fr.parvis.core.collectivity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.Set;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class EquipmentTest {

    @Property
    void what_is_written_is_read_again(@ForAll Preset preset, @ForAll Set<Feature> switched) {
        Equipment equipment = new Equipment(preset, switched);
        assertThat(Equipment.read(equipment.text())).isEqualTo(equipment);
        assertThat(Refit.read("=" + equipment.text())).contains(new Refit.Whole(equipment));
    }

    @Property
    void a_switch_changes_one_feature_and_is_taken_back(
            @ForAll Preset preset, @ForAll Set<Feature> switched, @ForAll Feature feature, @ForAll boolean on) {
        Equipment before = new Equipment(preset, switched);
        Refit refit = new Refit.Switched(feature, on);
        Equipment after = refit.of(before);
        assertThat(after.has(feature)).isEqualTo(on);
        EnumSet<Feature> others = EnumSet.complementOf(EnumSet.of(feature));
        assertThat(others).allMatch(other -> after.has(other) == before.has(other));
        if (!after.equals(before)) {
            assertThat(refit.undone(after, before)).isEqualTo(before);
        }
        assertThat(Refit.read(refit.text())).contains(refit);
    }

    @Test
    void presets_hold_what_their_name_says() {
        assertThat(Equipment.of(Preset.MINIMUM).features()).isEmpty();
        assertThat(Equipment.of(Preset.ALL).features()).containsExactlyInAnyOrder(Feature.values());
        assertThat(Equipment.of(Preset.BUDGET).features()).contains(Feature.BUDGET);
    }

    @Test
    void what_another_version_wrote_hides_nothing_that_is_known() {
        assertThat(Equipment.read("BUDGET -ALERTS +SOMETHING").text()).isEqualTo("BUDGET -ALERTS");
        assertThat(Equipment.read("LATER").preset()).isEqualTo(Preset.ALL);
        assertThat(Refit.read("+SOMETHING")).isEmpty();
        assertThat(Refit.read("=BUDGET  ")).isEmpty();
        assertThat(Refit.read("")).isEmpty();
    }
}
