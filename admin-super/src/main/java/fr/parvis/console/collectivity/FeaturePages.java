package fr.parvis.console.collectivity;

import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import org.jspecify.annotations.Nullable;

import fr.parvis.core.collectivity.Equipping;
import fr.parvis.core.collectivity.Feature;
import fr.parvis.core.collectivity.Preset;
import fr.parvis.core.person.Right;
import fr.parvis.core.web.Form;
import fr.parvis.core.web.Frames;
import fr.parvis.core.web.Option;
import fr.parvis.core.web.PageFrame;

/** Which features there are, how many communes have them, and what communes get that are opened from now on. */
@Path(FeaturePages.PATH)
@RolesAllowed(Right.TO_STEER)
public class FeaturePages {

    static final String PATH = "/console/fonctions";

    private static final String PRESET = "prereglage";
    private static final String DONE = "prereglage";

    private final Frames frames;
    private final Fleet fleet;
    private final Equipping equipping;
    private final FeatureMessages words;

    FeaturePages(Frames frames, Fleet fleet, Equipping equipping, FeatureMessages words) {
        this.frames = frames;
        this.fleet = fleet;
        this.equipping = equipping;
        this.words = words;
    }

    /** A feature, and how many communes have it. */
    public record Line(Feature feature, long on, long off) {}

    @CheckedTemplate(basePath = "console/collectivity", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    static final class Templates {
        private Templates() {}

        static native TemplateInstance features(
                PageFrame frame, Form form, List<Line> lines, List<Option> presets, boolean done);
    }

    @GET
    @Transactional
    public TemplateInstance show(@QueryParam("fait") @Nullable String done) {
        return page(Form.empty().fill(PRESET, equipping.usual().word()), DONE.equals(done));
    }

    @POST
    @Transactional
    public Response choose(MultivaluedMap<String, String> submitted) {
        Form form = Form.of(submitted);
        Optional<Preset> preset = Preset.named(form.value(PRESET));
        if (preset.isEmpty()) {
            return Response.status(422)
                    .entity(page(form.reject(PRESET, words.preset_missing()), false))
                    .build();
        }
        equipping.makeUsual(preset.get());
        return Response.seeOther(URI.create(PATH + "?fait=" + DONE)).build();
    }

    private TemplateInstance page(Form form, boolean done) {
        Map<Feature, Long> on = fleet.equipped();
        long all = fleet.totals().communes();
        return Templates.features(
                frames.console(PATH),
                form,
                Feature.all().stream()
                        .map(feature -> new Line(
                                feature, on.getOrDefault(feature, 0L), Math.max(0, all - on.getOrDefault(feature, 0L))))
                        .toList(),
                Preset.all().stream()
                        .map(preset -> Option.of(preset.word(), preset.label(), contents(preset)))
                        .toList(),
                done);
    }

    private String contents(Preset preset) {
        return preset.features().isEmpty()
                ? words.preset_nothing()
                : String.join(
                        ", ", preset.features().stream().map(Feature::label).toList());
    }
}
