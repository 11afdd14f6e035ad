package fr.parvis.console.person;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import jakarta.enterprise.context.RequestScoped;

import org.jspecify.annotations.Nullable;

import fr.parvis.console.collectivity.Fleet;
import fr.parvis.core.collectivity.Reference;
import fr.parvis.core.collectivity.ReferenceEpci;
import fr.parvis.core.person.Perimeters;
import fr.parvis.core.person.Role;
import fr.parvis.core.tenancy.Scope;
import fr.parvis.core.tenancy.Tenancy;
import fr.parvis.core.web.Form;
import fr.parvis.core.web.Option;

/** What somebody of the console is, and for which communes: read from a form, and put into words. */
@RequestScoped
class Charges {

    static final String ROLE = "role";
    private static final String PORTFOLIO = "portefeuille";
    static final String EPCI = "intercommunalite";

    private final Perimeters perimeters;
    private final Fleet fleet;
    private final TeamMessages words;
    private @Nullable List<Perimeters.Portfolio> known;

    Charges(Perimeters perimeters, Fleet fleet, TeamMessages words) {
        this.perimeters = perimeters;
        this.fleet = fleet;
        this.words = words;
    }

    /** A role, and what the communes are found by of one that serves some only. */
    record Charge(Role role, String reach) {}

    /**
     * What there is to choose from.
     *
     * @param epcis none when they are too many for a list: their number is typed then
     */
    public record Choice(List<Option> roles, List<Option> portfolios, List<Option> epcis) {}

    Choice choice() {
        return new Choice(
                Stream.of(
                                Option.of(Role.OF_AGENT, words.agent(), words.agent_hint()),
                                Option.of(
                                        Role.OF_PORTFOLIO_AGENT, words.portfolio_agent(), words.portfolio_agent_hint()),
                                Option.of(Role.OF_EPCI_AGENT, words.epci_agent(), words.epci_agent_hint()),
                                Option.of(Role.OF_OPERATOR, words.operator(), words.operator_hint()))
                        .toList(),
                portfolios().stream()
                        .map(one -> Option.of(one.id().toString(), one.name()))
                        .toList(),
                Tenancy.in(new Scope.Operator(), fleet::epcis).stream()
                        .map(epci -> Option.of(epci.siren(), epci.name()))
                        .toList());
    }

    /** The form of a charge. */
    Form written(Role role, String reach) {
        return Form.empty()
                .fill(ROLE, role.name())
                .fill(PORTFOLIO, role == Role.PORTFOLIO_AGENT ? reach : "")
                .fill(EPCI, role == Role.EPCI_AGENT ? reach : "");
    }

    /** Reads one, and notes what is missing. */
    Optional<Charge> read(Form form) {
        Optional<Role> role = EnumSet.allOf(Role.class).stream()
                .filter(one -> one.isOfConsole() && one.name().equals(form.value(ROLE)))
                .findFirst();
        if (role.isEmpty()) {
            form.reject(ROLE, words.role_missing());
            return Optional.empty();
        }
        return switch (role.get()) {
            case PORTFOLIO_AGENT -> portfolio(form);
            case EPCI_AGENT -> epci(form);
            default -> Optional.of(new Charge(role.get(), ""));
        };
    }

    /** Whether communes were chosen for somebody who would have all of them. */
    boolean contradicts(Charge charge, Form form) {
        return charge.reach().isEmpty()
                && !(form.value(PORTFOLIO).isEmpty() && form.text(EPCI).isEmpty());
    }

    private Optional<Charge> portfolio(Form form) {
        Optional<Charge> charge = portfolios().stream()
                .filter(one -> one.id().toString().equals(form.value(PORTFOLIO)))
                .map(one -> new Charge(Role.PORTFOLIO_AGENT, one.id().toString()))
                .findFirst();
        if (charge.isEmpty()) {
            form.reject(PORTFOLIO, portfolios().isEmpty() ? words.portfolio_none() : words.portfolio_missing());
        }
        return charge;
    }

    private Optional<Charge> epci(Form form) {
        Optional<Charge> charge = Reference.france()
                .epci(form.text(EPCI).replace(" ", ""))
                .map(epci -> new Charge(Role.EPCI_AGENT, epci.siren()));
        if (charge.isEmpty()) {
            form.reject(EPCI, words.epci_missing());
        }
        return charge;
    }

    /** « Agent du portefeuille Nord ». */
    String inWords(Role role, String reach) {
        return switch (role) {
            case AGENT -> words.agent();
            case PORTFOLIO_AGENT ->
                words.agent_of(portfolios().stream()
                        .filter(one -> one.id().toString().equals(reach))
                        .map(Perimeters.Portfolio::name)
                        .findFirst()
                        .orElse(reach));
            case EPCI_AGENT ->
                words.agent_of_epci(
                        Reference.france().epci(reach).map(ReferenceEpci::label).orElse(reach));
            default -> words.operator();
        };
    }

    private List<Perimeters.Portfolio> portfolios() {
        List<Perimeters.Portfolio> read = known;
        if (read == null) {
            read = Tenancy.in(new Scope.Operator(), perimeters::portfolios);
            known = read;
        }
        return read;
    }
}
