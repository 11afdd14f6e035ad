package fr.parvis.core.photo;

/**
 * A photo as it is shown, in two sizes, both JPEG.
 *
 * @param width of the wide one, in pixels
 */
@SuppressWarnings("ArrayRecordComponent") // written once, compared never
record Prints(byte[] wide, byte[] small, int width) {}
