package fr.parvis.core.web.signin;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.RequestScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.NewCookie;
import jakarta.ws.rs.core.Response;

import io.vertx.core.http.Cookie;
import io.vertx.core.http.HttpServerRequest;
import org.eclipse.microprofile.config.inject.ConfigProperty;

import fr.parvis.core.help.Visits;
import fr.parvis.core.journal.Actor;
import fr.parvis.core.notice.Carrier;
import fr.parvis.core.passkey.Party;
import fr.parvis.core.person.Admission;
import fr.parvis.core.person.Expected;
import fr.parvis.core.person.Post;
import fr.parvis.core.person.SecondFactor;
import fr.parvis.core.person.Sessions;
import fr.parvis.core.person.SignIn;
import fr.parvis.core.person.SignedIn;
import fr.parvis.core.person.Stage;
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
    private final Admission admission;
    private final Actor actor;
    private final Tenancy tenancy;
    private final Visits visits;
    private final HttpServerRequest request;
    private final boolean silent;

    Reception(
            Instance<Face> faces,
            Frames frames,
            Site site,
            Staff staff,
            Sessions sessions,
            SignIn signIn,
            Admission admission,
            Actor actor,
            Tenancy tenancy,
            Visits visits,
            HttpServerRequest request,
            Carrier carrier,
            @ConfigProperty(name = "parvis.demo") boolean demonstration) {
        this.faces = faces;
        this.frames = frames;
        this.site = site;
        this.staff = staff;
        this.sessions = sessions;
        this.signIn = signIn;
        this.admission = admission;
        this.actor = actor;
        this.tenancy = tenancy;
        this.visits = visits;
        this.request = request;
        // A demonstration shows its letters on a page of its own.
        this.silent = !carrier.sends() && !demonstration;
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

    /**
     * Refuses a door that is not the one of who is signed in.
     *
     * @return who it is
     * @throws NotFoundException when it is another's
     */
    SignedIn at(Door door) {
        require(door);
        SignedIn who = staff.who();
        if (Door.of(who.role()) != door) {
            throw new NotFoundException();
        }
        return who;
    }

    /** Whose account it is that who is signed in works on. */
    SecondFactor.Owner owner(SignedIn who) {
        return new SecondFactor.Owner(who.person(), who.email(), who.home(), site.origin());
    }

    /** Who stands at this door between the first proof and the second; their cookie is nobody's everywhere else. */
    Optional<Expected> expected(Door door, Stage stage) {
        Cookie cookie = request.getCookie(SessionCookie.NAME);
        return cookie == null
                ? Optional.empty()
                : sessions.expected(cookie.getValue(), site.host())
                        .filter(expected -> expected.stage() == stage && Door.of(expected.role()) == door);
    }

    /** The same for the account of somebody who is not inside yet; the journal knows them already. */
    SecondFactor.Owner owner(Expected expected) {
        actor.is(expected.person(), expected.role().name());
        return new SecondFactor.Owner(expected.person(), expected.email(), expected.collectivity(), site.origin());
    }

    /** Lets somebody in who has given the second proof. */
    NewCookie complete(Expected expected) {
        return SessionCookie.of(admission.complete(expected, site.host(), agent(), site.origin()));
    }

    /** Where somebody goes first who is inside now. */
    String first(Expected expected) {
        Door door = Door.of(expected.role());
        long behind = posts(expected.person()).stream()
                .filter(post -> Door.of(post.role()) == door)
                .count();
        return behind > 1 && door == Door.MAIRIE ? PostPages.PATH : door.home();
    }

    /** Whether browsers make passkeys here: on a name of the platform, which stays when a commune changes its own. */
    boolean takesPasskeys() {
        return !site.isOwnHost() && Party.mayBe(site.host());
    }

    /**
     * The site as passkeys know it.
     *
     * @throws NotFoundException where there are none
     */
    Party party() {
        if (!takesPasskeys()) {
            throw new NotFoundException();
        }
        return new Party(site.host(), site.origin());
    }

    /** Whether who is signed in has given the second proof lately; who has none to give is not asked. */
    boolean isProved(SignedIn who) {
        return sessions.isProved(who.session());
    }

    /** Notes that they have. */
    void prove(SignedIn who) {
        sessions.prove(who.session());
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

    /** What somebody is in a commune, if they work there; its sandbox takes them as the same. */
    Optional<Post> post(UUID person, String commune) {
        return signIn.posts(person).stream()
                .filter(post -> post.collectivity().equals(commune) && Door.of(post.role()) == Door.MAIRIE)
                .findFirst();
    }

    /**
     * Signs in at a door, or at the other one for somebody who belongs there. Who works for several communes begins in the
     * first and is asked which one at once: the choice then is made within a session, where nothing can be forged.
     *
     * @throws NoPost when this person works for nobody here
     */
    Response welcome(UUID person, Door door) {
        return welcome(person, door, this::admit);
    }

    /**
     * The same for somebody whose device has verified them.
     *
     * @throws NoPost when this person works for nobody here
     */
    Response welcomeProved(UUID person, Door door) {
        return welcome(person, door, this::admitProved);
    }

    private interface Admitting {
        Response admit(UUID person, Post post, String next);
    }

    private Response welcome(UUID person, Door door, Admitting admitting) {
        List<Post> posts = posts(person);
        List<Post> behind =
                posts.stream().filter(post -> Door.of(post.role()) == door).toList();
        List<Post> reachable = behind.isEmpty() ? posts : behind;
        if (reachable.isEmpty()) {
            throw new NoPost();
        }
        Post first = reachable.get(0);
        return admitting.admit(
                person,
                first,
                reachable.size() > 1 ? PostPages.PATH : Door.of(first.role()).home());
    }

    /** Ends the session that there was, and opens another for somebody who has proved their address, as far as that leads. */
    Response admit(UUID person, Post post, String next) {
        closeTheOneBefore();
        Admission.Admitted admitted = admission.admit(person, post, site.host(), agent(), site.origin());
        String address =
                admitted.stage() == Stage.INSIDE ? next : Door.of(post.role()).next(admitted.stage());
        return Response.seeOther(URI.create(address))
                .cookie(SessionCookie.of(admitted.token()))
                .build();
    }

    private Response admitProved(UUID person, Post post, String next) {
        closeTheOneBefore();
        String token = admission.admitProved(person, post, site.host(), agent(), site.origin());
        return Response.seeOther(URI.create(next))
                .cookie(SessionCookie.of(token))
                .build();
    }

    /** Moves somebody who is inside to another of their posts. */
    Response move(UUID person, Post post, String next) {
        closeTheOneBefore();
        String token = sessions.open(person, post, site.host(), agent());
        return Response.seeOther(URI.create(next))
                .cookie(SessionCookie.of(token))
                .build();
    }

    private void closeTheOneBefore() {
        if (staff.isSignedIn()) {
            sessions.close(staff.who().session());
        }
    }

    /** Who leaves the console leaves the town hall as well that this browser is with. */
    void endVisit() {
        Cookie cookie = request.getCookie(SessionCookie.VISIT);
        if (cookie == null) {
            return;
        }
        sessions.identify(cookie.getValue(), site.host()).ifPresent(visitor -> {
            actor.is(visitor.person(), visitor.role().name());
            try {
                Tenancy.run(new Scope.Within(visitor.collectivity()), () -> visits.end(visitor.session()));
            } catch (Tenancy.OutOfReach gone) {
                // It serves others by now: there is nothing to write there, and nothing to be seen.
                sessions.close(visitor.session());
            }
        });
    }

    private String agent() {
        String agent = request.getHeader(HttpHeaders.USER_AGENT);
        return agent == null ? "" : agent;
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

    /** Whether no letter leaves this installation yet, so that no code arrives. */
    boolean isSilent() {
        return silent;
    }
}
