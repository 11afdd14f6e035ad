package fr.parvis.core.compliance;

import static fr.parvis.core.fixture.ACommune.aCommune;
import static fr.parvis.core.fixture.AConsultation.anOpinion;
import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

import jakarta.inject.Inject;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import fr.parvis.core.collectivity.Directory;
import fr.parvis.core.collectivity.Place;
import fr.parvis.core.consultation.Bin;
import fr.parvis.core.fixture.TheClock;
import fr.parvis.core.fixture.Worker;
import fr.parvis.core.follow.News;
import fr.parvis.core.notice.Letter;
import fr.parvis.core.notice.Message;
import fr.parvis.core.notice.Outbox;
import fr.parvis.core.person.Email;
import fr.parvis.core.person.SignIn;
import fr.parvis.core.storage.TestDatabase;
import fr.parvis.core.tenancy.Scope;
import fr.parvis.core.tenancy.Tenancy;

@QuarkusTest
@WithTestResource(TestDatabase.class)
class RetentionTest {

    /** Later than anything that other tests leave behind. */
    private static final Instant NOON = Instant.parse("2037-03-01T12:00:00Z");

    private static final Duration MONTH = Duration.ofDays(30);

    @Inject
    Retention retention;

    @Inject
    SignIn signIn;

    @Inject
    Outbox outbox;

    @Inject
    Bin bin;

    @Inject
    News news;

    @Inject
    Directory directory;

    private final Place place = aCommune().open();
    private final Worker mayor = Worker.mayorOf(place);

    @BeforeEach
    void somebody_signs_in_and_letters_are_written() throws SQLException {
        TheClock.is(NOON);
        signIn.request(new Email(mayor.email()), "192.0.2.0", "http://localhost/");
        mayor.token();
        Tenancy.run(new Scope.Within(place.id()), () -> {
            Letter letter = new Letter("Votre code\u00a0: 123456", "123456", "<p>123456</p>");
            outbox.drop(Message.Kind.SIGN_IN, letter, NOON.plus(SignIn.LASTS));
            outbox.put(Message.Kind.INVITATION, "parti@exemple.fr", letter, NOON.plus(MONTH));
            outbox.put(Message.Kind.INVITATION, "perdu@exemple.fr", letter, NOON.plus(MONTH));
            outbox.put(Message.Kind.INVITATION, "attend@exemple.fr", letter, NOON.plus(MONTH));
        });
        set("state = 'SENT', recipient = '' where recipient = 'parti@exemple.fr'");
        set("state = 'FAILED' where recipient = 'perdu@exemple.fr'");
    }

    @Test
    void tries_codes_and_sessions_go_when_they_are_over() throws SQLException {
        after(Duration.ofMinutes(9));
        assertThat(count("throttle where updated_at = ?", NOON)).isEqualTo(2);
        assertThat(count("sign_in where person_id = ?", mayor.person())).isEqualTo(1);
        assertThat(count("session where person_id = ?", mayor.person())).isEqualTo(1);
        after(Duration.ofMinutes(61));
        assertThat(count("throttle where updated_at = ?", NOON)).isZero();
        assertThat(count("sign_in where person_id = ?", mayor.person())).isZero();
        assertThat(count("session where person_id = ?", mayor.person())).isEqualTo(1);
        after(Duration.ofHours(13));
        assertThat(count("session where person_id = ?", mayor.person())).isZero();
    }

    @Test
    void messages_go_when_the_console_has_no_use_for_them() throws SQLException {
        after(Duration.ofMinutes(1));
        assertThat(messages("DROPPED")).isZero();
        after(MONTH.minusSeconds(1));
        assertThat(messages("SENT")).isEqualTo(1);
        assertThat(messages("FAILED")).isEqualTo(1);
        assertThat(messages("WAITING")).isEqualTo(1);
        after(MONTH.plusSeconds(1));
        assertThat(count("message where collectivity_id = ?", place.id())).isZero();
    }

    @Test
    void where_nothing_is_sent_a_code_is_erased_all_the_same() throws SQLException {
        Tenancy.run(
                new Scope.Within(place.id()),
                () -> outbox.put(
                        Message.Kind.CONFIRMATION,
                        "jeanne@exemple.fr",
                        new Letter("123456", "123456", "123456"),
                        NOON.plus(SignIn.LASTS)));
        after(SignIn.LASTS);
        assertThat(count("message where recipient = ?", "jeanne@exemple.fr")).isZero();
        assertThat(messages("FAILED")).isEqualTo(2);
    }

    /** The other commune throws nothing away for sixty days, and forgets who follows after a week. */
    @Test
    void a_commune_with_times_of_its_own_is_emptied_by_them_and_the_others_by_those_of_all() throws SQLException {
        Place other = aCommune("Uzeste").open();
        run(
                "update collectivity set keep_messages = 60, keep_bin = 60, keep_followers_answered = 7 where id = ?",
                other.id());
        directory.forget();
        for (Place one : List.of(place, other)) {
            Tenancy.run(
                    new Scope.Within(one.id()),
                    () -> outbox.put(
                            Message.Kind.INVITATION, "ecrit@exemple.fr", new Letter("a", "a", "a"), NOON.plus(MONTH)));
            UUID draft = anOpinion("Un banc ?").draftIn(one);
            Tenancy.run(new Scope.Within(one.id()), () -> bin.put(draft));
            UUID asked = anOpinion("Une halle ?")
                    .publishedIn(one)
                    .closed()
                    .decided("Oui", "Elle se fera", "Pour vous")
                    .id();
            run(
                    "insert into follower values (?, gen_random_uuid(), '" + asked
                            + "', 'jeanne@exemple.fr', 'x', 'h', 'fr', '" + NOON + "', '" + NOON + "')",
                    one.id());
        }
        run("update message set state = 'SENT', recipient = '' where recipient = 'ecrit@exemple.fr'");

        everythingAfter(Duration.ofDays(8));
        assertThat(List.of(kept("follower", place), kept("follower", other))).containsExactly(1L, 0L);
        everythingAfter(Duration.ofDays(31));
        assertThat(kept("follower", place)).isZero();
        assertThat(List.of(binned(place), binned(other))).containsExactly(0L, 1L);
        assertThat(List.of(written(place), written(other))).containsExactly(0L, 1L);
        assertThat(Tenancy.within(other.id(), bin::contents))
                .singleElement()
                .extracting(Bin.Binned::goneAt)
                .isEqualTo(NOON.plus(Duration.ofDays(60)));
        everythingAfter(Duration.ofDays(61));
        assertThat(List.of(binned(other), written(other))).containsExactly(0L, 0L);
    }

    private void everythingAfter(Duration time) {
        after(time);
        bin.purge();
        news.tell();
    }

    private static long kept(String table, Place place) throws SQLException {
        return count(table + " where collectivity_id = ?", place.id());
    }

    private static long binned(Place place) throws SQLException {
        return kept("(select * from consultation where binned_at is not null) b", place);
    }

    private static long written(Place place) throws SQLException {
        return kept("(select * from message where kind = 'INVITATION' and state = 'SENT') m", place);
    }

    private void after(Duration time) {
        TheClock.is(NOON.plus(time));
        retention.purge();
    }

    private long messages(String state) throws SQLException {
        return count("message where collectivity_id = ? and state = ?", place.id(), state);
    }

    private static long count(String what, Object... values) throws SQLException {
        try (Connection administrator = TestDatabase.administrator();
                PreparedStatement query = administrator.prepareStatement("select count(*) from " + what)) {
            for (int i = 0; i < values.length; i++) {
                query.setObject(i + 1, values[i] instanceof Instant at ? java.sql.Timestamp.from(at) : values[i]);
            }
            try (ResultSet row = query.executeQuery()) {
                row.next();
                return row.getLong(1);
            }
        }
    }

    private static void set(String change) throws SQLException {
        run("update message set " + change);
    }

    private static void run(String change, String... values) throws SQLException {
        try (Connection administrator = TestDatabase.administrator();
                PreparedStatement update = administrator.prepareStatement(change)) {
            for (int i = 0; i < values.length; i++) {
                update.setString(i + 1, values[i]);
            }
            update.executeUpdate();
        }
    }
}
