package fr.parvis.core.collectivity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

/** Rules that every sentence obeys, whichever commune, intercommunalité or département it names. */
class PlaceNamesOfFranceTest {

    private static final String VOWEL = "[AÀÂÄÆEÉÈÊËIÎÏOÔÖŒUÙÛÜaàâäæeéèêëiîïoôöœuùûü]";

    private static final List<PlaceName> COMMUNES =
            Reference.france().communes().map(ReferenceCommune::name).toList();

    private static final List<PlaceName> ALL = Stream.of(
                    COMMUNES.stream(),
                    Reference.france().epcis().stream().map(ReferenceEpci::name),
                    Reference.france().departements().stream().map(Departement::name))
            .flatMap(names -> names)
            .toList();

    @Test
    void all_34_969_are_there() {
        assertThat(COMMUNES).hasSize(34_969);
    }

    @Test
    void de_always_elides_before_a_vowel() {
        assertThat(matching("de " + VOWEL + ".*", ALL, PlaceName::withDe)).isEmpty();
    }

    @Test
    void de_elides_before_nothing_but_a_vowel_an_h_or_a_y() {
        assertThat(matching("d’.*", COMMUNES, PlaceName::withDe)).hasSizeGreaterThan(4000);
        assertThat(matching("d’(?!" + VOWEL + "|[HY]).*", ALL, PlaceName::withDe))
                .isEmpty();
    }

    @Test
    void le_and_les_merge_with_de_and_a() {
        assertThat(everywhere("(.* )?(de|à) [Ll]es? .*")).isEmpty();
    }

    @Test
    void no_article_is_said_twice() {
        assertThat(everywhere("(.* )?(du|des|au|aux|[Ll]a|[Ll]es?) ([Ll](e|a|es|as|os) |[Ll]’).*"))
                .isEmpty();
        assertThat(matching("d’[Ll]’.*", ALL, PlaceName::withDe)).isEmpty();
    }

    @Test
    void every_article_of_a_name_is_known_as_one() {
        assertThat(matching("(Le|La|Les|Las|Los) .*|L’.*", COMMUNES, PlaceName::name))
                .hasSizeGreaterThan(2000);
        assertThat(matching("(Le|La|Les|Las|Los) .*|L’.*", COMMUNES, PlaceName::indexed))
                .isEmpty();
    }

    @Test
    void the_article_of_a_commune_keeps_its_capital() {
        assertThat(matching("de La .*", COMMUNES, PlaceName::withDe)).hasSize(1056);
        // The five austral districts and Clipperton are no communes: « l’archipel des Kerguelen ».
        assertThat(matching("(de|à) (la |l’(?!archipel|île)).*", COMMUNES, PlaceName::withDe))
                .isEmpty();
        assertThat(matching("(de|à) (la |l’(?!archipel|île)).*", COMMUNES, PlaceName::withA))
                .isEmpty();
    }

    @Test
    void no_space_is_doubled_or_left_over() {
        assertThat(everywhere(" .*|.* |.*  .*|.*’ .*")).isEmpty();
    }

    @Test
    void no_apostrophe_is_straight() {
        assertThat(everywhere(".*'.*")).isEmpty();
    }

    /** But for h, and for y before a vowel, Insee's word and the eye's agree. */
    @Test
    void what_insee_says_is_what_is_heard() {
        assertThat(COMMUNES.stream()
                        .filter(name -> !name.name().matches("[HY].*"))
                        .filter(name -> !PlaceName.of(name.name()).equals(name)))
                .isEmpty();
    }

    @Test
    void every_name_survives_its_stored_form() {
        assertThat(ALL.stream().filter(name -> !PlaceName.parse(name.format()).equals(name)))
                .isEmpty();
    }

    @Test
    void no_intercommunalite_says_twice_what_it_is() {
        assertThat(matching("(CC|CA|CU|METRO) .*", ALL, PlaceName::name)).isEmpty();
        assertThat(matching("Communauté (de communes|d’agglomération|urbaine) Communauté .*", ALL, PlaceName::name))
                .isEmpty();
    }

    private static List<String> everywhere(String pattern) {
        return Stream.<Function<PlaceName, String>>of(
                        PlaceName::withArticle,
                        PlaceName::withDe,
                        PlaceName::withA,
                        PlaceName::theCommune,
                        PlaceName::theMairie,
                        PlaceName::theInhabitants,
                        PlaceName::indexed)
                .flatMap(form -> matching(pattern, ALL, form).stream())
                .toList();
    }

    private static List<String> matching(String pattern, List<PlaceName> names, Function<PlaceName, String> form) {
        var matches = Pattern.compile(pattern).asMatchPredicate();
        return names.stream().map(form).filter(matches).toList();
    }
}
