package fr.parvis.mairie.desk;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

import fr.parvis.core.ballot.Seal;
import fr.parvis.core.ballot.State;
import fr.parvis.core.paper.PaperSheets.Standing;
import fr.parvis.core.print.TaggedPdf;

/** The minutes of the paper sheets as a tagged PDF, to be signed and kept. */
final class PaperMinutes {

    private static final float LEFT = 20;
    private static final float WIDTH = 170;
    private static final float TOP = 20;
    private static final float FOOT = 275;
    private static final float BODY = 11;
    private static final float SMALL = 9;
    private static final float HEADING = 14;
    private static final float TITLE = 20;
    private static final float GAP = 2;
    private static final float SECTION_GAP = 6;
    private static final float SIGNATURE = 22;

    private final DeskMessages words;
    private float at = TOP;

    PaperMinutes(DeskMessages words) {
        this.words = words;
    }

    /**
     * What is written down.
     *
     * @param period when one could vote, in words
     * @param invalid ballots of the box; empty before it is counted
     * @param fingerprint of the key that the seals are signed with
     */
    record Facts(
            String commune,
            String title,
            String period,
            int voters,
            int online,
            Optional<Integer> invalid,
            Standing paper,
            String fingerprint,
            List<Seal> seals) {}

    byte[] of(Facts facts) throws IOException {
        ByteArrayOutputStream target = new ByteArrayOutputStream();
        try (TaggedPdf pdf = new TaggedPdf(words.minutes_of(facts.title()))) {
            pdf.page();
            text(pdf, "P", BODY, false, facts.commune());
            text(pdf, "H1", TITLE, true, words.minutes());
            text(pdf, "P", HEADING, false, facts.title());
            text(pdf, "P", BODY, false, words.minutes_period(facts.period()));
            Standing paper = facts.paper();
            section(pdf, words.minutes_votes());
            list(
                    pdf,
                    List.of(
                            words.minutes_voters(facts.voters()),
                            words.minutes_online(facts.online()),
                            facts.invalid().map(words::minutes_invalid).orElseGet(words::minutes_uncounted),
                            words.minutes_envelopes(paper.envelopes()),
                            words.minutes_sheets(paper.sheets()),
                            words.minutes_spoilt(paper.spoilt())),
                    BODY);
            section(pdf, words.minutes_anomalies());
            String note = paper.note();
            text(
                    pdf,
                    "P",
                    BODY,
                    false,
                    note.isEmpty()
                            ? words.minutes_no_anomaly()
                            : words.minutes_anomaly(paper.sheets(), paper.envelopes()));
            if (!note.isEmpty()) {
                text(pdf, "P", BODY, true, note);
            }
            section(pdf, words.minutes_sealed());
            text(pdf, "P", BODY, false, words.minutes_fingerprint(facts.fingerprint()));
            list(
                    pdf,
                    facts.seals().stream()
                            .map(seal -> words.minutes_seal(
                                    stage(seal.stage()), seal.hash().hex()))
                            .toList(),
                    SMALL);
            signatures(pdf);
            pdf.write(target);
        }
        return target.toByteArray();
    }

    private void signatures(TaggedPdf pdf) throws IOException {
        at += SECTION_GAP;
        room(pdf, 2 * SIGNATURE + 40);
        text(pdf, "H2", HEADING, true, words.minutes_signatures());
        text(pdf, "P", BODY, false, words.minutes_signatures_text());
        List<String> roles = List.of(
                words.minutes_first_reader(),
                words.minutes_second_reader(),
                words.minutes_mayor(),
                words.minutes_witness());
        float width = (WIDTH - GAP) / 2;
        for (int i = 0; i < roles.size(); i++) {
            float left = LEFT + (i % 2) * (width + GAP);
            pdf.frame(left, at, width, SIGNATURE);
            pdf.text("P", left + GAP, at + GAP, width - 2 * GAP, SMALL, false, roles.get(i));
            at += i % 2 == 0 ? 0 : SIGNATURE + GAP;
        }
    }

    private String stage(State stage) {
        return switch (stage) {
            case DRAFT, FROZEN -> words.stage_frozen();
            case OPEN -> words.stage_open();
            case CLOSED -> words.stage_closed();
            case COUNTED -> words.stage_counted();
            case PUBLISHED, ARCHIVED -> words.stage_published();
        };
    }

    private void section(TaggedPdf pdf, String heading) throws IOException {
        at += SECTION_GAP;
        room(pdf, SIGNATURE);
        text(pdf, "H2", HEADING, true, heading);
    }

    private void list(TaggedPdf pdf, List<String> items, float size) throws IOException {
        pdf.begin("L");
        for (String item : items) {
            room(pdf, pdf.height(WIDTH, size, item));
            pdf.begin("LI");
            text(pdf, "LBody", size, false, item);
            pdf.end();
        }
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
