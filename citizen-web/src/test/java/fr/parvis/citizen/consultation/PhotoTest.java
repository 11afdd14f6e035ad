package fr.parvis.citizen.consultation;

import static fr.parvis.core.fixture.ACommune.aCommune;
import static fr.parvis.core.fixture.AConsultation.anOpinion;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.util.UUID;

import javax.imageio.ImageIO;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

import fr.parvis.citizen.Pages;
import fr.parvis.core.collectivity.Place;
import fr.parvis.core.fixture.AConsultation.Published;
import fr.parvis.core.fixture.APhoto;
import fr.parvis.core.fixture.APicture;
import fr.parvis.core.fixture.Browser;
import fr.parvis.core.photo.Spot;
import fr.parvis.core.photo.Unusable;
import fr.parvis.core.storage.TestDatabase;

@QuarkusTest
@WithTestResource(TestDatabase.class)
class PhotoTest {

    @Test
    void a_photo_is_shown_and_kept_for_ever() throws Exception {
        Published consultation = anOpinion("La place ?").publishedIn(aCommune().open());
        String small =
                consultation.place().path() + "/photo/" + put(consultation.place(), consultation.id()) + "-640.jpg";

        assertThat(Pages.get(consultation.path()))
                .contains("src=\"" + small + "\" srcset=\"", "1200w", "alt=\"La &lt;place&gt;\"", "loading=\"lazy\"");
        byte[] file = Browser.anonymous()
                .get(small)
                .then()
                .statusCode(200)
                .contentType("image/jpeg")
                .header("Cache-Control", "public, max-age=31536000, immutable")
                .header("X-Content-Type-Options", "nosniff")
                .extract()
                .asByteArray();
        assertThat(ImageIO.read(new ByteArrayInputStream(file)).getWidth()).isEqualTo(640);
        Browser.anonymous().get(small.replace("640", "1600")).then().statusCode(200);
        Browser.anonymous().get(small.replace("640", "1601")).then().statusCode(404);
        consultation.closed();
        assertThat(Pages.get(consultation.path())).contains(small);
    }

    @Test
    void the_photo_of_a_draft_or_of_a_neighbour_is_not_found() throws Exception {
        Place place = aCommune().open();
        UUID draft = put(place, anOpinion("La place ?").draftIn(place));
        UUID published = put(place, anOpinion("La halle ?").publishedIn(place).id());
        Place neighbour = aCommune("Bassens").open();

        Browser.anonymous()
                .get(place.path() + "/photo/" + draft + "-640.jpg")
                .then()
                .statusCode(404);
        Browser.anonymous()
                .get(place.path() + "/photo/" + published + "-640.jpg")
                .then()
                .statusCode(200);
        Browser.anonymous()
                .get(neighbour.path() + "/photo/" + published + "-640.jpg")
                .then()
                .statusCode(404);
    }

    @Test
    void the_photo_of_the_commune_spans_its_front_page_and_no_other() throws Exception {
        Place place = aCommune("La Réole").open();
        Published consultation = anOpinion("La place ?").publishedIn(place);
        UUID photo = APhoto.hung(place, Spot.FRONT_PAGE, APicture.jpeg(2400, 1600), "Le bourg <vu> de loin");
        String address = place.path() + "/photo/" + photo;

        String page = Pages.get(place.path() + "/");
        assertThat(page)
                .contains(
                        "<source media=\"(min-width: 44rem)\" srcset=\"" + address + "-1600.jpg\">",
                        "src=\"" + address + "-640.jpg\" width=\"640\" height=\"213\"",
                        "alt=\"Le bourg &lt;vu&gt; de loin\"",
                        "property=\"og:image\" content=\"http")
                .doesNotContain("class=\"skyline\"");
        assertThat(Pages.get(consultation.path())).contains("class=\"skyline\"").doesNotContain(photo.toString());
        Browser.anonymous().get(address + "-1600.jpg").then().statusCode(200).contentType("image/jpeg");
        Place neighbour = aCommune("Bassens").open();
        Browser.anonymous()
                .get(neighbour.path() + "/photo/" + photo + "-640.jpg")
                .then()
                .statusCode(404);
        assertThat(Pages.get(neighbour.path() + "/"))
                .contains("class=\"skyline\"")
                .doesNotContain("og:image");
    }

    private static UUID put(Place place, UUID consultation) throws Unusable {
        return APhoto.hung(place, Spot.of(consultation), APicture.jpeg(1200, 800), "La <place>");
    }
}
