package fr.parvis.core.notice;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import fr.parvis.core.setting.Setting;

class WordingTest {

    @ParameterizedTest
    @EnumSource(Wording.class)
    void what_Parvis_says_is_whole_and_kept_under_a_name_of_its_own(Wording wording) {
        Words original = wording.original();
        for (String part : List.of(original.subject(), original.opening(), original.closing())) {
            assertThat(Words.unknown(part, wording)).isEmpty();
        }
        assertThat(original.subject()).isNotBlank();
        assertThat(Words.read(original.kept())).isEqualTo(original);
        assertThat(wording.setting().topic().settings()).containsExactly(wording.setting());
        assertThat(Setting.valueOf("LETTER_" + wording).topic().label()).contains(wording.title());
    }

    @Test
    void a_title_with_braces_or_lines_stays_a_title() {
        Words words = new Words("{objet} {consultation}", "{consultation}\r\n\r\n{lieu}", "");
        Phrases phrases = new Phrases(wording -> words, Map.of());
        Said said = phrases.say(
                Wording.FOLLOWING, Map.of(Blank.MATTER, "Résultat\nde {consultation} $1", Blank.TITLE, "Le <bourg>"));
        assertThat(said.subject()).isEqualTo("Résultat de {consultation} $1 Le <bourg>");
        assertThat(said.opening()).containsExactly(List.of("Le <bourg>"), List.of("{lieu}"));
        assertThat(said.closing()).isEmpty();
        assertThat(Words.unknown("{lieu} {objet} { {telephone}", Wording.FOLLOWING))
                .containsExactly("{lieu}");
        assertThat(Words.lost("{objet}", Wording.FOLLOWING.original().subject()))
                .containsExactly("{consultation}");
    }

    /** As in all texts: a mark alone at the beginning of a line is bad French. */
    @Test
    void no_letter_lets_a_line_break_before_a_high_mark() throws IOException {
        try (Stream<Path> letters = Files.list(Path.of("src/main/resources/templates/core/mail"))) {
            assertThat(letters).hasSizeGreaterThan(10).allSatisfy(letter -> assertThat(Files.readString(letter))
                    .doesNotContainPattern("\\S [;?!»:](?=\\s|<)|« "));
        }
    }
}
