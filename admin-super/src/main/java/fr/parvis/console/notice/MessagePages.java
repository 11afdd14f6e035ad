package fr.parvis.console.notice;

import java.net.URI;
import java.util.List;
import java.util.UUID;

import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;

import fr.parvis.console.ListAddress;
import fr.parvis.core.notice.Carrier;
import fr.parvis.core.notice.Outbox;
import fr.parvis.core.person.Right;
import fr.parvis.core.web.Form;
import fr.parvis.core.web.Frames;
import fr.parvis.core.web.Option;
import fr.parvis.core.web.PageFrame;

/** The outbox: what waits, what left, what did not and why. */
@Path(MessagePages.PATH)
@RolesAllowed(Right.TO_SEE)
public class MessagePages {

    static final String PATH = "/console/courriels";

    private static final int ROWS = 50;

    private final Frames frames;
    private final Watch watch;
    private final Outbox outbox;
    private final WatchMessages words;
    private final Carrier carrier;

    MessagePages(Frames frames, Watch watch, Outbox outbox, WatchMessages words, Carrier carrier) {
        this.frames = frames;
        this.watch = watch;
        this.outbox = outbox;
        this.words = words;
        this.carrier = carrier;
    }

    @CheckedTemplate(basePath = "console/notice", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    static final class Templates {
        private Templates() {}

        static native TemplateInstance messages(
                PageFrame frame, Form query, Watch.Shown shown, List<Option> states, boolean sends);
    }

    @GET
    @Transactional
    public TemplateInstance show(@Context UriInfo address) {
        return Templates.messages(
                frames.console(PATH),
                Form.of(address.getQueryParameters()),
                watch.show(ListAddress.read(address, List.of("date"), Watch.FILTERS, ROWS)),
                List.of(
                        Option.of("attente", words.waiting()),
                        Option.of("echec", words.failed()),
                        Option.of("parti", words.sent())),
                carrier.sends());
    }

    @POST
    @Path("{collectivity}/{id}/relancer")
    @RolesAllowed(Right.TO_HELP)
    public Response retry(@PathParam("collectivity") String collectivity, @PathParam("id") UUID id) {
        outbox.retry(collectivity, id);
        return Response.seeOther(URI.create(PATH)).build();
    }

    @POST
    @Path("relancer")
    @RolesAllowed(Right.TO_HELP)
    public Response retryFailed() {
        outbox.retryFailed();
        return Response.seeOther(URI.create(PATH)).build();
    }
}
