package fr.parvis.core.notice;

import static fr.parvis.core.fixture.ACommune.aCommune;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;

import jakarta.inject.Inject;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import fr.parvis.core.storage.TestDatabase;
import fr.parvis.core.tenancy.Scope;
import fr.parvis.core.tenancy.Tenancy;

/** A mail server that takes the connection and never says a word. */
@QuarkusTest
@TestProfile(SilentProviderTest.Configured.class)
@WithTestResource(TestDatabase.class)
@WithTestResource(SilentProviderTest.Silence.class)
class SilentProviderTest {

    public static final class Configured implements QuarkusTestProfile {

        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of(
                    "quarkus.mailer.mock",
                    "false",
                    "quarkus.mailer.from",
                    "parvis@syndicat.example",
                    // Production waits for longer.
                    "quarkus.mailer.timeout",
                    "2s");
        }
    }

    public static final class Silence implements QuarkusTestResourceLifecycleManager {

        private @Nullable ServerSocket socket;

        @Override
        public Map<String, String> start() {
            try {
                // Connections wait in the backlog: the system has taken them, nobody ever answers.
                ServerSocket silent = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
                socket = silent;
                return Map.of(
                        "quarkus.mailer.host",
                        "localhost",
                        "quarkus.mailer.port",
                        String.valueOf(silent.getLocalPort()));
            } catch (IOException refused) {
                throw new UncheckedIOException(refused);
            }
        }

        @Override
        public void stop() {
            try {
                if (socket != null) {
                    socket.close();
                }
            } catch (IOException refused) {
                throw new UncheckedIOException(refused);
            }
        }
    }

    @Inject
    Outbox outbox;

    @Inject
    Dispatch dispatch;

    @Test
    void a_try_without_an_answer_is_counted_and_the_message_waits_for_its_next_one() {
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
    }
}
