package fr.parvis.core.web;

import java.util.Optional;

import jakarta.enterprise.context.RequestScoped;

import org.jspecify.annotations.Nullable;

import fr.parvis.core.collectivity.Place;
import fr.parvis.core.photo.Emblems;

/** Whose site the current request is for, and where its links start. */
@RequestScoped
public class Site {

    /** Asks for the first page of a commune that has become part of another, which otherwise leads there. */
    static final String ARCHIVES = "archives";

    private final HostNames names;
    private final HostsConfig hosts;
    private @Nullable Place place;
    private String base = "";
    private String origin = "";
    private String host = "";
    private int port = -1;
    private boolean ownHost;
    private Language language = Language.FRENCH;
    private String translation = "";
    private String page = "";
    private Optional<Emblems.Shown> emblem = Optional.empty();
    private Optional<Place> successor = Optional.empty();

    Site(HostNames names, HostsConfig hosts) {
        this.names = names;
        this.hosts = hosts;
    }

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

    /** @param port as the browser wrote it, or less than 0 */
    void at(String host, int port, boolean ownHost) {
        this.port = port;
        this.origin = originOf(host);
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

    /** Scheme, host and port of another host of this installation. */
    public String originOf(String other) {
        return hosts.origin(other, port);
    }

    /**
     * Where residents read the site, without a final slash: on its own host where they are led to it, otherwise on the first host
     * of the platform, unless it is asked for on a host of its own. For what is printed, sent or found by others.
     */
    public String address() {
        return ownHost && names.mainOf(place().address()).isEmpty() ? origin : led();
    }

    private String led() {
        return names.mainOf(place().address())
                .map(this::originOf)
                .orElseGet(() -> originOf(hosts.main()) + place().path());
    }

    /** Which page of it somebody reads: {@code /faut-il-eteindre}. */
    void shows(String page) {
        this.page = page;
    }

    void wears(Optional<Emblems.Shown> emblem) {
        this.emblem = emblem;
    }

    void endedIn(Optional<Place> successor) {
        this.successor = successor;
    }

    /** The commune that this one has become part of. */
    Optional<Place> successor() {
        return successor;
    }

    /** Where residents read the archives of a commune that has become part of another. */
    public String archives(Place ended) {
        return originOf(hosts.main()) + ended.path() + "/?" + ARCHIVES + "=oui";
    }

    /** The coat of arms or the logo beside its name. */
    Optional<Emblems.Shown> emblem() {
        return emblem;
    }

    /** The one address that search engines should know of the page that is read, or {@code ""} where it is read there. */
    public String canonical() {
        return page.isEmpty() || led().equals(origin + base) ? "" : led() + page;
    }

    /** Whether the host is one commune's own, whose {@link #place()} then is known on every page. */
    public boolean isOwnHost() {
        return ownHost;
    }
}
