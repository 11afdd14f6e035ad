package fr.parvis.console.demo;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;

import java.time.Clock;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import jakarta.inject.Inject;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import org.hibernate.Session;
import org.junit.jupiter.api.Test;

import fr.parvis.console.journey.WithDemonstration;
import fr.parvis.core.campaign.Campaigns;
import fr.parvis.core.campaign.Holding;
import fr.parvis.core.campaign.Sums;
import fr.parvis.core.collectivity.Collectivity;
import fr.parvis.core.collectivity.Kind;
import fr.parvis.core.consultation.Consultation;
import fr.parvis.core.consultation.Phase;
import fr.parvis.core.library.Library;
import fr.parvis.core.person.Invitations;
import fr.parvis.core.person.Role;
import fr.parvis.core.tenancy.Scope;
import fr.parvis.core.tenancy.Tenancy;

@QuarkusTest
@TestProfile(WithDemonstration.class)
class DemonstrationTest {

    @Inject
    Invitations invitations;

    @Inject
    Campaigns campaigns;

    @Inject
    Holding holding;

    @Inject
    Library library;

    @Inject
    Sums sums;

    private final Clock clock;
    private final Session database;

    DemonstrationTest(Clock clock, Session database) {
        this.clock = clock;
        this.database = database;
    }

    @Test
    void all_communes_of_gironde_are_open() {
        assertThat(Tenancy.<Long>in(
                        new Scope.Nobody(), () -> Collectivity.count("kind = ?1 and departement = '33'", Kind.COMMUNE)))
                .isEqualTo(534);
    }

    @Test
    void the_village_has_a_consultation_in_every_phase() {
        String village = Tenancy.in(new Scope.Nobody(), () -> Collectivity.<Collectivity>find("name = 'Uzeste'")
                .singleResult()
                .id());
        Set<Phase> phases = Tenancy.within(village, () -> Consultation.all().stream()
                .map(consultation -> consultation.phase(clock.instant()))
                .collect(Collectors.toSet()));
        assertThat(phases).isEqualTo(EnumSet.allOf(Phase.class));
    }

    @Test
    void thousands_have_answered() {
        Long answers = Tenancy.in(new Scope.Operator(), () -> database.createNativeQuery(
                        "select count(*) from submission where state = 'COUNTED'", Long.class)
                .getSingleResult());
        assertThat(answers).isGreaterThan(2_000);
    }

    @Test
    void forty_communes_are_offered_the_same_and_what_they_were_answered_is_added_up() {
        Campaigns.Summary campaign =
                Tenancy.in(new Scope.Operator(), () -> campaigns.newest(2)).get(0);
        assertThat(campaign)
                .returns(40L, Campaigns.Summary::offers)
                .returns(24L, Campaigns.Summary::published)
                .returns(2L, Campaigns.Summary::declined);
        assertThat(Tenancy.in(
                        new Scope.Operator(), () -> sums.of(campaign.campaign().id())))
                .isNotEmpty()
                .anyMatch(sum -> !sum.sums().isEmpty());
    }

    @Test
    void an_intercommunal_body_has_asked_all_of_its_communes_and_told_them_the_sum() {
        List<Consultation> asked = Tenancy.in(new Scope.Operator(), () -> holding.newest(2)).stream()
                .filter(summary -> summary.campaign().epci().equals(DemonstrationHolding.SUD_GIRONDE))
                .flatMap(summary ->
                        Tenancy.in(new Scope.Operator(), () -> holding.standings(summary.campaign())).stream())
                .flatMap(standing -> Tenancy.within(standing.commune(), Consultation::all).stream())
                .filter(consultation -> consultation.holder().isPresent())
                .toList();
        assertThat(asked)
                .hasSizeGreaterThan(20)
                .allMatch(consultation -> consultation.phase(clock.instant()) == Phase.ANSWERED)
                .allMatch(consultation -> !consultation.pooled().isEmpty());
    }

    @Test
    void communes_share_what_they_asked_and_the_console_has_more_than_one_thing_to_do() {
        assertThat(library.shelf("", 9))
                .extracting(Library.Entry::name)
                .contains("Bazas", "Le Haillan")
                .startsWith("La Réole");
        assertThat(library.shelf("", 9).get(0))
                .returns(true, Library.Entry::isRecommended)
                .returns(false, entry -> entry.decided().isEmpty())
                .returns(true, entry -> entry.participants() > 0);
        assertThat(Tenancy.in(new Scope.Operator(), () -> database.createNativeQuery(
                                "select late, unopened from fleet_count", Object[].class)
                        .getSingleResult()))
                .allMatch(communes -> (Integer) communes > 0);
    }

    @Test
    void a_voter_is_given_a_code_that_opens_a_ballot() {
        String page = given().get("/demo").then().statusCode(200).extract().asString();
        Matcher letter = Pattern.compile("href=\"(/c/villandraut/[a-z0-9-]+/voter)#([0-9A-Z]+)\"")
                .matcher(page);
        assertThat(letter.find()).isTrue();
        given().header("Sec-Fetch-Site", "same-origin")
                .formParam("code", letter.group(2))
                .post(letter.group(1))
                .then()
                .statusCode(200)
                .body(containsString("Vérifier mon bulletin"));
    }

    @Test
    void one_click_lets_anybody_in() {
        given().redirects()
                .follow(false)
                .header("Sec-Fetch-Site", "same-origin")
                .formParam("who", "mayor")
                .post("/demo/entrer")
                .then()
                .statusCode(303)
                .header("Location", containsString("/mairie"))
                .cookie("__Host-parvis");
    }

    @Test
    void somebody_who_was_removed_is_told_to_be() {
        String village = Tenancy.in(new Scope.Nobody(), () -> Collectivity.<Collectivity>find("name = 'Uzeste'")
                .singleResult()
                .id());
        Tenancy.run(new Scope.Within(village), () -> database.createNativeMutationQuery(
                        "delete from membership where person_id = (select id from person where email = :email)")
                .setParameter("email", Demonstration.SECRETARY.address())
                .executeUpdate());
        try {
            given().header("Sec-Fetch-Site", "same-origin")
                    .redirects()
                    .follow(false)
                    .formParam("who", "secretary")
                    .post("/demo/entrer")
                    .then()
                    .statusCode(303)
                    .header("Location", containsString("/demo?retiree"));
            given().get("/demo?retiree=oui")
                    .then()
                    .statusCode(200)
                    .body(containsString("a été retirée de la démonstration"));
        } finally {
            // The other tests of this demonstration meet her.
            Tenancy.run(
                    new Scope.Within(village),
                    () -> invitations.join(Demonstration.SECRETARY, "Claire Martin", Role.SECRETARY));
        }
    }

    @Test
    void nobody_else_is_let_in() {
        given().header("Sec-Fetch-Site", "same-origin")
                .formParam("who", "somebody")
                .post("/demo/entrer")
                .then()
                .statusCode(404);
    }

    @Test
    void another_site_cannot_click_for_anybody() {
        given().header("Sec-Fetch-Site", "cross-site")
                .formParam("who", "mayor")
                .post("/demo/entrer")
                .then()
                .statusCode(403);
    }
}
