package fr.parvis.citizen.legal;

import static fr.parvis.core.fixture.ACommune.aCommune;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

import fr.parvis.citizen.Pages;
import fr.parvis.core.collectivity.Place;
import fr.parvis.core.collectivity.TownHall;
import fr.parvis.core.fixture.Browser;
import fr.parvis.core.fixture.TheSyndicate;
import fr.parvis.core.storage.TestDatabase;
import fr.parvis.core.tenancy.Scope;
import fr.parvis.core.tenancy.Tenancy;
import fr.parvis.core.web.Conformity;

@QuarkusTest
@WithTestResource(TestDatabase.class)
class LegalTest {

    @Test
    void what_the_town_hall_has_to_fill_in_is_marked() {
        Place place = aCommune("Le Haillan").open();
        assertThat(Pages.text(Pages.get(place.path() + "/mentions-legales")))
                .contains(
                        "La commune du Haillan",
                        "À compléter par la mairie : adresse postale",
                        "À compléter par la mairie : nom du directeur ou de la directrice de la publication",
                        "À compléter par le syndicat : nom, adresse et téléphone de l’hébergeur");
    }

    @Test
    void what_is_filled_in_stands_there() {
        TheSyndicate.exists();
        Place place = aCommune("La Réole").open();
        Tenancy.run(new Scope.Within(place.id()), () -> TownHall.current()
                .describe(
                        "1 place Rigoulet, 33190 La Réole",
                        "05 56 00 00 01",
                        "mairie@lareole.example",
                        "Claire Martin",
                        "dpo@syndicat.example"));
        for (String page : List.of("mentions-legales", "donnees-personnelles", "accessibilite")) {
            String text = Pages.text(Pages.get(place.path() + "/" + page));
            assertThat(text).as(page).contains("mairie@lareole.example").doesNotContain("mairie : adresse");
        }
        assertThat(Pages.text(Pages.get(place.path() + "/mentions-legales")))
                .contains("Claire Martin", "exploitée pour la commune de La Réole par Gironde Numérique");
        assertThat(Pages.text(Pages.get(place.path() + "/donnees-personnelles")))
                .contains("dpo@syndicat.example");
    }

    @Test
    void the_privacy_notice_says_what_the_law_asks() {
        String text = Pages.text(Pages.get(aCommune("Ambès").open().path() + "/donnees-personnelles"));
        assertThat(text)
                .contains(
                        "La commune d’Ambès est responsable",
                        "mission d’intérêt public (article 6, paragraphe 1, point e du RGPD)",
                        "combien de temps",
                        "empreinte",
                        "réclamation à la CNIL",
                        "Aucune décision n’est prise automatiquement",
                        "n’en déposent aucun");
    }

    @Test
    void the_accessibility_statement_has_every_part_of_the_rgaa() {
        Place place = aCommune("Ambès").open();
        String text = Pages.text(Pages.get(place.path() + "/accessibilite"));
        assertThat(text)
                .containsSubsequence(
                        "Déclaration d’accessibilité",
                        "La commune d’Ambès s’engage",
                        "schéma pluriannuel",
                        "État de conformité",
                        Conformity.STATED.words(),
                        "Résultats des tests",
                        "Contenus non accessibles",
                        "Dérogations pour charge disproportionnée",
                        "Contenus non soumis",
                        "Établissement de cette déclaration",
                        "Technologies utilisées",
                        "Environnement de test",
                        "Outils",
                        "Pages vérifiées",
                        "Retour d’information et contact",
                        "Voies de recours",
                        "Libre réponse 71120");
        assertThat(text).contains(place.path() + "/");
    }

    @Test
    void the_platform_has_its_own_pages() {
        TheSyndicate.exists();
        for (String page : List.of("/mentions-legales", "/donnees-personnelles", "/accessibilite")) {
            assertThat(Pages.text(Pages.get(page))).as(page).contains("Gironde Numérique");
        }
    }

    @Test
    void robots_and_researchers_find_their_files_on_every_host() {
        assertThat(Pages.get("/robots.txt")).contains("User-agent: *", "Disallow: /mairie");
        assertThat(Pages.get("/.well-known/security.txt"))
                .contains("Contact: http", "Preferred-Languages: fr")
                .containsPattern("Expires: \\d{4}-\\d\\d-\\d\\dT00:00:00Z");
        Browser.anonymous().get("/.well-known/autre.txt").then().statusCode(404);
    }
}
