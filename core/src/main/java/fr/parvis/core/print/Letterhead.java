package fr.parvis.core.print;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Optional;

import javax.imageio.ImageIO;

/**
 * The head of all paper that bears a commune's name: its coat of arms or its logo where it has one, and who writes beside it. The
 * picture is not read aloud, since the name stands there in letters. Immutable.
 */
public final class Letterhead {

    /** Of a commune without a picture: its paper is as if there were no letterhead. */
    public static final Letterhead PLAIN = new Letterhead(Optional.empty());

    /** In millimetres: as high as four lines of an address. */
    private static final float HIGHEST = 22;

    /** Leaves a line of an address enough room beside it. */
    private static final float WIDEST = 34;

    private static final float STAMP_HIGHEST = 12;
    private static final float STAMP_WIDEST = 24;
    private static final float GAP = 4;

    private final Optional<BufferedImage> picture;

    private Letterhead(Optional<BufferedImage> picture) {
        this.picture = picture;
    }

    /**
     * With a picture, or plain where it cannot be read: paper is worth more than its picture.
     *
     * @param png the picture as it is kept
     */
    public static Letterhead of(byte[] png) {
        try {
            return new Letterhead(Optional.ofNullable(ImageIO.read(new ByteArrayInputStream(png))));
        } catch (IOException unreadable) {
            return PLAIN;
        }
    }

    /**
     * Draws it.
     *
     * @param width of the picture and the text together
     * @param size of the text, in points
     * @param text who writes, their commune first
     * @return how far down it reaches, in millimetres from the top
     */
    public float draw(TaggedPdf pdf, float left, float top, float width, float size, String text) throws IOException {
        if (picture.isEmpty()) {
            return pdf.text("P", left, top, width, size, false, text);
        }
        Frame frame = Frame.of(picture.get(), WIDEST, HIGHEST);
        pdf.picture(picture.get(), left, top, frame.width(), frame.height());
        float beside = width - frame.width() - GAP;
        float down = Math.max(0, (frame.height() - pdf.height(beside, size, text)) / 2);
        float foot = pdf.text("P", left + frame.width() + GAP, top + down, beside, size, false, text);
        return Math.max(foot, top + frame.height()) + GAP;
    }

    /** Draws the picture alone, small, in a corner of what is cut off and goes its own way. */
    public void stamp(TaggedPdf pdf, float right, float top) throws IOException {
        if (picture.isPresent()) {
            Frame frame = Frame.of(picture.get(), STAMP_WIDEST, STAMP_HIGHEST);
            pdf.picture(picture.get(), right - frame.width(), top, frame.width(), frame.height());
        }
    }

    /** How much of the width the small picture takes, with the air beside it. */
    public float stampWidth() {
        return picture.map(drawn -> Frame.of(drawn, STAMP_WIDEST, STAMP_HIGHEST).width() + GAP)
                .orElse(0f);
    }

    /** Where a picture stands, as large as there is room, in millimetres. */
    private record Frame(float width, float height) {

        static Frame of(BufferedImage picture, float widest, float highest) {
            float factor = Math.min(widest / picture.getWidth(), highest / picture.getHeight());
            return new Frame(picture.getWidth() * factor, picture.getHeight() * factor);
        }
    }
}
