package fr.parvis.core.web;

/**
 * A QR code (ISO/IEC 18004) as one path of an SVG, sharp at every size. The tag {@code {#qrcode code=… label=… /}} draws it.
 * Immutable.
 *
 * @param size width and height in modules, with the quiet zone of four modules around that the standard asks for
 * @param path the dark modules, one unit each
 */
public record QrCode(int size, String path) {

    private static final int QUIET = 4;

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
}
