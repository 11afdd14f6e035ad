package fr.parvis.console.tally;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TallyCommandTest {

    private static final String FILE = """
            META
            key;value
            description;Essai
            num_projects;3
            num_votes;4
            budget;10
            vote_type;approval
            rule;greedy
            PROJECTS
            project_id;cost;votes;name;selected
            c;4;2;Un banc;0
            a;6;3;Un arbre;1
            b;4;2;Un mur;0
            VOTES
            voter_id;vote
            1;a,b
            2;a,b
            3;a,c
            4;c
            """;

    @TempDir
    Path folder;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();
    private String good = "";
    private String broken = "";
    private String custom = "";

    @BeforeEach
    void files() throws IOException {
        good = write("bon.pb", FILE);
        broken = write("abîmé.pb", FILE.replace("2;a,b", "2;a,z"));
        custom = write("autre.pb", FILE.replace("rule;greedy", "rule;greedy-custom"));
    }

    private String write(String name, String content) throws IOException {
        return Files.writeString(folder.resolve(name), content).toString();
    }

    private int tally(String... arguments) {
        out.reset();
        err.reset();
        return new TallyCommand(new PrintStream(out, true, UTF_8), new PrintStream(err, true, UTF_8))
                .run(List.of(arguments));
    }

    private String said() {
        return out.toString(UTF_8);
    }

    private String complained() {
        return err.toString(UTF_8);
    }

    @Test
    void winners_by_the_rule_of_the_file_in_its_order() {
        assertThat(tally("--winners", good)).isZero();
        assertThat(said()).isEqualTo("bon.pb\tc,a\n");
        assertThat(complained()).isEmpty();
    }

    @Test
    void winners_by_another_rule() {
        assertThat(tally("--rule", "equalshares", good, "--winners")).isZero();
        assertThat(said()).isEqualTo("bon.pb\ta\n");
        assertThat(tally("--rule=equalshares/add1", "--winners", good)).isZero();
        assertThat(said()).isEqualTo("bon.pb\tc,a\n");
    }

    @Test
    void a_broken_file_names_its_line_and_leaves_the_others_alone() {
        assertThat(tally("--winners", good, broken, folder.resolve("absent.pb").toString(), good))
                .isEqualTo(1);
        assertThat(said()).isEqualTo("bon.pb\tc,a\nbon.pb\tc,a\n");
        assertThat(complained())
                .contains(
                        "abîmé.pb, ligne 17\u00a0: ce bulletin cite le projet «\u00a0z\u00a0», qui n’est pas dans PROJECTS.")
                .contains("absent.pb\u00a0: ce fichier n’existe pas.");
    }

    @Test
    void a_rule_that_is_none_of_ours_is_told_and_another_can_be_given() {
        assertThat(tally("--winners", custom, good)).isZero();
        assertThat(said()).isEqualTo("bon.pb\tc,a\n");
        assertThat(complained()).contains("autre.pb", "«\u00a0greedy-custom\u00a0»", "--rule");
        assertThat(tally("--winners", custom, "--rule", "greedy")).isZero();
        assertThat(said()).isEqualTo("autre.pb\tc,a\n");
    }

    @Test
    void text_tells_winners_and_how() {
        assertThat(tally(good, custom)).isZero();
        assertThat(said())
                .contains("bon.pb", "greedy (les plus soutenus d’abord", "2 gagnants, pour 10", "Un arbre")
                .contains("b (2 votes, coût 4)\u00a0: trop cher, il manque 4.")
                .contains("Le fichier en dit d’autres choisis\u00a0: en moins c.")
                .contains("Pas de gagnants\u00a0: la règle de ce fichier, «\u00a0greedy-custom\u00a0»");
        assertThat(tally("--rule", "equalshares/add1-comparison", good)).isZero();
        assertThat(said())
                .contains("Part de chaque votant (ils sont 4)\u00a0: 2,5.")
                .contains("Les parts sont portées à 3, une unité à la fois\u00a0; une unité de plus donnerait")
                .contains("a (3 votes, coût 6)\u00a0: retenu, 2 pour chacun de 3 votants.")
                .contains("c (2 votes, coût 4)\u00a0: retenu, 3 pour 1 votant, et tout ce qui reste à 1 autre.")
                .contains("b (2 votes, coût 4)\u00a0: il manque 2 à ses soutiens.");
    }

    @Test
    void json_tells_everything_of_every_file() throws IOException {
        assertThat(tally("--json", good, broken, custom)).isEqualTo(1);
        JsonNode files = new ObjectMapper().readTree(said());
        assertThat(files).hasSize(3);
        JsonNode first = files.get(0);
        assertThat(first.get("file").asText()).isEqualTo("bon.pb");
        assertThat(first.get("winners")).extracting(JsonNode::asText).containsExactly("c", "a");
        assertThat(first.get("spent").decimalValue()).isEqualByComparingTo("10");
        assertThat(first.get("projects").get(1).get("votes").asInt()).isEqualTo(3);
        assertThat(first.get("steps"))
                .extracting(step -> step.get("step").asText())
                .containsExactly("taken", "tie", "taken", "tooDear");
        assertThat(files.get(1).get("line").asInt()).isEqualTo(17);
        assertThat(files.get(1).get("error").asText()).contains("«\u00a0z\u00a0»");
        assertThat(files.get(2).get("winners").isNull()).isTrue();
        assertThat(tally("--json", "--rule", "equalshares/add1-comparison", good))
                .isZero();
        assertThat(new ObjectMapper().readTree(said()).get(0).get("steps"))
                .extracting(step -> step.get("step").asText())
                .containsExactly("shared", "enlarged", "bought", "bought", "outOfReach", "compared");
    }

    @Test
    void folders_and_patterns_are_no_files() {
        assertThat(tally(folder.toString())).isEqualTo(1);
        assertThat(complained()).contains("c’est un dossier").contains("*.pb");
        assertThat(tally(folder.resolve("*.txt").toString())).isEqualTo(1);
        assertThat(complained()).contains("aucun fichier ne correspond à ce modèle");
    }

    @Test
    void what_makes_no_sense_is_refused_before_anything_is_counted() {
        assertThat(tally()).isEqualTo(2);
        assertThat(complained()).contains("donnez au moins un fichier");
        assertThat(tally("--rule", "borda", good)).isEqualTo(2);
        assertThat(complained())
                .contains(
                        "la règle «\u00a0borda\u00a0» n’est pas connue",
                        "greedy-no-skip",
                        "equalshares/add1-comparison");
        assertThat(tally(good, "--rule")).isEqualTo(2);
        assertThat(tally(good, "--xml")).isEqualTo(2);
        assertThat(tally(good, "--json", "--winners")).isEqualTo(2);
        assertThat(said()).isEmpty();
    }
}
