package fr.parvis.core.notice;

import static fr.parvis.core.fixture.ACommune.aCommune;
import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Proxy;
import java.time.Clock;
import java.time.Duration;
import java.util.List;

import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;

import io.quarkus.mailer.Mailer;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.hibernate.Session;
import org.junit.jupiter.api.Test;

import fr.parvis.core.fixture.TheClock;
import fr.parvis.core.storage.TestDatabase;
import fr.parvis.core.tenancy.Scope;
import fr.parvis.core.tenancy.Tenancy;

@QuarkusTest
@WithTestResource(TestDatabase.class)
class DispatchGivesUpTest {

    @Inject
    Clock clock;

    @Inject
    Session database;

    @Inject
    Outbox outbox;

    @Test
    void a_residents_address_does_not_outlive_the_last_try() {
        String commune = aCommune().open().id();
        Letter letter = new Letter("Votre code\u00a0: 123456", "123456", "<p>123456</p>");
        Tenancy.run(new Scope.Within(commune), () -> {
            outbox.put(Message.Kind.CONFIRMATION, "jeanne@exemple.fr", letter);
            outbox.put(Message.Kind.INVITATION, "maire@exemple.fr", letter);
        });
        Dispatch dispatch = new Dispatch(clock, database, providerAway(), true);
        for (int hours = 0; hours < 24; hours++) {
            TheClock.isAheadBy(Duration.ofHours(hours));
            dispatch.sendAll();
        }
        List<Message> failed = Tenancy.within(commune, () -> Message.newest(10));
        assertThat(failed).hasSize(2).allMatch(message -> message.state() == Message.State.FAILED);
        assertThat(failed).anySatisfy(message -> {
            assertThat(message.kind()).isEqualTo(Message.Kind.INVITATION);
            assertThat(message.recipient()).isEqualTo("maire@exemple.fr");
        });
        assertThat(failed).anySatisfy(message -> {
            assertThat(message.kind()).isEqualTo(Message.Kind.CONFIRMATION);
            assertThat(message.recipient() + message.subject() + message.text() + message.html())
                    .isEmpty();
        });
    }

    @SuppressWarnings("unchecked")
    private static Instance<Mailer> providerAway() {
        return (Instance<Mailer>) Proxy.newProxyInstance(
                DispatchGivesUpTest.class.getClassLoader(), new Class<?>[] {Instance.class}, (proxy, method, given) -> {
                    throw new IllegalStateException("The provider is away");
                });
    }
}
