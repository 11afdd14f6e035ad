package fr.parvis.core.collectivity;

import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.charset.Charset;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import fr.parvis.core.collectivity.CommuneList.Found;
import fr.parvis.core.collectivity.CommuneList.Refused;

class CommuneListTest {

    @ParameterizedTest
    @CsvSource(delimiter = '~', quoteCharacter = '`', textBlock = """
            33352                                    ~ 33352
            La Réole                                 ~ 33352
            LA REOLE                                 ~ 33352
            Réole (La)                               ~ 33352
            reole                                    ~ 33352
            La Réole 33190                           ~ 33352
            33190 La Réole                           ~ 33352
            33 190 La Réole                          ~ 33352
            La Réole (33)                            ~ 33352
            La Réole (Gironde)                       ~ 33352
            La Réole ; Gironde                       ~ 33352
            Gironde ; La Réole                       ~ 33352
            La Réole;33190;mairie@lareole.fr         ~ 33352
            33352;La Réole                           ~ 33352
            - La Réole                               ~ 33352
            12. La Réole                             ~ 33352
            "La Réole"                               ~ 33352
            Mairie de La Réole                       ~ 33352
            Mairie - La Réole                        ~ 33352
            La Réole 33919 CEDEX                     ~ 33352
            33919 LA REOLE Cedex 9                   ~ 33352
            La Réole 33191                           ~ « La Réole » n’a pas le code 33191
            Vergné (17)                              ~ 17464
            Vergne (17)                              ~ « Vergne » désigne 2 communes : précisez le code postal ou le code INSEE
            commune du Haillan                       ~ 33200
            Isle-d'Abeau (L')                        ~ 38193
            1001                                     ~ 01001
            2a004                                    ~ 2A004
            St Sauveur (33)                          ~ 33471
            Saint-Sauveur, 33250                     ~ 33471
            Saint-Sauveur 33471                      ~ 33471
            33402 Sainte-Foy                         ~ 33402
            Bors (Canton de Charente-Sud)            ~ 16053
            Château-Chinon (Ville)                   ~ 58062
            Paris                                    ~ 75056
            Paris (Paris)                            ~ 75056
            75010                                    ~ 75010 est le code postal de Paris : écrivez le nom
            68240                                    ~ 68240 est le code INSEE d’Illtal et le code postal de Fréland et de Kaysersberg Vignoble : écrivez le nom
            33190;mairie@lareole.fr                  ~ 33190 est le code INSEE de Goualade et le code postal de 28 communes : écrivez le nom
            Ville                                    ~ « Ville » désigne 2 communes : précisez le code postal ou le code INSEE
            Ville 60                                 ~ 60676
            Oradour sur Glane | 87                   ~ 87110
            Saint-Sauveur                            ~ « Saint-Sauveur » désigne 11 communes : précisez le code postal ou le code INSEE
            Saint-Sauveur (Lot)                      ~ il n’y a pas de commune « Saint-Sauveur » dans le Lot
            La Réole 33000                           ~ « La Réole » n’a pas le code 33000
            La Réole 47000                           ~ « La Réole » n’a pas le code 47000
            La Réole (99)                            ~ « 99 » n’est pas un département
            33999                                    ~ 33999 n’est ni un code INSEE ni un code postal
            Perpète-les-Oies                         ~ aucune commune ne s’appelle « Perpète-les-Oies »
            St Emil                                  ~ aucune commune ne s’appelle « St Emil » ; est-ce Saint-Émilion (33) ou Saint-Émiland (71) ?
            secretariat@mairie.fr                    ~ aucune commune n’est indiquée
            (33)                                     ~ aucune commune n’est indiquée
            """)
    void a_line_leads_to_a_commune_or_says_why_not(String line, String expected) {
        assertThat(outcome(read(line).lines().get(0))).isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Code INSEE;Commune;Courriel de la mairie\n33352;La Réole;mairie@lareole.fr\n",
                "code_insee,nom,email\n33352,La Réole,mairie@lareole.fr",
                "codeInsee\tE-mail\n33352\tmairie@lareole.fr",
                "\"INSEE\";\"Libellé\";\"Mél\"\r\n\"33352\";\"La Réole\";\"mairie@lareole.fr\"\r\n",
                "Nom;Prénom;Commune;Mail\nDupont;Luc;La Réole;mairie@lareole.fr",
                "Commune | CP | Contact\nLa Réole | 33190 | Mairie <mairie@lareole.fr>",
                "N°;Commune;Département;Adresse e-mail\n1;Réole (La);33;mairie@lareole.fr; second@lareole.fr",
                "Commune;Mail\n\"Mairie de La Réole (33190)\";\"mailto:mairie@lareole.fr\"",
                "Commune;CP;Mail du maire\nLa Réole;33191;mairie@lareole.fr",
                "Commune\nLa Réole;mairie@lareole.fr",
                "INSEE;Mail\n=\"33352\";mairie@lareole.fr",
                "\uFEFFCommune;Mail\nLa Réole;mairie@lareole.fr",
                "\n\nCommune;Mail\n;\nLa Réole;mairie@lareole.fr",
            })
    void a_table_is_read_by_its_headings(String table) {
        assertThat(read(table).lines()).singleElement().isInstanceOfSatisfying(Found.class, line -> {
            assertThat(line.commune().insee()).isEqualTo("33352");
            assertThat(line.email()).isEqualTo("mairie@lareole.fr");
        });
    }

    @Test
    void a_table_may_lack_addresses_in_some_rows() {
        assertThat(read("Commune;Mail\nLa Réole;\nHourtin\nAmbès; - \nPessac;néant")
                        .lines())
                .extracting(CommuneListTest::outcome)
                .containsExactly("33352", "33203", "33004", "33318");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '~', textBlock = """
            La Réole mairie@lareole             ~ mairie@lareole
            La Réole;pas-une-adresse            ~ pas-une-adresse
            33352;La Réole;Gironde;néant        ~ néant
            33190 La Réole, mairie chez lareole ~ mairie chez lareole
            """)
    void a_slip_in_an_address_is_told_and_the_commune_opened(String line, String slip) {
        assertThat(read(line).lines()).singleElement().isInstanceOfSatisfying(Found.class, found -> {
            assertThat(found.commune().insee()).isEqualTo("33352");
            assertThat(found.email()).isNull();
            assertThat(found.remark()).isEqualTo("«\u00A0" + slip + "\u00A0» n’est pas une adresse électronique");
        });
        assertThat(read("La Réole (33)\nGironde;Hourtin\nAmbès;33810;a@b.fr").found())
                .extracting(Found::remark)
                .containsOnly("");
    }

    @Test
    void a_table_without_insee_code_needs_a_name_or_a_postal_code_of_one_commune() {
        assertThat(read("Code postal;Mail\n33190;\n33780;\n99999;\n;a@b.fr").lines())
                .extracting(CommuneListTest::outcome)
                .containsExactly(
                        "le code postal 33190 est celui de 28 communes : précisez le nom",
                        "33514",
                        "aucune commune n’a le code postal 99999",
                        "aucune commune n’est indiquée");
    }

    @Test
    void an_insee_code_and_a_name_that_disagree_are_refused() {
        assertThat(read("INSEE;Commune\n33352;Bordeaux\n33402;Ste-Foy\n33190;La Réole\n33998;X")
                        .lines())
                .extracting(CommuneListTest::outcome)
                .containsExactly(
                        "le code INSEE 33352 est celui de La Réole, pas celui de « Bordeaux »",
                        "33402",
                        "le code INSEE 33190 est celui de Goualade, pas celui de « La Réole »",
                        "aucune commune n’a le code INSEE 33998");
        assertThat(outcome(read("76255 Eurville").lines().get(0))).startsWith("aucune commune ne s’appelle");
    }

    @Test
    void a_code_that_is_postal_is_an_insee_code_only_under_that_heading() {
        assertThat(read("33352\n68240").lines())
                .extracting(CommuneListTest::outcome)
                .satisfiesExactly(insee -> assertThat(insee).isEqualTo("33352"), both -> assertThat(both)
                        .startsWith("68240 est le code INSEE d’Illtal et le code postal"));
        assertThat(read("Code INSEE\n33352\n68240").lines())
                .extracting(CommuneListTest::outcome)
                .containsExactly("33352", "68240");
    }

    @Test
    void a_commune_named_twice_is_opened_once() {
        var list = read("La Réole\n\nHourtin\n33352\n");
        assertThat(list.found()).extracting(Found::number).containsExactly(1, 3);
        assertThat(list.refused())
                .extracting(Refused::sentence)
                .containsExactly("ligne 4\u00A0: La Réole figure déjà à la ligne 1");
    }

    @Test
    void lines_are_counted_as_an_editor_does() {
        var table =
                "Commune;Adresse;Mail\n\nLa Réole;\"1 place\nde la Mairie\";a@b.fr\nNulle Part;;\r\nHourtin;\"x\ny\nz\";";
        assertThat(read(table).lines())
                .extracting(CommuneList.Line::number, CommuneList.Line::source)
                .containsExactly(
                        tuple(3, "La Réole 1 place de la Mairie a@b.fr"),
                        tuple(5, "Nulle Part"),
                        tuple(6, "Hourtin x y z"));
    }

    @Test
    void a_quotation_mark_left_open_hides_nothing_in_silence() {
        assertThat(read("Commune;Mail\nLa Réole;a@b.fr\n\"Hourtin;c@d.fr\nPessac;e@f.fr")
                        .lines())
                .extracting(CommuneListTest::outcome)
                .containsExactly("33352", "un guillemet s’ouvre ici et ne se ferme pas : la suite n’a pas été lue");
        assertThat(read("Commune;Mail\nLa Réole;a@b.fr\n\"Hourtin;c@d.fr").refused())
                .extracting(Refused::number)
                .containsExactly(3);
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "windows-1252", "ISO-8859-1", "UTF-16"})
    void accents_survive_every_usual_encoding(String charset) {
        assertThat(outcomes("Commune\nSaint-Émilion\nUzès\n".getBytes(Charset.forName(charset))))
                .containsExactly("33394", "30334");
    }

    @Test
    void byte_order_marks_are_no_letters() {
        assertThat(outcomes("\uFEFF33352\nUzès".getBytes(UTF_8))).containsExactly("33352", "30334");
        assertThat(outcomes("\uFEFF33352\nUzès".getBytes(UTF_16LE))).containsExactly("33352", "30334");
        assertThat(outcomes("33352\nUzès".getBytes(UTF_16))).containsExactly("33352", "30334");
    }

    @Test
    void the_list_of_all_communes_is_understood_by_code_and_by_name() {
        var codes = Reference.france().communes().map(ReferenceCommune::insee).collect(Collectors.joining("\n"));
        assertThat(read("Code INSEE\n" + codes).found()).hasSize(34_969);
        var names = Reference.france()
                .communes()
                .map(commune -> commune.name() + ";" + commune.departement())
                .collect(Collectors.joining("\n"));
        assertThat(read(names).refused()).isEmpty();
    }

    @Test
    void what_is_longer_than_france_is_refused_as_a_whole() {
        var lines = IntStream.rangeClosed(0, CommuneList.MOST_LINES)
                .mapToObj(i -> "x" + i)
                .toList();
        assertThat(read(String.join("\n", lines)).lines())
                .singleElement()
                .isInstanceOfSatisfying(Refused.class, line -> {
                    assertThat(line.number()).isEqualTo(40_001);
                    assertThat(line.reason()).contains("40\u00A0000 lignes", "rien n’a été lu");
                });
        assertThat(read(String.join("\n", lines.subList(1, lines.size()))).lines())
                .hasSize(40_000);
    }

    @Test
    void a_list_may_be_empty_or_hostile() {
        assertThat(read("").lines()).isEmpty();
        assertThat(read(" \r\n\t\n").lines()).isEmpty();
        assertThat(read("Commune;Mail\n").lines()).hasSize(1);
        assertThat(read("a\u0000b").lines().get(0).source()).isEqualTo("a b");
        assertThat(read("x".repeat(100_000)).lines().get(0).source()).hasSize(201);
        assertThat(outcomes(new byte[] {(byte) 0x81, 0, 1, (byte) 0xFF})).hasSize(1);
    }

    private static CommuneList read(String text) {
        return CommuneList.read(text, email -> email.matches("[^@ ]+@[^@ ]+\\.[a-z]+"));
    }

    private static List<String> outcomes(byte[] file) {
        return CommuneList.read(file, email -> true).lines().stream()
                .map(CommuneListTest::outcome)
                .toList();
    }

    private static String outcome(CommuneList.Line line) {
        return line instanceof Found found
                ? found.commune().insee()
                : ((Refused) line).reason().replace('\u00A0', ' ');
    }
}
