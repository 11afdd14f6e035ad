package fr.parvis.core.collectivity;

/**
 * An intercommunalité (EPCI à fiscalité propre) of the reference list.
 *
 * <p>This class is immutable and thread-safe.
 *
 * @param siren nine digits
 * @param label as the DGCL lists it, short enough for a table: « CC du Réolais en Sud Gironde »
 */
public record ReferenceEpci(String siren, String label, Type type) {

    public ReferenceEpci {
        label = label.replace('\'', '’');
    }

    /** The DGCL's kinds, by the code that opens most labels. */
    public enum Type {
        CC("Communauté de communes"),
        CA("Communauté d’agglomération"),
        CU("Communauté urbaine"),
        METRO("Métropole"),
        /** Lyon, which is also its own département. */
        MET69("Métropole");

        private final String title;

        Type(String title) {
            this.title = title;
        }

        /** « Communauté de communes ». */
        public String title() {
            return title;
        }
    }

    /** In full, as it signs: « Communauté de communes du Réolais en Sud Gironde », « Bordeaux Métropole ». */
    public PlaceName name() {
        var prefix = type + " ";
        if (!label.startsWith(prefix)) {
            return PlaceName.of(label);
        }
        var rest = label.substring(prefix.length());
        if (rest.startsWith("Communauté ")) {
            return PlaceName.of(rest);
        }
        return PlaceName.of((rest.startsWith("Intercommunale ") ? "Communauté" : type.title()) + " " + rest);
    }
}
