package fr.parvis.console;

import java.util.List;
import java.util.Map;
import java.util.Set;

import jakarta.ws.rs.BadRequestException;
import jakarta.ws.rs.core.UriInfo;

import fr.parvis.core.web.Listing;

/**
 * Reads the address of a list strictly: what the list does not know is a mistake to be told, since a filter that is silently
 * dropped shows a list that is not the one asked for.
 */
public final class ListAddress {

    private static final Set<String> DIRECTIONS = Set.of("", "desc");

    private ListAddress() {}

    /**
     * The place in the list that an address asks for.
     *
     * @param columns that can be sorted by, the usual order first
     * @param filters the names of the filters and the values each one takes, none for a free text
     * @throws BadRequestException for anything else
     */
    public static Listing read(UriInfo address, List<String> columns, Map<String, Set<String>> filters, int size) {
        address.getQueryParameters()
                .forEach((name, values) -> values.forEach(value -> {
                    if (!isKnown(name, value, columns, filters)) {
                        throw new BadRequestException();
                    }
                }));
        return Listing.of(address.getPath(), address.getQueryParameters(), columns, size);
    }

    private static boolean isKnown(String name, String value, List<String> columns, Map<String, Set<String>> filters) {
        return switch (name) {
            case "tri" -> value.isEmpty() || columns.contains(value);
            case "sens" -> DIRECTIONS.contains(value);
            case "page" -> value.matches("[1-9][0-9]{0,5}");
            default -> {
                Set<String> accepted = filters.get(name);
                yield accepted != null && (accepted.isEmpty() || value.isEmpty() || accepted.contains(value));
            }
        };
    }
}
