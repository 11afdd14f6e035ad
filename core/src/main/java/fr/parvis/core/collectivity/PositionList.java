package fr.parvis.core.collectivity;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedInputStream;
import java.io.BufferedReader;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Function;
import java.util.zip.GZIPInputStream;

import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;

/**
 * Where communes are, as a public file has it: a table with a column for the INSEE code and two for longitude and latitude, or
 * one for both, in degrees (WGS 84). The file « communes » of data.gouv.fr, which a syndicate downloads, is one of them, packed
 * with gzip or not; other columns do not matter. Immutable.
 *
 * @param readable whether the columns were found; nothing was read otherwise
 * @param positions one for each commune, in the order of the file
 * @param left how many lines were left out, since their commune is not in {@link Reference} or their place is none
 * @param examples the first of these lines, from 1 with the headings
 */
public record PositionList(boolean readable, List<Position> positions, int left, List<Long> examples) {

    private static final int EXAMPLES = 5;

    /** France has fewer than 35,000 communes, and files list parts of communes beside them. */
    private static final int MOST_LINES = 200_000;

    /** A file of all communes with fifty columns has 30 MB; what unpacks to much more is no list. */
    private static final long MOST_BYTES = 200L << 20;

    private static final int LONGEST_HEADINGS = 1 << 16;
    private static final int GZIP = 0x1f8b;
    private static final double MOST_NORTH = 90;
    private static final double MOST_EAST = 180;
    private static final List<Character> DELIMITERS = List.of(';', ',', '\t', '|');

    private static final List<String> CODE = List.of(
            "code insee",
            "insee",
            "code commune insee",
            "code insee commune",
            "insee com",
            "code commune",
            "codgeo",
            "com",
            "code");

    /** The town hall's place before the middle of the land, which may be a forest. */
    private static final List<String> LONGITUDE =
            List.of("longitude mairie", "longitude", "lon", "lng", "long", "longitude centre", "x");

    private static final List<String> LATITUDE = List.of("latitude mairie", "latitude", "lat", "latitude centre", "y");

    /** As Opendatasoft and La Poste write a place: latitude, comma, longitude. */
    private static final List<String> BOTH =
            List.of("geo point 2d", "geopoint", "coordonnees geographiques", "coordonnees gps", "geo point");

    private static final PositionList UNREADABLE = new PositionList(false, List.of(), 0, List.of());

    public PositionList {
        positions = List.copyOf(positions);
        examples = List.copyOf(examples);
    }

    /**
     * Where a commune is.
     *
     * @param longitude in degrees, east of Greenwich
     * @param latitude in degrees, north of the equator
     */
    public record Position(String insee, double longitude, double latitude) {}

    /**
     * Reads a file, packed or not.
     *
     * @throws IOException when it cannot be read, or unpacks to more than any list of communes has
     */
    public static PositionList read(InputStream file) throws IOException {
        InputStream content = new Limited(unpacked(new BufferedInputStream(file)));
        try (BufferedReader text = new BufferedReader(new InputStreamReader(content, UTF_8))) {
            text.mark(LONGEST_HEADINGS);
            char[] start = new char[LONGEST_HEADINGS - 1];
            int length = text.read(start);
            if (length <= 0) {
                return UNREADABLE;
            }
            text.reset();
            String headings = new String(start, 0, length).lines().findFirst().orElse("");
            return rows(text, delimiter(headings));
        } catch (UncheckedIOException unreadable) {
            throw unreadable.getCause();
        }
    }

    private static InputStream unpacked(BufferedInputStream file) throws IOException {
        file.mark(2);
        int magic = (file.read() << Byte.SIZE) | file.read();
        file.reset();
        return magic == GZIP ? new GZIPInputStream(file) : file;
    }

    private static char delimiter(String headings) {
        return DELIMITERS.stream()
                .reduce((one, other) -> count(headings, other) > count(headings, one) ? other : one)
                .orElseThrow();
    }

    private static long count(String text, char sought) {
        return text.chars().filter(letter -> letter == sought).count();
    }

    private static PositionList rows(Reader text, char delimiter) throws IOException {
        CSVFormat format = CSVFormat.DEFAULT
                .builder()
                .setDelimiter(delimiter)
                .setIgnoreSurroundingSpaces(true)
                .get();
        Map<String, Position> positions = new LinkedHashMap<>();
        List<Long> examples = new ArrayList<>();
        int left = 0;
        Function<CSVRecord, @Nullable Position> reader = null;
        try (CSVParser parser = CSVParser.parse(text, format)) {
            for (CSVRecord row : parser) {
                if (reader == null) {
                    Optional<Columns> columns = Columns.in(row);
                    if (columns.isEmpty()) {
                        return UNREADABLE;
                    }
                    reader = columns.get()::position;
                    continue;
                }
                if (row.getRecordNumber() > MOST_LINES) {
                    throw new IOException("More lines than any list of communes has");
                }
                Position position = reader.apply(row);
                if (position != null) {
                    // A commune with several postal codes has several lines, of which the first counts.
                    positions.putIfAbsent(position.insee(), position);
                } else {
                    left++;
                    if (examples.size() < EXAMPLES) {
                        examples.add(row.getRecordNumber());
                    }
                }
            }
        }
        return new PositionList(true, List.copyOf(positions.values()), left, examples);
    }

    /** Which cell holds what; « both » is -1 where longitude and latitude have columns of their own. */
    private record Columns(int code, int longitude, int latitude, int both) {

        static Optional<Columns> in(CSVRecord headings) {
            List<String> known = headings.stream()
                    .map(heading ->
                            SearchText.plain(heading.replace("\uFEFF", "").replace('_', ' ')))
                    .toList();
            int code = first(known, CODE);
            int longitude = first(known, LONGITUDE);
            int latitude = first(known, LATITUDE);
            int both = first(known, BOTH);
            return code < 0 || (both < 0 && (longitude < 0 || latitude < 0))
                    ? Optional.empty()
                    : Optional.of(new Columns(code, longitude, latitude, longitude < 0 || latitude < 0 ? both : -1));
        }

        private static int first(List<String> headings, List<String> names) {
            return names.stream()
                    .mapToInt(headings::indexOf)
                    .filter(found -> found >= 0)
                    .findFirst()
                    .orElse(-1);
        }

        @Nullable
        Position position(CSVRecord row) {
            // A spreadsheet takes the zero away from 01001.
            String insee = cell(row, code);
            Optional<ReferenceCommune> commune =
                    Reference.france().commune(insee.matches("\\d{4}") ? "0" + insee : insee);
            OptionalDouble east;
            OptionalDouble north;
            if (both < 0) {
                east = degrees(cell(row, longitude), MOST_EAST);
                north = degrees(cell(row, latitude), MOST_NORTH);
            } else {
                List<String> parts = Arrays.asList(cell(row, both).split("\\s*,\\s*", -1));
                north = degrees(parts.get(0), MOST_NORTH);
                east = parts.size() == 2 ? degrees(parts.get(1), MOST_EAST) : OptionalDouble.empty();
            }
            return commune.isPresent() && east.isPresent() && north.isPresent()
                    ? new Position(commune.get().insee(), east.getAsDouble(), north.getAsDouble())
                    : null;
        }

        private static String cell(CSVRecord row, int column) {
            return column < row.size() ? row.get(column).strip() : "";
        }

        private static OptionalDouble degrees(String text, double most) {
            String number = text.replace(',', '.');
            if (!number.matches("[+-]?\\d{1,3}(\\.\\d{1,20})?")) {
                return OptionalDouble.empty();
            }
            double degrees = Double.parseDouble(number);
            return Math.abs(degrees) <= most ? OptionalDouble.of(degrees) : OptionalDouble.empty();
        }
    }

    /** A few packed bytes may unpack to more than a disk holds. */
    private static final class Limited extends FilterInputStream {

        private long left = MOST_BYTES;

        Limited(InputStream in) {
            super(in);
        }

        @Override
        public int read() throws IOException {
            int one = super.read();
            count(one < 0 ? 0 : 1);
            return one;
        }

        @Override
        public int read(byte[] target, int offset, int length) throws IOException {
            int some = super.read(target, offset, length);
            count(some);
            return some;
        }

        private void count(int read) throws IOException {
            left -= Math.max(0, read);
            if (left < 0) {
                throw new IOException("More than any list of communes has");
            }
        }
    }
}
