package fr.parvis.console.ballot;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import fr.parvis.core.budget.BallotForm;
import fr.parvis.core.budget.BudgetRule;
import fr.parvis.core.budget.Voting;
import fr.parvis.core.roll.ABudgetVote;
import fr.parvis.core.storage.TestDatabase;
import fr.parvis.inspection.InChromium;
import fr.parvis.inspection.Inspection;

/** A vote on a telephone: what is chosen is sealed there, and is what comes out at the count. */
@QuarkusTest
@WithTestResource(TestDatabase.class)
class VoteBrowserTest extends InChromium {

    /** The label covers its card, to be easy for a thumb. */
    private static final Locator.CheckOptions UNDER_ITS_LABEL = new Locator.CheckOptions().setForce(true);

    @ParameterizedTest
    @EnumSource
    void the_device_seals_what_is_chosen_whatever_the_form(BallotForm form) {
        // Projects keep their ids wherever they are moved: only their places say in which order a ballot names them.
        ABudgetVote vote = ABudgetVote.openOn(
                List.of("3", "x9", "1"), 1, new Voting(form, form.usual(), BudgetRule.MOST_VOTES, Optional.empty()));
        Page page = chromium.phone();
        List<String> sent = new ArrayList<>();
        List<String> troubles = new ArrayList<>();
        page.onRequest(request -> sent.add(request.url() + " " + request.postData()));
        page.onConsoleMessage(message -> {
            if (message.type().equals("error")) {
                troubles.add(message.text());
            }
        });
        enter(page, vote);
        inspect(page);
        String expected = fillIn(page, form);
        page.getByRole(AriaRole.BUTTON, named("Vérifier mon bulletin")).click();
        assertThat(page.getByRole(AriaRole.HEADING, named("Vérifiez votre bulletin")))
                .isFocused();
        inspect(page);
        page.getByRole(AriaRole.BUTTON, named("Mettre mon bulletin dans l’urne"))
                .click();
        assertThat(page.getByRole(AriaRole.HEADING, named("Votre bulletin est dans l’urne")))
                .isVisible();
        assertThat(page.getByText("Chiffré par votre appareil")).isVisible();
        if (form == BallotForm.UP_TO) {
            inspect(page);
        }
        Download receipt = page.waitForDownload(() ->
                page.getByRole(AriaRole.BUTTON, named("Télécharger en PDF")).click());
        assertThat(receipt.suggestedFilename()).isEqualTo("recu.pdf");

        assertThat(sent)
                .as("what left the device")
                .noneMatch(request -> request.contains("choix=") || request.contains("p-3="));
        assertThat(troubles).isEmpty();
        vote.box().closed();
        assertThat(vote.box().counted()).containsExactly(expected);
    }

    /** The second project is left out. */
    private static String fillIn(Page page, BallotForm form) {
        return switch (form) {
            case UP_TO, WITHIN -> {
                tick(page, "Une boîte à livres");
                tick(page, "Un abri pour les vélos");
                assertThat(page.locator("[data-told]"))
                        .containsText(form == BallotForm.UP_TO ? "2 sur 3" : "9 000 € sur 10 000 €");
                yield "3,1";
            }
            case POINTS -> {
                page.getByLabel("Un abri pour les vélos").fill("3");
                page.getByLabel("Une boîte à livres").fill("4");
                assertThat(page.locator("[data-told]")).hasText("7 sur 10 points");
                yield "3:3,1:4";
            }
            case RANKED -> {
                page.getByLabel("Un abri pour les vélos").selectOption("2");
                page.getByLabel("Une boîte à livres").selectOption("1");
                yield "1,3";
            }
            case GRADES -> {
                page.locator("[data-project='3']").getByLabel("Très bien").check(UNDER_ITS_LABEL);
                page.locator("[data-project='x9']").getByLabel("À rejeter").check(UNDER_ITS_LABEL);
                page.locator("[data-project='1']").getByLabel("Assez bien").check(UNDER_ITS_LABEL);
                yield "3:4,1:2";
            }
        };
    }

    @Test
    void too_dear_a_ballot_is_mended_before_it_is_sealed() {
        ABudgetVote vote =
                ABudgetVote.open(1, new Voting(BallotForm.WITHIN, 0, BudgetRule.MOST_VOTES, Optional.empty()));
        Page page = chromium.phone();
        page.navigate(home + vote.path());
        inspect(page);
        enter(page, vote);
        tick(page, "Un abri pour les vélos");
        tick(page, "Des bancs à l’ombre");
        assertThat(page.locator("[data-told]")).containsText("1 000 € de trop");
        page.getByRole(AriaRole.BUTTON, named("Vérifier mon bulletin")).click();
        assertThat(page.getByRole(AriaRole.ALERT)).containsText("plus que l’enveloppe");
        inspect(page);
        tick(page, "Des bancs à l’ombre");
        page.getByRole(AriaRole.BUTTON, named("Vérifier mon bulletin")).click();
        page.getByRole(AriaRole.BUTTON, named("Modifier")).click();
        assertThat(page.getByLabel("Un abri pour les vélos")).isChecked();
    }

    @Test
    void without_a_script_the_server_seals_and_says_so() {
        ABudgetVote vote = ABudgetVote.open(1);
        Page page = chromium.phoneWithoutScript();
        page.navigate(home + vote.path());
        page.getByLabel("Votre code").fill(vote.code(0));
        page.getByRole(AriaRole.BUTTON, named("Voir mon bulletin")).click();
        assertThat(page.getByText("c’est le serveur qui chiffrera votre choix")).isVisible();
        tick(page, "Une boîte à livres");
        page.getByRole(AriaRole.BUTTON, named("Vérifier mon bulletin")).click();
        page.getByRole(AriaRole.BUTTON, named("Mettre mon bulletin dans l’urne"))
                .click();
        assertThat(page.getByText("Chiffré par le serveur")).isVisible();
        vote.box().closed();
        assertThat(vote.box().counted()).containsExactly("3");
    }

    /** By the QR code of the letter: the code stands behind the address and is gone from it at once. */
    private void enter(Page page, ABudgetVote vote) {
        page.navigate(home + vote.path() + "#" + vote.code(0).replace("-", ""));
        assertThat(page).hasURL(home + vote.path());
        page.getByRole(AriaRole.BUTTON, named("Voir mon bulletin")).click();
        assertThat(page.getByRole(AriaRole.BUTTON, named("Vérifier mon bulletin")))
                .isVisible();
    }

    /** By its label, which covers the card, to be easy for a thumb. */
    private static void tick(Page page, String project) {
        page.locator("label", new Page.LocatorOptions().setHasText(project)).click();
    }

    private static void inspect(Page page) {
        assertThat(Inspection.accessibility(page)).as("axe on %s", page.title()).isEmpty();
        assertThat(Inspection.markup("<!doctype html>" + page.evaluate("document.documentElement.outerHTML")))
                .as("Nu on %s", page.title())
                .isEmpty();
        assertThat(Inspection.sideways(page)).isZero();
    }

    private static Page.GetByRoleOptions named(String name) {
        return new Page.GetByRoleOptions().setName(name);
    }
}
