package fr.parvis.console.person;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.not;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;

import jakarta.inject.Inject;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import fr.parvis.core.collectivity.Directory;
import fr.parvis.core.fixture.Authenticator;
import fr.parvis.core.fixture.Browser;
import fr.parvis.core.fixture.Worker;
import fr.parvis.core.person.FirstOperator;
import fr.parvis.core.person.SignIn;
import fr.parvis.core.storage.TestDatabase;
import fr.parvis.core.web.SessionCookie;

@QuarkusTest
@WithTestResource(TestDatabase.class)
class FirstAccessPagesTest {

    @Inject
    FirstOperator firstOperator;

    @Inject
    SignIn signIn;

    @Inject
    Directory directory;

    @BeforeEach
    void nobody_yet() throws SQLException {
        try (Connection database = TestDatabase.administrator();
                Statement statement = database.createStatement()) {
            statement.execute("truncate collectivity, person cascade");
        }
        directory.forget();
    }

    @Test
    void without_mail_the_operator_comes_back_by_a_link() {
        assertThat(signIn.linkForOperator()).isEmpty();
        Worker.operator();
        String link = "/console/connexion/lien/" + signIn.linkForOperator().orElseThrow();
        Browser.anonymous().get(link).then().statusCode(200);
        Browser.anonymous().post(link).then().statusCode(303).header("Location", endsWith("/connexion/application"));
        Browser.anonymous().post(link).then().statusCode(410);
    }

    @Test
    void the_first_operator_names_the_syndicate_and_is_in() {
        String page = "/console/premier-acces/" + firstOperator.link().orElseThrow();
        Browser.anonymous()
                .get(page)
                .then()
                .statusCode(200)
                .body(containsString("Nom du syndicat"), not(containsString("/console/communes")));
        Browser.anonymous()
                .formParam("syndicat", "")
                .formParam("telephone", "bientôt")
                .formParam("nom", "Hugo Lacaze")
                .formParam("adresse", "hugo@")
                .post(page)
                .then()
                .statusCode(422)
                .body(
                        containsString("Écrivez le nom du syndicat."),
                        containsString("Écrivez un numéro de téléphone"),
                        containsString("Complétez l’adresse"),
                        containsString("value=\"Hugo Lacaze\""));
        String half = Browser.anonymous()
                .formParam("syndicat", "Gironde Numérique")
                .formParam("telephone", "05 56 00 00 00")
                .formParam("nom", "Hugo Lacaze")
                .formParam("adresse", "hugo@syndicat.example")
                .post(page)
                .then()
                .statusCode(303)
                .header("Location", endsWith("/connexion/application"))
                .extract()
                .cookie(SessionCookie.NAME);
        Browser.with(half).get("/console/communes").then().statusCode(303);
        String token = Authenticator.enrol(half, "/console/connexion/application")
                .then()
                .statusCode(200)
                .body(containsString("dix codes"))
                .extract()
                .cookie(SessionCookie.NAME);
        Browser.with(half).get("/console/communes").then().statusCode(303);
        Browser.with(token)
                .get("/console/communes")
                .then()
                .statusCode(200)
                .body(containsString("Gironde Numérique"), containsString("Hugo Lacaze"));
        Browser.anonymous().get(page).then().statusCode(410).body(containsString("Ce lien ne sert plus"));
    }

    @Test
    void a_link_that_nobody_printed_leads_nowhere() {
        firstOperator.link();
        Browser.anonymous().get("/console/premier-acces/operateur.xxxx").then().statusCode(410);
        Browser.anonymous()
                .formParam("syndicat", "Moi")
                .formParam("nom", "Moi")
                .formParam("adresse", "moi@exemple.fr")
                .post("/console/premier-acces/operateur.xxxx")
                .then()
                .statusCode(410);
    }
}
