package fr.parvis.console.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.google.gson.JsonObject;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import org.junit.jupiter.api.Test;

import fr.parvis.core.fixture.Mailbox;
import fr.parvis.core.fixture.Worker;
import fr.parvis.inspection.Chromium;
import fr.parvis.inspection.InChromium;
import fr.parvis.inspection.Inspection;

/** Somebody of the syndicate, with a device that recognises them: Chromium's own, invented one. */
@QuarkusTest
@TestProfile(WithDemonstration.class)
class PasskeyBrowserTest extends InChromium {

    @Test
    void a_finger_takes_the_place_of_the_code_and_then_of_the_letter() {
        Worker operator = Worker.operator();
        Page page = chromium.phone();
        Device device = new Device(page);
        Chromium.signedIn(page, home, operator.token());

        page.navigate(home + "/console/compte/verification/cles");
        Inspection.inspect(page);
        press(page, "Créer la clé");
        assertThat(page.getByRole(AriaRole.ALERT).first()).containsText("Donnez un nom à cette clé.");
        Inspection.inspect(page);
        page.getByLabel("Comment l’appelez-vous").fill("Mon téléphone");
        press(page, "Créer la clé");
        assertThat(heading(page)).containsText("gardez ces dix codes");
        page.navigate(home + "/console/compte/verification/cles");
        assertThat(page.locator("main")).containsText("Mon téléphone");
        page.getByLabel("Comment l’appelez-vous").fill("Encore lui");
        press(page, "Créer la clé");
        assertThat(page.locator(".passkey-news")).containsText("déjà une clé");
        Inspection.inspect(page);

        page.context().clearCookies();
        page.navigate(home + "/console/connexion");
        page.getByLabel("adresse électronique").fill(operator.email());
        press(page, "Recevoir le code");
        page.getByLabel("code à six chiffres").fill(Mailbox.code(operator.email()));
        press(page, "Entrer");
        assertThat(heading(page)).hasText("Entrez avec votre clé d’accès");
        Inspection.inspect(page);
        press(page, "Utiliser ma clé d’accès");
        page.waitForURL(home + "/console");

        page.context().clearCookies();
        page.navigate(home + "/console/connexion");
        page.getByRole(AriaRole.LINK, named("Entrer avec une clé d’accès")).click();
        Inspection.inspect(page);
        press(page, "Utiliser ma clé d’accès");
        page.waitForURL(home + "/console");

        page.context().clearCookies();
        device.isForgotten();
        page.navigate(home + "/console/connexion/cle");
        press(page, "Utiliser ma clé d’accès");
        assertThat(page.locator(".passkey-news")).containsText("Rien n’a été envoyé");
        Inspection.inspect(page);
        page.context().close();
    }

    /** What the browser takes for a telephone with a finger on it. */
    private static final class Device {

        private final CDPSession session;
        private final JsonObject id = new JsonObject();

        Device(Page page) {
            session = page.context().newCDPSession(page);
            session.send("WebAuthn.enable");
            JsonObject options = new JsonObject();
            options.addProperty("protocol", "ctap2");
            options.addProperty("transport", "internal");
            options.addProperty("hasResidentKey", true);
            options.addProperty("hasUserVerification", true);
            options.addProperty("isUserVerified", true);
            options.addProperty("automaticPresenceSimulation", true);
            JsonObject device = new JsonObject();
            device.add("options", options);
            id.add(
                    "authenticatorId",
                    session.send("WebAuthn.addVirtualAuthenticator", device).get("authenticatorId"));
        }

        /** The finger is not the right one any more. */
        void isForgotten() {
            JsonObject nobody = id.deepCopy();
            nobody.addProperty("isUserVerified", false);
            session.send("WebAuthn.setUserVerified", nobody);
        }
    }

    private static void press(Page page, String button) {
        page.getByRole(AriaRole.BUTTON, named(button)).click();
    }

    private static Locator heading(Page page) {
        return page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setLevel(1));
    }

    private static Page.GetByRoleOptions named(String name) {
        return new Page.GetByRoleOptions().setName(name).setExact(true);
    }
}
