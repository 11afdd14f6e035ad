package fr.parvis.core.collectivity;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.regex.Pattern;

import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.jspecify.annotations.Nullable;

import fr.parvis.core.collectivity.CommuneList.Found;
import fr.parvis.core.collectivity.CommuneList.Line;
import fr.parvis.core.collectivity.CommuneList.Refused;
import fr.parvis.core.collectivity.CommuneLookup.Clues;

/** Reads one {@link CommuneList}; to be used once. */
final class CommuneListReader {

    private static final int LONGEST_SOURCE = 200;

    private static final List<Character> DELIMITERS = List.of(';', '\t', ',', '|');
    private static final Pattern LINE_END = Pattern.compile("\\R");
    private static final Pattern BLANKS = Pattern.compile("[\\p{Cntrl}\\s\\u00A0\\u202F]+");

    /** With the lengths of RFC 5321, without which a long line would take hours. */
    private static final Pattern EMAIL = Pattern.compile("<?[^\\s;,|<>\"']{0,64}@[^\\s;,|<>\"']{0,255}>?");

    private final Predicate<String> isEmail;
    private final CommuneLookup lookup = new CommuneLookup(Reference.france());
    private final Map<String, Integer> lineOf = new HashMap<>();
    private @Nullable Refused unread;

    CommuneListReader(Predicate<String> isEmail) {
        this.isEmail = isEmail;
    }

    /** A line as it stands, before the commune is looked for. */
    private record Written(int number, String source, Clues clues, String email) {}

    List<Line> read(String text) {
        var written = written(text);
        if (written.size() > CommuneList.MOST_LINES) {
            return List.of(new Refused(
                    written.get(CommuneList.MOST_LINES).number,
                    "",
                    "la liste a plus de 40\u00A0000 lignes, alors que la France a moins de 35\u00A0000 communes\u00A0:"
                            + " rien n’a été lu"));
        }
        var lines = new ArrayList<Line>();
        written.forEach(line -> lines.add(resolved(line)));
        if (unread != null) {
            lines.add(unread);
        }
        return lines;
    }

    private List<Written> written(String text) {
        var start = LINE_END.splitAsStream(text)
                .filter(row -> !tidy(row).isEmpty())
                .limit(2)
                .toList();
        // A list of one line has no headings: there is a village of Ville.
        if (start.size() < 2 || start.get(0).matches(".*(@|\\d{4}).*")) {
            return freeLines(text);
        }
        var delimiter = delimiter(start.get(0));
        var headings = cells(start.get(0), delimiter);
        var columns = CommuneColumn.in(headings).keySet();
        if (headings.size() == 1 && columns.contains(CommuneColumn.NAME)) {
            var lines = freeLines(text);
            return lines.subList(1, lines.size());
        }
        return columns.stream().anyMatch(CommuneColumn::leadsToCommune) ? tableLines(text, delimiter) : freeLines(text);
    }

    private Line resolved(Written line) {
        try {
            var commune = lookup.find(line.clues);
            var first = lineOf.putIfAbsent(commune.insee(), line.number);
            if (first != null) {
                throw new UnclearLine(commune.name() + " figure déjà à la ligne " + first);
            }
            return found(line, commune);
        } catch (UnclearLine e) {
            return new Refused(line.number, line.source, e.reason());
        }
    }

    /** A slip in the address does not keep the commune closed, but is told. */
    private Found found(Written line, ReferenceCommune commune) {
        if (SearchText.plain(line.email).isEmpty()) {
            return new Found(line.number, line.source, commune, null, "");
        }
        var address = EMAIL.matcher(line.email);
        var email = address.find() ? address.group().replaceAll("^<?(mailto:)?|>$", "") : line.email;
        return isEmail.test(email)
                ? new Found(line.number, line.source, commune, email, "")
                : new Found(
                        line.number,
                        line.source,
                        commune,
                        null,
                        "«\u00A0" + tidy(email) + "\u00A0» n’est pas une adresse électronique");
    }

    private List<Written> freeLines(String text) {
        var written = new ArrayList<Written>();
        var rows = LINE_END.split(text, -1);
        for (var i = 0; i < rows.length; i++) {
            if (!tidy(rows[i]).isEmpty()) {
                var email = EMAIL.matcher(rows[i]);
                var clues = lookup.read(unquoted(email.replaceAll(" ")));
                written.add(new Written(
                        i + 1, source(rows[i]), clues, email.reset().find() ? email.group() : clues.rest()));
            }
        }
        return written;
    }

    private List<Written> tableLines(String text, char delimiter) {
        var format = CSVFormat.DEFAULT
                .builder()
                .setDelimiter(delimiter)
                .setIgnoreSurroundingSpaces(true)
                .setTrailingData(true)
                .get();
        var written = new ArrayList<Written>();
        var begun = 1L;
        try (var parser = CSVParser.parse(text, format)) {
            var columns = Map.<CommuneColumn, Integer>of();
            for (var record : parser) {
                var cells = record.stream().map(CommuneListReader::tidy).toList();
                var breaks = record.stream()
                        .mapToLong(cell -> LINE_END.matcher(cell).results().count())
                        .sum();
                var number = (int) (parser.getCurrentLineNumber() - breaks);
                begun = parser.getCurrentLineNumber() + 1;
                if (columns.isEmpty()) {
                    columns = CommuneColumn.in(cells);
                } else if (cells.stream().anyMatch(cell -> !cell.isEmpty())) {
                    written.add(new Written(
                            number,
                            source(String.join(" ", cells)),
                            clues(cells, columns),
                            cell(cells, columns, CommuneColumn.EMAIL)));
                }
            }
        } catch (IOException | UncheckedIOException e) {
            unread = new Refused(
                    (int) begun, "", "un guillemet s’ouvre ici et ne se ferme pas\u00A0: la suite n’a pas été lue");
        }
        return written;
    }

    private Clues clues(List<String> cells, Map<CommuneColumn, Integer> columns) {
        var insee = cell(cells, columns, CommuneColumn.INSEE);
        var postalCode = cell(cells, columns, CommuneColumn.POSTAL_CODE);
        var departement = cell(cells, columns, CommuneColumn.DEPARTEMENT);
        var name = lookup.read(cell(cells, columns, CommuneColumn.NAME));
        return new Clues(
                insee.replace(" ", ""),
                postalCode.replace(" ", ""),
                name.codes(),
                name.name(),
                departement.isEmpty() ? name.departement() : departement,
                "");
    }

    private static String cell(List<String> cells, Map<CommuneColumn, Integer> columns, CommuneColumn column) {
        var index = columns.getOrDefault(column, Integer.MAX_VALUE);
        return index < cells.size() ? unquoted(cells.get(index)) : "";
    }

    private static char delimiter(String headings) {
        return DELIMITERS.stream()
                .max(Comparator.comparing(
                        candidate -> cells(headings, candidate).size()))
                .orElseThrow();
    }

    private static List<String> cells(String line, char delimiter) {
        return List.of(line.split(Pattern.quote(String.valueOf(delimiter)), -1));
    }

    /** A spreadsheet's ways to keep the first zero: {@code ="01001"}, {@code '01001}. */
    private static String unquoted(String cell) {
        return cell.replaceAll("^\\s*[='\"]+|\"", "").strip();
    }

    private static String tidy(String text) {
        return BLANKS.matcher(text).replaceAll(" ").strip();
    }

    private static String source(String row) {
        var tidy = tidy(row);
        return tidy.length() <= LONGEST_SOURCE ? tidy : tidy.substring(0, LONGEST_SOURCE) + "…";
    }
}
