package fr.parvis.core.collectivity;

import org.jspecify.annotations.Nullable;

/**
 * What every page of a collectivity needs to know of it. Immutable.
 *
 * @param id INSEE code or SIREN
 * @param address its part of the address, {@code la-reole}
 * @param palette key of its accent in the stylesheet
 * @param population as counted by Insee
 * @param standing whether its site takes part
 * @param successor id of the commune that it has become part of
 * @param equipment what its site has
 * @param legal what its legal pages say instead of those of the others
 * @param periods for how long it keeps what the others keep for another time
 */
public record Place(
        String id,
        Kind kind,
        PlaceName name,
        String address,
        String palette,
        int population,
        Standing standing,
        @Nullable String successor,
        Equipment equipment,
        LegalLines legal,
        OwnPeriods periods) {

    /** Its sandbox, which looks and stands as it does, and leads nowhere else. */
    Place sandbox(String sandbox, String at) {
        return new Place(
                sandbox, Kind.SANDBOX, name, at, palette, population, standing, null, equipment, legal, periods);
    }

    /** Whether its site takes part. */
    public boolean isOpen() {
        return standing == Standing.OPEN;
    }

    /** Whether it is where a town hall trains: nothing of it is public, and no letter leaves it. */
    public boolean isSandbox() {
        return kind == Kind.SANDBOX;
    }

    /** Whether its site has that. */
    public boolean has(Feature feature) {
        return equipment.has(feature);
    }

    /** The path under which its site stands on the shared host. */
    public String path() {
        return "/c/" + address;
    }
}
