package fr.parvis.citizen.consultation;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;

import fr.parvis.core.collectivity.Place;
import fr.parvis.core.consultation.Consultation;
import fr.parvis.core.opendata.Table;
import fr.parvis.core.questionnaire.QuestionKind;
import fr.parvis.core.questionnaire.Result;
import fr.parvis.core.web.Language;

/** A result as a file: what the page shows and nothing else, under the same names in each format. */
final class FigureFile {

    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm").withZone(ZoneId.of("Europe/Paris"));

    private static final Asked NONE = new Asked(0, "", "", Optional.empty(), Optional.empty(), List.of());

    private static final String TEXT = "texte publié par la mairie";
    private static final String COMMENT = "commentaire publié par la mairie";

    private final Place place;
    private final Consultation consultation;
    private final Result result;

    FigureFile(Place place, Consultation consultation, Result result) {
        this.place = place;
        this.consultation = consultation;
        this.result = result;
    }

    /** The whole file in JSON. */
    @JsonInclude(JsonInclude.Include.NON_ABSENT)
    record Document(
            @JsonProperty("commune_code") String code,
            @JsonProperty("commune") String commune,
            @JsonProperty("consultation") String consultation,
            @JsonProperty("ouverture") Optional<String> opens,
            @JsonProperty("cloture") Optional<String> closes,
            @JsonProperty("participants") long participants,
            @JsonProperty("licence") String licence,
            @JsonProperty("methode") List<Told> method,
            @JsonProperty("questions") List<Asked> questions,
            @JsonProperty("remarque") Optional<String> remark) {}

    /** A point of the method note in JSON. */
    record Told(
            @JsonProperty("question") String question,
            @JsonProperty("reponse") String answer) {}

    /** A question in JSON; of a follow-up also after which answer it was asked, and of how many where that is told. */
    @JsonInclude(JsonInclude.Include.NON_ABSENT)
    record Asked(
            @JsonProperty("numero") int number,
            @JsonProperty("question") String label,
            @JsonProperty("type") String type,
            @JsonProperty("posee_apres") Optional<String> after,
            @JsonProperty("interroges") Optional<Long> people,
            @JsonProperty("reponses") List<Line> lines) {}

    /** One line of the table: an answer and how many gave it, a mean, a published text. */
    @JsonInclude(JsonInclude.Include.NON_ABSENT)
    record Line(
            @JsonProperty("reponse") String answer,
            @JsonProperty("nombre") Optional<Number> count,
            @JsonProperty("pourcentage") Optional<BigDecimal> percent,
            @JsonProperty("remarque") Optional<String> remark) {}

    Document document() {
        return new Document(
                place.id(),
                place.name().name(),
                consultation.title(),
                consultation.opensAt().map(FigureFile::moment),
                consultation.closesAt().map(FigureFile::moment),
                result.participants(),
                "Licence Ouverte 2.0",
                method(),
                result.questions().stream().map(FigureFile::asked).toList(),
                remark());
    }

    private List<Told> method() {
        Findings findings = new Wording(Language.FRENCH).of(consultation.format(), result);
        return Method.of(place, consultation, findings, Language.FRENCH).stream()
                .map(point -> new Told(point.question(), point.answer()))
                .toList();
    }

    /** The table and beside it the method note; a CSV file has no place for that. */
    byte[] ods() {
        List<Told> points = method();
        Table note = new Table("question", "reponse");
        points.forEach(point -> note.row(point.question(), point.answer()));
        return points.isEmpty() ? table().ods("Résultat") : table().ods("Résultat", "Méthode", note);
    }

    /** One line an answer. */
    Table table() {
        Table table = new Table(
                "commune_code",
                "commune",
                "consultation",
                "ouverture",
                "cloture",
                "participants",
                "question_numero",
                "question",
                "type",
                "posee_apres",
                "interroges",
                "reponse",
                "nombre",
                "pourcentage",
                "remarque");
        Document document = document();
        document.remark().ifPresent(remark -> row(table, document, NONE, "", said("", remark)));
        for (Asked question : document.questions()) {
            for (Line line : question.lines()) {
                row(table, document, question, question.number(), line);
            }
        }
        return table;
    }

    private static void row(Table table, Document document, Asked question, Object number, Line line) {
        table.row(
                document.code(),
                document.commune(),
                document.consultation(),
                document.opens(),
                document.closes(),
                document.participants(),
                number,
                question.label(),
                question.type(),
                question.after(),
                question.people(),
                line.answer(),
                line.count(),
                line.percent(),
                line.remark());
    }

    private Optional<String> remark() {
        return result.questions().isEmpty()
                ? Optional.of("moins de 10 participants : détail non publié")
                : Optional.empty();
    }

    private static Asked asked(Result.QuestionResult question) {
        List<Line> lines = new ArrayList<>();
        for (Result.Bar bar : question.bars()) {
            lines.add(new Line(
                    bar.label(),
                    bar.count().map(Number.class::cast),
                    bar.count().map(count -> BigDecimal.valueOf(bar.permille(), 1)),
                    question.kind() == QuestionKind.RANKING && !bar.merged()
                            ? Optional.of("placée en premier")
                            : remark(bar)));
        }
        for (int i = 0; i < question.order().size(); i++) {
            String place = "place d’ensemble";
            for (String label : question.order().get(i)) {
                lines.add(new Line(label, Optional.of(i + 1), Optional.empty(), Optional.of(place)));
            }
        }
        question.mean().ifPresent(mean -> lines.add(figure("moyenne", mean)));
        question.median().ifPresent(median -> lines.add(figure("médiane", median)));
        question.texts().forEach(text -> lines.add(said(text, question.commented() ? COMMENT : TEXT)));
        if (lines.isEmpty()) {
            lines.add(said("", "rien n’est publié"));
        }
        return new Asked(
                question.position(),
                question.label(),
                type(question.kind()),
                question.subgroup().map(group -> "question " + group.question() + " : " + group.answer()),
                // Everybody otherwise, which the column of participants says.
                question.subgroup().flatMap(Result.Subgroup::people),
                List.copyOf(lines));
    }

    private static Optional<String> remark(Result.Bar bar) {
        if (bar.merged()) {
            return Optional.of("réponses regroupées");
        }
        return bar.count().isPresent()
                ? Optional.empty()
                : Optional.of("moins de 10 personnes l’ont choisie, ou ne l’ont pas choisie");
    }

    private static Line figure(String name, BigDecimal figure) {
        return new Line(name, Optional.of(figure), Optional.empty(), Optional.empty());
    }

    private static Line said(String text, String remark) {
        return new Line(text, Optional.empty(), Optional.empty(), Optional.of(remark));
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
            case RANKING -> "classement";
            case DATE -> "date";
        };
    }
}
