package fr.parvis.console.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import jakarta.inject.Inject;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import org.junit.jupiter.api.Test;

import fr.parvis.console.collectivity.Errands;
import fr.parvis.core.campaign.Offers;
import fr.parvis.core.campaign.Sums;
import fr.parvis.core.collectivity.Directory;
import fr.parvis.core.collectivity.Opening;
import fr.parvis.core.collectivity.Place;
import fr.parvis.core.collectivity.Reference;
import fr.parvis.core.collectivity.ReferenceCommune;
import fr.parvis.core.consultation.Consultation;
import fr.parvis.core.fixture.AConsultation.Published;
import fr.parvis.core.tenancy.Tenancy;
import fr.parvis.inspection.InChromium;
import fr.parvis.inspection.Inspection;

/** A day of the syndicate's staff among the 534 communes of the demonstration. */
@QuarkusTest
@TestProfile(WithDemonstration.class)
class StaffJourneyBrowserTest extends InChromium {

    private static final String REASON = "Elle m’a appelé : elle ne trouve pas comment changer la date.";

    /** The communauté de communes of the demonstration's village. */
    private static final String SUD_GIRONDE = "200043974";

    private static final String UZESTE = "33537";

    private static final int COMMUNES = 40;

    private static final Reference FRANCE = Reference.france();

    @Inject
    Opening opening;

    @Inject
    Directory directory;

    @Inject
    Offers offers;

    @Inject
    Errands errands;

    @Inject
    Sums sums;

    @Inject
    Clock clock;

    @Test
    void an_intercommunal_body_is_taken_in_and_its_first_mayor_comes() {
        Page agent = entered("operator", chromium.desktop());
        agent.getByRole(AriaRole.LINK, link("Ouvrir des communes")).click();
        agent.getByRole(AriaRole.LINK, link("Ouvrir plusieurs communes")).click();
        agent.getByLabel("Nom de l’intercommunalité").fill("sarlat");
        agent.getByRole(AriaRole.BUTTON, button(Pattern.compile("Sarlat-Périgord Noir")))
                .click();
        agent.getByRole(AriaRole.BUTTON, button(Pattern.compile("Ouvrir \\d+ communes")))
                .click();
        opening.work();
        assertThat(agent.getByText("communes sont ouvertes.")).isVisible();
        agent.getByRole(AriaRole.LINK, link("Voir ces communes")).click();
        Locator opened = agent.locator("th a[href^='/console/communes/24']");
        assertThat(opened.first()).isVisible();
        List<String> names = opened.allInnerTexts();

        // The addresses come later, in a list with a slip of the pen.
        agent.navigate(home + "/console/communes/plusieurs");
        agent.getByLabel("Lignes à coller")
                .fill(names.stream()
                                .map(name -> name + ";24;maire." + names.indexOf(name) + "@perigord.example")
                                .collect(Collectors.joining("\n"))
                        + "\nSarlat-la-Canneda;24;mairie.sarlat");
        agent.getByRole(AriaRole.BUTTON, button("Vérifier")).last().click();
        assertThat(agent.getByText("Une ligne ne convient pas").first()).isVisible();
        Inspection.inspect(agent);
        agent.getByRole(AriaRole.BUTTON, button("Préparer " + names.size() + " invitations"))
                .click();
        opening.work();
        agent.getByRole(AriaRole.BUTTON, button("Envoyer les " + names.size() + " invitations"))
                .click();
        assertThat(agent.getByText("Les invitations partent")).isVisible();
        Inspection.inspect(agent);

        Page mayor = chromium.phone();
        mayor.navigate(home + "/demo/courriels");
        mayor.locator("article")
                .filter(new Locator.FilterOptions().setHasText("maire.0@perigord.example"))
                .locator("a")
                .first()
                .click();
        mayor.getByRole(AriaRole.BUTTON, button("Entrer")).click();
        assertThat(mayor.getByText("La fiche de votre commune n’est pas complète"))
                .isVisible();
        Inspection.inspect(mayor);
    }

    @Test
    void forty_communes_are_asked_the_same_and_their_answers_read_together() {
        Page agent = entered("operator", chromium.desktop());
        agent.getByRole(AriaRole.LINK, link("Campagnes")).click();
        agent.getByRole(AriaRole.LINK, link("Préparer une campagne")).click();
        agent.getByRole(AriaRole.BUTTON, button("Reprendre Vitesse et circulation"))
                .click();
        Inspection.inspect(agent);
        agent.getByLabel("Titre").fill("La circulation {à la commune}");
        agent.getByRole(AriaRole.BUTTON, button("Enregistrer et relire")).click();
        assertThat(agent.getByText("La circulation au Bourg-Neuf")).isVisible();
        agent.getByRole(AriaRole.BUTTON, button("Enregistrer et choisir les communes"))
                .click();
        Inspection.inspect(agent);
        agent.getByLabel("Intercommunalité", new Page.GetByLabelOptions().setExact(true))
                .selectOption(SUD_GIRONDE);
        agent.getByRole(AriaRole.BUTTON, button("Ajouter")).first().click();
        agent.getByRole(AriaRole.LINK, link("À quelles communes la proposer")).click();
        List<Place> places = fortyPlaces();
        agent.getByLabel("Codes INSEE ou noms")
                .fill(places.stream().map(Place::id).collect(Collectors.joining("\n")));
        agent.getByRole(AriaRole.BUTTON, button("Ajouter")).nth(1).click();
        Inspection.inspect(agent);
        agent.getByRole(AriaRole.BUTTON, button("Proposer à ces communes")).click();
        assertThat(agent.getByText("La consultation est proposée à"))
                .containsText("La consultation est proposée à " + COMMUNES + " communes.");
        Inspection.inspect(agent);
        String board = agent.url().replaceFirst("\\?.*", "");

        Page mayor = entered("mayor", chromium.phoneWithoutScript());
        mayor.getByRole(AriaRole.BUTTON, button("Voir la proposition La circulation à Uzeste"))
                .click();
        mayor.getByLabel("Une phrase pour vos habitants").fill("Venez le 12 mars.");
        mayor.getByRole(AriaRole.BUTTON, button("Publier")).click();
        assertThat(mayor.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setLevel(1)))
                .hasText("La circulation à Uzeste");
        places.forEach(this::asksAndIsAnswered);
        sums.work();

        agent.navigate(board);
        Inspection.inspect(agent);
        agent.getByRole(AriaRole.LINK, link("Les réponses réunies")).click();
        assertThat(agent.getByText("Réponses de " + places.size() + " communes.")
                        .first())
                .isVisible();
        assertThat(agent.getByRole(AriaRole.ROW)
                        .filter(new Locator.FilterOptions().setHasText("Trop élevée"))
                        .first())
                .containsText("429");
        Inspection.inspect(agent);
    }

    /** Those that the campaign is offered to, but for the village whose mayor takes it up on a telephone. */
    private List<Place> fortyPlaces() {
        return Stream.concat(
                        FRANCE.communesOfEpci(SUD_GIRONDE).stream(),
                        FRANCE.communesOf(FRANCE.departement("33").orElseThrow()).stream())
                .map(ReferenceCommune::insee)
                .distinct()
                .filter(insee -> !insee.equals(UZESTE))
                .limit(COMMUNES - 1)
                .map(insee -> directory.withId(insee).orElseThrow())
                .toList();
    }

    private void asksAndIsAnswered(Place place) {
        Consultation asked = Tenancy.within(place.id(), () -> {
            Instant now = clock.instant();
            UUID offer = offers.waiting().get(0).id();
            offers.publish(offer, place.name(), now, now.plus(Duration.ofDays(21)), "");
            return Consultation.published().get(0);
        });
        Published published = new Published(place, asked.id(), "");
        for (int choice = 1; choice <= 4; choice++) {
            published.answered(10 + choice, "q1", String.valueOf(choice), "q2", "1", "q3", "1");
        }
        published.closed();
    }

    @Test
    void a_mayor_on_the_telephone_is_helped_on_the_page_where_they_are_lost() {
        Page mayor = entered("mayor", chromium.phone());
        mayor.getByRole(AriaRole.LINK, link("Aide")).click();
        mayor.getByLabel("Que se passe-t-il").fill("Je ne trouve pas comment changer la date.");
        mayor.getByRole(AriaRole.BUTTON, button("Envoyer la demande")).click();
        Inspection.inspect(mayor);

        Page agent = entered("operator", chromium.desktop());
        agent.navigate(home + "/console");
        Inspection.inspect(agent);
        agent.getByRole(AriaRole.LINK, link("Regarder avec la mairie Uzeste")).click();
        assertThat(agent.getByLabel("Raison")).hasValue(Pattern.compile("Je ne trouve pas comment changer la date"));
        agent.getByLabel("Raison").fill("");
        agent.getByRole(AriaRole.BUTTON, button("Regarder avec la mairie")).click();
        assertThat(agent.locator("#raison-error")).isVisible();
        agent.getByLabel("Raison").fill(REASON);
        agent.getByRole(AriaRole.BUTTON, button("Regarder avec la mairie")).click();
        assertThat(agent.getByText("Vous regardez avec la mairie jusqu’à")).isVisible();
        Inspection.inspect(agent);
        mayor.navigate(home + "/mairie");
        assertThat(mayor.getByText(REASON)).isVisible();
        Inspection.inspect(mayor);

        agent.getByRole(AriaRole.BUTTON, button("Terminer")).click();
        assertThat(agent.getByText("La visite est terminée.")).isVisible();
        agent.navigate(home + "/console");
        agent.getByRole(AriaRole.BUTTON, button("C’est fait Uzeste")).click();
        assertThat(agent.getByText("demande de l’aide")).hasCount(0);
        mayor.navigate(home + "/mairie/visites");
        assertThat(mayor.getByRole(AriaRole.TABLE)).containsText(REASON);
        Inspection.inspect(mayor);
    }

    /** All day long: from the top of the first page to an action for two communes, which is taken back. */
    @Test
    void the_console_is_worked_with_the_keyboard_alone() {
        Page agent = entered("operator", chromium.desktop());
        agent.navigate(home + "/console");
        Keyboard keyboard = new Keyboard(agent);
        keyboard.enter("Aller au contenu");
        assertThat(agent.locator("#contenu")).isFocused();

        Locator find = agent.getByRole(AriaRole.SEARCHBOX, named("Aller à une commune"));
        agent.keyboard().press("/");
        assertThat(find).isFocused();
        agent.keyboard().type("bazas/");
        assertThat(find).hasValue("bazas/");
        keyboard.enter("Ne plus utiliser cette touche");
        agent.keyboard().press("/");
        assertThat(agent.getByRole(AriaRole.BUTTON, button("Utiliser cette touche")))
                .isFocused();
        agent.reload();
        keyboard.enter("Utiliser cette touche");
        agent.keyboard().press("/");
        assertThat(find).isFocused();

        keyboard.enter("Communes");
        assertThat(agent.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setLevel(1)))
                .hasText("Communes");
        keyboard.type("Nom, code postal ou code INSEE", "saint");
        agent.keyboard().press("Enter");
        Locator list = agent.locator(".table-scroll").first();
        assertThat(list).isFocused();
        Inspection.inspect(agent);
        agent.keyboard().press("Shift+Tab");
        keyboard.enter("Passer à l’action groupée");
        assertThat(agent.locator("#agir")).isFocused();
        keyboard.enter("Préparer");
        assertThat(agent.locator("#erreurs")).isFocused();
        keyboard.enter("Habitants");
        assertThat(agent.locator("th[aria-sort=ascending] a")).isFocused();
        agent.keyboard().press("Enter");
        assertThat(agent.locator("th[aria-sort=descending] a")).isFocused();

        Locator ticks = agent.getByRole(AriaRole.CHECKBOX, named("Cocher"));
        keyboard.reach(ticks.first());
        agent.keyboard().press("Space");
        agent.keyboard().press("ArrowDown");
        assertThat(ticks.nth(1)).isFocused();
        agent.keyboard().press("Space");
        agent.keyboard().press("Enter");
        assertThat(agent.getByLabel("les communes cochées")).isFocused();
        keyboard.reach(agent.getByLabel("Action", new Page.GetByLabelOptions().setExact(true)));
        for (int i = 0; i < 4; i++) {
            agent.keyboard().press("ArrowDown");
        }
        keyboard.enter("Préparer");
        assertThat(agent.getByText("2 communes sont choisies.")).isVisible();
        keyboard.enter("Changer");
        assertThat(agent.locator("#erreurs")).isFocused();
        keyboard.reach(agent.getByRole(AriaRole.RADIO).first());
        agent.keyboard().press("ArrowUp");
        keyboard.enter("Changer");
        agent.waitForURL(Pattern.compile(".*/console/actions/[0-9a-f-]{36}$"));
        errands.work();
        assertThat(agent.getByText("C’est fait pour")).isVisible();
        Inspection.inspect(agent);
        keyboard.enter("Remettre");
        assertThat(agent.getByText("retrouvé")).isVisible();
    }

    private static Page.GetByRoleOptions named(String name) {
        return new Page.GetByRoleOptions().setName(name);
    }

    private Page entered(String who, Page page) {
        page.navigate(home + "/demo");
        page.locator("button[value=" + who + "]").click();
        return page;
    }

    private static Page.GetByRoleOptions button(String name) {
        return new Page.GetByRoleOptions().setName(name).setExact(true);
    }

    private static Page.GetByRoleOptions button(Pattern name) {
        return new Page.GetByRoleOptions().setName(name);
    }

    private static Page.GetByRoleOptions link(String name) {
        return new Page.GetByRoleOptions().setName(name);
    }
}
