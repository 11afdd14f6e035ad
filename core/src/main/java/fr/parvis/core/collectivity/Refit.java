package fr.parvis.core.collectivity;

import java.util.Arrays;
import java.util.Optional;

/**
 * One change of features, as it is chosen for many communes and told in the journal. Immutable.
 *
 * <p>{@code +BUDGET} and {@code -BUDGET} switch one feature, {@code =BUDGET -ALERTS} sets them all.
 */
public sealed interface Refit {

    /** One feature on or off. */
    record Switched(Feature feature, boolean on) implements Refit {
        @Override
        public Equipment of(Equipment before) {
            return before.with(feature, on);
        }

        @Override
        public boolean isStanding(Equipment now) {
            return now.has(feature) == on;
        }

        @Override
        public Equipment undone(Equipment now, Equipment before) {
            return now.with(feature, !on);
        }

        @Override
        public Refit inverse(Equipment back) {
            return new Switched(feature, !on);
        }

        @Override
        public String text() {
            return (on ? "+" : "-") + feature.name();
        }
    }

    /** All of them. */
    record Whole(Equipment equipment) implements Refit {
        @Override
        public Equipment of(Equipment before) {
            return equipment;
        }

        @Override
        public boolean isStanding(Equipment now) {
            return now.equals(equipment);
        }

        @Override
        public Equipment undone(Equipment now, Equipment before) {
            return before;
        }

        @Override
        public Refit inverse(Equipment back) {
            return new Whole(back);
        }

        @Override
        public String text() {
            return "=" + equipment.text();
        }
    }

    /** What a commune has afterwards. */
    Equipment of(Equipment before);

    /** Whether it is still so, and nobody has chosen otherwise since. */
    boolean isStanding(Equipment now);

    /** What a commune has when this is taken back and nothing else. */
    Equipment undone(Equipment now, Equipment before);

    /** What takes it back, where that leads to so much. */
    Refit inverse(Equipment back);

    /** As the database keeps it. */
    String text();

    /** Reads what {@link #text()} wrote. */
    static Optional<Refit> read(String text) {
        if (text.startsWith("=")) {
            Equipment equipment = Equipment.read(text.substring(1));
            return equipment.text().equals(text.substring(1)) ? Optional.of(new Whole(equipment)) : Optional.empty();
        }
        return Arrays.stream(Feature.values())
                .filter(feature -> text.matches("[+-]" + feature.name()))
                .map(feature -> (Refit) new Switched(feature, text.startsWith("+")))
                .findFirst();
    }
}
