package fr.parvis.core.collectivity;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.IntPredicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;

import org.jspecify.annotations.Nullable;

/**
 * All communes, intercommunalités and départements of France on 1 January 2026.
 *
 * <p>Data: Insee (code officiel géographique, populations légales), DGCL and La Poste, gathered by
 * {@code @etalab/decoupage-administratif} 6.0.0, under Licence Ouverte 2.0; extracted by
 * {@code core/src/main/reference/extract.mjs}.
 *
 * <p>The list is read when first asked for and kept in columns of numbers and bytes; a {@link ReferenceCommune} is made when
 * it is handed out. 34,969 objects with their strings would take several times the memory.
 *
 * <p>This class is immutable and thread-safe.
 */
public final class Reference {

    private static final int INSEE_LENGTH = 5;
    private static final int NONE = -1;

    private final Map<String, Departement> departements = new LinkedHashMap<>();
    private final Map<String, ReferenceEpci> epcis = new LinkedHashMap<>();

    /** INSEE codes read in base 36, ascending: the alphabetical order of the codes. */
    private final int[] insee;

    private final Texts names;
    private final byte[] liaisons;
    private final int[] epciSirens;
    private final int[] populations;
    private final Texts postalCodes;
    private final int[] sirens;

    /** A postal code above, a row below; ascending. */
    private final long[] byPostalCode;

    private final Texts folded;
    private final int[] byFolded;
    private final int[] byPopulation;

    private final BitSet homonyms;
    private final BitSet homonymsInDepartement;

    /** Reads on first use, once, without a lock. */
    private static final class France {
        static final Reference REFERENCE = load();

        private static Reference load() {
            try (var file = Objects.requireNonNull(Reference.class.getResourceAsStream("france.gz"))) {
                return read(new GZIPInputStream(file));
            } catch (IOException e) {
                throw new UncheckedIOException("The reference list of communes cannot be read", e);
            }
        }
    }

    private Reference(Map<String, List<String>> columns) {
        for (var row : column(columns, "departement")) {
            var cells = row.split("\t", -1);
            var name = new PlaceName(cells[2], Liaison.of(Integer.parseInt(cells[1])));
            departements.put(cells[0], new Departement(cells[0], name));
        }
        for (var row : column(columns, "epci")) {
            var cells = row.split("\t", -1);
            epcis.put(cells[0], new ReferenceEpci(cells[0], cells[2], ReferenceEpci.Type.valueOf(cells[1])));
        }
        var epciRows = epcis.keySet().stream().mapToInt(Integer::parseInt).toArray();

        var codes = inseeCodes(column(columns, "insee"));
        var spelt = column(columns, "name");
        insee = codes.stream().mapToInt(Reference::number).toArray();
        names = new Texts(spelt);
        liaisons = new byte[insee.length];
        var liaisonCodes = numbers(column(columns, "liaison"));
        Arrays.setAll(liaisonCodes, row -> liaisons[row] = (byte) liaisonCodes[row]);
        epciSirens = Arrays.stream(numbers(column(columns, "epci-row")))
                .map(row -> row == NONE ? NONE : epciRows[row])
                .toArray();
        populations = numbers(column(columns, "population"));
        postalCodes = new Texts(column(columns, "postal"));
        byPostalCode = IntStream.range(0, insee.length)
                .boxed()
                .flatMapToLong(
                        row -> codesAt(row).stream().mapToLong(code -> Long.parseLong(code) << Integer.SIZE | row))
                .sorted()
                .toArray();
        sirens = numbers(column(columns, "siren"));

        var plain = spelt.stream().map(SearchText::plain).toList();
        var forSearch = plain.stream().map(SearchText::fold).toList();
        folded = new Texts(forSearch);
        byFolded = rowsBy(Comparator.comparing(forSearch::get));
        byPopulation = rowsBy(Comparator.comparing(row -> -populations[row]));

        homonyms = repeated(plain);
        homonymsInDepartement = repeated(IntStream.range(0, insee.length)
                .mapToObj(row -> departementOf(codes.get(row)) + plain.get(row))
                .toList());
    }

    /** The reference list; the first call reads it. */
    public static Reference france() {
        return France.REFERENCE;
    }

    /** Reads what {@code extract.mjs} writes: titles « @name rows », each followed by its rows. */
    static Reference read(InputStream text) throws IOException {
        var columns = new HashMap<String, List<String>>();
        try (var lines = new BufferedReader(new InputStreamReader(text, UTF_8))) {
            for (var line = lines.readLine(); line != null; line = lines.readLine()) {
                if (line.startsWith("@")) {
                    var space = line.indexOf(' ');
                    var rows = new ArrayList<String>();
                    for (var left = Integer.parseInt(line.substring(space + 1)); left > 0; left--) {
                        rows.add(Objects.requireNonNull(lines.readLine(), "The list ends too early"));
                    }
                    columns.put(line.substring(1, space), rows);
                }
            }
        }
        return new Reference(columns);
    }

    /** All communes, by INSEE code. */
    public Stream<ReferenceCommune> communes() {
        return IntStream.range(0, insee.length).mapToObj(this::at);
    }

    /** By INSEE code, whatever its case. */
    public Optional<ReferenceCommune> commune(String code) {
        var row = row(code);
        return row == NONE ? Optional.empty() : Optional.of(at(row));
    }

    /** Alphabetical. */
    public List<ReferenceCommune> communesOf(Departement departement) {
        var first = firstRow(departement.code());
        return alphabetical(IntStream.range(first, afterLastRow(departement.code())));
    }

    /** Alphabetical; empty for an unknown SIREN. */
    public List<ReferenceCommune> communesOfEpci(String siren) {
        if (!epcis.containsKey(siren)) {
            return List.of();
        }
        var sought = Integer.parseInt(siren);
        return alphabetical(IntStream.range(0, insee.length).filter(row -> epciSirens[row] == sought));
    }

    /** In the customary order: Corsica between 19 and 21, overseas last. */
    public Collection<Departement> departements() {
        return Collections.unmodifiableCollection(departements.values());
    }

    public Optional<Departement> departement(String code) {
        return Optional.ofNullable(departements.get(code));
    }

    /** By SIREN. */
    public Collection<ReferenceEpci> epcis() {
        return Collections.unmodifiableCollection(epcis.values());
    }

    public Optional<ReferenceEpci> epci(String siren) {
        return Optional.ofNullable(epcis.get(siren));
    }

    /**
     * The communes that someone may mean, best first: the name itself, then names that begin so, then names of which each word
     * sought begins a word; among equals the most populated first. Digits are the beginning of a postal code or of an INSEE
     * code, alone or with a name (« saint martin 33 »). What {@link SearchText#fold(String)} drops does not count, nor do
     * articles.
     */
    public List<ReferenceCommune> search(String query, int limit) {
        var sought = new Sought(query);
        if (sought.isEmpty()) {
            return List.of();
        }
        var grades = List.of(
                new ArrayList<ReferenceCommune>(),
                new ArrayList<ReferenceCommune>(),
                new ArrayList<ReferenceCommune>());
        for (var row : byPopulation) {
            var grade = sought.grade(row);
            if (grade != NONE && grades.get(grade).size() < limit) {
                grades.get(grade).add(at(row));
            }
        }
        return grades.stream().flatMap(List::stream).limit(limit).toList();
    }

    /** The communes of exactly this name, spelt as freely as in a search; by INSEE code. */
    public List<ReferenceCommune> named(String name) {
        var sought = SearchText.fold(name).getBytes(UTF_8);
        var first = lowerBound(insee.length, i -> folded.compare(byFolded[i], sought) >= 0);
        return IntStream.range(first, insee.length)
                .takeWhile(i -> folded.compare(byFolded[i], sought) == 0)
                .mapToObj(i -> at(byFolded[i]))
                .toList();
    }

    /**
     * Its part of an address, {@code /c/la-reole/}: no other commune has it, and which of two homonyms comes first changes
     * nothing. The name ({@code la-reole}); with the département where others have that name too ({@code
     * saint-sauveur-33}); with the INSEE code where they are in the same one. Another year's list may bring a new homonym: store
     * the address with the commune.
     */
    public String addressName(ReferenceCommune commune) {
        var row = row(commune.insee());
        if (row == NONE) {
            throw new IllegalArgumentException("Not in the reference list: " + commune.insee());
        }
        var name = SearchText.plain(commune.name().name());
        if (homonymsInDepartement.get(row)) {
            name += " " + commune.insee();
        } else if (homonyms.get(row)) {
            name += " " + commune.departement();
        }
        return name.replace(' ', '-').toLowerCase(Locale.ROOT);
    }

    /** The communes that share a postal code; by INSEE code. */
    public List<ReferenceCommune> communesAt(String postalCode) {
        if (!postalCode.matches("\\d{5}")) {
            return List.of();
        }
        var code = Long.parseLong(postalCode);
        var first = lowerBound(byPostalCode.length, i -> byPostalCode[i] >> Integer.SIZE >= code);
        return Arrays.stream(byPostalCode, first, byPostalCode.length)
                .takeWhile(entry -> entry >> Integer.SIZE == code)
                .mapToObj(entry -> at((int) entry))
                .toList();
    }

    private List<String> codesAt(int row) {
        var codes = postalCodes.get(row);
        return codes.isEmpty() ? List.of() : List.of(codes.split(" "));
    }

    private ReferenceCommune at(int row) {
        var code = Integer.toString(insee[row], Character.MAX_RADIX).toUpperCase(Locale.ROOT);
        var padded = "0".repeat(INSEE_LENGTH - code.length()) + code;
        return new ReferenceCommune(
                padded,
                new PlaceName(names.get(row), Liaison.of(liaisons[row])),
                departementOf(padded),
                siren(epciSirens[row]),
                siren(sirens[row]),
                populations[row],
                codesAt(row));
    }

    private int row(String code) {
        if (!code.matches("[0-9A-Za-z]{5}")) {
            return NONE;
        }
        return Math.max(NONE, Arrays.binarySearch(insee, number(code)));
    }

    private int firstRow(String prefix) {
        var least = number(prefix + "0".repeat(INSEE_LENGTH - prefix.length()));
        return lowerBound(insee.length, row -> insee[row] >= least);
    }

    private int afterLastRow(String prefix) {
        var most = number(prefix + "Z".repeat(INSEE_LENGTH - prefix.length()));
        return lowerBound(insee.length, row -> insee[row] > most);
    }

    private List<ReferenceCommune> alphabetical(IntStream rows) {
        return rows.mapToObj(this::at)
                .sorted(Comparator.comparing(ReferenceCommune::name))
                .toList();
    }

    private int[] rowsBy(Comparator<Integer> order) {
        return IntStream.range(0, insee.length)
                .boxed()
                .sorted(order)
                .mapToInt(row -> row)
                .toArray();
    }

    /** The first of {@code size} indices from which on the condition holds. */
    private static int lowerBound(int size, IntPredicate holds) {
        var low = 0;
        var high = size;
        while (low < high) {
            var middle = (low + high) >>> 1;
            if (holds.test(middle)) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return low;
    }

    private static List<String> column(Map<String, List<String>> columns, String name) {
        return Objects.requireNonNull(columns.get(name), name);
    }

    /** An empty line stands for the code before, plus one. */
    private static List<String> inseeCodes(List<String> column) {
        var codes = new ArrayList<String>(column.size());
        var before = "";
        for (var code : column) {
            before = code.isEmpty()
                    ? before.substring(0, 2) + (1001 + Integer.parseInt(before.substring(2)) + "").substring(1)
                    : code;
            codes.add(before);
        }
        return codes;
    }

    private static int number(String code) {
        return Integer.parseInt(code, Character.MAX_RADIX);
    }

    private static int[] numbers(List<String> column) {
        return column.stream()
                .mapToInt(cell -> cell.isEmpty() ? NONE : Integer.parseInt(cell))
                .toArray();
    }

    private static @Nullable String siren(int number) {
        return number == NONE ? null : Integer.toString(number);
    }

    private static String departementOf(String insee) {
        return insee.substring(0, insee.startsWith("97") || insee.startsWith("98") ? 3 : 2);
    }

    private static BitSet repeated(List<String> texts) {
        var count = texts.stream().collect(Collectors.groupingBy(text -> text, Collectors.counting()));
        var repeated = new BitSet(texts.size());
        IntStream.range(0, texts.size())
                .filter(row -> count.getOrDefault(texts.get(row), 0L) > 1)
                .forEach(repeated::set);
        return repeated;
    }

    /** A query, taken apart once for all rows. */
    private final class Sought {

        private final byte[] name;
        private final List<byte[]> words;
        private final List<Code> codes;

        Sought(String query) {
            var parts = Arrays.stream(SearchText.fold(query).split(" "))
                    .collect(Collectors.partitioningBy(word -> word.matches(".*\\d.*")));
            var folded = SearchText.fold(String.join(" ", parts.getOrDefault(false, List.of())));
            name = folded.getBytes(UTF_8);
            words = SearchText.words(folded).stream()
                    .map(word -> word.getBytes(UTF_8))
                    .toList();
            codes = parts.getOrDefault(true, List.of()).stream().map(Code::new).toList();
        }

        boolean isEmpty() {
            return words.isEmpty() && codes.isEmpty();
        }

        /** 0 is best; NONE is no match. */
        int grade(int row) {
            for (var code : codes) {
                if (!code.begins(row)) {
                    return NONE;
                }
            }
            if (words.isEmpty()) {
                return codes.get(0).grade(row);
            }
            for (var word : words) {
                if (!folded.hasWord(row, word)) {
                    return NONE;
                }
            }
            return !folded.startsWith(row, name) ? 2 : folded.length(row) > name.length ? 1 : 0;
        }
    }

    /** The beginning of a postal code or of an INSEE code; the rows of the latter stand together. */
    private final class Code {

        private final byte[] text;
        private final int firstRow;
        private final int afterLastRow;

        Code(String text) {
            this.text = text.getBytes(UTF_8);
            var tooLong = text.length() > INSEE_LENGTH;
            firstRow = tooLong ? 0 : firstRow(text);
            afterLastRow = tooLong ? 0 : afterLastRow(text);
        }

        boolean begins(int row) {
            return beginsInsee(row) || postalCodes.hasWord(row, text);
        }

        /** For a row that it begins: a whole INSEE code, a whole postal code, a part. */
        int grade(int row) {
            return text.length < INSEE_LENGTH ? 2 : beginsInsee(row) ? 0 : 1;
        }

        private boolean beginsInsee(int row) {
            return row >= firstRow && row < afterLastRow;
        }
    }

    /** Many short texts in one array: a {@code String} each would cost fifty bytes of administration. */
    private static final class Texts {

        private final byte[] bytes;
        private final int[] starts;

        Texts(List<String> texts) {
            var all = new ByteArrayOutputStream();
            starts = new int[texts.size() + 1];
            for (var i = 0; i < texts.size(); i++) {
                all.writeBytes(texts.get(i).getBytes(UTF_8));
                starts[i + 1] = all.size();
            }
            bytes = all.toByteArray();
        }

        String get(int row) {
            return new String(bytes, starts[row], length(row), UTF_8);
        }

        int length(int row) {
            return starts[row + 1] - starts[row];
        }

        int compare(int row, byte[] text) {
            return Arrays.compare(bytes, starts[row], starts[row + 1], text, 0, text.length);
        }

        boolean startsWith(int row, byte[] text) {
            return isAt(starts[row], starts[row + 1], text);
        }

        /** Whether a word begins like this. */
        boolean hasWord(int row, byte[] text) {
            var end = starts[row + 1];
            for (var i = starts[row]; i + text.length <= end; i++) {
                if ((i == starts[row] || bytes[i - 1] == ' ') && isAt(i, end, text)) {
                    return true;
                }
            }
            return false;
        }

        private boolean isAt(int start, int end, byte[] text) {
            return start + text.length <= end && Arrays.equals(bytes, start, start + text.length, text, 0, text.length);
        }
    }
}
