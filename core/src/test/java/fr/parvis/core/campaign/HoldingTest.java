package fr.parvis.core.campaign;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Supplier;

import jakarta.inject.Inject;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import fr.parvis.core.campaign.Holding.Standing;
import fr.parvis.core.campaign.Holding.State;
import fr.parvis.core.collectivity.Place;
import fr.parvis.core.consultation.Bin;
import fr.parvis.core.consultation.Consultation;
import fr.parvis.core.consultation.Correction;
import fr.parvis.core.consultation.CouncilAnswer;
import fr.parvis.core.consultation.Refused;
import fr.parvis.core.fixture.ACommune;
import fr.parvis.core.fixture.AConsultation;
import fr.parvis.core.fixture.AConsultation.Published;
import fr.parvis.core.fixture.Mailbox;
import fr.parvis.core.fixture.Rush;
import fr.parvis.core.fixture.Worker;
import fr.parvis.core.journal.Actor;
import fr.parvis.core.journal.Deed;
import fr.parvis.core.library.Library;
import fr.parvis.core.model.Models;
import fr.parvis.core.model.Theme;
import fr.parvis.core.person.Role;
import fr.parvis.core.questionnaire.Pooling.Part;
import fr.parvis.core.questionnaire.Pooling.Sum;
import fr.parvis.core.questionnaire.QuestionDraft;
import fr.parvis.core.questionnaire.QuestionKind;
import fr.parvis.core.questionnaire.Running;
import fr.parvis.core.questionnaire.Sketch;
import fr.parvis.core.storage.TestDatabase;
import fr.parvis.core.tenancy.Scope;
import fr.parvis.core.tenancy.Tenancy;

@QuarkusTest
@WithTestResource(TestDatabase.class)
class HoldingTest {

    private static final String ORIGIN = "https://participer.example";
    private static final String BAZADAIS = "200043982";
    private static final CouncilAnswer DECIDED = new CouncilAnswer("Oui.", "Une piscine à Bazas.", "On l’a demandée.");

    @Inject
    Campaigns campaigns;

    @Inject
    Holding holding;

    @Inject
    Sums sums;

    @Inject
    Bin bin;

    @Inject
    Library library;

    @Inject
    Running running;

    @Inject
    Actor actor;

    @Inject
    Clock clock;

    private Worker agent = new Worker(new UUID(0, 0), "", "", List.of());

    @BeforeEach
    void nobody_of_another_test() throws SQLException {
        sql("update collectivity set epci = null where epci = ?", BAZADAIS);
        agent = Worker.ofConsole(Role.EPCI_AGENT, BAZADAIS);
    }

    @Test
    void each_open_commune_asks_it_in_the_name_of_the_body() throws SQLException {
        List<Place> places = communes(2);
        Place resting = communes(1).get(0);
        sql("update collectivity set standing = 'SUSPENDED' where id = ?", resting.id());
        Place foreign = ACommune.aCommune().open();
        Worker mayor = Worker.mayorOf(places.get(0));
        Worker councillor = Worker.councillorOf(places.get(0));

        UUID campaign = published();

        for (Place place : places) {
            Consultation asked = asked(place);
            assertThat(asked.title()).isEqualTo("La piscine");
            assertThat(asked.reason()).isEqualTo("Pour les habitants du Haillan.");
            assertThat(asked.holder().orElseThrow().withDe()).isEqualTo("de la communauté de communes du Bazadais");
        }
        assertThat(all(foreign)).isEmpty();
        assertThat(all(resting)).isEmpty();
        assertThat(standing(campaign, resting).state()).isEqualTo(State.RESTING);
        // As long as it can be taken back, no town hall is told.
        assertThat(Mailbox.of(mayor.email())).isEmpty();
        settled(campaign);
        assertThat(Mailbox.of(mayor.email()))
                .singleElement()
                .asString()
                .contains("Les habitants du Haillan sont consultés par la communauté de communes du Bazadais")
                .contains("rien à faire")
                .doesNotContain("texte libre");
        assertThat(Mailbox.of(councillor.email())).isEmpty();
    }

    @Test
    void publishing_again_reaches_only_those_who_joined_or_failed() throws SQLException {
        Place first = communes(1).get(0);
        Worker mayor = Worker.mayorOf(first);
        UUID campaign = published();
        UUID consultation = asked(first).id();

        assertThat(operator(() -> holding.publish(campaign, ORIGIN))).isZero();
        Place later = communes(1).get(0);
        assertThat(standing(campaign, later).state()).isEqualTo(State.MISSING);
        Place unlucky = communes(1).get(0);
        sql("update collectivity set liaison = 9 where id = ?", unlucky.id());
        assertThat(operator(() -> holding.publish(campaign, ORIGIN))).isEqualTo(2);
        holding.work();
        assertThat(asked(later).title()).isEqualTo("La piscine");
        assertThat(all(unlucky)).isEmpty();
        sql("update collectivity set liaison = 0 where id = ?", unlucky.id());
        assertThat(standing(campaign, unlucky).state()).isEqualTo(State.FAILED);
        assertThat(operator(() -> holding.publish(campaign, ORIGIN))).isEqualTo(1);
        holding.work();
        assertThat(standing(campaign, unlucky).state()).isEqualTo(State.PUBLISHED);

        assertThat(asked(first).id()).isEqualTo(consultation);
        settled(campaign);
        assertThat(Mailbox.of(mayor.email())).hasSize(1);
    }

    @Test
    void what_was_published_and_not_noted_is_published_once() throws SQLException {
        Place place = communes(1).get(0);
        Worker mayor = Worker.mayorOf(place);
        UUID campaign = published();
        sql("update campaign_line set state = 'WAITING' where commune = ?", place.id());
        holding.work();
        assertThat(all(place)).hasSize(1);
        settled(campaign);
        settled(campaign);
        assertThat(Mailbox.of(mayor.email())).hasSize(1);
    }

    @Test
    void whoever_lost_the_right_meanwhile_publishes_nothing() throws SQLException {
        Place place = communes(1).get(0);
        UUID campaign = prepared();
        assertThat(operator(() -> holding.publish(campaign, ORIGIN))).isPositive();
        sql("update membership set reach = '243300316' where person_id = ?", agent.person());
        holding.work();
        assertThat(all(place)).isEmpty();
        assertThat(standing(campaign, place).state()).isEqualTo(State.FAILED);
    }

    @Test
    void a_letter_that_could_not_be_written_is_written_later_whoever_asked_for_it() throws SQLException {
        List<Place> places = communes(2);
        List<Worker> mayors = places.stream().map(Worker::mayorOf).toList();
        Place unlucky = places.get(1);
        UUID campaign = published();
        sql("update membership set reach = '243300316' where person_id = ?", agent.person());
        sql("update collectivity set liaison = 9 where id = ?", unlucky.id());
        settled(campaign);
        assertThat(Mailbox.of(mayors.get(0).email())).hasSize(1);
        assertThat(Mailbox.of(mayors.get(1).email())).isEmpty();
        sql("update collectivity set liaison = 0 where id = ?", unlucky.id());
        Rush.atOnce(2, () -> {
            holding.work();
            return campaign;
        });
        assertThat(mayors)
                .allSatisfy(mayor -> assertThat(Mailbox.of(mayor.email())).hasSize(1));
    }

    @Test
    void the_town_hall_leaves_it_as_it_is() throws SQLException {
        Place place = communes(1).get(0);
        UUID campaign = published();
        UUID id = asked(place).id();
        assertThat(asked(place).undoableUntil(clock.instant())).isEmpty();
        refused(place, () -> running.unpublish(id));
        refused(place, () -> running.correct(id, "Autre", "", List.of("Autre ?"), "Faute"));
        refused(place, () -> running.extend(id, clock.instant().plus(Duration.ofDays(90))));
        refused(place, () -> running.move(id, clock.instant(), clock.instant().plus(Duration.ofDays(90))));
        refused(place, () -> running.close(id));
        refused(place, () -> bin.put(id));
        over(campaign);
        refused(place, () -> running.prepareAnswer(id, "a", "b", "c"));
        refused(place, () -> running.answer(id, DECIDED));
        refused(place, () -> library.share(id, place.name(), Theme.ROADS));
        answer(campaign, DECIDED);
        holding.work();
        refused(place, () -> running.archive(id));
        assertThat(asked(place).councilAnswer()).contains(DECIDED);
    }

    @Test
    void what_was_decided_is_told_everywhere_and_corrected_everywhere() throws SQLException {
        List<Place> places = communes(3);
        UUID campaign = published();
        assertThatThrownBy(() -> answer(campaign, DECIDED)).isInstanceOf(Refused.class);
        over(campaign);
        // Residents were asked there, whatever was noted of it.
        sql(
                "update campaign_line set state = 'FAILED' where commune = ?",
                places.get(2).id());
        answer(campaign, DECIDED);
        holding.work();
        assertThat(places).allMatch(place -> asked(place).councilAnswer().equals(Optional.of(DECIDED)));
        CouncilAnswer corrected = new CouncilAnswer("Oui.", "Une piscine à Grignols.", "Il y a la place.");
        answer(campaign, corrected);
        assertThat(standing(campaign, places.get(0)).answer()).isEqualTo("WAITING");
        holding.work();
        assertThat(places).allMatch(place -> asked(place).councilAnswer().equals(Optional.of(corrected)));
        assertThat(standing(campaign, places.get(0)).answer()).isEqualTo("DONE");
    }

    @Test
    void only_the_body_that_holds_it_answers_or_changes_it_in_its_name() {
        Place place = ACommune.aCommune().open();
        Published own = AConsultation.anOpinion("Un banc ?").publishedIn(place);
        refused(place, () -> running.takeBackOfHolder(own.id()));
        refused(place, () -> running.reviseOfHolder(own.id(), question("Autre"), "", clock.instant(), true));
        own.closed();
        refused(place, () -> running.answerOfHolder(own.id(), DECIDED));
    }

    @Test
    void it_is_corrected_and_prolonged_in_each_commune_once() throws SQLException {
        List<Place> places = communes(2);
        Place unlucky = places.get(1);
        UUID campaign = published();
        Instant until = asked(unlucky).closesAt().orElseThrow().plus(Duration.ofDays(3));
        sql("update collectivity set liaison = 9 where id = ?", unlucky.id());
        operator(() -> {
            holding.correct(campaign, question("Pour nager {à la commune}."), "Le lieu manquait.");
            holding.extend(campaign, until);
            return campaign;
        });
        holding.work();
        sql(
                "update collectivity set liaison = (select o.liaison from collectivity o where o.id = '"
                        + places.get(0).id() + "') where id = ?",
                unlucky.id());
        assertThat(standing(campaign, unlucky).change()).isEqualTo("FAILED");
        assertThat(asked(unlucky).reason()).isEqualTo("Pour les habitants du Haillan.");
        retry(campaign);
        // Whoever died before it was noted does it again.
        sql(
                "update campaign_line set change = 'WAITING' where commune = ?",
                places.get(0).id());
        holding.work();
        for (Place place : places) {
            assertThat(asked(place).reason()).isEqualTo("Pour nager au Haillan.");
            assertThat(asked(place).closesAt()).contains(until);
            assertThat(Tenancy.within(
                            place.id(), () -> Correction.of(asked(place).id())))
                    .singleElement()
                    .matches(correction -> correction.note().equals("Le lieu manquait."));
            assertThat(deeds(place)).contains(Deed.CONSULTATION_CORRECTED, Deed.CONSULTATION_EXTENDED);
        }
        assertThatThrownBy(() -> operator(() -> {
                    holding.extend(campaign, until);
                    return campaign;
                }))
                .isInstanceOf(Refused.class);
    }

    @Test
    void it_is_closed_in_each_commune_and_published_in_no_other() throws SQLException {
        Place place = communes(1).get(0);
        UUID campaign = published();
        communes(1);
        operator(() -> {
            holding.close(campaign);
            return campaign;
        });
        assertThatThrownBy(() -> operator(() -> holding.publish(campaign, ORIGIN)))
                .isInstanceOf(Refused.class);
        // What was decided waits for its turn behind the closing.
        answer(campaign, DECIDED);
        holding.work();
        assertThat(asked(place).closedBefore()).isPresent();
        assertThat(asked(place).councilAnswer()).contains(DECIDED);
        assertThat(deeds(place)).contains(Deed.CONSULTATION_CLOSED);
    }

    @Test
    void of_closing_and_publishing_once_more_the_first_one_wins() throws Exception {
        communes(1);
        UUID campaign = published();
        Place later = communes(1).get(0);
        ExecutorService other = Executors.newSingleThreadExecutor();
        Future<Integer> late = operator(() -> {
            holding.close(campaign);
            Future<Integer> begun = other.submit(() -> operator(() -> holding.publish(campaign, ORIGIN)));
            TestDatabase.untilWaiting(1);
            return begun;
        });
        assertThatThrownBy(late::get).hasCauseInstanceOf(Refused.class);
        other.shutdown();
        assertThat(standing(campaign, later).state()).isEqualTo(State.MISSING);
    }

    @Test
    void what_has_not_begun_is_taken_back_and_not_closed() throws SQLException {
        Place place = communes(1).get(0);
        Worker mayor = Worker.mayorOf(place);
        UUID campaign = coming();
        assertThat(all(place)).hasSize(1);
        assertThatThrownBy(() -> operator(() -> {
                    holding.close(campaign);
                    return campaign;
                }))
                .isInstanceOf(Refused.class);
        undo(campaign);
        holding.work();
        assertThat(all(place)).isEmpty();
        assertThat(operator(() -> holding.read(campaign)).orElseThrow().isOffered())
                .isFalse();
        assertThat(Mailbox.of(mayor.email())).as("the letter that had not left").isEmpty();
    }

    @Test
    void town_halls_that_were_told_of_it_are_told_once_that_it_is_taken_back() throws SQLException {
        Place place = communes(1).get(0);
        Worker mayor = Worker.mayorOf(place);
        UUID campaign = coming();
        sql("update message set state = 'SENT', sent_at = now() where about = ?", campaign);
        undo(campaign);
        holding.work();
        holding.work();
        assertThat(Mailbox.of(mayor.email())).hasSize(2);
        assertThat(Mailbox.of(mayor.email()).get(0)).contains("est annulée", "n’avez rien à faire");
        operator(() -> holding.publish(campaign, ORIGIN));
        settled(campaign);
        assertThat(Mailbox.of(mayor.email())).as("told anew").hasSize(3);
    }

    @Test
    void a_town_hall_that_no_letter_has_reached_is_not_told_that_it_is_taken_back() throws SQLException {
        Worker mayor = Worker.mayorOf(communes(1).get(0));
        UUID campaign = coming();
        sql("update message set state = 'FAILED', recipient = '' where about = ?", campaign);
        undo(campaign);
        holding.work();
        assertThat(Mailbox.of(mayor.email())).isEmpty();
        assertThat(letters(campaign))
                .as("the failure, for whoever watches the outbox")
                .isEqualTo(1);
    }

    @Test
    void it_is_published_anew_or_thrown_away_only_once_town_halls_know_that_it_is_taken_back() throws SQLException {
        Place place = communes(1).get(0);
        Worker mayor = Worker.mayorOf(place);
        UUID campaign = coming();
        sql("update message set state = 'SENT', sent_at = now() where about = ?", campaign);
        undo(campaign);
        // It is taken back there, and the letter cannot be written yet.
        sql("update collectivity set liaison = 9 where id = ?", place.id());
        holding.work();
        assertThat(all(place)).isEmpty();
        assertThatThrownBy(() -> operator(() -> holding.publish(campaign, ORIGIN)))
                .isInstanceOf(Refused.class);
        operator(() -> {
            campaigns.discard(campaign);
            return campaign;
        });
        sql("update collectivity set liaison = 0 where id = ?", place.id());
        holding.work();
        assertThat(Mailbox.of(mayor.email())).hasSize(2);
        assertThat(operator(() -> holding.read(campaign)).orElseThrow().isOffered())
                .isFalse();
    }

    @Test
    void it_is_taken_back_within_ten_minutes_and_published_anew() throws SQLException {
        Place place = communes(1).get(0);
        Worker mayor = Worker.mayorOf(place);
        UUID campaign = published();
        Consultation first = asked(place);
        new Published(place, first.id(), "").answered(3, "q1", "1");
        undo(campaign);
        assertThatThrownBy(() -> operator(() -> holding.publish(campaign, ORIGIN)))
                .isInstanceOf(Refused.class);
        holding.work();
        assertThat(all(place)).isEmpty();
        assertThat(Tenancy.within(place.id(), bin::contents)).isEmpty();
        assertThat(Tenancy.within(place.id(), () -> bin.restore(first.id()))).isFalse();
        assertThat(Tenancy.within(
                        place.id(),
                        () -> Consultation.isTakenBack(first.address().orElseThrow())))
                .isTrue();
        assertThat(deeds(place)).contains(Deed.PUBLICATION_UNDONE);

        operator(() -> {
            campaigns.describe(campaign, question("Pour tous {à la commune}."));
            return holding.publish(campaign, ORIGIN);
        });
        holding.work();
        assertThat(asked(place).address()).isEqualTo(first.address());
        assertThat(asked(place).reason()).isEqualTo("Pour tous au Haillan.");
        assertThat(standing(campaign, place).participants()).isZero();
        settled(campaign);
        assertThat(Mailbox.of(mayor.email())).hasSize(1);
        assertThatThrownBy(() -> undo(campaign)).isInstanceOf(Refused.class);
    }

    @Test
    void all_communes_are_told_together_in_each_of_them() throws SQLException {
        List<Place> places = communes(3);
        UUID campaign = published();
        int[][] answers = {{30, 14, 18}, {40, 15, 19}, {2, 1, 0}};
        for (int i = 0; i < places.size(); i++) {
            Published published =
                    new Published(places.get(i), asked(places.get(i)).id(), "");
            for (int choice = 1; choice <= answers[i].length; choice++) {
                published.answered(answers[i][choice - 1], "q1", String.valueOf(choice));
            }
        }
        over(campaign);
        sums.work();
        for (Place place : places) {
            Together together = Together.read(asked(place).pooled()).orElseThrow();
            assertThat(together.communes()).isEqualTo(3);
            assertThat(together.people()).isEqualTo(139);
            // The village with three answers would be told by difference.
            assertThat(together.parts().get(0).communes()).isEqualTo(2);
            assertThat(together.parts().get(0).sums())
                    .containsExactly(
                            new Sum(List.of(0), 70),
                            new Sum(List.of(1), 29),
                            new Sum(List.of(2), 37),
                            new Sum(List.of(3), 0));
        }
        assertThat(operator(() -> sums.cells(campaign)))
                .contains(new Sums.Cell(
                        places.get(0).id(),
                        new Part(1, 0),
                        List.of(OptionalLong.of(30), OptionalLong.of(14), OptionalLong.of(18), OptionalLong.of(0))))
                .contains(new Sums.Cell(
                        places.get(2).id(),
                        new Part(1, 0),
                        List.of(
                                OptionalLong.empty(),
                                OptionalLong.empty(),
                                OptionalLong.empty(),
                                OptionalLong.empty())));
    }

    @Test
    void a_commune_where_nobody_answered_keeps_nothing_from_being_told() throws SQLException {
        List<Place> places = communes(3);
        UUID campaign = published();
        for (Place place : places.subList(0, 2)) {
            new Published(place, asked(place).id(), "").answered(30, "q1", "1").answered(20, "q1", "2");
        }
        over(campaign);
        sums.work();
        Together together = Together.read(asked(places.get(2)).pooled()).orElseThrow();
        assertThat(together.people()).isEqualTo(100);
        assertThat(together.parts().get(0).sums()).contains(new Sum(List.of(0), 60), new Sum(List.of(1), 40));
    }

    private static Sketch question() {
        return question("Pour les habitants {de la commune}.");
    }

    private static Sketch question(String reason) {
        Sketch speed = Models.withId("vitesse").orElseThrow().sketch();
        return new Sketch(
                speed.format(),
                "La piscine",
                reason,
                List.of(),
                List.of(new QuestionDraft(
                        QuestionKind.SINGLE, "Y allez-vous ?", List.of("Oui", "Non", "Parfois"), true)),
                false,
                speed.audience(),
                speed.lasts());
    }

    private static List<Place> communes(int count) throws SQLException {
        List<Place> places = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            Place place = ACommune.aCommune("Le Haillan").open();
            sql("update collectivity set epci = '" + BAZADAIS + "' where id = ?", place.id());
            places.add(place);
        }
        return places;
    }

    private UUID prepared() {
        return operator(() -> {
            UUID campaign = campaigns.prepare(question(), BAZADAIS, null);
            holding.schedule(campaign, clock.instant(), clock.instant().plus(Duration.ofDays(20)));
            return campaign;
        });
    }

    private UUID published() {
        UUID campaign = prepared();
        assertThat(operator(() -> holding.publish(campaign, ORIGIN))).isPositive();
        holding.work();
        return campaign;
    }

    /** Published, told, and to begin in two days. */
    private UUID coming() throws SQLException {
        UUID campaign = prepared();
        Instant opens = clock.instant().plus(Duration.ofDays(2));
        operator(() -> {
            holding.schedule(campaign, opens, opens.plus(Duration.ofDays(9)));
            return holding.publish(campaign, ORIGIN);
        });
        settled(campaign);
        return campaign;
    }

    /** Ten minutes later. */
    private void settled(UUID campaign) throws SQLException {
        sql("update campaign set offered_at = offered_at - interval '11 minutes' where id = ?", campaign);
        holding.work();
    }

    private void undo(UUID campaign) {
        operator(() -> {
            holding.undo(campaign);
            return campaign;
        });
    }

    private void retry(UUID campaign) {
        operator(() -> {
            holding.retry(campaign);
            return campaign;
        });
    }

    private static int letters(UUID campaign) throws SQLException {
        try (Connection database = TestDatabase.administrator();
                PreparedStatement query = database.prepareStatement("select count(*) from message where about = ?")) {
            query.setObject(1, campaign);
            ResultSet rows = query.executeQuery();
            rows.next();
            return rows.getInt(1);
        }
    }

    private static List<Deed> deeds(Place place) throws SQLException {
        List<Deed> deeds = new ArrayList<>();
        try (Connection database = TestDatabase.administrator();
                PreparedStatement query =
                        database.prepareStatement("select action from journal where collectivity_id = ?")) {
            query.setString(1, place.id());
            ResultSet rows = query.executeQuery();
            while (rows.next()) {
                Deed.of(rows.getString(1)).ifPresent(deeds::add);
            }
        }
        return deeds;
    }

    private static void over(UUID campaign) throws SQLException {
        sql("""
                update consultation set closes_at = now() - interval '1 minute', opens_at = now() - interval '2 days'
                where id in (select consultation_id from campaign_line where campaign_id = ?)""", campaign);
        sql("update campaign set closes_at = now() - interval '1 minute' where id = ?", campaign);
    }

    private void answer(UUID campaign, CouncilAnswer answer) {
        Tenancy.run(new Scope.Operator(), () -> {
            actor.is(agent.person(), Role.OF_EPCI_AGENT);
            holding.answer(campaign, answer);
        });
    }

    private Standing standing(UUID campaign, Place place) {
        return operator(() -> holding.standings(holding.read(campaign).orElseThrow())).stream()
                .filter(standing -> standing.commune().equals(place.id()))
                .findFirst()
                .orElseThrow();
    }

    private static List<Consultation> all(Place place) {
        return Tenancy.within(place.id(), Consultation::all);
    }

    private static Consultation asked(Place place) {
        return all(place).get(0);
    }

    private static void refused(Place place, Runnable deed) {
        assertThatThrownBy(() -> Tenancy.run(new Scope.Within(place.id()), deed))
                .isInstanceOf(Refused.class);
    }

    private <T> T operator(Supplier<T> work) {
        return Tenancy.in(new Scope.Operator(), () -> {
            actor.is(agent.person(), Role.OF_EPCI_AGENT);
            return work.get();
        });
    }

    private static void sql(String statement, Object value) throws SQLException {
        try (Connection database = TestDatabase.administrator();
                PreparedStatement update = database.prepareStatement(statement)) {
            update.setObject(1, value);
            update.executeUpdate();
        }
    }
}
