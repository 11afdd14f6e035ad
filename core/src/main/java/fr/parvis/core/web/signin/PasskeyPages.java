package fr.parvis.core.web.signin;

import java.net.URI;
import java.util.List;
import java.util.UUID;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import org.jspecify.annotations.Nullable;

import fr.parvis.core.passkey.Question;
import fr.parvis.core.person.Admission;
import fr.parvis.core.person.Passkeys;
import fr.parvis.core.person.Passkeys.Held;
import fr.parvis.core.person.Right;
import fr.parvis.core.person.SecondFactor;
import fr.parvis.core.person.SignedIn;
import fr.parvis.core.time.FrenchDates;
import fr.parvis.core.web.Form;
import fr.parvis.core.web.PageFrame;

/** One's own passkeys: adding one, removing one. Who has a second factor already proves first that it is them. */
@RolesAllowed(Right.TO_BELONG)
public abstract class PasskeyPages {

    private final Door door;
    private final Reception reception;
    private final KeyMaking making;
    private final Passkeys passkeys;
    private final SecondFactor factor;
    private final Admission admission;
    private final SecondFactorMessages words;

    PasskeyPages(
            Door door,
            Reception reception,
            KeyMaking making,
            Passkeys passkeys,
            SecondFactor factor,
            Admission admission,
            SecondFactorMessages words) {
        this.door = door;
        this.reception = reception;
        this.making = making;
        this.passkeys = passkeys;
        this.factor = factor;
        this.admission = admission;
        this.words = words;
    }

    /** For mayors, deputies and secretaries. */
    @Path("/mairie/compte/verification/cles")
    public static class Mairie extends PasskeyPages {
        Mairie(
                Reception reception,
                KeyMaking making,
                Passkeys passkeys,
                SecondFactor factor,
                Admission admission,
                SecondFactorMessages words) {
            super(Door.MAIRIE, reception, making, passkeys, factor, admission, words);
        }
    }

    /** For the syndicate's staff. */
    @Path("/console/compte/verification/cles")
    public static class Console extends PasskeyPages {
        Console(
                Reception reception,
                KeyMaking making,
                Passkeys passkeys,
                SecondFactor factor,
                Admission admission,
                SecondFactorMessages words) {
            super(Door.CONSOLE, reception, making, passkeys, factor, admission, words);
        }
    }

    /**
     * One key.
     *
     * @param used when it was used last, in words; empty for never
     * @param elsewhere the host where it serves, if that is not here; otherwise empty
     */
    public record Row(UUID id, String name, String since, String used, String elsewhere) {}

    /**
     * What somebody may do here.
     *
     * @param takes whether keys can be made on this host
     * @param proved whether they need not prove first that it is them
     */
    public record View(List<Row> keys, boolean takes, boolean proved) {}

    @CheckedTemplate(basePath = "core/signin", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    static final class Templates {
        private Templates() {}

        static native TemplateInstance passkeys(PageFrame frame, Door door, Form form, View view, String deed);
    }

    @GET
    public Response show(@QueryParam("fait") @Nullable String done) {
        return page(200, reception.at(door), Form.empty(), done == null ? "" : done);
    }

    /** What the browser is to ask the device. */
    @POST
    @Path("defi")
    @Produces(MediaType.APPLICATION_JSON)
    public Question.Creation question() {
        SignedIn who = reception.at(door);
        if (!mayChange(who)) {
            throw new NotFoundException();
        }
        return passkeys.offer(reception.owner(who), who.session(), reception.party());
    }

    @POST
    public Response add(MultivaluedMap<String, String> submitted) {
        SignedIn who = reception.at(door);
        if (!mayChange(who)) {
            return toProof();
        }
        Form form = Form.of(submitted);
        return making.made(reception.owner(who), who.session(), form)
                .map(codes -> {
                    reception.prove(who);
                    return codes.isEmpty()
                            ? done("ajout")
                            : making.codes(door, codes, door.passkeys()).build();
                })
                .orElseGet(() -> page(422, who, form, ""));
    }

    /** Whoever presses twice is told the same. */
    @POST
    @Path("{cle}/retirer")
    public Response remove(@PathParam("cle") UUID passkey) {
        SignedIn who = reception.at(door);
        if (!mayChange(who)) {
            return toProof();
        }
        return passkeys.remove(reception.owner(who), passkey)
                ? done("retrait")
                : page(
                        422,
                        who,
                        Form.empty()
                                .reject(admission.asks(who.role()) ? words.passkey_last_staff() : words.passkey_last()),
                        "");
    }

    private boolean mayChange(SignedIn who) {
        return reception.isProved(who) || !factor.isOn(who.person());
    }

    private Response page(int status, SignedIn who, Form form, String deed) {
        List<Row> rows = passkeys.of(who.person()).stream().map(this::row).toList();
        View view = new View(rows, reception.takesPasskeys(), mayChange(who));
        return Response.status(status)
                .entity(Templates.passkeys(reception.frame(door), door, form, view, deed))
                .build();
    }

    private Row row(Held key) {
        return new Row(
                key.id(),
                key.name(),
                FrenchDates.day(key.since()),
                key.usedAt() == null ? "" : FrenchDates.briefMoment(key.usedAt()),
                key.host().equals(reception.site().host()) ? "" : key.host());
    }

    private Response toProof() {
        return Response.seeOther(URI.create(door.proof())).build();
    }

    private Response done(String deed) {
        return Response.seeOther(URI.create(door.passkeys() + "?fait=" + deed)).build();
    }
}
