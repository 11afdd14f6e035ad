package fr.parvis.core.notice;

import fr.parvis.core.collectivity.Equipment;
import fr.parvis.core.collectivity.Kind;
import fr.parvis.core.collectivity.LegalLines;
import fr.parvis.core.collectivity.OwnPeriods;
import fr.parvis.core.collectivity.Place;
import fr.parvis.core.collectivity.PlaceName;
import fr.parvis.core.collectivity.Preset;
import fr.parvis.core.collectivity.Standing;

/**
 * A letter with invented values, for the preview. Immutable.
 *
 * @param wording the words that it says
 * @param title what it is, in a list
 * @param language {@code fr} or {@code en}
 */
public record Specimen(Message.Kind kind, Wording wording, String title, String language, Letter letter) {

    /** The platform that invented letters come from. */
    public static final String ORIGIN = "https://participer.exemple.fr";

    /** A commune whose name has an article. */
    public static final Place PLACE = new Place(
            "33352",
            Kind.COMMUNE,
            PlaceName.of("La Réole"),
            "la-reole",
            "tuile",
            4_000,
            Standing.OPEN,
            null,
            Equipment.of(Preset.ALL),
            LegalLines.NONE,
            OwnPeriods.NONE);

    /** Where its site stands. */
    public static final String HOME = ORIGIN + PLACE.path();
}
