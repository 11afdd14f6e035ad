package fr.parvis.core.ballot;

import java.security.PrivateKey;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;

/**
 * A closed box whose key two holders have put together. The key lives in this object and nowhere else: it is never written, and
 * gone with the process.
 */
public final class UnlockedBox {

    private final UUID id;
    private final PrivateKey key;
    private final List<SealedBallot> ballots;

    UnlockedBox(UUID id, PrivateKey key, List<SealedBallot> ballots) {
        this.id = id;
        this.key = key;
        this.ballots = List.copyOf(ballots);
    }

    public UUID id() {
        return id;
    }

    /** How many ballots are in it. */
    public int size() {
        return ballots.size();
    }

    /**
     * What was in a box, in the order of the alphabet: in which order the ballots lay is forgotten. Nobody but the box that was
     * opened makes it, so that nothing else is ever sealed as a count.
     */
    public static final class Contents {

        private final UUID box;
        private final List<String> choices;
        private final List<String> invalid;

        private Contents(UUID box, List<String> choices, List<String> invalid) {
            this.box = box;
            this.choices = List.copyOf(choices);
            this.invalid = List.copyOf(invalid);
        }

        UUID box() {
            return box;
        }

        List<String> choices() {
            return choices;
        }

        /** Trackers of ballots that do not open, or hold what the paper does not allow. */
        List<String> invalid() {
            return invalid;
        }
    }

    /**
     * Opens all ballots. Each takes a processor some milliseconds: not inside a transaction.
     *
     * @param allowed what the paper allows
     * @param each run after every ballot, on several threads at once; what it throws ends the opening
     */
    public Contents open(Predicate<String> allowed, Runnable each) {
        // On all cores, since everybody in the room waits.
        List<Optional<String>> read = ballots.parallelStream()
                .map(ballot -> {
                    Optional<String> choice = ballot.open(key).filter(allowed);
                    each.run();
                    return choice;
                })
                .toList();
        List<String> choices = new ArrayList<>();
        List<String> invalid = new ArrayList<>();
        for (int i = 0; i < ballots.size(); i++) {
            String tracker = ballots.get(i).tracker().hex();
            read.get(i).ifPresentOrElse(choices::add, () -> invalid.add(tracker));
        }
        Collections.sort(choices);
        Collections.sort(invalid);
        return new Contents(id, choices, invalid);
    }
}
