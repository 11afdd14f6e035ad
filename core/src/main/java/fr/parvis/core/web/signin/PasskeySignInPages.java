package fr.parvis.core.web.signin;

import java.util.Optional;
import java.util.UUID;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;

import fr.parvis.core.person.Passkeys;
import fr.parvis.core.web.Form;
import fr.parvis.core.web.PageFrame;

/** Signing in by a passkey alone: who has it, and whom its device has verified, has given both proofs. */
@PermitAll
public abstract class PasskeySignInPages {

    private final Door door;
    private final Reception reception;
    private final Passkeys passkeys;
    private final SecondFactorMessages words;

    PasskeySignInPages(Door door, Reception reception, Passkeys passkeys, SecondFactorMessages words) {
        this.door = door;
        this.reception = reception;
        this.passkeys = passkeys;
        this.words = words;
    }

    /** The door of the town halls. */
    @Path("/mairie/connexion/cle")
    public static class Mairie extends PasskeySignInPages {
        Mairie(Reception reception, Passkeys passkeys, SecondFactorMessages words) {
            super(Door.MAIRIE, reception, passkeys, words);
        }
    }

    /** The door of the syndicate. */
    @Path("/console/connexion/cle")
    public static class Console extends PasskeySignInPages {
        Console(Reception reception, Passkeys passkeys, SecondFactorMessages words) {
            super(Door.CONSOLE, reception, passkeys, words);
        }
    }

    @CheckedTemplate(basePath = "core/signin", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    static final class Templates {
        private Templates() {}

        static native TemplateInstance withPasskey(PageFrame frame, Door door, Form form);
    }

    @GET
    public Response show() {
        reception.require(door);
        reception.party();
        return page(200, Form.empty());
    }

    /** What the browser is to ask. */
    @POST
    @Path("defi")
    @Produces(MediaType.APPLICATION_JSON)
    public Passkeys.Anybody question() {
        reception.require(door);
        return passkeys.ask(reception.network(), reception.party());
    }

    @POST
    public Response enter(MultivaluedMap<String, String> submitted) {
        reception.require(door);
        Form form = Form.of(submitted);
        Optional<UUID> person = id(form.text("demande"))
                .flatMap(id -> passkeys.recognise(id, reception.party(), form.value("reponse")));
        if (person.isEmpty()) {
            return page(422, form.reject(words.passkey_unknown()));
        }
        try {
            return reception.welcomeProved(person.get(), door);
        } catch (Reception.NoPost nowhere) {
            return page(403, form.reject(words.passkey_no_post()));
        }
    }

    private Response page(int status, Form form) {
        return Response.status(status)
                .entity(Templates.withPasskey(reception.frame(door), door, form))
                .build();
    }

    private static Optional<UUID> id(String typed) {
        try {
            return Optional.of(UUID.fromString(typed));
        } catch (IllegalArgumentException noId) {
            return Optional.empty();
        }
    }
}
