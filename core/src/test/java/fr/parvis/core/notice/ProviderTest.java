package fr.parvis.core.notice;

import static fr.parvis.core.fixture.ACommune.aCommune;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
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

/** Mail servers that say nothing, or no. */
@QuarkusTest
@WithTestResource(TestDatabase.class)
class ProviderTest {

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
            Message message = tried();
            assertThat(message.state()).isEqualTo(Message.State.WAITING);
            assertThat(message.trouble()).isEqualTo(Trouble.UNREACHABLE);
            assertThat(message.said()).isEmpty();
        } finally {
            settings.change(Topic.MAIL, usual());
        }
    }

    @Test
    void a_refusal_is_kept_in_the_words_of_the_server_without_whom_they_name() throws Exception {
        dispatch.sendAll();
        try (ServerSocket server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress())) {
            settings.change(Topic.MAIL, mailThrough(String.valueOf(server.getLocalPort())));
            Thread refusing = new Thread(() -> refuse(server), "refusing");
            refusing.start();
            Message message = tried();
            assertThat(message.trouble()).isEqualTo(Trouble.UNKNOWN_ADDRESS);
            assertThat(message.said())
                    .isEqualTo("550 5.1.1 …: Recipient address rejected: User … unknown in virtual mailbox table");
        } finally {
            settings.change(Topic.MAIL, usual());
        }
    }

    /** Says yes to all but the recipient, as Postfix words it, in two lines (RFC 5321, 4.2.1). */
    private static void refuse(ServerSocket server) {
        try (Socket client = server.accept();
                BufferedReader asked =
                        new BufferedReader(new InputStreamReader(client.getInputStream(), StandardCharsets.US_ASCII))) {
            String answer = "220 refus.example";
            for (String line = ""; line != null; line = asked.readLine()) {
                if (line.startsWith("RCPT")) {
                    answer = "550-5.1.1 <maire@exemple.fr>: Recipient address rejected:\r\n"
                            + "550 5.1.1 User maire unknown in virtual mailbox table";
                }
                client.getOutputStream().write((answer + "\r\n").getBytes(StandardCharsets.US_ASCII));
                answer = "250 refus.example";
            }
        } catch (IOException gone) {
            // The client has heard enough.
        }
    }

    private Message tried() {
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
        return Tenancy.within(commune, () -> Message.newest(1).get(0));
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
