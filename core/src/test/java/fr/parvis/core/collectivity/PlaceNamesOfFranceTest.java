package fr.parvis.core.collectivity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

/** Rules that every sentence obeys, whichever commune, intercommunalité or département it names. */
class PlaceNamesOfFranceTest {

    private static final String VOWEL = "[AÀÂÄÆEÉÈÊËIÎÏOÔÖŒUÙÛÜaàâäæeéèêëiîïoôöœuùûü]";

    @Test
    void all_34_969_are_there() {
        assertThat(Reference.france().communes()).hasSize(34_969);
    }

    @Test
    void de_always_elides_before_a_vowel() {
        assertThat(communes(PlaceName::withDe))
                .filteredOn(text -> text.matches("de " + VOWEL + ".*"))
                .isEmpty();
        assertThat(others(PlaceName::withDe))
                .filteredOn(text -> text.matches("de " + VOWEL + ".*"))
                .isEmpty();
    }

    @Test
    void de_elides_before_nothing_but_a_vowel_an_h_or_a_y() {
        assertThat(communes(PlaceName::withDe))
                .filteredOn(text -> text.startsWith("d’"))
                .hasSizeGreaterThan(4000)
                .allMatch(text -> text.matches("d’(" + VOWEL + "|[HY]).*"));
        assertThat(communes(PlaceName::withDe))
                .filteredOn(text -> text.matches("d’(L|l)’.*"))
                .isEmpty();
    }

    @Test
    void le_and_les_merge_with_de_and_a() {
        assertThat(everywhere())
                .filteredOn(text -> text.matches(".*\\b(de|à) [Ll]es? .*"))
                .isEmpty();
        assertThat(everywhere())
                .filteredOn(text -> text.matches(".*\\b(du|des|au|aux) ([Ll](e|a|es) |[Ll]’).*"))
                .isEmpty();
    }

    @Test
    void every_article_of_a_name_is_known_as_one() {
        assertThat(Reference.france().communes().map(ReferenceCommune::name))
                .filteredOn(name -> name.name().matches("(Le|La|Les|Las|Los) .*|L’.*"))
                .hasSizeGreaterThan(2000)
                .allMatch(name -> !name.indexed().equals(name.name()));
    }

    @Test
    void the_article_of_a_commune_keeps_its_capital() {
        assertThat(communes(PlaceName::withDe))
                .filteredOn(text -> text.matches("de (la |l’[^aî]).*"))
                .isEmpty();
        assertThat(communes(PlaceName::withA))
                .filteredOn(text -> text.matches("à (la |l’[^aî]).*"))
                .isEmpty();
        assertThat(communes(PlaceName::withDe))
                .filteredOn(text -> text.startsWith("de La "))
                .hasSize(1056);
    }

    @Test
    void no_space_is_doubled_or_left_over() {
        assertThat(everywhere())
                .filteredOn(text -> text.contains("  ") || !text.equals(text.strip()))
                .isEmpty();
        assertThat(everywhere())
                .filteredOn(text -> text.contains("’ ") || text.contains("'"))
                .isEmpty();
    }

    /** Without Insee's word for h and for y before a vowel, the eye and the official list agree. */
    @Test
    void what_insee_says_is_what_is_heard() {
        assertThat(Reference.france().communes().map(ReferenceCommune::name))
                .filteredOn(name -> !name.name().matches("[HY].*"))
                .filteredOn(name -> !PlaceName.of(name.name()).equals(name))
                .isEmpty();
    }

    @Test
    void every_name_survives_its_stored_form() {
        assertThat(Reference.france().communes().map(ReferenceCommune::name))
                .allMatch(name -> PlaceName.parse(name.format()).equals(name));
    }

    @Test
    void no_intercommunalite_says_twice_what_it_is() {
        assertThat(Reference.france().epcis().stream().map(epci -> epci.name().name()))
                .filteredOn(
                        name -> name.matches(
                                "(CC|CA|CU|METRO) .*|Métropole Métropole.*|Communauté (de communes|d’agglomération|urbaine) Communauté .*"))
                .isEmpty();
    }

    private static Stream<String> communes(Function<PlaceName, String> form) {
        return Reference.france().communes().map(ReferenceCommune::name).map(form);
    }

    private static Stream<String> others(Function<PlaceName, String> form) {
        return Stream.concat(
                        Reference.france().epcis().stream().map(ReferenceEpci::name),
                        Reference.france().departements().stream().map(Departement::name))
                .map(form);
    }

    private static List<String> everywhere() {
        return Stream.<Function<PlaceName, String>>of(
                        PlaceName::withArticle,
                        PlaceName::withDe,
                        PlaceName::withA,
                        PlaceName::theCommune,
                        PlaceName::theMairie,
                        PlaceName::theInhabitants,
                        PlaceName::indexed)
                .flatMap(form -> Stream.concat(communes(form), others(form)))
                .toList();
    }
}
