package fr.parvis.core.collectivity;

import java.util.Map;
import java.util.OptionalInt;

/** The days for which a commune keeps something otherwise than the others do. Immutable. */
public record OwnPeriods(Map<Period, Integer> days) {

    /** It follows the installation in everything. */
    public static final OwnPeriods NONE = new OwnPeriods(Map.of());

    public OwnPeriods {
        days = Map.copyOf(days);
    }

    /** Its own days, or empty where it follows the installation. */
    public OptionalInt of(Period period) {
        Integer own = days.get(period);
        return own == null ? OptionalInt.empty() : OptionalInt.of(own);
    }
}
