package fr.parvis.core.roll;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import jakarta.inject.Inject;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.PDFTextStripperByArea;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import fr.parvis.core.ballot.APreparedBox;
import fr.parvis.core.ballot.ElectionRecord;
import fr.parvis.core.ballot.Seal;
import fr.parvis.core.collectivity.Place;
import fr.parvis.core.fixture.ACommune;
import fr.parvis.core.fixture.AConsultation;
import fr.parvis.core.fixture.AList;
import fr.parvis.core.fixture.AnEmblem;
import fr.parvis.core.person.Throttle;
import fr.parvis.core.photo.Unusable;
import fr.parvis.core.roll.CodeCheck.Finding;
import fr.parvis.core.roll.Roll.Printing;
import fr.parvis.core.roll.Roll.Step;
import fr.parvis.core.storage.TestDatabase;
import fr.parvis.core.tenancy.Tenancy;

@QuarkusTest
@WithTestResource(TestDatabase.class)
class LettersTest {

    private static final Heading HEADING = new Heading(
            "Cadillac",
            "Place de la Libération",
            "05 56 00 00 00",
            "Quels projets pour 2027 ?",
            "du 3 mars à 8 h au 20 mars à 18 h",
            "https://participer.example.fr/c/cadillac/projets/voter");

    private static final Map<String, Object> PAPER = Map.of(
            "ballot",
            "up-to",
            "limit",
            3,
            "projects",
            List.of(
                    Map.of("id", "1", "title", "Un abri pour les vélos", "cost", 1200),
                    Map.of("id", "2", "title", "Des bancs", "cost", 900)));

    private static final Pattern CODE = Pattern.compile("[0-9A-Z]{4}-[0-9A-Z]{5}-[0-9A-Z]{5}-[0-9A-Z]");

    @Inject
    Rolls rolls;

    @Inject
    Letters letters;

    @Inject
    LetterMessages words;

    @Inject
    CodeCheck check;

    @Inject
    ElectionRecord record;

    @SuppressWarnings("NullAway.Init") // by @BeforeEach
    private Place place;

    @SuppressWarnings("NullAway.Init") // by @BeforeEach
    private APreparedBox box;

    private String network = "";

    @BeforeEach
    void a_list_is_settled() {
        place = ACommune.aCommune("Cadillac").open();
        box = APreparedBox.of(place, AConsultation.anOpinion("Un budget").draftIn(place));
        network = "network-" + place.id();
        in(() -> {
            rolls.bring(
                    box.consultation(),
                    Unit.PERSON,
                    AList.aList()
                            .with("Lefèvre", "Jeanne", "03/05/1961", "12 rue de l’Œuvre")
                            .andOthers(3)
                            .csv());
            rolls.sort(box.consultation(), Column.guess(rolls.sheet(box.id()).orElseThrow()));
            return rolls.settle(box.consultation());
        });
    }

    private <T> T in(Supplier<T> work) {
        return Tenancy.within(place.id(), work);
    }

    private byte[] made() throws InterruptedException {
        assertThat(in(() -> letters.begin(box.consultation(), HEADING))).isTrue();
        while (in(() -> letters.progress(box.id())).state() == Printing.RUNNING) {
            TimeUnit.MILLISECONDS.sleep(50);
        }
        return in(() -> letters.fetch(box.consultation())).orElseThrow();
    }

    private static List<String> codes(byte[] pdf) throws IOException {
        List<String> codes = new ArrayList<>();
        try (PDDocument document = Loader.loadPDF(pdf)) {
            Matcher matcher = CODE.matcher(new PDFTextStripper().getText(document));
            while (matcher.find()) {
                codes.add(matcher.group());
            }
        }
        return codes;
    }

    private Finding comes(String code) {
        return in(() -> check.voter(box.id(), code, network));
    }

    @Test
    @Timeout(60)
    void letters_are_made_of_a_frozen_list_and_their_codes_let_people_in()
            throws IOException, InterruptedException, Unusable {
        AnEmblem.of(place);
        assertThat(in(() -> letters.begin(box.consultation(), HEADING)))
                .as("before it is frozen")
                .isFalse();
        box.freeze(PAPER);
        byte[] pdf = made();
        try (PDDocument document = Loader.loadPDF(pdf)) {
            assertThat(document.getNumberOfPages()).isEqualTo(4);
            assertThat(document.getDocumentCatalog().getMarkInfo().isMarked()).isTrue();
            assertThat(document.getDocumentCatalog().getLanguage()).isEqualTo("fr-FR");
            assertThat(document.getPage(0).getResources().getXObjectNames())
                    .as("the coat of arms")
                    .hasSize(1);
            PDFTextStripperByArea window = new PDFTextStripperByArea();
            float mm = 72 / 25.4f;
            window.addRegion("window", new java.awt.geom.Rectangle2D.Float(110 * mm, 50 * mm, 90 * mm, 25 * mm));
            window.extractRegions(document.getPage(0));
            assertThat(window.getTextForRegion("window").lines().map(String::strip))
                    .containsExactly("Jeanne LEFÈVRE", "12 rue de l’Œuvre", "33410 CADILLAC");
            assertThat(new PDFTextStripper().getText(document))
                    .contains("Cochez 2 projets au plus", "Un abri pour les vélos – 1", "05 56 00 00 00");
        }
        List<String> codes = codes(pdf);
        assertThat(codes).hasSize(4).doesNotHaveDuplicates();
        UUID jeanne = in(() -> rolls.named(box.id(), "Lefèvre", "Jeanne", "")).get(0);
        assertThat(comes(codes.get(0))).isEqualTo(new Finding.Voter(jeanne));
        assertThat(comes(codes.get(0))).as("looking takes nothing away").isEqualTo(new Finding.Voter(jeanne));
        assertThat(comes(codes.get(0).substring(1))).isInstanceOf(Finding.Misread.class);
        VoterCode other = VoterCode.at(codes.get(0).substring(0, 4));
        assertThat(comes(other.printed())).isInstanceOf(Finding.Unknown.class);
    }

    @Test
    @Timeout(60)
    void who_guesses_has_to_wait() {
        box.freeze(PAPER);
        for (int i = 0; i < 5; i++) {
            assertThat(comes(VoterCode.at("0000").printed())).isInstanceOf(Finding.Unknown.class);
        }
        assertThatThrownBy(() -> comes(VoterCode.at("0000").printed())).isInstanceOf(Throttle.TooManyTries.class);
        assertThat(comes(VoterCode.at("0001").printed()))
                .as("somebody else's code")
                .isInstanceOf(Finding.Unknown.class);
    }

    @Test
    @Timeout(60)
    void made_again_the_letters_before_are_worth_nothing_and_who_has_voted_gets_none()
            throws IOException, InterruptedException {
        box.freeze(PAPER);
        box.open();
        List<String> before = codes(made());
        UUID voted = ((Finding.Voter) comes(before.get(1))).id();
        box.votedOnPaper(voted);
        List<String> after = codes(made());
        assertThat(after).hasSize(3);
        assertThat(comes(before.get(0))).isInstanceOf(Finding.Unknown.class);
        assertThat(comes(after.get(0))).isInstanceOf(Finding.Voter.class);
        assertThat(comes(before.get(1)))
                .as("it says whose it is; that they have voted is the box's to say")
                .isEqualTo(new Finding.Voter(voted));
    }

    @Test
    @Timeout(60)
    void one_letter_is_made_again_or_taken_away_also_when_the_names_are_gone()
            throws IOException, InterruptedException {
        box.freeze(PAPER);
        List<String> codes = codes(made());
        assertThat(in(() -> letters.printed(box.consultation()))).isTrue();
        assertThat(in(() -> letters.fetch(box.consultation()))).isEmpty();
        assertThat(in(() -> rolls.of(box.id()).orElseThrow().state())).isEqualTo(Step.DESTROYED);
        assertThat(in(() -> letters.begin(box.consultation(), HEADING))).isFalse();

        UUID jeanne = in(() -> rolls.named(box.id(), "Lefèvre", "Jeanne", "03/05/1961"))
                .get(0);
        Optional<byte[]> letter = in(
                () -> letters.reissue(box.consultation(), jeanne, "Jeanne LEFÈVRE", List.of("À la mairie"), HEADING));
        String code = codes(letter.orElseThrow()).get(0);
        assertThat(comes(codes.get(0))).isInstanceOf(Finding.Unknown.class);
        assertThat(comes(code)).isEqualTo(new Finding.Voter(jeanne));
        assertThat(in(() -> letters.cancel(box.consultation(), jeanne))).isTrue();
        assertThat(comes(code)).isInstanceOf(Finding.Unknown.class);
        box.open();
        box.votedOnPaper(jeanne);
        assertThat(in(() -> letters.reissue(box.consultation(), jeanne, "", List.of(), HEADING)))
                .isEmpty();
        assertThat(in(() -> letters.cancel(box.consultation(), UUID.randomUUID())))
                .isFalse();
    }

    @Test
    @Timeout(60)
    void a_code_that_is_taken_away_at_the_closing_hour_waits_for_the_closing() throws Exception {
        box.freeze(PAPER);
        box.open();
        UUID jeanne = in(() -> rolls.named(box.id(), "Lefèvre", "Jeanne", "")).get(0);
        ExecutorService elsewhere = Executors.newSingleThreadExecutor();
        try {
            Future<Boolean> cancelled = box.closing(() -> {
                Future<Boolean> waiting = elsewhere.submit(() -> in(() -> letters.cancel(box.consultation(), jeanne)));
                TestDatabase.untilWaiting(1);
                return waiting;
            });
            assertThat(cancelled.get()).as("the box is closed").isFalse();
        } finally {
            elsewhere.shutdownNow();
        }
    }

    private void administers(String change) throws SQLException {
        try (Connection database = TestDatabase.administrator();
                Statement statement = database.createStatement()) {
            statement.executeUpdate(change + " where box_id = '" + box.id() + "'");
        }
    }

    private String kept(String what) throws SQLException {
        try (Connection database = TestDatabase.administrator();
                Statement statement = database.createStatement();
                ResultSet row = statement.executeQuery("select " + what)) {
            row.next();
            return row.getString(1);
        }
    }

    @Test
    @Timeout(90)
    void what_waits_for_the_press_or_is_being_drawn_is_not_taken_for_stopped() throws SQLException {
        in(() -> {
            rolls.reopen(box.consultation());
            rolls.bring(
                    box.consultation(),
                    Unit.PERSON,
                    AList.aList().andOthers(120).csv());
            rolls.sort(box.consultation(), Column.guess(rolls.sheet(box.id()).orElseThrow()));
            return rolls.settle(box.consultation());
        });
        box.freeze(PAPER);
        assertThat(in(() -> letters.begin(box.consultation(), HEADING))).isTrue();
        administers("update roll set letters_at = letters_at - interval '1 hour'");
        letters.beat();
        assertThat(in(() -> letters.progress(box.id())).stalled()).isFalse();
        assertThat(in(() -> letters.cancel(box.consultation(), UUID.randomUUID())))
                .isFalse();
    }

    @Test
    @Timeout(60)
    void no_letter_is_replaced_while_all_are_made_and_a_press_that_stopped_finishes_nothing_later()
            throws SQLException {
        box.freeze(PAPER);
        UUID jeanne = in(() -> rolls.named(box.id(), "Lefèvre", "Jeanne", "")).get(0);
        String run = UUID.randomUUID().toString();
        administers("update roll set letters = 'RUNNING', letters_run = '" + run + "', letters_at = now()");
        assertThat(in(() -> letters.reissue(box.consultation(), jeanne, "", List.of(), HEADING)))
                .isEmpty();
        assertThat(in(() -> letters.cancel(box.consultation(), jeanne))).isFalse();
        administers("update roll set letters_at = now() - interval '1 hour'");
        assertThat(in(() -> letters.reissue(box.consultation(), jeanne, "", List.of(), HEADING)))
                .isPresent();
        assertThat(kept("letters_run from roll where box_id = '" + box.id() + "'"))
                .isNotEqualTo(run);
    }

    @Test
    @Timeout(60)
    void only_letters_of_the_run_that_was_finished_are_handed_out_and_the_journal_keeps_it()
            throws InterruptedException, SQLException {
        box.freeze(PAPER);
        made();
        assertThat(kept("count(*) from journal where action = 'letters fetched' and collectivity_id = '" + place.id()
                        + "'"))
                .isEqualTo("1");
        administers("update roll set letters_run = '" + UUID.randomUUID() + "'");
        assertThat(in(() -> letters.progress(box.id())).here()).isFalse();
        assertThat(in(() -> letters.fetch(box.consultation()))).isEmpty();
    }

    @Test
    @Timeout(60)
    void a_code_that_was_cancelled_stays_so_when_all_letters_are_made_again() throws IOException, InterruptedException {
        box.freeze(PAPER);
        made();
        UUID jeanne = in(() -> rolls.named(box.id(), "Lefèvre", "Jeanne", "")).get(0);
        assertThat(in(() -> letters.cancel(box.consultation(), jeanne))).isTrue();
        assertThat(codes(made())).hasSize(3);
        assertThat(in(() -> letters.reissue(box.consultation(), jeanne, "", List.of(), HEADING)))
                .isPresent();
        assertThat(codes(made())).as("until the town hall makes another").hasSize(4);
    }

    private String rule(String paper) {
        return Slip.of(
                        "{\"paper\":{" + paper
                                + ",\"projects\":[{\"title\":\"A\"},{\"title\":\"B\"},{\"title\":\"C\"}]}}",
                        words)
                .rule();
    }

    @Test
    void a_slip_says_what_the_screen_says() {
        assertThat(rule("\"ballot\":\"up-to\",\"limit\":1")).isEqualTo("Cochez un seul projet.");
        assertThat(rule("\"ballot\":\"up-to\",\"limit\":2")).contains("2 projets");
        assertThat(rule("\"ballot\":\"ranked\",\"limit\":9")).contains("Classez 3 projets");
        assertThat(rule("\"ballot\":\"grades\",\"limit\":5"))
                .contains(
                        "0\u00a0=\u00a0À\u00a0rejeter, 1\u00a0=\u00a0Passable, 2\u00a0=\u00a0Assez\u00a0bien, 3\u00a0=\u00a0Bien, 4\u00a0=\u00a0Très\u00a0bien");
    }

    @Test
    @Timeout(60)
    void a_letter_names_the_key_of_the_seals() throws IOException, InterruptedException {
        box.freeze(PAPER);
        String key = in(() -> Seal.fingerprint(record.verifyingKey(box.id())));
        try (PDDocument document = Loader.loadPDF(made())) {
            assertThat(new PDFTextStripper().getText(document)).contains(key);
        }
    }
}
