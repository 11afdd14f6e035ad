package fr.parvis.console.collectivity;

import fr.parvis.core.collectivity.Departement;
import fr.parvis.core.collectivity.PlaceName;
import fr.parvis.core.collectivity.Reference;
import fr.parvis.core.collectivity.ReferenceCommune;

/**
 * A commune that somebody who searches may mean.
 *
 * @param code the postal code that tells it from others in a sentence, or its INSEE code where no post goes
 * @param open whether it is open already
 */
public record Candidate(String insee, PlaceName name, String code, String departement, int population, boolean open) {

    static Candidate of(ReferenceCommune commune, boolean open) {
        return new Candidate(
                commune.insee(),
                commune.name(),
                commune.postalCodes().isEmpty()
                        ? commune.insee()
                        : commune.postalCodes().get(0),
                Reference.france()
                        .departement(commune.departement())
                        .map(Departement::name)
                        .map(PlaceName::name)
                        .orElse(commune.departement()),
                commune.population(),
                open);
    }

    /** Whether « habitants » has an s. */
    public boolean many() {
        return population > 1;
    }
}
