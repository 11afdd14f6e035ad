package fr.parvis.mairie.ballot;

import java.io.ByteArrayOutputStream;
import java.io.IOException;

import fr.parvis.core.print.TaggedPdf;
import fr.parvis.mairie.ballot.CountPages.Line;
import fr.parvis.mairie.ballot.CountPages.Result;
import fr.parvis.mairie.ballot.CountPages.Stage;

/** The minutes of a count as a tagged PDF, to be signed and kept. */
final class Minutes {

    private static final float LEFT = 20;
    private static final float WIDTH = 170;
    private static final float TOP = 20;
    private static final float FOOT = 272;
    private static final float BODY = 11;
    private static final float SMALL = 9;
    private static final float HEADING = 14;
    private static final float TITLE = 20;
    private static final float GAP = 2;
    private static final float SECTION_GAP = 6;
    private static final float SIGNATURE = 24;

    private final CeremonyMessages words;
    private float at = TOP;

    Minutes(CeremonyMessages words) {
        this.words = words;
    }

    byte[] of(String title, Result result) throws IOException {
        ByteArrayOutputStream target = new ByteArrayOutputStream();
        try (TaggedPdf pdf = new TaggedPdf(words.minutes_of(title))) {
            pdf.page();
            text(pdf, "P", BODY, false, result.commune());
            text(pdf, "H1", TITLE, true, words.minutes_title());
            text(pdf, "P", HEADING, false, title);
            text(pdf, "P", BODY, false, words.minutes_period(result.period()));
            section(pdf, words.minutes_voters());
            text(pdf, "P", BODY, false, words.minutes_roll(result.voters()));
            text(pdf, "P", BODY, false, words.minutes_online(result.online()));
            text(pdf, "P", BODY, false, words.minutes_paper(result.envelopes()));
            text(pdf, "P", BODY, false, words.minutes_opened(result.opened()));
            text(pdf, "P", BODY, false, words.minutes_invalid(result.invalid().size()));
            for (String tracker : result.invalid()) {
                text(pdf, "P", SMALL, false, tracker);
            }
            section(pdf, words.minutes_result());
            text(pdf, "P", BODY, false, words.minutes_spent(result.spent(), result.envelope()));
            pdf.begin("L");
            for (Line line : result.lines()) {
                item(
                        pdf,
                        words.minutes_line(line.title(), line.cost(), result.unit(), line.number(), line.chosen()),
                        BODY,
                        line.chosen());
            }
            pdf.end();
            section(pdf, words.minutes_seals());
            text(pdf, "P", BODY, false, words.minutes_seals_hint());
            text(pdf, "P", SMALL, false, words.minutes_fingerprint(result.fingerprint()));
            pdf.begin("L");
            for (Stage seal : result.seals()) {
                item(pdf, words.minutes_seal(seal.name(), seal.hash()), SMALL, false);
            }
            pdf.end();
            room(pdf, SIGNATURE * 2);
            section(pdf, words.minutes_signatures());
            text(pdf, "P", BODY, false, words.minutes_signatures_hint());
            float half = WIDTH / 2 - GAP;
            pdf.frame(LEFT, at, half, SIGNATURE);
            pdf.frame(LEFT + WIDTH / 2 + GAP, at, half, SIGNATURE);
            pdf.write(target);
        }
        return target.toByteArray();
    }

    private void section(TaggedPdf pdf, String heading) throws IOException {
        at += SECTION_GAP;
        room(pdf, SIGNATURE);
        text(pdf, "H2", HEADING, true, heading);
    }

    private void item(TaggedPdf pdf, String text, float size, boolean bold) throws IOException {
        room(pdf, pdf.height(WIDTH, size, text));
        pdf.begin("LI");
        text(pdf, "LBody", size, bold, text);
        pdf.end();
    }

    private void text(TaggedPdf pdf, String type, float size, boolean bold, String text) throws IOException {
        room(pdf, pdf.height(WIDTH, size, text));
        at = pdf.text(type, LEFT, at, WIDTH, size, bold, text) + GAP;
    }

    private void room(TaggedPdf pdf, float needed) throws IOException {
        if (at + needed > FOOT) {
            pdf.page();
            at = TOP;
        }
    }
}
