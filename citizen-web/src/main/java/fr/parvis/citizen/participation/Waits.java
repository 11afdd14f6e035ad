package fr.parvis.citizen.participation;

import java.time.Duration;

/** How long to wait, in words. */
public final class Waits {

    private static final int MINUTE = 60;

    private Waits() {}

    /** « 15 secondes », « 3 minutes »; rounded up, so that nobody comes back too early. */
    public static String of(Duration pause, ParticipationMessages words) {
        long seconds = pause.toSeconds() + 1;
        return seconds <= MINUTE ? words.seconds(seconds) : words.minutes((seconds + MINUTE - 1) / MINUTE);
    }
}
