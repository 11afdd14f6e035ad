package fr.parvis.citizen.portal;

import java.util.Optional;

import org.jspecify.annotations.Nullable;

import fr.parvis.core.collectivity.Departement;
import fr.parvis.core.collectivity.Reference;

/**
 * A commune in a list of those found. Immutable.
 *
 * @param name « La Réole »
 * @param departement « Gironde », which tells homonyms apart; empty for a collectivity that has none
 * @param href the address of its site, or empty when it is not on this installation
 */
public record Town(String name, String departement, String href) {

    static Town of(String name, @Nullable String departement, String href) {
        String where = Optional.ofNullable(departement)
                .flatMap(Reference.france()::departement)
                .map(Departement::name)
                .map(Object::toString)
                .orElse("");
        return new Town(name, where, href);
    }
}
