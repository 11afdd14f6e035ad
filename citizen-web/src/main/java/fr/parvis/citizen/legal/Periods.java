package fr.parvis.citizen.legal;

import java.time.Duration;
import java.util.function.Function;

import fr.parvis.core.collectivity.Period;
import fr.parvis.core.collectivity.Place;
import fr.parvis.core.setting.Setting;
import fr.parvis.core.setting.Settings;

/**
 * For how many days the address of a follower stays. Immutable.
 *
 * @param answered after the council’s answer
 * @param unanswered after the end, where the council never answers
 * @param works after the result of a participatory budget
 */
record Periods(long answered, long unanswered, long works) {

    /** Of communes that have none of their own. */
    static Periods usual(Settings settings) {
        return of(period -> settings.days(Setting.of(period)));
    }

    static Periods of(Place place, Settings settings) {
        return of(period -> settings.days(period, place));
    }

    private static Periods of(Function<Period, Duration> days) {
        return new Periods(
                days.apply(Period.FOLLOWERS_ANSWERED).toDays(),
                days.apply(Period.FOLLOWERS_UNANSWERED).toDays(),
                days.apply(Period.FOLLOWERS_WORKS).toDays());
    }
}
