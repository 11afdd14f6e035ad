package fr.parvis.core.web;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import javax.imageio.ImageIO;

/**
 * A QR code (ISO/IEC 18004) as one path of an SVG, sharp at every size. The tag {@code {#qrcode code=… label=… /}} draws it.
 * Immutable.
 *
 * @param size width and height in modules, with the quiet zone of four modules around that the standard asks for
 * @param path the dark modules, one unit each
 */
public record QrCode(int size, String path) {

    private static final int QUIET = 4;

    /** Dark modules side by side, as the path draws them. */
    private static final Pattern RUN = Pattern.compile("M(\\d+) (\\d+)h(\\d+)");

    /**
     * With medium correction: a sixth of a poster may be wet or torn.
     *
     * @throws io.nayuki.qrcodegen.DataTooLongException when the text is longer than some two thousand bytes
     */
    public static QrCode of(String text) {
        io.nayuki.qrcodegen.QrCode code =
                io.nayuki.qrcodegen.QrCode.encodeText(text, io.nayuki.qrcodegen.QrCode.Ecc.MEDIUM);
        StringBuilder path = new StringBuilder();
        for (int y = 0; y < code.size; y++) {
            int x = 0;
            while (x < code.size) {
                int from = x;
                while (x < code.size && code.getModule(x, y)) {
                    x++;
                }
                if (x > from) {
                    path.append('M').append(from + QUIET).append(' ').append(y + QUIET);
                    path.append('h')
                            .append(x - from)
                            .append("v1H")
                            .append(from + QUIET)
                            .append('z');
                }
                x++;
            }
        }
        return new QrCode(code.size + 2 * QUIET, path.toString());
    }

    /** The same as a picture of black and white dots, at least {@code width} of them wide, for programs that take no SVG. */
    public byte[] png(int width) {
        int dots = (width + size - 1) / size;
        BufferedImage picture = new BufferedImage(size * dots, size * dots, BufferedImage.TYPE_BYTE_BINARY);
        Graphics2D pen = picture.createGraphics();
        pen.setColor(Color.WHITE);
        pen.fillRect(0, 0, picture.getWidth(), picture.getHeight());
        pen.setColor(Color.BLACK);
        Matcher run = RUN.matcher(path);
        while (run.find()) {
            pen.fillRect(number(run, 1) * dots, number(run, 2) * dots, number(run, 3) * dots, dots);
        }
        pen.dispose();
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        try {
            ImageIO.write(picture, "png", file);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return file.toByteArray();
    }

    private static int number(Matcher run, int group) {
        return Integer.parseInt(run.group(group));
    }
}
