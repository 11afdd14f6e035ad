package fr.parvis.core.pabulib;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;

import fr.parvis.core.tally.Ballot;
import fr.parvis.core.tally.Candidate;
import fr.parvis.core.tally.Count;
import fr.parvis.core.tally.Election;
import fr.parvis.core.tally.Limits;
import fr.parvis.core.tally.Project;
import fr.parvis.core.tally.VoteType;

/** Reads one {@link PabulibFile}; to be used once. */
final class PabulibReader {

    private static final CSVFormat FORMAT = CSVFormat.DEFAULT
            .builder()
            .setDelimiter(';')
            .setIgnoreSurroundingSpaces(true)
            .setIgnoreEmptyLines(true)
            // « "Konik" - plac » occurs: what follows the closing quote belongs to the cell, as for Python's reader.
            .setTrailingData(true)
            .get();

    private static final char BYTE_ORDER_MARK = '\uFEFF';
    private static final Pattern LINE_END = Pattern.compile("\r\n|[\r\n]");

    /** Blanks, those that French and Polish spreadsheets put between thousands included. */
    private static final Pattern BLANKS = Pattern.compile("[\\s\\u00A0\\u202F\\u2007\\u2009']+");

    private static final Pattern UNIT = Pattern.compile("(?i)(€|euros?|eur)$");

    private static final Pattern NUMBER =
            Pattern.compile("[+-]?(\\d{1,30}([.,]\\d{0,30})?|[.,]\\d{1,30})([eE][+-]?\\d{1,2})?");
    private static final Pattern THOUSANDS =
            Pattern.compile("[+-]?\\d{1,3}(,\\d{3})+(\\.\\d{1,30})?|[+-]?\\d{1,3}(\\.\\d{3})+(,\\d{1,30})?");
    /** Twelve and a half to one reader, twelve thousand five hundred to the next. */
    private static final Pattern THREE_DECIMALS = Pattern.compile("[1-9]\\d{0,2},\\d{3}");

    private static final int LONGEST_QUOTE = 60;

    private enum Section {
        META,
        PROJECTS,
        VOTES
    }

    private static final List<Section> ORDER = List.of(Section.values());

    /** A row of cells, without the blanks around them. */
    private record Row(long line, List<String> cells) {

        String cell(int column) {
            return column >= 0 && column < cells.size() ? cells.get(column) : "";
        }

        boolean isTitle() {
            return cells.stream().skip(1).allMatch(String::isEmpty);
        }
    }

    private final Map<Section, Row> titles = new HashMap<>();
    private final Map<Section, Row> headings = new HashMap<>();
    private final Map<Section, List<Row>> rows = new HashMap<>();
    private final Map<String, Row> metaRows = new LinkedHashMap<>();
    private final Map<String, Integer> places = new HashMap<>();
    private final Map<String, Oddity> oddities = new LinkedHashMap<>();
    private final byte[] content;
    private long lastLine = 1;

    /** Something odd that occurs any number of times. */
    private static final class Oddity {
        final long line;
        final String example;
        int times;

        Oddity(long line, String example) {
            this.line = line;
            this.example = example;
        }
    }

    PabulibReader(byte[] content) {
        this.content = content;
    }

    PabulibFile file() throws Malformed {
        divide(records(text()));
        meta();
        VoteType type = type();
        List<Project> projects = projects();
        Table projectTable = table(Section.PROJECTS);
        List<Ballot> ballots = ballots(type);
        Row budgetRow = required("budget");
        BigDecimal budget = number(budgetRow.line, budgetRow.cell(1), "le budget");
        if (budget.signum() < 0) {
            throw new Malformed(budgetRow.line, "le budget est négatif");
        }
        Election election = new Election(type, projects, ballots, budget, limit("min_project_score_threshold"));
        Limits limits = limits();
        announced(election);
        published(election);
        outside(election, limits);
        Map<String, String> meta = new LinkedHashMap<>();
        metaRows.forEach((key, row) -> meta.put(key, row.cell(1)));
        return new PabulibFile(meta, projectTable, table(Section.VOTES), election, limits, remarks());
    }

    private String text() throws Malformed {
        CharsetDecoder decoder = UTF_8.newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        ByteBuffer bytes = ByteBuffer.wrap(content);
        CharBuffer characters = CharBuffer.allocate(content.length + 1);
        if (decoder.decode(bytes, characters, true).isError()) {
            characters.flip();
            throw new Malformed(
                    1 + LINE_END.matcher(characters).results().count(), "un caractère n’est pas écrit en UTF-8");
        }
        characters.flip();
        String text = characters.toString();
        int zero = text.indexOf('\0');
        if (zero >= 0) {
            throw new Malformed(
                    1 + LINE_END.matcher(text.substring(0, zero)).results().count(),
                    "ce n’est pas un fichier de texte");
        }
        return !text.isEmpty() && text.charAt(0) == BYTE_ORDER_MARK ? text.substring(1) : text;
    }

    private List<Row> records(String text) throws Malformed {
        List<Row> records = new ArrayList<>();
        try (CSVParser parser = CSVParser.parse(new StringReader(text), FORMAT)) {
            for (CSVRecord record : parser) {
                List<String> cells = new ArrayList<>(record.size());
                long breaks = 0;
                for (String cell : record) {
                    breaks += LINE_END.matcher(cell).results().count();
                    cells.add(cell.strip());
                }
                lastLine = parser.getCurrentLineNumber();
                if (!cells.stream().allMatch(String::isEmpty)) {
                    records.add(new Row(lastLine - breaks, cells));
                }
            }
        } catch (UncheckedIOException | IOException e) {
            throw new Malformed(unclosed(text), "un guillemet (\") est ouvert et n’est jamais refermé");
        }
        return records;
    }

    /** The line of the last quotation mark that begins a cell: the parser itself only knows that the file is over. */
    private static long unclosed(String text) {
        long line = 1;
        long opened = 1;
        boolean inside = false;
        boolean begins = true;
        for (int i = 0; i < text.length(); i++) {
            char character = text.charAt(i);
            if (character == '"' && (inside || begins)) {
                inside = !inside;
                opened = inside ? line : opened;
                // A doubled mark inside closes and opens at once; the second one is not at the beginning of a cell.
                begins = !inside && i + 1 < text.length() && text.charAt(i + 1) == '"';
            } else if (character == '\n' || (character == '\r' && !text.startsWith("\n", i + 1))) {
                line++;
                begins = true;
            } else if (!inside) {
                begins = character == ';' || (begins && Character.isWhitespace(character));
            }
        }
        return opened;
    }

    /** Puts each row into its section. */
    private void divide(List<Row> records) throws Malformed {
        @Nullable Section current = null;
        boolean needsHeadings = false;
        List<Row> ofCurrent = new ArrayList<>();
        for (Row row : records) {
            Section next = row.isTitle() ? section(row.cell(0)) : null;
            if (next != null && needsHeadings) {
                throw new Malformed(row.line, "il manque la ligne des titres de colonnes de " + current);
            }
            if (next != null) {
                if (titles.containsKey(next) || ORDER.get(titles.size()) != next) {
                    throw new Malformed(
                            row.line,
                            "la section " + next + " n’est pas à sa place\u00a0: META, PROJECTS et VOTES se suivent");
                }
                current = next;
                titles.put(next, row);
                ofCurrent = new ArrayList<>();
                rows.put(next, ofCurrent);
                needsHeadings = true;
            } else if (current == null) {
                throw new Malformed(row.line, "un fichier Pabulib commence par une ligne «\u00a0META\u00a0»");
            } else if (needsHeadings) {
                needsHeadings = false;
                if (current == Section.META && !row.cell(0).equalsIgnoreCase("key")) {
                    // Some write META without its headings.
                    ofCurrent.add(row);
                } else {
                    headings.put(current, row);
                }
            } else {
                ofCurrent.add(row);
            }
        }
        for (Section section : ORDER) {
            if (!titles.containsKey(section)) {
                throw new Malformed(lastLine, "il manque la section " + section);
            }
        }
        if (needsHeadings) {
            throw new Malformed(lastLine, "il manque la ligne des titres de colonnes de " + current);
        }
    }

    private static @Nullable Section section(String title) {
        return switch (title.toUpperCase(Locale.ROOT)) {
            case "META" -> Section.META;
            case "PROJECTS" -> Section.PROJECTS;
            case "VOTES" -> Section.VOTES;
            default -> null;
        };
    }

    private List<Row> rows(Section section) {
        return rows.getOrDefault(section, List.of());
    }

    private void meta() throws Malformed {
        for (Row row : rows(Section.META)) {
            String key = row.cell(0).toLowerCase(Locale.ROOT);
            if (key.isEmpty()) {
                throw new Malformed(row.line, "il manque le nom de cette valeur de META");
            }
            Row before = metaRows.putIfAbsent(key, row);
            if (before != null && !before.cell(1).equals(row.cell(1))) {
                throw new Malformed(
                        row.line, "«\u00a0" + key + "\u00a0» a déjà une autre valeur à la ligne " + before.line);
            }
        }
    }

    private Row required(String key) throws Malformed {
        Row row = metaRows.get(key);
        if (row == null) {
            throw new Malformed(titles(Section.META), "META ne dit pas «\u00a0" + key + "\u00a0»");
        }
        if (row.cell(1).isEmpty()) {
            throw new Malformed(row.line, "«\u00a0" + key + "\u00a0» n’a pas de valeur");
        }
        return row;
    }

    private long titles(Section section) {
        Row row = titles.get(section);
        return row == null ? 1 : row.line;
    }

    private VoteType type() throws Malformed {
        Row row = required("vote_type");
        VoteType type = PabulibFile.VOTE_TYPES.get(row.cell(1).toLowerCase(Locale.ROOT));
        if (type == null) {
            throw new Malformed(
                    row.line,
                    "le type de vote " + quoted(row.cell(1))
                            + " n’est pas connu (approval, choose-1, cumulative, scoring," + " ordinal)");
        }
        return type;
    }

    private List<Project> projects() throws Malformed {
        int id = column(Section.PROJECTS, "project_id");
        int cost = column(Section.PROJECTS, "cost");
        int name = columns(Section.PROJECTS).indexOf("name");
        List<Project> projects = new ArrayList<>();
        Map<String, Long> lines = new HashMap<>();
        for (Row row : rows(Section.PROJECTS)) {
            String ofRow = row.cell(id);
            if (ofRow.isEmpty()) {
                throw new Malformed(row.line, "ce projet n’a pas d’identifiant");
            }
            Long before = lines.putIfAbsent(ofRow, row.line);
            if (before != null) {
                throw new Malformed(row.line, "le projet " + quoted(ofRow) + " figure déjà à la ligne " + before);
            }
            BigDecimal costs = number(row.line, row.cell(cost), "le coût du projet " + quoted(ofRow));
            if (costs.signum() < 0) {
                throw new Malformed(row.line, "le coût du projet " + quoted(ofRow) + " est négatif");
            }
            if (THREE_DECIMALS.matcher(row.cell(cost)).matches()) {
                odd("coût avec trois chiffres après une virgule, lus comme des décimales", row.line, row.cell(cost));
            }
            places.put(ofRow, projects.size());
            projects.add(new Project(ofRow, row.cell(name), costs));
            tooLong(Section.PROJECTS, row);
        }
        return projects;
    }

    private List<Ballot> ballots(VoteType type) throws Malformed {
        int vote = column(Section.VOTES, "vote");
        int points = type.hasPoints()
                ? column(Section.VOTES, "points")
                : type == VoteType.RANKED ? columns(Section.VOTES).indexOf("points") : -1;
        int voter = columns(Section.VOTES).indexOf("voter_id");
        Map<String, Long> voters = new HashMap<>();
        List<Ballot> ballots = new ArrayList<>();
        for (Row row : rows(Section.VOTES)) {
            if (row.cells.size() <= vote) {
                throw new Malformed(row.line, "cette ligne s’arrête avant le vote");
            }
            if (voter >= 0 && !row.cell(voter).isEmpty()) {
                Long before = voters.putIfAbsent(row.cell(voter), row.line);
                if (before != null) {
                    odd("votant présent deux fois, chaque bulletin compte", row.line, row.cell(voter));
                }
            }
            ballots.add(ballot(row, named(row.cell(vote)), points < 0 ? List.of() : list(row.cell(points)), type));
            tooLong(Section.VOTES, row);
        }
        return ballots;
    }

    private Ballot ballot(Row row, List<String> named, List<String> numbers, VoteType type) throws Malformed {
        boolean points = type.hasPoints() || !numbers.isEmpty();
        if (points && named.size() != numbers.size()) {
            throw new Malformed(
                    row.line,
                    "ce bulletin cite " + named.size() + " projets et donne " + numbers.size() + " nombres de points");
        }
        if (named.isEmpty()) {
            odd("bulletin vide, qui compte parmi les votants", row.line, "");
        }
        Map<Integer, BigDecimal> given = new LinkedHashMap<>();
        for (int position = 0; position < named.size(); position++) {
            String id = named.get(position);
            Integer place = places.get(id);
            if (place == null) {
                throw new Malformed(
                        row.line, "ce bulletin cite le projet " + quoted(id) + ", qui n’est pas dans PROJECTS");
            }
            BigDecimal ofProject = points
                    ? number(row.line, numbers.get(position), "le nombre de points du projet " + quoted(id))
                    : BigDecimal.ZERO;
            if (type == VoteType.JUDGMENT && ofProject.signum() < 0) {
                throw new Malformed(row.line, "une mention n’est pas un nombre négatif");
            }
            BigDecimal before = given.putIfAbsent(place, ofProject);
            if (before != null) {
                odd("projet cité deux fois dans un bulletin, compté une fois", row.line, id);
                // Points are the voter's to share, even in two lots; a wish is one wish.
                if (type == VoteType.CUMULATIVE) {
                    given.put(place, before.add(ofProject));
                }
            }
        }
        return new Ballot(List.copyOf(given.keySet()), points ? List.copyOf(given.values()) : List.of());
    }

    /** « none » is an empty ballot, unless a project is called so. */
    private List<String> named(String cell) {
        return places.containsKey(cell) ? List.of(cell) : list(cell);
    }

    private static List<String> list(String cell) {
        List<String> items = new ArrayList<>();
        int start = 0;
        while (start <= cell.length()) {
            int comma = cell.indexOf(',', start);
            int end = comma < 0 ? cell.length() : comma;
            String item = cell.substring(start, end).strip();
            if (!item.isEmpty() && !(items.isEmpty() && comma < 0 && item.equalsIgnoreCase("none"))) {
                items.add(item);
            }
            start = end + 1;
        }
        return items;
    }

    private List<String> columns(Section section) {
        Row row = headings.get(section);
        return row == null
                ? List.of()
                : row.cells.stream()
                        .map(title -> title.toLowerCase(Locale.ROOT))
                        .toList();
    }

    private int column(Section section, String title) throws Malformed {
        List<String> columns = columns(section);
        int column = columns.indexOf(title);
        Row row = headings.get(section);
        if (column < 0 || row == null) {
            throw new Malformed(
                    row == null ? titles(section) : row.line,
                    "il manque la colonne «\u00a0" + title + "\u00a0» dans " + section);
        }
        if (columns.lastIndexOf(title) != column) {
            throw new Malformed(row.line, "la colonne «\u00a0" + title + "\u00a0» figure deux fois dans " + section);
        }
        return column;
    }

    private Table table(Section section) {
        List<String> columns = new ArrayList<>(columns(section));
        while (!columns.isEmpty() && columns.get(columns.size() - 1).isEmpty()) {
            columns.remove(columns.size() - 1);
        }
        List<List<String>> cells = new ArrayList<>();
        for (Row row : rows(section)) {
            List<String> ofRow = new ArrayList<>(columns.size());
            for (int column = 0; column < columns.size(); column++) {
                ofRow.add(row.cell(column));
            }
            cells.add(ofRow);
        }
        return new Table(columns, cells);
    }

    private void tooLong(Section section, Row row) {
        int columns = columns(section).size();
        if (row.cells.stream().skip(columns).anyMatch(cell -> !cell.isEmpty())) {
            odd("ligne de " + section + " avec plus de cellules que de colonnes", row.line, "");
        }
    }

    private static BigDecimal number(long line, String written, String what) throws Malformed {
        if (written.isEmpty()) {
            throw new Malformed(line, what + " manque");
        }
        BigDecimal number = number(written);
        if (number == null) {
            throw new Malformed(line, what + " n’est pas un nombre\u00a0: " + quoted(written));
        }
        return number;
    }

    /** The number as it may be written: 1234.5, 1234,5, 1 234,50, 1,234,567, 1e6, 12 000 €. Null where it is none. */
    private static @Nullable BigDecimal number(String written) {
        String compact = UNIT.matcher(BLANKS.matcher(written).replaceAll("")).replaceAll("");
        if (NUMBER.matcher(compact).matches()) {
            return new BigDecimal(compact.replace(',', '.'));
        }
        if (THOUSANDS.matcher(compact).matches()) {
            // Both marks occur, or one of them more than once: the one that occurs first stands between thousands.
            char between = compact.indexOf(',') >= 0
                            && (compact.indexOf('.') < 0 || compact.indexOf(',') < compact.indexOf('.'))
                    ? ','
                    : '.';
            return new BigDecimal(compact.replace(String.valueOf(between), "").replace(',', '.'));
        }
        return null;
    }

    private @Nullable BigDecimal limit(String key) throws Malformed {
        Row row = metaRows.get(key);
        if (row == null || row.cell(1).isEmpty() || row.cell(1).equalsIgnoreCase("none")) {
            return null;
        }
        return number(row.line, row.cell(1), "«\u00a0" + key + "\u00a0»");
    }

    private @Nullable Integer length(String key) throws Malformed {
        BigDecimal length = limit(key);
        return length == null ? null : length.intValue();
    }

    private Limits limits() throws Malformed {
        return new Limits(
                length("min_length"),
                length("max_length"),
                limit("min_sum_cost"),
                limit("max_sum_cost"),
                limit("min_points"),
                limit("max_points"),
                limit("min_sum_points"),
                limit("max_sum_points"));
    }

    /** A file that has fewer ballots than it announces was cut off; more ballots are only odd. */
    private void announced(Election election) throws Malformed {
        int votes = election.ballots().size();
        BigDecimal announced = limit("num_votes");
        if (announced != null && announced.compareTo(BigDecimal.valueOf(votes)) > 0) {
            throw new Malformed(
                    lastLine,
                    "le fichier est incomplet\u00a0: il annonce " + announced.toPlainString() + " votes et en contient "
                            + votes);
        }
        unequal("num_votes", announced, votes);
        unequal("num_projects", limit("num_projects"), election.projects().size());
    }

    private void unequal(String key, @Nullable BigDecimal announced, int found) {
        Row row = metaRows.get(key);
        if (row != null && announced != null && announced.compareTo(BigDecimal.valueOf(found)) != 0) {
            odd("«\u00a0" + key + "\u00a0» n’est pas le nombre qui suit, " + found, row.line, row.cell(1));
        }
    }

    /** Compares the ballots with the published columns. */
    private void published(Election election) {
        Count count = Count.of(election);
        int votes = columns(Section.PROJECTS).indexOf("votes");
        int score = columns(Section.PROJECTS).indexOf("score");
        for (Candidate candidate : count.candidates()) {
            Row row = rows(Section.PROJECTS).get(candidate.place());
            differs(row, votes, "votes", BigDecimal.valueOf(candidate.votes()), candidate);
            if (election.type() != VoteType.APPROVAL && election.type() != VoteType.CHOOSE_ONE) {
                differs(row, score, "points", candidate.score(), candidate);
            }
        }
    }

    private void differs(Row row, int column, String what, BigDecimal counted, Candidate candidate) {
        String cell = row.cell(column);
        BigDecimal published = number(cell);
        if (!cell.isEmpty() && (published == null || published.compareTo(counted) != 0)) {
            odd(
                    "projet dont les " + what + " publiés ne sont pas ceux des bulletins, qui comptent",
                    row.line,
                    candidate.project().id() + "\u00a0: " + cell + " publiés, " + counted.toPlainString() + " comptés");
        }
    }

    private void outside(Election election, Limits limits) {
        for (int i = 0; i < election.ballots().size(); i++) {
            Limits.Breach breach = limits.breach(election.ballots().get(i), election.projects())
                    .orElse(null);
            // That a ballot is empty was said.
            if (breach != null && !election.ballots().get(i).projects().isEmpty()) {
                odd(
                        "bulletin hors des limites de META, qui compte (" + inWords(breach) + ")",
                        rows(Section.VOTES).get(i).line,
                        "");
            }
        }
    }

    private static String inWords(Limits.Breach breach) {
        return switch (breach) {
            case TOO_FEW_PROJECTS -> "trop peu de projets";
            case TOO_MANY_PROJECTS -> "trop de projets";
            case TOO_CHEAP -> "des projets pour trop peu d’argent";
            case TOO_DEAR -> "des projets pour trop d’argent";
            case TOO_FEW_POINTS_FOR_ONE -> "trop peu de points pour un projet";
            case TOO_MANY_POINTS_FOR_ONE -> "trop de points pour un projet";
            case TOO_FEW_POINTS -> "trop peu de points";
            case TOO_MANY_POINTS -> "trop de points";
        };
    }

    private void odd(String what, long line, String example) {
        oddities.computeIfAbsent(what, first -> new Oddity(line, example)).times++;
    }

    private List<Remark> remarks() {
        return oddities.entrySet().stream()
                .map(entry -> {
                    Oddity oddity = entry.getValue();
                    String example = oddity.example.isEmpty() ? "" : " (" + oddity.example + ")";
                    String others = oddity.times == 1 ? "" : "\u00a0; " + (oddity.times - 1) + " fois encore plus loin";
                    return new Remark(oddity.line, entry.getKey() + example + others);
                })
                .toList();
    }

    private static String quoted(String text) {
        String shown = text.length() > LONGEST_QUOTE ? text.substring(0, LONGEST_QUOTE) + "…" : text;
        return "«\u00a0" + shown + "\u00a0»";
    }
}
