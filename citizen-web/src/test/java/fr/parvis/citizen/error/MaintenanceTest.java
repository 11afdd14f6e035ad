package fr.parvis.citizen.error;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import fr.parvis.citizen.Pages;
import fr.parvis.core.fixture.Browser;
import fr.parvis.core.storage.TestDatabase;

@QuarkusTest
@WithTestResource(TestDatabase.class)
class MaintenanceTest {

    @BeforeEach
    void shut() {
        System.setProperty("parvis.maintenance", "true");
    }

    @AfterEach
    void open() {
        System.clearProperty("parvis.maintenance");
    }

    @Test
    void while_somebody_works_on_it_every_page_says_so_and_has_its_looks() {
        for (String path : List.of("/", "/c/la-reole/", "/c/la-reole/une-question/participer")) {
            Response page = Browser.anonymous().get(path);
            assertThat(page.statusCode()).isEqualTo(503);
            assertThat(page.header("Retry-After")).isEqualTo("600");
            assertThat(Pages.text(page.asString())).contains("Le site est en travaux", "rechargez-la un peu plus tard");
        }
        assertThat(Pages.text(Browser.anonymous().get("/c/la-reole/?lang=en").asString()))
                .contains("The site is being worked on", "Français");
        Browser.anonymous().get("/assets/parvis.css").then().statusCode(200);
    }
}
