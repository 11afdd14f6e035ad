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
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;

import io.quarkus.mailer.Mail;
import io.quarkus.mailer.Mailer;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.Vertx;
import org.hibernate.Session;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

import fr.parvis.core.fixture.TheClock;
import fr.parvis.core.notice.Message.Kind;
import fr.parvis.core.notice.Message.State;
import fr.parvis.core.setting.Settings;
import fr.parvis.core.storage.TestDatabase;
import fr.parvis.core.tenancy.Scope;
import fr.parvis.core.tenancy.Tenancy;

@QuarkusTest
@WithTestResource(TestDatabase.class)
class DispatchGivesUpTest {

    private static final Instant NOON = Instant.parse("2027-03-01T12:00:00Z");
    private static final Duration CODE_LASTS = Duration.ofMinutes(30);
    private static final Duration INVITATION_LASTS = Duration.ofDays(30);

    @Inject
    Clock clock;

    @Inject
    Session database;

    @Inject
    Outbox outbox;

    @Inject
    Settings settings;

    @Inject
    Suppression suppression;

    @Inject
    Quotas quotas;

    @Inject
    Vertx vertx;

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
    void an_invitation_that_nobody_took_can_be_sent_again_and_the_answer_is_quoted_without_its_address()
            throws SQLException {
        put(Kind.INVITATION, "maire@exemple.fr");
        tryFor(Duration.ofHours(24), Duration.ofHours(1), refusing());
        assertThat(message().state()).isEqualTo(State.FAILED);
        assertThat(message().recipient()).isEqualTo("maire@exemple.fr");
        assertThat(message().text()).contains("123456");
        assertThat(message().said()).isEqualTo("550 5.1.1 …: no such user");
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

    @Test
    void a_code_does_not_leave_when_nobody_can_use_it_any_more() throws SQLException {
        put(Kind.CONFIRMATION, "jeanne@exemple.fr");
        TheClock.is(NOON.plus(CODE_LASTS));
        List<Mail> sent = new ArrayList<>();
        dispatch(mails -> sent.addAll(List.of(mails))).sendAll();
        assertThat(sent).noneMatch(mail -> mail.getTo().contains("jeanne@exemple.fr"));
        assertThat(message().state()).isEqualTo(State.FAILED);
        assertThat(message().trouble()).isEqualTo(Trouble.TOO_LATE);
        assertThat(everythingKept()).doesNotContain("jeanne", "123456");
    }

    @Test
    void a_code_is_tried_as_long_as_it_serves_and_what_kept_it_is_told() throws SQLException {
        put(Kind.CONFIRMATION, "jeanne@exemple.fr");
        tryFor(CODE_LASTS, Duration.ofMinutes(1), refusing());
        assertThat(message().state()).isEqualTo(State.FAILED);
        assertThat(message().trouble()).isEqualTo(Trouble.UNKNOWN_ADDRESS);
        assertThat(everythingKept()).doesNotContain("jeanne", "123456");
    }

    @ParameterizedTest
    @CsvSource({"INVITATION, WAITING", "CONFIRMATION, FAILED", "SIGN_IN, FAILED"})
    void only_what_still_serves_is_tried_again(Kind kind, State then) {
        put(kind, "jeanne@exemple.fr");
        tryFor(Duration.ofHours(5), Duration.ofMinutes(1), refusing());
        Tenancy.in(new Scope.Operator(), () -> outbox.retryFailed("", ""));
        assertThat(message().state()).isEqualTo(then);
        UUID id = message().id();
        Tenancy.in(new Scope.Operator(), () -> outbox.retry(commune, id));
        assertThat(message().state()).isEqualTo(then);
    }

    @Test
    void an_invitation_past_its_end_is_not_tried_again() {
        put(Kind.INVITATION, "maire@exemple.fr");
        tryFor(Duration.ofHours(5), Duration.ofMinutes(1), refusing());
        TheClock.is(NOON.plus(INVITATION_LASTS));
        Tenancy.in(new Scope.Operator(), () -> outbox.retryFailed("", ""));
        assertThat(message().state()).isEqualTo(State.FAILED);
    }

    @Test
    void a_letter_that_was_asked_for_says_to_the_mail_program_how_to_stop_it() throws SQLException {
        Letter letter = new Letter("Le résultat", "", "");
        TheClock.is(NOON);
        Tenancy.run(
                new Scope.Within(commune),
                () -> outbox.put(
                        Kind.FOLLOWING,
                        "jeanne@exemple.fr",
                        letter,
                        NOON.plus(CODE_LASTS),
                        "https://ambes.example/123456"));
        List<Mail> sent = new ArrayList<>();
        dispatch(mails -> sent.addAll(List.of(mails))).sendAll();
        assertThat(sent)
                .filteredOn(mail -> mail.getTo().contains("jeanne@exemple.fr"))
                .singleElement()
                .satisfies(mail -> {
                    assertThat(mail.getHeaders().get("List-Unsubscribe"))
                            .containsExactly("<https://ambes.example/123456>");
                    assertThat(mail.getHeaders().get("List-Unsubscribe-Post"))
                            .containsExactly("List-Unsubscribe=One-Click");
                });
        assertThat(everythingKept()).doesNotContain("jeanne", "123456");
    }

    @Test
    void what_is_above_the_limit_of_a_commune_waits_until_tomorrow_and_codes_never_do() {
        Tenancy.run(new Scope.Operator(), () -> quotas.limit(commune, 20));
        for (int i = 0; i < 22; i++) {
            put(Kind.INVITATION, "maire" + i + "@exemple.fr");
        }
        put(Kind.SIGN_IN, "jeanne@exemple.fr");
        List<Mail> sent = new ArrayList<>();
        Dispatch dispatch = dispatch(mails -> sent.addAll(List.of(mails)));
        dispatch.sendAll();
        assertThat(to(sent))
                .contains("jeanne@exemple.fr")
                .filteredOn(one -> one.startsWith("maire"))
                .hasSize(20);
        assertThat(standing()).isEqualTo(new Quotas.Standing(20, 20, true, 2));

        Tenancy.run(new Scope.Operator(), () -> quotas.limit(commune, 21));
        dispatch.sendAll();
        assertThat(standing()).isEqualTo(new Quotas.Standing(21, 21, true, 1));

        // Midnight in Paris, in March.
        TheClock.is(NOON.plus(Duration.ofHours(11)).minusSeconds(1));
        dispatch.sendAll();
        assertThat(standing().waiting()).isEqualTo(1);
        TheClock.is(NOON.plus(Duration.ofHours(11)));
        dispatch.sendAll();
        assertThat(standing()).isEqualTo(new Quotas.Standing(1, 21, true, 0));
    }

    private Quotas.Standing standing() {
        return Tenancy.in(new Scope.Operator(), () -> quotas.of(commune)).orElseThrow();
    }

    private static List<String> to(List<Mail> sent) {
        return sent.stream().flatMap(mail -> mail.getTo().stream()).toList();
    }

    @Test
    void nobody_writes_to_an_address_that_was_stopped_but_its_owner_still_gets_codes() throws SQLException {
        String address = "arret-" + commune + "@exemple.fr";
        Tenancy.run(
                new Scope.Operator(),
                () -> suppression.suppress(address.toUpperCase(Locale.ROOT), Suppression.Reason.ASKED));
        put(Kind.SIGN_IN, address);
        List<Mail> sent = new ArrayList<>();
        Dispatch dispatch = dispatch(mails -> sent.addAll(List.of(mails)));
        dispatch.sendAll();
        assertThat(to(sent)).containsOnlyOnce(address);
        TheClock.is(NOON.plusSeconds(1));
        Tenancy.run(
                new Scope.Within(commune),
                () -> outbox.put(Kind.INVITATION, address, new Letter("", "", ""), NOON.plus(INVITATION_LASTS)));
        dispatch.sendAll();
        assertThat(to(sent)).containsOnlyOnce(address);
        assertThat(message().state()).isEqualTo(State.FAILED);
        assertThat(message().trouble()).isEqualTo(Trouble.SUPPRESSED);
        assertThat(everythingKept()).doesNotContain("arret-");
        String mark = Tenancy.in(new Scope.Operator(), () -> suppression.of(address))
                .orElseThrow()
                .mark();
        Tenancy.run(new Scope.Operator(), () -> suppression.lift(mark));
        put(Kind.INVITATION, address);
        dispatch.sendAll();
        assertThat(to(sent)).filteredOn(address::equals).hasSize(2);
    }

    private void put(Kind kind, String recipient) {
        TheClock.is(NOON);
        Tenancy.run(
                new Scope.Within(commune),
                () -> outbox.put(
                        kind,
                        recipient,
                        new Letter("Votre code\u00a0: 123456", "123456", "<p>123456</p>"),
                        NOON.plus(kind == Kind.INVITATION ? INVITATION_LASTS : CODE_LASTS)));
    }

    private void tryFor(Duration time, Duration step, Mailer provider) {
        Dispatch dispatch = dispatch(provider);
        for (Duration passed = Duration.ZERO; passed.compareTo(time) <= 0; passed = passed.plus(step)) {
            TheClock.is(NOON.plus(passed));
            dispatch.sendAll();
        }
    }

    private Dispatch dispatch(Mailer provider) {
        return new Dispatch(
                clock,
                database,
                new Carrier(only(provider), settings, vertx, Duration.ofSeconds(20), true, false),
                suppression,
                quotas);
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
