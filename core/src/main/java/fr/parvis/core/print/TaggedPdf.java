package fr.parvis.core.print;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.awt.image.BufferedImage;
import java.io.BufferedOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import io.nayuki.qrcodegen.QrCode;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDMetadata;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDMarkInfo;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureNode;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureTreeRoot;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.apache.pdfbox.pdmodel.graphics.image.LosslessFactory;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.apache.pdfbox.pdmodel.graphics.state.RenderingMode;
import org.apache.pdfbox.pdmodel.interactive.viewerpreferences.PDViewerPreferences;

/**
 * A document of A4 pages on which everything is placed in millimetres from the left and from the top. What is written belongs to
 * the structure in the order in which it is written; lines and frames are decoration. To be closed; not thread-safe.
 */
public final class TaggedPdf implements Closeable {

    private static final float POINTS_PER_MM = 72 / 25.4f;
    private static final float HEIGHT_MM = 297;

    /** Of the size of the letters: air between lines. */
    private static final float LEADING = 1.3f;

    /** From the top of a line to the foot of its letters, in parts of their size. */
    private static final float ASCENT = 0.92f;

    private static final int MOST_KEPT = 1_000;

    private static final float BOLD = 0.035f;
    private static final float THIN = 0.6f;

    /** Comes with PDFBox: metrics of Arial, all of Europe's letters, and it may be embedded (SIL Open Font Licence). */
    private static final String FONT = "/org/apache/pdfbox/resources/ttf/LiberationSans-Regular.ttf";

    private final PDDocument document = new PDDocument();
    private final PDStructureTreeRoot root = new PDStructureTreeRoot();
    private final Deque<PDStructureElement> open = new ArrayDeque<>();
    private final List<COSArray> parents = new ArrayList<>();
    private final Map<String, Float> widths = new HashMap<>();
    private final Map<Block, List<String>> broken = new HashMap<>();
    private final Map<BufferedImage, PDImageXObject> pictures = new HashMap<>();
    private final PDFont font;
    private PDPage page = new PDPage();
    private int marks;

    @SuppressWarnings("NullAway.Init") // by page(), without which nothing is written
    private PDPageContentStream content;

    /**
     * Begins a document without pages, in French.
     *
     * @param title shown by readers in the place of the file's name
     */
    public TaggedPdf(String title) throws IOException {
        try (InputStream letters = Objects.requireNonNull(PDDocument.class.getResourceAsStream(FONT))) {
            font = PDType0Font.load(document, letters, true);
        }
        document.setVersion(1.7f);
        document.getDocumentCatalog().setLanguage("fr-FR");
        PDMarkInfo tagged = new PDMarkInfo();
        tagged.setMarked(true);
        document.getDocumentCatalog().setMarkInfo(tagged);
        PDViewerPreferences shown = new PDViewerPreferences(new COSDictionary());
        shown.setDisplayDocTitle(true);
        document.getDocumentCatalog().setViewerPreferences(shown);
        document.getDocumentCatalog().setStructureTreeRoot(root);
        describe(title);
        PDStructureElement whole = new PDStructureElement("Document", root);
        root.appendKid(whole);
        open.push(whole);
    }

    private void describe(String title) throws IOException {
        PDDocumentInformation information = new PDDocumentInformation();
        information.setTitle(title);
        information.setProducer("Parvis");
        document.setDocumentInformation(information);
        String safe = title.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
        PDMetadata metadata = new PDMetadata(document);
        metadata.importXMPMetadata("""
                <?xpacket begin="\uFEFF" id="W5M0MpCehiHzreSzNTczkc9d"?>
                <x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
                <rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:pdf="http://ns.adobe.com/pdf/1.3/" xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/">
                <dc:title><rdf:Alt><rdf:li xml:lang="x-default">%s</rdf:li></rdf:Alt></dc:title>
                <pdf:Producer>Parvis</pdf:Producer><pdfuaid:part>1</pdfuaid:part>
                </rdf:Description></rdf:RDF></x:xmpmeta>
                <?xpacket end="w"?>""".formatted(safe).getBytes(UTF_8));
        document.getDocumentCatalog().setMetadata(metadata);
    }

    /** Begins a page. */
    public void page() throws IOException {
        endPage();
        page = new PDPage(PDRectangle.A4);
        page.setStructParents(parents.size());
        document.addPage(page);
        parents.add(new COSArray());
        marks = 0;
        content = new PDPageContentStream(document, page);
    }

    /** Begins a part of the structure: {@code Sect}, {@code L}, {@code LI}. */
    public void begin(String type) {
        open.push(element(type));
    }

    /** Ends the part that was begun last. */
    public void end() {
        open.pop();
    }

    private PDStructureElement element(String type) {
        PDStructureNode parent = open.element();
        PDStructureElement element = new PDStructureElement(type, parent);
        parent.appendKid(element);
        return element;
    }

    /** Begins the content of an element, on the page. */
    private void mark(PDStructureElement element, String type) throws IOException {
        element.setPage(page);
        element.getCOSObject().setItem(COSName.K, COSInteger.get(marks));
        parents.get(parents.size() - 1).add(element.getCOSObject());
        content.beginMarkedContent(COSName.getPDFName(type), marks);
        marks++;
    }

    /**
     * Writes a text as wide as there is room and as high as it needs.
     *
     * @param type {@code H1}, {@code P}, {@code LBody}…
     * @param size in points
     * @return how far down it reaches, in millimetres from the top
     */
    public float text(String type, float left, float top, float width, float size, boolean bold, String text)
            throws IOException {
        List<String> lines = lines(text, width * POINTS_PER_MM, size);
        mark(element(type), type);
        content.beginText();
        content.setFont(font, size);
        content.setLeading(size * LEADING);
        content.setRenderingMode(bold ? RenderingMode.FILL_STROKE : RenderingMode.FILL);
        content.setLineWidth(bold ? size * BOLD : 0);
        content.newLineAtOffset(left * POINTS_PER_MM, (HEIGHT_MM - top) * POINTS_PER_MM - size * ASCENT);
        for (String line : lines) {
            content.showText(line);
            content.newLine();
        }
        content.endText();
        content.endMarkedContent();
        return top + lines.size() * size * LEADING / POINTS_PER_MM;
    }

    /** How high a text would be, in millimetres. */
    public float height(float width, float size, String text) throws IOException {
        return lines(text, width * POINTS_PER_MM, size).size() * size * LEADING / POINTS_PER_MM;
    }

    /** Most texts stand on every page. */
    private record Block(String text, float width, float size) {}

    private List<String> lines(String text, float width, float size) throws IOException {
        Block block = new Block(text, width, size);
        List<String> known = broken.get(block);
        if (known == null) {
            known = broken(text, width, size);
            if (broken.size() < MOST_KEPT) {
                broken.put(block, known);
            }
        }
        return known;
    }

    private List<String> broken(String text, float width, float size) throws IOException {
        List<String> lines = new ArrayList<>();
        for (String paragraph : known(text).split("\n", -1)) {
            StringBuilder line = new StringBuilder();
            float used = 0;
            for (String word : paragraph.split(" ", -1)) {
                String blank = line.isEmpty() ? "" : " ";
                for (String part : parts(word, width / size)) {
                    float wide = width(blank + part) * size;
                    if (!line.isEmpty() && used + wide > width) {
                        lines.add(line.toString());
                        line.setLength(0);
                        used = 0;
                        blank = "";
                        wide = width(part) * size;
                    }
                    line.append(blank).append(part);
                    used += wide;
                    blank = "";
                }
            }
            lines.add(line.toString());
        }
        return lines;
    }

    /** A word, or where it is wider than a line what it may be broken into: after a stroke or a hyphen, else anywhere. */
    private List<String> parts(String word, float widest) throws IOException {
        if (width(word) <= widest) {
            return List.of(word);
        }
        List<String> parts = new ArrayList<>();
        for (String part : word.split("(?<=[/-])", -1)) {
            if (width(part) <= widest) {
                parts.add(part);
            } else {
                part.codePoints().mapToObj(Character::toString).forEach(parts::add);
            }
        }
        return parts;
    }

    /** In parts of the size. */
    private float width(String word) throws IOException {
        Float known = widths.get(word);
        if (known == null) {
            known = font.getStringWidth(word) / 1000;
            widths.put(word, known);
        }
        return known;
    }

    /** A letter that the font lacks is shown as a question mark rather than stopping the press. */
    private String known(String text) throws IOException {
        StringBuilder known = new StringBuilder(text.length());
        for (int point : text.codePoints().toArray()) {
            known.append(point == '\n' || has(point) ? Character.toString(point) : "?");
        }
        return known.toString();
    }

    private boolean has(int point) throws IOException {
        String letter = Character.toString(point);
        if (widths.containsKey(letter)) {
            return true;
        }
        try {
            widths.put(letter, font.getStringWidth(letter) / 1000);
            return true;
        } catch (IllegalArgumentException missing) {
            return false;
        }
    }

    /**
     * Draws a QR code with medium correction.
     *
     * @param side in millimetres
     * @param said what is read aloud in its place
     */
    public void qrCode(float left, float top, float side, String encoded, String said) throws IOException {
        PDStructureElement figure = element("Figure");
        figure.setAlternateDescription(said);
        figure.getCOSObject().setItem(COSName.A, layout(box(left, top, side, side)));
        mark(figure, "Figure");
        QrCode code = QrCode.encodeText(encoded, QrCode.Ecc.MEDIUM);
        float module = side / code.size;
        for (int y = 0; y < code.size; y++) {
            int x = 0;
            while (x < code.size) {
                int from = x;
                while (x < code.size && code.getModule(x, y)) {
                    x++;
                }
                if (x > from) {
                    rectangle(left + from * module, top + y * module, (x - from) * module, module);
                }
                x++;
            }
        }
        content.fill();
        content.endMarkedContent();
    }

    private static COSDictionary layout(COSArray box) {
        COSDictionary layout = new COSDictionary();
        layout.setItem(COSName.O, COSName.getPDFName("Layout"));
        layout.setItem(COSName.getPDFName("BBox"), box);
        return layout;
    }

    private static COSArray box(float left, float top, float width, float height) {
        float low = (HEIGHT_MM - top - height) * POINTS_PER_MM;
        float high = (HEIGHT_MM - top) * POINTS_PER_MM;
        COSArray box = new COSArray();
        box.setFloatArray(new float[] {left * POINTS_PER_MM, low, (left + width) * POINTS_PER_MM, high});
        return box;
    }

    /**
     * Draws a figure.
     *
     * @param said what is read aloud in its place
     */
    public void figure(float left, float top, float width, float height, String said, Pen.Drawing drawing)
            throws IOException {
        PDStructureElement figure = element("Figure");
        figure.setAlternateDescription(said);
        figure.getCOSObject().setItem(COSName.A, layout(box(left, top, width, height)));
        mark(figure, "Figure");
        content.saveGraphicsState();
        // What runs out of the figure, as the next département does on a map, would run over the margin.
        content.addRect(
                left * POINTS_PER_MM,
                (HEIGHT_MM - top - height) * POINTS_PER_MM,
                width * POINTS_PER_MM,
                height * POINTS_PER_MM);
        content.clip();
        drawing.with(new Quill(left, top));
        content.restoreGraphicsState();
        content.endMarkedContent();
    }

    /** A pen that draws from the corner of a figure. */
    private final class Quill implements Pen {

        /** With four such curves a circle is round to the eye. */
        private static final float ROUND = 0.5523f;

        private final float left;
        private final float top;

        Quill(float left, float top) {
            this.left = left;
            this.top = top;
        }

        private float x(float across) {
            return (left + across) * POINTS_PER_MM;
        }

        private float y(float down) {
            return (HEIGHT_MM - top - down) * POINTS_PER_MM;
        }

        private void dip(Ink ink) throws IOException {
            content.setNonStrokingColor(ink.red(), ink.green(), ink.blue());
            content.setStrokingColor(ink.red(), ink.green(), ink.blue());
        }

        @Override
        public void rectangle(float across, float down, float width, float height, Ink ink) throws IOException {
            dip(ink);
            content.addRect(x(across), y(down + height), width * POINTS_PER_MM, height * POINTS_PER_MM);
            content.fill();
        }

        @Override
        public void polygon(float[][] points, Ink ink) throws IOException {
            dip(ink);
            content.moveTo(x(points[0][0]), y(points[0][1]));
            for (int i = 1; i < points.length; i++) {
                content.lineTo(x(points[i][0]), y(points[i][1]));
            }
            content.closePath();
            content.fill();
        }

        @Override
        public void disc(float across, float down, float radius, Ink ink) throws IOException {
            dip(ink);
            float x = x(across);
            float y = y(down);
            float r = radius * POINTS_PER_MM;
            float c = r * ROUND;
            content.moveTo(x + r, y);
            content.curveTo(x + r, y + c, x + c, y + r, x, y + r);
            content.curveTo(x - c, y + r, x - r, y + c, x - r, y);
            content.curveTo(x - r, y - c, x - c, y - r, x, y - r);
            content.curveTo(x + c, y - r, x + r, y - c, x + r, y);
            content.fill();
        }

        @Override
        public void line(float fromLeft, float fromTop, float right, float bottom, Ink ink) throws IOException {
            dip(ink);
            content.setLineWidth(THIN);
            content.moveTo(x(fromLeft), y(fromTop));
            content.lineTo(x(right), y(bottom));
            content.stroke();
        }

        @Override
        public void label(float across, float down, float size, boolean centred, String text) throws IOException {
            dip(Ink.BLACK);
            String known = known(text);
            float shift = centred ? font.getStringWidth(known) / 1000 * size / 2 : 0;
            content.beginText();
            content.setFont(font, size);
            content.setRenderingMode(RenderingMode.FILL);
            content.newLineAtOffset(x(across) - shift, y(down));
            content.showText(known);
            content.endText();
        }
    }

    /**
     * Writes a cell of a table, within a {@code TR} that was begun.
     *
     * @param scope {@code Column} or {@code Row} for a heading; empty for what is no heading
     * @param right whether it is set at the right, as numbers are
     * @return how far down it reaches, in millimetres from the top
     */
    public float cell(String scope, float left, float top, float width, float size, boolean right, String text)
            throws IOException {
        String type = scope.isEmpty() ? "TD" : "TH";
        PDStructureElement cell = element(type);
        if (!scope.isEmpty()) {
            COSDictionary table = new COSDictionary();
            table.setItem(COSName.O, COSName.getPDFName("Table"));
            table.setItem(COSName.getPDFName("Scope"), COSName.getPDFName(scope));
            cell.getCOSObject().setItem(COSName.A, table);
        }
        List<String> lines = lines(text, width * POINTS_PER_MM, size);
        mark(cell, type);
        show(lines, left, top, right ? width : 0, size, "Column".equals(scope));
        content.endMarkedContent();
        return top + lines.size() * size * LEADING / POINTS_PER_MM;
    }

    /** Writes what is not read aloud: the number of a page, headings that stand again on the next page. */
    public void aside(float left, float top, float width, float size, boolean right, boolean bold, String text)
            throws IOException {
        content.beginMarkedContent(COSName.ARTIFACT);
        show(lines(text, width * POINTS_PER_MM, size), left, top, right ? width : 0, size, bold);
        content.endMarkedContent();
    }

    private void show(List<String> lines, float left, float top, float alignedAt, float size, boolean bold)
            throws IOException {
        float y = (HEIGHT_MM - top) * POINTS_PER_MM - size * ASCENT;
        for (String line : lines) {
            float shift = alignedAt == 0 ? 0 : alignedAt * POINTS_PER_MM - width(line) * size;
            content.beginText();
            content.setFont(font, size);
            content.setRenderingMode(bold ? RenderingMode.FILL_STROKE : RenderingMode.FILL);
            content.setLineWidth(bold ? size * BOLD : 0);
            content.newLineAtOffset(left * POINTS_PER_MM + shift, y);
            content.showText(line);
            content.endText();
            y -= size * LEADING;
        }
    }

    /** Draws a picture, as decoration. The file holds it once, on however many pages it stands. */
    public void picture(BufferedImage picture, float left, float top, float width, float height) throws IOException {
        PDImageXObject held = pictures.get(picture);
        if (held == null) {
            held = LosslessFactory.createFromImage(document, picture);
            pictures.put(picture, held);
        }
        content.beginMarkedContent(COSName.ARTIFACT);
        content.drawImage(
                held,
                left * POINTS_PER_MM,
                (HEIGHT_MM - top - height) * POINTS_PER_MM,
                width * POINTS_PER_MM,
                height * POINTS_PER_MM);
        content.endMarkedContent();
    }

    /** A thin line across, as decoration. */
    public void rule(float left, float top, float width) throws IOException {
        content.beginMarkedContent(COSName.ARTIFACT);
        content.setLineWidth(THIN / 2);
        content.moveTo(left * POINTS_PER_MM, (HEIGHT_MM - top) * POINTS_PER_MM);
        content.lineTo((left + width) * POINTS_PER_MM, (HEIGHT_MM - top) * POINTS_PER_MM);
        content.stroke();
        content.endMarkedContent();
    }

    /** How many pages were begun. */
    public int pages() {
        return parents.size();
    }

    /** An empty frame, as decoration. */
    public void frame(float left, float top, float width, float height) throws IOException {
        content.beginMarkedContent(COSName.ARTIFACT);
        content.setLineWidth(THIN);
        rectangle(left, top, width, height);
        content.stroke();
        content.endMarkedContent();
    }

    /** A broken line across the page, as decoration. */
    public void cuttingLine(float top) throws IOException {
        float y = (HEIGHT_MM - top) * POINTS_PER_MM;
        content.beginMarkedContent(COSName.ARTIFACT);
        content.setLineWidth(THIN);
        content.setLineDashPattern(new float[] {4, 4}, 0);
        content.moveTo(0, y);
        content.lineTo(PDRectangle.A4.getWidth(), y);
        content.stroke();
        content.setLineDashPattern(new float[0], 0);
        content.endMarkedContent();
    }

    private void rectangle(float left, float top, float width, float height) throws IOException {
        content.addRect(
                left * POINTS_PER_MM,
                (HEIGHT_MM - top - height) * POINTS_PER_MM,
                width * POINTS_PER_MM,
                height * POINTS_PER_MM);
    }

    private void endPage() throws IOException {
        if (!parents.isEmpty()) {
            content.close();
        }
    }

    /** Finishes the document and writes it; nothing can be added afterwards. */
    public void write(OutputStream target) throws IOException {
        endPage();
        COSArray numbers = new COSArray();
        for (int i = 0; i < parents.size(); i++) {
            numbers.add(COSInteger.get(i));
            numbers.add((COSBase) parents.get(i));
        }
        COSDictionary tree = new COSDictionary();
        tree.setItem(COSName.NUMS, numbers);
        root.getCOSObject().setItem(COSName.PARENT_TREE, tree);
        root.setParentTreeNextKey(parents.size());
        BufferedOutputStream buffered = new BufferedOutputStream(target);
        document.save(buffered);
        buffered.flush();
    }

    @Override
    public void close() throws IOException {
        document.close();
    }
}
