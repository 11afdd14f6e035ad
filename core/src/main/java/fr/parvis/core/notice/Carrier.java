package fr.parvis.core.notice;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;

import io.quarkus.mailer.Mail;
import io.quarkus.mailer.Mailer;
import io.vertx.core.Vertx;
import org.eclipse.microprofile.config.ConfigProvider;
import org.eclipse.microprofile.config.ConfigValue;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

import fr.parvis.core.notice.MailServer.Security;
import fr.parvis.core.setting.Setting;
import fr.parvis.core.setting.Settings;
import fr.parvis.core.setting.Topic;

/**
 * Takes mail to the server: the one that the environment names, or else the one of the settings, from the moment that it is
 * set.
 */
@ApplicationScoped
public class Carrier {

    private static final String SEND = "parvis.mail.send";
    private static final String HOST = "quarkus.mailer.host";

    /** What comes with the application; above are the environment and files of whoever runs it. */
    private static final int OF_THE_APPLICATION = 250;

    private final Instance<Mailer> mailer;
    private final Settings settings;
    private final Vertx vertx;
    private final Duration patience;
    private final boolean sends;
    private final boolean demonstration;

    private @Nullable SmtpClient client;

    Carrier(
            Instance<Mailer> mailer,
            Settings settings,
            Vertx vertx,
            @ConfigProperty(name = "quarkus.mailer.timeout") Duration patience,
            @ConfigProperty(name = SEND) boolean sends,
            @ConfigProperty(name = "parvis.demo") boolean demonstration) {
        this.mailer = mailer;
        this.settings = settings;
        this.vertx = vertx;
        this.patience = patience;
        this.sends = sends;
        this.demonstration = demonstration;
    }

    /** Whether mail leaves at all. Invented residents are never written to, whatever is set. */
    public boolean sends() {
        return isOfEnvironment() ? sends : !demonstration && isSet();
    }

    /** Whether somebody has to set a server before anybody gets mail; nobody has to for a demonstration. */
    public boolean isMissing() {
        return !demonstration && !sends();
    }

    /** Whether the environment decides which server there is, and the settings do not. */
    public boolean isOfEnvironment() {
        return isGiven(SEND) || isGiven(HOST);
    }

    /** What the environment says of the server: « QUARKUS_MAILER_HOST » and its value, without the secret. */
    public List<Given> given() {
        return List.of(SEND, HOST, "quarkus.mailer.port", "quarkus.mailer.username", "quarkus.mailer.from").stream()
                .filter(Carrier::isGiven)
                .map(key -> new Given(
                        key.toUpperCase(Locale.ROOT).replace('.', '_'),
                        ConfigProvider.getConfig().getConfigValue(key).getValue()))
                .toList();
    }

    /** A value of the environment, and the name of its variable. Immutable. */
    public record Given(String key, String value) {}

    private static boolean isGiven(String key) {
        ConfigValue value = ConfigProvider.getConfig().getConfigValue(key);
        return value.getValue() != null && value.getSourceOrdinal() > OF_THE_APPLICATION;
    }

    private boolean isSet() {
        return !settings.text(Setting.MAIL_HOST).isEmpty();
    }

    /** Waits until the server has taken a mail, and throws what it said when it has not. */
    void send(Mail mail) {
        if (!isOfEnvironment() && isSet()) {
            client().send(mail);
        } else {
            mailer.get().send(mail);
        }
    }

    /** The client of the server that is set, made anew when it is another. */
    private synchronized SmtpClient client() {
        MailServer server = server();
        SmtpClient known = client;
        if (known != null && known.isFor(server)) {
            return known;
        }
        SmtpClient made = new SmtpClient(vertx, server, patience);
        client = made;
        if (known != null) {
            known.close();
        }
        return made;
    }

    @PreDestroy
    synchronized void stop() {
        if (client != null) {
            client.close();
        }
    }

    /** The server of the settings. */
    public MailServer server() {
        return server(Topic.MAIL.settings().stream().collect(Collectors.toMap(one -> one, settings::text)));
    }

    /** The server that all settings of {@link Topic#MAIL} tell of, checked already. */
    public MailServer server(Map<Setting, String> values) {
        Function<Setting, String> value = setting -> values.getOrDefault(setting, "");
        String host = value.apply(Setting.MAIL_HOST);
        int port = Integer.parseInt(value.apply(Setting.MAIL_PORT));
        Security security = Security.valueOf(value.apply(Setting.MAIL_SECURITY));
        String user = value.apply(Setting.MAIL_USER);
        String about = MailServer.about(host, port, security, user);
        return new MailServer(
                host,
                port,
                security,
                user,
                settings.open(Setting.MAIL_PASSWORD, about, value.apply(Setting.MAIL_PASSWORD))
                        .orElse(""),
                value.apply(Setting.MAIL_FROM),
                value.apply(Setting.MAIL_FROM_NAME));
    }

    /**
     * Sends one letter at once, to see whether a server takes it.
     *
     * @return why it did not; empty when it did
     */
    public Optional<Refusal> tryOut(MailServer server, String recipient, Letter letter) {
        try (SmtpClient once = new SmtpClient(vertx, server, patience)) {
            once.send(mail(recipient, letter));
            return Optional.empty();
        } catch (RuntimeException refused) {
            return Optional.of(Refusal.of(refused));
        }
    }

    /** The same with the server that is in use. */
    public Optional<Refusal> tryOut(String recipient, Letter letter) {
        try {
            send(mail(recipient, letter));
            return Optional.empty();
        } catch (RuntimeException refused) {
            return Optional.of(Refusal.of(refused));
        }
    }

    /**
     * Why a letter that was tried out did not leave.
     *
     * @param words all that the server or the network said, on one line; empty when nothing was said in time
     */
    public record Refusal(boolean unreachable, String words) {

        static Refusal of(RuntimeException refused) {
            boolean answered = !Trouble.reply(refused).isEmpty();
            return new Refusal(!answered && Trouble.of(refused) == Trouble.UNREACHABLE, Trouble.words(refused));
        }
    }

    private static Mail mail(String recipient, Letter letter) {
        return new Mail()
                .addTo(recipient)
                .setSubject(letter.subject())
                .setText(letter.text())
                .setHtml(letter.html());
    }
}
