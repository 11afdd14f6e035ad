package fr.parvis.core.web;

import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;

import io.vertx.ext.web.RoutingContext;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;
import org.jspecify.annotations.Nullable;

import fr.parvis.core.collectivity.Directory;
import fr.parvis.core.collectivity.Feature;
import fr.parvis.core.collectivity.Place;
import fr.parvis.core.collectivity.SandboxId;
import fr.parvis.core.photo.Emblems;
import fr.parvis.core.setting.Setting;
import fr.parvis.core.setting.Settings;
import fr.parvis.core.tenancy.Scope;
import fr.parvis.core.tenancy.Tenancy;

/**
 * The first lock: resolves host and path to a collectivity, once per request, against the allow-list.
 *
 * <p>The pages of a commune stand at {@code /c/la-reole/…} for everybody. On a commune's own host the same pages stand at the
 * root: the path is completed before it is matched, and links then start at {@code ""}.
 */
@ApplicationScoped
class SiteFilter {

    private static final String PREFIX = "/c/";

    /** Twice the longest of our addresses: to match a path takes time that grows with the square of its length. */
    private static final int LONGEST_PATH = 300;

    /** Shown within pages of the town hall as well, and by browsers that do not say what they ask for. */
    private static final List<String> PICTURES = List.of("photo/", "blason/");

    /** Where nothing is. */
    private static final String NOWHERE = "/-";

    private final HostsConfig hosts;
    private final HostNames names;
    private final Directory directory;
    private final Emblems emblems;
    private final Settings settings;
    private final Site site;
    private final Staff staff;
    private final Tenancy tenancy;

    SiteFilter(
            HostsConfig hosts,
            HostNames names,
            Directory directory,
            Emblems emblems,
            Settings settings,
            Site site,
            Staff staff,
            Tenancy tenancy) {
        this.hosts = hosts;
        this.names = names;
        this.directory = directory;
        this.emblems = emblems;
        this.settings = settings;
        this.site = site;
        this.staff = staff;
        this.tenancy = tenancy;
    }

    /** Before matching, on the event loop: nothing here may wait for the database. */
    @ServerRequestFilter(preMatching = true)
    @Nullable
    Response completePath(ContainerRequestContext request, RoutingContext routing) {
        URI uri = request.getUriInfo().getRequestUri();
        // Before anything can go wrong: an error page speaks the language of its address, too.
        boolean both = settings.isOn(Setting.ENGLISH);
        Language language = both ? language(uri.getPath(), routing.queryParam(Language.PARAMETER)) : Language.FRENCH;
        boolean read = both && request.getMethod().equals("GET") && !isForStaff(uri.getPath());
        site.speaks(language, read ? translation(language, uri.getRawPath(), uri.getRawQuery()) : "");
        boolean endless = uri.getRawPath().length() > LONGEST_PATH;
        if (endless) {
            request.setRequestUri(uri.resolve(NOWHERE));
        }
        String host = host(uri);
        boolean platform = hosts.platform().contains(host);
        Optional<String> address = platform ? Optional.empty() : names.addressOf(host);
        if (!platform && address.isEmpty()) {
            return Response.status(421).build();
        }
        String path = endless ? NOWHERE : routing.normalizedPath();
        String small = withoutCapitals(uri.getRawPath(), platform);
        if (!endless && request.getMethod().equals("GET") && !small.equals(uri.getRawPath())) {
            String query = uri.getRawQuery();
            return Response.status(Response.Status.MOVED_PERMANENTLY)
                    .location(URI.create(query == null ? small : small + "?" + query))
                    .build();
        }
        // Whoever is with a town hall stays where that is known: on another host they could answer.
        if (isOpened(request) && !request.getCookies().containsKey(SessionCookie.VISIT)) {
            Optional<URI> there = home(path, host, address, uri);
            if (there.isPresent()) {
                // It may be taken back: a browser that remembered it would lead to a name that is gone.
                return Response.status(308)
                        .location(there.get())
                        .header(HttpHeaders.CACHE_CONTROL, "no-store")
                        .build();
            }
        }
        if (platform) {
            return null;
        }
        // As it will be matched, without « .. »: a detour must not lead to a neighbour.
        if (isOfSandbox(path, address.orElseThrow())) {
            return null;
        }
        if (path.startsWith(PREFIX)) {
            return Response.status(Response.Status.NOT_FOUND).build();
        }
        if (!isShared(path)) {
            String own = PREFIX + address.orElseThrow() + (path.equals("/") ? "/" : path);
            String query = uri.getRawQuery();
            request.setRequestUri(uri.resolve(query == null ? own : own + "?" + query));
        }
        return null;
    }

    /** Whether somebody opens a page, rather than a page what belongs to it: pictures of another host are not shown there. */
    private static boolean isOpened(ContainerRequestContext request) {
        String mode = request.getHeaderString("Sec-Fetch-Mode");
        return (request.getMethod().equals("GET") || request.getMethod().equals("HEAD"))
                && (mode == null || mode.equals("navigate"));
    }

    /**
     * The same page on the commune's own host, where residents are led to it and are not there.
     *
     * @param path without « .. »
     * @param own the address of the commune whose own host this is
     */
    private Optional<URI> home(String path, String host, Optional<String> own, URI uri) {
        if (own.isPresent() ? isShared(path) || isOfSandbox(path, own.get()) : !path.startsWith(PREFIX)) {
            return Optional.empty();
        }
        String[] parts = path.substring(own.isPresent() ? 0 : PREFIX.length()).split("/", 2);
        String page = parts.length > 1 ? parts[1] : "";
        if (PICTURES.stream().anyMatch(page::startsWith)) {
            return Optional.empty();
        }
        String query = uri.getRawQuery();
        return names.mainOf(own.orElse(parts[0]))
                .filter(main -> !main.equals(host))
                .map(main -> URI.create(
                        hosts.origin(main, uri.getPort()) + "/" + page + (query == null ? "" : "?" + query)));
    }

    /** After matching, on a worker: the pages of a commune get their scope. */
    @ServerRequestFilter
    @Nullable
    Response enter(ContainerRequestContext request) {
        UriInfo uri = request.getUriInfo();
        String host = host(uri.getBaseUri());
        int port = uri.getBaseUri().getPort();
        boolean ownHost = !hosts.platform().contains(host);
        site.at(host, port, ownHost);
        if (ownHost) {
            names.addressOf(host).flatMap(directory::at).ifPresent(place -> site.is(place, ""));
        }
        String address = uri.getPathParameters().getFirst("commune");
        if (address == null) {
            return null;
        }
        if (ownHost
                && names.addressOf(host)
                        .filter(own -> address.equals(own) || address.equals(SandboxId.address(own)))
                        .isEmpty()) {
            throw new NotFoundException();
        }
        Place place = directory.at(address).orElseThrow(NotFoundException::new);
        if (place.isSandbox() && !staff.isIn(place)) {
            throw new NotFoundException();
        }
        site.isAt(place);
        if (!place.has(Feature.ENGLISH)) {
            // The same address answers in French: links in letters lead here for years.
            site.speaks(Language.FRENCH, "");
        }
        // Before the page begins a transaction: whoever waits for it then holds no connection.
        site.wears(emblems.of(place.id()));
        if (request.getMethod().equals("GET")) {
            String path = uri.getRequestUri().getRawPath();
            site.shows(path.substring(Math.min(path.length(), place.path().length())));
        }
        tenancy.enter(new Scope.Within(place.id()));
        return onward(request, place);
    }

    /** The first page of a commune that has become part of another leads there; all others are its archives. */
    private @Nullable Response onward(ContainerRequestContext request, Place place) {
        String successor = place.successor();
        if (successor == null) {
            return null;
        }
        Optional<Place> next = directory.withId(successor);
        site.endedIn(next);
        UriInfo uri = request.getUriInfo();
        boolean home = uri.getPath().replaceFirst("/$", "").equals(place.path());
        if (next.isEmpty()
                || !home
                || !request.getMethod().equals("GET")
                || uri.getQueryParameters().containsKey(Site.ARCHIVES)) {
            return null;
        }
        return Response.status(308)
                .location(URI.create(
                        site.originOf(names.mainOf(next.get().address()).orElse(hosts.main()))
                                + (names.mainOf(next.get().address()).isPresent()
                                        ? "/"
                                        : next.get().path() + "/")))
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }

    /**
     * Telephones write a capital by themselves, and so does who copies an address from a poster: the words of an address that
     * people type are ours, without any. Further on there may be secrets in which capitals count.
     */
    static String withoutCapitals(String path, boolean platform) {
        String[] words = path.split("/", -1);
        String first = words.length > 1 ? words[1].toLowerCase(Locale.ROOT) : "";
        int ours = first.equals("mairie") || !platform ? 2 : first.equals("c") ? 4 : 0;
        for (int i = 1; i < Math.min(ours, words.length); i++) {
            words[i] = words[i].toLowerCase(Locale.ROOT);
        }
        return String.join("/", words);
    }

    /** The language that an address asks for; the staff's pages are in French only. */
    static Language language(String path, List<String> asked) {
        return isForStaff(path) || asked.isEmpty() ? Language.FRENCH : Language.of(asked.get(0));
    }

    /** The address of the same page in the other language. A page that answers a form has none to be read at again. */
    static String translation(Language language, String path, @Nullable String raw) {
        StringBuilder query = new StringBuilder();
        for (String part : raw == null ? new String[0] : raw.split("&", -1)) {
            if (!part.startsWith(Language.PARAMETER + "=") && !part.isEmpty()) {
                query.append(query.isEmpty() ? "?" : "&").append(part);
            }
        }
        if (language == Language.FRENCH) {
            query.append(query.isEmpty() ? "?" : "&")
                    .append(Language.PARAMETER + "=" + language.other().tag());
        }
        // Two slashes would lead to another site.
        return path.replaceFirst("^/+", "/") + query;
    }

    private static boolean isForStaff(String path) {
        return path.startsWith("/mairie") || path.startsWith("/console");
    }

    /** The pages of a commune's sandbox stand beside its own, on its host as elsewhere. */
    private static boolean isOfSandbox(String path, String address) {
        return (path + "/").startsWith(PREFIX + SandboxId.address(address) + "/");
    }

    /** What of a sandbox goes out stays with whoever asked, and out of every index. */
    @ServerResponseFilter
    void keepToThemselves(ContainerResponseContext response) {
        if (site.hasPlace() && site.place().isSandbox()) {
            response.getHeaders().putSingle(HttpHeaders.CACHE_CONTROL, "private, no-store");
            response.getHeaders().putSingle("X-Robots-Tag", "noindex, nofollow");
        }
    }

    /** What stands on every host, beside the site. */
    private static boolean isShared(String path) {
        return path.equals("/mairie")
                || path.startsWith("/mairie/")
                || path.startsWith("/assets/")
                || path.startsWith("/.well-known/")
                || path.equals("/robots.txt");
    }

    static String host(URI uri) {
        String host = uri.getHost();
        return host == null ? "" : host.toLowerCase(Locale.ROOT);
    }
}
