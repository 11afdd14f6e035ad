package fr.parvis.core.collectivity;

import java.util.List;

/**
 * That a list named whom to invite as mayors; told within the transaction in which their communes were opened or found open.
 * Immutable.
 */
public record MayorsNamed(List<Mayor> mayors) {

    public MayorsNamed {
        mayors = List.copyOf(mayors);
    }

    /** The address of a commune's mayor, as the list has it. */
    public record Mayor(String collectivity, String email) {}
}
