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
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Collectors;

import jakarta.inject.Inject;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import fr.parvis.core.campaign.Campaigns.Campaign;
import fr.parvis.core.campaign.Campaigns.Standing;
import fr.parvis.core.campaign.Campaigns.State;
import fr.parvis.core.campaign.Campaigns.TakenBack;
import fr.parvis.core.campaign.Sums.PartSum;
import fr.parvis.core.collectivity.Place;
import fr.parvis.core.consultation.Bin;
import fr.parvis.core.consultation.Consultation;
import fr.parvis.core.consultation.Refused;
import fr.parvis.core.fixture.ACommune;
import fr.parvis.core.fixture.AConsultation.Published;
import fr.parvis.core.fixture.Mailbox;
import fr.parvis.core.fixture.TheClock;
import fr.parvis.core.fixture.Worker;
import fr.parvis.core.journal.Actor;
import fr.parvis.core.model.Models;
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
class CampaignsTest {

    private static final String ORIGIN = "https://participer.example";

    @Inject
    Campaigns campaigns;

    @Inject
    Offers offers;

    @Inject
    Sums sums;

    @Inject
    Bin bin;

    @Inject
    Running running;

    @Inject
    Actor actor;

    @Inject
    Clock clock;

    private UUID person = new UUID(0, 0);

    @BeforeEach
    void somebody_of_the_syndicate() {
        person = Worker.operator().person();
    }

    @Test
    void the_name_of_the_commune_is_right_wherever_it_goes() {
        Place haillan = ACommune.aCommune("Le Haillan").open();
        Worker mayor = Worker.mayorOf(haillan);
        offered(speed(), haillan);
        assertThat(Mailbox.of(mayor.email()).get(0))
                .contains("la mairie du Haillan")
                .contains("La circulation dans nos rues")
                .contains(ORIGIN + "/mairie");

        Consultation asked = consultation(haillan, publish(haillan, "Réunion le 12 mars."));
        assertThat(asked.reason())
                .contains("les habitants du Haillan, rue par rue.")
                .endsWith("Réunion le 12 mars.")
                .doesNotContain("{");
    }

    @Test
    void the_board_follows_each_commune() {
        Place silent = ACommune.aCommune("Ambès").open();
        Place looking = ACommune.aCommune("Barie").open();
        Place busy = ACommune.aCommune("Caudrot").open();
        Place done = ACommune.aCommune("Dieulivol").open();
        Place over = ACommune.aCommune("Esseintes").open();
        Place unwilling = ACommune.aCommune("Floudès").open();
        // A councillor reads and moderates, sees no offer and gets no letter.
        Worker councillor = Worker.councillorOf(silent);
        UUID campaign = offered(speed(), silent, looking, busy, done, over, unwilling);

        within(looking, offer -> offers.open(offer));
        within(busy, offer -> offers.adapt(offer, now(), now().plus(Duration.ofDays(9)), "À vous !"));
        publish(done, "");
        UUID finished = publish(over, "");
        new Published(over, finished, "")
                .answered(3, "q1", "1", "q2", "1", "q3", "1")
                .closed();
        within(unwilling, offer -> offers.decline(offer, "Nous l’avons déjà demandé."));

        Map<String, Standing> board = board(campaign);
        assertThat(board.values().stream().map(Standing::state))
                .containsExactlyInAnyOrder(
                        State.OFFERED, State.OPENED, State.ADAPTED, State.PUBLISHED, State.CLOSED, State.DECLINED);
        assertThat(of(board, over).state()).isEqualTo(State.CLOSED);
        assertThat(of(board, over).participants()).isEqualTo(3);
        assertThat(of(board, unwilling).word()).isEqualTo("Nous l’avons déjà demandé.");
        assertThat(of(board, silent).people()).isZero();
        assertThat(operator(() -> campaigns.candidates(campaign, List.of(silent.id())))
                        .get(0)
                        .people())
                .isZero();
        assertThat(operator(campaigns::active)).doesNotContain(silent.id());
        assertThat(Mailbox.of(councillor.email())).isEmpty();
    }

    @Test
    void an_offer_is_published_once() {
        Place place = ACommune.aCommune().open();
        offered(speed(), place);
        UUID first = publish(place, "");
        assertThat(publish(place, "")).isEqualTo(first);
        assertThatThrownBy(() -> within(place, offer -> offers.decline(offer, "")))
                .isInstanceOf(Refused.class);
        assertThat(waiting(place)).isEmpty();
    }

    @Test
    void whoever_declined_may_change_their_mind() {
        Place place = ACommune.aCommune().open();
        UUID campaign = offered(speed(), place);
        within(place, offer -> offers.decline(offer, "Non."));
        assertThat(waiting(place)).isEmpty();
        publish(place, "");
        assertThat(of(board(campaign), place).state()).isEqualTo(State.PUBLISHED);
        assertThat(of(board(campaign), place).word()).isEmpty();
    }

    @Test
    void the_same_commune_is_offered_it_once_and_never_reminded_twice_a_day() throws SQLException {
        Place place = ACommune.aCommune().open();
        Place unwilling = ACommune.aCommune().open();
        Worker mayor = Worker.mayorOf(place);
        UUID campaign = offered(speed(), place, unwilling);
        within(unwilling, offer -> offers.decline(offer, ""));
        assertThat(operator(() -> campaigns.offer(campaign, List.of(place.id()), ORIGIN)))
                .isZero();
        assertThat(Mailbox.of(mayor.email())).hasSize(1);
        sql("update message set state = 'SENT', sent_at = now() where about = ?", campaign);
        assertThat(of(board(campaign), place))
                .returns(false, Standing::unsent)
                .matches(standing -> standing.writtenAt() != null);
        assertThat(of(board(campaign), unwilling).writtenAt())
                .as("nobody works there")
                .isNull();

        assertThat(operator(() -> campaigns.remind(campaign, ORIGIN))).isZero();
        yesterday(campaign);
        assertThat(of(board(campaign), place).remindable()).isTrue();
        assertThat(operator(() -> campaigns.remind(campaign, ORIGIN))).isEqualTo(1);
        assertThat(operator(() -> campaigns.remind(campaign, ORIGIN))).isZero();
        assertThat(Mailbox.of(mayor.email())).hasSize(2);
        assertThat(Mailbox.of(mayor.email()).get(0)).contains("pas encore publiée");
    }

    @Test
    void a_commune_whose_site_is_closed_is_neither_offered_anything_nor_reminded_nor_waited_for() throws SQLException {
        List<Place> places = communes(2);
        Place resting = ACommune.aCommune().open();
        Place never = ACommune.aCommune().open();
        Worker mayor = Worker.mayorOf(resting);
        Worker other = Worker.mayorOf(never);
        Worker.mayorOf(places.get(1));
        UUID campaign = offered(question(), places.get(0), places.get(1), resting);
        sql("update collectivity set standing = 'SUSPENDED' where id in (?, ?)", resting.id(), never.id());
        assertThat(operator(campaigns::active)).doesNotContain(resting.id());
        assertThat(operator(() -> campaigns.offer(campaign, List.of(never.id()), ORIGIN)))
                .isZero();
        yesterday(campaign);
        assertThat(of(board(campaign), resting))
                .returns(State.RESTING, Standing::state)
                .returns(false, Standing::remindable);
        assertThat(operator(() -> campaigns.remind(campaign, ORIGIN))).isEqualTo(1);
        assertThat(Mailbox.of(mayor.email())).hasSize(1);
        assertThat(Mailbox.of(other.email())).isEmpty();
        finished(places.get(0), 30, 4, 8);
        finished(places.get(1), 40, 5, 9);
        sums.work();
        assertThat(told(campaign).sums()).isNotEmpty();
    }

    @Test
    void whoever_took_a_publication_back_or_threw_it_away_is_not_reminded() throws SQLException {
        Place drafting = ACommune.aCommune().open();
        Place done = ACommune.aCommune().open();
        Worker.mayorOf(drafting);
        Worker.mayorOf(done);
        UUID campaign = offered(speed(), drafting, done);
        UUID draft = publish(drafting, "");
        Tenancy.run(new Scope.Within(drafting.id()), () -> running.unpublish(draft));
        Published published = new Published(done, publish(done, ""), "")
                .answered(3, "q1", "1", "q2", "1", "q3", "1")
                .closed()
                .decided("Oui.", "Une zone 30.", "Pour l’école.")
                .archived();
        assertThat(of(board(campaign), done).participants()).isEqualTo(3);
        Tenancy.run(new Scope.Within(done.id()), () -> bin.put(published.id()));
        yesterday(campaign);
        assertThat(board(campaign).values())
                .noneMatch(Standing::isPublished)
                .noneMatch(Standing::remindable)
                .allMatch(standing -> standing.participants() == 0);
        assertThat(operator(() -> campaigns.newest(99)).stream()
                        .filter(each -> each.campaign().id().equals(campaign)))
                .allMatch(each -> each.published() == 0);
        assertThat(operator(() -> campaigns.remind(campaign, ORIGIN))).isZero();
    }

    @Test
    void what_is_ended_is_no_longer_offered() {
        Place place = ACommune.aCommune().open();
        UUID campaign = offered(speed(), place);
        UUID offer = waiting(place).get(0).id();
        Tenancy.run(new Scope.Operator(), () -> campaigns.end(campaign));
        assertThat(waiting(place)).isEmpty();
        assertThat(of(board(campaign), place).state()).isEqualTo(State.WITHDRAWN);
        assertThatThrownBy(() -> Tenancy.run(
                        new Scope.Within(place.id()),
                        () -> offers.publish(offer, place.name(), now(), now().plus(Duration.ofDays(9)), "")))
                .isInstanceOf(Refused.class);
    }

    @Test
    void of_two_who_change_it_the_second_one_sees_what_the_first_has_done() throws Exception {
        Place first = ACommune.aCommune().open();
        Place late = ACommune.aCommune().open();
        UUID campaign = offered(speed(), first);
        second(() -> campaigns.choose(campaign, List.of(first.id())), () -> {
            campaigns.choose(campaign, List.of(late.id()));
            return 0;
        });
        assertThat(operator(() -> campaigns.read(campaign)).orElseThrow().chosen())
                .containsExactly(first.id(), late.id());
        assertThat(second(() -> campaigns.end(campaign), () -> campaigns.offer(campaign, List.of(late.id()), ORIGIN)))
                .isZero();
        assertThat(waiting(late)).isEmpty();
    }

    /** What comes out of a deed that is begun before the one of a colleague is done. */
    private static int second(Runnable first, Supplier<Integer> deed) throws Exception {
        ExecutorService other = Executors.newSingleThreadExecutor();
        Future<Integer> outcome = operator(() -> {
            first.run();
            Future<Integer> begun = other.submit(() -> operator(deed));
            TestDatabase.untilWaiting(1);
            return begun;
        });
        other.shutdown();
        return outcome.get();
    }

    @Test
    void for_ten_minutes_it_is_taken_back_where_nobody_has_opened_it() throws SQLException {
        Place silent = ACommune.aCommune().open();
        Place looking = ACommune.aCommune().open();
        Worker mayor = Worker.mayorOf(silent);
        Worker other = Worker.mayorOf(looking);
        UUID campaign = offered(speed(), silent, looking);
        assertThat(lettersThatWait(campaign)).isEqualTo(2);
        assertThat(of(board(campaign), silent)).returns(true, Standing::unsent).returns(null, Standing::writtenAt);
        within(looking, offer -> offers.open(offer));
        assertThat(operator(() -> campaigns.fresh(campaign)).orElseThrow().communes())
                .isEqualTo(1);

        assertThat(operator(() -> campaigns.takeBack(campaign))).isEqualTo(new TakenBack(1, 0));
        assertThat(waiting(silent)).isEmpty();
        assertThat(waiting(looking)).hasSize(1);
        assertThat(Mailbox.of(mayor.email())).isEmpty();
        assertThat(Mailbox.of(other.email()))
                .as("whoever has opened it knows of it")
                .isEmpty();
        assertThat(operator(() -> campaigns.read(campaign)).orElseThrow())
                .returns(List.of(silent.id()), Campaign::chosen)
                .returns(true, Campaign::isOffered);
        assertThat(operator(() -> campaigns.takeBack(campaign))).isEqualTo(new TakenBack(0, 0));

        assertThat(operator(() -> campaigns.offer(campaign, List.of(silent.id()), ORIGIN)))
                .isEqualTo(1);
        assertThat(Mailbox.of(mayor.email())).hasSize(1);
        TheClock.isAheadBy(Consultation.UNDO);
        assertThat(operator(() -> campaigns.fresh(campaign))).isEmpty();
        assertThat(operator(() -> campaigns.takeBack(campaign))).isEqualTo(new TakenBack(0, 0));
        assertThat(waiting(silent)).hasSize(1);
    }

    @Test
    void a_campaign_of_which_everything_is_taken_back_is_a_draft() {
        Place place = ACommune.aCommune().open();
        UUID campaign = offered(speed(), place);
        operator(() -> campaigns.takeBack(campaign));
        Tenancy.run(new Scope.Operator(), () -> campaigns.describe(campaign, question()));
        assertThat(operator(() -> campaigns.read(campaign)).orElseThrow())
                .returns(false, Campaign::isOffered)
                .returns("La piscine", Campaign::plainTitle);
    }

    @Test
    void of_taking_back_and_opening_the_first_one_wins() throws Exception {
        Place first = ACommune.aCommune().open();
        Place second = ACommune.aCommune().open();
        UUID opened = offered(speed(), first);
        UUID takenBack = offered(speed(), second);
        UUID mine = waiting(first).get(0).id();
        UUID theirs = waiting(second).get(0).id();
        ExecutorService other = Executors.newSingleThreadExecutor();
        Future<TakenBack> late = Tenancy.within(first.id(), () -> {
            offers.open(mine);
            Future<TakenBack> begun = other.submit(() -> operator(() -> campaigns.takeBack(opened)));
            TestDatabase.untilWaiting(1);
            return begun;
        });
        assertThat(late.get().communes()).isZero();
        Future<?> tooLate = operator(() -> {
            campaigns.takeBack(takenBack);
            Future<?> begun = other.submit(() -> Tenancy.run(new Scope.Within(second.id()), () -> offers.open(theirs)));
            TestDatabase.untilWaiting(1);
            return begun;
        });
        tooLate.get();
        other.shutdown();
        assertThat(waiting(second)).isEmpty();
    }

    @Test
    void a_neighbours_offer_is_not_there() {
        Place ours = ACommune.aCommune().open();
        Place theirs = ACommune.aCommune().open();
        offered(speed(), theirs);
        UUID offer = waiting(theirs).get(0).id();
        assertThat(Tenancy.within(ours.id(), () -> offers.read(offer))).isEmpty();
        assertThat(waiting(ours)).isEmpty();
    }

    @Test
    void many_villages_are_added_up_without_telling_any() {
        List<Place> places = communes(6);
        UUID campaign = offered(question(), places);
        int[][] answers = {{30, 6, 8}, {40, 5, 9}, {25, 7, 6}, {22, 4, 9}, {31, 5, 7}, {3, 1, 2}};
        for (int i = 0; i < places.size(); i++) {
            finished(places.get(i), answers[i]);
        }
        sums.work();
        // The village with six answers is the only one that would be told by difference.
        PartSum told = told(campaign);
        assertThat(told.communes()).isEqualTo(5);
        assertThat(told.sums())
                .containsExactly(
                        new Sum(List.of(0), 148),
                        new Sum(List.of(1), 27),
                        new Sum(List.of(2), 39),
                        new Sum(List.of(3), 0));
    }

    @Test
    void a_commune_that_closes_later_is_not_told_by_the_difference() {
        List<Place> places = communes(6);
        UUID campaign = offered(question(), places);
        int[][] answers = {{30, 6, 8}, {40, 5, 9}, {25, 7, 6}, {22, 4, 9}};
        for (int i = 0; i < answers.length; i++) {
            finished(places.get(i), answers[i]);
        }
        sums.work();
        List<Sum> before = told(campaign).sums();
        assertThat(before).isNotEmpty();

        finished(places.get(4), 31, 5, 7);
        sums.work();
        assertThat(told(campaign).sums()).isEqualTo(before);

        // Even when nobody else is to come.
        Tenancy.run(new Scope.Operator(), () -> campaigns.end(campaign));
        sums.work();
        assertThat(told(campaign).communes()).isEqualTo(4);
        assertThat(told(campaign).sums()).isEqualTo(before);
        assertThat(told(campaign).told().get(0).people()).isEqualTo(148);
    }

    @Test
    void two_villages_tell_together_what_they_tell_alone() {
        List<Place> places = communes(2);
        UUID campaign = offered(question(), places);
        finished(places.get(0), 30, 4, 8);
        sums.work();
        assertThat(operator(() -> sums.of(campaign))).isEmpty();
        finished(places.get(1), 40, 5, 9);
        sums.work();
        assertThat(told(campaign).sums())
                .containsExactly(new Sum(List.of(0), 70), new Sum(List.of(1, 2), 26), new Sum(List.of(3), 0));
    }

    @Test
    void a_commune_that_asks_it_in_other_words_is_left_out_and_counted() {
        List<Place> places = communes(2);
        UUID campaign = offered(question(), places);
        finished(places.get(0), 30, 14, 18);
        UUID other = publish(places.get(1), "");
        new Published(places.get(1), other, "")
                .askingInstead(new QuestionDraft(
                        QuestionKind.SINGLE, "L’évitez-vous ?", List.of("Oui", "Non", "Parfois"), true))
                .answered(20, "q1", "1")
                .closed();
        sums.work();
        assertThat(told(campaign).sums()).isEmpty();
        assertThat(told(campaign).told().get(0).people()).isEqualTo(30);
        assertThat(operator(() -> sums.leftOut(campaign))).isEqualTo(1);
    }

    private static Sketch speed() {
        return Models.withId("vitesse").orElseThrow().sketch();
    }

    private static Sketch question() {
        Sketch speed = speed();
        return new Sketch(
                speed.format(),
                "La piscine",
                "Pour les habitants {de la commune}.",
                List.of(),
                List.of(new QuestionDraft(
                        QuestionKind.SINGLE, "Y allez-vous ?", List.of("Oui", "Non", "Parfois"), true)),
                false,
                speed.audience(),
                speed.lasts());
    }

    private static List<Place> communes(int count) {
        List<Place> places = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            places.add(ACommune.aCommune("Le Haillan").open());
        }
        return places;
    }

    private UUID offered(Sketch sketch, Place... places) {
        return offered(sketch, List.of(places));
    }

    private UUID offered(Sketch sketch, List<Place> places) {
        return operator(() -> {
            actor.is(person, Role.OF_OPERATOR);
            UUID campaign = campaigns.prepare(sketch, null, null);
            campaigns.offer(campaign, places.stream().map(Place::id).toList(), ORIGIN);
            return campaign;
        });
    }

    private void finished(Place place, int... answers) {
        Published published = new Published(place, publish(place, ""), "");
        for (int choice = 1; choice <= answers.length; choice++) {
            published.answered(answers[choice - 1], "q1", String.valueOf(choice));
        }
        published.closed();
    }

    private UUID publish(Place place, String sentence) {
        return Tenancy.within(
                place.id(),
                () -> offers.publish(
                        Offer.<Offer>listAll().get(0).id(),
                        place.name(),
                        now(),
                        now().plus(Duration.ofDays(21)),
                        sentence));
    }

    private void within(Place place, Consumer<UUID> deed) {
        Tenancy.run(
                new Scope.Within(place.id()),
                () -> deed.accept(Offer.<Offer>listAll().get(0).id()));
    }

    private List<Offer> waiting(Place place) {
        return Tenancy.within(place.id(), () -> offers.waiting());
    }

    private static Consultation consultation(Place place, UUID id) {
        return Tenancy.within(place.id(), () -> Consultation.withId(id).orElseThrow());
    }

    private Map<String, Standing> board(UUID campaign) {
        return operator(() -> campaigns.standings(campaign)).stream()
                .collect(Collectors.toMap(Standing::commune, standing -> standing));
    }

    private static Standing of(Map<String, Standing> board, Place place) {
        return board.values().stream()
                .filter(standing -> standing.commune().equals(place.id()))
                .findFirst()
                .orElseThrow();
    }

    private PartSum told(UUID campaign) {
        return operator(() -> sums.of(campaign)).stream()
                .filter(sum -> sum.part().equals(new Part(1, 0)))
                .findFirst()
                .orElseThrow();
    }

    private static <T> T operator(Supplier<T> work) {
        return Tenancy.in(new Scope.Operator(), work);
    }

    private Instant now() {
        return clock.instant();
    }

    private static long lettersThatWait(UUID campaign) throws SQLException {
        try (Connection database = TestDatabase.administrator();
                PreparedStatement query = database.prepareStatement(
                        "select count(*) from message where about = ? and next_try_at >= created_at + interval '9 minutes'")) {
            query.setObject(1, campaign);
            ResultSet found = query.executeQuery();
            found.next();
            return found.getLong(1);
        }
    }

    private static void yesterday(UUID campaign) throws SQLException {
        sql("update offer set told_at = told_at - interval '1 day' where campaign_id = ?", campaign);
    }

    private static void sql(String statement, Object... values) throws SQLException {
        try (Connection database = TestDatabase.administrator();
                PreparedStatement update = database.prepareStatement(statement)) {
            for (int i = 0; i < values.length; i++) {
                update.setObject(i + 1, values[i]);
            }
            update.executeUpdate();
        }
    }
}
