package fr.parvis.console.collectivity;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import jakarta.ws.rs.core.UriInfo;

import fr.parvis.core.person.Right;
import fr.parvis.core.tenancy.Scope;
import fr.parvis.core.tenancy.Tenancy;
import fr.parvis.core.web.Form;

/** The communes that the table shows, all its pages in one file. */
@Path(FleetFilePages.PATH)
@RolesAllowed(Right.TO_SEE)
public class FleetFilePages {

    static final String PATH = "/console/communes/fichiers";

    private final Fleet fleet;
    private final FleetMessages words;
    private final Tenancy tenancy;

    FleetFilePages(Fleet fleet, FleetMessages words, Tenancy tenancy) {
        this.fleet = fleet;
        this.tenancy = tenancy;
        this.words = words;
    }

    @GET
    @Path("communes.csv")
    public Response csv(@Context UriInfo address) {
        Sought sought = sought(address);
        Scope scope = tenancy.scope();
        return file(
                "communes.csv", "text/csv;charset=UTF-8", target -> FleetFile.csv(fleet, scope, sought, words, target));
    }

    @GET
    @Path("communes.xlsx")
    public Response xlsx(@Context UriInfo address) {
        Sought sought = sought(address);
        Scope scope = tenancy.scope();
        return file(
                "communes.xlsx",
                "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
                target -> FleetFile.xlsx(fleet, scope, sought, words, target));
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
