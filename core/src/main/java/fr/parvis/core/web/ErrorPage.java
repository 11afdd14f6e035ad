package fr.parvis.core.web;

import java.time.Duration;

/**
 * What {@code core/error} tells somebody whose request could not be answered.
 *
 * @param status the HTTP status; the page has words for 403, 404, 410, 413, 422, 429, 500 and 503, and plain ones for others
 * @param reference what finds the incident in the logs, or {@code ""}
 * @param pause seconds to wait before the next try, or 0 when nothing better is known than « a few minutes »
 */
public record ErrorPage(int status, String reference, long pause) {

    public ErrorPage(int status, String reference) {
        this(status, reference, 0);
    }

    public static ErrorPage of(int status) {
        return new ErrorPage(status, "");
    }

    /** Too many tries; the pause is rounded up to whole seconds. */
    public static ErrorPage tooMany(Duration pause) {
        return new ErrorPage(429, "", pause.toSeconds() + 1);
    }

    /** The pause in minutes, rounded up. */
    public long pauseMinutes() {
        return (pause + 59) / 60;
    }

    /** Whether it is the site, rather than the address, that is at fault. */
    public boolean ours() {
        return status == 429 || status >= 500;
    }
}
