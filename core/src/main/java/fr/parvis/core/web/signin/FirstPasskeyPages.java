package fr.parvis.core.web.signin;

import java.net.URI;
import java.util.List;
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

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;

import fr.parvis.core.passkey.Question;
import fr.parvis.core.person.Expected;
import fr.parvis.core.person.Passkeys;
import fr.parvis.core.person.SecondFactor;
import fr.parvis.core.person.Stage;
import fr.parvis.core.web.Form;
import fr.parvis.core.web.PageFrame;

/** A passkey in place of an application before the first page of the console, for the syndicate's staff. */
@Path("/console/connexion/cles")
@PermitAll
public class FirstPasskeyPages {

    private static final Door DOOR = Door.CONSOLE;

    private final Reception reception;
    private final KeyMaking making;
    private final Passkeys passkeys;
    private final SecondFactor factor;

    FirstPasskeyPages(Reception reception, KeyMaking making, Passkeys passkeys, SecondFactor factor) {
        this.reception = reception;
        this.making = making;
        this.passkeys = passkeys;
        this.factor = factor;
    }

    @CheckedTemplate(basePath = "core/signin", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    static final class Templates {
        private Templates() {}

        static native TemplateInstance firstPasskey(PageFrame frame, Door door, Form form);
    }

    @GET
    public Response show() {
        return expected().isEmpty() ? fromTheBeginning() : page(200, Form.empty());
    }

    /** What the browser is to ask the device. */
    @POST
    @Path("defi")
    @Produces(MediaType.APPLICATION_JSON)
    public Question.Creation question() {
        Expected expected = expected().orElseThrow(NotFoundException::new);
        return passkeys.offer(reception.owner(expected), expected.session(), reception.party());
    }

    @POST
    public Response add(MultivaluedMap<String, String> submitted) {
        Optional<Expected> expected = expected();
        if (expected.isEmpty()) {
            return fromTheBeginning();
        }
        Form form = Form.of(submitted);
        Optional<List<String>> codes =
                making.made(reception.owner(expected.get()), expected.get().session(), form);
        return codes.isEmpty()
                ? page(422, form)
                : making.codes(DOOR, codes.get(), reception.first(expected.get()))
                        .cookie(reception.complete(expected.get()))
                        .build();
    }

    private Optional<Expected> expected() {
        reception.require(DOOR);
        return reception
                .expected(DOOR, Stage.ENROLMENT_ASKED)
                .filter(expected -> reception.takesPasskeys())
                // Another window may have added the first factor meanwhile, and a mailbox alone adds no second one.
                .filter(expected -> !factor.isOn(expected.person()));
    }

    private Response page(int status, Form form) {
        return Response.status(status)
                .entity(Templates.firstPasskey(reception.frame(DOOR), DOOR, form))
                .build();
    }

    private static Response fromTheBeginning() {
        return Response.seeOther(URI.create(DOOR.signIn())).build();
    }
}
