package fr.parvis.core.web.signin;

import java.net.URI;
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
import fr.parvis.core.person.Role;
import fr.parvis.core.person.SecondFactor;
import fr.parvis.core.person.SecondFactor.Held;
import fr.parvis.core.person.SecondFactor.Owner;
import fr.parvis.core.person.SignedIn;
import fr.parvis.core.time.FrenchDates;
import fr.parvis.core.web.Form;
import fr.parvis.core.web.PageFrame;

/** One's own second factor: getting one, replacing it, other recovery codes, ending it. Each change needs a current code. */
@RolesAllowed({Role.OF_MAYOR, Role.OF_SECRETARY, Role.OF_OPERATOR})
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
     * @param since a day in words, empty when there is none
     */
    public record View(boolean on, String since, long codes, boolean mayEnd) {}

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
        if (form.require(CODE, words.code_missing()) && !factor.accepts(owner, form.text(CODE))) {
            form.reject(CODE, words.current_wrong());
        }
        if (form.hasErrors()) {
            return page(422, who, form, "");
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
        return enrolment.show(door, reception.owner(reception.at(door)), true);
    }

    @POST
    @Path("application")
    public Response enrol(MultivaluedMap<String, String> submitted) {
        Owner owner = reception.owner(reception.at(door));
        Form form = Form.of(submitted);
        Optional<List<String>> codes = enrolment.done(owner, form);
        return codes.isEmpty()
                ? enrolment.refused(door, owner, form, true)
                : enrolment.codes(door, codes.get(), door.account()).build();
    }

    private Response page(int status, SignedIn who, Form form, String deed) {
        Optional<Held> held = factor.held(who.person());
        View view = new View(
                held.isPresent(),
                held.map(Held::since).map(FrenchDates::day).orElse(""),
                held.map(Held::recoveryCodes).orElse(0L),
                !admission.asks(who.role()));
        return Response.status(status)
                .entity(Templates.secondFactor(reception.frame(door), door, form, view, deed))
                .build();
    }
}
