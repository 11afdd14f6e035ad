package fr.parvis.console.collectivity;

import java.net.URI;
import java.util.List;
import java.util.Set;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BadRequestException;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;

import fr.parvis.core.collectivity.Opening;
import fr.parvis.core.collectivity.Reference;
import fr.parvis.core.collectivity.ReferenceCommune;
import fr.parvis.core.person.Right;
import fr.parvis.core.web.Form;
import fr.parvis.core.web.Frames;
import fr.parvis.core.web.PageFrame;

/** Opening one commune: one field, and a button for each commune it may mean. */
@Path(OneCommunePages.PATH)
@RolesAllowed(Right.TO_OPEN)
public class OneCommunePages {

    static final String PATH = "/console/communes/nouvelle";

    /** What fits on a screen; whoever does not see their commune types one letter more. */
    private static final int MOST = 8;

    private final Frames frames;
    private final Opening opening;

    OneCommunePages(Frames frames, Opening opening) {
        this.frames = frames;
        this.opening = opening;
    }

    @CheckedTemplate(basePath = "console/collectivity", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    static final class Templates {
        private Templates() {}

        static native TemplateInstance oneCommune(
                PageFrame frame, Form form, List<Candidate> candidates, String sought);

        static native TemplateInstance oneCommune$results(List<Candidate> candidates, String sought);
    }

    @GET
    public TemplateInstance show(@QueryParam("q") @DefaultValue("") String sought) {
        return Templates.oneCommune(
                frames.console(FleetPages.PATH), Form.empty().fill("q", sought), candidates(sought), sought.strip());
    }

    /** The results alone, for the script that searches as one types. */
    @GET
    @Path("resultats")
    public TemplateInstance results(@QueryParam("q") @DefaultValue("") String sought) {
        return Templates.oneCommune$results(candidates(sought), sought.strip());
    }

    @POST
    public Response open(MultivaluedMap<String, String> submitted) {
        String insee = Form.of(submitted).value("insee");
        if (Reference.france().commune(insee).isEmpty()) {
            throw new BadRequestException();
        }
        boolean opened = opening.openOne(insee);
        return Response.seeOther(
                        URI.create(FleetPages.PATH + "/" + insee + "?fait=" + (opened ? "ouverte" : "deja-ouverte")))
                .build();
    }

    private List<Candidate> candidates(String sought) {
        List<ReferenceCommune> found = Reference.france().search(sought, MOST);
        if (found.isEmpty()) {
            return List.of();
        }
        Set<String> open =
                opening.openAmong(found.stream().map(ReferenceCommune::insee).toList());
        return found.stream()
                .map(commune -> Candidate.of(commune, open.contains(commune.insee())))
                .toList();
    }
}
