package fr.parvis.core.paper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class ReadingsPropertyTest {

    private static final List<Reading> ALL =
            List.of(Reading.BLANK, Reading.SPOILT, Reading.ABSENT, Reading.of("1"), Reading.of("2"), Reading.of("1,2"));

    @Provide
    Arbitrary<Reading> readings() {
        return Arbitraries.of(ALL);
    }

    private static Readings twice(Reading one, Reading other) {
        return Readings.NONE.with(Turn.FIRST, one).with(Turn.SECOND, other);
    }

    @Property
    void one_person_never_decides_alone(@ForAll("readings") Reading reading) {
        for (Turn turn : List.of(Turn.FIRST, Turn.SECOND)) {
            Readings once = Readings.NONE.with(turn, reading);
            assertThat(once.agreed()).isEmpty();
            assertThat(once.isReadOnce()).isTrue();
            assertThat(once.differs()).isFalse();
        }
    }

    @Property
    void two_readings_agree_or_wait_for_a_third(@ForAll("readings") Reading one, @ForAll("readings") Reading other) {
        Readings read = twice(one, other);
        assertThat(read.isReadOnce()).isFalse();
        assertThat(read.differs()).isEqualTo(!one.equals(other));
        assertThat(read.agreed()).isEqualTo(one.equals(other) ? Optional.of(one) : Optional.empty());
    }

    @Property
    void a_third_reading_decides_only_where_two_differ(
            @ForAll("readings") Reading one, @ForAll("readings") Reading other, @ForAll("readings") Reading third) {
        Readings read = twice(one, other).with(Turn.THIRD, third);
        assertThat(read.differs()).isFalse();
        assertThat(read.agreed()).contains(one.equals(other) ? one : third);
    }

    @Property
    void it_does_not_matter_who_was_first(
            @ForAll("readings") Reading one, @ForAll("readings") Reading other, @ForAll("readings") Reading third) {
        assertThat(twice(one, other).with(Turn.THIRD, third).agreed())
                .isEqualTo(twice(other, one).with(Turn.THIRD, third).agreed());
    }

    @Test
    void a_text_is_a_choice() {
        assertThat(Reading.of("")).isEqualTo(Reading.BLANK);
        assertThatThrownBy(() -> new Reading(Reading.Kind.SPOILT, "1")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Reading(Reading.Kind.CHOICE, "")).isInstanceOf(IllegalArgumentException.class);
    }
}
