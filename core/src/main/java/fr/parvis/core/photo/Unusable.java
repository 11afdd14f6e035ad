package fr.parvis.core.photo;

/** A file that cannot become a photo; the reason says what its sender can do about it. */
public final class Unusable extends Exception {

    private static final long serialVersionUID = 1;

    /** What is wrong with it. */
    public enum Reason {
        /** Neither JPEG nor PNG, whatever its name says. */
        NO_PHOTO,
        SVG,
        GIF,
        WEBP,
        /** What telephones of Apple write by default. */
        HEIC,
        /** More bytes than {@link Darkroom#HEAVIEST}. */
        TOO_HEAVY,
        /** More pixels than {@link Darkroom#MOST_PIXELS}. */
        TOO_LARGE,
        /** Narrower than {@link Darkroom#SMALL} once it is cropped. */
        TOO_SMALL,
        /** It begins as a photo and does not go on as one. */
        BROKEN
    }

    private final Reason reason;

    Unusable(Reason reason) {
        super(reason.name());
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }
}
