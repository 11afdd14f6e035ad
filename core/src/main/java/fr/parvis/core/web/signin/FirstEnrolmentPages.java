package fr.parvis.core.web.signin;

import java.net.URI;
import java.util.List;
import java.util.Optional;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;

import fr.parvis.core.person.Expected;
import fr.parvis.core.person.Stage;
import fr.parvis.core.web.Form;
import fr.parvis.core.web.signin.Enrolment.Standing;

/** Getting a second factor before the first page of the console, for the syndicate's staff, who must have one. */
@Path("/console/connexion/application")
@PermitAll
public class FirstEnrolmentPages {

    private static final Door DOOR = Door.CONSOLE;

    private final Reception reception;
    private final Enrolment enrolment;

    FirstEnrolmentPages(Reception reception, Enrolment enrolment) {
        this.reception = reception;
        this.enrolment = enrolment;
    }

    @GET
    public Response show() {
        reception.require(DOOR);
        return reception
                .expected(DOOR, Stage.ENROLMENT_ASKED)
                .map(expected -> enrolment.show(DOOR, reception.owner(expected), Standing.OUTSIDE))
                .orElseGet(FirstEnrolmentPages::fromTheBeginning);
    }

    @POST
    public Response enrol(MultivaluedMap<String, String> submitted) {
        reception.require(DOOR);
        Optional<Expected> expected = reception.expected(DOOR, Stage.ENROLMENT_ASKED);
        if (expected.isEmpty()) {
            return fromTheBeginning();
        }
        Form form = Form.of(submitted);
        Optional<List<String>> codes = enrolment.done(reception.owner(expected.get()), form, Standing.OUTSIDE);
        return codes.isEmpty()
                ? enrolment.refused(DOOR, reception.owner(expected.get()), form, Standing.OUTSIDE)
                : enrolment
                        .codes(DOOR, codes.get(), reception.first(expected.get()))
                        .cookie(reception.complete(expected.get()))
                        .build();
    }

    private static Response fromTheBeginning() {
        return Response.seeOther(URI.create(DOOR.signIn())).build();
    }
}
