package fr.parvis.core.budget;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.util.OptionalInt;

import org.junit.jupiter.api.Test;

class ProjectFileTest {

    private static final int ENVELOPE = 20_000;

    @Test
    void a_table_is_read_by_its_headings() {
        ProjectFile read = ProjectFile.read(
                "\uFEFFLieu;Coût estimé (€);Titre du projet;Description\r\nÉcole;12 000 €;Un préau;\"Du bois, des tuiles.\nÀ l’abri.\"\r\n\r\n;800;Deux bancs;\r\n",
                ENVELOPE);
        assertThat(read.problems()).isEmpty();
        assertThat(read.projects())
                .containsExactly(
                        new ProjectDraft(
                                "Un préau", "Du bois, des tuiles.\nÀ l’abri.", OptionalInt.of(12_000), "École"),
                        new ProjectDraft("Deux bancs", "", OptionalInt.of(800), ""));
    }

    @Test
    void without_headings_the_title_comes_first_and_the_cost_next() {
        ProjectFile read = ProjectFile.read("Un préau\t12000\nDeux bancs\t800\tEn chêne\tLa place", ENVELOPE);
        assertThat(read.problems()).isEmpty();
        assertThat(read.projects()).hasSize(2);
        assertThat(read.projects().get(1).place()).isEqualTo("La place");
    }

    @Test
    void each_line_in_error_is_named() {
        String list = """
                titre;coût;description
                Un préau;beaucoup;
                ;500;

                Deux bancs;800;
                Une piscine;900000;
                Un mur;;
                """;
        ProjectFile read = ProjectFile.read(list + "x".repeat(121) + ";5;", ENVELOPE);
        assertThat(read.projects()).hasSize(1);
        assertThat(read.problems()).extracting(ProjectFile.Problem::line).containsExactly(2L, 3L, 6L, 7L, 8L);
        assertThat(read.problems().get(0).reason()).contains("beaucoup");
    }

    @Test
    void a_pabulib_file_gives_its_projects() {
        String file = """
                META
                key;value
                num_projects;2
                num_votes;1
                budget;20000
                vote_type;approval
                rule;greedy
                PROJECTS
                project_id;cost;name
                7;12 000 €;Un préau
                9;30000;Une piscine
                VOTES
                voter_id;vote
                1;7
                """;
        ProjectFile read = ProjectFile.read(file, ENVELOPE);
        assertThat(read.projects()).containsExactly(new ProjectDraft("7", "Un préau", "", OptionalInt.of(12_000), ""));
        assertThat(ProjectFile.read(
                                file.replace("7;12 000 €", "BO.D1/7;12 000 €").replace("1;7\n", "1;BO.D1/7\n"),
                                ENVELOPE)
                        .projects())
                .extracting(ProjectDraft::id)
                .containsExactly("");
        assertThat(read.problems()).extracting(ProjectFile.Problem::line).containsExactly(11L);
        assertThat(ProjectFile.read("META\nkey;value\n", ENVELOPE).problems()).hasSize(1);
    }

    @Test
    void nothing_to_read_is_said() {
        assertThat(ProjectFile.read(" \n", ENVELOPE).problems()).hasSize(1);
        assertThat(ProjectFile.read("titre;coût\n", ENVELOPE).problems()).hasSize(1);
        assertThat(ProjectFile.read("titre;coût\n\"Un banc;5\n", ENVELOPE).problems())
                .hasSize(1);
    }

    @Test
    void an_old_spreadsheet_keeps_its_accents() {
        byte[] old = "Un préau à 12 €".getBytes(Charset.forName("windows-1252"));
        assertThat(ProjectFile.text(old)).isEqualTo("Un préau à 12 €");
    }
}
