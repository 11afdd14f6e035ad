package fr.parvis.core.web;

import jakarta.enterprise.context.RequestScoped;

import org.jspecify.annotations.Nullable;

import fr.parvis.core.collectivity.Place;

/** Whose site the current request is for, and where its links start. */
@RequestScoped
public class Site {

    private @Nullable Place place;
    private String base = "";
    private String origin = "";
    private String host = "";
    private boolean ownHost;
    private Language language = Language.FRENCH;
    private String translation = "";

    void is(Place place, String base) {
        this.place = place;
        this.base = base;
    }

    /** The same for a place that stands here: a commune's own host shows its pages at the root, but those of its sandbox. */
    void isAt(Place place) {
        is(place, ownHost && !place.isSandbox() ? "" : place.path());
    }

    void speaks(Language language, String translation) {
        this.language = language;
        this.translation = translation;
    }

    void at(String origin, String host, boolean ownHost) {
        this.origin = origin;
        this.host = host;
        this.ownHost = ownHost;
    }

    /**
     * The collectivity.
     *
     * @throws IllegalStateException on a page that belongs to no collectivity
     */
    public Place place() {
        if (place == null) {
            throw new IllegalStateException("This page belongs to no collectivity");
        }
        return place;
    }

    public boolean hasPlace() {
        return place != null;
    }

    /** What every link starts with: {@code ""} on the collectivity's own host, {@code /c/la-reole} on the shared one, and in a sandbox. */
    public String base() {
        return base;
    }

    /** In which the request is answered. */
    public Language language() {
        return language;
    }

    /** The address of the same page in the other language, or {@code ""} for one that only answers a form. */
    public String translation() {
        return translation;
    }

    /** The host that the browser talks to, without a port; sessions are bound to it. */
    public String host() {
        return host;
    }

    /** Scheme, host and port, {@code https://participer.example.fr}, for links in messages; always from the allow-list. */
    public String origin() {
        return origin;
    }

    /** Whether the host is one commune's own, whose {@link #place()} then is known on every page. */
    public boolean isOwnHost() {
        return ownHost;
    }
}
