package fr.parvis.citizen.consultation;

import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.RoundRectangle2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;

import javax.imageio.ImageIO;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

import fr.parvis.core.web.Bars;

/**
 * The result of one question as a picture for a municipal bulletin: drawn once, as shapes, then written as SVG or painted as
 * PNG. Wide enough for a page of A4 at 300 dots to the inch. Immutable once drawn.
 */
final class Picture {

    private static final int WIDTH = 1200;
    private static final int MARGIN = 56;
    private static final int PAINTED_TWICE_AS_LARGE = 2;

    private static final String PAPER = "#ffffff";
    private static final String INK = "#26211a";
    private static final String SOFT = "#5d5548";
    private static final String GROOVE = "#ece3d3";

    /** Of a character of the widest usual sans serif, as a share of its size; the reader's own may be narrower. */
    private static final double BROAD = 0.58;

    private final List<Box> boxes = new ArrayList<>();
    private final List<Line> lines = new ArrayList<>();
    private final String told;
    private int y = MARGIN;

    private record Box(double x, double y, double width, double height, String colour) {}

    private record Line(int x, int y, int size, boolean bold, boolean atEnd, String colour, String text) {}

    private Picture(String told) {
        this.told = told;
    }

    /**
     * Draws.
     *
     * @param sentence what the picture says, or empty
     * @param accent the commune's colour, {@code #9c3a1a}
     * @param credits lines at the foot: whose result it is, and where it can be checked
     */
    static Picture of(Bars bars, String sentence, String accent, String hidden, List<String> credits) {
        Picture picture = new Picture(bars.caption() + ". " + sentence);
        picture.y += picture.write(bars.caption(), 44, true, INK);
        if (!sentence.isEmpty()) {
            picture.y += 10;
            picture.y += picture.write(sentence, 30, false, SOFT);
        }
        picture.y += 28;
        for (Bars.Bar bar : bars.rows()) {
            picture.draw(bar, accent, hidden);
        }
        picture.y += 16;
        credits.forEach(line -> picture.y += picture.write(line, 24, false, SOFT));
        picture.boxes.add(new Box(0, 0, WIDTH, 14, accent));
        return picture;
    }

    private void draw(Bars.Bar bar, String accent, String hidden) {
        String figure = bar.hidden() ? hidden : bar.percent() + " (" + bar.number() + ")";
        lines.add(new Line(WIDTH - MARGIN, y + 30, 30, true, true, INK, figure));
        y += 4 + write(bar.label(), 30, false, INK, WIDTH - 2 * MARGIN - 300);
        double room = WIDTH - 2.0 * MARGIN;
        boxes.add(new Box(MARGIN, y, room, 34, GROOVE));
        if (!bar.hidden() && bar.share() > 0) {
            boxes.add(new Box(MARGIN, y, Math.min(1, bar.share()) * room, 34, accent));
        }
        y += 34 + 26;
    }

    private int write(String text, int size, boolean bold, String colour) {
        return write(text, size, bold, colour, WIDTH - 2 * MARGIN);
    }

    /** Writes in as many lines as it takes; gives their height. */
    private int write(String text, int size, boolean bold, String colour, int room) {
        int height = (int) Math.round(size * 1.3);
        int written = 0;
        for (String line : wrapped(text, (int) (room / (size * BROAD)))) {
            lines.add(new Line(MARGIN, y + written + size, size, bold, false, colour, line));
            written += height;
        }
        return written;
    }

    private static List<String> wrapped(String text, int most) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        for (String word : text.strip().split("\\s+", -1)) {
            String rest = word;
            if (!line.isEmpty() && line.length() + 1 + rest.length() > most) {
                lines.add(line.toString());
                line.setLength(0);
            }
            for (; rest.length() > most; rest = rest.substring(most)) {
                lines.add(rest.substring(0, most));
            }
            line.append(line.isEmpty() ? "" : " ").append(rest);
        }
        lines.add(line.toString());
        return lines;
    }

    private int height() {
        return y + MARGIN / 2;
    }

    String svg() {
        StringWriter file = new StringWriter();
        try {
            XMLStreamWriter svg = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(file);
            svg.writeStartElement("svg");
            svg.writeDefaultNamespace("http://www.w3.org/2000/svg");
            svg.writeAttribute("viewBox", "0 0 " + WIDTH + " " + height());
            svg.writeAttribute("width", String.valueOf(WIDTH));
            svg.writeAttribute("height", String.valueOf(height()));
            svg.writeAttribute("role", "img");
            svg.writeAttribute("font-family", "'DejaVu Sans', 'Segoe UI', Roboto, Arial, sans-serif");
            svg.writeStartElement("title");
            svg.writeCharacters(plain(told));
            svg.writeEndElement();
            write(svg, new Box(0, 0, WIDTH, height(), PAPER), 0);
            for (Box box : boxes) {
                write(svg, box, box.x() == 0 ? 0 : 6);
            }
            for (Line line : lines) {
                svg.writeStartElement("text");
                svg.writeAttribute("x", String.valueOf(line.x()));
                svg.writeAttribute("y", String.valueOf(line.y()));
                svg.writeAttribute("font-size", String.valueOf(line.size()));
                svg.writeAttribute("fill", line.colour());
                if (line.bold()) {
                    svg.writeAttribute("font-weight", "bold");
                }
                if (line.atEnd()) {
                    svg.writeAttribute("text-anchor", "end");
                }
                svg.writeCharacters(plain(line.text()));
                svg.writeEndElement();
            }
            svg.writeEndElement();
            svg.close();
        } catch (XMLStreamException impossible) {
            throw new IllegalStateException(impossible);
        }
        return file.toString();
    }

    private static void write(XMLStreamWriter svg, Box box, int round) throws XMLStreamException {
        svg.writeEmptyElement("rect");
        svg.writeAttribute("x", number(box.x()));
        svg.writeAttribute("y", number(box.y()));
        svg.writeAttribute("width", number(box.width()));
        svg.writeAttribute("height", number(box.height()));
        svg.writeAttribute("rx", String.valueOf(round));
        svg.writeAttribute("fill", box.colour());
    }

    private static String number(double number) {
        return String.valueOf(Math.round(number * 10) / 10.0).replaceAll("\\.0$", "");
    }

    /** XML 1.0 has no way to write most control characters. */
    private static String plain(String text) {
        return text.replaceAll("\\p{Cntrl}", " ");
    }

    byte[] png() {
        BufferedImage image = new BufferedImage(
                WIDTH * PAINTED_TWICE_AS_LARGE, height() * PAINTED_TWICE_AS_LARGE, BufferedImage.TYPE_INT_RGB);
        Graphics2D brush = image.createGraphics();
        brush.scale(PAINTED_TWICE_AS_LARGE, PAINTED_TWICE_AS_LARGE);
        brush.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        brush.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
        brush.setColor(Color.decode(PAPER));
        brush.fillRect(0, 0, WIDTH, height());
        for (Box box : boxes) {
            int round = box.x() == 0 ? 0 : 12;
            brush.setColor(Color.decode(box.colour()));
            brush.fill(new RoundRectangle2D.Double(box.x(), box.y(), box.width(), box.height(), round, round));
        }
        for (Line line : lines) {
            brush.setFont(new Font(Font.SANS_SERIF, line.bold() ? Font.BOLD : Font.PLAIN, line.size()));
            brush.setColor(Color.decode(line.colour()));
            int wide = line.atEnd() ? brush.getFontMetrics().stringWidth(line.text()) : 0;
            brush.drawString(plain(line.text()), line.x() - wide, line.y());
        }
        brush.dispose();
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, "png", file);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return file.toByteArray();
    }
}
