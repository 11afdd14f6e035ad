package fr.parvis.mairie.feature;

import java.util.List;

import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;

import fr.parvis.core.collectivity.Feature;
import fr.parvis.core.help.HelpDesk;
import fr.parvis.core.person.Right;
import fr.parvis.core.web.Form;
import fr.parvis.core.web.Frames;
import fr.parvis.core.web.PageFrame;
import fr.parvis.core.web.Site;

/** What is switched on, and a request for help with what is not. */
@Path(FeaturePages.PATH)
@RolesAllowed(Right.TO_READ)
public class FeaturePages {

    static final String PATH = "/mairie/fonctions";

    private final Frames frames;
    private final Site site;
    private final HelpDesk desk;
    private final FeatureMessages words;

    FeaturePages(Frames frames, Site site, HelpDesk desk, FeatureMessages words) {
        this.frames = frames;
        this.site = site;
        this.desk = desk;
        this.words = words;
    }

    /**
     * A feature of the commune.
     *
     * @param path of its page, from which it is asked for
     * @param asked whether it is, and nobody has called back
     */
    public record Line(String path, String label, String line, boolean on, boolean asked) {}

    @CheckedTemplate(basePath = "mairie/feature", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    static final class Templates {
        private Templates() {}

        static native TemplateInstance features(PageFrame frame, List<Line> lines);

        static native TemplateInstance feature(PageFrame frame, Form form, Line line);
    }

    @GET
    @Transactional
    public TemplateInstance list() {
        List<String> pages = desk.pages();
        return Templates.features(
                frames.mairie(),
                Feature.all().stream().map(feature -> line(feature, pages)).toList());
    }

    @GET
    @Path("{fonction}")
    @RolesAllowed(Right.TO_RUN)
    @Transactional
    public TemplateInstance show(@PathParam("fonction") String word) {
        Feature feature = Feature.named(word).orElseThrow(NotFoundException::new);
        return Templates.feature(
                frames.mairie(), Form.empty().fill("phrase", words.wish(feature.label())), line(feature, desk.pages()));
    }

    private Line line(Feature feature, List<String> pages) {
        String path = PATH + "/" + feature.word();
        boolean on = site.place().has(feature);
        return new Line(path, feature.label(), feature.line(), on, !on && pages.contains(path));
    }
}
