package fr.parvis.core.print;

import java.io.IOException;

/**
 * Draws in a figure, in millimetres from its left and its top. What is drawn is decoration of what is read aloud in its place;
 * shapes tell more than colours, since many printers have none.
 */
public interface Pen {

    /** Red, green and blue, from 0 to 1. */
    record Ink(float red, float green, float blue) {

        public static final Ink BLACK = new Ink(0, 0, 0);
        public static final Ink GREY = new Ink(0.5f, 0.46f, 0.42f);
        public static final Ink PALE = new Ink(0.86f, 0.84f, 0.8f);
        public static final Ink WHITE = new Ink(1, 1, 1);
        public static final Ink GREEN = new Ink(0.11f, 0.4f, 0.22f);
        public static final Ink ORANGE = new Ink(0.71f, 0.33f, 0.04f);
        public static final Ink BLUE = new Ink(0.22f, 0.31f, 0.42f);
    }

    /** What is drawn. */
    @FunctionalInterface
    interface Drawing {
        void with(Pen pen) throws IOException;
    }

    void rectangle(float left, float top, float width, float height, Ink ink) throws IOException;

    /** A closed outline of points, each from the left and from the top. */
    void polygon(float[][] points, Ink ink) throws IOException;

    void disc(float across, float down, float radius, Ink ink) throws IOException;

    void line(float left, float top, float right, float bottom, Ink ink) throws IOException;

    /**
     * A line of text.
     *
     * @param across where it begins; or its middle, when it is centred
     * @param down where its letters stand
     * @param size in points
     */
    void label(float across, float down, float size, boolean centred, String text) throws IOException;
}
