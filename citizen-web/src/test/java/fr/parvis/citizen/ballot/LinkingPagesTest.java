package fr.parvis.citizen.ballot;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

import jakarta.inject.Inject;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;

import fr.parvis.citizen.Pages;
import fr.parvis.core.ballot.APreparedBox;
import fr.parvis.core.ballot.Linker;
import fr.parvis.core.ballot.Linker.Success;
import fr.parvis.core.budget.BallotForm;
import fr.parvis.core.budget.BudgetRule;
import fr.parvis.core.budget.Budgeting;
import fr.parvis.core.budget.ProjectDraft;
import fr.parvis.core.budget.Voting;
import fr.parvis.core.collectivity.Place;
import fr.parvis.core.fixture.ACommune;
import fr.parvis.core.fixture.AConsultation;
import fr.parvis.core.fixture.AConsultation.Published;
import fr.parvis.core.fixture.AList;
import fr.parvis.core.fixture.TheLog;
import fr.parvis.core.roll.Column;
import fr.parvis.core.roll.Heading;
import fr.parvis.core.roll.Letters;
import fr.parvis.core.roll.Roll.Printing;
import fr.parvis.core.roll.Rolls;
import fr.parvis.core.roll.Unit;
import fr.parvis.core.storage.TestDatabase;
import fr.parvis.core.tenancy.Tenancy;

/**
 * A vote as it is: a list with names, letters, codes that are typed, ballots that come over HTTP to a server that seals them itself.
 * Who holds the whole database afterwards, with names, journal and messages, and reads the log cannot tell what one voter chose.
 */
@QuarkusTest
@WithTestResource(TestDatabase.class)
class LinkingPagesTest {

    private static final int VOTERS = 30;

    /** In any order one voter is named by chance; more than ten is rarer than once in a million tries of every way. */
    private static final int CHANCE = 10;

    /** A network may ask for so many letters in an hour. */
    private static final int FOLLOWERS = 3;

    private static final List<String> NAMES = List.of("roll_entry", "roll_name");

    private static final Pattern LETTER =
            Pattern.compile("Élodie HABITANT(\\d+).*?([0-9A-Z]{4}-[0-9A-Z]{5}-[0-9A-Z]{5}-[0-9A-Z])", Pattern.DOTALL);

    @Inject
    Budgeting budgeting;

    @Inject
    Letters letters;

    @Inject
    Rolls rolls;

    /** A vote with its box; all who are on the list have a letter. */
    private record Vote(Published consultation, APreparedBox box, List<String> codes, List<String> voters) {

        String path() {
            return consultation.path() + "/voter";
        }
    }

    @Test
    void nothing_that_is_kept_or_logged_leads_from_a_name_to_a_choice_unless_ballots_are_opened_in_their_order()
            throws Exception {
        Vote vote = withLetters();
        List<String> asCast = new ArrayList<>();
        Map<String, String> truth = new LinkedHashMap<>();
        try (TheLog log = new TheLog()) {
            for (int voter : shuffled()) {
                String choice = cast(vote, voter);
                truth.put(vote.voters().get(voter), choice);
                asCast.add(choice);
                if (truth.size() <= FOLLOWERS) {
                    assertThat(Pages.post(
                                            vote.consultation().path() + "/suivre",
                                            "courriel",
                                            "habitant" + voter + "@linking.example")
                                    .statusCode())
                            .isEqualTo(303);
                }
            }
            keepTheNames();
            vote.box().closed();
            assertThat(vote.box().counted()).containsExactlyInAnyOrderElementsOf(asCast);
            vote.box().published();
            assertThat(log.told())
                    .as("log")
                    .noneMatch(line -> truth.entrySet().stream()
                            .anyMatch(one -> line.contains(one.getKey()) || line.contains(one.getValue())))
                    .noneMatch(line -> vote.codes().stream().anyMatch(line::contains));
        }

        String collectivity = "collectivity_id = '" + vote.box().place().id() + "'";
        try (Connection database = TestDatabase.administrator()) {
            for (String table : List.of(
                    "backup_roll_entry", "backup_roll_name", "voter", "signature", "ballot", "journal", "message")) {
                assertThat(rows(database, table, collectivity)).as(table).isPositive();
            }
            Success best = new Linker(database, "public", collectivity).best(truth, "opened");
            System.out.printf(
                    "linking over HTTP: %d of %d voters named, best by « %s »%n", best.voters(), VOTERS, best.way());
            assertThat(best.voters()).as(best.way()).isLessThanOrEqualTo(CHANCE);

            // The very same vote, with the one care left out: the shuffle at the count.
            assertThat(careless(database, vote, asCast).best(truth, "opened").voters())
                    .isEqualTo(VOTERS);
        } finally {
            dropTheNames();
        }
    }

    /** The closing destroys them; a backup of the day before still has them. */
    private static void keepTheNames() throws SQLException {
        try (Connection database = TestDatabase.administrator();
                Statement statement = database.createStatement()) {
            for (String table : NAMES) {
                statement.execute("create table backup_%1$s as select * from %1$s".formatted(table));
            }
        }
    }

    private static void dropTheNames() throws SQLException {
        try (Connection database = TestDatabase.administrator();
                Statement statement = database.createStatement()) {
            for (String table : NAMES) {
                statement.execute("drop table if exists backup_" + table);
            }
        }
    }

    private Vote withLetters() throws IOException, InterruptedException {
        Place place = ACommune.aCommune("Lier").open();
        Published consultation = AConsultation.aBudget(
                        "Un budget",
                        10_000,
                        project("Un abri pour les vélos", 6000),
                        project("Des bancs", 5000),
                        project("Une boîte à livres", 3000))
                .votedBy(new Voting(BallotForm.POINTS, 99, BudgetRule.MOST_VOTES, Optional.empty()))
                .publishedIn(place);
        APreparedBox box = APreparedBox.of(place, consultation.id());
        in(place, () -> {
            rolls.bring(
                    consultation.id(),
                    Unit.PERSON,
                    AList.aList().andOthers(VOTERS).csv());
            rolls.sort(consultation.id(), Column.guess(rolls.sheet(box.id()).orElseThrow()));
            return rolls.settle(consultation.id());
        });
        box.freeze(in(place, () -> budgeting.paper(consultation.id()).statement()));
        box.open();
        assertThat(in(
                        place,
                        () -> letters.begin(
                                consultation.id(),
                                new Heading(
                                        "Lier",
                                        "Le bourg",
                                        "",
                                        "Un budget",
                                        "du 3 au 20 mars",
                                        "https://lier.example/voter"))))
                .isTrue();
        while (in(place, () -> letters.progress(box.id())).state() == Printing.RUNNING) {
            TimeUnit.MILLISECONDS.sleep(50);
        }
        String[] codes = new String[VOTERS];
        try (PDDocument document =
                Loader.loadPDF(in(place, () -> letters.fetch(consultation.id())).orElseThrow())) {
            for (MatchResult letter : LETTER.matcher(new PDFTextStripper().getText(document))
                    .results()
                    .toList()) {
                codes[Integer.parseInt(letter.group(1))] = letter.group(2);
            }
        }
        List<String> voters = new ArrayList<>();
        for (int i = 0; i < VOTERS; i++) {
            String name = "Habitant" + i;
            voters.add(in(place, () -> rolls.named(box.id(), name, "Élodie", ""))
                    .get(0)
                    .toString());
        }
        return new Vote(consultation, box, List.of(codes), voters);
    }

    private static ProjectDraft project(String title, int cost) {
        return new ProjectDraft(title, "", OptionalInt.of(cost), "");
    }

    /** Without a script, so that the choice comes to the server in clear. Nobody else chooses the same. */
    private static String cast(Vote vote, int voter) {
        String code = vote.codes().get(voter);
        String points = String.valueOf(10 + voter * 7 % VOTERS);
        String sealed = Pages.hidden(
                Pages.post(vote.path(), "code", code, "p-1", points, "p-3", "37", "geste", "verifier")
                        .asString(),
                "bulletin");
        assertThat(Pages.text(Pages.post(vote.path(), "code", code, "bulletin", sealed, "geste", "deposer")
                        .asString()))
                .contains("Votre bulletin est dans l’urne");
        return "1:" + points + ",3:37";
    }

    /** What a database would hold whose ballots are opened as they lie. */
    private static Linker careless(Connection database, Vote vote, List<String> asCast) throws SQLException {
        try (Statement statement = database.createStatement()) {
            statement.execute("create schema careless");
            try {
                for (String table : List.of("voter", "signature", "ballot")) {
                    statement.execute(
                            "create table careless.%1$s as select * from %1$s where box_id = '%2$s' order by ctid"
                                    .formatted(table, vote.box().id()));
                }
                statement.execute("create table careless.opened (id uuid default gen_random_uuid(), choice text)");
                statement.execute(
                        "insert into careless.opened (choice) values ('" + String.join("'), ('", asCast) + "')");
                return new Linker(database, "careless", "true");
            } finally {
                statement.execute("drop schema careless cascade");
            }
        }
    }

    private static int rows(Connection database, String table, String where) throws SQLException {
        try (PreparedStatement count = database.prepareStatement("select count(*) from " + table + " where " + where);
                ResultSet found = count.executeQuery()) {
            found.next();
            return found.getInt(1);
        }
    }

    private static <T> T in(Place place, Supplier<T> work) {
        return Tenancy.within(place.id(), work);
    }

    private static List<Integer> shuffled() {
        List<Integer> voters = new ArrayList<>();
        for (int i = 0; i < VOTERS; i++) {
            voters.add(i);
        }
        Collections.shuffle(voters, new Random(7));
        return voters;
    }
}
