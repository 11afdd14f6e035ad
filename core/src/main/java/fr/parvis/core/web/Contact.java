package fr.parvis.core.web;

import org.jspecify.annotations.Nullable;

import fr.parvis.core.collectivity.Place;
import fr.parvis.core.collectivity.TownHall;
import fr.parvis.core.tenancy.Tenancy;

/**
 * How a town hall is reached: by residents while its site rests, by the syndicate. What is not known is empty. Immutable.
 *
 * @param of the commune, with « de » in French
 */
public record Contact(String of, String name, String street, String phone, String email) {

    /** As the town hall says it of itself. */
    public static Contact of(Place place) {
        return Tenancy.within(place.id(), () -> {
            TownHall townHall = TownHall.current();
            return new Contact(
                    place.name().withDe(),
                    place.name().name(),
                    text(townHall.street()),
                    text(townHall.phone()),
                    text(townHall.email()));
        });
    }

    private static String text(@Nullable String line) {
        return line == null ? "" : line;
    }

    public boolean isReachable() {
        return !(street + phone + email).isEmpty();
    }

    /** The number as a telephone dials it. */
    public String dial() {
        return phone.replaceAll("[^0-9+]", "");
    }
}
