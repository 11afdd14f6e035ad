package fr.parvis.citizen.legal;

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

    static Periods of(Settings settings) {
        return new Periods(
                settings.days(Setting.FOLLOWERS_ANSWERED).toDays(),
                settings.days(Setting.FOLLOWERS_UNANSWERED).toDays(),
                settings.days(Setting.FOLLOWERS_WORKS).toDays());
    }
}
