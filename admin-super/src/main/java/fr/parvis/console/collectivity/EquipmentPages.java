package fr.parvis.console.collectivity;

import java.net.URI;
import java.util.Optional;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BadRequestException;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriBuilder;

import fr.parvis.core.collectivity.Equipment;
import fr.parvis.core.collectivity.Equipping;
import fr.parvis.core.collectivity.Feature;
import fr.parvis.core.collectivity.Preset;
import fr.parvis.core.collectivity.Refit;
import fr.parvis.core.person.Right;
import fr.parvis.core.tenancy.Scope;
import fr.parvis.core.tenancy.Tenancy;
import fr.parvis.core.web.Form;

/** The switches on the sheet of a commune. */
@Path(FleetPages.PATH + "/{id}/fonctions")
@RolesAllowed(Right.TO_DRESS)
public class EquipmentPages {

    static final String DEED = "fonctions";
    static final String BEFORE = "avant";

    private final Sheet sheet;
    private final Equipping equipping;

    EquipmentPages(Sheet sheet, Equipping equipping) {
        this.sheet = sheet;
        this.equipping = equipping;
    }

    /** One feature on or off, a preset, or all as it was before. */
    @POST
    public Response change(@PathParam("id") String id, MultivaluedMap<String, String> submitted) {
        Equipment before = Tenancy.in(new Scope.Operator(), () -> sheet.identity(id))
                .orElseThrow(NotFoundException::new)
                .equipment();
        Form form = Form.of(submitted);
        boolean back = !form.value(BEFORE).isEmpty();
        equipping.refit(id, asked(form).orElseThrow(BadRequestException::new));
        URI sheetOfCommune = UriBuilder.fromPath(FleetPages.PATH + "/" + id)
                .queryParam("fait", DEED)
                .queryParam(BEFORE, back ? "" : before.text().replace(' ', '_'))
                .build();
        return Response.seeOther(sheetOfCommune).build();
    }

    private static Optional<Refit> asked(Form form) {
        if (!form.value(BEFORE).isEmpty()) {
            return Refit.read("=" + form.value(BEFORE));
        }
        Optional<Refit> preset =
                Preset.named(form.value("prereglage")).map(chosen -> new Refit.Whole(Equipment.of(chosen)));
        return preset.or(() -> Feature.named(form.value("fonction"))
                .map(feature -> new Refit.Switched(feature, form.has("etat", "oui"))));
    }

    /** What an address says was there before, or empty. */
    static String before(String written) {
        String text = written.replace('_', ' ');
        return Refit.read("=" + text).isPresent() ? text : "";
    }
}
