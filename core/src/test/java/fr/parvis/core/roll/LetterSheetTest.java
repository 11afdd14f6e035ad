package fr.parvis.core.roll;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.contentstream.PDFStreamEngine;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.contentstream.operator.OperatorName;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.junit.jupiter.api.Test;

import fr.parvis.core.fixture.APicture;
import fr.parvis.core.print.Letterhead;
import fr.parvis.core.print.TaggedPdf;
import fr.parvis.core.roll.LetterSheet.Letter;

class LetterSheetTest {

    private static final float MM = 72 / 25.4f;
    private static final Heading HEADING = new Heading(
            "Cadillac",
            "",
            "",
            "Quels projets ?",
            "du 3 mars à 8 h au 20 mars à 18 h",
            "https://participer.example.fr/c/cadillac/" + "projets-".repeat(14) + "/voter");

    private record Glyph(int page, float x, float right, float y) {}

    private static byte[] drawn(List<String> address, Slip slip) throws IOException {
        return drawn(Letterhead.PLAIN, address, slip, 1);
    }

    private static byte[] drawn(Letterhead letterhead, List<String> address, Slip slip, int letters)
            throws IOException {
        ByteArrayOutputStream pdf = new ByteArrayOutputStream();
        new LetterSheet(HEADING, letterhead, Unit.PERSON, slip, "0123 4567", LettersBenchmark.plain())
                .write(Collections.nCopies(letters, new Letter("Jeanne PETIT", address, VoterCode.at("0000"))), pdf);
        return pdf.toByteArray();
    }

    private static List<Glyph> glyphs(PDDocument document) throws IOException {
        List<Glyph> glyphs = new ArrayList<>();
        new PDFTextStripper() {
            @Override
            protected void processTextPosition(TextPosition at) {
                glyphs.add(new Glyph(
                        getCurrentPageNo(),
                        at.getXDirAdj() / MM,
                        (at.getXDirAdj() + at.getWidthDirAdj()) / MM,
                        at.getYDirAdj() / MM));
            }
        }.getText(document);
        return glyphs;
    }

    @Test
    void fifty_long_projects_go_over_several_pages_and_none_runs_out_of_it() throws IOException {
        List<String> projects = IntStream.range(0, 50)
                .mapToObj(i -> "P%02d ".formatted(i)
                        + (i % 2 == 0
                                ? "W".repeat(116)
                                : "un abri de bus ".repeat(8).substring(0, 116)))
                .toList();
        try (PDDocument document =
                Loader.loadPDF(drawn(List.of("33410 CADILLAC"), new Slip("Cochez.", false, projects)))) {
            assertThat(document.getNumberOfPages()).isGreaterThan(2);
            assertThat(glyphs(document))
                    .allMatch(glyph -> glyph.page() == 1 || (glyph.right() < 191 && glyph.y() < 290));
            String text = new PDFTextStripper().getText(document);
            assertThat(IntStream.range(0, 50)).allMatch(i -> text.contains("P%02d".formatted(i)));
            assertThat(text).contains("Bulletin de vote, suite");
        }
    }

    @Test
    void the_longest_address_stays_in_the_window_with_its_town() throws IOException {
        List<String> address = List.of(
                "Appartement-" + "3".repeat(280),
                "Bât. " + "B".repeat(290),
                "12 " + "rue de l’Église ".repeat(18),
                "33410 CADILLAC");
        try (PDDocument document = Loader.loadPDF(drawn(address, new Slip("Cochez.", false, List.of("Un abri"))))) {
            assertThat(document.getNumberOfPages()).isEqualTo(1);
            assertThat(glyphs(document))
                    .allMatch(glyph -> glyph.right() <= 200)
                    .noneMatch(glyph -> glyph.x() > 111 && glyph.y() > 75.5f && glyph.y() < 88);
            assertThat(new PDFTextStripper().getText(document)).contains("33410 CADILLAC", "…");
        }
    }

    @Test
    void the_coat_of_arms_is_held_once_is_not_read_aloud_and_leaves_the_window_free() throws IOException {
        Letterhead letterhead = Letterhead.of(APicture.png(300, 400));
        Slip slip = new Slip("Cochez.", false, List.of("Un abri"));
        try (PDDocument document = Loader.loadPDF(drawn(letterhead, List.of("33410 CADILLAC"), slip, 3))) {
            Set<COSStream> held = new HashSet<>();
            List<String> around = new ArrayList<>();
            for (PDPage page : document.getPages()) {
                for (COSName name : page.getResources().getXObjectNames()) {
                    held.add(page.getResources().getXObject(name).getCOSObject());
                }
                around.addAll(aroundPictures(page));
            }
            assertThat(held).hasSize(1);
            assertThat(Letterhead.of(new byte[] {1}).stampWidth())
                    .as("unreadable")
                    .isZero();
            assertThat(around).hasSize(6).containsOnly("Artifact");
            assertThat(document.getNumberOfPages()).isEqualTo(3);
            assertThat(glyphs(document))
                    .noneMatch(glyph -> glyph.x() < 112 && glyph.right() > 111 && glyph.y() > 50 && glyph.y() < 75)
                    .as("beside the picture, not under it")
                    .noneMatch(glyph -> glyph.x() < 36 && glyph.y() < 37);
        }
    }

    /** What each picture of a page is marked as. */
    private static List<String> aroundPictures(PDPage page) throws IOException {
        List<String> around = new ArrayList<>();
        new PDFStreamEngine() {
            private String marked = "";

            @Override
            protected void processOperator(Operator operator, List<COSBase> values) {
                switch (operator.getName()) {
                    case OperatorName.BEGIN_MARKED_CONTENT, OperatorName.BEGIN_MARKED_CONTENT_SEQ ->
                        marked = ((COSName) values.get(0)).getName();
                    case OperatorName.END_MARKED_CONTENT -> marked = "";
                    case OperatorName.DRAW_OBJECT -> around.add(marked);
                    default -> {}
                }
            }
        }.processPage(page);
        return around;
    }

    @Test
    void a_long_word_breaks_after_a_stroke_first() throws IOException {
        try (TaggedPdf pdf = new TaggedPdf("Essai")) {
            float line = pdf.height(40, 10, "a");
            assertThat(pdf.height(40, 10, "habitat-logement/restauration-collective"))
                    .isEqualTo(2 * line);
            assertThat(pdf.height(40, 10, "a".repeat(200))).isGreaterThan(5 * line);
        }
    }
}
