package fr.parvis.core.web.signin;

import java.net.URI;
import java.util.List;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import org.jspecify.annotations.Nullable;

import fr.parvis.core.collectivity.Directory;
import fr.parvis.core.collectivity.Place;
import fr.parvis.core.collectivity.PlaceName;
import fr.parvis.core.person.Post;
import fr.parvis.core.person.Right;
import fr.parvis.core.person.SecondFactor;
import fr.parvis.core.person.Sessions;
import fr.parvis.core.person.SignedIn;
import fr.parvis.core.web.PageFrame;

/** What Parvis knows of who is signed in, where else they work, and the way out of every browser. */
@RolesAllowed(Right.TO_BELONG)
public abstract class AccountPages {

    private final Door door;
    private final Reception reception;
    private final Directory directory;
    private final SecondFactor factor;
    private final Sessions sessions;

    AccountPages(Door door, Reception reception, Directory directory, SecondFactor factor, Sessions sessions) {
        this.door = door;
        this.reception = reception;
        this.directory = directory;
        this.factor = factor;
        this.sessions = sessions;
    }

    /** For mayors and secretaries. */
    @Path("/mairie/compte")
    public static class Mairie extends AccountPages {
        Mairie(Reception reception, Directory directory, SecondFactor factor, Sessions sessions) {
            super(Door.MAIRIE, reception, directory, factor, sessions);
        }
    }

    /** For the syndicate's staff. */
    @Path("/console/compte")
    public static class Console extends AccountPages {
        Console(Reception reception, Directory directory, SecondFactor factor, Sessions sessions) {
            super(Door.CONSOLE, reception, directory, factor, sessions);
        }
    }

    /**
     * What Parvis knows.
     *
     * @param place « de La Réole »
     * @param devices where they are signed in, this one too
     */
    public record View(SignedIn who, String place, List<Post> posts, boolean secondFactor, int devices) {}

    @CheckedTemplate(basePath = "core/signin", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    static final class Templates {
        private Templates() {}

        static native TemplateInstance account(PageFrame frame, Door door, View view, String deed);
    }

    @GET
    public Response show(@QueryParam("fait") @Nullable String done) {
        reception.require(door);
        SignedIn who = reception.staff().who();
        Door own = Door.of(who.role());
        if (own != door) {
            return Response.seeOther(URI.create(own.account())).build();
        }
        List<Post> posts = reception.posts(who.person()).stream()
                .filter(post -> Door.of(post.role()) == door)
                .toList();
        View view = new View(
                who,
                place(who),
                posts,
                factor.isOn(who.person()),
                sessions.of(who.person()).size());
        return Response.ok(Templates.account(reception.frame(door), door, view, done == null ? "" : done))
                .build();
    }

    /** « de La Réole », after « maire ». */
    private String place(SignedIn who) {
        return directory
                .withId(who.collectivity())
                .map(Place::name)
                .map(PlaceName::withDe)
                .orElse("");
    }
}
