package fr.parvis.core.roll;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;

import fr.parvis.core.print.Letterhead;
import fr.parvis.core.print.TaggedPdf;

/**
 * Draws letters: A4, folded in three for an envelope DL with its window on the right (NF Z 10-011; the address within 110 to 200 mm
 * from the left and 50 to 75 mm from the top), the ballot to cut at the foot. The words are the same on every letter and are made
 * once.
 */
final class LetterSheet {

    private static final float LEFT = 20;
    private static final float WIDTH = 170;
    private static final float WINDOW_LEFT = 112;
    private static final float WINDOW_TOP = 51;
    private static final float WINDOW_WIDTH = 86;
    private static final float WINDOW_HEIGHT = 23;
    private static final float BODY = 10.5f;
    private static final float SMALL = 9.5f;
    private static final float TINY = 8;
    private static final float TITLE = 16;
    private static final float CODE = 19;
    private static final float QR = 34;
    private static final float CUT = 192;
    private static final float SECOND_PAGE_SLIP = 20;
    private static final float FOOT = 286;

    /** What stands above and below the choices. */
    private static final float SLIP_AROUND = 28;

    private static final float TICK = 3.6f;
    private static final float WIDE_TICK = 8;
    private static final float GAP = 2.2f;
    private static final float COLUMN_GAP = 6;
    private static final int ONE_COLUMN = 8;
    private static final int CUT_AT_ONCE = 6;

    /** Below the choices on the last page. */
    private static final float SLIP_FOOT = 6;

    private final Heading heading;
    private final Letterhead letterhead;
    private final LetterMessages words;
    private final Slip slip;
    private final String purpose;
    private final String help;
    private final String shownAddress;
    private final String key;

    /**
     * Prepares what all have in common.
     *
     * @param key fingerprint of the one that the seals are checked with
     */
    LetterSheet(Heading heading, Letterhead letterhead, Unit unit, Slip slip, String key, LetterMessages words) {
        this.letterhead = letterhead;
        this.key = words.key(key);
        this.heading = heading;
        this.words = words;
        this.slip = slip;
        this.purpose = unit == Unit.PERSON
                ? words.purpose(heading.title(), heading.period())
                : words.purpose_household(heading.title(), heading.period());
        this.help = heading.phone().isEmpty() ? words.help_without_phone() : words.help(heading.phone());
        this.shownAddress = heading.address().replaceFirst("^https?://", "");
    }

    /** One letter of many. */
    record Letter(String addressee, List<String> address, VoterCode code) {}

    void write(List<Letter> letters, OutputStream target) throws IOException {
        try (TaggedPdf pdf = new TaggedPdf(words.document(heading.title()))) {
            for (Letter letter : letters) {
                write(pdf, letter);
            }
            pdf.write(target);
        }
    }

    private void write(TaggedPdf pdf, Letter letter) throws IOException {
        pdf.page();
        pdf.begin("Sect");
        sender(pdf);
        recipient(pdf, letter);
        float top = pdf.text("H1", LEFT, 88, WIDTH, TITLE, true, words.heading()) + 2;
        top = pdf.text("P", LEFT, top, WIDTH, BODY, false, purpose) + 3;
        float codeTop = top;
        pdf.frame(LEFT, codeTop, WIDTH - QR - 4, 18);
        pdf.text("P", LEFT + 4, codeTop + 1.5f, 100, SMALL, false, words.code());
        pdf.text(
                "P",
                LEFT + 4,
                codeTop + 6.5f,
                WIDTH - QR - 10,
                CODE,
                true,
                letter.code().printed());
        pdf.qrCode(
                LEFT + WIDTH - QR,
                codeTop,
                QR,
                heading.address() + "#" + letter.code().compact(),
                words.qr());
        float column = WIDTH - QR - 6;
        top = pdf.text("H2", LEFT, codeTop + 21, column, BODY + 1, true, words.online()) + 0.5f;
        top = steps(pdf, top, column) + 1.5f;
        top = Math.max(top, codeTop + QR + 2);
        top = pdf.text("H2", LEFT, top, WIDTH, BODY + 1, true, words.on_paper()) + 0.5f;
        top = pdf.text("P", LEFT, top, WIDTH, BODY, false, words.paper_steps()) + 1.5f;
        top = pdf.text("P", LEFT, top, WIDTH, BODY, true, help) + 0.5f;
        top = pdf.text("P", LEFT, top, WIDTH, TINY, false, key);
        float cut = Math.max(CUT, top + 3);
        if (cut + slipHeight(pdf) > FOOT) {
            pdf.text("P", LEFT, cut, WIDTH, BODY, false, words.slip_elsewhere());
            pdf.page();
            slip(pdf, SECOND_PAGE_SLIP);
        } else {
            pdf.cuttingLine(cut);
            slip(pdf, cut + 4);
        }
        pdf.end();
    }

    private void sender(TaggedPdf pdf) throws IOException {
        List<String> lines = new ArrayList<>();
        lines.add(words.from() + " – " + heading.commune());
        if (!heading.street().isEmpty()) {
            lines.add(heading.street());
        }
        if (!heading.phone().isEmpty()) {
            lines.add(words.phone(heading.phone()));
        }
        letterhead.draw(pdf, LEFT, 15, 85, BODY, String.join("\n", lines));
    }

    /** In the window, smaller if it must be. */
    private static void recipient(TaggedPdf pdf, Letter letter) throws IOException {
        List<String> lines = new ArrayList<>();
        lines.add(letter.addressee());
        lines.addAll(letter.address());
        String block = String.join("\n", lines);
        float size = BODY;
        while (size > 6 && pdf.height(WINDOW_WIDTH, size, block) > WINDOW_HEIGHT) {
            size -= 0.5f;
        }
        while (pdf.height(WINDOW_WIDTH, size, block) > WINDOW_HEIGHT) {
            shorten(lines);
            block = String.join("\n", lines);
        }
        pdf.text("P", WINDOW_LEFT, WINDOW_TOP, WINDOW_WIDTH, size, false, block);
    }

    /** The town at the foot is worth more to the postman than the end of the longest line. */
    private static void shorten(List<String> lines) {
        int longest = 0;
        for (int i = 1; i < lines.size(); i++) {
            longest = lines.get(i).length() > lines.get(longest).length() ? i : longest;
        }
        String line = lines.get(longest);
        lines.set(longest, line.substring(0, Math.max(1, line.length() - CUT_AT_ONCE)) + "…");
    }

    private float steps(TaggedPdf pdf, float from, float width) throws IOException {
        float top = from;
        pdf.begin("L");
        int number = 1;
        for (String step : List.of(words.step_one(shownAddress), words.step_two(), words.step_three())) {
            pdf.begin("LI");
            pdf.text("Lbl", LEFT, top, 5, BODY, false, number + ".");
            top = pdf.text("LBody", LEFT + 5, top, width - 5, BODY, false, step) + 0.5f;
            pdf.end();
            number++;
        }
        pdf.end();
        return top;
    }

    private int columns() {
        return slip.choices().size() > ONE_COLUMN ? 2 : 1;
    }

    private float choiceSize() {
        return columns() == 1 ? BODY : SMALL;
    }

    private float tick() {
        return slip.wide() ? WIDE_TICK : TICK;
    }

    private float choiceWidth() {
        return (WIDTH - COLUMN_GAP * (columns() - 1)) / columns() - tick() - GAP;
    }

    /** So many in each column that they are as high as each other, as far as may be. */
    private List<List<String>> columns(List<String> choices) {
        int each = (choices.size() + columns() - 1) / columns();
        List<List<String>> all = new ArrayList<>();
        for (int from = 0; from < choices.size(); from += each) {
            all.add(choices.subList(from, Math.min(from + each, choices.size())));
        }
        return all;
    }

    private float highest(TaggedPdf pdf, List<List<String>> columns) throws IOException {
        float highest = 0;
        for (List<String> column : columns) {
            float high = 0;
            for (String choice : column) {
                high += rowHeight(pdf, choice);
            }
            highest = Math.max(highest, high);
        }
        return highest;
    }

    /** The first choices that have so much room, at least one. */
    private List<String> fitting(TaggedPdf pdf, List<String> choices, float room) throws IOException {
        int fit = choices.size();
        while (fit > 1 && highest(pdf, columns(choices.subList(0, fit))) > room) {
            fit--;
        }
        return choices.subList(0, fit);
    }

    private float slipHeight(TaggedPdf pdf) throws IOException {
        return SLIP_AROUND + slipHead(pdf, slipWidth()) - slipHead(pdf, WIDTH) + highest(pdf, columns(slip.choices()));
    }

    /** Beside the picture. */
    private float slipWidth() {
        return WIDTH - letterhead.stampWidth();
    }

    private float slipHead(TaggedPdf pdf, float width) throws IOException {
        return pdf.height(width, SMALL, slipOf()) + pdf.height(width, BODY, slip.rule());
    }

    private String slipOf() {
        return heading.commune() + " – " + heading.title();
    }

    private float rowHeight(TaggedPdf pdf, String choice) throws IOException {
        return Math.max(pdf.height(choiceWidth(), choiceSize(), choice), slip.wide() ? 7 : 4.5f) + 1.5f;
    }

    private void slip(TaggedPdf pdf, float from) throws IOException {
        letterhead.stamp(pdf, LEFT + WIDTH, from);
        float top = pdf.text("H2", LEFT, from, slipWidth(), BODY + 2, true, words.slip());
        top = pdf.text("P", LEFT, top, slipWidth(), SMALL, false, slipOf()) + 0.5f;
        top = pdf.text("P", LEFT, top, slipWidth(), BODY, true, slip.rule());
        if (slip.choices().isEmpty()) {
            pdf.frame(LEFT, top + 2, WIDTH, 20);
            top += 24;
        } else {
            top = choices(pdf, top + 2);
        }
        pdf.text("P", LEFT, top + 1, WIDTH, SMALL, false, words.slip_secret());
    }

    private float choices(TaggedPdf pdf, float from) throws IOException {
        List<String> left = slip.choices();
        float top = from;
        while (true) {
            List<String> here = fitting(pdf, left, FOOT - SLIP_FOOT - top);
            float lowest = list(pdf, top, columns(here));
            left = left.subList(here.size(), left.size());
            if (left.isEmpty()) {
                return lowest;
            }
            pdf.page();
            top = pdf.text("P", LEFT, SECOND_PAGE_SLIP, WIDTH, BODY, true, words.slip_goes_on()) + 2;
        }
    }

    private float list(TaggedPdf pdf, float from, List<List<String>> columns) throws IOException {
        float lowest = from;
        float left = LEFT;
        pdf.begin("L");
        for (List<String> column : columns) {
            float top = from;
            for (String choice : column) {
                pdf.begin("LI");
                pdf.frame(left, top + 0.4f, tick(), slip.wide() ? 5.5f : TICK);
                pdf.text("LBody", left + tick() + GAP, top, choiceWidth(), choiceSize(), false, choice);
                pdf.end();
                top += rowHeight(pdf, choice);
            }
            lowest = Math.max(lowest, top);
            left += choiceWidth() + tick() + GAP + COLUMN_GAP;
        }
        pdf.end();
        return lowest;
    }
}
