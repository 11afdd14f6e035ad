package fr.parvis.console.moving;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

import fr.parvis.console.Numbers;
import fr.parvis.core.moving.Departures.Departure;
import fr.parvis.core.print.Flow;
import fr.parvis.core.print.Flow.Style;
import fr.parvis.core.print.TaggedPdf;
import fr.parvis.core.time.FrenchDates;

/** Says that a commune was deleted, as a tagged PDF to be kept. */
final class Certificate {

    private final MovingMessages words;

    Certificate(MovingMessages words) {
        this.words = words;
    }

    /**
     * Writes it.
     *
     * @param departure that was carried out
     */
    byte[] of(Departure departure, String syndicate) throws IOException {
        ByteArrayOutputStream target = new ByteArrayOutputStream();
        try (TaggedPdf pdf = new TaggedPdf(words.certificate() + " – " + departure.name())) {
            Flow flow = new Flow(pdf);
            flow.text(Style.BODY, syndicate);
            flow.title(words.certificate());
            flow.text(Style.LEAD, words.certificate_text(departure.name(), departure.commune()));
            flow.section(words.certificate_what());
            flow.text(Style.BODY, words.certificate_all());
            flow.text(Style.STRONG, words.certificate_rows(Numbers.grouped(departure.rows())));
            flow.section(words.certificate_who());
            List<String> steps = new ArrayList<>(List.of(
                    words.certificate_asked(departure.askedBy(), FrenchDates.moment(departure.askedAt())),
                    words.certificate_confirmed(
                            String.valueOf(departure.confirmedBy()), DepartureView.moment(departure.confirmedAt())),
                    words.certificate_done(DepartureView.moment(departure.doneAt()))));
            if (!departure.reason().isEmpty()) {
                steps.add(1, words.certificate_reason(departure.reason()));
            }
            flow.list(Style.BODY, steps);
            flow.section(words.certificate_left());
            flow.text(Style.BODY, words.certificate_left_text());
            if (!departure.head().isEmpty()) {
                flow.section(words.certificate_head());
                flow.text(Style.SMALL, departure.head());
            }
            flow.signatures(words.certificate_sign(), words.certificate_sign_text(), List.of(syndicate));
            pdf.write(target);
        }
        return target.toByteArray();
    }
}
