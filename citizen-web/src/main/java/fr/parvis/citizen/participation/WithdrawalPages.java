package fr.parvis.citizen.participation;

import java.net.URI;
import java.util.Optional;

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
import fr.parvis.core.web.Typography;

/** Taking one's answer back with the number of the receipt. Whoever guesses numbers is slowed down, network by network. */
@Path("/c/{commune}")
@PermitAll
@Produces(MediaType.TEXT_HTML)
public class WithdrawalPages {

    private static final String RECEIPT = "recu";
    private static final int RECEIPT_LENGTH = 12;

    /** The button of the second page, once people have read which answer it is. */
    private static final String DEED = "geste";

    private static final String WITHDRAW = "retirer";

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

        static native TemplateInstance withdrawWhich(PageFrame frame, String title, String receipt);

        static native TemplateInstance withdrawn(PageFrame frame);
    }

    @GET
    @Path("retirer")
    @Cache(noStore = true)
    public TemplateInstance ask() {
        return Templates.withdraw(frames.citizen(), Form.empty());
    }

    /** Shows which answer it is, and takes it back when that was seen. */
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
        String receipt = form.value(RECEIPT);
        Optional<Participation.Receipted> found = participation.find(receipt);
        if (found.isEmpty()) {
            form.reject(RECEIPT, words().receipt_unknown());
            return again(422, form);
        }
        throttle.forget(Throttle.Door.WITHDRAWAL, network);
        if (!found.get().open()) {
            form.reject(RECEIPT, words().receipt_too_late());
            return again(422, form);
        }
        if (!form.has(DEED, WITHDRAW)) {
            String title = Typography.french(found.get().title());
            return Response.ok(Templates.withdrawWhich(frames.citizen(), title, receipt))
                    .build();
        }
        // It may have closed, or have been withdrawn in another tab, while the question was on the screen.
        return switch (participation.withdraw(receipt)) {
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
