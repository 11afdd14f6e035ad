package fr.parvis.console.collectivity;

import java.net.URI;
import java.util.List;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BadRequestException;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;

import fr.parvis.console.collectivity.Errands.What;
import fr.parvis.console.collectivity.Policies.Said;
import fr.parvis.core.collectivity.LegalLine;
import fr.parvis.core.person.Right;
import fr.parvis.core.web.Form;
import fr.parvis.core.web.Frames;
import fr.parvis.core.web.PageFrame;

/** What the syndicate says in the legal pages of all communes. */
@Path(PolicyPages.PATH)
@RolesAllowed(Right.TO_STEER)
public class PolicyPages {

    static final String PATH = "/console/textes-legaux";

    private final Frames frames;
    private final Policies policies;
    private final Errands errands;

    PolicyPages(Frames frames, Policies policies, Errands errands) {
        this.frames = frames;
        this.policies = policies;
        this.errands = errands;
    }

    @CheckedTemplate(basePath = "console/collectivity", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    static final class Templates {
        private Templates() {}

        static native TemplateInstance policies(PageFrame frame, List<Said> lines);
    }

    @GET
    public TemplateInstance show() {
        return Templates.policies(frames.console(PATH), policies.all());
    }

    /** Prepares a change for all communes at once. */
    @POST
    public Response prepare(MultivaluedMap<String, String> submitted) {
        LegalLine line = LegalLine.named(Form.of(submitted).value("ligne")).orElseThrow(BadRequestException::new);
        String text = policies.all().stream()
                .filter(said -> said.line() == line)
                .map(Said::text)
                .findFirst()
                .orElse("");
        return Response.seeOther(
                        URI.create(ErrandPages.PATH + "/" + errands.draftForAll(What.POLICY, line.word(), text)))
                .build();
    }
}
