package fr.parvis.core.web.signin;

import java.net.URI;
import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.RequestScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;

import io.vertx.core.http.HttpServerRequest;

import fr.parvis.core.person.Post;
import fr.parvis.core.person.Sessions;
import fr.parvis.core.person.SignIn;
import fr.parvis.core.tenancy.Scope;
import fr.parvis.core.tenancy.Tenancy;
import fr.parvis.core.web.Face;
import fr.parvis.core.web.Frames;
import fr.parvis.core.web.Network;
import fr.parvis.core.web.PageFrame;
import fr.parvis.core.web.SessionCookie;
import fr.parvis.core.web.Site;
import fr.parvis.core.web.Staff;

/** Receives whoever has proved who they are: opens their session at the door they belong to. */
@RequestScoped
class Reception {

    private final Instance<Face> faces;
    private final Frames frames;
    private final Site site;
    private final Staff staff;
    private final Sessions sessions;
    private final SignIn signIn;
    private final Tenancy tenancy;
    private final HttpServerRequest request;

    Reception(
            Instance<Face> faces,
            Frames frames,
            Site site,
            Staff staff,
            Sessions sessions,
            SignIn signIn,
            Tenancy tenancy,
            HttpServerRequest request) {
        this.faces = faces;
        this.frames = frames;
        this.site = site;
        this.staff = staff;
        this.sessions = sessions;
        this.signIn = signIn;
        this.tenancy = tenancy;
        this.request = request;
    }

    /**
     * Refuses a door that leads nowhere. Whoever stands at the one of the syndicate has no scope there, signed in or not: the
     * operator's role reads across communes, and may not write what signing in and out does.
     *
     * @throws NotFoundException when this process does not show the face behind it
     */
    void require(Door door) {
        if (!isHere(door)) {
            throw new NotFoundException();
        }
        if (door.isConsole()) {
            tenancy.enter(new Scope.Nobody());
        }
    }

    Staff staff() {
        return staff;
    }

    Site site() {
        return site;
    }

    /** Where the request comes from, as throttling counts it. */
    String network() {
        return Network.of(request);
    }

    PageFrame frame(Door door) {
        return door.isConsole() ? frames.console("") : frames.mairie();
    }

    /** Where somebody may work from this host: a commune's own host shows no other commune. */
    List<Post> posts(UUID person) {
        return signIn.posts(person).stream()
                .filter(post -> isHere(Door.of(post.role())))
                .filter(post -> !site.isOwnHost() || site.place().id().equals(post.collectivity()))
                .toList();
    }

    /**
     * Signs in at a door, or at the other one for somebody who belongs there. Who works for several communes begins in the
     * first and is asked which one at once: the choice then is made within a session, where nothing can be forged.
     *
     * @throws NoPost when this person works for nobody here
     */
    Response welcome(UUID person, Door door) {
        List<Post> posts = posts(person);
        List<Post> behind =
                posts.stream().filter(post -> Door.of(post.role()) == door).toList();
        List<Post> reachable = behind.isEmpty() ? posts : behind;
        if (reachable.isEmpty()) {
            throw new NoPost();
        }
        Post first = reachable.get(0);
        return open(
                person,
                first,
                reachable.size() > 1 ? PostPages.PATH : Door.of(first.role()).home());
    }

    /** Opens a session and ends the one before it. */
    Response open(UUID person, Post post, String next) {
        if (staff.isSignedIn()) {
            sessions.close(staff.who().session());
        }
        String agent = request.getHeader(HttpHeaders.USER_AGENT);
        String token = sessions.open(person, post, site.host(), agent == null ? "" : agent);
        return Response.seeOther(URI.create(next))
                .cookie(SessionCookie.of(token))
                .build();
    }

    /** Whether this process shows what is behind the door. */
    boolean isHere(Door door) {
        return faces.stream().anyMatch(face -> face.path().equals(door.face()));
    }

    /** Somebody who is known but works for nobody that this host shows. */
    static class NoPost extends RuntimeException {
        NoPost() {
            super("No post here");
        }
    }
}
