package fr.parvis.console.setting;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import fr.parvis.core.notice.MailServer;
import fr.parvis.core.notice.MailServer.Security;
import fr.parvis.core.person.Email;
import fr.parvis.core.setting.Setting;
import fr.parvis.core.setting.Settings;
import fr.parvis.core.web.Form;
import fr.parvis.core.web.Option;

/**
 * The mail server. Its password is written and never read: a page holds only what it was sealed to, for this server and this
 * user alone, so that what was typed survives a mistake in another field.
 */
final class MailForm {

    static final String HOST = "serveur";
    static final String PASSWORD = "mot-de-passe";

    private static final String PORT = "port";
    private static final String SECURITY = "securite";
    private static final String USER = "identifiant";
    private static final String SEALED = "scelle";
    private static final String FROM = "expediteur";
    private static final String FROM_NAME = "expediteur-nom";

    private static final int LAST_PORT = 65535;
    private static final int LONGEST = 100;

    private MailForm() {}

    static void fill(Form form, Settings settings) {
        form.fill(HOST, settings.text(Setting.MAIL_HOST))
                .fill(PORT, settings.text(Setting.MAIL_PORT))
                .fill(SECURITY, settings.text(Setting.MAIL_SECURITY))
                .fill(USER, settings.text(Setting.MAIL_USER))
                .fill(SEALED, settings.text(Setting.MAIL_PASSWORD))
                .fill(FROM, settings.text(Setting.MAIL_FROM))
                .fill(FROM_NAME, settings.text(Setting.MAIL_FROM_NAME));
    }

    /** Whether a page holds one, sealed. */
    static boolean keepsPassword(Form form) {
        return !form.value(SEALED).isEmpty();
    }

    static List<Option> securities(SettingMessages words) {
        return List.of(
                Option.of(Security.STARTTLS.name(), words.security_starttls()),
                Option.of(Security.TLS.name(), words.security_tls()),
                Option.of(Security.NONE.name(), words.security_none(), words.security_none_hint()));
    }

    /** What is to be kept, all empty where there is no server; what is wrong is noted in the form. */
    static Map<Setting, String> read(Form form, Settings settings, SettingMessages words) {
        String typed = form.value(PASSWORD);
        form.fill(PASSWORD, null);
        Map<Setting, String> values = new EnumMap<>(Setting.class);
        if (form.text(HOST).isEmpty()) {
            Stream.of(Setting.MAIL_HOST, Setting.MAIL_USER, Setting.MAIL_PASSWORD)
                    .forEach(setting -> values.put(setting, ""));
            return values;
        }
        String host = form.text(HOST);
        if (!host.matches("[A-Za-z0-9]([A-Za-z0-9.-]{0,251}[A-Za-z0-9])?")) {
            form.reject(HOST, words.host_wrong());
        }
        int port = form.text(PORT).matches("[0-9]{1,5}") ? Integer.parseInt(form.text(PORT)) : 0;
        if (port < 1 || port > LAST_PORT) {
            form.reject(PORT, words.port_wrong());
        }
        Optional<Security> security = Arrays.stream(Security.values())
                .filter(one -> one.name().equals(form.value(SECURITY)))
                .findFirst();
        if (security.isEmpty()) {
            form.reject(SECURITY, words.security_missing());
        }
        String user = form.text(USER);
        if (user.length() > LONGEST) {
            form.reject(USER, words.too_long(LONGEST));
        }
        if (MailServer.tellsPassword(host, security.orElse(Security.TLS), user)) {
            form.reject(SECURITY, words.security_tells_password());
        }
        String password = password(
                form,
                settings,
                words,
                MailServer.about(host, port, security.orElse(Security.STARTTLS), user),
                user.isEmpty() ? "" : typed);
        if (Email.parse(form.text(FROM)).isEmpty()) {
            form.reject(FROM, form.text(FROM).isEmpty() ? words.from_missing() : words.email_wrong());
        }
        if (form.text(FROM_NAME).length() > LONGEST || form.text(FROM_NAME).matches(".*[<>\"(),;:@\\\\\\[\\]].*")) {
            form.reject(FROM_NAME, words.from_name_wrong(LONGEST));
        }
        values.put(Setting.MAIL_HOST, host);
        values.put(Setting.MAIL_PORT, String.valueOf(port));
        values.put(Setting.MAIL_SECURITY, security.orElse(Security.STARTTLS).name());
        values.put(Setting.MAIL_USER, user);
        values.put(Setting.MAIL_PASSWORD, password);
        values.put(Setting.MAIL_FROM, form.text(FROM));
        values.put(Setting.MAIL_FROM_NAME, form.text(FROM_NAME));
        return values;
    }

    /** Sealed; the one that was there before where it is for the same server and user. */
    private static String password(Form form, Settings settings, SettingMessages words, String about, String typed) {
        if (form.text(USER).isEmpty()) {
            form.fill(SEALED, null);
            return "";
        }
        if (!typed.isEmpty()) {
            String sealed = settings.seal(Setting.MAIL_PASSWORD, about, typed);
            form.fill(SEALED, sealed);
            return sealed;
        }
        String known = form.value(SEALED);
        if (settings.open(Setting.MAIL_PASSWORD, about, known).isEmpty()) {
            form.reject(PASSWORD, known.isEmpty() ? words.password_missing() : words.password_again());
        }
        return known;
    }
}
