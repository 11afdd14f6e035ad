package fr.parvis.core.notice;

import static fr.parvis.core.fixture.ACommune.aCommune;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import java.util.stream.Collectors;

import jakarta.inject.Inject;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

import fr.parvis.core.setting.Setting;
import fr.parvis.core.setting.Settings;
import fr.parvis.core.setting.Topic;
import fr.parvis.core.storage.TestDatabase;
import fr.parvis.core.tenancy.Scope;
import fr.parvis.core.tenancy.Tenancy;

/** A mail server that takes the connection and never says a word. */
@QuarkusTest
@WithTestResource(TestDatabase.class)
class SilentProviderTest {

    @Inject
    Outbox outbox;

    @Inject
    Dispatch dispatch;

    @Inject
    Settings settings;

    @Test
    void a_try_without_an_answer_is_counted_and_the_message_waits_for_its_next_one() throws Exception {
        // What other tests have left goes while somebody answers.
        dispatch.sendAll();
        // Connections wait in the backlog: the system has taken them, nobody ever answers.
        try (ServerSocket silent = new ServerSocket(0, 50, InetAddress.getLoopbackAddress())) {
            settings.change(Topic.MAIL, mailThrough(String.valueOf(silent.getLocalPort())));
            String commune = aCommune().open().id();
            Letter letter = new Letter("Votre espace est prêt", "Entrez.", "<p>Entrez.</p>");
            Tenancy.run(
                    new Scope.Within(commune),
                    () -> outbox.put(
                            Message.Kind.INVITATION,
                            "maire@exemple.fr",
                            letter,
                            Instant.now().plus(Duration.ofDays(1))));
            dispatch.sendAll();
            Message message = Tenancy.within(commune, () -> Message.newest(1).get(0));
            assertThat(message.state()).isEqualTo(Message.State.WAITING);
            assertThat(message.trouble()).isEqualTo(Trouble.UNREACHABLE);
        } finally {
            settings.change(Topic.MAIL, usual());
        }
    }

    private static Map<Setting, String> mailThrough(String port) {
        Map<Setting, String> mail = usual();
        mail.put(Setting.MAIL_HOST, "localhost");
        mail.put(Setting.MAIL_PORT, port);
        mail.put(Setting.MAIL_SECURITY, "NONE");
        mail.put(Setting.MAIL_FROM, "parvis@syndicat.example");
        return mail;
    }

    private static Map<Setting, String> usual() {
        return Topic.MAIL.settings().stream()
                .collect(Collectors.toMap(
                        one -> one, Setting::usual, (first, second) -> first, () -> new EnumMap<>(Setting.class)));
    }
}
