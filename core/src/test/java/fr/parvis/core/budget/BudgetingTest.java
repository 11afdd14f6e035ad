package fr.parvis.core.budget;

import static fr.parvis.core.fixture.ACommune.aCommune;
import static fr.parvis.core.fixture.AConsultation.aBudget;
import static fr.parvis.core.fixture.AConsultation.anOpinion;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;

import jakarta.inject.Inject;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.hibernate.Session;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import fr.parvis.core.ballot.ACeremony;
import fr.parvis.core.ballot.ElectionRecord;
import fr.parvis.core.ceremony.Ceremony;
import fr.parvis.core.collectivity.Place;
import fr.parvis.core.consultation.Format;
import fr.parvis.core.consultation.Refused;
import fr.parvis.core.fixture.AConsultation.Published;
import fr.parvis.core.fixture.APhoto;
import fr.parvis.core.fixture.APicture;
import fr.parvis.core.photo.Photo;
import fr.parvis.core.photo.Photos;
import fr.parvis.core.photo.Spot;
import fr.parvis.core.photo.Unusable;
import fr.parvis.core.questionnaire.Drafting;
import fr.parvis.core.questionnaire.Drafting.Missing;
import fr.parvis.core.storage.TestDatabase;
import fr.parvis.core.tenancy.Tenancy;

@QuarkusTest
@WithTestResource(TestDatabase.class)
class BudgetingTest {

    private static final ProjectDraft SHELTER = new ProjectDraft("Un préau", "En bois.", OptionalInt.of(12_000), "");
    private static final ProjectDraft BENCHES = new ProjectDraft("Trois bancs", "", OptionalInt.of(3_400), "La place");

    private static final ProjectDraft POND = new ProjectDraft("Une mare", "", OptionalInt.of(900), "");

    @Inject
    Budgeting budgeting;

    @Inject
    ElectionRecord record;

    @Inject
    Ceremony ceremony;

    @Inject
    Drafting drafting;

    @Inject
    Photos photos;

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
        UUID id = aBudget("Décidons", 20_000, SHELTER, BENCHES)
                .openingIn(Duration.ofDays(2))
                .draftIn(place);
        Voting shares = new Voting(BallotForm.POINTS, 12, BudgetRule.EQUAL_SHARES, Optional.empty());
        within(() -> budgeting.decide(id, shares));
        within(() -> budgeting.list(id, List.of(BENCHES, ProjectDraft.BLANK, SHELTER)));
        BudgetDraft read = read(id);
        assertThat(said(read)).containsExactly(BENCHES, ProjectDraft.BLANK, SHELTER);
        assertThat(read.envelope()).isEqualTo(20_000);
        assertThat(read.voting()).isEqualTo(shares);
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
        assertThat(said(read(id))).containsExactly(SHELTER, BENCHES);
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
        assertThat(missing(id))
                .as("one project, and no day left to seal the box")
                .containsExactly(Missing.PROJECTS, Missing.TIME_TO_SEAL);
        assertThatThrownBy(() -> Tenancy.within(place.id(), () -> drafting.publish(id)))
                .isInstanceOf(Refused.class);
    }

    @Test
    void whoever_changes_the_format_leaves_nothing_of_the_other_one() {
        UUID id = anOpinion("Éteindre ?").openingIn(Duration.ofDays(2)).draftIn(place);
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

    @Test
    void a_project_keeps_its_id_whatever_becomes_of_the_list_around_it() {
        UUID id = aBudget("Décidons", 20_000, SHELTER, BENCHES, POND).draftIn(place);
        assertThat(ids(id)).containsExactly("1", "2", "3");
        List<ProjectDraft> listed = read(id).projects();
        within(() -> budgeting.list(id, List.of(listed.get(2), listed.get(0))));
        assertThat(ids(id)).containsExactly("3", "1");
        ProjectDraft mended = new ProjectDraft("3", "Une mare", "Avec des grenouilles", OptionalInt.of(900), "");
        within(() -> budgeting.list(id, List.of(listed.get(0), mended, BENCHES)));
        assertThat(read(id).projects().get(1)).isEqualTo(mended);
        // The second one was deleted before: another one with its words is another project.
        assertThat(ids(id)).containsExactly("1", "3", "4");
    }

    @Test
    void what_was_deleted_last_comes_back_under_its_id_and_what_was_deleted_before_does_not() {
        UUID id = aBudget("Décidons", 20_000, SHELTER, BENCHES, POND).draftIn(place);
        List<ProjectDraft> listed = read(id).projects();
        UUID row = rowOf(id, "2");
        within(() -> budgeting.list(id, List.of(listed.get(0), listed.get(2))));
        assertThat(Tenancy.within(place.id(), () -> Project.titles().get(id))).isEqualTo("Un préau Une mare");
        within(() -> budgeting.list(id, listed));
        assertThat(rowOf(id, "2")).isEqualTo(row);
        within(() -> budgeting.list(id, listed.subList(0, 2)));
        within(() -> budgeting.list(id, listed.subList(0, 1)));
        assertThat(rows("project", id)).isEqualTo(2);
        within(() -> budgeting.share(id, 12_000));
        assertThat(rows("project", id)).isEqualTo(1);
    }

    @Test
    void a_form_that_was_sent_twice_makes_no_other_projects() {
        UUID id = aBudget("Décidons", 20_000, SHELTER, BENCHES).draftIn(place);
        within(() -> budgeting.list(id, List.of(BENCHES, SHELTER)));
        assertThat(ids(id)).containsExactly("2", "1");
    }

    @Test
    void what_is_added_keeps_the_ids_that_are_free() {
        UUID id = aBudget("Décidons", 20_000, SHELTER, BENCHES).draftIn(place);
        within(() -> budgeting.add(
                id, List.of(POND.named("2"), POND.named("4"), POND.named("BO.1"), POND.named("4"), POND.named("x9"))));
        assertThat(ids(id)).containsExactly("1", "2", "3", "4", "5", "6", "x9");
        assertThat(said(read(id)).subList(0, 2)).containsExactly(SHELTER, BENCHES);
        // What was deleted is another project than the one that comes from elsewhere under the same id.
        UUID row = rowOf(id, "4");
        within(() -> budgeting.list(id, read(id).projects().subList(0, 2)));
        within(() -> budgeting.add(id, List.of(POND.named("4"))));
        assertThat(ids(id)).containsExactly("1", "2", "4");
        assertThat(rowOf(id, "4")).isNotEqualTo(row);
    }

    @Test
    void a_photo_stays_with_its_project_and_goes_with_it() throws Unusable {
        UUID id = aBudget("Décidons", 20_000, SHELTER, BENCHES, POND).draftIn(place);
        UUID photo = APhoto.hung(place, Spot.of(id, "2"), APicture.jpeg(1200, 800), "La place");
        APhoto.hung(place, Spot.of(id), APicture.jpeg(1200, 800), "Le bourg");
        List<ProjectDraft> listed = read(id).projects();
        within(() -> budgeting.list(id, List.of(listed.get(1), listed.get(0))));
        assertThat(photos(id)).containsOnlyKeys("2");
        within(() -> budgeting.list(id, listed.subList(0, 1)));
        within(() -> budgeting.list(id, listed));
        assertThat(photo(id, "2").id()).isEqualTo(photo);
        within(() -> budgeting.list(id, listed.subList(0, 1)));
        within(() -> budgeting.list(id, listed.subList(0, 1)));
        assertThat(photos(id)).isEmpty();
        assertThat(rows("photo", id)).isEqualTo(1);
        assertThatThrownBy(() -> APhoto.hung(place, Spot.of(id, "2"), APicture.jpeg(1200, 800), "La place"))
                .hasStackTraceContaining("foreign key");
    }

    @Test
    void the_paper_holds_the_photo_of_a_project_which_nobody_changes_once_it_is_sealed() throws Exception {
        ACeremony vote = ACeremony.in(place).listed(3).keyed();
        Spot spot = Spot.of(vote.id(), "1");
        APhoto.hung(place, spot, APicture.jpeg(1200, 800), "Des vélos sous la pluie");
        vote.within(() -> ceremony.seal(vote.id()));
        Paper.Line sealed = vote.within(
                        () -> Paper.read(record.paper(vote.box()).orElseThrow()))
                .projects()
                .get(0);
        assertThat(sealed.pictures(photo(vote.id(), "1"))).isTrue();
        assertThatThrownBy(() -> APhoto.hung(place, spot, APicture.jpeg(1200, 800), "Autre chose"))
                .isInstanceOf(Refused.class);
        assertThatThrownBy(() -> within(() -> photos.describe(spot, "Autre chose")))
                .isInstanceOf(Refused.class);
        assertThatThrownBy(() -> within(() -> photos.remove(spot))).isInstanceOf(Refused.class);
        for (String swap : List.of("description = 'Autre chose'", "small = '\\x00'")) {
            sql("update photo set " + swap + " where consultation_id = :id and project is not null", vote.id());
            assertThat(sealed.pictures(photo(vote.id(), "1"))).as(swap).isFalse();
        }
    }

    private Map<String, Photo> photos(UUID id) {
        return Tenancy.within(place.id(), () -> Photo.ofProjects(id));
    }

    private Photo photo(UUID id, String project) {
        return Optional.ofNullable(photos(id).get(project)).orElseThrow();
    }

    private List<String> ids(UUID id) {
        return read(id).projects().stream().map(ProjectDraft::id).toList();
    }

    private static List<ProjectDraft> said(BudgetDraft budget) {
        return budget.projects().stream().map(ProjectDraft::said).toList();
    }

    private UUID rowOf(UUID consultation, String ballotId) {
        return Tenancy.within(
                place.id(),
                () -> Project.of(consultation, ballotId).orElseThrow().id());
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
