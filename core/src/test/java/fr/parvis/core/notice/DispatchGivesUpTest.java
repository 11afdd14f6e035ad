package fr.parvis.core.notice;

import static fr.parvis.core.fixture.ACommune.aCommune;
import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;

import io.quarkus.mailer.Mailer;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.hibernate.Session;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import fr.parvis.core.fixture.TheClock;
import fr.parvis.core.notice.Message.Kind;
import fr.parvis.core.notice.Message.State;
import fr.parvis.core.storage.TestDatabase;
import fr.parvis.core.tenancy.Scope;
import fr.parvis.core.tenancy.Tenancy;

@QuarkusTest
@WithTestResource(TestDatabase.class)
class DispatchGivesUpTest {

    private static final Instant NOON = Instant.parse("2027-03-01T12:00:00Z");

    @Inject
    Clock clock;

    @Inject
    Session database;

    @Inject
    Outbox outbox;

    private final String commune = aCommune().open().id();

    @ParameterizedTest
    @EnumSource(
            value = Kind.class,
            names = {"CONFIRMATION", "SIGN_IN"})
    void neither_an_address_nor_a_code_outlives_the_last_try(Kind kind) throws SQLException {
        put(kind, "jeanne@exemple.fr");
        tryFor(Duration.ofHours(24), Duration.ofHours(1), refusing());
        assertThat(message().state()).isEqualTo(State.FAILED);
        assertThat(everythingKept()).doesNotContain("jeanne", "123456").contains(kind.name());
    }

    @Test
    void an_invitation_that_nobody_took_can_be_sent_again_and_the_answer_is_not_quoted() throws SQLException {
        put(Kind.INVITATION, "maire@exemple.fr");
        tryFor(Duration.ofHours(24), Duration.ofHours(1), refusing());
        assertThat(message().state()).isEqualTo(State.FAILED);
        assertThat(message().recipient()).isEqualTo("maire@exemple.fr");
        assertThat(message().text()).contains("123456");
        assertThat(everythingKept()).doesNotContain("no such user");
    }

    @ParameterizedTest
    @EnumSource
    void neither_an_address_nor_a_code_outlives_the_sending(Kind kind) throws SQLException {
        put(kind, "jeanne@exemple.fr");
        tryFor(Duration.ZERO, Duration.ofHours(1), mails -> {});
        assertThat(message().state()).isEqualTo(State.SENT);
        assertThat(everythingKept()).doesNotContain("jeanne", "123456");
    }

    @Test
    void a_providers_failure_of_four_hours_loses_nothing() {
        put(Kind.INVITATION, "maire@exemple.fr");
        tryFor(Duration.ofHours(4), Duration.ofMinutes(1), refusing());
        assertThat(message().state()).isEqualTo(State.WAITING);
        tryFor(Duration.ofMinutes(270), Duration.ofMinutes(1), refusing());
        assertThat(message().state()).isEqualTo(State.FAILED);
    }

    private void put(Kind kind, String recipient) {
        TheClock.is(NOON);
        Tenancy.run(
                new Scope.Within(commune),
                () -> outbox.put(kind, recipient, new Letter("Votre code\u00a0: 123456", "123456", "<p>123456</p>")));
    }

    private void tryFor(Duration time, Duration step, Mailer provider) {
        Dispatch dispatch = new Dispatch(clock, database, only(provider), true);
        for (Duration passed = Duration.ZERO; passed.compareTo(time) <= 0; passed = passed.plus(step)) {
            TheClock.is(NOON.plus(passed));
            dispatch.sendAll();
        }
    }

    private Message message() {
        return Tenancy.within(commune, () -> Message.newest(1).get(0));
    }

    /** The whole row, columns that this test does not know included. */
    private String everythingKept() throws SQLException {
        try (Connection administrator = TestDatabase.administrator();
                PreparedStatement query = administrator.prepareStatement(
                        "select to_jsonb(m)::text from message m where collectivity_id = ?")) {
            query.setString(1, commune);
            try (ResultSet row = query.executeQuery()) {
                assertThat(row.next()).isTrue();
                return row.getString(1);
            }
        }
    }

    /** As real ones do, it quotes whom it does not know. */
    private static Mailer refusing() {
        return mails -> {
            throw new IllegalStateException("recipient address not accepted: 550 5.1.1 <"
                    + mails[0].getTo().get(0) + ">: no such user");
        };
    }

    @SuppressWarnings("unchecked")
    private static Instance<Mailer> only(Mailer provider) {
        return (Instance<Mailer>) Proxy.newProxyInstance(
                DispatchGivesUpTest.class.getClassLoader(),
                new Class<?>[] {Instance.class},
                (proxy, method, given) -> provider);
    }
}
