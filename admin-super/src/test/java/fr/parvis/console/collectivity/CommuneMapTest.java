package fr.parvis.console.collectivity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import fr.parvis.console.collectivity.CommuneMap.Mark;
import fr.parvis.console.collectivity.CommuneMap.Panel;
import fr.parvis.console.collectivity.CommuneMap.Sign;
import fr.parvis.console.collectivity.CommuneMap.Spot;
import fr.parvis.core.collectivity.Reference;

class CommuneMapTest {

    @Test
    void metropolitan_france_is_drawn_in_its_legal_projection() {
        // The origin of Lambert-93 by its definition, and the middle of Paris as every reckoner of EPSG:2154 has it.
        assertPoint(new Projection.Lambert93().of(3, 46.5), 700_000, 6_600_000);
        assertPoint(new Projection.Lambert93().of(2.3522, 48.8566), 652_469, 6_862_035);
    }

    @Test
    void an_island_is_as_wide_as_it_is() {
        // A minute of latitude is a nautical mile, 1,852 m.
        Projection reunion = new Projection.Plane(55.5, -21);
        assertThat(reunion.of(55.5, -21 + 1 / 60.0).north()).isCloseTo(1852, within(3.0));
        assertThat(reunion.of(55.5 + 1 / 60.0, -21).east()).isCloseTo(1852 * 0.9336, within(3.0));
        assertThat(new Projection.Plane(179.5, -15).of(-179.5, -15).east()).isPositive();
    }

    private static void assertPoint(Projection.Point point, double east, double north) {
        assertThat(point.east()).isCloseTo(east, within(1.0));
        assertThat(point.north()).isCloseTo(north, within(1.0));
    }

    @Test
    void north_is_up_and_nothing_lies_outside() {
        Panel panel = CommuneMap.of(List.of(spot("33063", 0, 0, 0, -0.58, 44.84), spot("33352", 0, 0, 0, -0.04, 44.58)))
                .panels()
                .get(0);
        Mark bordeaux = mark(panel, "33063");
        Mark reole = mark(panel, "33352");
        assertThat(bordeaux.x()).isLessThan(reole.x());
        assertThat(bordeaux.y()).isLessThan(reole.y());
        assertThat(panel.marks())
                .allMatch(mark -> mark.x() >= 0 && mark.x() <= panel.width())
                .allMatch(mark -> mark.y() >= 0 && mark.y() <= panel.height());
        assertThat(panel.scale().width()).isBetween(50.0, 250.0);
    }

    @Test
    void one_commune_alone_is_a_map_too() {
        Panel panel = CommuneMap.of(List.of(spot("33063", 1, 0, 1, -0.58, 44.84)))
                .panels()
                .get(0);
        assertThat(panel.marks().get(0).x()).isCloseTo(panel.width() / 2.0, within(1.0));
        assertThat(panel.marks().get(0).y()).isCloseTo(panel.height() / 2.0, within(1.0));
    }

    @Test
    void what_happens_is_said_by_a_sign_of_its_own_and_the_most_is_on_top() {
        CommuneMap map = CommuneMap.of(List.of(
                spot("33001", 1, 1, 2, 0.0, 44.0),
                spot("33002", 0, 1, 2, 0.1, 44.0),
                spot("33003", 0, 0, 2, 0.2, 44.0),
                spot("33004", 0, 0, 0, 0.3, 44.0)));
        assertThat(map.panels().get(0).marks().stream().map(mark -> mark.spot().sign()))
                .containsExactly(Sign.ABSENT, Sign.ASKED, Sign.WAITING, Sign.ASKING);
        assertThat(map.legend().stream().map(CommuneMap.Tally::sign))
                .containsExactly(Sign.ASKING, Sign.WAITING, Sign.ASKED, Sign.ABSENT);
    }

    @Test
    void overseas_is_drawn_beside_and_what_has_no_place_is_named() {
        CommuneMap map = CommuneMap.of(List.of(
                spot("33001", 0, 0, 0, 0.0, 44.0),
                spot("33002", 0, 0, 0, 0.1, 44.0),
                spot("97411", 0, 0, 0, 55.45, -20.88),
                spot("33003", 0, 0, 0, null, null)));
        assertThat(map.panels().stream().map(Panel::name)).containsExactly("", "La Réunion");
        assertThat(map.unplaced().stream().map(Spot::id)).containsExactly("33003");
    }

    @Test
    void a_commune_without_a_file_is_where_the_atlas_says_and_its_departement_lies_around_it() {
        Spot bordeaux = spot("33063", 0, 0, 0, null, null).placed();
        assertThat(bordeaux.longitude()).isCloseTo(-0.58, within(0.02));
        assertThat(bordeaux.latitude()).isCloseTo(44.85, within(0.02));
        assertThat(spot("33063", 0, 0, 0, -0.6, 44.9).placed().latitude()).isEqualTo(44.9);
        assertThat(spot("33999", 0, 0, 0, null, null).placed().longitude()).isNull();
        assertThat(CommuneMap.of(List.of(bordeaux)).panels().get(0).land())
                .isNotEmpty()
                .allMatch(land -> land.path().matches("M[-\\d ]+z"));
    }

    @Test
    void a_whole_departement_is_framed_by_its_outline() {
        Panel panel = CommuneMap.of(
                        Reference.france()
                                .communesOf(Reference.france().departement("33").orElseThrow())
                                .stream()
                                .map(commune -> spot(commune.insee(), 0, 0, 0, null, null)
                                        .placed())
                                .toList())
                .panels()
                .get(0);
        assertThat(panel.marks()).hasSize(534);
        assertThat(panel.land().stream().flatMap(land -> land.corners().stream()))
                .allMatch(corner -> corner.x() >= 0 && corner.x() <= panel.width())
                .allMatch(corner -> corner.y() >= 0 && corner.y() <= panel.height());
    }

    @Test
    void too_many_communes_are_dots() {
        List<Spot> spots = new ArrayList<>();
        for (int i = 0; i <= CommuneMap.MOST_SIGNS; i++) {
            spots.add(spot("%05d".formatted(i), i % 2, 0, 1, i % 40 / 10.0, 44 + i / 400.0));
        }
        CommuneMap map = CommuneMap.of(spots);
        assertThat(map.hasSigns()).isFalse();
        assertThat(map.panels().get(0).dots().stream().map(CommuneMap.Dots::sign))
                .containsExactly(Sign.ASKED, Sign.ASKING);
    }

    @Test
    void names_do_not_lie_on_one_another() {
        List<Spot> spots = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            spots.add(spot("330%02d".formatted(i), 0, 0, 0, i * 0.001, 44 + i * 0.0005));
        }
        assertThat(CommuneMap.of(spots).panels().get(0).names()).hasSizeBetween(1, 16);
    }

    private static Mark mark(Panel panel, String id) {
        return panel.marks().stream()
                .filter(mark -> mark.spot().id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private static Spot spot(
            String id,
            int running,
            int unanswered,
            int published,
            @Nullable Double longitude,
            @Nullable Double latitude) {
        return new Spot(
                id, "Commune " + id, "33", 100, "NOBODY", running, unanswered, published, 0, -1, longitude, latitude);
    }
}
