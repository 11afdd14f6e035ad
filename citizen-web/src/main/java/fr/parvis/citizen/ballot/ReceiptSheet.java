package fr.parvis.citizen.ballot;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;

import fr.parvis.core.print.TaggedPdf;

/** A receipt on one page of A4. */
final class ReceiptSheet {

    private static final float LEFT = 25;
    private static final float WIDTH = 160;
    private static final float TITLE = 20;
    private static final float BODY = 12;
    private static final float CODE = 15;

    private ReceiptSheet() {}

    /**
     * Draws it.
     *
     * @param commune « Uzeste »
     * @param title of the consultation
     * @param address where the box can be looked at
     */
    static byte[] of(ReceiptView receipt, String commune, String title, String address, VoteMessages words) {
        ByteArrayOutputStream sheet = new ByteArrayOutputStream();
        try (TaggedPdf pdf = new TaggedPdf(words.receipt() + " – " + title)) {
            pdf.page();
            float top = pdf.text("P", LEFT, 25, WIDTH, BODY, false, commune + "\n" + title) + 8;
            top = pdf.text("H1", LEFT, top, WIDTH, TITLE, true, words.receipt_title()) + 8;
            top = pdf.text("P", LEFT, top, WIDTH, BODY, false, words.tracker()) + 1;
            top = pdf.text("P", LEFT, top, WIDTH, CODE, true, receipt.tracker()) + 6;
            top = pdf.text("P", LEFT, top, WIDTH, BODY, false, words.receipt_says()) + 4;
            top = pdf.text(
                            "P",
                            LEFT,
                            top,
                            WIDTH,
                            BODY,
                            false,
                            receipt.byBrowser() ? words.by_browser() : words.by_server())
                    + 4;
            top = pdf.text("P", LEFT, top, WIDTH, BODY, false, words.fingerprint()) + 1;
            top = pdf.text("P", LEFT, top, WIDTH, BODY, true, receipt.fingerprint()) + 6;
            pdf.text("P", LEFT, top, WIDTH, BODY, false, words.look_up() + "\n" + address);
            pdf.write(sheet);
            return sheet.toByteArray();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }
}
