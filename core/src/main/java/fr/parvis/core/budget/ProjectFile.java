package fr.parvis.core.budget;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalInt;
import java.util.regex.Pattern;

import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

import fr.parvis.core.pabulib.Malformed;
import fr.parvis.core.pabulib.PabulibFile;

/**
 * Projects that are listed somewhere already: a table from a spreadsheet, or a Pabulib file. Nothing is guessed and nothing is
 * left out: a line that cannot be read has a problem, and whoever reads the list takes all of it or nothing. Immutable.
 *
 * @param projects in order; those with a problem are missing
 */
public record ProjectFile(List<ProjectDraft> projects, List<Problem> problems) {

    private static final char BYTE_ORDER_MARK = '\uFEFF';
    private static final Pattern LINE_END = Pattern.compile("\r\n|[\r\n]");
    private static final List<Character> DELIMITERS = List.of(';', '\t', ',');

    /** Spreadsheets of some years ago write this where no UTF-8 is asked for. */
    private static final Charset WINDOWS = Charset.forName("windows-1252");

    public ProjectFile {
        projects = List.copyOf(projects);
        problems = List.copyOf(problems);
    }

    /**
     * What is wrong with a line.
     *
     * @param line from 1, or 0 for the whole
     * @param reason French, without a full stop
     */
    public record Problem(long line, String reason) {}

    private enum Column {
        TITLE("titre|projet|nom|intitule|name|title"),
        COST("cout|montant|prix|budget|cost"),
        DESCRIPTION("description|texte|presentation|details?"),
        PLACE("lieu|adresse|endroit|place|location");

        private final String headings;

        Column(String headings) {
            this.headings = headings;
        }
    }

    /** Whether a file is a workbook of a spreadsheet, of today or of before 2007, or anything else that is packed like one. */
    public static boolean isWorkbook(byte[] content) {
        return content.length > 3
                && ((content[0] == 'P' && content[1] == 'K' && content[2] == 3 && content[3] == 4)
                        || ((content[0] & 0xff) == 0xd0 && (content[1] & 0xff) == 0xcf));
    }

    /** Whether a file is no text at all: a picture, a PDF. */
    public static boolean isBinary(byte[] content) {
        return new String(content, ISO_8859_1).indexOf('\0') >= 0
                || (content.length > 3 && new String(content, 0, 4, ISO_8859_1).equals("%PDF"));
    }

    /** The text of a file: UTF-8, or what older spreadsheets write. */
    public static String text(byte[] content) {
        try {
            return UTF_8.newDecoder().decode(ByteBuffer.wrap(content)).toString();
        } catch (CharacterCodingException notUnicode) {
            return new String(content, WINDOWS);
        }
    }

    /**
     * Reads a list.
     *
     * @param envelope what a project may cost at most, in whole euros
     */
    public static ProjectFile read(String list, int envelope) {
        String text = !list.isEmpty() && list.charAt(0) == BYTE_ORDER_MARK ? list.substring(1) : list;
        if (text.isBlank()) {
            return new ProjectFile(List.of(), List.of(new Problem(0, "il n’y a rien à lire")));
        }
        ProjectFile read = text.stripLeading().toUpperCase(Locale.ROOT).startsWith("META")
                ? pabulib(text, envelope)
                : table(text, envelope);
        return read.problems.isEmpty() && read.projects.isEmpty()
                ? new ProjectFile(List.of(), List.of(new Problem(0, "aucun projet sous la ligne des titres")))
                : read;
    }

    private static ProjectFile pabulib(String text, int envelope) {
        List<ProjectDraft> projects = new ArrayList<>();
        List<Problem> problems = new ArrayList<>();
        try {
            for (var project : PabulibFile.read(text.getBytes(UTF_8)).election().projects()) {
                long line = lineOf(project.id(), text);
                String title = project.name().isBlank() ? "Projet " + project.id() : project.name();
                add(line, project.id(), title, project.cost().toPlainString(), "", "", envelope, projects, problems);
            }
        } catch (Malformed malformed) {
            problems.add(new Problem(malformed.line(), malformed.reason()));
        }
        return new ProjectFile(projects, problems);
    }

    /** Where a project stands in a Pabulib file: its id begins the line, below the heading of the section. */
    private static long lineOf(String id, String text) {
        String[] lines = LINE_END.split(text, -1);
        boolean projects = false;
        for (int i = 0; i < lines.length; i++) {
            String first = lines[i].split(";", 2)[0].strip();
            projects |= first.equalsIgnoreCase("PROJECTS");
            if (projects && first.replace("\"", "").equals(id)) {
                return i + 1L;
            }
        }
        return 0;
    }

    private static ProjectFile table(String text, int envelope) {
        List<ProjectDraft> projects = new ArrayList<>();
        List<Problem> problems = new ArrayList<>();
        CSVFormat format = CSVFormat.DEFAULT
                .builder()
                .setDelimiter(delimiter(text))
                .setIgnoreSurroundingSpaces(true)
                .setTrailingData(true)
                .get();
        long begun = 1;
        try (CSVParser parser = CSVParser.parse(text, format)) {
            Map<Column, Integer> columns = Map.of();
            for (CSVRecord cells : parser) {
                long line = begun;
                begun = parser.getCurrentLineNumber() + 1;
                if (cells.stream().allMatch(String::isBlank)) {
                    continue;
                }
                if (columns.isEmpty()) {
                    columns = columns(cells);
                    if (!columns.isEmpty()) {
                        continue;
                    }
                    columns = Map.of(Column.TITLE, 0, Column.COST, 1, Column.DESCRIPTION, 2, Column.PLACE, 3);
                }
                add(
                        line,
                        "",
                        cell(cells, columns, Column.TITLE),
                        cell(cells, columns, Column.COST),
                        cell(cells, columns, Column.DESCRIPTION),
                        cell(cells, columns, Column.PLACE),
                        envelope,
                        projects,
                        problems);
            }
        } catch (IOException | UncheckedIOException unclosed) {
            problems.add(new Problem(begun, "un guillemet (\") s’ouvre ici et ne se ferme pas"));
        }
        return new ProjectFile(projects, problems);
    }

    private static void add(
            long line,
            String id,
            String title,
            String cost,
            String description,
            String place,
            int envelope,
            List<ProjectDraft> projects,
            List<Problem> problems) {
        OptionalInt euros = Euros.read(cost);
        ProjectDraft project = new ProjectDraft(title, description, euros, place).named(id);
        int before = problems.size();
        if (project.title().isEmpty()) {
            problems.add(new Problem(line, "le projet n’a pas de titre"));
        } else if (project.title().length() > ProjectDraft.LONGEST_TITLE) {
            problems.add(
                    new Problem(line, "le titre est trop long (" + ProjectDraft.LONGEST_TITLE + " signes au plus)"));
        }
        if (euros.isEmpty()) {
            problems.add(new Problem(
                    line,
                    cost.isBlank()
                            ? "le coût manque"
                            : "« " + shortened(cost) + " » n’est pas un coût en euros entiers"));
        } else if (euros.getAsInt() > envelope) {
            problems.add(new Problem(line, "le projet coûte plus que l’enveloppe"));
        }
        if (project.description().length() > ProjectDraft.LONGEST_DESCRIPTION) {
            problems.add(new Problem(
                    line, "la description est trop longue (" + ProjectDraft.LONGEST_DESCRIPTION + " signes au plus)"));
        }
        if (project.place().length() > ProjectDraft.LONGEST_PLACE) {
            problems.add(
                    new Problem(line, "le lieu est trop long (" + ProjectDraft.LONGEST_PLACE + " signes au plus)"));
        }
        if (problems.size() == before) {
            projects.add(project);
        }
    }

    private static String shortened(String text) {
        String line = text.strip();
        return line.length() <= 30 ? line : line.substring(0, 30) + "…";
    }

    private static Map<Column, Integer> columns(CSVRecord headings) {
        Map<Column, Integer> columns = new EnumMap<>(Column.class);
        for (int i = 0; i < headings.size(); i++) {
            String heading = Normalizer.normalize(headings.get(i), Normalizer.Form.NFD)
                    .replaceAll("\\p{M}|\\(.*\\)|[€*:]", "")
                    .toLowerCase(Locale.ROOT)
                    .replaceAll("^(le|la|du|de) | (du projet|estime|ttc|en euros|total)", "")
                    .strip();
            for (Column column : Column.values()) {
                if (heading.matches(column.headings)) {
                    columns.putIfAbsent(column, i);
                }
            }
        }
        return columns.containsKey(Column.TITLE) && columns.containsKey(Column.COST) ? columns : Map.of();
    }

    private static String cell(CSVRecord cells, Map<Column, Integer> columns, Column column) {
        int index = columns.getOrDefault(column, Integer.MAX_VALUE);
        return index < cells.size() ? cells.get(index) : "";
    }

    private static char delimiter(String text) {
        String first = text.lines().filter(line -> !line.isBlank()).findFirst().orElse("");
        return DELIMITERS.stream()
                .max(Comparator.comparingLong(candidate ->
                        first.chars().filter(sign -> sign == candidate).count()))
                .orElseThrow();
    }
}
