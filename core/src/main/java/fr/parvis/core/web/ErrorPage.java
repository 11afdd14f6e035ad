package fr.parvis.core.web;

/**
 * What {@code core/error} tells somebody whose request could not be answered.
 *
 * @param status the HTTP status; the page has words for 403, 404, 410, 413, 422, 429, 500 and 503, and plain ones for others
 * @param reference what finds the incident in the logs, or {@code ""}
 */
public record ErrorPage(int status, String reference) {

    public static ErrorPage of(int status) {
        return new ErrorPage(status, "");
    }

    /** Whether it is the site, rather than the address, that is at fault. */
    public boolean ours() {
        return status == 429 || status >= 500;
    }
}
