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

import fr.parvis.core.collectivity.Directory;
import fr.parvis.core.collectivity.Place;
import fr.parvis.core.person.Invitations;
import fr.parvis.core.person.Post;
import fr.parvis.core.person.Role;
import fr.parvis.core.web.Form;
import fr.parvis.core.web.PageFrame;

/** Accepting an invitation: a button and, for who likes, a name. */
@PermitAll
public abstract class InvitationPages {

    private static final int LONGEST_NAME = 100;

    private final Door door;
    private final Reception reception;
    private final Invitations invitations;
    private final Directory directory;
    private final SignInMessages words;

    InvitationPages(
            Door door, Reception reception, Invitations invitations, Directory directory, SignInMessages words) {
        this.door = door;
        this.reception = reception;
        this.invitations = invitations;
        this.directory = directory;
        this.words = words;
    }

    /** Invited by or for a town hall. */
    @Path("/mairie/invitation")
    public static class Mairie extends InvitationPages {
        Mairie(Reception reception, Invitations invitations, Directory directory, SignInMessages words) {
            super(Door.MAIRIE, reception, invitations, directory, words);
        }
    }

    /** Invited by the syndicate to work there. */
    @Path("/console/invitation")
    public static class Console extends InvitationPages {
        Console(Reception reception, Invitations invitations, Directory directory, SignInMessages words) {
            super(Door.CONSOLE, reception, invitations, directory, words);
        }
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
    public Response show(@PathParam("link") String link) {
        reception.require(door);
        return invitations
                .read(link)
                .map(open -> page(link, open, Form.empty()))
                .orElseGet(() -> spent());
    }

    @POST
    @Path("{link}")
    public Response accept(@PathParam("link") String link, MultivaluedMap<String, String> submitted) {
        reception.require(door);
        Optional<Invitations.Open> open = invitations.read(link);
        if (open.isEmpty()) {
            return spent();
        }
        Form form = Form.of(submitted);
        if (form.text("nom").length() > LONGEST_NAME) {
            form.reject("nom", words.name_too_long());
            return page(link, open.get(), form);
        }
        Optional<UUID> person = invitations.accept(link, form.text("nom"));
        if (person.isEmpty()) {
            return spent();
        }
        Post post = new Post(
                open.get().collectivity(),
                place(open.get()).name().name(),
                open.get().role());
        return reception.admit(person.get(), post, Door.of(post.role()).home());
    }

    private Response page(String link, Invitations.Open open, Form form) {
        if (Door.of(open.role()) != door) {
            String there = Door.of(open.role()).home() + "/invitation/" + link;
            return Response.seeOther(URI.create(there)).build();
        }
        return Response.status(form.hasErrors() ? 422 : 200)
                .entity(Templates.invitation(reception.frame(door), door, form, place(open), open.role(), open.email()))
                .build();
    }

    private Place place(Invitations.Open open) {
        return directory.withId(open.collectivity()).orElseThrow();
    }

    private Response spent() {
        return Response.status(Response.Status.GONE)
                .entity(Templates.invitationSpent(reception.frame(door), door))
                .build();
    }
}
