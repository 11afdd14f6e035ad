package fr.parvis.core.web;

/**
 * One entry of a navigation, a breadcrumb or a footer.
 *
 * @param label what is read
 * @param href the whole address, base path included, or {@code ""} for the page one is on
 * @param icon a name in the sprite, or {@code ""}
 * @param current whether the page one is on is this one or below it
 */
public record Link(String label, String href, String icon, boolean current) {

    public static Link to(String label, String href) {
        return new Link(label, href, "", false);
    }

    /** The page one is on, as the last entry of a breadcrumb. */
    public static Link here(String label) {
        return new Link(label, "", "", true);
    }

    public Link icon(String name) {
        return new Link(label, href, name, current);
    }

    public Link current(boolean yes) {
        return new Link(label, href, icon, yes);
    }
}
