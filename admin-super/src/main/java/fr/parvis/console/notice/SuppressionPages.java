package fr.parvis.console.notice;

import java.net.URI;
import java.util.List;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BadRequestException;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import org.jspecify.annotations.Nullable;

import fr.parvis.core.notice.Suppression;
import fr.parvis.core.notice.Suppression.Reason;
import fr.parvis.core.notice.Suppression.Suppressed;
import fr.parvis.core.person.Email;
import fr.parvis.core.person.Right;
import fr.parvis.core.web.Form;
import fr.parvis.core.web.Frames;
import fr.parvis.core.web.Link;
import fr.parvis.core.web.Option;
import fr.parvis.core.web.PageFrame;

/** Addresses that nobody may write to any more. */
@Path(SuppressionPages.PATH)
@RolesAllowed(Right.TO_STOP_MAIL)
public class SuppressionPages {

    static final String PATH = MessagePages.PATH + "/adresses";

    private static final String ADDRESS = "adresse";
    private static final String REASON = "raison";

    private static final int MOST = 100;

    private final Frames frames;
    private final Suppression suppression;
    private final WatchMessages words;

    SuppressionPages(Frames frames, Suppression suppression, WatchMessages words) {
        this.frames = frames;
        this.suppression = suppression;
        this.words = words;
    }

    /**
     * What somebody asked of an address.
     *
     * @param found null when it is written to
     */
    public record Checked(@Nullable Suppressed found) {}

    @CheckedTemplate(basePath = "console/notice", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    static final class Templates {
        private Templates() {}

        static native TemplateInstance addresses(
                PageFrame frame,
                List<Link> trail,
                Form form,
                List<Option> reasons,
                List<Suppressed> newest,
                String done,
                @Nullable Checked checked);
    }

    @GET
    public TemplateInstance show(@QueryParam("fait") @Nullable String done) {
        String said = "ajout".equals(done) ? words.suppressed() : "levee".equals(done) ? words.lifted() : "";
        return page(Form.empty(), said, null);
    }

    /** Adds an address, or only says whether it is among them. */
    @POST
    public Response suppress(MultivaluedMap<String, String> submitted) {
        Form form = Form.of(submitted);
        boolean checks = form.has("geste", "verifier");
        if (Email.parse(form.text(ADDRESS)).isEmpty()) {
            form.reject(ADDRESS, words.address_wrong());
        }
        if (!checks && !form.has(REASON, Reason.BOUNCED.name()) && !form.has(REASON, Reason.ASKED.name())) {
            form.reject(REASON, words.reason_missing());
        }
        if (form.hasErrors()) {
            return Response.status(422).entity(page(form, "", null)).build();
        }
        if (checks) {
            Checked checked = new Checked(suppression.of(form.text(ADDRESS)).orElse(null));
            return Response.ok(page(form, "", checked)).build();
        }
        suppression.suppress(form.text(ADDRESS), Reason.valueOf(form.value(REASON)));
        return Response.seeOther(URI.create(PATH + "?fait=ajout")).build();
    }

    @POST
    @Path("lever")
    public Response lift(MultivaluedMap<String, String> submitted) {
        String mark = Form.of(submitted).value("empreinte");
        if (!mark.matches("[0-9a-f]{64}")) {
            throw new BadRequestException();
        }
        suppression.lift(mark);
        return Response.seeOther(URI.create(PATH + "?fait=levee")).build();
    }

    private TemplateInstance page(Form form, String done, @Nullable Checked checked) {
        return Templates.addresses(
                frames.console(MessagePages.PATH),
                List.of(Link.to(words.title(), MessagePages.PATH), Link.here(words.addresses())),
                form,
                List.of(
                        Option.of(Reason.BOUNCED.name(), words.reason_bounced()),
                        Option.of(Reason.ASKED.name(), words.reason_asked())),
                suppression.newest(MOST),
                done,
                checked);
    }
}
