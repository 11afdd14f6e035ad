package fr.parvis.mairie.ballot;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

import fr.parvis.core.print.Flow;
import fr.parvis.core.print.Flow.Item;
import fr.parvis.core.print.Flow.Style;
import fr.parvis.core.print.Letterhead;
import fr.parvis.core.print.TaggedPdf;
import fr.parvis.mairie.ballot.CountPages.Line;
import fr.parvis.mairie.ballot.CountPages.Result;
import fr.parvis.mairie.ballot.CountPages.Sheets;

/** The minutes of a vote, on screens and on paper, as a tagged PDF to be signed and kept. */
final class Minutes {

    private final CeremonyMessages words;

    Minutes(CeremonyMessages words) {
        this.words = words;
    }

    byte[] of(String title, Letterhead letterhead, Result result) throws IOException {
        ByteArrayOutputStream target = new ByteArrayOutputStream();
        try (TaggedPdf pdf = new TaggedPdf(words.minutes_of(title))) {
            Flow flow = new Flow(pdf);
            flow.letterhead(letterhead, result.commune());
            flow.title(words.minutes_title());
            flow.text(Style.LEAD, title);
            flow.text(Style.BODY, words.minutes_period(result.period()));
            voters(flow, result);
            online(flow, result);
            if (result.envelopes() > 0 || result.sheets().settled()) {
                paper(flow, result);
            }
            result(flow, result);
            flow.section(words.minutes_seals());
            flow.text(Style.BODY, words.minutes_seals_hint());
            flow.text(Style.STRONG, words.minutes_fingerprint(result.fingerprint()));
            flow.list(
                    Style.SMALL,
                    result.seals().stream()
                            .map(seal -> words.minutes_seal(seal.name(), seal.hash()))
                            .toList());
            flow.signatures(words.minutes_signatures(), words.minutes_signatures_text(), signers(result));
            pdf.write(target);
        }
        return target.toByteArray();
    }

    private void voters(Flow flow, Result result) throws IOException {
        flow.section(words.minutes_voters());
        flow.list(
                Style.BODY,
                List.of(
                        words.minutes_roll(result.voters()),
                        words.minutes_online(result.online()),
                        words.minutes_paper(result.envelopes())));
    }

    private void online(Flow flow, Result result) throws IOException {
        flow.section(words.minutes_ballots());
        flow.list(
                Style.BODY,
                List.of(
                        words.minutes_opened(result.opened()),
                        words.minutes_invalid(result.invalid().size())));
        if (!result.invalid().isEmpty()) {
            flow.list(Style.SMALL, result.invalid());
        }
    }

    private void paper(Flow flow, Result result) throws IOException {
        Sheets sheets = result.sheets();
        flow.section(words.minutes_sheets());
        if (!sheets.settled()) {
            flow.text(Style.STRONG, words.minutes_sheets_left());
            return;
        }
        List<String> read =
                new ArrayList<>(List.of(words.minutes_read(sheets.number()), words.minutes_spoilt(sheets.spoilt())));
        if (sheets.decided() > 0) {
            read.add(words.minutes_decided(sheets.decided()));
        }
        flow.list(Style.BODY, read);
        if (sheets.note().isEmpty()) {
            flow.text(Style.BODY, words.minutes_no_anomaly());
        } else {
            flow.text(Style.BODY, words.minutes_anomaly(sheets.number(), result.envelopes()));
            flow.text(Style.STRONG, sheets.note());
        }
    }

    private void result(Flow flow, Result result) throws IOException {
        flow.section(words.minutes_result());
        if (!result.complete()) {
            flow.text(Style.STRONG, words.minutes_sheets_left());
            return;
        }
        if (result.few()) {
            flow.text(Style.BODY, words.few());
        }
        flow.text(Style.BODY, words.minutes_counted(result.valid(), result.blank()));
        flow.text(Style.BODY, words.minutes_spent(result.spent(), result.envelope()));
        flow.list(result.lines().stream().map(line -> item(line, result)).toList());
    }

    private Item item(Line line, Result result) {
        return new Item(
                line.chosen() ? Style.STRONG : Style.BODY,
                result.few()
                        ? words.minutes_line_of_few(line.title(), line.cost(), line.chosen())
                        : words.minutes_line(line.title(), line.cost(), result.unit(), line.number(), line.chosen()));
    }

    /** Who was there. */
    private List<String> signers(Result result) {
        List<String> signers = new ArrayList<>(List.of(
                words.minutes_mayor(), words.minutes_witness(), words.minutes_holder(), words.minutes_holder()));
        if (result.sheets().settled()) {
            signers.add(words.minutes_reader());
            signers.add(words.minutes_reader());
        }
        return signers;
    }
}
