package fr.parvis.console.setting;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.stream.Collectors;

import fr.parvis.console.Numbers;
import fr.parvis.console.collectivity.Keeping;
import fr.parvis.console.collectivity.PeriodMessages;
import fr.parvis.core.collectivity.Period;
import fr.parvis.core.setting.Setting;
import fr.parvis.core.setting.Settings;
import fr.parvis.core.setting.Topic;
import fr.parvis.core.web.Form;

/** How long traces are kept, in days, between bounds. */
final class PeriodForm {

    /** That what is older goes at once. */
    static final String CONSENT = "accord";

    private PeriodForm() {}

    /**
     * A period as it is asked for.
     *
     * @param name of its field
     * @param bounds what is told beside the field
     * @param why the bounds are these
     */
    record Asked(String name, String label, String bounds, String why) {}

    static List<Asked> periods(SettingMessages words) {
        return Topic.RETENTION.settings().stream()
                .map(setting -> new Asked(
                        name(setting),
                        label(setting, words),
                        words.bounds(
                                Numbers.grouped(setting.least()), Numbers.grouped(setting.most()), setting.usual()),
                        why(setting, words)))
                .toList();
    }

    static void fill(Form form, Settings settings) {
        Topic.RETENTION.settings().forEach(setting -> form.fill(name(setting), settings.text(setting)));
    }

    static Form fill(Form form, Map<Setting, String> values) {
        values.forEach((setting, value) -> form.fill(name(setting), value));
        return form;
    }

    static Map<Setting, String> read(Form form, SettingMessages words) {
        Map<Setting, String> values = new EnumMap<>(Setting.class);
        for (Setting setting : Topic.RETENTION.settings()) {
            OptionalInt days = setting.number(form.text(name(setting)));
            if (days.isEmpty()) {
                form.reject(name(setting), words.days_wrong(setting.least(), setting.most()));
            }
            values.put(setting, String.valueOf(days.orElse(0)));
        }
        return values;
    }

    /**
     * Refuses shorter periods by which something would be erased, unless just these were agreed to.
     *
     * @return what the box to be ticked stands for; empty when nothing is erased
     */
    static String erases(Form form, Map<Setting, String> values, Keeping keeping, PeriodMessages words) {
        if (form.hasErrors()) {
            return "";
        }
        String asked = Period.all().stream()
                .map(period -> values.getOrDefault(Setting.of(period), ""))
                .collect(Collectors.joining(" "));
        boolean erases = false;
        for (Period period : Period.all()) {
            String days = values.get(Setting.of(period));
            // A newer version knows periods of which nothing was changed yet.
            long past = days == null ? 0 : keeping.past(period, Integer.parseInt(days));
            if (past > 0) {
                erases = true;
                if (!form.has(CONSENT, asked)) {
                    form.reject(name(Setting.of(period)), words.erased(period.name(), past, Numbers.grouped(past)));
                }
            }
        }
        return erases ? asked : "";
    }

    private static String name(Setting setting) {
        return setting == Setting.DEVICES
                ? "appareils"
                : Period.valueOf(setting.name()).word();
    }

    private static String label(Setting setting, SettingMessages words) {
        return setting == Setting.DEVICES
                ? words.devices()
                : Period.valueOf(setting.name()).label();
    }

    private static String why(Setting setting, SettingMessages words) {
        return switch (setting) {
            case MESSAGES -> words.messages_why();
            case DEVICES -> words.devices_why();
            case BIN -> words.bin_why();
            case FOLLOWERS_ANSWERED -> words.followers_answered_why();
            case FOLLOWERS_UNANSWERED -> words.followers_unanswered_why();
            default -> words.followers_works_why();
        };
    }
}
