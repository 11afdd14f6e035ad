package fr.parvis.core.collectivity;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ReferenceTest {

    private final Reference france = Reference.france();

    @Test
    void a_commune_is_known_by_its_insee_code() {
        assertThat(france.commune("33352"))
                .contains(new ReferenceCommune(
                        "33352",
                        new PlaceName("La Réole", Liaison.LA),
                        "33",
                        "200044394",
                        "213303522",
                        4487,
                        List.of("33190")));
        assertThat(france.commune("2a004").orElseThrow().departement()).isEqualTo("2A");
        assertThat(france.commune("97407").orElseThrow().departement()).isEqualTo("974");
        assertThat(france.commune("01001").orElseThrow().insee()).isEqualTo("01001");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "33", "33999", "3335", "333520", "éàçùô", "75101", "ZZZZZ", "-3335"})
    void another_code_is_nobody_s(String code) {
        assertThat(france.commune(code)).isEmpty();
    }

    @Test
    void codes_and_sirens_are_unique_and_well_formed() {
        assertThat(france.communes().map(ReferenceCommune::insee))
                .doesNotHaveDuplicates()
                .isSorted()
                .allMatch(code -> code.matches("\\d{5}|2[AB]\\d{3}"));
        assertThat(france.communes().map(ReferenceCommune::siren).filter(siren -> siren != null))
                .hasSize(34_875)
                .doesNotHaveDuplicates()
                .allMatch(siren -> siren.matches("\\d{9}"));
        assertThat(france.communes().flatMap(commune -> commune.postalCodes().stream()))
                .allMatch(code -> code.matches("\\d{5}"));
    }

    @Test
    void every_commune_is_in_a_departement_and_almost_every_one_in_an_intercommunalite() {
        assertThat(france.departements().stream()
                        .mapToInt(d -> france.communesOf(d).size())
                        .sum())
                .isEqualTo(34_969);
        assertThat(france.epcis().stream()
                        .mapToInt(e -> france.communesOfEpci(e.siren()).size())
                        .sum())
                .isEqualTo(34_871);
        assertThat(france.epcis()).hasSize(1255);
    }

    @Test
    void gironde_has_534_communes_in_alphabetical_order() {
        var gironde = france.communesOf(france.departement("33").orElseThrow());
        assertThat(gironde).hasSize(534).allMatch(commune -> commune.departement()
                .equals("33"));
        assertThat(gironde.stream().map(commune -> commune.name().sortKey())).isSorted();
        assertThat(gironde.get(0).name().name()).isEqualTo("Abzac");
    }

    @Test
    void an_intercommunalite_has_its_communes() {
        var reolais = france.epci("200044394").orElseThrow();
        assertThat(reolais.label()).isEqualTo("CC du Réolais en Sud Gironde");
        assertThat(reolais.name().withDe()).isEqualTo("de la communauté de communes du Réolais en Sud Gironde");
        assertThat(france.communesOfEpci("200044394"))
                .hasSize(41)
                .extracting(ReferenceCommune::insee)
                .contains("33352");
        assertThat(france.communesOfEpci("123")).isEmpty();
        assertThat(france.epci("123")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            st emilion              | 33394
            Saint-Émilion           | 33394
            SAINT EMILION           | 33394
            emilion saint           | 33394
            reole                   | 33352
            la reole                | 33352
            La Réole 33190          | 33352
            33190 la reole          | 33352
            33352                   | 33352
            33063                   | 33063
            2a004                   | 2A004
            75011                   | 75056
            l’isle d abeau          | 38193
            isle d'abeau            | 38193
            oeting                  | 57521
            ste foy la grande       | 33402
            le havre                | 76351
            havre                   | 76351
            saint sauveur 33        | 33471
            bordeaux                | 33063
            borde                   | 33063
            y                       | 80829
            haye-les-roses          |
            haÿ-les-roses           | 94038
            marcq lez               | 59378
            castillon s/ dordogne   |
            333529                  |
            '!'                     |
            """)
    void what_people_type_finds_the_commune_they_mean(String query, String insee) {
        var found = france.search(query, 1).stream().map(ReferenceCommune::insee);
        assertThat(found).isEqualTo(insee == null ? List.of() : List.of(insee));
    }

    @Test
    void a_postal_code_finds_all_that_share_it_after_the_commune_whose_insee_code_it_is() {
        assertThat(france.search("33330", 20))
                .extracting(commune -> commune.name().name())
                .startsWith("Pompignac", "Saint-Émilion", "Saint-Sulpice-de-Faleyrens")
                .hasSize(9);
    }

    @Test
    void the_exact_name_comes_first_then_beginnings_then_words_each_by_population() {
        var found = france.search("beaulieu", 1000).stream()
                .map(commune -> SearchText.fold(commune.name().name()))
                .map(name -> name.equals("beaulieu") ? 0 : name.startsWith("beaulieu") ? 1 : 2);
        assertThat(found).isSorted().contains(0, 1, 2);
        assertThat(france.search("saint martin", 300).stream()
                        .filter(c -> c.name().name().equals("Saint-Martin"))
                        .map(c -> -c.population()))
                .isSorted();
    }

    @Test
    void no_more_are_found_than_asked_for() {
        assertThat(france.search("saint", 7)).hasSize(7);
        assertThat(france.search("saint", 0)).isEmpty();
        assertThat(france.search("", 7)).isEmpty();
    }

    @Test
    void every_commune_is_found_by_its_own_name_and_code() {
        assertThat(france.communes().filter(c -> c.insee().endsWith("77")))
                .hasSizeGreaterThan(300)
                .filteredOn(c ->
                        !france.search(c.name().name() + " " + c.insee(), 1).equals(List.of(c)))
                .isEmpty();
    }

    @Test
    void communes_share_a_postal_code() {
        assertThat(france.communesAt("33330")).hasSize(8).allMatch(c -> c.postalCodes()
                .contains("33330"));
        assertThat(france.communesAt("75011"))
                .extracting(ReferenceCommune::insee)
                .containsExactly("75056");
        assertThat(france.communesAt("98790")).hasSizeGreaterThan(1);
        assertThat(france.communesAt("99999")).isEmpty();
        assertThat(france.communesAt("333")).isEmpty();
    }

    @Test
    void homonyms_are_told_apart() {
        assertThat(france.named("ST SAUVEUR"))
                .hasSize(11)
                .allMatch(c -> c.name().name().equals("Saint-Sauveur"));
        assertThat(france.named("la reole")).extracting(ReferenceCommune::insee).containsExactly("33352");
        assertThat(france.named("sain")).isEmpty();
        assertThat(france.named("")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "33352, la-reole",
        "33394, saint-emilion",
        "38193, l-isle-d-abeau",
        "57521, oeting",
        "33471, saint-sauveur-33",
        "24499, saint-sauveur-24",
        "58062, chateau-chinon-ville",
        "80829, y",
        "2A004, ajaccio",
    })
    void a_commune_s_address_is_its_name_unless_another_has_it(String insee, String address) {
        assertThat(france.addressName(france.commune(insee).orElseThrow())).isEqualTo(address);
    }

    @Test
    void all_34_969_addresses_differ() {
        assertThat(france.communes().map(france::addressName))
                .hasSize(34_969)
                .doesNotHaveDuplicates()
                .allMatch(address -> address.matches("[a-z0-9]+(-[a-z0-9]+)*"))
                .allMatch(address -> address.length() <= 63);
    }

    /** No département has two in 2026; the list of another year may. */
    @Test
    void homonyms_of_one_departement_bear_their_insee_code() throws IOException {
        var list = list("33001 Ville", "33002 Villé", "33003 Bourg", "47001 Ville", "47002 Bourg", "2A001 Ville");
        assertThat(list.communes().map(list::addressName))
                .containsExactly("ville-2a", "ville-33001", "ville-33002", "bourg-33", "ville-47", "bourg-47");
    }

    @Test
    void a_commune_of_another_list_has_no_address() throws IOException {
        var stranger = list("33999 Ailleurs").communes().findFirst().orElseThrow();
        assertThatIllegalArgumentException().isThrownBy(() -> france.addressName(stranger));
    }

    private static Reference list(String... communes) throws IOException {
        var sorted =
                Stream.of(communes).sorted().map(commune -> commune.split(" ")).toList();
        var text = new StringBuilder("@departement 0\n@epci 0\n");
        column(text, "insee", sorted.stream().map(cells -> cells[0]));
        column(text, "name", sorted.stream().map(cells -> cells[1]));
        for (var name : List.of("liaison", "epci-row", "population", "postal", "siren")) {
            column(text, name, sorted.stream().map(cells -> name.equals("liaison") ? "0" : ""));
        }
        return Reference.read(new ByteArrayInputStream(text.toString().getBytes(UTF_8)));
    }

    private static void column(StringBuilder text, String name, Stream<String> cells) {
        var rows = cells.toList();
        text.append(String.format(Locale.ROOT, "@%s %d\n", name, rows.size()));
        rows.forEach(row -> text.append(row).append('\n'));
    }
}
