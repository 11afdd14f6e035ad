package fr.parvis.core.ceremony;

import java.time.Instant;
import java.util.UUID;

import fr.parvis.core.ballot.State;

/**
 * How far a vote is. Immutable.
 *
 * @param list whether it is settled who votes
 * @param keys whether the box has a key
 * @param letters whether everybody's letter was made
 * @param over whether its time has passed, by the clock of the database
 * @param sheets whether no sheet of paper is left to be read
 */
public record Preparation(
        UUID consultation,
        UUID box,
        State state,
        Instant opensAt,
        Instant closesAt,
        boolean list,
        boolean keys,
        boolean letters,
        boolean over,
        boolean sheets) {

    /** Whether nothing of it changes any more. */
    public boolean sealed() {
        return state != State.DRAFT;
    }

    /** What is to be done next, in the order in which it can be done. */
    public Step next() {
        return switch (state) {
            case DRAFT -> {
                if (!list) {
                    yield Step.LIST;
                }
                yield keys ? Step.SEAL : Step.KEYS;
            }
            case FROZEN, OPEN -> {
                if (over) {
                    yield counting();
                }
                yield letters ? Step.WAIT : Step.LETTERS;
            }
            case CLOSED -> counting();
            case COUNTED -> sheets ? Step.PUBLISH : Step.SHEETS;
            case PUBLISHED, ARCHIVED -> Step.NOTHING;
        };
    }

    /** Nobody who types sheets may know what the others chose. */
    private Step counting() {
        return sheets ? Step.COUNT : Step.SHEETS;
    }

    /** Whether it is sealed, and nobody may know yet what comes out. */
    public boolean undecided() {
        return sealed() && next() != Step.NOTHING;
    }

    /** A thing that a town hall does for a vote. */
    public enum Step {
        LIST,
        KEYS,
        SEAL,
        LETTERS,
        /** Residents vote, or will. */
        WAIT,
        SHEETS,
        COUNT,
        PUBLISH,
        NOTHING
    }
}
