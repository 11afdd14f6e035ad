package fr.parvis.console.collectivity;

import java.net.URI;
import java.util.List;
import java.util.UUID;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BadRequestException;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;

import fr.parvis.console.collectivity.Errands.What;
import fr.parvis.core.collectivity.Period;
import fr.parvis.core.person.Right;
import fr.parvis.core.tenancy.Scope;
import fr.parvis.core.tenancy.Tenancy;
import fr.parvis.core.web.Form;

/** Prepares another period for one commune, as for many: what it changes is seen first, and can be put back. */
@Path(FleetPages.PATH + "/{id}/durees")
@RolesAllowed(Right.TO_STEER)
public class PeriodPages {

    private final Sheet sheet;
    private final Errands errands;

    PeriodPages(Sheet sheet, Errands errands) {
        this.sheet = sheet;
        this.errands = errands;
    }

    @POST
    public Response prepare(@PathParam("id") String id, MultivaluedMap<String, String> submitted) {
        Sheet.Identity commune =
                Tenancy.in(new Scope.Operator(), () -> sheet.identity(id)).orElseThrow(NotFoundException::new);
        Form form = Form.of(submitted);
        Period period = Period.named(form.value("periode")).orElseThrow(BadRequestException::new);
        UUID errand = errands.draft(What.PERIOD, period.word(), "", form.text("jours"), List.of(commune.id()));
        return Response.seeOther(URI.create(ErrandPages.PATH + "/" + errand)).build();
    }
}
