package fr.parvis.core.budget;

import static fr.parvis.core.fixture.ACommune.aCommune;
import static fr.parvis.core.fixture.AConsultation.aBudget;
import static fr.parvis.core.fixture.AConsultation.anOpinion;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;

import jakarta.inject.Inject;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.hibernate.Session;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import fr.parvis.core.collectivity.Place;
import fr.parvis.core.consultation.Format;
import fr.parvis.core.consultation.Refused;
import fr.parvis.core.fixture.AConsultation.Published;
import fr.parvis.core.questionnaire.Drafting;
import fr.parvis.core.questionnaire.Drafting.Missing;
import fr.parvis.core.storage.TestDatabase;
import fr.parvis.core.tenancy.Tenancy;

@QuarkusTest
@WithTestResource(TestDatabase.class)
class BudgetingTest {

    private static final ProjectDraft SHELTER = new ProjectDraft("Un préau", "En bois.", OptionalInt.of(12_000), "");
    private static final ProjectDraft BENCHES = new ProjectDraft("Trois bancs", "", OptionalInt.of(3_400), "La place");

    @Inject
    Budgeting budgeting;

    @Inject
    Drafting drafting;

    @Inject
    Session database;

    @SuppressWarnings("NullAway.Init") // by @BeforeEach
    private Place place;

    @BeforeEach
    void a_commune() {
        place = aCommune().open();
    }

    @Test
    void a_budget_comes_back_as_it_was_written() {
        UUID id = aBudget("Décidons", 20_000, SHELTER, BENCHES).draftIn(place);
        Voting shares = new Voting(BallotForm.POINTS, 12, BudgetRule.EQUAL_SHARES, Optional.empty());
        within(() -> budgeting.decide(id, shares));
        within(() -> budgeting.list(id, List.of(BENCHES, ProjectDraft.BLANK, SHELTER)));
        assertThat(read(id)).isEqualTo(new BudgetDraft(20_000, shares, List.of(BENCHES, ProjectDraft.BLANK, SHELTER)));
        assertThat(missing(id)).containsExactly(Missing.PROJECTS);
        within(() -> budgeting.list(id, List.of(BENCHES, SHELTER)));
        assertThat(missing(id)).isEmpty();
    }

    @Test
    void no_project_costs_more_than_the_envelope_and_the_database_itself_sees_to_it() {
        UUID id = aBudget("Décidons", 12_000, SHELTER, BENCHES).draftIn(place);
        ProjectDraft pool = new ProjectDraft("Une piscine", "", OptionalInt.of(12_001), "");
        assertThatThrownBy(() -> within(() -> budgeting.list(id, List.of(pool))))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> within(() -> budgeting.share(id, 11_999)))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> sql("update project set cost = 12001 where consultation_id = :id", id))
                .hasStackTraceContaining("within_the_envelope");
        assertThatThrownBy(() -> sql("update budget set envelope = 11999 where consultation_id = :id", id))
                .hasStackTraceContaining("within_the_envelope");
        assertThatThrownBy(() -> sql("update project set envelope = 99999 where consultation_id = :id", id))
                .hasStackTraceContaining("foreign key");
        assertThatThrownBy(() -> sql("update budget set most = 0 where consultation_id = :id", id))
                .hasStackTraceContaining("limit_of_the_ballot");
        within(() -> budgeting.share(id, 30_000));
        assertThat(read(id).projects()).containsExactly(SHELTER, BENCHES);
    }

    @Test
    void what_is_published_changes_no_more_and_is_what_the_paper_says() {
        Published published = aBudget("Décidons", 20_000, SHELTER, BENCHES).publishedIn(place);
        assertThatThrownBy(() -> within(() -> budgeting.share(published.id(), 30_000)))
                .isInstanceOf(Refused.class);
        assertThatThrownBy(() -> within(() -> budgeting.list(published.id(), List.of(BENCHES))))
                .isInstanceOf(Refused.class);
        assertThatThrownBy(() -> within(() -> budgeting.decide(published.id(), Voting.USUAL)))
                .isInstanceOf(Refused.class);
        Paper paper = Tenancy.within(place.id(), () -> budgeting.paper(published.id()));
        assertThat(paper.title()).isEqualTo("Décidons");
        assertThat(paper.envelope()).isEqualTo(20_000);
        assertThat(paper.projects()).extracting(Paper.Line::id).containsExactly("1", "2");
        assertThat(paper.projects().get(0).describes("En bois.")).isTrue();
    }

    @Test
    void there_is_no_paper_of_a_draft_nor_of_a_question() {
        UUID draft = aBudget("Décidons", 20_000, SHELTER, BENCHES).draftIn(place);
        UUID opinion = anOpinion("Éteindre ?").publishedIn(place).id();
        for (UUID id : List.of(draft, opinion)) {
            assertThatThrownBy(() -> Tenancy.within(place.id(), () -> budgeting.paper(id)))
                    .isInstanceOf(Refused.class);
        }
    }

    @Test
    void an_incomplete_budget_is_not_published() {
        UUID id = aBudget("Décidons", 20_000, SHELTER).draftIn(place);
        assertThat(missing(id)).containsExactly(Missing.PROJECTS);
        assertThatThrownBy(() -> Tenancy.within(place.id(), () -> drafting.publish(id)))
                .isInstanceOf(Refused.class);
    }

    @Test
    void whoever_changes_the_format_leaves_nothing_of_the_other_one() {
        UUID id = anOpinion("Éteindre ?").draftIn(place);
        within(() -> drafting.become(id, Format.BUDGET));
        assertThat(missing(id)).containsExactly(Missing.ENVELOPE, Missing.PROJECTS);
        within(() -> budgeting.share(id, 20_000));
        within(() -> budgeting.list(id, List.of(SHELTER, BENCHES)));
        Tenancy.within(place.id(), () -> drafting.publish(id));
        assertThat(rows("question", id)).isZero();

        UUID other = aBudget("Éteindre ?", 20_000, SHELTER, BENCHES).draftIn(place);
        within(() -> drafting.become(other, Format.OPINION));
        within(() -> drafting.describe(other, "Éteindre ?", "", List.of(), List.of(), false));
        Tenancy.within(place.id(), () -> drafting.publish(other));
        assertThat(rows("project", other) + rows("budget", other)).isZero();
    }

    private long rows(String table, UUID consultation) {
        return Tenancy.within(place.id(), () -> database.createNativeQuery(
                        "select count(*) from " + table + " where consultation_id = :id", Long.class)
                .setParameter("id", consultation)
                .getSingleResult());
    }

    private void sql(String statement, UUID consultation) {
        within(() -> database.createNativeMutationQuery(statement)
                .setParameter("id", consultation)
                .executeUpdate());
    }

    private BudgetDraft read(UUID id) {
        return Tenancy.within(place.id(), () -> budgeting.read(id));
    }

    private List<Missing> missing(UUID id) {
        return Tenancy.within(
                place.id(), () -> List.copyOf(drafting.read(id).orElseThrow().missing(java.time.Instant.now())));
    }

    private void within(Runnable deed) {
        Tenancy.within(place.id(), () -> {
            deed.run();
            return Boolean.TRUE;
        });
    }
}
