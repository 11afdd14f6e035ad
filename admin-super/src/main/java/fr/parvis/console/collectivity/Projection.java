package fr.parvis.console.collectivity;

/**
 * Where a place of the globe lies on paper, in metres to the east and to the north: Lambert-93, the legal projection of
 * metropolitan France (décret 2000-1276; IGN, NTG_71: a conformal conic on 44° and 49°), and for overseas, where the legal ones
 * are of each island, a plane that touches the globe in its middle; a département is small enough for it. Immutable.
 */
sealed interface Projection {

    /** A point on paper, in metres. */
    record Point(double east, double north) {}

    Point of(double longitude, double latitude);

    /** Of metropolitan France. */
    record Lambert93() implements Projection {

        private static final double EXCENTRICITY = 0.0818191910428158;
        private static final double EXPONENT = 0.7256077650532670;
        private static final double CONSTANT = 11_754_255.426096;
        private static final double MERIDIAN = 3;
        private static final double POLE_EAST = 700_000;
        private static final double POLE_NORTH = 12_655_612.049876;

        @Override
        public Point of(double longitude, double latitude) {
            double sine = Math.sin(Math.toRadians(latitude));
            double isometric = Math.log(Math.tan(Math.PI / 4 + Math.toRadians(latitude) / 2)
                    * Math.pow((1 - EXCENTRICITY * sine) / (1 + EXCENTRICITY * sine), EXCENTRICITY / 2));
            double radius = CONSTANT * Math.exp(-EXPONENT * isometric);
            double angle = EXPONENT * Math.toRadians(longitude - MERIDIAN);
            return new Point(POLE_EAST + radius * Math.sin(angle), POLE_NORTH - radius * Math.cos(angle));
        }
    }

    /**
     * Of a small part of the globe.
     *
     * @param longitude of its middle
     * @param latitude of its middle
     */
    record Plane(double longitude, double latitude) implements Projection {

        private static final double RADIUS = 6_371_000;

        @Override
        public Point of(double east, double north) {
            double turned = east - longitude;
            // Wallis is west of the line where the days meet, and Nouméa is not.
            double across = turned > 180 ? turned - 360 : turned < -180 ? turned + 360 : turned;
            return new Point(
                    RADIUS * Math.toRadians(across) * Math.cos(Math.toRadians(latitude)),
                    RADIUS * Math.toRadians(north - latitude));
        }
    }
}
