package fr.parvis.console.collectivity;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.TimeUnit;

import jakarta.inject.Inject;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import fr.parvis.core.collectivity.Directory;
import fr.parvis.core.collectivity.Opening;
import fr.parvis.core.fixture.Worker;
import fr.parvis.core.person.FirstOperator;
import fr.parvis.core.storage.TestDatabase;
import fr.parvis.inspection.Chromium;
import fr.parvis.inspection.InChromium;
import fr.parvis.inspection.Inspection;

@QuarkusTest
@WithTestResource(TestDatabase.class)
class OpeningBrowserTest extends InChromium {

    @Inject
    Opening opening;

    @Inject
    Directory directory;

    @Inject
    FirstOperator firstOperator;

    @BeforeEach
    void no_commune() throws SQLException {
        try (Connection database = TestDatabase.administrator();
                Statement statement = database.createStatement()) {
            statement.execute("truncate collectivity, person cascade");
        }
        directory.forget();
    }

    @Test
    void a_commune_is_found_while_one_types_and_opened_by_one_button() {
        Page page = signedIn(chromium.desktop());
        page.navigate(home + "/console/communes/nouvelle");
        Inspection.inspect(page);
        page.getByLabel("Quelle commune").pressSequentially("la reol");
        page.getByRole(AriaRole.BUTTON, named("Ouvrir La Réole (33190)")).click();
        assertThat(page.getByText("la commune de La Réole est ouverte.")).isVisible();
        Inspection.inspect(page);

        page.navigate(home + "/console/communes/nouvelle?q=33352");
        assertThat(page.getByRole(
                        AriaRole.LINK,
                        new Page.GetByRoleOptions().setName("La Réole (33190)\u00a0: commune déjà ouverte")))
                .isVisible();
        page.getByLabel("Quelle commune").fill("zzzz");
        assertThat(page.getByText("Aucune commune ne correspond")).isVisible();
        assertThat(page.getByRole(AriaRole.STATUS)).hasText("Aucune commune");
    }

    @Test
    void a_departement_is_checked_opened_and_followed_to_the_end() {
        Page page = signedIn(chromium.desktop());
        page.navigate(home + "/console/communes/plusieurs");
        Inspection.inspect(page);
        page.getByLabel("Nom de l’intercommunalité").fill("réolais");
        assertThat(page.getByRole(
                        AriaRole.BUTTON, named("Communauté de communes du Réolais en Sud Gironde (41 communes)")))
                .isVisible();

        page.getByLabel("Département", new Page.GetByLabelOptions().setExact(true))
                .selectOption("33");
        page.getByRole(AriaRole.BUTTON, named("Vérifier")).first().click();
        page.getByRole(AriaRole.BUTTON, named("Ouvrir 534 communes")).click();
        assertThat(page.getByText("0 sur 534")).isVisible();
        Inspection.inspect(page);

        long begun = System.nanoTime();
        opening.work();

        assertThat(page.getByText("534 communes sont ouvertes.")).isVisible();
        System.out.printf(
                "534 communes opened from the console, and the page told so, after %d ms%n",
                TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - begun));
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Voir ces communes"))
                .click();
        assertThat(page.getByRole(AriaRole.TABLE)).containsText("Abzac");
    }

    @Test
    void the_same_is_done_without_javascript_on_a_phone() {
        Page page = signedIn(chromium.phoneWithoutScript());
        page.navigate(home + "/console/communes/plusieurs");
        page.getByLabel("Lignes à coller").fill("La Réole\nBordo\nAmbès");
        page.getByRole(AriaRole.BUTTON, named("Vérifier")).last().click();
        assertThat(page.getByText("Une ligne ne convient pas")).isVisible();
        page.getByRole(AriaRole.BUTTON, named("Ouvrir 2 communes")).click();
        assertThat(page.getByText("0 sur 2")).isVisible();
        opening.work();
        assertThat(page.getByText("2 communes sont ouvertes.")).isVisible();

        page.navigate(home + "/console/communes/nouvelle");
        page.getByLabel("Quelle commune").fill("saint emilion");
        page.getByRole(AriaRole.BUTTON, named("Chercher")).click();
        page.getByRole(AriaRole.BUTTON, named("Ouvrir Saint-Émilion (33330)")).click();
        assertThat(page.getByText("la commune de Saint-Émilion est ouverte.")).isVisible();
    }

    @Test
    void lists_with_bad_lines_and_the_first_access_pass_the_inspection() {
        String link = firstOperator.link().orElseThrow();
        Page stranger = chromium.phone();
        stranger.navigate(home + "/console/premier-acces/" + link);
        Inspection.inspect(stranger);

        Page page = signedIn(chromium.phone());
        page.navigate(home + "/console/communes/plusieurs");
        page.getByLabel("Lignes à coller").fill("La Réole maire@lareole.example\nBordo\nSaint-Sauveur");
        page.getByRole(AriaRole.BUTTON, named("Vérifier")).last().click();
        assertThat(page.getByText("2 lignes ne conviennent pas").last()).isVisible();
        Inspection.inspect(page);
        page.getByRole(AriaRole.BUTTON, named("Ouvrir une commune")).click();
        opening.work();
        assertThat(page.getByText("Une commune est ouverte.")).isVisible();
        Inspection.inspect(page);
        page.navigate(home + "/console/ouvertures");
        Inspection.inspect(page);
    }

    private Page signedIn(Page page) {
        return Chromium.signedIn(page, home, Worker.operator().token());
    }

    private static Page.GetByRoleOptions named(String name) {
        return new Page.GetByRoleOptions().setName(name);
    }
}
