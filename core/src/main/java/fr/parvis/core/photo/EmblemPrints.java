package fr.parvis.core.photo;

/**
 * A coat of arms or a logo as it is shown, in two sizes, both PNG, transparent where what was sent is.
 *
 * @param width of the large one, in pixels
 * @param smallWidth of the small one
 */
@SuppressWarnings("ArrayRecordComponent") // written once, compared never
record EmblemPrints(byte[] large, int width, int height, byte[] small, int smallWidth, int smallHeight) {}
