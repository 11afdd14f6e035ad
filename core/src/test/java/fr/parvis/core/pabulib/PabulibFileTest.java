package fr.parvis.core.pabulib;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import fr.parvis.core.tally.Ballot;
import fr.parvis.core.tally.Candidate;
import fr.parvis.core.tally.Election;
import fr.parvis.core.tally.Project;
import fr.parvis.core.tally.Rule;
import fr.parvis.core.tally.VoteType;

class PabulibFileTest {

    private static final String FILE = """
            META
            key;value
            description;Essai
            num_projects;2
            num_votes;3
            budget;100
            vote_type;approval
            rule;greedy
            PROJECTS
            project_id;cost;votes;name;selected
            7;60;3;"Un banc; ou ""deux""\";1
            8;50;1;Un arbre;0
            VOTES
            voter_id;vote
            1;7
            2;7,8
            3;7
            """;

    @Test
    void a_file() throws Malformed {
        PabulibFile file = read(FILE);
        assertThat(file.election().projects())
                .containsExactly(
                        new Project("7", "Un banc; ou \"deux\"", BigDecimal.valueOf(60)),
                        new Project("8", "Un arbre", BigDecimal.valueOf(50)));
        assertThat(file.election().ballots()).containsExactly(Ballot.naming(0), Ballot.naming(0, 1), Ballot.naming(0));
        assertThat(file.rule()).contains(Rule.GREEDY);
        assertThat(file.selected()).isEqualTo(Map.of("7", "1", "8", "0"));
        assertThat(file.publishedVotes()).isEqualTo(Map.of("7", "3", "8", "1"));
        assertThat(file.remarks()).isEmpty();
        assertThat(file.text()).isEqualTo(FILE);
    }

    @Test
    void a_byte_order_mark_and_the_line_ends_of_windows() throws Malformed {
        assertThat(read("\uFEFF" + FILE.replace("\n", "\r\n"))).isEqualTo(read(FILE));
    }

    @Test
    void empty_lines_blanks_and_empty_cells_at_the_end() throws Malformed {
        String loose = "\n \n"
                + FILE.replace("META\n", " meta ;;\n")
                        .replace("VOTES", "\n;;;\nvotes;;")
                        .replace("7,8", " 7 , 8 ")
                        .replace("key;value", "Key ; Value")
                        .replace(";60;", "; 60 ;")
                        .replace("project_id;cost", "Project_ID; cost")
                + "\n\n";
        assertThat(read(loose).election()).isEqualTo(read(FILE).election());
    }

    @Test
    void columns_in_any_order_and_unknown_ones() throws Malformed {
        String other = """
                META
                key;value
                budget;100
                vote_type;approval
                PROJECTS
                couleur;cost;project_id
                vert;60;7
                bleu;50;8
                VOTES
                vote;age
                7;30
                "7,8";
                7
                """;
        PabulibFile file = read(other);
        assertThat(file.election().ballots()).isEqualTo(read(FILE).election().ballots());
        assertThat(file.selected()).isEmpty();
        assertThat(file.rule()).isEmpty();
    }

    @Test
    void a_cell_of_two_lines_and_text_after_a_closing_quote() throws Malformed {
        PabulibFile file = read(FILE.replace("Un arbre", "\"Un\narbre\" vert"));
        assertThat(file.election().projects().get(1).name()).isEqualTo("Un\narbre vert");
        assertThat(malformed(FILE.replace("Un arbre", "\"Un\narbre\"").replace("2;7,8", "2;7,9"))
                        .line())
                .isEqualTo(17);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "1234.5|1234.5",
                "1234,5|1234.5",
                "1 234,50|1234.50",
                "1\u00a0234\u202f567|1234567",
                "1,234,567.25|1234567.25",
                "1.234.567,25|1234567.25",
                "1,234,567|1234567",
                "1e5|100000",
                "400000.0|400000",
                "+12|12",
                "\"12\"|12"
            })
    void numbers_as_people_write_them(String written, BigDecimal number) throws Malformed {
        assertThat(read(FILE.replace("budget;100", "budget;" + written))
                        .election()
                        .budget())
                .isEqualByComparingTo(number);
    }

    @Test
    void points() throws Malformed {
        String points = FILE.replace("approval", "cumulative")
                .replace("voter_id;vote", "voter_id;points;vote")
                .replace("\n3;7\n", "\n3;0;7\n")
                .replace("\n1;7\n", "\n1;3;7\n")
                .replace("2;7,8", "2;1.5, 2;7, 8");
        assertThat(read(points).count().candidates().stream().map(Candidate::score))
                .containsExactly(new BigDecimal("4.5"), BigDecimal.valueOf(2));
        assertThat(malformed(points.replace("1.5, 2", "1")))
                .hasMessage("ce bulletin cite 2 projets et donne 1 nombres de points");
    }

    @Test
    void ranks_are_worth_the_points_that_the_file_gives_or_else_those_of_borda() throws Malformed {
        String ranks = FILE.replace("approval", "ordinal").replace("2;7,8", "2;8,7");
        assertThat(read(ranks).count().candidates().stream().map(Candidate::score))
                .containsExactly(BigDecimal.valueOf(3), BigDecimal.valueOf(2));
        String points = ranks.replace("voter_id;vote", "voter_id;vote;points").replace("2;8,7", "2;8,7;5,3");
        assertThat(read(points).count().candidates().stream().map(Candidate::score))
                .containsExactly(BigDecimal.valueOf(5), BigDecimal.valueOf(5));
    }

    @Test
    void an_empty_ballot_counts_among_the_voters() throws Malformed {
        PabulibFile file = read(FILE.replace("3;7\n", "3;\n"));
        assertThat(file.election().ballots()).hasSize(3);
        assertThat(file.remarks()).extracting(Remark::line).contains(17L);
    }

    @Test
    void a_project_that_one_ballot_names_twice_is_counted_once_and_told() throws Malformed {
        PabulibFile file = read(FILE.replace("2;7,8", "2;7,8,8"));
        assertThat(file.election()).isEqualTo(read(FILE).election());
        assertThat(file.remarks())
                .containsExactly(new Remark(16, "projet cité deux fois dans un bulletin, compté une fois (8)"));
    }

    @Test
    void points_in_two_lots_are_added_up() throws Malformed {
        String points = FILE.replace("approval", "cumulative")
                .replace("voter_id;vote", "voter_id;vote;points")
                .replace("1;7\n", "1;7,7;1,1\n")
                .replace("2;7,8", "2;7,8;1,1")
                .replace("3;7\n", "3;7;1\n");
        assertThat(read(points).count().candidates().get(0).score()).isEqualByComparingTo("4");
    }

    @Test
    void what_contradicts_the_ballots_is_told() throws Malformed {
        assertThat(read(FILE.replace("7;60;3", "7;60;4")).remarks())
                .containsExactly(new Remark(
                        11,
                        "projet dont les votes publiés ne sont pas ceux des bulletins, qui comptent (7\u00a0: 4 publiés, 3"
                                + " comptés)"));
        assertThat(read(FILE.replace("num_votes;3", "num_votes;2")).remarks())
                .extracting(Remark::line)
                .containsExactly(5L);
        assertThat(read(FILE.replace("3;7\n", "1;7\n")).remarks())
                .containsExactly(new Remark(17, "votant présent deux fois, chaque bulletin compte (1)"));
        assertThat(read(FILE.replace("rule;", "max_length;1\nrule;")).remarks())
                .extracting(Remark::line)
                .containsExactly(17L);
    }

    @Test
    void what_cannot_be_counted_names_its_line() {
        assertMalformed(1, "commence par", "Bonjour\n" + FILE);
        assertMalformed(6, "n’est pas un nombre", FILE.replace("budget;100", "budget;cent"));
        assertMalformed(6, "n’a pas de valeur", FILE.replace("budget;100", "budget;"));
        assertMalformed(6, "négatif", FILE.replace("budget;100", "budget;-100"));
        assertMalformed(1, "«\u00a0budget\u00a0»", FILE.replace("budget;100\n", ""));
        assertMalformed(7, "n’est pas connu", FILE.replace("approval", "telepathy"));
        assertMalformed(7, "a déjà une autre valeur", FILE.replace("vote_type;approval", "budget;90"));
        assertMalformed(10, "«\u00a0cost\u00a0»", FILE.replace("project_id;cost", "project_id;prix"));
        assertMalformed(10, "figure deux fois", FILE.replace("votes;name", "cost;name"));
        assertMalformed(11, "n’est pas un nombre", FILE.replace(";60;", ";soixante;"));
        assertMalformed(11, "manque", FILE.replace(";60;", ";;"));
        assertMalformed(11, "négatif", FILE.replace(";60;", ";-60;"));
        assertMalformed(11, "identifiant", FILE.replace("7;60", ";60"));
        assertMalformed(12, "figure déjà à la ligne 11", FILE.replace("8;50", "7;50"));
        assertMalformed(14, "«\u00a0vote\u00a0»", FILE.replace("voter_id;vote", "voter_id;voix"));
        assertMalformed(16, "«\u00a09\u00a0»", FILE.replace("2;7,8", "2;7,9"));
        assertMalformed(17, "s’arrête avant le vote", FILE.replace("3;7\n", "3"));
        assertMalformed(16, "incomplet", FILE.replace("3;7\n", ""));
        assertMalformed(12, "VOTES", FILE.substring(0, FILE.indexOf("VOTES")));
        assertMalformed(9, "à sa place", FILE.replace("PROJECTS\n", "VOTES\n"));
        assertMalformed(13, "titres de colonnes", FILE.substring(0, FILE.indexOf("voter_id")));
        assertMalformed(12, "guillemet", FILE.replace("Un arbre", "\"Un arbre"));
        assertMalformed(12, "n’est pas un nombre", FILE.replace("50;1;Un arbre", "x;1;\"Un\narbre\""));
        assertMalformed(1, "META", "");
    }

    private static void assertMalformed(long line, String reason, String file) {
        Malformed malformed = malformed(file);
        assertThat(malformed).hasMessageContaining(reason);
        assertThat(malformed.line()).as(reason).isEqualTo(line);
    }

    @Test
    void another_encoding_and_no_text_at_all() {
        Malformed latin = catchThrowableOfType(
                Malformed.class,
                () -> PabulibFile.read(FILE.replace("arbre", "hêtre").getBytes(ISO_8859_1)));
        assertThat(latin.line()).isEqualTo(12);
        assertThat(latin).hasMessageContaining("UTF-8");
        assertThat(malformed("PK\u0003\0\0")).hasMessage("ce n’est pas un fichier de texte");
    }

    @Test
    void an_election_of_ours_becomes_a_file() throws Malformed {
        Election election = new Election(
                VoteType.RANKED,
                List.of(
                        new Project("a", "Un « banc »; large", new BigDecimal("12.50")),
                        new Project("b", "", BigDecimal.TEN)),
                List.of(Ballot.naming(1, 0), Ballot.naming()),
                new BigDecimal("20.00"),
                BigDecimal.ONE);
        PabulibFile file = PabulibFile.of(
                Map.of("description", "Budget participatif", "rule", "greedy"),
                election,
                Rule.GREEDY.apply(election).winners());
        assertThat(read(file.text())).isEqualTo(file);
        assertThat(file.election()).isEqualTo(election);
        assertThat(file.text())
                .contains(
                        "vote_type;ordinal\n",
                        "\na;12.50;1;1;\"Un « banc »; large\";0\n",
                        "\nb;10;1;2;;1\n",
                        "\n1;b,a\n");
    }

    private static PabulibFile read(String file) throws Malformed {
        return PabulibFile.read(file.getBytes(UTF_8));
    }

    private static Malformed malformed(String file) {
        Malformed malformed = catchThrowableOfType(Malformed.class, () -> read(file));
        assertThat(malformed).as(file).isNotNull();
        return malformed;
    }

    @Test
    void a_project_may_be_called_none_and_a_cost_that_can_be_read_in_two_ways_is_told() throws Malformed {
        PabulibFile file = read("""
                META
                key;value
                num_projects;2
                num_votes;2
                budget;20000
                vote_type;approval
                rule;greedy
                PROJECTS
                project_id;cost
                none;12,500
                2;800
                VOTES
                voter_id;vote
                1;none
                2;2,none
                """);
        assertThat(file.count().candidates()).extracting(Candidate::votes).containsExactly(2L, 1L);
        assertThat(file.remarks())
                .containsExactly(
                        new Remark(10, "coût avec trois chiffres après une virgule, lus comme des décimales (12,500)"));
    }
}
