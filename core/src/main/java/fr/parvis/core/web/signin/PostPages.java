package fr.parvis.core.web.signin;

import java.util.List;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;

import fr.parvis.core.person.Post;
import fr.parvis.core.person.Right;
import fr.parvis.core.person.SignedIn;
import fr.parvis.core.web.Form;
import fr.parvis.core.web.PageFrame;
import fr.parvis.core.web.Staff;

/** Choosing the commune, for a secretary who works for several; the session moves from one to the other. */
@Path(PostPages.PATH)
@RolesAllowed(Right.TO_MEET)
public class PostPages {

    static final String PATH = "/mairie/communes";

    private final Reception reception;
    private final Staff staff;

    PostPages(Reception reception, Staff staff) {
        this.reception = reception;
        this.staff = staff;
    }

    @CheckedTemplate(basePath = "core/signin", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    static final class Templates {
        private Templates() {}

        static native TemplateInstance posts(PageFrame frame, Door door, List<Post> posts);
    }

    @GET
    public TemplateInstance show() {
        reception.require(Door.MAIRIE);
        return Templates.posts(reception.frame(Door.MAIRIE), Door.MAIRIE, mine(staff.who()));
    }

    @POST
    public Response choose(MultivaluedMap<String, String> submitted) {
        reception.require(Door.MAIRIE);
        SignedIn who = staff.who();
        String chosen = Form.of(submitted).value("commune");
        Post post = mine(who).stream()
                .filter(mine -> mine.collectivity().equals(chosen))
                .findFirst()
                .orElseThrow(NotFoundException::new);
        return reception.move(who.person(), post, Door.MAIRIE.home());
    }

    private List<Post> mine(SignedIn who) {
        return reception.posts(who.person()).stream()
                .filter(post -> Door.of(post.role()) == Door.MAIRIE)
                .toList();
    }
}
