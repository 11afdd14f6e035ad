package fr.parvis.citizen.follow;

import java.net.URI;
import java.time.Clock;
import java.util.Optional;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.vertx.core.http.HttpServerRequest;
import org.jboss.resteasy.reactive.Cache;

import fr.parvis.citizen.consultation.Published;
import fr.parvis.core.collectivity.Feature;
import fr.parvis.core.consultation.Consultation;
import fr.parvis.core.consultation.Phase;
import fr.parvis.core.follow.Following;
import fr.parvis.core.person.Email;
import fr.parvis.core.person.Throttle;
import fr.parvis.core.web.Form;
import fr.parvis.core.web.Frames;
import fr.parvis.core.web.Needs;
import fr.parvis.core.web.Network;
import fr.parvis.core.web.PageFrame;
import fr.parvis.core.web.Site;
import fr.parvis.core.web.Typography;

/**
 * Asking for news of a consultation, and what the links of the letters lead to. Those show a button: mail programs follow
 * links by themselves.
 */
@Path("/c/{commune}")
@PermitAll
@Produces(MediaType.TEXT_HTML)
public class FollowPages {

    private static final String FORM = "{consultation: [a-z0-9-]+}/suivre";
    private static final String LINK = "suivre/{link}";
    private static final String EMAIL = "courriel";

    private static final int UNPROCESSABLE = 422;
    private static final int TOO_MANY = 429;

    private final Clock clock;
    private final Following following;
    private final Frames frames;
    private final Site site;

    FollowPages(Clock clock, Following following, Frames frames, Site site) {
        this.clock = clock;
        this.following = following;
        this.frames = frames;
        this.site = site;
    }

    @CheckedTemplate(basePath = "citizen/follow", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    static final class Templates {
        private Templates() {}

        static native TemplateInstance ask(PageFrame frame, Form form, Asked asked);

        static native TemplateInstance sent(PageFrame frame, Asked asked);

        static native TemplateInstance confirm(PageFrame frame, Asked asked, String link);

        static native TemplateInstance confirmed(PageFrame frame, Asked asked, String link);

        static native TemplateInstance stop(PageFrame frame, Asked asked, String link);

        static native TemplateInstance stopped(PageFrame frame);

        static native TemplateInstance gone(PageFrame frame);
    }

    /**
     * What news is asked of. Immutable.
     *
     * @param path of its page, below the base of the site
     * @param coming whether it has not opened yet
     * @param over whether the council's answer alone is still to come
     * @param works whether projects have won, and their news is still to come
     */
    public record Asked(String title, String path, boolean coming, boolean over, boolean works) {}

    @GET
    @Path(FORM)
    @Needs(Feature.ALERTS)
    @Cache(noStore = true)
    public Response form(@PathParam("consultation") String address) {
        Consultation consultation = published(address);
        return Following.isOffered(consultation, clock.instant())
                ? form(200, consultation, Form.empty())
                : page(address);
    }

    /** Whoever follows already gets the same page: that they do is nobody else's business. */
    @POST
    @Path(FORM)
    @Needs(Feature.ALERTS)
    public Response ask(
            @PathParam("consultation") String address,
            MultivaluedMap<String, String> submitted,
            @Context HttpServerRequest request) {
        Consultation consultation = published(address);
        if (!Following.isOffered(consultation, clock.instant())) {
            return page(address);
        }
        Form form = Form.of(submitted);
        Optional<Email> email = Email.parse(form.text(EMAIL));
        if (email.isEmpty()) {
            form.reject(EMAIL, form.text(EMAIL).isEmpty() ? words().email_missing() : words().email_wrong());
            return form(UNPROCESSABLE, consultation, form);
        }
        try {
            following.ask(
                    consultation.id(),
                    email.get(),
                    site.address(),
                    site.language().tag(),
                    Network.of(request));
        } catch (Throttle.TooManyTries tooMany) {
            form.reject(EMAIL, words().too_many(tooMany.pause().toMinutes() + 1));
            return Response.fromResponse(form(TOO_MANY, consultation, form))
                    .header("Retry-After", tooMany.pause().toSeconds() + 1)
                    .build();
        }
        return Response.seeOther(URI.create(frames.citizen().link("/", address, "/suivre/envoye")))
                .build();
    }

    @GET
    @Path(FORM + "/envoye")
    @Needs(Feature.ALERTS)
    public TemplateInstance sent(@PathParam("consultation") String address) {
        return Templates.sent(frames.citizen(), asked(published(address)));
    }

    @GET
    @Path(LINK)
    @Cache(noStore = true)
    public Response show(@PathParam("link") String link) {
        return following
                .read(link)
                .map(followed -> Response.ok(
                                followed.confirmed()
                                        ? Templates.confirmed(frames.citizen(), asked(followed), link)
                                        : Templates.confirm(frames.citizen(), asked(followed), link))
                        .build())
                .orElseGet(this::gone);
    }

    @POST
    @Path(LINK)
    public Response confirm(@PathParam("link") String link) {
        if (following.read(link).isEmpty()) {
            return gone();
        }
        following.confirm(link);
        return Response.seeOther(URI.create(frames.citizen().link("/suivre/", link)))
                .build();
    }

    @GET
    @Path(LINK + "/arreter")
    @Cache(noStore = true)
    public Response askToStop(@PathParam("link") String link) {
        return following
                .read(link)
                .map(followed -> Response.ok(Templates.stop(frames.citizen(), asked(followed), link))
                        .build())
                .orElseGet(this::gone);
    }

    /** Mail programs send this by themselves when their own button is pressed, and follow no redirect (RFC 8058, 3.1). */
    @POST
    @Path(LINK + "/arreter")
    @Cache(noStore = true)
    public TemplateInstance stop(@PathParam("link") String link) {
        following.stop(link);
        return Templates.stopped(frames.citizen());
    }

    private Response form(int status, Consultation consultation, Form form) {
        return Response.status(status)
                .entity(Templates.ask(frames.citizen(), form, asked(consultation)))
                .build();
    }

    private Response page(String address) {
        return Response.seeOther(URI.create(frames.citizen().link("/", address)))
                .build();
    }

    private Response gone() {
        return Response.status(Response.Status.GONE)
                .entity(Templates.gone(frames.citizen()))
                .build();
    }

    private Asked asked(Consultation consultation) {
        return new Asked(
                Typography.french(consultation.title()),
                "/" + consultation.address().orElseThrow(),
                phase(consultation) == Phase.COMING,
                phase(consultation) == Phase.CLOSED,
                consultation.resultAt().isPresent());
    }

    private static Asked asked(Following.Followed followed) {
        return new Asked(Typography.french(followed.title()), "/" + followed.address(), false, false, false);
    }

    private static Consultation published(String address) {
        return QuarkusTransaction.requiringNew().call(() -> Published.at(address));
    }

    private Phase phase(Consultation consultation) {
        return consultation.phase(clock.instant());
    }

    private FollowingMessages words() {
        return site.language().words(FollowingMessages.class);
    }
}
