package fr.parvis.citizen.consultation;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Optional;

import fr.parvis.core.collectivity.Place;
import fr.parvis.core.consultation.Consultation;
import fr.parvis.core.opendata.Csv;
import fr.parvis.core.questionnaire.QuestionKind;
import fr.parvis.core.questionnaire.Result;

/** A result as a table, one line an answer: what the page shows and nothing else. */
final class FigureFile {

    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm").withZone(ZoneId.of("Europe/Paris"));

    private final Place place;
    private final Consultation consultation;
    private final Result result;
    private final Csv table = new Csv(
            "commune_code",
            "commune",
            "consultation",
            "ouverture",
            "cloture",
            "participants",
            "question_numero",
            "question",
            "type",
            "reponse",
            "nombre",
            "pourcentage",
            "remarque");

    private FigureFile(Place place, Consultation consultation, Result result) {
        this.place = place;
        this.consultation = consultation;
        this.result = result;
    }

    static Csv of(Place place, Consultation consultation, Result result) {
        FigureFile file = new FigureFile(place, consultation, result);
        if (result.questions().isEmpty()) {
            file.row("", "", "", "", "", "", "moins de 10 participants : détail non publié");
        }
        result.questions().forEach(file::question);
        return file.table;
    }

    private void question(Result.QuestionResult question) {
        String type = type(question.kind());
        for (Result.Bar bar : question.bars()) {
            String remark = bar.merged()
                    ? "réponses regroupées"
                    : bar.count().isEmpty() ? "moins de 10 personnes l’ont choisie, ou ne l’ont pas choisie" : "";
            Optional<BigDecimal> percent = bar.count().map(count -> BigDecimal.valueOf(bar.permille(), 1));
            row(question.position(), question.label(), type, bar.label(), bar.count(), percent, remark);
        }
        question.mean().ifPresent(mean -> row(question.position(), question.label(), type, "moyenne", mean, "", ""));
        question.median()
                .ifPresent(median -> row(question.position(), question.label(), type, "médiane", median, "", ""));
        for (String text : question.texts()) {
            row(question.position(), question.label(), type, text, "", "", "texte publié par la mairie");
        }
        if (question.bars().isEmpty()
                && question.mean().isEmpty()
                && question.texts().isEmpty()) {
            row(question.position(), question.label(), type, "", "", "", "rien n’est publié");
        }
    }

    private void row(
            Object number, String question, String type, String answer, Object count, Object percent, String remark) {
        table.row(
                place.id(),
                place.name().name(),
                consultation.title(),
                consultation.opensAt().map(FigureFile::moment),
                consultation.closesAt().map(FigureFile::moment),
                result.participants(),
                number,
                question,
                type,
                answer,
                count,
                percent,
                remark);
    }

    private static String moment(Instant instant) {
        return MOMENT.format(instant);
    }

    private static String type(QuestionKind kind) {
        return switch (kind) {
            case SINGLE -> "choix unique";
            case MULTIPLE -> "choix multiple";
            case TEXT -> "texte libre";
            case NUMBER -> "nombre";
            case SCALE -> "note de 1 à 5";
        };
    }
}
