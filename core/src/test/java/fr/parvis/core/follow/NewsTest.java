package fr.parvis.core.follow;

import static fr.parvis.core.fixture.ACommune.aCommune;
import static fr.parvis.core.fixture.AConsultation.anOpinion;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.concurrent.atomic.AtomicInteger;

import jakarta.inject.Inject;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.hibernate.Session;
import org.junit.jupiter.api.Test;

import fr.parvis.core.budget.Progress;
import fr.parvis.core.budget.Stage;
import fr.parvis.core.budget.Voting;
import fr.parvis.core.budget.Works;
import fr.parvis.core.collectivity.Place;
import fr.parvis.core.consultation.Bin;
import fr.parvis.core.consultation.Refused;
import fr.parvis.core.fixture.AConsultation.Published;
import fr.parvis.core.fixture.Mailbox;
import fr.parvis.core.fixture.Resident;
import fr.parvis.core.fixture.Rush;
import fr.parvis.core.fixture.TheClock;
import fr.parvis.core.person.Email;
import fr.parvis.core.person.Throttle;
import fr.parvis.core.questionnaire.Running;
import fr.parvis.core.roll.ABudgetVote;
import fr.parvis.core.storage.TestDatabase;
import fr.parvis.core.tenancy.Scope;
import fr.parvis.core.tenancy.Tenancy;

@QuarkusTest
@WithTestResource(TestDatabase.class)
class NewsTest {

    private static final AtomicInteger LAST = new AtomicInteger();
    private static final Duration DAY = Duration.ofDays(1);

    @Inject
    Following following;

    @Inject
    News news;

    @Inject
    Running running;

    @Inject
    Bin bin;

    @Inject
    Works works;

    @Inject
    Session database;

    private final Place place = aCommune("La Réole").open();
    private final String jeanne = "jeanne" + LAST.incrementAndGet() + "@exemple.fr";
    private final Published consultation = anOpinion("Éteindre la nuit ?").publishedIn(place);

    @Test
    void who_has_not_confirmed_is_told_nothing_and_is_forgotten_after_two_days() {
        ask(jeanne);
        assertThat(Mailbox.of(jeanne)).singleElement().asString().contains("Confirmez votre adresse", "La Réole");
        close();
        news.tell();
        assertThat(Mailbox.of(jeanne)).hasSize(1);
        assertThat(known()).isEqualTo(1);
        TheClock.isAheadBy(Following.CONFIRMED_WITHIN.plusMinutes(1));
        assertThat(read(jeanne)).isFalse();
        confirm(jeanne);
        assertThat(followers()).isZero();
        news.tell();
        assertThat(known()).isZero();
    }

    @Test
    void who_follows_is_told_once_of_the_end_the_result_and_the_answer() {
        follow(jeanne);
        assertThat(followers()).isEqualTo(1);
        TheClock.isAheadBy(DAY.multipliedBy(18));
        news.tell();
        assertThat(Mailbox.of(jeanne)).hasSize(1);
        TheClock.isAheadBy(DAY.multipliedBy(19).plusMinutes(1));
        news.tell();
        news.tell();
        assertThat(Mailbox.of(jeanne)).hasSize(2);
        assertThat(Mailbox.of(jeanne).get(0))
                .contains("Plus que deux jours", "«\u00a0Éteindre la nuit ?\u00a0»", consultation.path())
                .contains("http://localhost" + place.path() + "/suivre/", "/arreter");
        TheClock.isAheadBy(DAY.multipliedBy(21).plusMinutes(1));
        news.tell();
        news.tell();
        assertThat(Mailbox.of(jeanne)).hasSize(3);
        assertThat(Mailbox.of(jeanne).get(0)).contains("Le résultat est en ligne");
        consultation.decided("Vous avez dit", "Nous éteindrons", "Pour la facture");
        news.tell();
        news.tell();
        assertThat(Mailbox.of(jeanne)).hasSize(4);
        assertThat(Mailbox.of(jeanne).get(0)).contains("Le conseil a répondu", "dernier message");
    }

    @Test
    void the_result_of_a_vote_is_told_when_its_count_is_published() {
        ABudgetVote vote = ABudgetVote.openIn(place, 12, Voting.USUAL).voted(11, "1");
        follow(jeanne, vote.consultation());
        TheClock.isAheadBy(DAY.multipliedBy(22));
        news.tell();
        assertThat(Mailbox.of(jeanne)).as("it is over, and not counted").hasSize(1);
        vote.box().closed();
        vote.box().counted();
        vote.box().published();
        TheClock.isAheadBy(DAY.multipliedBy(23));
        news.tell();
        news.tell();
        assertThat(Mailbox.of(jeanne)).hasSize(2);
        assertThat(Mailbox.of(jeanne).get(0)).contains("Le résultat est en ligne", "projets sont retenus");
    }

    @Test
    void who_follows_a_vote_is_told_of_each_step_of_a_project_that_won_and_of_no_slip() {
        ABudgetVote vote = ABudgetVote.openIn(place, 12, Voting.USUAL).voted(11, "1");
        follow(jeanne, vote.consultation());
        vote.published();
        news.tell();
        assertThat(Mailbox.of(jeanne)).hasSize(2);
        tell(vote, Stage.DONE, "Une faute de frappe");
        news.tell();
        tell(vote, Stage.BUILT, "Le toit est posé.");
        news.tell();
        assertThat(Mailbox.of(jeanne)).as("it can still be mended").hasSize(2);
        TheClock.isAheadBy(Works.MENDED_WITHIN.plusSeconds(1));
        news.tell();
        news.tell();
        assertThat(Mailbox.of(jeanne)).hasSize(3);
        assertThat(Mailbox.of(jeanne).get(0))
                .contains("Un projet avance", "Un abri pour les vélos", "en travaux", "Le toit est posé.")
                .doesNotContain("faute");
        vote.consultation().decided("Vous avez dit", "Nous ferons", "Pour le village");
        TheClock.isAheadBy(DAY.multipliedBy(400));
        news.tell();
        assertThat(Mailbox.of(jeanne).get(0)).contains("Le conseil a répondu", "quand les projets retenus avanceront");
        tell(vote, Stage.DONE, "");
        TheClock.isAheadBy(DAY.multipliedBy(401));
        news.tell();
        assertThat(Mailbox.of(jeanne)).hasSize(5);
        assertThat(Mailbox.of(jeanne).get(0)).contains("terminé");
        TheClock.isAheadBy(DAY.multipliedBy(731));
        news.tell();
        assertThat(Tenancy.within(
                        place.id(), () -> Follower.of(vote.consultation().id())))
                .isZero();
    }

    @Test
    void nothing_is_told_of_a_project_that_did_not_win_nor_given_up_without_a_reason() {
        ABudgetVote vote = ABudgetVote.openIn(place, 12, Voting.USUAL).voted(11, "1");
        assertThatThrownBy(() -> tell(vote, Stage.STUDIED, "")).isInstanceOf(Refused.class);
        vote.published();
        assertThatThrownBy(() -> tell(vote, Stage.DROPPED, " ")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Tenancy.within(
                        place.id(), () -> works.tell(vote.consultation().id(), "9", Stage.DONE, LocalDate.EPOCH, "")))
                .isInstanceOf(Refused.class);
        tell(vote, Stage.DROPPED, "Le terrain est inondable.");
        tell(vote, Stage.DONE, "");
        assertThat(Tenancy.within(
                        place.id(), () -> Progress.of(vote.consultation().id())))
                .extracting(Progress::stage)
                .containsExactly(Stage.DONE);
    }

    private void tell(ABudgetVote vote, Stage stage, String text) {
        Tenancy.within(
                place.id(), () -> works.tell(vote.consultation().id(), "1", stage, LocalDate.of(2026, 5, 4), text));
    }

    @Test
    void who_asks_before_it_opens_is_told_when_it_opens() {
        Published coming = anOpinion("Un banc ?").openingIn(DAY.multipliedBy(3)).publishedIn(place);
        follow(jeanne, coming);
        String late = "tard-" + jeanne;
        news.tell();
        assertThat(Mailbox.of(jeanne)).hasSize(1);
        TheClock.isAheadBy(DAY.multipliedBy(3).plusMinutes(1));
        follow(late, coming);
        news.tell();
        news.tell();
        assertThat(Mailbox.of(jeanne)).hasSize(2);
        assertThat(Mailbox.of(jeanne).get(0)).contains("C’est ouvert", "Donner mon avis", coming.path());
        assertThat(Mailbox.of(late)).hasSize(1);
        TheClock.isAheadBy(DAY.multipliedBy(22).plusMinutes(2));
        news.tell();
        assertThat(Mailbox.of(jeanne).get(0)).contains("Plus que deux jours");
        assertThat(Mailbox.of(late).get(0)).contains("Plus que deux jours");
    }

    @Test
    void of_a_short_consultation_the_opening_alone_is_told() {
        Published coming = anOpinion("Un banc ?").openingIn(DAY.multipliedBy(3)).publishedIn(place);
        follow(jeanne, coming);
        Tenancy.run(new Scope.Within(place.id()), () -> database.createMutationQuery(
                        "update Consultation c set c.closesAt = :end where c.id = :id")
                .setParameter("end", Instant.now().plus(DAY.multipliedBy(4)))
                .setParameter("id", coming.id())
                .executeUpdate());
        TheClock.isAheadBy(DAY.multipliedBy(3).plusMinutes(1));
        news.tell();
        assertThat(Mailbox.of(jeanne)).hasSize(2);
        assertThat(Mailbox.of(jeanne).get(0)).contains("C’est ouvert");
    }

    @Test
    void on_the_last_day_the_letter_does_not_speak_of_two() {
        follow(jeanne);
        TheClock.isAheadBy(DAY.multipliedBy(20).plusHours(3));
        news.tell();
        assertThat(Mailbox.of(jeanne).get(0)).contains("Dernier jour").doesNotContain("deux jours");
    }

    @Test
    void who_asks_in_the_last_two_days_or_after_the_end_is_told_what_comes_only() {
        TheClock.isAheadBy(DAY.multipliedBy(20));
        follow(jeanne);
        news.tell();
        assertThat(Mailbox.of(jeanne)).hasSize(1);
        close();
        TheClock.isAheadBy(DAY.multipliedBy(20).plusMinutes(5));
        String late = "tard-" + jeanne;
        follow(late);
        news.tell();
        assertThat(Mailbox.of(jeanne)).hasSize(2);
        assertThat(Mailbox.of(late)).hasSize(1);
        TheClock.isAheadBy(DAY.multipliedBy(20).plusMinutes(10));
        consultation.decided("a", "b", "c");
        news.tell();
        assertThat(Mailbox.of(late)).hasSize(2);
        assertThat(Mailbox.of(late).get(0)).contains("Le conseil a répondu");
    }

    @Test
    void processes_that_look_at_the_same_time_write_one_letter() {
        follow(jeanne);
        TheClock.isAheadBy(DAY.multipliedBy(20));
        Rush.atOnce(8, () -> {
            news.tell();
            return true;
        });
        assertThat(Mailbox.of(jeanne)).hasSize(2);
    }

    @Test
    void the_address_goes_thirty_days_after_the_answer() {
        follow(jeanne);
        close();
        consultation.decided("a", "b", "c");
        TheClock.isAheadBy(DAY.multipliedBy(29));
        news.tell();
        assertThat(Mailbox.of(jeanne).get(0)).contains("Le conseil a répondu");
        assertThat(known()).isEqualTo(1);
        TheClock.isAheadBy(DAY.multipliedBy(30).plusMinutes(1));
        news.tell();
        assertThat(known()).isZero();
    }

    @Test
    void the_address_goes_with_the_archive_but_not_before_its_last_letter() {
        follow(jeanne);
        consultation.closed().decided("a", "b", "c").archived();
        news.tell();
        assertThat(Mailbox.of(jeanne).get(0)).contains("Le conseil a répondu");
        assertThat(known()).isZero();
    }

    @Test
    void an_address_does_not_wait_for_ever_for_a_council_that_never_answers() {
        follow(jeanne);
        TheClock.isAheadBy(DAY.multipliedBy(21 + 364));
        news.tell();
        assertThat(known()).isEqualTo(1);
        TheClock.isAheadBy(DAY.multipliedBy(21 + 366));
        news.tell();
        assertThat(known()).isZero();
    }

    @Test
    void what_was_taken_back_is_not_told_and_goes_with_the_bin() {
        follow(jeanne);
        Tenancy.run(new Scope.Within(place.id()), () -> running.unpublish(consultation.id()));
        TheClock.isAheadBy(DAY.multipliedBy(20));
        news.tell();
        assertThat(Mailbox.of(jeanne)).hasSize(1);
        assertThat(known()).isEqualTo(1);
        Tenancy.run(new Scope.Within(place.id()), () -> bin.put(consultation.id()));
        news.tell();
        assertThat(known()).isZero();
    }

    @Test
    void an_address_that_follows_already_is_told_so_by_letter_and_nothing_changes() {
        follow(jeanne);
        ask(jeanne);
        assertThat(Mailbox.of(jeanne).get(0)).contains("Vous suivez déjà");
        assertThat(followers()).isEqualTo(1);
        assertThat(known()).isEqualTo(1);
    }

    @Test
    void one_click_stops_and_the_address_is_gone() {
        follow(jeanne);
        TheClock.isAheadBy(DAY.multipliedBy(20));
        news.tell();
        String stop = Mailbox.of(jeanne).get(0).replaceAll("(?s).*/suivre/([\\w-]+)/arreter.*", "$1");
        in(() -> following.stop(stop));
        assertThat(known()).isZero();
        in(() -> following.stop(stop));
        consultation.closed();
        news.tell();
        assertThat(Mailbox.of(jeanne)).hasSize(2);
    }

    @Test
    void a_link_of_one_commune_says_nothing_in_another() {
        follow(jeanne);
        ask(jeanne);
        String token = token(jeanne);
        Place neighbour = aCommune("Bassens").open();
        Resident.in(neighbour, () -> {
            assertThat(following.read(token)).isEmpty();
            following.stop(token);
            return true;
        });
        assertThat(followers()).isEqualTo(1);
    }

    @Test
    void whoever_has_letters_sent_to_somebody_is_slowed_down() {
        for (int i = 0; i < Throttle.Door.FOLLOW.freeTries(); i++) {
            ask(jeanne);
        }
        assertThatThrownBy(() -> ask(jeanne)).isInstanceOf(Throttle.TooManyTries.class);
        assertThat(Mailbox.of(jeanne)).hasSize(Throttle.Door.FOLLOW.freeTries());
    }

    @Test
    void letters_in_english_are_english_throughout() {
        ask(jeanne, "en");
        assertThat(Mailbox.of(jeanne).get(0))
                .contains("Confirm your address", "?lang=en", "Automatic message")
                .doesNotContain("adresse", "Message automatique");
        confirm(jeanne);
        TheClock.isAheadBy(DAY.multipliedBy(20));
        news.tell();
        assertThat(Mailbox.of(jeanne).get(0)).contains("You can give your opinion", "/arreter?lang=en");
    }

    private void follow(String address) {
        ask(address);
        confirm(address);
    }

    private void follow(String address, Published followed) {
        ask(address, "fr", followed);
        confirm(address);
    }

    private void ask(String address) {
        ask(address, "fr");
    }

    private void ask(String address, String language) {
        ask(address, language, consultation);
    }

    private void ask(String address, String language, Published followed) {
        Resident.in(place, () -> {
            following.ask(
                    followed.id(),
                    new Email(address),
                    "http://localhost" + place.path(),
                    language,
                    Resident.NETWORK + place.id());
            return true;
        });
    }

    private void confirm(String address) {
        in(() -> following.confirm(token(address)));
    }

    private boolean read(String address) {
        return Resident.in(place, () -> following.read(token(address)).isPresent());
    }

    private void in(Runnable work) {
        Resident.in(place, () -> {
            work.run();
            return true;
        });
    }

    private void close() {
        consultation.closed();
    }

    private String token(String address) {
        return Mailbox.of(address).stream()
                .filter(letter -> letter.contains("/suivre/"))
                .findFirst()
                .orElseThrow()
                .replaceAll("(?s).*/suivre/([\\w-]+).*", "$1");
    }

    private long followers() {
        return Tenancy.within(place.id(), () -> Follower.of(consultation.id()));
    }

    private long known() {
        return Tenancy.within(place.id(), () -> Follower.count("consultationId", consultation.id()));
    }
}
