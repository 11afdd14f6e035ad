package fr.parvis.citizen.portal;

import java.util.List;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import org.jboss.resteasy.reactive.Cache;

import fr.parvis.core.web.Form;
import fr.parvis.core.web.Listing;
import fr.parvis.core.web.PageFrame;

/** The front page: find one's commune, see what is open now. */
@Path("/")
@PermitAll
@Produces(MediaType.TEXT_HTML)
public class PortalPages {

    private static final int ON_A_PAGE = 12;

    private final Portal portal;
    private final Platform platform;

    PortalPages(Portal portal, Platform platform) {
        this.portal = portal;
        this.platform = platform;
    }

    @CheckedTemplate(basePath = "citizen/portal", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    static final class Templates {
        private Templates() {}

        static native TemplateInstance home(PageFrame frame, Form form, Towns towns, OpenNow open);

        static native TemplateInstance home$hits(Towns towns);
    }

    @GET
    @Cache(maxAge = 15)
    public TemplateInstance home(@Context UriInfo address) {
        Form form = Form.of(address.getQueryParameters());
        Listing listing = Listing.of("/", address.getQueryParameters(), List.of("fin"), ON_A_PAGE);
        PageFrame frame = platform.frame();
        return Templates.home(frame, form, portal.find(form.text("q"), frame), portal.openNow(listing, frame));
    }

    /** The hits alone, for the script that shows them while somebody types. */
    @GET
    @Path("communes")
    @Cache(maxAge = 15)
    public TemplateInstance hits(@QueryParam("q") @DefaultValue("") String typed) {
        return Templates.home$hits(portal.find(typed, platform.frame()));
    }
}
