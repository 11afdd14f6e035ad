package fr.parvis.core.print;

import java.io.IOException;
import java.util.List;

/**
 * Text that runs down a {@link TaggedPdf}, from page to page: minutes, receipts. What follows stands below what was written last.
 * Not thread-safe.
 */
public final class Flow {

    /** How a paragraph is set. */
    public enum Style {
        SMALL(9, false),
        BODY(11, false),
        STRONG(11, true),
        LEAD(14, false),
        /** To be compared letter by letter. */
        CODE(15, true);

        private final float size;
        private final boolean bold;

        Style(float size, boolean bold) {
            this.size = size;
            this.bold = bold;
        }
    }

    /** One of a list. */
    public record Item(Style style, String text) {}

    private static final float LEFT = 20;
    private static final float WIDTH = 170;
    private static final float TOP = 20;
    private static final float FOOT = 275;
    private static final float TITLE = 20;
    private static final float HEADING = 14;
    private static final float GAP = 2;
    private static final float SECTION_GAP = 6;

    /** A heading and two lines: less at the foot of a page looks lost. */
    private static final float SECTION = 22;

    private static final float SIGNATURE = 22;
    private static final int SIGNATURES_IN_A_ROW = 2;

    private final TaggedPdf pdf;
    private float at = TOP;

    /** Begins on a new page. */
    public Flow(TaggedPdf pdf) throws IOException {
        this.pdf = pdf;
        pdf.page();
    }

    /** Writes what the document is. */
    public void title(String text) throws IOException {
        write("H1", TITLE, true, text);
    }

    /** Begins a part with its heading. */
    public void section(String heading) throws IOException {
        at += SECTION_GAP;
        room(SECTION);
        write("H2", HEADING, true, heading);
    }

    /** Writes a paragraph. */
    public void text(Style style, String text) throws IOException {
        write("P", style.size, style.bold, text);
    }

    /** Writes a list, one item under the other. */
    public void list(Style style, List<String> items) throws IOException {
        list(items.stream().map(text -> new Item(style, text)).toList());
    }

    /** Writes a list whose items are not all set alike. */
    public void list(List<Item> items) throws IOException {
        pdf.begin("L");
        for (Item item : items) {
            pdf.begin("LI");
            write("LBody", item.style.size, item.style.bold, item.text);
            pdf.end();
        }
        pdf.end();
    }

    /** Leaves a frame for each to sign in, two beside each other, all on one page with what is written above them. */
    public void signatures(String heading, String text, List<String> roles) throws IOException {
        int rows = (roles.size() + SIGNATURES_IN_A_ROW - 1) / SIGNATURES_IN_A_ROW;
        at += SECTION_GAP;
        room(SECTION + pdf.height(WIDTH, Style.BODY.size, text) + rows * (SIGNATURE + GAP));
        write("H2", HEADING, true, heading);
        text(Style.BODY, text);
        float width = (WIDTH - GAP) / SIGNATURES_IN_A_ROW;
        for (int i = 0; i < roles.size(); i++) {
            int row = i / SIGNATURES_IN_A_ROW;
            float left = LEFT + (i % SIGNATURES_IN_A_ROW) * (width + GAP);
            float top = at + row * (SIGNATURE + GAP);
            pdf.frame(left, top, width, SIGNATURE);
            pdf.text("P", left + GAP, top + GAP, width - 2 * GAP, Style.SMALL.size, false, roles.get(i));
        }
        at += rows * (SIGNATURE + GAP);
    }

    private void write(String type, float size, boolean bold, String text) throws IOException {
        room(pdf.height(WIDTH, size, text));
        at = pdf.text(type, LEFT, at, WIDTH, size, bold, text) + GAP;
    }

    private void room(float needed) throws IOException {
        if (at + needed > FOOT) {
            pdf.page();
            at = TOP;
        }
    }
}
