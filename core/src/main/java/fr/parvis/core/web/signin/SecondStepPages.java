package fr.parvis.core.web.signin;

import java.net.URI;
import java.util.Optional;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;

import fr.parvis.core.passkey.Question;
import fr.parvis.core.person.Expected;
import fr.parvis.core.person.Passkeys;
import fr.parvis.core.person.Stage;
import fr.parvis.core.web.Form;

/** The second proof, for who has proved their address: a passkey, a code of their application, or a recovery code. */
@PermitAll
public abstract class SecondStepPages {

    private final Door door;
    private final Reception reception;
    private final SecondProof proof;
    private final Passkeys passkeys;

    SecondStepPages(Door door, Reception reception, SecondProof proof, Passkeys passkeys) {
        this.door = door;
        this.reception = reception;
        this.proof = proof;
        this.passkeys = passkeys;
    }

    /** For mayors, deputies and secretaries. */
    @Path("/mairie/connexion/verification")
    public static class Mairie extends SecondStepPages {
        Mairie(Reception reception, SecondProof proof, Passkeys passkeys) {
            super(Door.MAIRIE, reception, proof, passkeys);
        }
    }

    /** For the syndicate's staff. */
    @Path("/console/connexion/verification")
    public static class Console extends SecondStepPages {
        Console(Reception reception, SecondProof proof, Passkeys passkeys) {
            super(Door.CONSOLE, reception, proof, passkeys);
        }
    }

    @GET
    public Response ask() {
        return expected().map(expected -> page(200, expected, Form.empty())).orElseGet(this::fromTheBeginning);
    }

    /** What the browser is to ask a passkey. */
    @POST
    @Path("defi")
    @Produces(MediaType.APPLICATION_JSON)
    public Question.Request question() {
        Expected expected = expected().orElseThrow(NotFoundException::new);
        return passkeys.ask(expected.person(), expected.session(), reception.party());
    }

    @POST
    public Response enter(MultivaluedMap<String, String> submitted) {
        Optional<Expected> expected = expected();
        if (expected.isEmpty()) {
            return fromTheBeginning();
        }
        Form form = Form.of(submitted);
        if (!proof.accepts(reception.owner(expected.get()), expected.get().session(), form)) {
            return page(422, expected.get(), form);
        }
        return Response.seeOther(URI.create(reception.first(expected.get())))
                .cookie(reception.complete(expected.get()))
                .build();
    }

    private Optional<Expected> expected() {
        reception.require(door);
        return reception.expected(door, Stage.CODE_ASKED);
    }

    private Response page(int status, Expected expected, Form form) {
        return Response.status(status)
                .entity(proof.page(door, expected.person(), form, door.secondStep(), door.signIn(), false))
                .build();
    }

    /** Ten minutes are over, or the page was found in the history. */
    private Response fromTheBeginning() {
        return Response.seeOther(URI.create(door.signIn())).build();
    }
}
