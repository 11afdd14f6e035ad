package fr.parvis.core.web.signin;

import java.net.URI;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;

import fr.parvis.core.passkey.Question;
import fr.parvis.core.person.Passkeys;
import fr.parvis.core.person.Right;
import fr.parvis.core.person.SignedIn;
import fr.parvis.core.web.Form;

/** The second proof once more, before what protects an account is changed: a page that was left open is not enough. */
@RolesAllowed(Right.TO_BELONG)
public abstract class ProofPages {

    private final Door door;
    private final Reception reception;
    private final SecondProof proof;
    private final Passkeys passkeys;

    ProofPages(Door door, Reception reception, SecondProof proof, Passkeys passkeys) {
        this.door = door;
        this.reception = reception;
        this.proof = proof;
        this.passkeys = passkeys;
    }

    /** For mayors, deputies and secretaries. */
    @Path("/mairie/compte/verification/preuve")
    public static class Mairie extends ProofPages {
        Mairie(Reception reception, SecondProof proof, Passkeys passkeys) {
            super(Door.MAIRIE, reception, proof, passkeys);
        }
    }

    /** For the syndicate's staff. */
    @Path("/console/compte/verification/preuve")
    public static class Console extends ProofPages {
        Console(Reception reception, SecondProof proof, Passkeys passkeys) {
            super(Door.CONSOLE, reception, proof, passkeys);
        }
    }

    @GET
    public Response ask() {
        return page(200, reception.at(door), Form.empty());
    }

    /** What the browser is to ask a passkey. */
    @POST
    @Path("defi")
    @Produces(MediaType.APPLICATION_JSON)
    public Question.Request question() {
        SignedIn who = reception.at(door);
        return passkeys.ask(who.person(), who.session(), reception.party());
    }

    @POST
    public Response give(MultivaluedMap<String, String> submitted) {
        SignedIn who = reception.at(door);
        Form form = Form.of(submitted);
        if (!proof.accepts(reception.owner(who), who.session(), form)) {
            return page(422, who, form);
        }
        reception.prove(who);
        return Response.seeOther(URI.create(door.account() + "/verification")).build();
    }

    private Response page(int status, SignedIn who, Form form) {
        return Response.status(status)
                .entity(proof.page(door, who.person(), form, door.proof(), door.account() + "/verification", true))
                .build();
    }
}
