package fr.parvis.core.tenancy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import jakarta.inject.Inject;

import io.quarkus.arc.Arc;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import fr.parvis.core.collectivity.Directory;
import fr.parvis.core.collectivity.Place;
import fr.parvis.core.fixture.ACommune;
import fr.parvis.core.fixture.TheSyndicate;
import fr.parvis.core.fixture.Worker;
import fr.parvis.core.person.Email;
import fr.parvis.core.person.Invitations;
import fr.parvis.core.person.Perimeters;
import fr.parvis.core.person.Role;
import fr.parvis.core.person.SignedIn;
import fr.parvis.core.sandbox.Sandboxes;
import fr.parvis.core.storage.TestDatabase;

/** The lock of those who serve some communes only: whatever a page asks for, they get no more. */
@QuarkusTest
@WithTestResource(TestDatabase.class)
class PerimeterLockTest {

    @Inject
    Session database;

    @Inject
    Perimeters perimeters;

    @Inject
    Invitations invitations;

    @Inject
    Directory directory;

    @Inject
    Sandboxes sandboxes;

    private final Place ours = ACommune.aCommune().open();
    private final Place theirs = ACommune.aCommune().open();

    @Test
    void the_operators_scope_shows_their_communes() {
        Worker.mayorOf(ours);
        Worker.mayorOf(theirs);
        confined(Set.of(ours.id()), () -> {
            for (Scope asked : List.of(new Scope.Operator(), perimeter(Set.of(ours.id(), theirs.id())))) {
                assertThat(Tenancy.in(asked, () -> ids("select collectivity_id from membership")))
                        .containsOnly(ours.id());
            }
            assertThat(Tenancy.in(
                            new Scope.Operator(), () -> ids("select id from collectivity where kind = 'COMMUNE'")))
                    .containsExactly(ours.id());
        });
        confined(Set.of(), () -> assertThat(
                        Tenancy.in(new Scope.Operator(), () -> ids("select collectivity_id from membership")))
                .isEmpty());
    }

    @Test
    void they_see_no_sandbox_not_even_of_their_own_communes() {
        sandboxes.enter(ours.id());
        sandboxes.enter(theirs.id());
        confined(Set.of(ours.id()), () -> assertThat(Tenancy.in(
                        new Scope.Operator(), () -> ids("select id from collectivity where kind = 'SANDBOX'")))
                .isEmpty());
    }

    @Test
    void whoever_serves_an_intercommunal_body_sees_what_that_one_holds_and_nothing_else() {
        UUID person = Worker.operator().person();
        UUID held = campaign(person, "111111111");
        UUID others = campaign(person, "222222222");
        UUID syndicate = campaign(person, null);
        for (UUID campaign : List.of(held, others, syndicate)) {
            Tenancy.run(new Scope.Operator(), () -> {
                for (String insert : List.of(
                        "insert into campaign_line (campaign_id, commune, consultation_id, state) values (:id, :commune, :id, 'DONE')",
                        "insert into campaign_told (campaign_id, commune, question, part, figures) values (:id, :commune, 1, 0, '12')")) {
                    database.createNativeMutationQuery(insert)
                            .setParameter("id", campaign)
                            .setParameter("commune", ours.id())
                            .executeUpdate();
                }
                database.createNativeMutationQuery(
                                "insert into campaign_sum (campaign_id, question, part, batch, columns, people, communes) values (:id, 1, 0, 1, '0', 12, 2)")
                        .setParameter("id", campaign)
                        .executeUpdate();
            });
        }
        List<String> queries = List.of(
                "select cast(id as text) from campaign",
                "select cast(campaign_id as text) from campaign_line",
                "select cast(campaign_id as text) from campaign_told",
                "select cast(campaign_id as text) from campaign_sum");
        confined(new Scope.Perimeter(new UUID(0, 1), TheSyndicate.id(), Set.of(ours.id()), "111111111"), () -> {
            for (String query : queries) {
                assertThat(Tenancy.in(new Scope.Operator(), () -> ids(query)))
                        .as(query)
                        .containsExactly(held.toString());
            }
            assertThatThrownBy(() -> campaign(person, "222222222")).hasMessageContaining("row-level security");
            assertThatThrownBy(() -> campaign(person, null)).hasMessageContaining("row-level security");
        });
        // Whoever serves the same communes by a portfolio serves no such body.
        confined(Set.of(ours.id()), () -> {
            for (String query : queries) {
                assertThat(Tenancy.in(new Scope.Operator(), () -> ids(query)))
                        .as(query)
                        .isEmpty();
            }
        });
        assertThat(perimeters.of(somebody(Role.EPCI_AGENT, "111111111")).epci()).isEqualTo("111111111");
        assertThat(perimeters.of(somebody(Role.PORTFOLIO_AGENT, "111111111")).epci())
                .isEmpty();
    }

    private UUID campaign(UUID person, @Nullable String epci) {
        UUID id = UUID.randomUUID();
        Tenancy.run(new Scope.Operator(), () -> database.createNativeMutationQuery(
                        "insert into campaign (id, sketch, created_by, created_at, epci) values (:id, '', :person, now(), :epci)")
                .setParameter("id", id)
                .setParameter("person", person)
                .setParameter("epci", epci, String.class)
                .executeUpdate());
        return id;
    }

    @Test
    void nobody_works_within_a_commune_that_is_not_theirs() {
        confined(Set.of(ours.id()), () -> {
            assertThat(Tenancy.within(ours.id(), () -> 1)).isEqualTo(1);
            assertThat(Tenancy.within(TheSyndicate.id(), () -> 1)).isEqualTo(1);
            assertThatThrownBy(() -> Tenancy.within(theirs.id(), () -> 1)).isInstanceOf(Tenancy.OutOfReach.class);
        });
    }

    @Test
    void what_they_asked_first_is_not_hidden_from_others() {
        confined(Set.of(ours.id()), () -> {
            directory.forget();
            Tenancy.run(new Scope.Operator(), () -> {
                assertThat(directory.withId(theirs.id())).isPresent();
                assertThat(directory.syndicate()).isPresent();
            });
        });
        assertThat(directory.withId(theirs.id())).contains(theirs);
    }

    @Test
    void communes_are_those_of_the_portfolio_or_of_the_intercommunal_body_as_they_are_now() {
        String syndicate = TheSyndicate.id();
        UUID portfolio = Tenancy.in(
                        new Scope.Operator(),
                        () -> perimeters.compose(syndicate, "Nord " + ours.id(), List.of(ours.id())))
                .orElseThrow();
        SignedIn agent = somebody(Role.PORTFOLIO_AGENT, portfolio.toString());
        assertThat(perimeters.of(agent).communes()).containsExactly(ours.id());
        Tenancy.run(
                new Scope.Operator(),
                () -> perimeters.recompose(syndicate, portfolio, "Sud " + ours.id(), List.of(ours.id(), theirs.id())));
        assertThat(perimeters.of(agent).communes()).containsOnly(ours.id(), theirs.id());
        assertThat(Tenancy.in(new Scope.Operator(), () -> perimeters.discard(syndicate, portfolio)))
                .isFalse();

        assertThat(perimeters.of(somebody(Role.EPCI_AGENT, "000000000")).communes())
                .isEmpty();
        assertThat(perimeters.of(somebody(Role.OPERATOR, "")).communes()).isEmpty();
    }

    private SignedIn somebody(Role role, String reach) {
        String email = UUID.randomUUID() + "@syndicat.example";
        String syndicate = TheSyndicate.id();
        UUID person = Tenancy.within(syndicate, () -> invitations.join(new Email(email), "Paul Roy", role, reach));
        return new SignedIn(UUID.randomUUID(), person, "Paul Roy", email, role, syndicate, Instant.now());
    }

    private static Scope.Perimeter perimeter(Set<String> communes) {
        return new Scope.Perimeter(new UUID(0, 1), TheSyndicate.ID, communes);
    }

    /** In a request of its own: there is no way back. */
    private static void confined(Set<String> communes, Runnable work) {
        confined(new Scope.Perimeter(new UUID(0, 1), TheSyndicate.id(), communes), work);
    }

    private static void confined(Scope.Perimeter perimeter, Runnable work) {
        var request = Arc.container().requestContext();
        boolean active = request.isActive();
        var before = active ? request.getState() : null;
        if (active) {
            request.deactivate();
        }
        request.activate();
        try {
            Arc.container().instance(Tenancy.class).get().confine(perimeter);
            work.run();
        } finally {
            request.terminate();
            if (before != null) {
                request.activate(before);
            }
        }
    }

    private List<String> ids(String query) {
        return database.createNativeQuery(query, String.class).getResultList();
    }
}
