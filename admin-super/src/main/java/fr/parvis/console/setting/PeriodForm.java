package fr.parvis.console.setting;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;

import fr.parvis.core.setting.Setting;
import fr.parvis.core.setting.Settings;
import fr.parvis.core.setting.Topic;
import fr.parvis.core.web.Form;

/** How long traces are kept, in days, between bounds. */
final class PeriodForm {

    private PeriodForm() {}

    /**
     * A period as it is asked for.
     *
     * @param name of its field
     * @param bounds what is told beside the field
     * @param why the bounds are these
     */
    record Period(String name, String label, String bounds, String why) {}

    static List<Period> periods(SettingMessages words) {
        return Topic.RETENTION.settings().stream()
                .map(setting -> new Period(
                        name(setting),
                        label(setting, words),
                        words.bounds(setting.least(), setting.most(), setting.usual()),
                        why(setting, words)))
                .toList();
    }

    static void fill(Form form, Settings settings) {
        Topic.RETENTION.settings().forEach(setting -> form.fill(name(setting), settings.text(setting)));
    }

    static Map<Setting, String> read(Form form, SettingMessages words) {
        Map<Setting, String> values = new EnumMap<>(Setting.class);
        for (Setting setting : Topic.RETENTION.settings()) {
            String typed = form.text(name(setting));
            int days = typed.matches("[0-9]{1,4}") ? Integer.parseInt(typed) : 0;
            if (days < setting.least() || days > setting.most()) {
                form.reject(name(setting), words.days_wrong(setting.least(), setting.most()));
            }
            values.put(setting, String.valueOf(days));
        }
        return values;
    }

    private static String name(Setting setting) {
        return switch (setting) {
            case MESSAGES -> "courriels";
            case DEVICES -> "appareils";
            case BIN -> "corbeille";
            case FOLLOWERS_ANSWERED -> "suivi-repondu";
            case FOLLOWERS_UNANSWERED -> "suivi-sans-reponse";
            case FOLLOWERS_WORKS -> "suivi-projets";
            default -> throw new IllegalArgumentException(setting.name());
        };
    }

    private static String label(Setting setting, SettingMessages words) {
        return switch (setting) {
            case MESSAGES -> words.messages();
            case DEVICES -> words.devices();
            case BIN -> words.bin();
            case FOLLOWERS_ANSWERED -> words.followers_answered();
            case FOLLOWERS_UNANSWERED -> words.followers_unanswered();
            default -> words.followers_works();
        };
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
