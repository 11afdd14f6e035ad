package fr.parvis.core.photo;

/** The shape of a photo and what its prints may weigh. */
enum Cut {
    /** Within a page, which still comes over a bad network. */
    PICTURE(3, 2, 60_000, 250_000),
    /** One of many on a page, and on a ballot. */
    CARD(3, 2, 25_000, 120_000),
    /** Across the page that residents load first: all of it has thirty kilobytes on a telephone. */
    BAND(3, 1, 15_000, 120_000);

    private final int across;
    private final int down;
    private final int lightSmall;
    private final int lightWide;

    Cut(int across, int down, int lightSmall, int lightWide) {
        this.across = across;
        this.down = down;
        this.lightSmall = lightSmall;
        this.lightWide = lightWide;
    }

    /** The height of a print of that width. */
    int height(int width) {
        return Math.round(width * (float) down / across);
    }

    /** The width of what is left of a photo. */
    long width(long wide, long high) {
        return Math.min(wide, high * across / down);
    }

    /** In bytes; the small print never weighs more. */
    int lightSmall() {
        return lightSmall;
    }

    /** In bytes, as far as a quality that can still be looked at allows. */
    int lightWide() {
        return lightWide;
    }
}
