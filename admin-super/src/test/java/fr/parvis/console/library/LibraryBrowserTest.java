package fr.parvis.console.library;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

import fr.parvis.core.collectivity.Place;
import fr.parvis.core.fixture.ACommune;
import fr.parvis.core.fixture.AConsultation;
import fr.parvis.core.fixture.AConsultation.Published;
import fr.parvis.core.fixture.Worker;
import fr.parvis.core.storage.TestDatabase;
import fr.parvis.inspection.Chromium;
import fr.parvis.inspection.InChromium;
import fr.parvis.inspection.Inspection;

/** What one village has asked goes to another one. */
@QuarkusTest
@WithTestResource(TestDatabase.class)
class LibraryBrowserTest extends InChromium {

    @Test
    void a_consultation_goes_from_one_village_to_another() {
        Place haillan = ACommune.aCommune("Le Haillan").open();
        Place ambes = ACommune.aCommune("Ambès").open();
        Published asked = AConsultation.anOpinion("Une fontaine au Haillan ?")
                .publishedIn(haillan)
                .answered(12, "q1", "1")
                .closed()
                .decided("Oui.", "La fontaine sera construite.", "Vous la voulez.");

        Page first = signedIn(chromium.phone(), Worker.mayorOf(haillan));
        first.navigate(home + "/mairie/consultations/" + asked.id());
        first.getByRole(AriaRole.LINK, named("Partager avec d’autres communes")).click();
        Inspection.inspect(first);
        first.getByLabel("Places, rues et bâtiments").press("Space");
        first.getByRole(AriaRole.BUTTON, named("Partager")).click();
        assertThat(first.getByText("C’est partagé.")).isVisible();
        Inspection.inspect(first);

        Page syndicate = signedIn(chromium.desktop(), Worker.operator());
        syndicate.navigate(home + "/console/bibliotheque");
        syndicate
                .getByRole(AriaRole.BUTTON, named("Recommander Une fontaine à la commune"))
                .click();
        assertThat(syndicate.getByText("Recommandé par le syndicat").first()).isVisible();
        Inspection.inspect(syndicate);

        Page other = signedIn(chromium.phone(), Worker.mayorOf(ambes));
        other.navigate(home + "/mairie/consultations/nouvelle");
        other.getByRole(AriaRole.LINK, named("Ce que d’autres communes ont demandé"))
                .click();
        Inspection.inspect(other);
        other.getByRole(AriaRole.BUTTON, named("Adapter pour ma commune Une fontaine à la commune"))
                .click();
        assertThat(other.getByLabel("La question")).hasValue("Une fontaine à Ambès ?");
    }

    private Page signedIn(Page page, Worker worker) {
        return Chromium.signedIn(page, home, worker.token());
    }

    private static Page.GetByRoleOptions named(String name) {
        return new Page.GetByRoleOptions().setName(name);
    }
}
