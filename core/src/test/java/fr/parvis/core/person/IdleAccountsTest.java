package fr.parvis.core.person;

import static fr.parvis.core.fixture.ACommune.aCommune;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

import jakarta.inject.Inject;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.hibernate.Session;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import fr.parvis.core.collectivity.Collectivity;
import fr.parvis.core.collectivity.Directory;
import fr.parvis.core.collectivity.Place;
import fr.parvis.core.fixture.Browser;
import fr.parvis.core.fixture.Mailbox;
import fr.parvis.core.fixture.TheClock;
import fr.parvis.core.fixture.Worker;
import fr.parvis.core.person.IdleAccounts.Rule;
import fr.parvis.core.storage.TestDatabase;
import fr.parvis.core.tenancy.Scope;
import fr.parvis.core.tenancy.Tenancy;
import fr.parvis.core.web.SessionCookie;

/** The clock is put ahead by weeks only: nobody whom other tests have left behind is due by then. */
@QuarkusTest
@WithTestResource(TestDatabase.class)
class IdleAccountsTest {

    private static final Rule USUAL = new Rule(18, 6);

    @Inject
    IdleAccounts accounts;

    @Inject
    Invitations invitations;

    @Inject
    Team team;

    @Inject
    Directory directory;

    @Inject
    Session database;

    private final Instant today = Instant.now();
    private final Place place = aCommune("Sadirac").open();
    private final Worker mayor = Worker.mayorOf(place);

    /** Whoever knocked in a month to come would be waited for. */
    @AfterEach
    void the_usual_rule_and_no_tries() {
        accounts.follow(USUAL);
        Tenancy.run(new Scope.Nobody(), () -> database.createNativeMutationQuery("delete from throttle")
                .executeUpdate());
    }

    @Test
    void two_letters_come_then_the_account_is_closed_and_an_invitation_opens_it_again() throws SQLException {
        seen(mayor, months(18, Duration.ofDays(31)));
        String session = mayor.token();
        assertThat(lettersAfter(0)).isEmpty();
        assertThat(lettersAfter(2)).singleElement().asString().contains("va se fermer", "Il se fermera le ");
        assertThat(lettersAfter(20)).hasSize(1);
        assertThat(lettersAfter(24)).hasSize(1);
        assertThat(lettersAfter(26)).hasSize(2);
        assertThat(accounts.warned()).extracting(IdleAccounts.Warned::email).contains(mayor.email());
        assertThat(lettersAfter(32)).hasSize(2);
        assertThat(deeds()).doesNotContain("account closed");

        assertThat(lettersAfter(34)).hasSize(3).first().asString().contains("est fermé");
        assertThat(deeds()).contains("account closed");
        Browser.with(session).get("/mairie/compte").then().statusCode(303);
        assertThat(Tenancy.within(place.id(), () -> Membership.of(mayor.person())))
                .isEmpty();
        assertThat(accounts.warned()).extracting(IdleAccounts.Warned::email).doesNotContain(mayor.email());
        Browser.anonymous().formParam("adresse", mayor.email()).post("/mairie/connexion");
        assertThat(Mailbox.of(mayor.email())).hasSize(3);

        Tenancy.run(
                new Scope.Within(place.id()),
                () -> invitations.invite(
                        Collectivity.withId(place.id()).orElseThrow(),
                        new Email(mayor.email()),
                        Role.MAYOR,
                        "http://localhost/mairie/invitation/"));
        String again = Browser.anonymous().post(Mailbox.link(mayor.email())).cookie(SessionCookie.NAME);
        Browser.with(again).get("/mairie/compte").then().statusCode(200);
        assertThat(lettersAfter(35)).hasSize(4);
    }

    @Test
    void whoever_comes_in_is_at_the_beginning_again() throws SQLException {
        seen(mayor, months(18, Duration.ofDays(20)));
        assertThat(lettersAfter(0)).hasSize(1);
        String page = Browser.anonymous()
                .formParam("adresse", mayor.email())
                .post("/mairie/connexion")
                .header("Location");
        Browser.anonymous()
                .formParam("demande", page.substring(page.indexOf('=') + 1))
                .formParam("code", Mailbox.code(mayor.email()))
                .post("/mairie/connexion/code")
                .then()
                .statusCode(303);
        int letters = Mailbox.of(mayor.email()).size();
        assertThat(lettersAfter(40)).hasSize(letters);
        assertThat(accounts.warned()).extracting(IdleAccounts.Warned::email).doesNotContain(mayor.email());
    }

    @Test
    void a_shorter_rule_closes_nobody_who_was_not_told() throws SQLException {
        seen(mayor, months(17, Duration.ZERO));
        assertThat(lettersAfter(0)).hasSize(1);
        accounts.follow(new Rule(3, 2));
        assertThat(lettersAfter(20)).hasSize(1);
        assertThat(lettersAfter(24)).hasSize(2);
        assertThat(deeds()).doesNotContain("account closed");
    }

    @Test
    void the_operator_who_came_last_stays() throws SQLException {
        administer("delete from membership where role = ?", "OPERATOR");
        Worker gone = Worker.operator();
        Worker last = Worker.operator();
        due(gone);
        due(last);
        seen(gone, months(8, Duration.ZERO));
        Worker agent = Worker.operator();
        administer(
                "update membership set role = 'AGENT' where person_id = (select id from person where email = ?)",
                agent.email());
        due(agent);
        accounts.look();
        accounts.look();
        assertThat(Mailbox.of(agent.email())).singleElement().asString().contains("est fermé");
        assertThat(Mailbox.of(gone.email())).singleElement().asString().contains("est fermé");
        assertThat(Mailbox.of(last.email())).isEmpty();
    }

    /** The other one is just losing their rights in the console. */
    @Test
    void of_two_operators_who_go_by_different_ways_one_stays() throws SQLException {
        administer("delete from membership where role = ?", "OPERATOR");
        Worker idle = Worker.operator();
        Worker dismissed = Worker.operator();
        due(idle);
        String syndicate = directory.syndicate().orElseThrow().id();
        CompletableFuture<Void> closing = Tenancy.within(syndicate, () -> {
            team.dismiss(syndicate, dismissed.person());
            CompletableFuture<Void> meanwhile = CompletableFuture.runAsync(accounts::look);
            assertThatThrownBy(() -> meanwhile.get(300, TimeUnit.MILLISECONDS)).isInstanceOf(TimeoutException.class);
            return meanwhile;
        });
        closing.join();
        assertThat(Mailbox.of(idle.email())).isEmpty();
        assertThat(Tenancy.within(syndicate, () -> Membership.of(idle.person())))
                .isPresent();
    }

    /** Both letters were sent, and the days of the second are over. */
    private void due(Worker worker) throws SQLException {
        seen(worker, months(7, Duration.ZERO));
        administer(
                "update person set warnings = 2, warned_at = now() - interval '8 days' where email = ?",
                worker.email());
    }

    private List<String> lettersAfter(int days) {
        TheClock.isAheadBy(Duration.ofDays(days));
        accounts.look();
        accounts.look();
        return Mailbox.of(mayor.email());
    }

    private Instant months(int many, Duration later) {
        return today.plus(later)
                .atZone(ZoneId.of("Europe/Paris"))
                .minusMonths(many)
                .toInstant();
    }

    private static void seen(Worker worker, Instant at) throws SQLException {
        administer("update person set seen_at = '" + Timestamp.from(at) + "' where email = ?", worker.email());
    }

    private static void administer(String change, String value) throws SQLException {
        try (Connection administrator = TestDatabase.administrator();
                PreparedStatement statement = administrator.prepareStatement(change)) {
            statement.setString(1, value);
            statement.executeUpdate();
        }
    }

    private List<String> deeds() {
        return Tenancy.in(new Scope.Operator(), () -> database.createNativeQuery(
                        "select action from journal where collectivity_id = :id", String.class)
                .setParameter("id", place.id())
                .getResultList());
    }
}
