package fr.parvis.console.campaign;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;

import jakarta.inject.Inject;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.Cookie;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import fr.parvis.core.campaign.Sums;
import fr.parvis.core.collectivity.Directory;
import fr.parvis.core.collectivity.Opening;
import fr.parvis.core.collectivity.Place;
import fr.parvis.core.consultation.Consultation;
import fr.parvis.core.fixture.AConsultation.Published;
import fr.parvis.core.fixture.TheSyndicate;
import fr.parvis.core.fixture.Worker;
import fr.parvis.core.storage.TestDatabase;
import fr.parvis.core.tenancy.Tenancy;
import fr.parvis.core.web.SessionCookie;
import fr.parvis.inspection.Chromium;
import fr.parvis.inspection.Inspection;

/** From a model to answers that are read together, as the syndicate and the mayors walk it. */
@QuarkusTest
@WithTestResource(TestDatabase.class)
class CampaignBrowserTest {

    /** How the inhabitants of each village answer the first question. */
    private static final List<int[]> ANSWERS =
            List.of(new int[] {30, 6, 8, 0}, new int[] {40, 5, 9, 0}, new int[] {25, 7, 6, 0}, new int[] {22, 4, 9, 0});

    private static final List<String> VILLAGES = List.of("33352", "33004", "33394", "33537");

    @SuppressWarnings("NullAway.Init") // by @BeforeAll
    private static Chromium chromium;

    private final String home = ConfigProvider.getConfig().getValue("test.url", String.class);

    @Inject
    Opening opening;

    @Inject
    Directory directory;

    @Inject
    Sums sums;

    @BeforeAll
    static void launch() {
        chromium = Chromium.launch();
    }

    @AfterAll
    static void close() {
        chromium.close();
    }

    @BeforeEach
    void no_commune() throws SQLException {
        try (Connection database = TestDatabase.administrator();
                Statement statement = database.createStatement()) {
            statement.execute("truncate collectivity, person cascade");
        }
        directory.forget();
        TheSyndicate.exists();
    }

    @Test
    void a_campaign_is_walked_from_a_model_to_answers_that_are_read_together() {
        VILLAGES.forEach(opening::openOne);
        List<Place> places = VILLAGES.stream()
                .map(insee -> directory.withId(insee).orElseThrow())
                .toList();
        List<Worker> mayors = places.stream().map(Worker::mayorOf).toList();

        Page syndicate = signedIn(chromium.desktop(), Worker.operator());
        syndicate.navigate(home + "/console/campagnes");
        Inspection.inspect(syndicate);
        syndicate.getByRole(AriaRole.LINK, link("Préparer une campagne")).click();
        Inspection.inspect(syndicate);
        syndicate
                .getByRole(AriaRole.BUTTON, named("Reprendre Vitesse et circulation"))
                .click();
        Inspection.inspect(syndicate);
        syndicate.getByLabel("Titre").fill("La circulation {à la commune}");
        syndicate.getByRole(AriaRole.BUTTON, named("Enregistrer et relire")).click();
        assertThat(syndicate.getByText("La circulation au Bourg-Neuf")).isVisible();
        syndicate
                .getByRole(AriaRole.BUTTON, named("Enregistrer et choisir les communes"))
                .click();
        Inspection.inspect(syndicate);
        syndicate.getByRole(AriaRole.BUTTON, named("Ajouter")).last().click();
        Inspection.inspect(syndicate);
        syndicate.getByRole(AriaRole.BUTTON, named("Proposer à ces communes")).click();
        assertThat(syndicate.getByText("La consultation est proposée à 4 communes."))
                .isVisible();
        Inspection.inspect(syndicate);
        String board = syndicate.url().replaceFirst("\\?.*", "");

        Page mayor = signedIn(chromium.phone(), mayors.get(0));
        mayor.navigate(home + "/mairie");
        Inspection.inspect(mayor);
        mayor.getByRole(AriaRole.BUTTON, named("Voir la proposition La circulation à La Réole"))
                .click();
        Inspection.inspect(mayor);
        mayor.getByLabel("Une phrase pour vos habitants").fill("Venez le 12 mars.");
        mayor.getByRole(AriaRole.BUTTON, named("Publier")).click();
        assertThat(mayor.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setLevel(1)))
                .hasText("La circulation à La Réole");

        for (Worker other : mayors.subList(1, mayors.size())) {
            Page page = signedIn(chromium.phoneWithoutScript(), other);
            page.navigate(home + "/mairie");
            page.locator("form[action$=ouvrir] button").click();
            page.getByRole(AriaRole.BUTTON, named("Publier")).click();
            assertThat(page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setLevel(1)))
                    .containsText("La circulation");
        }
        for (int i = 0; i < places.size(); i++) {
            answer(places.get(i), ANSWERS.get(i));
        }
        sums.work();

        syndicate.navigate(board);
        Inspection.inspect(syndicate);
        syndicate.getByRole(AriaRole.LINK, link("Les réponses réunies")).click();
        assertThat(syndicate.getByText("Réponses de 4 communes.").first()).isVisible();
        assertThat(syndicate
                        .getByRole(AriaRole.ROW)
                        .filter(new Locator.FilterOptions().setHasText("Trop élevée"))
                        .first())
                .containsText("117");
        Inspection.inspect(syndicate);
    }

    private static void answer(Place place, int... speeds) {
        Consultation asked =
                Tenancy.within(place.id(), () -> Consultation.published().get(0));
        Published published = new Published(place, asked.id(), "");
        for (int choice = 0; choice < speeds.length; choice++) {
            published.answered(speeds[choice], "q1", String.valueOf(choice + 1), "q2", "1", "q3", "1");
        }
        published.closed();
    }

    private Page signedIn(Page page, Worker worker) {
        // A __Host- cookie cannot be set for a plain address, but Chromium sends it to localhost all the same.
        page.context()
                .addCookies(List.of(new Cookie(SessionCookie.NAME, worker.token())
                        .setUrl(home.replace("http:", "https:"))
                        .setSecure(true)
                        .setHttpOnly(true)));
        return page;
    }

    private static Page.GetByRoleOptions named(String name) {
        return new Page.GetByRoleOptions().setName(name).setExact(true);
    }

    private static Page.GetByRoleOptions link(String name) {
        return new Page.GetByRoleOptions().setName(name);
    }
}
