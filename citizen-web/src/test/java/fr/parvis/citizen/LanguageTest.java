package fr.parvis.citizen;

import static fr.parvis.core.fixture.ACommune.aCommune;
import static fr.parvis.core.fixture.AConsultation.aQuestionnaire;
import static fr.parvis.core.fixture.AConsultation.anOpinion;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.endsWith;

import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.Method;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Properties;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import io.quarkus.qute.i18n.MessageBundle;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import org.junit.jupiter.api.Test;

import fr.parvis.citizen.consultation.ConsultationMessages;
import fr.parvis.citizen.consultation.VerdictMessages;
import fr.parvis.citizen.follow.FollowingMessages;
import fr.parvis.citizen.participation.ParticipationMessages;
import fr.parvis.citizen.portal.PortalMessages;
import fr.parvis.core.collectivity.Place;
import fr.parvis.core.fixture.AConsultation.Published;
import fr.parvis.core.fixture.Browser;
import fr.parvis.core.follow.FollowMessages;
import fr.parvis.core.questionnaire.QuestionDraft;
import fr.parvis.core.questionnaire.QuestionKind;
import fr.parvis.core.storage.TestDatabase;
import fr.parvis.core.web.BudgetMessages;

@QuarkusTest
@WithTestResource(TestDatabase.class)
class LanguageTest {

    private static final Pattern LINK = Pattern.compile("(?:href|action|formaction)=\"(/[^\"#]*)");

    @Test
    void every_message_of_the_residents_pages_has_its_english() throws IOException {
        for (Class<?> bundle : List.of(
                BudgetMessages.class,
                ConsultationMessages.class,
                FollowMessages.class,
                FollowingMessages.class,
                ParticipationMessages.class,
                PortalMessages.class,
                VerdictMessages.class)) {
            String name = bundle.getAnnotation(MessageBundle.class).value();
            Properties english = new Properties();
            try (InputStream file = bundle.getResourceAsStream("/messages/" + name + "_en.properties")) {
                english.load(file);
            }
            assertThat(english.stringPropertyNames())
                    .as(name)
                    .containsExactlyInAnyOrderElementsOf(Arrays.stream(bundle.getMethods())
                            .map(Method::getName)
                            .toList());
        }
    }

    @Test
    void a_page_in_english_says_so_and_says_what_stays_french() {
        Place place = aCommune("La Réole").open();
        Published consultation = anOpinion("Éteindre la nuit ?").publishedIn(place);
        String board = Pages.get(place.path() + "/?lang=en");
        assertThat(board)
                .contains(
                        "<html lang=\"en\"",
                        "<span lang=\"fr\">Éteindre la nuit\u00a0?</span>",
                        "hreflang=\"fr\" lang=\"fr\">Français</a>");
        assertThat(Pages.text(board))
                .contains("Your opinion counts in La Réole", "Open now", "Accessibility: not compliant")
                .containsPattern("until \\p{L}+day \\d+ \\p{L}+ \\d{4} at \\d")
                .doesNotContain("Aller au contenu", "Mentions légales");
        String page = Pages.get(consultation.path() + "?lang=en");
        assertThat(Pages.text(page)).contains("Give my opinion", "Everybody.", "From ", "Who decides?");
        assertThat(Pages.get(place.path() + "/"))
                .contains("<html lang=\"fr\"", "hreflang=\"en\" lang=\"en\">English</a>")
                .doesNotContain("lang=\"fr\">Éteindre");
    }

    @Test
    void every_link_of_an_english_page_stays_english() {
        Place place = aCommune().open();
        Published open = anOpinion("Ouverte ?").publishedIn(place);
        Published over = aQuestionnaire(
                        "Finie ?",
                        new QuestionDraft(QuestionKind.SINGLE, "Content ?", List.of("Oui", "Non"), false),
                        new QuestionDraft(QuestionKind.SCALE, "Note ?", List.of(), false))
                .publishedIn(place)
                .answered(1200, "q1", "1", "q2", "4")
                .answered(40, "q1", "2", "q2", "3")
                .closed();
        for (String path : List.of(
                place.path() + "/",
                open.path(),
                open.path() + "/participer",
                over.path(),
                open.path() + "/suivre",
                open.path() + "/suivre/envoye",
                place.path() + "/retirer",
                place.path() + "/mentions-legales",
                "/",
                "/?q=ambes")) {
            String page = Pages.get(path + (path.contains("?") ? "&" : "?") + "lang=en");
            String own = path.replaceAll("\\?.*", "");
            Matcher link = LINK.matcher(page);
            while (link.find()) {
                String address = link.group(1).replace("&amp;", "&");
                boolean elsewhere = address.startsWith("/assets/") || address.startsWith("/mairie");
                boolean back = address.equals(path) || address.equals(own);
                assertThat(elsewhere || back || address.contains("lang=en"))
                        .as(path + " leads to " + address)
                        .isTrue();
            }
        }
        assertThat(Pages.text(Pages.get(over.path() + "?lang=en")))
                .contains(
                        "1,240 answers to the questionnaire.",
                        "97% of the 1,240 participants chose “Oui”.",
                        "Average mark: 4 out of 5.",
                        "in a town of 600 inhabitants.");
    }

    @Test
    void an_answer_is_given_in_english_to_the_end() {
        Place place = aCommune("Ambès").open();
        Published consultation = anOpinion("Éteindre ?").publishedIn(place);
        String form = consultation.path() + "/participer?lang=en";
        String page = Pages.get(form);
        Response none = Pages.post(form, "essai", Pages.hidden(page, "essai"));
        assertThat(Pages.text(none.asString()))
                .contains("Error:", "Choose an answer.")
                .doesNotContain("Français");
        Response receipt = Pages.post(form, "essai", Pages.hidden(page, "essai"), "q1", "1");
        assertThat(Pages.text(receipt.asString())).contains("Your answer is registered", "Back to Ambès");
        String number = Pages.receipt(receipt.asString());
        Pages.post(place.path() + "/retirer?lang=en", "recu", number, "geste", "retirer")
                .then()
                .statusCode(303)
                .header("Location", endsWith("/retirer/fait?lang=en"));
        Published coming =
                anOpinion("Plus tard ?").openingIn(Duration.ofDays(2)).publishedIn(place);
        Browser.anonymous()
                .get(coming.path() + "/participer?lang=en")
                .then()
                .statusCode(303)
                .header("Location", endsWith(coming.path() + "?lang=en"));
    }

    @Test
    void what_goes_wrong_is_told_in_english_and_an_unknown_language_is_french() {
        Place place = aCommune().open();
        String missing = Browser.anonymous().get(place.path() + "/rien?lang=en").asString();
        assertThat(missing).contains("<html lang=\"en\"");
        assertThat(Pages.text(missing)).contains("This page does not exist", "Go to the front page");
        assertThat(Pages.get(place.path() + "/?lang=xx")).contains("<html lang=\"fr\"");
    }
}
