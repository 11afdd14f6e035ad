package fr.parvis.core.web.signin;

import java.net.URI;
import java.util.Optional;
import java.util.UUID;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.vertx.core.http.HttpServerRequest;

import fr.parvis.core.collectivity.Directory;
import fr.parvis.core.collectivity.Place;
import fr.parvis.core.person.Invitations;
import fr.parvis.core.person.Post;
import fr.parvis.core.person.Role;
import fr.parvis.core.web.Form;
import fr.parvis.core.web.PageFrame;

/** Accepting an invitation: a button and, for who likes, a name. */
@Path("/{face:mairie|console}/invitation")
@PermitAll
public class InvitationPages {

    private static final int LONGEST_NAME = 100;

    private final Reception reception;
    private final Invitations invitations;
    private final Directory directory;
    private final SignInMessages words;
    private final HttpServerRequest request;

    InvitationPages(
            Reception reception,
            Invitations invitations,
            Directory directory,
            SignInMessages words,
            HttpServerRequest request) {
        this.reception = reception;
        this.invitations = invitations;
        this.directory = directory;
        this.words = words;
        this.request = request;
    }

    @CheckedTemplate(basePath = "core/signin", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    static final class Templates {
        private Templates() {}

        static native TemplateInstance invitation(
                PageFrame frame, Door door, Form form, Place place, Role role, String email);

        static native TemplateInstance invitationSpent(PageFrame frame, Door door);
    }

    @GET
    @Path("{link}")
    public Response show(@PathParam("face") String face, @PathParam("link") String link) {
        Door door = reception.door(face);
        return invitations
                .read(link)
                .map(open -> page(door, open, Form.empty()))
                .orElseGet(() -> spent(door));
    }

    @POST
    @Path("{link}")
    public Response accept(
            @PathParam("face") String face, @PathParam("link") String link, MultivaluedMap<String, String> submitted) {
        Door door = reception.door(face);
        Optional<Invitations.Open> open = invitations.read(link);
        if (open.isEmpty()) {
            return spent(door);
        }
        Form form = Form.of(submitted);
        if (form.text("nom").length() > LONGEST_NAME) {
            form.reject("nom", words.name_too_long());
            return page(door, open.get(), form);
        }
        Optional<UUID> person = invitations.accept(link, form.text("nom"));
        if (person.isEmpty()) {
            return spent(door);
        }
        Post post = new Post(
                open.get().collectivity(),
                place(open.get()).name().name(),
                open.get().role());
        return reception.open(person.get(), post, Door.of(post.role()).home());
    }

    private Response page(Door door, Invitations.Open open, Form form) {
        if (Door.of(open.role()) != door) {
            String here = request.path();
            return Response.seeOther(URI.create(Door.of(open.role()).home()
                            + here.substring(door.home().length())))
                    .build();
        }
        return Response.status(form.hasErrors() ? 422 : 200)
                .entity(Templates.invitation(reception.frame(door), door, form, place(open), open.role(), open.email()))
                .build();
    }

    private Place place(Invitations.Open open) {
        return directory.withId(open.collectivity()).orElseThrow();
    }

    private Response spent(Door door) {
        return Response.status(Response.Status.GONE)
                .entity(Templates.invitationSpent(reception.frame(door), door))
                .build();
    }
}
