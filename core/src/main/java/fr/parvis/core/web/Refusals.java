package fr.parvis.core.web;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.ObservesAsync;
import jakarta.ws.rs.core.UriInfo;

import fr.parvis.core.journal.Actor;
import fr.parvis.core.journal.Deed;
import fr.parvis.core.journal.Journal;
import fr.parvis.core.person.SignedIn;
import fr.parvis.core.person.Throttle;
import fr.parvis.core.tenancy.Scope;
import fr.parvis.core.tenancy.Tenancy;

/**
 * Tells the journal when somebody who is signed in asked for what is not theirs. It is written beside the request: a role is
 * looked at where nothing may wait for the database, and whoever is refused learns nothing from how long it takes.
 */
@ApplicationScoped
class Refusals {

    /** The rest of an address is Parvis' own. */
    private static final Pattern WORD = Pattern.compile("[a-z0-9.-]*");

    /** The number of a thing, or the code of a commune. */
    private static final Pattern THING =
            Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}|[0-9A-Z]{2}[0-9]{3}");

    private static final String UNSAID = "…";

    private final Event<Refusal> refused;
    private final Throttle throttle;
    private final Journal journal;
    private final Actor actor;

    Refusals(Event<Refusal> refused, Throttle throttle, Journal journal, Actor actor) {
        this.refused = refused;
        this.throttle = throttle;
        this.journal = journal;
        this.actor = actor;
    }

    /** @param address as it may stand in the journal for ever */
    record Refusal(SignedIn who, String address) {}

    void tell(SignedIn who, UriInfo asked) {
        refused.fireAsync(new Refusal(who, address(asked)));
    }

    /** What an address leaves open may be the secret of a link, or anything that somebody typed: of that, only what is a number of ours. */
    private static String address(UriInfo asked) {
        Set<String> open = asked.getPathParameters().values().stream()
                .flatMap(List::stream)
                .flatMap(value -> Stream.of(value.split("/")))
                .filter(part -> !part.isEmpty())
                .collect(Collectors.toSet());
        return Stream.of(asked.getPath().split("/"))
                .map(part -> isSafe(part, open) ? part : UNSAID)
                .collect(Collectors.joining("/"));
    }

    private static boolean isSafe(String part, Set<String> open) {
        return (open.stream().anyMatch(part::contains) ? THING : WORD)
                .matcher(part)
                .matches();
    }

    /** Of a machine that tries address after address, the first are enough. */
    void write(@ObservesAsync Refusal refusal) {
        SignedIn who = refusal.who();
        try {
            throttle.knock(Throttle.Door.REFUSED_PAGE, who.person().toString());
        } catch (Throttle.TooManyTries tooMany) {
            return;
        }
        actor.is(who.person(), who.role().name());
        Tenancy.run(new Scope.Within(who.home()), () -> journal.write(Deed.PAGE_REFUSED, refusal.address()));
    }
}
