package fr.parvis.console.statistics;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;

/**
 * Hides figures of fewer than ten people in a series whose sum is told: in a village, « 3 réponses en mars » names people. As the
 * sum would give one away alone, the next one goes with it, until what is hidden is together ten people in two figures.
 */
final class Veil {

    static final int SMALLEST = 10;

    private Veil() {}

    /** Whether so many people are too few to be counted in the open. */
    static boolean isSmall(long people) {
        return people > 0 && people < SMALLEST;
    }

    /** The same figures in the same order; empty where they are hidden. */
    static List<OptionalLong> over(List<Long> people) {
        boolean[] hidden = new boolean[people.size()];
        long sum = 0;
        int count = 0;
        for (int i = 0; i < hidden.length; i++) {
            if (isSmall(people.get(i))) {
                hidden[i] = true;
                sum += people.get(i);
                count++;
            }
        }
        while (count > 0 && (count < 2 || sum < SMALLEST)) {
            int next = smallestShown(people, hidden);
            if (next < 0) {
                break;
            }
            hidden[next] = true;
            sum += people.get(next);
            count++;
        }
        List<OptionalLong> shown = new ArrayList<>();
        for (int i = 0; i < hidden.length; i++) {
            shown.add(hidden[i] ? OptionalLong.empty() : OptionalLong.of(people.get(i)));
        }
        return shown;
    }

    private static int smallestShown(List<Long> people, boolean[] hidden) {
        int smallest = -1;
        for (int i = 0; i < hidden.length; i++) {
            if (!hidden[i] && people.get(i) > 0 && (smallest < 0 || people.get(i) < people.get(smallest))) {
                smallest = i;
            }
        }
        return smallest;
    }
}
