package fr.parvis.citizen.legal;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import org.jboss.resteasy.reactive.Cache;

import fr.parvis.core.setting.Settings;
import fr.parvis.core.time.FrenchDates;
import fr.parvis.core.web.Conformity;
import fr.parvis.core.web.Frames;
import fr.parvis.core.web.PageFrame;
import fr.parvis.core.web.Site;

/** The legal notice, the privacy notice and the accessibility statement of a commune's site. */
@Path("/c/{commune}")
@PermitAll
@Produces(MediaType.TEXT_HTML)
public class LegalPages {

    private final Frames frames;
    private final Publishers publishers;
    private final Settings settings;
    private final Site site;

    LegalPages(Frames frames, Publishers publishers, Settings settings, Site site) {
        this.frames = frames;
        this.publishers = publishers;
        this.settings = settings;
        this.site = site;
    }

    @CheckedTemplate(basePath = "citizen/legal", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    static final class Templates {
        private Templates() {}

        static native TemplateInstance notice(PageFrame frame, Publisher publisher);

        static native TemplateInstance privacy(PageFrame frame, Publisher publisher, Periods periods);

        static native TemplateInstance accessibility(
                PageFrame frame, Publisher publisher, Conformity conformity, String statedOn);
    }

    @GET
    @Path("mentions-legales")
    @Cache(maxAge = 15)
    public TemplateInstance notice() {
        return Templates.notice(frames.citizen(), publishers.town());
    }

    @GET
    @Path("donnees-personnelles")
    @Cache(maxAge = 15)
    public TemplateInstance privacy() {
        return Templates.privacy(frames.citizen(), publishers.town(), Periods.of(site.place(), settings));
    }

    @GET
    @Path("accessibilite")
    @Cache(maxAge = 15)
    public TemplateInstance accessibility() {
        return accessibility(frames.citizen(), publishers.town());
    }

    static TemplateInstance accessibility(PageFrame frame, Publisher publisher) {
        return Templates.accessibility(frame, publisher, Conformity.STATED, FrenchDates.day(Conformity.STATED_ON));
    }
}
