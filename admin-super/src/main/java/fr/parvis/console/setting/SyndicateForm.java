package fr.parvis.console.setting;

import java.util.Map;

import fr.parvis.console.Phone;
import fr.parvis.core.person.Email;
import fr.parvis.core.setting.Setting;
import fr.parvis.core.setting.Settings;
import fr.parvis.core.web.Form;

/** Who the syndicate is, and how town halls reach it. */
final class SyndicateForm {

    private static final String NAME = "nom";
    static final String PHONE = "telephone";
    private static final String EMAIL = "adresse";
    private static final String SUPPORT = "assistance";

    private static final int LONGEST_NAME = 100;
    private static final int LONGEST_SUPPORT = 500;

    private SyndicateForm() {}

    static void fill(Form form, Settings settings) {
        form.fill(NAME, settings.text(Setting.SYNDICATE_NAME))
                .fill(PHONE, settings.text(Setting.SYNDICATE_PHONE))
                .fill(EMAIL, settings.text(Setting.SYNDICATE_EMAIL))
                .fill(SUPPORT, settings.text(Setting.SYNDICATE_SUPPORT));
    }

    /** What is to be kept; what is wrong is noted in the form. */
    static Map<Setting, String> read(Form form, SettingMessages words) {
        if (form.require(NAME, words.name_missing()) && form.text(NAME).length() > LONGEST_NAME) {
            form.reject(NAME, words.too_long(LONGEST_NAME));
        }
        if (!form.text(PHONE).isEmpty() && !Phone.isNumber(form.text(PHONE))) {
            form.reject(PHONE, words.phone_wrong());
        }
        String email = form.text(EMAIL);
        if (!email.isEmpty() && Email.parse(email).isEmpty()) {
            form.reject(EMAIL, words.email_wrong());
        }
        String support = form.text(SUPPORT).replace("\r\n", "\n");
        if (support.length() > LONGEST_SUPPORT) {
            form.reject(SUPPORT, words.too_long(LONGEST_SUPPORT));
        }
        return Map.of(
                Setting.SYNDICATE_NAME, form.text(NAME),
                Setting.SYNDICATE_PHONE, form.text(PHONE),
                Setting.SYNDICATE_EMAIL, Email.parse(email).map(Email::address).orElse(""),
                Setting.SYNDICATE_SUPPORT, support);
    }
}
