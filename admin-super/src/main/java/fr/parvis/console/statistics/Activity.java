package fr.parvis.console.statistics;

import java.util.Locale;

/**
 * What happened in a time and in some communes. Immutable.
 *
 * @param opened consultations that opened
 * @param taken who answered or voted in these, whenever they did
 * @param invited inhabitants of the communes that asked, once for each of these consultations
 * @param answers that came in this time
 * @param ballots that came in this time, online and on paper
 * @param ended consultations that ended
 * @param kept of these, decided upon within the time promised
 * @param late of these, decided upon too late, or not at all though the time is over
 * @param decided answers of the council that were published
 * @param active communes in which something was asked, answered or decided
 */
record Activity(
        long opened,
        long taken,
        long invited,
        long answers,
        long ballots,
        long ended,
        long kept,
        long late,
        long decided,
        long active) {

    static final Activity NONE = new Activity(0, 0, 0, 0, 0, 0, 0, 0, 0, 0);

    /** Of two times or of two places; how many communes were active is not known of two times together. */
    Activity plus(Activity other, long activeInBoth) {
        return new Activity(
                opened + other.opened,
                taken + other.taken,
                invited + other.invited,
                answers + other.answers,
                ballots + other.ballots,
                ended + other.ended,
                kept + other.kept,
                late + other.late,
                decided + other.decided,
                activeInBoth);
    }

    /** Whether nothing at all happened. */
    boolean isNothing() {
        return opened + answers + ballots + ended + decided == 0;
    }

    /** « 4,2 %» of the inhabitants of who was asked took part; empty where it cannot be said. */
    String participation() {
        return invited == 0 || Veil.isSmall(taken) ? "" : percent(Math.min(1, (double) taken / invited), 1);
    }

    /** How many decisions of those that were due came in time: « 80 % »; empty where none was due. */
    String punctuality() {
        return kept + late == 0 ? "" : percent((double) kept / (kept + late), 0);
    }

    /** Still within the time promised. */
    long waiting() {
        return ended - kept - late;
    }

    private static String percent(double share, int decimals) {
        return String.format(Locale.FRENCH, "%." + decimals + "f\u00a0%%", share * 100);
    }
}
