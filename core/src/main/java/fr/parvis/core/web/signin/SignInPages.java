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
import io.vertx.core.http.HttpServerRequest;
import org.jspecify.annotations.Nullable;

import fr.parvis.core.person.Email;
import fr.parvis.core.person.SignIn;
import fr.parvis.core.person.SignIn.Arrival;
import fr.parvis.core.person.Throttle;
import fr.parvis.core.web.Form;
import fr.parvis.core.web.Network;
import fr.parvis.core.web.PageFrame;
import fr.parvis.core.web.Site;
import fr.parvis.core.web.Staff;

/** Signing in: an e-mail address, then a code to type or a link to open. */
@Path("/{face:mairie|console}/connexion")
@PermitAll
public class SignInPages {

    private static final String ASKED = "demande";
    private static final String GUESS = "sign-in-code";

    private final Reception reception;
    private final SignIn signIn;
    private final Throttle throttle;
    private final Site site;
    private final Staff staff;
    private final SignInMessages words;
    private final HttpServerRequest request;

    SignInPages(
            Reception reception,
            SignIn signIn,
            Throttle throttle,
            Site site,
            Staff staff,
            SignInMessages words,
            HttpServerRequest request) {
        this.reception = reception;
        this.signIn = signIn;
        this.throttle = throttle;
        this.site = site;
        this.staff = staff;
        this.words = words;
        this.request = request;
    }

    @CheckedTemplate(basePath = "core/signin", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    static final class Templates {
        private Templates() {}

        static native TemplateInstance address(
                PageFrame frame, Door door, Form form, boolean signedOut, boolean alsoMairie);

        static native TemplateInstance code(PageFrame frame, Door door, Form form);

        static native TemplateInstance link(PageFrame frame, Door door);

        static native TemplateInstance spent(PageFrame frame, Door door);

        static native TemplateInstance noPost(PageFrame frame, Door door);
    }

    @GET
    public Response ask(@PathParam("face") String face, @QueryParam("fin") @Nullable String signedOut) {
        Door door = reception.door(face);
        if (staff.isSignedIn()) {
            return seeOther(Door.of(staff.who().role()).home());
        }
        return Response.ok(address(door, Form.empty(), signedOut != null)).build();
    }

    @POST
    public Response send(@PathParam("face") String face, MultivaluedMap<String, String> submitted) {
        Door door = reception.door(face);
        Form form = Form.of(submitted);
        Optional<Email> email = Email.parse(form.text("adresse"));
        if (email.isEmpty()) {
            form.reject("adresse", form.text("adresse").isEmpty() ? words.address_missing() : words.address_wrong());
            return refused(address(door, form, false));
        }
        UUID asked = signIn.request(email.get(), Network.of(request), site.origin() + door.signIn() + "/lien/");
        return seeOther(door.signIn() + "/code?" + ASKED + "=" + asked);
    }

    @GET
    @Path("code")
    public Response askCode(@PathParam("face") String face, @QueryParam(ASKED) @Nullable String asked) {
        Door door = reception.door(face);
        return id(asked)
                .map(id -> Response.ok(Templates.code(
                                reception.frame(door), door, Form.empty().fill(ASKED, id)))
                        .build())
                .orElseGet(() -> seeOther(door.signIn()));
    }

    @POST
    @Path("code")
    public Response enterWithCode(@PathParam("face") String face, MultivaluedMap<String, String> submitted) {
        Door door = reception.door(face);
        Form form = Form.of(submitted);
        Optional<UUID> asked = id(form.text(ASKED));
        if (asked.isEmpty()) {
            return seeOther(door.signIn());
        }
        if (!form.text("code").replaceAll("\\D", "").matches("\\d{6}")) {
            form.reject("code", words.code_six_digits());
            return refused(Templates.code(reception.frame(door), door, form));
        }
        String network = Network.of(request);
        throttle.check(GUESS, network);
        Optional<Arrival> arrival = signIn.withCode(asked.get(), form.text("code"));
        if (arrival.isEmpty()) {
            throttle.count(GUESS, network);
            form.reject("code", words.code_wrong());
            return refused(Templates.code(reception.frame(door), door, form));
        }
        return arrive(arrival.get(), network, door);
    }

    @GET
    @Path("lien/{token}")
    public TemplateInstance showLink(@PathParam("face") String face) {
        Door door = reception.door(face);
        return Templates.link(reception.frame(door), door);
    }

    @POST
    @Path("lien/{token}")
    public Response enterWithLink(@PathParam("face") String face, @PathParam("token") String token) {
        Door door = reception.door(face);
        // A link holds 192 random bits: nobody guesses one, so that nothing is counted here.
        return signIn.withLink(token)
                .map(arrival -> arrive(arrival, Network.of(request), door))
                .orElseGet(() -> Response.status(Response.Status.GONE)
                        .entity(Templates.spent(reception.frame(door), door))
                        .build());
    }

    /** A whole meeting of mayors shares one network: those who get in do not slow down those who follow. */
    private Response arrive(Arrival arrival, String network, Door door) {
        throttle.forget(GUESS, network);
        throttle.forget("sign-in", network);
        try {
            return reception.welcome(arrival.person(), door);
        } catch (Reception.NoPost nowhere) {
            return Response.status(Response.Status.FORBIDDEN)
                    .entity(Templates.noPost(reception.frame(door), door))
                    .build();
        }
    }

    private TemplateInstance address(Door door, Form form, boolean signedOut) {
        boolean alsoMairie = door.isConsole() && reception.isHere(Door.MAIRIE);
        return Templates.address(reception.frame(door), door, form, signedOut, alsoMairie);
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
