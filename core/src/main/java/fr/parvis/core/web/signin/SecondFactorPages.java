package fr.parvis.core.web.signin;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import org.jspecify.annotations.Nullable;

import fr.parvis.core.person.Admission;
import fr.parvis.core.person.Right;
import fr.parvis.core.person.SecondFactor;
import fr.parvis.core.person.SecondFactor.Held;
import fr.parvis.core.person.SecondFactor.Owner;
import fr.parvis.core.person.SignedIn;
import fr.parvis.core.time.FrenchDates;
import fr.parvis.core.web.Form;
import fr.parvis.core.web.PageFrame;
import fr.parvis.core.web.signin.Enrolment.Standing;

/** One's own second factor: getting one, replacing it, other recovery codes, ending it. Each change needs a current code. */
@RolesAllowed(Right.TO_BELONG)
public abstract class SecondFactorPages {

    private static final String CODE = "code";

    private final Door door;
    private final Reception reception;
    private final Enrolment enrolment;
    private final SecondFactor factor;
    private final Admission admission;
    private final SecondFactorMessages words;

    SecondFactorPages(
            Door door,
            Reception reception,
            Enrolment enrolment,
            SecondFactor factor,
            Admission admission,
            SecondFactorMessages words) {
        this.door = door;
        this.reception = reception;
        this.enrolment = enrolment;
        this.factor = factor;
        this.admission = admission;
        this.words = words;
    }

    /** For mayors, deputies and secretaries, who may do without. */
    @Path("/mairie/compte/verification")
    public static class Mairie extends SecondFactorPages {
        Mairie(
                Reception reception,
                Enrolment enrolment,
                SecondFactor factor,
                Admission admission,
                SecondFactorMessages words) {
            super(Door.MAIRIE, reception, enrolment, factor, admission, words);
        }
    }

    /** For the syndicate's staff. */
    @Path("/console/compte/verification")
    public static class Console extends SecondFactorPages {
        Console(
                Reception reception,
                Enrolment enrolment,
                SecondFactor factor,
                Admission admission,
                SecondFactorMessages words) {
            super(Door.CONSOLE, reception, enrolment, factor, admission, words);
        }
    }

    /**
     * What somebody has.
     *
     * @param since a day in words, empty when there is no application
     * @param proved whether they have proved lately that it is them, and are not asked again
     */
    public record View(boolean on, String since, long passkeys, long codes, boolean mayEnd, boolean proved) {}

    @CheckedTemplate(basePath = "core/signin", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    static final class Templates {
        private Templates() {}

        static native TemplateInstance secondFactor(PageFrame frame, Door door, Form form, View view, String deed);
    }

    @GET
    public Response show(@QueryParam("fait") @Nullable String done) {
        return page(200, reception.at(door), Form.empty(), done == null ? "" : done);
    }

    /** New recovery codes, or the end. */
    @POST
    public Response change(MultivaluedMap<String, String> submitted) {
        SignedIn who = reception.at(door);
        Form form = Form.of(submitted);
        Owner owner = reception.owner(who);
        if (!reception.isProved(who)
                && form.require(CODE, words.code_missing())
                && !factor.accepts(owner, form.text(CODE))) {
            form.reject(CODE, words.current_wrong());
        }
        if (form.hasErrors()) {
            return page(422, who, form, "");
        }
        if (!factor.isOn(who.person())) {
            return page(422, who, form.reject(words.nothing_yet()), "");
        }
        if (form.value("geste").equals("codes")) {
            return enrolment
                    .codes(door, factor.renewCodes(owner), door.account())
                    .build();
        }
        if (admission.asks(who.role())) {
            return page(422, who, form.reject(words.may_not_end()), "");
        }
        factor.remove(owner);
        return Response.seeOther(URI.create(door.account() + "/verification?fait=fin"))
                .build();
    }

    @GET
    @Path("application")
    public Response offer() {
        SignedIn who = reception.at(door);
        Held held = factor.held(who.person());
        // Who has a passkey alone has no code to type into that page.
        return held.isOn() && held.application() == null && !reception.isProved(who)
                ? Response.seeOther(URI.create(door.proof())).build()
                : enrolment.show(door, reception.owner(who), standing(who));
    }

    @POST
    @Path("application")
    public Response enrol(MultivaluedMap<String, String> submitted) {
        SignedIn who = reception.at(door);
        Owner owner = reception.owner(who);
        Form form = Form.of(submitted);
        Optional<List<String>> codes = enrolment.done(owner, form, standing(who));
        return codes.isEmpty() ? enrolment.refused(door, owner, form, standing(who)) : entered(who, codes.get());
    }

    private Response entered(SignedIn who, List<String> codes) {
        reception.prove(who);
        return enrolment.codes(door, codes, door.account()).build();
    }

    private Standing standing(SignedIn who) {
        return reception.isProved(who) ? Standing.PROVED : Standing.INSIDE;
    }

    private Response page(int status, SignedIn who, Form form, String deed) {
        Held held = factor.held(who.person());
        Instant since = held.application();
        View view = new View(
                held.isOn(),
                since == null ? "" : FrenchDates.day(since),
                held.passkeys(),
                held.recoveryCodes(),
                !admission.asks(who.role()),
                reception.isProved(who));
        return Response.status(status)
                .entity(Templates.secondFactor(reception.frame(door), door, form, view, deed))
                .build();
    }
}
