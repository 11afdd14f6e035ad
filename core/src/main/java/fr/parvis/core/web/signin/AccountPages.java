package fr.parvis.core.web.signin;

import java.net.URI;
import java.util.List;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;

import fr.parvis.core.collectivity.Directory;
import fr.parvis.core.collectivity.Place;
import fr.parvis.core.collectivity.PlaceName;
import fr.parvis.core.person.Post;
import fr.parvis.core.person.Role;
import fr.parvis.core.person.SignedIn;
import fr.parvis.core.web.PageFrame;

/** What Parvis knows of who is signed in, where else they work, and the way out of every browser. */
@RolesAllowed({Role.OF_MAYOR, Role.OF_SECRETARY, Role.OF_OPERATOR})
public abstract class AccountPages {

    private final Door door;
    private final Reception reception;
    private final Directory directory;

    AccountPages(Door door, Reception reception, Directory directory) {
        this.door = door;
        this.reception = reception;
        this.directory = directory;
    }

    /** For mayors and secretaries. */
    @Path("/mairie/compte")
    public static class Mairie extends AccountPages {
        Mairie(Reception reception, Directory directory) {
            super(Door.MAIRIE, reception, directory);
        }
    }

    /** For the syndicate's staff. */
    @Path("/console/compte")
    public static class Console extends AccountPages {
        Console(Reception reception, Directory directory) {
            super(Door.CONSOLE, reception, directory);
        }
    }

    @CheckedTemplate(basePath = "core/signin", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    static final class Templates {
        private Templates() {}

        static native TemplateInstance account(
                PageFrame frame, Door door, SignedIn who, String place, List<Post> posts);
    }

    @GET
    public Response show() {
        reception.require(door);
        SignedIn who = reception.staff().who();
        Door own = Door.of(who.role());
        if (own != door) {
            return Response.seeOther(URI.create(own.home() + "/compte")).build();
        }
        List<Post> posts = reception.posts(who.person()).stream()
                .filter(post -> Door.of(post.role()) == door)
                .toList();
        return Response.ok(Templates.account(reception.frame(door), door, who, place(who), posts))
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
