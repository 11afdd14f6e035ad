package fr.parvis.console.collectivity;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import jakarta.ws.rs.core.UriInfo;

import fr.parvis.core.person.Role;
import fr.parvis.core.web.Form;

/** The communes that the table shows, all its pages in one file. */
@Path(FleetFilePages.PATH)
@RolesAllowed(Role.OF_OPERATOR)
public class FleetFilePages {

    static final String PATH = "/console/communes/fichiers";

    private final Fleet fleet;
    private final FleetMessages words;

    FleetFilePages(Fleet fleet, FleetMessages words) {
        this.fleet = fleet;
        this.words = words;
    }

    @GET
    @Path("communes.csv")
    public Response csv(@Context UriInfo address) {
        Sought sought = sought(address);
        return file("communes.csv", "text/csv;charset=UTF-8", target -> FleetFile.csv(fleet, sought, words, target));
    }

    @GET
    @Path("communes.xlsx")
    public Response xlsx(@Context UriInfo address) {
        Sought sought = sought(address);
        return file(
                "communes.xlsx",
                "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
                target -> FleetFile.xlsx(fleet, sought, words, target));
    }

    private static Sought sought(UriInfo address) {
        return Sought.read(Form.of(address.getQueryParameters()), FleetPages.listing(address));
    }

    private static Response file(String name, String type, StreamingOutput content) {
        return Response.ok(content, type)
                .header("Content-Disposition", "attachment; filename=\"" + name + "\"")
                .build();
    }
}
