package fr.parvis.console.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import org.junit.jupiter.api.Test;

import fr.parvis.inspection.InChromium;
import fr.parvis.inspection.Inspection;

/** What the town hall does once residents have answered: read what they wrote, tell what was decided, put it away. */
@QuarkusTest
@TestProfile(WithDemonstration.class)
class DecisionBrowserTest extends InChromium {

    @Test
    void texts_are_read_then_the_decision_is_told_and_the_consultation_archived() {
        Page secretary = entered("secretary", chromium.phone());
        secretary
                .getByRole(AriaRole.LINK, named("Répondre aux habitants"))
                .first()
                .click();
        secretary.getByRole(AriaRole.LINK, named("Lire ")).first().click();
        Locator texts = secretary.locator(".voice");
        int waiting = texts.count();
        secretary
                .getByRole(AriaRole.BUTTON, named("Afficher").setExact(true))
                .first()
                .click();
        assertThat(secretary.getByRole(AriaRole.STATUS).first()).containsText("C’est noté pour ce texte.");
        assertThat(texts).hasCount(waiting - 1);
        Inspection.inspect(secretary);
        secretary.context().close();

        Page mayor = entered("mayor", chromium.desktop());
        mayor.getByRole(AriaRole.LINK, named("Publier une décision")).first().click();
        assertThat(heading(mayor)).hasText("La réponse du conseil");
        mayor.getByRole(AriaRole.BUTTON, named("Voir l’aperçu")).click();
        assertThat(mayor.getByRole(AriaRole.ALERT)).containsText("Écrivez ce que le conseil a décidé.");
        Inspection.inspect(mayor);
        field(mayor, "Vous avez dit").fill("La plupart d’entre vous veulent rouler moins vite dans le bourg.");
        field(mayor, "Nous avons décidé").fill("Le bourg passe à 30 km/h le 1er mars.");
        field(mayor, "Pourquoi").fill("Deux accidents en trois ans, et un coût de 900 €.");
        mayor.getByRole(AriaRole.BUTTON, named("Voir l’aperçu")).click();
        assertThat(heading(mayor)).hasText("Relire avant de publier");
        mayor.getByRole(AriaRole.BUTTON, named("Publier la réponse")).click();
        assertThat(mayor.locator("main")).containsText("Le bourg passe à 30\u00a0km/h le 1er mars.");
        Inspection.inspect(mayor);

        Page resident = chromium.phone();
        resident.navigate(home + "/c/uzeste/");
        resident.getByRole(AriaRole.LINK, named("Vitesse et circulation"))
                .first()
                .click();
        assertThat(resident.locator("main")).containsText("Nous avons décidé");
        assertThat(resident.locator("main")).containsText("Le bourg passe à 30");
        Inspection.inspect(resident);
        resident.context().close();

        mayor.getByRole(AriaRole.LINK, named("Archiver")).first().click();
        mayor.getByRole(AriaRole.BUTTON, named("Archiver")).first().click();
        mayor.navigate(home + "/mairie/archives");
        assertThat(mayor.locator("main")).containsText("Vitesse et circulation");
        mayor.context().close();
    }

    private Page entered(String who, Page page) {
        page.navigate(home + "/demo");
        page.locator("button[value=" + who + "]").click();
        return page;
    }

    private static Locator heading(Page page) {
        return page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setLevel(1));
    }

    private static Locator field(Page page, String label) {
        return page.getByLabel(label).first();
    }

    private static Page.GetByRoleOptions named(String name) {
        return new Page.GetByRoleOptions().setName(name);
    }
}
