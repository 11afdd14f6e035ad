package fr.parvis.citizen.ballot;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;

import fr.parvis.core.print.Flow;
import fr.parvis.core.print.Flow.Style;
import fr.parvis.core.print.Letterhead;
import fr.parvis.core.print.TaggedPdf;

/** A receipt on one page of A4. */
final class ReceiptSheet {

    private ReceiptSheet() {}

    /**
     * Draws it.
     *
     * @param commune « Uzeste »
     * @param title of the consultation
     * @param address where the box can be looked at
     */
    static byte[] of(
            ReceiptView receipt,
            Letterhead letterhead,
            String commune,
            String title,
            String address,
            VoteMessages words) {
        ByteArrayOutputStream sheet = new ByteArrayOutputStream();
        try (TaggedPdf pdf = new TaggedPdf(words.receipt() + " – " + title)) {
            Flow flow = new Flow(pdf);
            flow.letterhead(letterhead, commune + "\n" + title);
            flow.title(words.receipt_title());
            flow.text(Style.BODY, words.tracker());
            flow.text(Style.CODE, receipt.tracker());
            flow.text(Style.BODY, words.receipt_says());
            flow.section(words.receipt());
            flow.text(Style.BODY, receipt.byBrowser() ? words.by_browser() : words.by_server());
            flow.text(Style.BODY, words.fingerprint());
            flow.text(Style.STRONG, receipt.fingerprint());
            flow.section(words.next());
            flow.text(Style.BODY, words.look_up() + "\n" + address);
            pdf.write(sheet);
            return sheet.toByteArray();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }
}
