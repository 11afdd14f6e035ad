package fr.parvis.core.roll;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
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
import fr.parvis.core.ballot.BallotBox;
import fr.parvis.core.collectivity.Place;
import fr.parvis.core.fixture.ACommune;
import fr.parvis.core.fixture.AConsultation;
import fr.parvis.core.fixture.AList;
import fr.parvis.core.person.Throttle;
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
    CodeCheck check;

    @Inject
    BallotBox boxes;

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
        return letters.fetch(box.id()).orElseThrow();
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
    void letters_are_made_of_a_frozen_list_and_their_codes_let_people_in() throws IOException, InterruptedException {
        assertThat(in(() -> letters.begin(box.consultation(), HEADING)))
                .as("before it is frozen")
                .isFalse();
        box.freeze(PAPER);
        byte[] pdf = made();
        try (PDDocument document = Loader.loadPDF(pdf)) {
            assertThat(document.getNumberOfPages()).isEqualTo(4);
            assertThat(document.getDocumentCatalog().getMarkInfo().isMarked()).isTrue();
            assertThat(document.getDocumentCatalog().getLanguage()).isEqualTo("fr-FR");
            PDFTextStripperByArea window = new PDFTextStripperByArea();
            float mm = 72 / 25.4f;
            window.addRegion("window", new java.awt.geom.Rectangle2D.Float(110 * mm, 50 * mm, 90 * mm, 25 * mm));
            window.extractRegions(document.getPage(0));
            assertThat(window.getTextForRegion("window").lines().map(String::strip))
                    .containsExactly("Jeanne LEFÈVRE", "12 rue de l’Œuvre", "33410 CADILLAC");
            assertThat(new PDFTextStripper().getText(document))
                    .contains("Cochez 3 projets au plus", "Un abri pour les vélos – 1", "05 56 00 00 00");
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
        assertThat(letters.fetch(box.id())).isEmpty();
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
}
