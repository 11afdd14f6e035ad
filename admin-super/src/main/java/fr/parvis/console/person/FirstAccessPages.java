package fr.parvis.console.person;

import java.net.URI;
import java.util.Optional;
import java.util.UUID;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import org.jspecify.annotations.Nullable;

import fr.parvis.console.Phone;
import fr.parvis.core.collectivity.Directory;
import fr.parvis.core.collectivity.Syndicate;
import fr.parvis.core.person.Admission;
import fr.parvis.core.person.Email;
import fr.parvis.core.person.FirstOperator;
import fr.parvis.core.person.Post;
import fr.parvis.core.person.Role;
import fr.parvis.core.web.Form;
import fr.parvis.core.web.Frames;
import fr.parvis.core.web.PageFrame;
import fr.parvis.core.web.SessionCookie;
import fr.parvis.core.web.Site;
import fr.parvis.core.web.signin.Door;

/** The way in for the first operator: the link that the first start printed. */
@Path("/console/premier-acces/{link}")
@PermitAll
public class FirstAccessPages {

    private static final int LONGEST = 100;

    private final Frames frames;
    private final FirstOperator firstOperator;
    private final Admission admission;
    private final Directory directory;
    private final Site site;
    private final FirstAccessMessages words;

    FirstAccessPages(
            Frames frames,
            FirstOperator firstOperator,
            Admission admission,
            Directory directory,
            Site site,
            FirstAccessMessages words) {
        this.frames = frames;
        this.firstOperator = firstOperator;
        this.admission = admission;
        this.directory = directory;
        this.site = site;
        this.words = words;
    }

    @CheckedTemplate(basePath = "console/person", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    static final class Templates {
        private Templates() {}

        static native TemplateInstance firstAccess(PageFrame frame, Form form);

        static native TemplateInstance firstAccessSpent(PageFrame frame);
    }

    @GET
    public Response show(@PathParam("link") String link) {
        return firstOperator.awaits(link)
                ? Response.ok(Templates.firstAccess(frames.console(""), Form.empty()))
                        .build()
                : spent();
    }

    @POST
    public Response arrive(
            @PathParam("link") String link,
            @HeaderParam(HttpHeaders.USER_AGENT) @Nullable String agent,
            MultivaluedMap<String, String> submitted) {
        Form form = Form.of(submitted);
        if (form.require("syndicat", words.syndicate_missing())
                && form.text("syndicat").length() > LONGEST) {
            form.reject("syndicat", words.too_long());
        }
        if (!form.text("telephone").isEmpty() && !Phone.isNumber(form.text("telephone"))) {
            form.reject("telephone", words.phone_wrong());
        }
        if (form.require("nom", words.name_missing()) && form.text("nom").length() > LONGEST) {
            form.reject("nom", words.too_long());
        }
        Optional<Email> email = Email.parse(form.text("adresse"));
        if (email.isEmpty()) {
            form.reject("adresse", form.text("adresse").isEmpty() ? words.email_missing() : words.email_wrong());
        }
        if (form.hasErrors() || email.isEmpty()) {
            return firstOperator.awaits(link)
                    ? Response.status(422)
                            .entity(Templates.firstAccess(frames.console(""), form))
                            .build()
                    : spent();
        }
        String phone = form.text("telephone");
        Optional<UUID> person = firstOperator.arrive(
                link, email.get(), form.text("nom"), form.text("syndicat"), phone.isEmpty() ? null : phone);
        if (person.isEmpty()) {
            return spent();
        }
        Syndicate syndicate = directory.syndicate().orElseThrow();
        Admission.Admitted admitted = admission.admit(
                person.get(),
                new Post(syndicate.id(), syndicate.name().name(), Role.OPERATOR),
                site.host(),
                agent == null ? "" : agent,
                site.origin());
        return Response.seeOther(URI.create(Door.CONSOLE.next(admitted.stage())))
                .cookie(SessionCookie.of(admitted.token()))
                .build();
    }

    private Response spent() {
        return Response.status(Response.Status.GONE)
                .entity(Templates.firstAccessSpent(frames.console("")))
                .build();
    }
}
