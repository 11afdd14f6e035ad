package fr.parvis.core.collectivity;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * A commune of the reference list, as Insee, the DGCL and La Poste describe it on 1 January.
 *
 * <p>This class is immutable and thread-safe.
 *
 * @param insee five characters, {@code 33352} or {@code 2A004}
 * @param departement code of its département, {@code 33}
 * @param epci SIREN of its intercommunalité; null for the few that belong to no intercommunalité (islands, overseas)
 * @param siren null for the overseas communes whose number no public list gives
 * @param population municipal population; 0 where nobody lives (six villages destroyed in 1916, austral islands)
 * @param postalCodes in ascending order; a postal code may cover many communes, and a town have many; empty where no post
 *     goes
 */
public record ReferenceCommune(
        String insee,
        PlaceName name,
        String departement,
        @Nullable String epci,
        @Nullable String siren,
        int population,
        List<String> postalCodes) {

    public ReferenceCommune {
        postalCodes = List.copyOf(postalCodes);
    }
}
