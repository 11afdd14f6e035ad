package fr.parvis.citizen.consultation;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

import fr.parvis.core.budget.BallotForm;
import fr.parvis.core.budget.VoteResult;
import fr.parvis.core.budget.VoteResult.Figure;
import fr.parvis.core.budget.VoteResult.Standing;
import fr.parvis.core.collectivity.Place;
import fr.parvis.core.consultation.Consultation;
import fr.parvis.core.opendata.Table;
import fr.parvis.core.time.FrenchDates;
import fr.parvis.core.web.Language;

/** The result of a vote as a table: what the page shows and nothing else. In French, as the files of other results. */
final class VoteFile {

    private static final ZoneId FRANCE = ZoneId.of("Europe/Paris");
    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm").withZone(FRANCE);

    /** As Pabulib writes days. */
    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("dd.MM.yyyy").withZone(FRANCE);

    private static final DateTimeFormatter YEAR =
            DateTimeFormatter.ofPattern("yyyy").withZone(FRANCE);

    private VoteFile() {}

    static Table of(Place place, Consultation consultation, VoteResult result) {
        Table table = new Table(
                "commune_code",
                "commune",
                "consultation",
                "ouverture",
                "cloture",
                "enveloppe",
                "inscrits",
                "votants",
                "bulletins_comptes",
                "projet_numero",
                "projet",
                "cout",
                "voix",
                "points",
                "mention",
                "retenu",
                "remarque");
        VerdictWording wording = new VerdictWording(result, Language.FRENCH);
        for (Standing standing : result.standings()) {
            Optional<Figure> figure = standing.figure();
            boolean graded = result.paper().voting().form() == BallotForm.GRADES;
            table.row(
                    place.id(),
                    place.name().name(),
                    consultation.title(),
                    moment(consultation.opensAt().orElseThrow()),
                    moment(consultation.closesAt().orElseThrow()),
                    result.paper().envelope(),
                    result.totals().voters(),
                    result.voted(),
                    result.counted(),
                    standing.project().id(),
                    standing.project().title(),
                    standing.project().cost(),
                    figure.map(Figure::votes),
                    figure.filter(found -> !graded).map(found -> plain(found.score())),
                    figure.filter(found -> graded)
                            .map(found ->
                                    VerdictWording.grade(found.grade(), Language.FRENCH.words(VerdictMessages.class))),
                    standing.won() ? "oui" : "non",
                    standing.won() ? "" : wording.why(standing));
        }
        return table;
    }

    /** What a Pabulib file says first of an election. */
    static Map<String, String> meta(Place place, Consultation consultation) {
        Instant opens = consultation.opensAt().orElseThrow();
        Map<String, String> meta = new LinkedHashMap<>();
        meta.put("description", oneLine(consultation.title()));
        meta.put("country", "France");
        meta.put("unit", place.name().name());
        meta.put("instance", YEAR.format(opens));
        meta.put("date_begin", DAY.format(opens));
        meta.put(
                "date_end", DAY.format(FrenchDates.dayOf(consultation.closesAt().orElseThrow())));
        meta.put("language", "fr");
        meta.put("currency", "EUR");
        return meta;
    }

    private static String oneLine(String title) {
        return title.replaceAll("\\s+", " ");
    }

    private static String moment(Instant instant) {
        return MOMENT.format(instant);
    }

    private static BigDecimal plain(BigDecimal score) {
        return score.signum() == 0 ? BigDecimal.ZERO : score.stripTrailingZeros();
    }
}
