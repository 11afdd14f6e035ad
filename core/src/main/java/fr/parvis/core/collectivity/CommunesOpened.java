package fr.parvis.core.collectivity;

import java.util.Set;

/** That communes were opened; told within the transaction that opened them, in the operator's scope. Immutable. */
public record CommunesOpened(Set<String> communes) {

    public CommunesOpened {
        communes = Set.copyOf(communes);
    }
}
