package fr.parvis.core.roll;

import java.text.Normalizer;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Somebody on a list, or a household. Immutable.
 *
 * @param name of birth, or the only one
 * @param otherName that they go by, or {@code ""}
 * @param firstNames all of them, or {@code ""}
 * @param birth {@code 1961-05-03}, {@code 1961-05}, {@code 1961}, {@code ""} when unknown, {@code ?} when it cannot be read
 * @param address the lines below the name on an envelope
 * @param others who else lives in a household, by name and first name and birth
 * @param joined lines of the file that were put together with this one
 * @param located whether the address tells one house from another
 */
public record Person(
        String name,
        String otherName,
        String firstNames,
        String birth,
        List<String> address,
        List<Named> others,
        List<Integer> joined,
        boolean located) {

    /** A municipal matter: who is listed for European elections alone does not vote. */
    private static final Pattern EUROPEAN_ALONE = Pattern.compile("(?i).*(europ|\\bLCE\\b).*");

    private static final Pattern DAY_FIRST = Pattern.compile("(\\d{1,2})[-/. ](\\d{1,2})[-/. ](\\d{4})");
    private static final Pattern YEAR_FIRST = Pattern.compile("(\\d{4})-(\\d{1,2})-(\\d{1,2}).*");
    private static final Pattern MONTH_AND_YEAR = Pattern.compile("(\\d{1,2})[-/. ](\\d{4})");
    private static final Pattern YEAR = Pattern.compile("\\d{4}");
    private static final Pattern YEAR_BEGINS = Pattern.compile("\\d{4}.*");
    private static final int YEAR_LONG = 4;

    /** « 12 rue A », not « 8 mai 1945 (rue du) » nor « 33410 Cadillac ». */
    private static final Pattern HOUSE = Pattern.compile(
            "(?iu)\\d{1,4}(?![\\d])(?!er\\b)(?!\\s+(janvier|f[ée]vrier|mars|avril|mai|juin|juillet|ao[uû]t|septembre|octobre|novembre|d[ée]cembre)\\b).*");

    /** « Appt 3 », « Bât. B ». */
    private static final Pattern DOOR = Pattern.compile(".*\\d.*|.*\\b[A-Z]");

    private static final Pattern WORD = Pattern.compile("\\p{L}+");

    private static final Pattern NUMBER = Pattern.compile(".*\\d.*");
    private static final Pattern SHORT_POSTCODE = Pattern.compile("\\d{4}");

    private static final String FIELD = "\u001f";
    private static final String ITEM = "\u001e";
    private static final String PART = "\u001d";
    private static final int FIELDS = 8;
    private static final int FULL_DATE = 10;

    public Person {
        address = List.copyOf(address);
        others = List.copyOf(others);
        joined = List.copyOf(joined);
    }

    /** A name that somebody can be found by. */
    public record Named(String name, String firstName, String birth) {}

    /** Whether a row is about somebody who has no vote in the commune's matters. */
    static boolean isEuropeanAlone(List<String> row, Map<Column, Integer> columns) {
        return EUROPEAN_ALONE.matcher(cell(row, columns, Column.LIST)).matches();
    }

    static Person of(List<String> row, Map<Column, Integer> columns) {
        String name = cell(row, columns, Column.NAME);
        String other = cell(row, columns, Column.OTHER_NAME);
        String country = cell(row, columns, Column.COUNTRY);
        boolean french = country.isEmpty() || folded(country).equals("france");
        String postcode = cell(row, columns, Column.POSTCODE);
        // A spreadsheet takes « 01000 » for a number.
        String whole = french && SHORT_POSTCODE.matcher(postcode).matches() ? "0" + postcode : postcode;
        String town = (whole + " " + cell(row, columns, Column.TOWN)).strip();
        List<String> lines = Stream.of(
                        cell(row, columns, Column.EXTRA),
                        cell(row, columns, Column.EXTRA_2),
                        (cell(row, columns, Column.NUMBER) + " " + cell(row, columns, Column.STREET)).strip(),
                        cell(row, columns, Column.PLACE),
                        town.toUpperCase(Locale.FRENCH),
                        french ? "" : country.toUpperCase(Locale.FRENCH))
                .filter(line -> !line.isEmpty())
                .toList();
        return new Person(
                name.isEmpty() ? other : name,
                name.isEmpty() || folded(other).equals(folded(name)) ? "" : other,
                cell(row, columns, Column.FIRST_NAMES),
                birth(cell(row, columns, Column.BIRTH)),
                lines,
                List.of(),
                List.of(),
                isLocated(row, columns));
    }

    private static boolean isLocated(List<String> row, Map<Column, Integer> columns) {
        return NUMBER.matcher(cell(row, columns, Column.NUMBER)).matches()
                || HOUSE.matcher(cell(row, columns, Column.STREET)).matches()
                || DOOR.matcher(cell(row, columns, Column.EXTRA)).matches()
                || DOOR.matcher(cell(row, columns, Column.EXTRA_2)).matches();
    }

    private static String cell(List<String> row, Map<Column, Integer> columns, Column column) {
        Integer place = columns.get(column);
        return place == null || place >= row.size() ? "" : row.get(place);
    }

    /** A date of birth as lists and people write it, unknown parts as noughts or left out. */
    public static String birth(String written) {
        String text = written.strip();
        Matcher french = DAY_FIRST.matcher(text);
        Matcher technical = YEAR_FIRST.matcher(text);
        Matcher month = MONTH_AND_YEAR.matcher(text);
        if (french.matches()) {
            return date(french.group(3), french.group(2), french.group(1));
        }
        if (technical.matches()) {
            return date(technical.group(1), technical.group(2), technical.group(3));
        }
        if (month.matches()) {
            return date(month.group(2), month.group(1), "0");
        }
        if (YEAR.matcher(text).matches()) {
            return text;
        }
        return text.isEmpty() ? "" : "?";
    }

    private static String date(String year, String month, String day) {
        int m = Integer.parseInt(month);
        int d = Integer.parseInt(day);
        if (m > 12 || d > 31 || year.equals("0000")) {
            return "?";
        }
        if (m == 0) {
            return year;
        }
        if (d == 0) {
            return "%s-%02d".formatted(year, m);
        }
        return YearMonth.of(Integer.parseInt(year), m).isValidDay(d) ? "%s-%02d-%02d".formatted(year, m, d) : "?";
    }

    public boolean hasFullBirth() {
        return birth.length() == FULL_DATE;
    }

    /** The first line on the envelope, « Jeanne PETIT ». */
    public String addressee() {
        String first = firstNames.isEmpty() ? "" : firstName() + " ";
        return others.isEmpty()
                ? first + shownName().toUpperCase(Locale.FRENCH)
                : "Foyer " + shownName().toUpperCase(Locale.FRENCH);
    }

    /**
     * The same of a name that was typed, « jeanne-marie petit », where the list that had it is destroyed.
     *
     * @param first or {@code ""}
     */
    public static String addressee(String first, String name) {
        return (capitalized(first) + " " + name.toUpperCase(Locale.FRENCH)).strip();
    }

    private static String capitalized(String first) {
        return WORD.matcher(first.toLowerCase(Locale.FRENCH))
                .replaceAll(word -> word.group().substring(0, 1).toUpperCase(Locale.FRENCH)
                        + word.group().substring(1));
    }

    /**
     * The first lines of all letters. Father and son of one name in one house are told apart by the year of birth, « Jean PETIT
     * (1953) »; without it they would open each other's letters.
     */
    static <K> Map<K, String> addressees(Map<K, Person> people) {
        Map<String, Integer> alike = new HashMap<>();
        people.values().forEach(person -> alike.merge(person.letterbox(), 1, Integer::sum));
        Map<K, String> addressees = new HashMap<>();
        people.forEach((key, person) -> {
            boolean alone = alike.getOrDefault(person.letterbox(), 0) < 2
                    || !YEAR_BEGINS.matcher(person.birth).matches();
            addressees.put(
                    key,
                    alone
                            ? person.addressee()
                            : person.addressee() + " (" + person.birth.substring(0, YEAR_LONG) + ")");
        });
        return addressees;
    }

    private String letterbox() {
        return folded(addressee()) + "/" + foldedAddress();
    }

    private String shownName() {
        return otherName.isEmpty() ? name : otherName;
    }

    private String firstName() {
        String first = firstNames.split("[ ,]", 2)[0];
        return first.isEmpty() ? firstNames : first;
    }

    /** All by whom this one can be found: each name, with and without the day of birth. */
    public Set<Named> names() {
        Set<Named> names = new LinkedHashSet<>();
        for (String each : List.of(name, otherName)) {
            if (!folded(each).isEmpty()) {
                names.add(named(each, firstName(), birth));
                names.add(named(each, firstName(), ""));
            }
        }
        others.forEach(other -> {
            names.add(named(other.name(), other.firstName(), other.birth()));
            names.add(named(other.name(), other.firstName(), ""));
        });
        return names;
    }

    /** A name without what people leave out or write in another way. */
    static Named named(String name, String firstName, String birth) {
        return new Named(folded(name), folded(firstName), birth);
    }

    /** Letters and digits alone, without accents. */
    static String folded(String text) {
        return Normalizer.normalize(text.toLowerCase(Locale.ROOT), Normalizer.Form.NFD)
                .replace("œ", "oe")
                .replace("æ", "ae")
                .replaceAll("[^a-z0-9]", "");
    }

    String foldedAddress() {
        return folded(String.join("", address));
    }

    /** One household of two rows with the same name and address, the other from so far down the file. */
    Person with(Person other, int line) {
        List<Named> all = new ArrayList<>(others);
        all.add(new Named(other.name, other.firstName(), other.birth));
        if (!other.otherName.isEmpty()) {
            all.add(new Named(other.otherName, other.firstName(), other.birth));
        }
        List<Integer> lines = new ArrayList<>(joined);
        lines.add(line);
        return new Person(name, otherName, firstNames, birth, address, all, lines, located);
    }

    String packed() {
        return String.join(
                FIELD,
                name,
                otherName,
                firstNames,
                birth,
                String.join(ITEM, address),
                String.join(
                        ITEM,
                        others.stream()
                                .map(other -> String.join(PART, other.name(), other.firstName(), other.birth()))
                                .toList()),
                String.join(ITEM, joined.stream().map(String::valueOf).toList()),
                String.valueOf(located));
    }

    static Person unpacked(String packed) {
        String[] fields = packed.split(FIELD, FIELDS);
        return new Person(
                fields[0],
                fields[1],
                fields[2],
                fields[3],
                fields[4].isEmpty() ? List.of() : List.of(fields[4].split(ITEM, -1)),
                fields[5].isEmpty()
                        ? List.of()
                        : Stream.of(fields[5].split(ITEM, -1))
                                .map(other -> other.split(PART, -1))
                                .map(parts -> new Named(parts[0], parts[1], parts[2]))
                                .toList(),
                fields[6].isEmpty()
                        ? List.of()
                        : Stream.of(fields[6].split(ITEM, -1))
                                .map(Integer::valueOf)
                                .toList(),
                Boolean.parseBoolean(fields[7]));
    }
}
