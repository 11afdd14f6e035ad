package fr.parvis.core.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.ObservesAsync;

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

    /** Longer than any address that Parvis gives; the rest of one that is made up is of no use to a reader. */
    private static final int LONGEST_ADDRESS = 200;

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

    /** @param path without what follows a question mark, where people type names */
    record Refusal(SignedIn who, String path) {}

    void tell(SignedIn who, String path) {
        refused.fireAsync(new Refusal(who, path.substring(0, Math.min(path.length(), LONGEST_ADDRESS))));
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
        Tenancy.run(new Scope.Within(who.home()), () -> journal.write(Deed.PAGE_REFUSED, refusal.path()));
    }
}
