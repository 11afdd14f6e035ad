package fr.parvis.core.photo;

import java.awt.geom.AffineTransform;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/** How a camera was held, as its JPEG tells (Exif 2.32, 4.6.4 A, tag 0x0112): 1 upright, 2 to 8 mirrored or turned. */
final class Orientation {

    private static final int START_OF_SCAN = 0xda;
    private static final int APP1 = 0xe1;
    private static final long EXIF = 0x457869660000L;
    private static final int TAG = 0x0112;
    private static final int UPRIGHT = 1;

    private Orientation() {}

    /** The orientation in a JPEG file; upright where none is told, or none that makes sense. */
    static int of(byte[] jpeg) {
        try {
            ByteBuffer file = ByteBuffer.wrap(jpeg);
            for (int at = 2; at + 4 <= jpeg.length && (jpeg[at] & 0xff) == 0xff; ) {
                int marker = jpeg[at + 1] & 0xff;
                if (marker == START_OF_SCAN) {
                    return UPRIGHT;
                }
                int length = file.getShort(at + 2) & 0xffff;
                if (marker == APP1 && length >= 16 && file.getLong(at + 4) >>> 16 == EXIF) {
                    return inTiff(file.slice(at + 10, length - 8));
                }
                at += 2 + length;
            }
        } catch (IndexOutOfBoundsException cut) {
            // What is cut off tells nothing.
        }
        return UPRIGHT;
    }

    private static int inTiff(ByteBuffer tiff) {
        tiff.order(tiff.get(0) == 'I' ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
        int directory = tiff.getInt(4);
        int entries = tiff.getShort(directory) & 0xffff;
        for (int i = 0; i < entries; i++) {
            int entry = directory + 2 + 12 * i;
            if (tiff.getShort(entry) == TAG) {
                int told = tiff.getShort(entry + 8);
                return told >= 1 && told <= 8 ? told : UPRIGHT;
            }
        }
        return UPRIGHT;
    }

    /** Whether width and height change places. */
    static boolean isOnItsSide(int orientation) {
        return orientation >= 5;
    }

    /** What sets a picture of that size upright. */
    static AffineTransform upright(int orientation, double width, double height) {
        return switch (orientation) {
            case 2 -> new AffineTransform(-1, 0, 0, 1, width, 0);
            case 3 -> new AffineTransform(-1, 0, 0, -1, width, height);
            case 4 -> new AffineTransform(1, 0, 0, -1, 0, height);
            case 5 -> new AffineTransform(0, 1, 1, 0, 0, 0);
            case 6 -> new AffineTransform(0, 1, -1, 0, height, 0);
            case 7 -> new AffineTransform(0, -1, -1, 0, height, width);
            case 8 -> new AffineTransform(0, -1, 1, 0, 0, width);
            default -> new AffineTransform();
        };
    }
}
