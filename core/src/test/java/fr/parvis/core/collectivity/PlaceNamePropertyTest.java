package fr.parvis.core.collectivity;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** What holds for any name, not only for those of this year's list. */
class PlaceNamePropertyTest {

    @Property
    void any_name_survives_its_stored_form(@ForAll("names") PlaceName name) {
        assertThat(PlaceName.parse(name.format())).isEqualTo(name);
    }

    @Property
    void every_form_ends_with_the_name_or_with_the_name_less_its_article(@ForAll("names") PlaceName name) {
        var bare = name.indexed().replaceFirst(" \\(.*\\)$", "");
        assertThat(name.withArticle()).endsWith(bare);
        assertThat(name.withDe()).endsWith(bare);
        assertThat(name.withA()).endsWith(bare);
    }

    @Property
    void de_and_a_never_stand_before_le_or_les(@ForAll("names") PlaceName name) {
        assertThat(name.withDe()).doesNotMatch("de [Ll]es? .*").doesNotMatch("d’.*’.*");
        assertThat(name.withA()).doesNotMatch("à [Ll]es? .*");
    }

    @Property
    void a_name_found_by_its_look_agrees_with_its_liaison(@ForAll("names") PlaceName name) {
        assertThat(PlaceName.of(name.name())).isEqualTo(name);
    }

    @Property
    void the_order_agrees_with_equality(@ForAll("names") PlaceName one, @ForAll("names") PlaceName other) {
        assertThat(one.compareTo(other) == 0).isEqualTo(one.equals(other));
        assertThat(Integer.signum(one.compareTo(other))).isEqualTo(-Integer.signum(other.compareTo(one)));
    }

    /** A capitalised word with the article or the elision that goes with it. */
    @Provide
    Arbitrary<PlaceName> names() {
        var consonants = words("BCDFGJKLMNPQRSTVWXZÇ");
        var vowels = words("AEIOUÉÈÎÔŒÂ");
        var withArticle = Combinators.combine(
                        Arbitraries.of(Liaison.LE, Liaison.LA, Liaison.LES, Liaison.LAS, Liaison.LOS), consonants)
                .as((liaison, word) -> new PlaceName(liaison.article() + word, liaison));
        return Arbitraries.oneOf(
                consonants.map(word -> new PlaceName(word, Liaison.DE)),
                vowels.map(word -> new PlaceName(word, Liaison.D)),
                vowels.map(word -> new PlaceName("L’" + word, Liaison.L)),
                withArticle);
    }

    private static Arbitrary<String> words(String initials) {
        var rest = Arbitraries.strings()
                .withChars("abcdefghijklmnopqrstuvwxyzéèêëïîôûüœç-")
                .ofMaxLength(12);
        return Combinators.combine(
                        Arbitraries.of(initials.chars().mapToObj(c -> (char) c).toList()), rest)
                .as((initial, tail) -> initial + tail);
    }
}
