package fr.parvis.core.web.signin;

import java.net.URI;
import java.util.Optional;
import java.util.UUID;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import org.jspecify.annotations.Nullable;

import fr.parvis.core.person.Email;
import fr.parvis.core.person.SignIn;
import fr.parvis.core.person.SignIn.Arrival;
import fr.parvis.core.person.Throttle;
import fr.parvis.core.web.Form;
import fr.parvis.core.web.PageFrame;

/**
 * Signing in: an e-mail address, then a code to type or a link to open.
 *
 * <p>Each door has a class of its own: a path with a variable, {@code /{face}/connexion}, would never be reached beside a page
 * that stands at {@code /mairie}, since the longest literal beginning wins.
 */
@PermitAll
public abstract class SignInPages {

    private static final String ASKED = "demande";

    private final Door door;
    private final Reception reception;
    private final SignIn signIn;
    private final Throttle throttle;
    private final SignInMessages words;

    SignInPages(Door door, Reception reception, SignIn signIn, Throttle throttle, SignInMessages words) {
        this.door = door;
        this.reception = reception;
        this.signIn = signIn;
        this.throttle = throttle;
        this.words = words;
    }

    /** The door of the town halls. */
    @Path("/mairie/connexion")
    public static class Mairie extends SignInPages {
        Mairie(Reception reception, SignIn signIn, Throttle throttle, SignInMessages words) {
            super(Door.MAIRIE, reception, signIn, throttle, words);
        }
    }

    /** The door of the syndicate. */
    @Path("/console/connexion")
    public static class Console extends SignInPages {
        Console(Reception reception, SignIn signIn, Throttle throttle, SignInMessages words) {
            super(Door.CONSOLE, reception, signIn, throttle, words);
        }
    }

    @CheckedTemplate(basePath = "core/signin", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    static final class Templates {
        private Templates() {}

        static native TemplateInstance address(
                PageFrame frame,
                Door door,
                Form form,
                boolean signedOut,
                boolean alsoMairie,
                boolean silent,
                boolean passkeys);

        static native TemplateInstance code(PageFrame frame, Door door, Form form);

        static native TemplateInstance link(PageFrame frame, Door door);

        static native TemplateInstance spent(PageFrame frame, Door door);

        static native TemplateInstance noPost(PageFrame frame, Door door);
    }

    @GET
    public Response ask(@QueryParam("fin") @Nullable String signedOut) {
        reception.require(door);
        if (reception.staff().isSignedIn()) {
            return seeOther(Door.of(reception.staff().who().role()).home());
        }
        return Response.ok(address(Form.empty(), signedOut != null)).build();
    }

    @POST
    public Response send(MultivaluedMap<String, String> submitted) {
        reception.require(door);
        Form form = Form.of(submitted);
        Optional<Email> email = Email.parse(form.text("adresse"));
        if (email.isEmpty()) {
            form.reject("adresse", form.text("adresse").isEmpty() ? words.address_missing() : words.address_wrong());
            return refused(address(form, false));
        }
        UUID asked = signIn.request(
                email.get(), reception.network(), reception.site().origin() + door.signIn() + "/lien/");
        return seeOther(door.signIn() + "/code?" + ASKED + "=" + asked);
    }

    @GET
    @Path("code")
    public Response askCode(@QueryParam(ASKED) @Nullable String asked) {
        reception.require(door);
        return id(asked)
                .map(id -> Response.ok(Templates.code(
                                reception.frame(door), door, Form.empty().fill(ASKED, id)))
                        .build())
                .orElseGet(() -> seeOther(door.signIn()));
    }

    @POST
    @Path("code")
    public Response enterWithCode(MultivaluedMap<String, String> submitted) {
        reception.require(door);
        Form form = Form.of(submitted);
        Optional<UUID> asked = id(form.text(ASKED));
        if (asked.isEmpty()) {
            return seeOther(door.signIn());
        }
        if (!form.text("code").replaceAll("\\D", "").matches("\\d{6}")) {
            form.reject("code", words.code_six_digits());
            return refused(Templates.code(reception.frame(door), door, form));
        }
        String network = reception.network();
        throttle.knock(Throttle.Door.SIGN_IN_CODE, network);
        Optional<Arrival> arrival = signIn.withCode(asked.get(), form.text("code"));
        if (arrival.isEmpty()) {
            form.reject("code", words.code_wrong());
            return refused(Templates.code(reception.frame(door), door, form));
        }
        return arrive(arrival.get(), network);
    }

    @GET
    @Path("lien/{token}")
    public TemplateInstance showLink() {
        reception.require(door);
        return Templates.link(reception.frame(door), door);
    }

    @POST
    @Path("lien/{token}")
    public Response enterWithLink(@PathParam("token") String token) {
        reception.require(door);
        // A link holds 192 random bits: nobody guesses one, so that nothing is counted here.
        return signIn.withLink(token)
                .map(arrival -> arrive(arrival, reception.network()))
                .orElseGet(() -> Response.status(Response.Status.GONE)
                        .entity(Templates.spent(reception.frame(door), door))
                        .build());
    }

    /** A whole meeting of mayors shares one network: those who get in do not slow down those who follow. */
    private Response arrive(Arrival arrival, String network) {
        throttle.forget(Throttle.Door.SIGN_IN_CODE, network);
        throttle.forget(Throttle.Door.SIGN_IN_NETWORK, network);
        try {
            return reception.welcome(arrival.person(), door);
        } catch (Reception.NoPost nowhere) {
            return Response.status(Response.Status.FORBIDDEN)
                    .entity(Templates.noPost(reception.frame(door), door))
                    .build();
        }
    }

    private TemplateInstance address(Form form, boolean signedOut) {
        boolean alsoMairie = door.isConsole() && reception.isHere(Door.MAIRIE);
        return Templates.address(
                reception.frame(door),
                door,
                form,
                signedOut,
                alsoMairie,
                reception.isSilent(),
                reception.takesPasskeys());
    }

    private static Optional<UUID> id(@Nullable String typed) {
        try {
            return typed == null ? Optional.empty() : Optional.of(UUID.fromString(typed));
        } catch (IllegalArgumentException noId) {
            return Optional.empty();
        }
    }

    private static Response refused(TemplateInstance page) {
        return Response.status(422).entity(page).build();
    }

    private static Response seeOther(String address) {
        return Response.seeOther(URI.create(address)).build();
    }
}
