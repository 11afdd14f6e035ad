package fr.parvis.core.photo;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.concurrent.Semaphore;
import java.util.function.LongBinaryOperator;

import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.event.IIOReadWarningListener;
import javax.imageio.stream.MemoryCacheImageInputStream;
import javax.imageio.stream.MemoryCacheImageOutputStream;

import jakarta.enterprise.context.ApplicationScoped;

import fr.parvis.core.photo.Unusable.Reason;

/** Draws a photo anew from whatever somebody has sent. One at a time: a photo of a telephone takes a hundred megabytes. */
@ApplicationScoped
public class Darkroom {

    /** In bytes; the cameras of telephones stay under it. */
    public static final int HEAVIEST = 10 * 1024 * 1024;

    public static final int MOST_PIXELS = 40_000_000;

    /** Widths in pixels, for a telephone and for a desktop. */
    public static final int SMALL = 640;

    public static final int WIDE = 1600;

    /** The sides of the box that the large print of an emblem fits in, in pixels. */
    static final int EMBLEM = 600;

    /** The narrower side of what is drawn small on every page, on a sharp telephone twice what it measures there. */
    private static final int EMBLEM_HEIGHT = 96;

    private static final int EMBLEM_WIDTH = 240;

    /** The longer side; less would be a smear on a poster. */
    private static final int EMBLEM_LEAST = 64;

    /** In bytes: it stands on the page that residents load first. */
    private static final int EMBLEM_LIGHT = 4_000;

    private static final float BEST = 0.78f;
    private static final float WORST = 0.35f;

    private final Semaphore oneAtATime = new Semaphore(1, true);

    /**
     * The photo in a file, cropped.
     *
     * @throws Unusable when there is none in it
     */
    Prints develop(byte[] file, Focus focus, Cut cut) throws Unusable {
        return alone(file, format -> print(file, format, focus, cut));
    }

    /**
     * The coat of arms or the logo in a file, whole.
     *
     * @throws Unusable when there is none in it
     */
    EmblemPrints draw(byte[] file) throws Unusable {
        return alone(file, format -> emblem(file, format));
    }

    /** What is made of a file whose format is known. */
    @FunctionalInterface
    private interface Work<T> {
        T of(String format) throws IOException, Unusable;
    }

    private <T> T alone(byte[] file, Work<T> work) throws Unusable {
        if (file.length > HEAVIEST) {
            throw new Unusable(Reason.TOO_HEAVY);
        }
        String format = format(file);
        oneAtATime.acquireUninterruptibly();
        try {
            return work.of(format);
        } catch (IOException | RuntimeException broken) {
            // The readers of the JDK throw all kinds of exceptions at a broken file.
            throw new Unusable(Reason.BROKEN);
        } finally {
            oneAtATime.release();
        }
    }

    /** By its first bytes; a name and a type are what the sender says. */
    private static String format(byte[] file) throws Unusable {
        String first = HexFormat.of().formatHex(file, 0, Math.min(16, file.length));
        if (first.startsWith("ffd8ff")) {
            return "jpeg";
        }
        if (first.startsWith("89504e470d0a1a0a")) {
            return "png";
        }
        if (first.startsWith("47494638")) {
            throw new Unusable(Reason.GIF);
        }
        if (first.startsWith("52494646") && first.startsWith("57454250", 16)) {
            throw new Unusable(Reason.WEBP);
        }
        if (first.startsWith("66747970", 8)) {
            throw new Unusable(Reason.HEIC);
        }
        String text = new String(file, 0, Math.min(1000, file.length), StandardCharsets.ISO_8859_1);
        throw new Unusable(text.contains("<svg") ? Reason.SVG : Reason.NO_PHOTO);
    }

    private static Prints print(byte[] file, String format, Focus focus, Cut cut) throws IOException, Unusable {
        int orientation = format.equals("jpeg") ? Orientation.of(file) : 1;
        BufferedImage photo = crop(read(file, format, orientation, cut::width, SMALL, WIDE), orientation, focus, cut);
        int width = Math.min(WIDE, photo.getWidth());
        BufferedImage wide = scale(photo, width, cut);
        return new Prints(jpeg(wide, cut.lightWide()), small(wide, cut), width);
    }

    /** With fewer dots where the worst quality is still too heavy: who asks for a light print waits for it on a telephone. */
    private static byte[] small(BufferedImage wide, Cut cut) {
        byte[] file = jpeg(scale(wide, SMALL, cut), cut.lightSmall());
        for (int width = SMALL * 3 / 4; file.length > cut.lightSmall(); width = width * 3 / 4) {
            file = jpeg(scale(wide, width, cut), cut.lightSmall());
        }
        return file;
    }

    private static EmblemPrints emblem(byte[] file, String format) throws IOException, Unusable {
        int orientation = format.equals("jpeg") ? Orientation.of(file) : 1;
        BufferedImage sent = read(file, format, orientation, Math::max, EMBLEM_LEAST, EMBLEM);
        boolean aside = Orientation.isOnItsSide(orientation);
        BufferedImage upright =
                clear(aside ? sent.getHeight() : sent.getWidth(), aside ? sent.getWidth() : sent.getHeight());
        Graphics2D pen = upright.createGraphics();
        pen.drawImage(sent, Orientation.upright(orientation, sent.getWidth(), sent.getHeight()), null);
        pen.dispose();
        BufferedImage large = within(upright, EMBLEM, EMBLEM);
        BufferedImage small = within(upright, EMBLEM_WIDTH, EMBLEM_HEIGHT);
        byte[] light = png(small);
        // Fewer tints first, which arms have few of anyway, then fewer dots.
        for (int height = EMBLEM_HEIGHT; light.length > EMBLEM_LIGHT && height > 8; height = height * 3 / 4) {
            small = within(upright, EMBLEM_WIDTH * height / EMBLEM_HEIGHT, height);
            for (int bits = 6; light.length > EMBLEM_LIGHT && bits >= 4; bits--) {
                light = png(fewerTints(small, bits));
            }
        }
        return new EmblemPrints(
                png(large), large.getWidth(), large.getHeight(), light, small.getWidth(), small.getHeight());
    }

    /** As large as a box allows, and never larger than it is. */
    private static BufferedImage within(BufferedImage image, int width, int height) {
        double factor = Math.min(1, Math.min((double) width / image.getWidth(), (double) height / image.getHeight()));
        int across = Math.max(1, (int) (image.getWidth() * factor));
        int down = Math.max(1, (int) (image.getHeight() * factor));
        BufferedImage scaled = image;
        while (scaled.getWidth() > across || scaled.getHeight() > down) {
            BufferedImage smaller =
                    clear(Math.max(across, scaled.getWidth() / 2), Math.max(down, scaled.getHeight() / 2));
            Graphics2D pen = smaller.createGraphics();
            pen.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
            pen.drawImage(scaled, 0, 0, smaller.getWidth(), smaller.getHeight(), null);
            pen.dispose();
            scaled = smaller;
        }
        return scaled;
    }

    private static BufferedImage clear(int width, int height) {
        return new BufferedImage(width, height, BufferedImage.TYPE_INT_ARGB);
    }

    private static BufferedImage fewerTints(BufferedImage image, int bits) {
        BufferedImage plain = clear(image.getWidth(), image.getHeight());
        int most = (1 << bits) - 1;
        for (int y = 0; y < image.getHeight(); y++) {
            for (int x = 0; x < image.getWidth(); x++) {
                int tint = 0;
                for (int shift = 24; shift >= 0; shift -= 8) {
                    int part = image.getRGB(x, y) >>> shift & 0xff;
                    tint |= Math.round(Math.round(part * most / 255f) * 255f / most) << shift;
                }
                plain.setRGB(x, y, (tint >>> 24) == 0 ? 0 : tint);
            }
        }
        return plain;
    }

    private static byte[] png(BufferedImage image) {
        return write(image, "png", 0);
    }

    private static BufferedImage read(
            byte[] file, String format, int orientation, LongBinaryOperator cut, int least, int most)
            throws IOException, Unusable {
        ImageReader reader = ImageIO.getImageReadersByFormatName(format).next();
        try (MemoryCacheImageInputStream stream = new MemoryCacheImageInputStream(new ByteArrayInputStream(file))) {
            reader.setInput(stream, true, true);
            long width = reader.getWidth(0);
            long height = reader.getHeight(0);
            if (width * height > MOST_PIXELS) {
                throw new Unusable(Reason.TOO_LARGE);
            }
            long across = Orientation.isOnItsSide(orientation) ? height : width;
            long down = Orientation.isOnItsSide(orientation) ? width : height;
            long cropped = cut.applyAsLong(across, down);
            if (cropped < least) {
                throw new Unusable(Reason.TOO_SMALL);
            }
            boolean[] halfway = new boolean[1];
            reader.addIIOReadWarningListener((IIOReadWarningListener)
                    (source, warning) -> halfway[0] |= warning.contains("Premature") || warning.contains("premature"));
            ImageReadParam sparing = reader.getDefaultReadParam();
            int step = Math.toIntExact(Math.max(1, cropped / (2L * most)));
            sparing.setSourceSubsampling(step, step, 0, 0);
            BufferedImage image = reader.read(0, sparing);
            if (halfway[0] || (format.equals("png") && !endsAsPng(file))) {
                throw new Unusable(Reason.BROKEN);
            }
            return image;
        } finally {
            reader.dispose();
        }
    }

    private static boolean endsAsPng(byte[] file) {
        byte[] end = Arrays.copyOfRange(file, Math.max(0, file.length - 1024), file.length);
        return new String(end, StandardCharsets.ISO_8859_1).contains("IEND");
    }

    /** Upright, without what is too much on two sides, on white where it was transparent. */
    private static BufferedImage crop(BufferedImage image, int orientation, Focus focus, Cut cut) {
        boolean aside = Orientation.isOnItsSide(orientation);
        int across = aside ? image.getHeight() : image.getWidth();
        int down = aside ? image.getWidth() : image.getHeight();
        int width = Math.toIntExact(cut.width(across, down));
        int height = Math.min(down, cut.height(width));
        AffineTransform place =
                AffineTransform.getTranslateInstance(-focus.left(across - width), -focus.above(down - height));
        place.concatenate(Orientation.upright(orientation, image.getWidth(), image.getHeight()));
        BufferedImage cropped = canvas(width, height);
        Graphics2D pen = cropped.createGraphics();
        pen.drawImage(image, place, null);
        pen.dispose();
        return cropped;
    }

    /** By halves: drawn at once into much less, three pixels of four would be left out. */
    private static BufferedImage scale(BufferedImage image, int width, Cut cut) {
        BufferedImage scaled = image;
        while (scaled.getWidth() > width || scaled.getHeight() != cut.height(width)) {
            int next = Math.max(width, scaled.getWidth() / 2);
            BufferedImage smaller = canvas(next, cut.height(next));
            Graphics2D pen = smaller.createGraphics();
            pen.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
            pen.drawImage(scaled, 0, 0, next, cut.height(next), null);
            pen.dispose();
            scaled = smaller;
        }
        return scaled;
    }

    private static BufferedImage canvas(int width, int height) {
        BufferedImage canvas = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = canvas.createGraphics();
        pen.setColor(Color.WHITE);
        pen.fillRect(0, 0, width, height);
        pen.dispose();
        return canvas;
    }

    private static byte[] jpeg(BufferedImage image, int light) {
        byte[] file = jpeg(image, BEST);
        for (float quality = BEST - 0.1f; file.length > light && quality > WORST; quality -= 0.1f) {
            file = jpeg(image, quality);
        }
        return file;
    }

    private static byte[] jpeg(BufferedImage image, float quality) {
        return write(image, "jpeg", quality);
    }

    private static byte[] write(BufferedImage image, String format, float quality) {
        ImageWriter writer = ImageIO.getImageWritersByFormatName(format).next();
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        try (MemoryCacheImageOutputStream stream = new MemoryCacheImageOutputStream(file)) {
            ImageWriteParam param = writer.getDefaultWriteParam();
            param.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
            param.setCompressionQuality(quality);
            writer.setOutput(stream);
            writer.write(null, new IIOImage(image, null, null), param);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        } finally {
            writer.dispose();
        }
        return file.toByteArray();
    }
}
