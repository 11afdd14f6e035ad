package fr.parvis.core.web.signin;

import java.net.URI;
import java.util.Optional;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;

import fr.parvis.core.person.Expected;
import fr.parvis.core.person.SecondFactor;
import fr.parvis.core.person.Stage;
import fr.parvis.core.web.Form;
import fr.parvis.core.web.PageFrame;

/** The second proof, for who has proved their address: a code of their application, or a recovery code. */
@PermitAll
public abstract class SecondStepPages {

    private final Door door;
    private final Reception reception;
    private final SecondFactor factor;
    private final SecondFactorMessages words;

    SecondStepPages(Door door, Reception reception, SecondFactor factor, SecondFactorMessages words) {
        this.door = door;
        this.reception = reception;
        this.factor = factor;
        this.words = words;
    }

    /** For mayors, deputies and secretaries. */
    @Path("/mairie/connexion/verification")
    public static class Mairie extends SecondStepPages {
        Mairie(Reception reception, SecondFactor factor, SecondFactorMessages words) {
            super(Door.MAIRIE, reception, factor, words);
        }
    }

    /** For the syndicate's staff. */
    @Path("/console/connexion/verification")
    public static class Console extends SecondStepPages {
        Console(Reception reception, SecondFactor factor, SecondFactorMessages words) {
            super(Door.CONSOLE, reception, factor, words);
        }
    }

    @CheckedTemplate(basePath = "core/signin", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    static final class Templates {
        private Templates() {}

        static native TemplateInstance secondStep(PageFrame frame, Door door, Form form);
    }

    @GET
    public Response ask() {
        reception.require(door);
        return reception
                .expected(door, Stage.CODE_ASKED)
                .map(expected -> page(200, Form.empty()))
                .orElseGet(this::fromTheBeginning);
    }

    @POST
    public Response enter(MultivaluedMap<String, String> submitted) {
        reception.require(door);
        Optional<Expected> expected = reception.expected(door, Stage.CODE_ASKED);
        if (expected.isEmpty()) {
            return fromTheBeginning();
        }
        Form form = Form.of(submitted);
        String field = form.text("secours").isEmpty() ? "code" : "secours";
        if (!form.require(field, words.code_missing())) {
            return page(422, form);
        }
        if (!factor.accepts(reception.owner(expected.get()), form.text(field))) {
            form.reject(field, field.equals("code") ? words.code_wrong() : words.recovery_wrong());
            return page(422, form);
        }
        return Response.seeOther(URI.create(reception.first(expected.get())))
                .cookie(reception.complete(expected.get()))
                .build();
    }

    private Response page(int status, Form form) {
        return Response.status(status)
                .entity(Templates.secondStep(reception.frame(door), door, form))
                .build();
    }

    /** Ten minutes are over, or the page was found in the history. */
    private Response fromTheBeginning() {
        return Response.seeOther(URI.create(door.signIn())).build();
    }
}
