package fr.parvis.core.collectivity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNoException;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PlaceNameTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            33352 | La Réole                    | de La Réole                    | à La Réole                    | Réole (La)
            33200 | Le Haillan                  | du Haillan                     | au Haillan                    | Haillan (Le)
            33004 | Ambès                       | d’Ambès                        | à Ambès                       | Ambès
            24172 | Les Eyzies                  | des Eyzies                     | aux Eyzies                    | Eyzies (Les)
            38193 | L’Isle-d’Abeau              | de L’Isle-d’Abeau              | à L’Isle-d’Abeau              | Isle-d’Abeau (L’)
            95313 | L’Isle-Adam                 | de L’Isle-Adam                 | à L’Isle-Adam                 | Isle-Adam (L’)
            33012 | Arsac                       | d’Arsac                        | à Arsac                       | Arsac
            72181 | Le Mans                     | du Mans                        | au Mans                       | Mans (Le)
            85194 | Les Sables-d’Olonne         | des Sables-d’Olonne            | aux Sables-d’Olonne           | Sables-d’Olonne (Les)
            33203 | Hourtin                     | d’Hourtin                      | à Hourtin                     | Hourtin
            50236 | La Haye                     | de La Haye                     | à La Haye                     | Haye (La)
            76351 | Le Havre                    | du Havre                       | au Havre                      | Havre (Le)
            80829 | Y                           | d’Y                            | à Y                           | Y
            51030 | Aÿ-Champagne                | d’Aÿ-Champagne                 | à Aÿ-Champagne                | Aÿ-Champagne
            33394 | Saint-Émilion               | de Saint-Émilion               | à Saint-Émilion               | Saint-Émilion
            57521 | Œting                       | d’Œting                        | à Œting                       | Œting
            66104 | Los Masos                   | de Los Masos                   | à Los Masos                   | Masos (Los)
            78311 | Houilles                    | d’Houilles                     | à Houilles                    | Houilles
            83069 | Hyères                      | d’Hyères                       | à Hyères                      | Hyères
            67216 | Huttenheim                  | de Huttenheim                  | à Huttenheim                  | Huttenheim
            67180 | Haguenau                    | de Haguenau                    | à Haguenau                    | Haguenau
            14333 | Honfleur                    | de Honfleur                    | à Honfleur                    | Honfleur
            97407 | Le Port                     | du Port                        | au Port                       | Port (Le)
            97101 | Les Abymes                  | des Abymes                     | aux Abymes                    | Abymes (Les)
            87110 | Oradour-sur-Glane           | d’Oradour-sur-Glane            | à Oradour-sur-Glane           | Oradour-sur-Glane
            76255 | Eu                          | d’Eu                           | à Eu                          | Eu
            30334 | Uzès                        | d’Uzès                         | à Uzès                        | Uzès
            31404 | Oô                          | d’Oô                           | à Oô                          | Oô
            94038 | L’Haÿ-les-Roses             | de L’Haÿ-les-Roses             | à L’Haÿ-les-Roses             | Haÿ-les-Roses (L’)
            17300 | La Rochelle                 | de La Rochelle                 | à La Rochelle                 | Rochelle (La)
            91692 | Les Ulis                    | des Ulis                       | aux Ulis                      | Ulis (Les)
            91198 | D’Huison-Longueville        | de D’Huison-Longueville        | à D’Huison-Longueville        | D’Huison-Longueville
            60703 | Aux Marais                  | d’Aux Marais                   | à Aux Marais                  | Marais (Aux)
            32020 | Aux-Aussat                  | d’Aux-Aussat                   | à Aux-Aussat                  | Aux-Aussat
            63448 | Le Vernet-Chaméane          | du Vernet-Chaméane             | au Vernet-Chaméane            | Vernet-Chaméane (Le)
            29083 | Île-de-Sein                 | d’Île-de-Sein                  | à Île-de-Sein                 | Île-de-Sein
            85113 | L’Île-d’Yeu                 | de L’Île-d’Yeu                 | à L’Île-d’Yeu                 | Île-d’Yeu (L’)
            58062 | Château-Chinon (Ville)      | de Château-Chinon (Ville)      | à Château-Chinon (Ville)      | Château-Chinon (Ville)
            60676 | Ville                       | de Ville                       | à Ville                       | Ville
            75056 | Paris                       | de Paris                       | à Paris                       | Paris
            2A004 | Ajaccio                     | d’Ajaccio                      | à Ajaccio                     | Ajaccio
            98809 | L’Île-des-Pins              | de L’Île-des-Pins              | à L’Île-des-Pins              | Île-des-Pins (L’)
            98818 | Nouméa                      | de Nouméa                      | à Nouméa                      | Nouméa
            98724 | Huahine                     | de Huahine                     | à Huahine                     | Huahine
            98412 | l’archipel des Kerguelen    | de l’archipel des Kerguelen    | à l’archipel des Kerguelen    | Archipel des Kerguelen
            98415 | les îles Éparses de l’océan Indien | des îles Éparses de l’océan Indien | aux îles Éparses de l’océan Indien | Îles Éparses de l’océan Indien
            """)
    void a_commune_is_named_in_right_french(String insee, String subject, String withDe, String withA, String indexed) {
        var name = Reference.france().commune(insee).orElseThrow().name();
        assertThat(name.withArticle()).isEqualTo(subject);
        assertThat(name.withDe()).isEqualTo(withDe);
        assertThat(name.withA()).isEqualTo(withA);
        assertThat(name.indexed()).isEqualTo(indexed);
    }

    @Test
    void the_commune_the_mairie_and_the_residents_belong_to_it() {
        var haillan = new PlaceName("Le Haillan", Liaison.LE);
        assertThat(haillan.theCommune()).isEqualTo("la commune du Haillan");
        assertThat(haillan.theMairie()).isEqualTo("la mairie du Haillan");
        assertThat(haillan.theInhabitants()).isEqualTo("les habitants du Haillan");
        assertThat(new PlaceName("Ambès", Liaison.D).theInhabitants()).isEqualTo("les habitants d’Ambès");
    }

    @Test
    void las_is_spanish_for_les_and_merges_with_nothing() {
        var illas = new PlaceName("Las Illas", Liaison.LAS);
        assertThat(illas.withDe()).isEqualTo("de Las Illas");
        assertThat(illas.withA()).isEqualTo("à Las Illas");
        assertThat(illas.indexed()).isEqualTo("Illas (Las)");
    }

    @Test
    void an_article_outside_the_name_takes_a_small_letter() {
        var lot = new PlaceName("Lot", Liaison.LE);
        assertThat(lot).hasToString("Lot");
        assertThat(lot.withArticle()).isEqualTo("le Lot");
        assertThat(lot.withDe()).isEqualTo("du Lot");
        assertThat(lot.withA()).isEqualTo("au Lot");
        assertThat(new PlaceName("Ain", Liaison.L).withDe()).isEqualTo("de l’Ain");
        assertThat(new PlaceName("Landes", Liaison.LES).withA()).isEqualTo("aux Landes");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            Communauté de communes du Réolais | la communauté de communes du Réolais | de la communauté de communes du Réolais
            Syndicat mixte du Lot             | le syndicat mixte du Lot             | du syndicat mixte du Lot
            Métropole de Lyon                 | la métropole de Lyon                 | de la métropole de Lyon
            Eurométropole de Strasbourg       | l’eurométropole de Strasbourg        | de l’eurométropole de Strasbourg
            Bordeaux Métropole                | Bordeaux Métropole                   | de Bordeaux Métropole
            Orléans Métropole                 | Orléans Métropole                    | d’Orléans Métropole
            Gironde Numérique                 | Gironde Numérique                    | de Gironde Numérique
            La Fibre 64                       | La Fibre 64                          | de La Fibre 64
            Huttenheim                        | Huttenheim                           | de Huttenheim
            Yutz                              | Yutz                                 | de Yutz
            Yvetot                            | Yvetot                               | d’Yvetot
            Œuilly                            | Œuilly                               | d’Œuilly
            """)
    void a_name_that_an_operator_types_is_joined_as_it_sounds(String typed, String subject, String withDe) {
        assertThat(PlaceName.of(typed).withArticle()).isEqualTo(subject);
        assertThat(PlaceName.of(typed).withDe()).isEqualTo(withDe);
    }

    @Test
    void a_typographic_apostrophe_and_stray_spaces_make_the_same_name() {
        assertThat(new PlaceName(" L’Isle-d’Abeau ", Liaison.L)).isEqualTo(new PlaceName("L'Isle-d'Abeau", Liaison.L));
        assertThat(new PlaceName("La\u00A0 Réole", Liaison.LA)).isEqualTo(new PlaceName("La Réole", Liaison.LA));
    }

    @Test
    void a_name_is_stored_as_one_short_string() {
        var reole = new PlaceName("La Réole", Liaison.LA);
        assertThat(reole.format()).isEqualTo("3 La Réole");
        assertThat(PlaceName.parse("3 La Réole")).isEqualTo(reole);
    }

    @Test
    void what_is_no_name_is_refused() {
        assertThatIllegalArgumentException().isThrownBy(() -> new PlaceName(" ", Liaison.DE));
        assertThatIllegalArgumentException().isThrownBy(() -> PlaceName.parse("La Réole"));
        assertThatIllegalArgumentException().isThrownBy(() -> PlaceName.parse("9 La Réole"));
        assertThatIllegalArgumentException().isThrownBy(() -> Liaison.of(-1));
        assertThatNoException().isThrownBy(() -> PlaceName.parse("8 Los Masos"));
    }

    @Test
    void names_sort_without_article_or_accent() {
        assertThat(Stream.of("Réaup", "Les Eyzies", "Étauliers", "La Réole", "Œuilly", "Ruch", "Eysines")
                        .map(PlaceName::of)
                        .sorted(Comparator.naturalOrder())
                        .map(PlaceName::name))
                .isEqualTo(List.of("Étauliers", "Eysines", "Les Eyzies", "Œuilly", "Réaup", "La Réole", "Ruch"));
    }
}
