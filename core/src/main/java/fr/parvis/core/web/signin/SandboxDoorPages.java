package fr.parvis.core.web.signin;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;

import fr.parvis.core.collectivity.Directory;
import fr.parvis.core.collectivity.Kind;
import fr.parvis.core.person.Post;
import fr.parvis.core.person.Right;
import fr.parvis.core.person.SignedIn;
import fr.parvis.core.sandbox.Sandboxes;
import fr.parvis.core.web.Staff;

/**
 * The way into the sandbox of one's commune and out of it: the session moves there as it does to another commune, and whoever
 * works for the commune is in its sandbox what they are there now.
 */
@Path("/mairie/bac-a-sable")
@RolesAllowed(Right.TO_MEET)
public class SandboxDoorPages {

    private final Reception reception;
    private final Staff staff;
    private final Directory directory;
    private final Sandboxes sandboxes;

    SandboxDoorPages(Reception reception, Staff staff, Directory directory, Sandboxes sandboxes) {
        this.reception = reception;
        this.staff = staff;
        this.directory = directory;
        this.sandboxes = sandboxes;
    }

    /** Opens it if there is none yet. */
    @POST
    @Path("entrer")
    public Response enter() {
        reception.require(Door.MAIRIE);
        SignedIn who = staff.who();
        Post post = post(who);
        if (directory
                .withId(post.collectivity())
                .filter(place -> place.kind() == Kind.COMMUNE && place.isOpen())
                .isEmpty()) {
            throw new NotFoundException();
        }
        String sandbox = sandboxes.enter(post.collectivity());
        return reception.move(who.person(), new Post(sandbox, post.name(), post.role()), Door.MAIRIE.home());
    }

    @POST
    @Path("quitter")
    public Response leave() {
        reception.require(Door.MAIRIE);
        SignedIn who = staff.who();
        return reception.move(who.person(), post(who), Door.MAIRIE.home());
    }

    /** Of the commune, in the sandbox as well: what somebody is there may have changed meanwhile. */
    private Post post(SignedIn who) {
        return reception.post(who.person(), who.home()).orElseThrow(NotFoundException::new);
    }
}
