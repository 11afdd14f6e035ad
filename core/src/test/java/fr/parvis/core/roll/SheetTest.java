package fr.parvis.core.roll;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.Test;

class SheetTest {

    /** The titles of the extract of the electoral roll, with the slip that is seen in the wild. */
    static final String REU = String.join(
            ";",
            "\"code du l'ugle\"",
            "\"libellé de l'UGLE\"",
            "\"libellé du type de liste\"",
            "\"nom de naissance\"",
            "\"nom d'usage\"",
            "\"prénoms\"",
            "\"sexe\"",
            "\"date de naissance\"",
            "\"code commune de naissance\"",
            "\"libellé commune de naissance\"",
            "\"code département de naissance\"",
            "\"pays de naissance\"",
            "\"libellé nationalité\"",
            "\"numéro de voie\"",
            "\"libellé de voie\"",
            "\"complément 1\"",
            "\"complément 2\"",
            "\"lieu-dit\"",
            "\"code postal\"",
            "\"commune\"",
            "\"pays\"",
            "\"code du bureau de vote\"",
            "numéro d'ordre dans le bureau de vote");

    private static final String ROW =
            "\"33081\";\"Cadillac\";\"Liste principale\";\"Lefèvre\";\"Petit\";\"Jeanne, Marie\";\"F\";\"03/05/1961\";\"33063\";\"Bordeaux\";\"33\";\"FRANCE\";\"Française\";\"12\";\"rue de l'Œuvre\";\"\";\"Bât. B\";\"Le Bourg\";\"33410\";\"Cadillac\";\"FRANCE\";\"0001\";42";

    @Test
    void the_electoral_roll_is_understood_by_its_titles() {
        Sheet sheet = Sheet.read((REU + "\n" + ROW + "\n").getBytes(UTF_8));
        Map<Column, Integer> columns = Column.guess(sheet);
        assertThat(columns)
                .containsEntry(Column.NAME, 3)
                .containsEntry(Column.BIRTH, 7)
                .containsEntry(Column.TOWN, 19)
                .containsEntry(Column.COUNTRY, 20)
                .containsEntry(Column.LIST, 2)
                .hasSize(Column.values().length);
        Person person = Person.of(sheet.rows().get(0), columns);
        assertThat(person.addressee()).isEqualTo("Jeanne PETIT");
        assertThat(person.birth()).isEqualTo("1961-05-03");
        assertThat(person.address()).containsExactly("Bât. B", "12 rue de l'Œuvre", "Le Bourg", "33410 CADILLAC");
        assertThat(Person.unpacked(person.packed())).isEqualTo(person);
    }

    @Test
    void a_list_from_a_spreadsheet_on_windows_reads_the_same() {
        String list = "Nom\tPrénom\tAdresse\nLefèvre\tHélène\t3 rue de l’Église\n";
        assertThat(Sheet.read(list.getBytes(Charset.forName("windows-1252"))))
                .isEqualTo(Sheet.read(("\uFEFF" + list).getBytes(UTF_8)))
                .isEqualTo(Sheet.read(list.replace('\t', ';').getBytes(UTF_8)))
                .isEqualTo(Sheet.read(list.getBytes(java.nio.charset.StandardCharsets.UTF_16)));
    }

    @Test
    void a_spreadsheet_with_a_title_above_and_dates_is_read() throws IOException {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        try (Workbook book = new Workbook(file, "Tableur", "1.0");
                Worksheet sheet = book.newWorksheet("Habitants")) {
            sheet.value(0, 0, "Habitants de Cadillac");
            List<String> titles = List.of("NOM", "Prénom", "Né(e) le", "Adresse", "CP", "Ville");
            for (int i = 0; i < titles.size(); i++) {
                sheet.value(2, i, titles.get(i));
            }
            sheet.value(3, 0, "Petit");
            sheet.value(3, 1, "Jeanne");
            sheet.value(3, 2, LocalDate.of(1961, 5, 3));
            sheet.style(3, 2).format("dd/mm/yyyy").set();
            sheet.value(3, 3, "2 le Bourg");
            sheet.value(3, 4, 33410);
            sheet.value(3, 5, "Cadillac");
        }
        Sheet read = Sheet.read(file.toByteArray());
        assertThat(read.rows()).hasSize(1);
        Person person = Person.of(read.rows().get(0), Column.guess(read));
        assertThat(person.birth()).isEqualTo("1961-05-03");
        assertThat(person.address()).containsExactly("2 le Bourg", "33410 CADILLAC");
    }

    @Test
    void a_list_without_titles_loses_nobody() {
        Sheet sheet =
                Sheet.read("Petit;Jeanne;2 le Bourg\nGrand;Luc;3 le Bourg\nVille;Léa;4 le Bourg\n".getBytes(UTF_8));
        assertThat(sheet.titles()).containsExactly("Colonne 1", "Colonne 2", "Colonne 3");
        assertThat(sheet.rows()).extracting(row -> row.get(0)).containsExactly("Petit", "Grand", "Ville");
    }

    @Test
    void lines_are_those_of_the_file() throws IOException {
        Sheet text = Sheet.read("Habitants\n\nNom;Prénom\nPetit;Jeanne\n\n;\nGrand;Luc\n".getBytes(UTF_8));
        assertThat(text.lines()).containsExactly(4, 7);
        assertThat(Sheet.unpacked(text.packed())).isEqualTo(text);
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        try (Workbook book = new Workbook(file, "Tableur", "1.0");
                Worksheet sheet = book.newWorksheet("Habitants")) {
            sheet.value(2, 0, "Nom");
            sheet.value(2, 1, "Prénom");
            sheet.value(5, 0, "Petit");
        }
        assertThat(Sheet.read(file.toByteArray()).lines()).containsExactly(6);
    }

    @Test
    void a_postcode_that_was_taken_for_a_number_gets_its_nought_back() {
        Sheet sheet = Sheet.read("Nom;CP;Ville;Pays\nA;1000;Bourg;\nB;1000;Bruxelles;Belgique\n".getBytes(UTF_8));
        assertThat(sheet.rows())
                .extracting(row -> Person.of(row, Column.guess(sheet)).address().get(0))
                .containsExactly("01000 BOURG", "1000 BRUXELLES");
    }

    @Test
    void dates_are_read_as_far_as_they_go() {
        assertThat(Person.birth("3/5/1961")).isEqualTo("1961-05-03");
        assertThat(Person.birth("1961-05-03")).isEqualTo("1961-05-03");
        assertThat(Person.birth("00/00/1953")).isEqualTo("1953");
        assertThat(Person.birth("00/05/1953")).isEqualTo("1953-05");
        assertThat(Person.birth("1961")).isEqualTo("1961");
        assertThat(Person.birth("")).isEmpty();
        assertThat(Person.birth("vers Noël")).isEqualTo("?");
    }

    @Test
    void what_is_no_list_is_refused_in_words() {
        assertThatThrownBy(() -> Sheet.read(new byte[0])).hasMessage(Unreadable.Reason.EMPTY.name());
        assertThatThrownBy(() -> Sheet.read("Nom;Prénom".getBytes(UTF_8)))
                .hasMessage(Unreadable.Reason.ONLY_TITLES.name());
        assertThatThrownBy(() -> Sheet.read("Bonjour".getBytes(UTF_8))).hasMessage(Unreadable.Reason.NO_TABLE.name());
        assertThatThrownBy(() -> Sheet.read(new byte[] {'P', 'K', 3, 4, 0, 0})).isInstanceOf(Unreadable.class);
        assertThatThrownBy(() -> Sheet.read(new byte[] {(byte) 0xd0, (byte) 0xcf, 0x11, 0}))
                .hasMessage(Unreadable.Reason.OLD_SPREADSHEET.name());
        assertThatThrownBy(() -> Sheet.read(("Nom;Prénom\n" + "a;b\n".repeat(20_000)).getBytes(UTF_8)))
                .hasMessage(Unreadable.Reason.TOO_LONG.name());
    }

    @Property(tries = 300)
    void any_bytes_are_a_list_or_refused(@ForAll @Size(max = 200) byte[] file) {
        try {
            Sheet sheet = Sheet.read(file);
            assertThat(sheet.rows())
                    .allMatch(row -> row.size() == sheet.titles().size());
            assertThat(Sheet.unpacked(sheet.packed())).isEqualTo(sheet);
        } catch (Unreadable refused) {
            assertThat(refused.reason()).isNotNull();
        }
    }
}
