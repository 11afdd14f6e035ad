package fr.parvis.citizen.participation;

import java.net.URI;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.vertx.core.http.HttpServerRequest;
import org.jboss.resteasy.reactive.Cache;

import fr.parvis.core.person.Throttle;
import fr.parvis.core.questionnaire.Participation;
import fr.parvis.core.secret.Codes;
import fr.parvis.core.web.Form;
import fr.parvis.core.web.Frames;
import fr.parvis.core.web.Network;
import fr.parvis.core.web.PageFrame;
import fr.parvis.core.web.Site;

/** Taking one's answer back with the number of the receipt. Whoever guesses numbers is slowed down, network by network. */
@Path("/c/{commune}")
@PermitAll
@Produces(MediaType.TEXT_HTML)
public class WithdrawalPages {

    private static final String RECEIPT = "recu";
    private static final int RECEIPT_LENGTH = 12;

    private final Frames frames;
    private final Participation participation;
    private final Throttle throttle;
    private final Site site;

    WithdrawalPages(Frames frames, Participation participation, Throttle throttle, Site site) {
        this.frames = frames;
        this.participation = participation;
        this.throttle = throttle;
        this.site = site;
    }

    @CheckedTemplate(basePath = "citizen/participation", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    static final class Templates {
        private Templates() {}

        static native TemplateInstance withdraw(PageFrame frame, Form form);

        static native TemplateInstance withdrawn(PageFrame frame);
    }

    @GET
    @Path("retirer")
    @Cache(noStore = true)
    public TemplateInstance ask() {
        return Templates.withdraw(frames.citizen(), Form.empty());
    }

    @POST
    @Path("retirer")
    @Cache(noStore = true)
    public Response withdraw(MultivaluedMap<String, String> submitted, @Context HttpServerRequest request) {
        Form form = Form.of(submitted);
        String network = Network.of(request);
        if (Codes.normalise(form.value(RECEIPT)).length() != RECEIPT_LENGTH) {
            form.reject(RECEIPT, words().receipt_is_twelve());
            return again(422, form);
        }
        try {
            throttle.knock(Throttle.Door.WITHDRAWAL, network);
        } catch (Throttle.TooManyTries tooMany) {
            form.reject(RECEIPT, words().too_many_receipts(Waits.of(tooMany.pause(), words())));
            return Response.fromResponse(again(429, form))
                    .header("Retry-After", tooMany.pause().toSeconds() + 1)
                    .build();
        }
        Participation.Withdrawal withdrawal = participation.withdraw(form.value(RECEIPT));
        if (withdrawal != Participation.Withdrawal.UNKNOWN) {
            throttle.forget(Throttle.Door.WITHDRAWAL, network);
        }
        return switch (withdrawal) {
            case DONE ->
                Response.seeOther(URI.create(frames.citizen().link("/retirer/fait")))
                        .build();
            case UNKNOWN -> {
                form.reject(RECEIPT, words().receipt_unknown());
                yield again(422, form);
            }
            case TOO_LATE -> {
                form.reject(RECEIPT, words().receipt_too_late());
                yield again(422, form);
            }
        };
    }

    @GET
    @Path("retirer/fait")
    @Cache(noStore = true)
    public TemplateInstance done() {
        return Templates.withdrawn(frames.citizen());
    }

    private Response again(int status, Form form) {
        return Response.status(status)
                .entity(Templates.withdraw(frames.citizen(), form))
                .build();
    }

    private ParticipationMessages words() {
        return site.language().words(ParticipationMessages.class);
    }
}
