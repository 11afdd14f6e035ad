package fr.parvis.core.person;

import java.util.Set;
import java.util.stream.Collectors;

/** What a person is for a collectivity; {@link Right} says what each role may do. */
public enum Role {
    MAYOR,
    /** Stands in for the mayor and may do all that the mayor may; the journal tells the two apart. */
    DEPUTY,
    SECRETARY,
    /** Somebody of the council who reads the pages of the town hall and what residents wrote, and changes nothing else. */
    COUNCILLOR,
    /** Administers the installation. */
    OPERATOR,
    /** Works for the syndicate, with all communes. */
    AGENT,
    /** Works for the syndicate, with the communes of a portfolio. */
    PORTFOLIO_AGENT,
    /** Works for an intercommunal body, and helps its communes. */
    EPCI_AGENT,
    /** Somebody of the syndicate who looks at the pages of a town hall with it, for a while. */
    VISITOR;

    public static final String OF_MAYOR = "MAYOR";
    public static final String OF_DEPUTY = "DEPUTY";
    public static final String OF_SECRETARY = "SECRETARY";
    public static final String OF_COUNCILLOR = "COUNCILLOR";
    public static final String OF_OPERATOR = "OPERATOR";
    public static final String OF_AGENT = "AGENT";
    public static final String OF_PORTFOLIO_AGENT = "PORTFOLIO_AGENT";
    public static final String OF_EPCI_AGENT = "EPCI_AGENT";
    public static final String OF_VISITOR = "VISITOR";

    /** The names of what somebody with this role may do, which {@code @RolesAllowed} is asked for. */
    public Set<String> rights() {
        return Right.of(this).stream().map(Enum::name).collect(Collectors.toUnmodifiableSet());
    }

    /** Whether somebody with this role may do that. */
    public boolean may(Right right) {
        return Right.of(this).contains(right);
    }

    /** Whether somebody with this role may decide who works here. */
    public boolean leads() {
        return may(Right.LEAD);
    }

    /** Whether they work in the console. */
    public boolean isOfConsole() {
        return may(Right.SEE);
    }

    /** Whether they serve some communes only, which their membership tells. */
    public boolean isConfined() {
        return this == PORTFOLIO_AGENT || this == EPCI_AGENT;
    }

    /** How the role is said in a sentence: « invitée comme … ». */
    public String label() {
        return switch (this) {
            case MAYOR -> "maire";
            case DEPUTY -> "adjoint au maire";
            case SECRETARY -> "secrétaire de mairie";
            case COUNCILLOR -> "élu, qui lit et modère";
            case OPERATOR -> "administrateur du syndicat";
            case AGENT -> "agent du syndicat";
            case PORTFOLIO_AGENT -> "agent du syndicat, pour une partie des communes";
            case EPCI_AGENT -> "agent de l’intercommunalité";
            case VISITOR -> "agent du syndicat, avec la mairie";
        };
    }
}
