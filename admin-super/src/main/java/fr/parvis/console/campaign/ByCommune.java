package fr.parvis.console.campaign;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalLong;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import fr.parvis.core.campaign.Sums.Cell;
import fr.parvis.core.questionnaire.Pooling.Part;
import fr.parvis.core.questionnaire.QuestionDraft;
import fr.parvis.core.questionnaire.QuestionKind;
import fr.parvis.core.questionnaire.Results;
import fr.parvis.core.web.Language;
import fr.parvis.core.web.Typography;

/**
 * What each commune was answered to one question, as far as it tells so itself: a table with a drawing in each row. Immutable.
 *
 * @param columns the answers
 * @param single whether everybody gave one answer, so that a row can be drawn as a whole
 */
public record ByCommune(int number, String label, List<Column> columns, boolean single, List<Row> rows) {

    private static final double DARKEST = 1;
    private static final double LIGHTEST = 0.15;

    public String tableId() {
        return "par-commune-" + number;
    }

    /** An answer, and how dark it is drawn. */
    public record Column(String label, String shade) {}

    /** A commune; without segments when one of its figures is not told. */
    public record Row(String commune, List<String> figures, List<Segment> segments) {}

    /** A piece of a row, as attributes of SVG. */
    public record Segment(String from, String width, String shade) {}

    /** Question by question; those that are not counted are left out. */
    static List<ByCommune> all(List<QuestionDraft> asked, List<Cell> cells, Map<String, String> names) {
        Map<String, Map<Part, List<OptionalLong>>> told = new LinkedHashMap<>();
        names.forEach((commune, name) -> told.put(commune, new LinkedHashMap<>()));
        cells.forEach(cell -> {
            Map<Part, List<OptionalLong>> parts = told.get(cell.commune());
            if (parts != null) {
                parts.put(cell.part(), cell.figures());
            }
        });
        told.values().removeIf(Map::isEmpty);
        List<ByCommune> all = new ArrayList<>();
        for (int number = 1; number <= asked.size(); number++) {
            QuestionDraft question = asked.get(number - 1);
            List<String> labels = labels(question);
            if (!labels.isEmpty() && !told.isEmpty()) {
                all.add(of(number, question, labels, told, names));
            }
        }
        return all;
    }

    private static ByCommune of(
            int number,
            QuestionDraft question,
            List<String> labels,
            Map<String, Map<Part, List<OptionalLong>>> told,
            Map<String, String> names) {
        boolean single = question.kind() != QuestionKind.MULTIPLE;
        List<Column> columns = new ArrayList<>();
        for (int column = 0; column < labels.size(); column++) {
            double shade = labels.size() == 1 ? DARKEST : DARKEST - (DARKEST - LIGHTEST) * column / (labels.size() - 1);
            columns.add(new Column(Typography.french(labels.get(column)), decimal(shade)));
        }
        List<Row> rows = new ArrayList<>();
        told.forEach((commune, parts) -> {
            List<OptionalLong> figures = IntStream.range(0, labels.size())
                    .mapToObj(column -> single
                            ? at(parts.get(new Part(number, 0)), column)
                            : at(parts.get(new Part(number, column + 1)), 0))
                    .toList();
            rows.add(new Row(
                    names.getOrDefault(commune, commune),
                    figures.stream()
                            .map(figure -> figure.isPresent() ? Language.FRENCH.number(figure.getAsLong()) : "")
                            .toList(),
                    single ? segments(figures, columns) : List.of()));
        });
        return new ByCommune(number, Typography.french(question.label()), columns, single, rows);
    }

    private static OptionalLong at(@Nullable List<OptionalLong> figures, int column) {
        return figures == null || column >= figures.size() ? OptionalLong.empty() : figures.get(column);
    }

    private static List<Segment> segments(List<OptionalLong> figures, List<Column> columns) {
        if (!figures.stream().allMatch(OptionalLong::isPresent)) {
            return List.of();
        }
        long all = figures.stream().mapToLong(OptionalLong::getAsLong).sum();
        List<Segment> segments = new ArrayList<>();
        double from = 0;
        for (int column = 0; column < figures.size() && all > 0; column++) {
            double width = 100.0 * figures.get(column).getAsLong() / all;
            segments.add(new Segment(
                    decimal(from) + "%",
                    decimal(width) + "%",
                    columns.get(column).shade()));
            from += width;
        }
        return segments;
    }

    private static String decimal(double number) {
        return String.format(Locale.ROOT, "%.2f", number);
    }

    private static List<String> labels(QuestionDraft question) {
        return switch (question.kind()) {
            case SINGLE, RANKING ->
                Stream.concat(question.choices().stream(), Stream.of(Results.NO_ANSWER))
                        .toList();
            case SCALE ->
                Stream.concat(
                                IntStream.rangeClosed(QuestionKind.SCALE_FROM, QuestionKind.SCALE_TO)
                                        .mapToObj(String::valueOf),
                                Stream.of(Results.NO_ANSWER))
                        .toList();
            case MULTIPLE -> question.choices();
            case TEXT, NUMBER, DATE -> List.of();
        };
    }
}
