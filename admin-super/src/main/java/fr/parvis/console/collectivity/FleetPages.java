package fr.parvis.console.collectivity;

import java.net.URI;
import java.util.List;
import java.util.UUID;

import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.BadRequestException;
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
import fr.parvis.core.help.HelpDesk;
import fr.parvis.core.person.Role;
import fr.parvis.core.web.Form;
import fr.parvis.core.web.Frames;
import fr.parvis.core.web.Listing;
import fr.parvis.core.web.Option;
import fr.parvis.core.web.PageFrame;

/** The table of all communes. */
@Path(FleetPages.PATH)
@RolesAllowed(Role.OF_OPERATOR)
public class FleetPages {

    static final String PATH = "/console/communes";

    /** A screen and a half: enough to scan, little enough to send. */
    private static final int ROWS = 50;

    private final Frames frames;
    private final Fleet fleet;
    private final HelpDesk desk;
    private final FleetMessages words;

    FleetPages(Frames frames, Fleet fleet, HelpDesk desk, FleetMessages words) {
        this.frames = frames;
        this.fleet = fleet;
        this.desk = desk;
        this.words = words;
    }

    @CheckedTemplate(basePath = "console/collectivity", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    static final class Templates {
        private Templates() {}

        static native TemplateInstance fleet(
                PageFrame frame,
                Form query,
                Listing listing,
                List<Fleet.Row> rows,
                List<Option> states,
                List<HelpDesk.Waiting> waiting);
    }

    @GET
    @Transactional
    public TemplateInstance show(@Context UriInfo address) {
        Listing asked = ListAddress.read(address, Fleet.COLUMNS, Fleet.FILTERS, ROWS);
        Fleet.Shown shown;
        try {
            shown = fleet.show(asked);
        } catch (IllegalArgumentException noUuid) {
            throw new BadRequestException(noUuid);
        }
        return Templates.fleet(
                frames.console(PATH),
                Form.of(address.getQueryParameters()),
                shown.listing(),
                shown.rows(),
                List.of(
                        Option.of("en-cours", words.state_running()),
                        Option.of("reponse", words.state_unanswered()),
                        Option.of("personne", words.state_nobody()),
                        Option.of("invitee", words.state_invited())),
                desk.waiting());
    }

    /** Somebody of the syndicate has called back. */
    @POST
    @Path("{collectivity}/demandes/{id}/fait")
    public Response helped(@PathParam("collectivity") String collectivity, @PathParam("id") UUID id) {
        desk.helped(collectivity, id);
        return Response.seeOther(URI.create(PATH)).build();
    }
}
