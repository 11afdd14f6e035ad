package fr.parvis.core.photo;

import static fr.parvis.core.fixture.ACommune.aCommune;
import static fr.parvis.core.fixture.AConsultation.anOpinion;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.UUID;

import jakarta.inject.Inject;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.hibernate.Session;
import org.junit.jupiter.api.Test;

import fr.parvis.core.collectivity.Place;
import fr.parvis.core.consultation.Bin;
import fr.parvis.core.fixture.APhoto;
import fr.parvis.core.fixture.APicture;
import fr.parvis.core.storage.TestDatabase;
import fr.parvis.core.tenancy.Scope;
import fr.parvis.core.tenancy.Tenancy;

@QuarkusTest
@WithTestResource(TestDatabase.class)
class PhotosTest {

    @Inject
    Photos photos;

    @Inject
    Bin bin;

    @Inject
    Session database;

    @Test
    void a_consultation_has_one_photo_and_a_new_one_has_a_new_address() throws Unusable {
        Place place = aCommune().open();
        UUID draft = anOpinion("La place ?").draftIn(place);
        put(place, draft, "La place vide");
        UUID first = photo(place, draft).id();
        put(place, draft, " La place, un jour de marché ");

        Photo second = photo(place, draft);
        assertThat(second.id()).isNotEqualTo(first);
        assertThat(second.description()).isEqualTo("La place, un jour de marché");
        assertThat(second.width()).isEqualTo(1200);
        Tenancy.run(within(place), () -> {
            assertThat(photos.print(first, true, false)).isEmpty();
            assertThat(photos.print(second.id(), true, false)).isPresent();
            assertThat(photos.print(second.id(), false, true)).isEmpty();
            photos.describe(Spot.of(draft), "Autre chose");
        });
        assertThat(photo(place, draft).description()).isEqualTo("Autre chose");
        Tenancy.run(within(place), () -> photos.remove(Spot.of(draft)));
        assertThat(has(place, draft)).isFalse();
    }

    @Test
    void a_photo_is_seen_by_its_commune_only_and_once_it_is_published() throws Unusable {
        Place place = aCommune().open();
        Place neighbour = aCommune("Bassens").open();
        UUID published = anOpinion("La place ?").publishedIn(place).id();
        put(place, published, "La place");
        UUID photo = photo(place, published).id();

        Tenancy.run(within(place), () -> assertThat(photos.print(photo, false, true))
                .isPresent());
        Tenancy.run(within(neighbour), () -> assertThat(photos.print(photo, false, false))
                .isEmpty());
        assertThatThrownBy(() -> put(neighbour, published, "La nôtre")).isNotNull();
        assertThat(photo(place, published).description()).isEqualTo("La place");
    }

    @Test
    void a_photo_goes_along_and_goes_away_with_its_consultation() throws Unusable {
        Place place = aCommune().open();
        UUID first = anOpinion("La place ?").draftIn(place);
        UUID again = anOpinion("La place ?").draftIn(place);
        put(place, first, "La place");
        Tenancy.run(within(place), () -> {
            photos.copy(first, again);
            photos.copy(first, again);
        });
        assertThat(photo(place, again).description()).isEqualTo("La place");

        Tenancy.run(within(place), () -> bin.put(first));
        UUID photo = photo(place, first).id();
        Tenancy.run(within(place), () -> assertThat(photos.print(photo, true, false))
                .isEmpty());
        Tenancy.run(within(place), () -> database.createNativeMutationQuery(
                        "update consultation set binned_at = binned_at - interval '31 days' where id = :id")
                .setParameter("id", first)
                .executeUpdate());
        bin.purge();
        assertThat(has(place, first)).isFalse();
        assertThat(has(place, again)).isTrue();
    }

    @Test
    void a_commune_has_one_photo_of_its_own_beside_those_of_its_consultations() throws Unusable {
        Place place = aCommune().open();
        Place neighbour = aCommune("Bassens").open();
        UUID published = anOpinion("La place ?").publishedIn(place).id();
        put(place, published, "La place");
        UUID first = APhoto.hung(place, Spot.FRONT_PAGE, APicture.jpeg(1200, 800), "Le bourg");
        UUID own = APhoto.hung(place, Spot.FRONT_PAGE, APicture.jpeg(1200, 800), "Le bourg de loin");
        assertThat(own).isNotEqualTo(first);

        Tenancy.run(within(place), () -> {
            assertThat(Photo.ofCommune().orElseThrow().description()).isEqualTo("Le bourg de loin");
            assertThat(photos.print(first, false, true)).isEmpty();
            assertThat(photos.print(own, false, true)).isPresent();
        });
        Tenancy.run(within(neighbour), () -> {
            assertThat(Photo.ofCommune()).isEmpty();
            assertThat(photos.print(own, false, true)).isEmpty();
            photos.remove(Spot.FRONT_PAGE);
        });
        assertThatThrownBy(() -> Tenancy.run(within(place), () -> database.createNativeMutationQuery(
                                "insert into photo select collectivity_id, gen_random_uuid(), null, description, width, wide, small, sent_at from photo where consultation_id is null")
                        .executeUpdate()))
                .hasMessageContaining("photo_of_the_commune");
        Tenancy.run(within(place), () -> photos.remove(Spot.FRONT_PAGE));
        Tenancy.run(within(place), () -> assertThat(Photo.ofCommune()).isEmpty());
        assertThat(has(place, published)).isTrue();
    }

    private static void put(Place place, UUID consultation, String description) throws Unusable {
        APhoto.hung(place, Spot.of(consultation), APicture.jpeg(1200, 800), description);
    }

    private static boolean has(Place place, UUID consultation) {
        return Tenancy.within(place.id(), () -> Photo.of(consultation).isPresent());
    }

    private static Photo photo(Place place, UUID consultation) {
        return Tenancy.within(place.id(), () -> Photo.of(consultation).orElseThrow());
    }

    private static Scope within(Place place) {
        return new Scope.Within(place.id());
    }
}
