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
    private static final float CELL = 9;
    private static final float CELL_GAP = 1.2f;

    private final TaggedPdf pdf;
    private String foot = "";
    private float at = TOP;

    /** Begins on a new page. */
    public Flow(TaggedPdf pdf) throws IOException {
        this.pdf = pdf;
        pdf.page();
    }

    /** Says at the foot of each page what it is a page of, beside its number; not read aloud. To be called at the beginning. */
    public void foot(String text) throws IOException {
        foot = text;
        number();
    }

    private void number() throws IOException {
        if (!foot.isEmpty()) {
            pdf.aside(LEFT, FOOT + SECTION_GAP, WIDTH, Style.SMALL.size, false, false, foot);
            pdf.aside(LEFT, FOOT + SECTION_GAP, WIDTH, Style.SMALL.size, true, false, String.valueOf(pdf.pages()));
        }
    }

    private void page() throws IOException {
        pdf.page();
        number();
        at = TOP;
    }

    /** Goes on on a new page. */
    public void newPage() throws IOException {
        page();
    }

    /**
     * Draws a figure as wide as the text.
     *
     * @param height in millimetres
     * @param said what is read aloud in its place
     */
    public void figure(float height, String said, Pen.Drawing drawing) throws IOException {
        room(height);
        pdf.figure(LEFT, at, WIDTH, height, said, drawing);
        at += height + GAP;
    }

    /** How wide a figure is, in millimetres. */
    public static float width() {
        return WIDTH;
    }

    /** How much room is left on the page, in millimetres. */
    public float left() {
        return FOOT - at;
    }

    /**
     * Writes a table whose headings stand again on each page. The first column is the heading of its row; the others are set at
     * the right, as numbers are.
     *
     * @param widths of the columns, in parts of the whole
     */
    public void table(List<Float> widths, List<String> headings, List<List<String>> rows) throws IOException {
        room(SECTION);
        pdf.begin("Table");
        line(widths, headings, "Column", false);
        for (List<String> row : rows) {
            if (at + height(widths, row) > FOOT) {
                page();
                line(widths, headings, "Column", true);
            }
            line(widths, row, "", false);
        }
        pdf.end();
        at += GAP;
    }

    private float height(List<Float> widths, List<String> cells) throws IOException {
        float highest = 0;
        for (int i = 0; i < cells.size(); i++) {
            highest = Math.max(highest, pdf.height(widths.get(i) * WIDTH - GAP, CELL, cells.get(i)));
        }
        return highest + 2 * CELL_GAP;
    }

    private void line(List<Float> widths, List<String> cells, String scope, boolean again) throws IOException {
        float height = height(widths, cells);
        float left = LEFT;
        if (!again) {
            pdf.begin("TR");
        }
        for (int i = 0; i < cells.size(); i++) {
            float width = widths.get(i) * WIDTH;
            float room = width - GAP;
            float from = i == 0 ? left : left + GAP;
            if (again) {
                pdf.aside(from, at + CELL_GAP, room, CELL, i > 0, true, cells.get(i));
            } else {
                pdf.cell(
                        i == 0 && scope.isEmpty() ? "Row" : scope,
                        from,
                        at + CELL_GAP,
                        room,
                        CELL,
                        i > 0,
                        cells.get(i));
            }
            left += width;
        }
        if (!again) {
            pdf.end();
        }
        at += height;
        pdf.rule(LEFT, at, WIDTH);
    }

    /** Begins with who writes, beside their coat of arms. */
    public void letterhead(Letterhead letterhead, String text) throws IOException {
        at = letterhead.draw(pdf, LEFT, at, WIDTH, Style.BODY.size, text) + GAP;
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
            page();
        }
    }
}
