package fr.parvis.core.web.signin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;

import java.time.Duration;

import jakarta.inject.Inject;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

import fr.parvis.core.collectivity.Collectivity;
import fr.parvis.core.collectivity.Place;
import fr.parvis.core.fixture.ACommune;
import fr.parvis.core.fixture.Browser;
import fr.parvis.core.fixture.Mailbox;
import fr.parvis.core.fixture.TheClock;
import fr.parvis.core.person.Email;
import fr.parvis.core.person.FirstOperator;
import fr.parvis.core.person.Invitations;
import fr.parvis.core.person.Role;
import fr.parvis.core.storage.TestDatabase;
import fr.parvis.core.tenancy.Tenancy;
import fr.parvis.core.web.SessionCookie;

@QuarkusTest
@WithTestResource(TestDatabase.class)
class InvitationPagesTest {

    @Inject
    Invitations invitations;

    @Inject
    FirstOperator firstOperator;

    @Test
    void an_invitation_opens_the_door_once() {
        Place place = ACommune.aCommune("Les Eyzies").open();
        String link = invite(place, "nouvelle.maire@eyzies.example");

        for (int i = 0; i < 2; i++) {
            Browser.anonymous()
                    .get(link)
                    .then()
                    .statusCode(200)
                    .body(containsString("l’espace des Eyzies"), containsString("nouvelle.maire@eyzies.example"));
        }
        String token = Browser.anonymous()
                .formParam("nom", "Anne Éthier")
                .post(link)
                .then()
                .statusCode(303)
                .header("Location", endsWith("/mairie"))
                .extract()
                .cookie(SessionCookie.NAME);
        Browser.with(token)
                .get("/mairie/compte")
                .then()
                .statusCode(200)
                .body(containsString("Anne Éthier"), containsString("Les Eyzies"));

        Browser.anonymous().post(link).then().statusCode(410);
        Browser.anonymous().get(link).then().statusCode(410).body(containsString("ne sert plus"));
    }

    @Test
    void a_newer_invitation_replaces_the_one_before() {
        Place place = ACommune.aCommune().open();
        String first = invite(place, "maire@ici.example");
        String second = invite(place, "maire@ici.example");

        Browser.anonymous().post(first).then().statusCode(410);
        Browser.anonymous().post(second).then().statusCode(303);
    }

    @Test
    void an_invitation_ends_by_itself() {
        String link = invite(ACommune.aCommune().open(), "absente@ici.example");

        TheClock.isAheadBy(Invitations.LASTS.plus(Duration.ofSeconds(1)));

        Browser.anonymous().post(link).then().statusCode(410);
    }

    @Test
    void a_link_of_one_commune_opens_no_other() {
        Place here = ACommune.aCommune().open();
        Place there = ACommune.aCommune().open();
        String link = invite(here, "maire@labas.example");

        Browser.anonymous()
                .post(link.replace(here.id() + ".", there.id() + "."))
                .then()
                .statusCode(410);
        Browser.anonymous().post("/mairie/invitation/nonsense").then().statusCode(410);
    }

    @Test
    void the_link_of_the_first_operator_is_no_ordinary_invitation() {
        String link = firstOperator.link().orElse("operateur.none");

        assertThat(invitations.read(link)).isEmpty();
        assertThat(invitations.accept(link, "Somebody")).isEmpty();
    }

    private String invite(Place place, String address) {
        Tenancy.within(place.id(), () -> {
            invitations.invite(
                    Collectivity.withId(place.id()).orElseThrow(),
                    new Email(address),
                    Role.MAYOR,
                    "http://localhost/mairie/invitation/");
            return true;
        });
        return Mailbox.link(address);
    }
}
