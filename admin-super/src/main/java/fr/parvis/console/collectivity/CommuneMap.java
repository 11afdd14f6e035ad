package fr.parvis.console.collectivity;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import fr.parvis.core.collectivity.Atlas;
import fr.parvis.core.collectivity.Reference;

/**
 * Communes drawn at their places, each as a sign that says what happens there: by its shape, its size and its colour, so that
 * none of them is needed alone. What lies overseas has a panel of its own beside the others. Immutable.
 *
 * @param panels the one with the most communes first
 * @param legend each sign that there is, and how many communes have it, placed or not
 * @param unplaced of which it is not known where they are, in alphabetical order
 */
public record CommuneMap(List<Panel> panels, List<Tally> legend, List<Spot> unplaced) {

    /** More signs than this lie on one another, and more links are no help to anybody: dots alone are drawn. */
    public static final int MOST_SIGNS = 1500;

    private static final double WIDTH = 1000;
    private static final double INSET = 300;
    private static final double EDGE = 40;

    /** A map of one commune, or of two that lie in a line, still needs some land around it. */
    private static final double LEAST_METRES = 12_000;

    private static final double TALLEST = 1.5;
    private static final double SIGN = 22;
    private static final double SMALLEST = 0.45;
    private static final double LARGEST = 1.6;

    private static final int MOST_NAMES = 16;
    private static final int MAJOR_NAMES = 5;
    private static final double LETTER = 12.5;
    private static final double LINE = 30;
    private static final double BESIDE = 5;

    /** How much larger letters are in the drawing of a telephone. */
    private static final double ENLARGED = 1.9;

    /** The longest scale bar, of the width. */
    private static final double SCALE = 0.25;

    private static final double METRES_PER_KM = 1000;

    public CommuneMap {
        panels = List.copyOf(panels);
        legend = List.copyOf(legend);
        unplaced = List.copyOf(unplaced);
    }

    /** What happens in a commune; the last ones are drawn over the first ones. */
    public enum Sign {
        ABSENT("M-4 0a4 4 0 1 0 8 0a4 4 0 1 0-8 0z"),
        WORKING("M-5-5H5V5H-5z"),
        ASKED("M0-9 9 7H-9z"),
        WAITING("M0-11 11 0 0 11-11 0z"),
        ASKING("M-11 0a11 11 0 1 0 22 0a11 11 0 1 0-22 0z");

        private final String shape;

        Sign(String shape) {
            this.shape = shape;
        }

        /** The outline around its middle, as a path of SVG. */
        public String shape() {
            return shape;
        }

        /** What CSS knows it by. */
        public String token() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * A commune, and where it is, as far as it is known.
     *
     * @param share answers and ballots to a consultation for a thousand inhabitants, or -1 where nothing was asked
     * @param longitude in degrees, null where nobody said it
     */
    public record Spot(
            String id,
            String name,
            String departement,
            int population,
            String people,
            int running,
            int unanswered,
            int published,
            long answers,
            int share,
            @Nullable Double longitude,
            @Nullable Double latitude) {

        /** The same where a public file says otherwise nothing: at its place in the {@link Atlas}, if it has one. */
        Spot placed() {
            if (longitude != null && latitude != null) {
                return this;
            }
            return Atlas.france()
                    .commune(id)
                    .map(at -> new Spot(
                            id,
                            name,
                            departement,
                            population,
                            people,
                            running,
                            unanswered,
                            published,
                            answers,
                            share,
                            at.longitude(),
                            at.latitude()))
                    .orElse(this);
        }

        public Sign sign() {
            if (running > 0) {
                return Sign.ASKING;
            }
            if (unanswered > 0) {
                return Sign.WAITING;
            }
            if (published > 0) {
                return Sign.ASKED;
            }
            return people.equals("ACTIVE") ? Sign.WORKING : Sign.ABSENT;
        }

        /** « 4,2 », or empty where nothing was asked. */
        public String percent() {
            return share < 0 ? "" : String.format(Locale.FRENCH, "%d,%d", share / 10, share % 10);
        }
    }

    /** A commune on a panel, in units of its drawing, to a tenth. */
    public record Mark(Spot spot, double x, double y) {}

    /**
     * A name that helps to find one's way.
     *
     * @param major whether there is room for it on a telephone, too
     * @param before whether it ends at the sign instead of beginning there
     */
    public record Name(String text, double x, double y, boolean major, boolean before) {}

    /** All communes with a sign, as one path of dots. */
    public record Dots(Sign sign, String path) {}

    /** A point of an outline, in units of its drawing. */
    public record Corner(long x, long y) {}

    /** The outline of a part of a département, closed. */
    public record Land(List<Corner> corners) {

        /** As a path of SVG. */
        public String path() {
            return corners.stream()
                    .map(corner -> corner.x() + " " + corner.y())
                    .collect(Collectors.joining(" ", "M", "z"));
        }
    }

    /** How many communes have a sign. */
    public record Tally(Sign sign, int communes) {}

    /**
     * A length in the drawing.
     *
     * @param width in units of the drawing
     */
    public record Scale(int kilometres, double width) {}

    /**
     * A part of the map, drawn in a unit of its own.
     *
     * @param name of the département overseas that it shows, or empty
     * @param land the départements that these communes are of
     * @param size of the signs
     * @param marks the least important first; none when they are too many
     * @param dots instead of the marks
     */
    public record Panel(
            String name,
            int width,
            int height,
            List<Land> land,
            double size,
            Scale scale,
            List<Mark> marks,
            List<Dots> dots,
            List<Name> names) {}

    /** Draws communes, given in alphabetical order. */
    public static CommuneMap of(List<Spot> spots) {
        Map<Sign, Integer> tallies = new EnumMap<>(Sign.class);
        spots.forEach(spot -> tallies.merge(spot.sign(), 1, Integer::sum));
        List<Tally> legend = new ArrayList<>();
        tallies.forEach((sign, communes) -> legend.add(0, new Tally(sign, communes)));
        Map<String, List<Spot>> territories = spots.stream()
                .filter(spot -> spot.longitude() != null && spot.latitude() != null)
                .collect(Collectors.groupingBy(CommuneMap::territory, LinkedHashMap::new, Collectors.toList()));
        List<Map.Entry<String, List<Spot>>> largest = territories.entrySet().stream()
                .sorted(Comparator.comparing(territory -> -territory.getValue().size()))
                .toList();
        boolean signs = spots.size() <= MOST_SIGNS;
        List<Panel> panels = new ArrayList<>();
        for (Map.Entry<String, List<Spot>> territory : largest) {
            panels.add(panel(territory.getKey(), territory.getValue(), panels.isEmpty() ? WIDTH : INSET, signs));
        }
        return new CommuneMap(
                panels,
                legend,
                spots.stream()
                        .filter(spot -> spot.longitude() == null || spot.latitude() == null)
                        .toList());
    }

    /** Whether signs are drawn, and not dots alone. */
    public boolean hasSigns() {
        return panels.stream().noneMatch(panel -> panel.marks().isEmpty());
    }

    /** The département overseas, or nothing for metropolitan France. */
    private static String territory(Spot spot) {
        return spot.id().matches("9[78].*") ? spot.id().substring(0, 3) : "";
    }

    private record Placed(Spot spot, Projection.Point at) {}

    private static Panel panel(String territory, List<Spot> spots, double width, boolean signs) {
        Projection projection = territory.isEmpty()
                ? new Projection.Lambert93()
                : new Projection.Plane(
                        degrees(spots.get(0).longitude()), degrees(spots.get(0).latitude()));
        List<Placed> placed = spots.stream()
                .map(spot -> new Placed(spot, projection.of(degrees(spot.longitude()), degrees(spot.latitude()))))
                .toList();
        Map<String, Long> shown =
                spots.stream().collect(Collectors.groupingBy(Spot::departement, TreeMap::new, Collectors.counting()));
        List<List<Projection.Point>> coasts = new ArrayList<>();
        List<Projection.Point> framed =
                placed.stream().map(Placed::at).collect(Collectors.toCollection(ArrayList::new));
        shown.forEach((departement, communes) -> {
            for (List<Atlas.Point> ring : Atlas.france().outlines(departement)) {
                List<Projection.Point> coast = ring.stream()
                        .map(point -> projection.of(point.longitude(), point.latitude()))
                        .toList();
                coasts.add(coast);
                // Who looks at a corner of it wants the corner.
                if (communes * 2 >= communesOf(departement)) {
                    framed.addAll(coast);
                }
            }
        });
        double west = framed.stream().mapToDouble(Projection.Point::east).min().orElse(0);
        double east = framed.stream().mapToDouble(Projection.Point::east).max().orElse(0);
        double south =
                framed.stream().mapToDouble(Projection.Point::north).min().orElse(0);
        double north =
                framed.stream().mapToDouble(Projection.Point::north).max().orElse(0);
        double across = Math.max(LEAST_METRES, east - west);
        double down = Math.max(LEAST_METRES, north - south);
        double room = width - 2 * EDGE;
        double unit = Math.max(across / room, down / (room * TALLEST));
        double left = (width - (east - west) / unit) / 2;
        double height = down / unit + 2 * EDGE;
        double top = (height - (north - south) / unit) / 2;
        List<Mark> marks = placed.stream()
                .map(one -> new Mark(
                        one.spot(),
                        tenth(left + (one.at().east() - west) / unit),
                        tenth(top + (north - one.at().north()) / unit)))
                .sorted(Comparator.comparing(mark -> mark.spot().sign()))
                .toList();
        List<Land> land = coasts.stream()
                .map(coast -> new Land(coast.stream()
                        .map(point -> new Corner(
                                Math.round(left + (point.east() - west) / unit),
                                Math.round(top + (north - point.north()) / unit)))
                        .toList()))
                .toList();
        double spacing = Math.sqrt(room * (height - 2 * EDGE) / marks.size());
        double size = tenth(Math.max(SMALLEST, Math.min(spacing / SIGN, width < WIDTH ? 1 : LARGEST)));
        return new Panel(
                territory.isEmpty() ? "" : name(territory),
                (int) Math.round(width),
                (int) Math.round(height),
                land,
                size,
                scale(unit, width),
                signs ? marks : List.of(),
                signs ? List.of() : dots(marks),
                width < WIDTH ? List.of() : names(marks, size));
    }

    private static long communesOf(String departement) {
        return Reference.france()
                .departement(departement)
                .map(known -> Reference.france().communesOf(known).size())
                .orElse(0);
    }

    private static double degrees(@Nullable Double known) {
        return known == null ? 0 : known;
    }

    private static String name(String territory) {
        return Reference.france()
                .departement(territory)
                .map(departement -> departement.name().toString())
                .orElse(territory);
    }

    /** The greatest of 1, 2 and 5, 10, 20… kilometres that fits. */
    private static Scale scale(double metresPerUnit, double width) {
        int kilometres = 1;
        for (int power = 1; power <= METRES_PER_KM; power *= 10) {
            for (int digit : new int[] {1, 2, 5}) {
                if (digit * power * METRES_PER_KM / metresPerUnit <= width * SCALE) {
                    kilometres = digit * power;
                }
            }
        }
        return new Scale(kilometres, tenth(kilometres * METRES_PER_KM / metresPerUnit));
    }

    private static List<Dots> dots(List<Mark> marks) {
        return Arrays.stream(Sign.values())
                .map(sign -> new Dots(
                        sign,
                        marks.stream()
                                .filter(mark -> mark.spot().sign() == sign)
                                .map(mark -> "M" + Math.round(mark.x()) + " " + Math.round(mark.y()) + "h0")
                                .distinct()
                                .collect(Collectors.joining())))
                .filter(dots -> !dots.path().isEmpty())
                .toList();
    }

    /** The most populated ones, as far as their names lie neither on one another nor on a commune where something happens. */
    private static List<Name> names(List<Mark> marks, double size) {
        List<Name> names = new ArrayList<>();
        double reach = SIGN / 2 * size;
        double beside = reach + BESIDE;
        List<double[]> taken = marks.stream()
                .filter(mark -> mark.spot().sign().compareTo(Sign.ASKED) >= 0)
                .map(mark -> new double[] {mark.x() - reach, mark.y() - reach, mark.x() + reach, mark.y() + reach})
                .collect(Collectors.toCollection(ArrayList::new));
        for (Mark mark : marks.stream()
                .sorted(Comparator.comparing(mark -> -mark.spot().population()))
                .limit(3L * MOST_NAMES)
                .toList()) {
            boolean major = names.size() < MAJOR_NAMES;
            double letters = major ? LETTER * ENLARGED : LETTER;
            double length = mark.spot().name().length() * letters;
            boolean before = mark.x() + beside + length > WIDTH;
            double from = before ? mark.x() - beside - length : mark.x() + beside;
            double[] box = {from, mark.y() - LINE / 2, from + length, mark.y() + LINE / 2};
            if (names.size() < MOST_NAMES && from > 0 && taken.stream().noneMatch(other -> overlap(box, other))) {
                taken.add(box);
                names.add(new Name(
                        mark.spot().name(),
                        tenth(before ? mark.x() - beside : mark.x() + beside),
                        tenth(mark.y() + LINE / 4),
                        major,
                        before));
            }
        }
        return names;
    }

    private static boolean overlap(double[] one, double[] other) {
        return one[0] < other[2] && other[0] < one[2] && one[1] < other[3] && other[1] < one[3];
    }

    private static double tenth(double number) {
        return Math.round(number * 10) / 10.0;
    }
}
