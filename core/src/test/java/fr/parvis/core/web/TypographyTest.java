package fr.parvis.core.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TypographyTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Faut-il éteindre la nuit ?     | Faut-il éteindre la nuit_?
            Oui ! Non ; peut-être : voilà  | Oui_! Non_; peut-être_: voilà
            dire « oui »                   | dire «_oui_»
            6 000 € par an                 | 6_000_€ par an
            30 km/h de 23 h à 6 h          | 30_km/h de 23_h à 6_h
            12 habitants et 3 maisons      | 12 habitants et 3 maisons
            en 2026 100 personnes          | en 2026_100 personnes
            sans rien                      | sans rien
            """)
    void spaces_that_must_not_break_do_not(String typed, String shown) {
        assertThat(Typography.french(typed)).isEqualTo(shown.replace('_', '\u00a0'));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Que voulez-vous ?              | Que [voulez-vous] ?
            Qu’en pense-t-il, « a-t-on » ? | Qu’en [pense-t-il], « [a-t-on] » ?
            La salle Simone-Veil           | La salle Simone-Veil
            <b>Faut-il</b> & là-haut       | &lt;b&gt;[Faut-il]&lt;/b&gt; &amp; là-haut
            ceux-ci, peut-être             | ceux-ci, peut-être
            vingt-et-un jours-la-Reine     | vingt-et-un jours-la-Reine
            """)
    void a_verb_and_its_pronoun_stay_on_one_line(String title, String shown) {
        assertThat(Typed.held(title).toString())
                .isEqualTo(shown.replace("[", "<span class=\"held\">").replace("]", "</span>"));
    }
}
