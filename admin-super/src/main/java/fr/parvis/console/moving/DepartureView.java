package fr.parvis.console.moving;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

import fr.parvis.core.moving.Departures.Departure;
import fr.parvis.core.time.FrenchDates;

/**
 * A departure, as a page tells it.
 *
 * @param state in a few words
 * @param badge the kind of its badge
 * @param confirms whether whoever looks may be the second person
 */
public record DepartureView(Departure departure, String state, String badge, boolean confirms) {

    static DepartureView of(Departure departure, boolean confirms, MovingMessages words) {
        if (departure.isDone()) {
            return new DepartureView(departure, words.state_done(moment(departure.doneAt())), "ok", confirms);
        }
        if (departure.cancelledAt() != null) {
            return new DepartureView(departure, words.state_cancelled(), "archived", confirms);
        }
        return departure.waits()
                ? new DepartureView(departure, words.state_waits(), "todo", confirms)
                : new DepartureView(departure, words.state_comes(moment(departure.dueAt())), "scheduled", confirms);
    }

    /** « 3 mars 2026 à 8 h », or nothing for a moment that has not come. */
    static String moment(@Nullable Instant at) {
        return at == null ? "" : FrenchDates.moment(at);
    }

    public String asked() {
        return moment(departure.askedAt());
    }

    public String confirmed() {
        return moment(departure.confirmedAt());
    }

    public String due() {
        return moment(departure.dueAt());
    }

    public String cancelled() {
        return moment(departure.cancelledAt());
    }

    public String done() {
        return moment(departure.doneAt());
    }
}
