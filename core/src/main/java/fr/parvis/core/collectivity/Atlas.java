package fr.parvis.core.collectivity;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.zip.GZIPInputStream;

/**
 * Where each commune of France is, and the outlines of the départements, coarsely: enough for a map of signs.
 *
 * <p>Data: IGN, Admin Express COG, edition of 2018, gathered by france-geojson, under Licence Ouverte 2.0; extracted by
 * {@code core/src/main/reference/places.mjs}. A commune that was merged since is where one of those is that it was made of; of the
 * collectivités d’outre-mer IGN says nothing there.
 *
 * <p>This class is immutable and thread-safe.
 */
public final class Atlas {

    private static final double THOUSANDTHS = 1000;
    private static final int BASE = 36;

    /** INSEE codes read in base 36, ascending, as the file has them. */
    private final int[] communes;

    /** Longitude and latitude of each, in thousandths of a degree. */
    private final int[] places;

    private final Map<String, List<List<Point>>> outlines = new HashMap<>();

    /** Reads on first use, once, without a lock. */
    private static final class France {
        static final Atlas ATLAS = load();

        private static Atlas load() {
            try (var file = Objects.requireNonNull(Atlas.class.getResourceAsStream("places.gz"))) {
                return new Atlas(new GZIPInputStream(file));
            } catch (IOException e) {
                throw new UncheckedIOException("The places of communes cannot be read", e);
            }
        }
    }

    /**
     * A place on the globe.
     *
     * @param longitude in degrees, east of Greenwich (WGS 84)
     * @param latitude in degrees, north of the equator
     */
    public record Point(double longitude, double latitude) {}

    private Atlas(InputStream text) throws IOException {
        try (var lines = new BufferedReader(new InputStreamReader(text, UTF_8))) {
            int count = count(lines, "@commune ");
            communes = new int[count];
            places = new int[2 * count];
            for (int row = 0; row < count; row++) {
                String[] cells = line(lines).split(" ", -1);
                communes[row] = Integer.parseInt(cells[0], BASE);
                places[2 * row] = Integer.parseInt(cells[1]);
                places[2 * row + 1] = Integer.parseInt(cells[2]);
            }
            for (int left = count(lines, "@outline "); left > 0; left--) {
                String[] cells = line(lines).split(" ", -1);
                List<Point> ring = new ArrayList<>();
                for (int i = 1; i + 1 < cells.length; i += 2) {
                    ring.add(point(Integer.parseInt(cells[i]), Integer.parseInt(cells[i + 1])));
                }
                outlines.computeIfAbsent(cells[0], any -> new ArrayList<>()).add(List.copyOf(ring));
            }
        }
    }

    private static int count(BufferedReader lines, String title) throws IOException {
        String line = line(lines);
        while (!line.startsWith(title)) {
            line = line(lines);
        }
        return Integer.parseInt(line.substring(title.length()));
    }

    private static String line(BufferedReader lines) throws IOException {
        return Objects.requireNonNull(lines.readLine(), "The places end too early");
    }

    private static Point point(int longitude, int latitude) {
        return new Point(longitude / THOUSANDTHS, latitude / THOUSANDTHS);
    }

    /** The atlas; the first call reads it. */
    public static Atlas france() {
        return France.ATLAS;
    }

    /** The middle of a commune; empty for one that is not in it. */
    public Optional<Point> commune(String insee) {
        int row = insee.matches("[0-9A-Z]{5}") ? Arrays.binarySearch(communes, Integer.parseInt(insee, BASE)) : -1;
        return row < 0 ? Optional.empty() : Optional.of(point(places[2 * row], places[2 * row + 1]));
    }

    /** The parts of a département, each as a closed line, to five hundred metres; none for one that is not in it. */
    public List<List<Point>> outlines(String departement) {
        return List.copyOf(outlines.getOrDefault(departement, List.of()));
    }
}
