package fr.parvis.mairie.help;

import java.net.URI;

import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriBuilder;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import org.jspecify.annotations.Nullable;

import fr.parvis.core.help.HelpDesk;
import fr.parvis.core.person.Right;
import fr.parvis.core.web.Form;
import fr.parvis.core.web.Frames;
import fr.parvis.core.web.PageFrame;
import fr.parvis.core.web.Staff;

/** « Demander à mon syndicat de regarder », from any page of the town hall. */
@Path("/mairie/aide")
@RolesAllowed(Right.TO_RUN)
public class HelpPages {

    private static final String FROM = "page";
    private static final String SENTENCE = "phrase";
    private static final String HOME = "/mairie";
    private static final int LONGEST = 500;

    private final HelpDesk desk;
    private final Frames frames;
    private final Staff staff;
    private final HelpMessages words;

    HelpPages(HelpDesk desk, Frames frames, Staff staff, HelpMessages words) {
        this.desk = desk;
        this.frames = frames;
        this.staff = staff;
        this.words = words;
    }

    @CheckedTemplate(basePath = "mairie/help", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    static final class Templates {
        private Templates() {}

        static native TemplateInstance ask(PageFrame frame, Form form, String from);

        static native TemplateInstance sent(PageFrame frame, String from);
    }

    /** The page that one comes from is in the request itself, so that no page has to pass it on. */
    @GET
    @Transactional
    public TemplateInstance ask(@HeaderParam("Referer") @Nullable String from) {
        return Templates.ask(frames.mairie(), Form.empty(), page(from));
    }

    @POST
    @Transactional
    public Response send(MultivaluedMap<String, String> submitted) {
        Form form = Form.of(submitted);
        String from = page(form.value(FROM));
        if (form.text(SENTENCE).length() > LONGEST) {
            form.reject(SENTENCE, words.too_long(LONGEST));
            return Response.status(422)
                    .entity(Templates.ask(frames.mairie(), form, from))
                    .build();
        }
        desk.ask(staff.who().person(), from, form.text(SENTENCE));
        return Response.seeOther(UriBuilder.fromPath("/mairie/aide/envoyee")
                        .queryParam(FROM, from)
                        .build())
                .build();
    }

    @GET
    @Path("envoyee")
    @Transactional
    public TemplateInstance sent(@QueryParam(FROM) @Nullable String from) {
        return Templates.sent(frames.mairie(), page(from));
    }

    /** The path of a page of the town hall, and of nothing else: it becomes a link. */
    private static String page(@Nullable String address) {
        try {
            String path = address == null ? null : URI.create(address).getRawPath();
            return path != null && path.matches("/mairie(/[\\w-]+)*") && !path.startsWith("/mairie/aide") ? path : HOME;
        } catch (IllegalArgumentException noAddress) {
            return HOME;
        }
    }
}
