package fr.parvis.console.collectivity;

import java.net.URI;
import java.util.UUID;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;

import fr.parvis.core.help.Notes;
import fr.parvis.core.person.Right;
import fr.parvis.core.tenancy.Scope;
import fr.parvis.core.tenancy.Tenancy;
import fr.parvis.core.web.Form;
import fr.parvis.core.web.Staff;

/** The notes of the staff on the sheet of a commune. */
@Path(FleetPages.PATH + "/{id}/notes")
@RolesAllowed(Right.TO_HELP)
public class NotePages {

    static final String NOTE = "note";
    static final String REMOVED = "note-supprimee";

    private static final int LONGEST = 2000;

    private final CommunePages communes;
    private final Notes notes;
    private final Staff staff;
    private final CommuneMessages words;

    NotePages(CommunePages communes, Notes notes, Staff staff, CommuneMessages words) {
        this.communes = communes;
        this.notes = notes;
        this.staff = staff;
        this.words = words;
    }

    @POST
    public Response write(@PathParam("id") String id, MultivaluedMap<String, String> submitted) {
        communes.identity(id);
        Form form = Form.of(submitted);
        if (form.require(NOTE, words.note_missing()) && form.text(NOTE).length() > LONGEST) {
            form.reject(NOTE, words.note_long(LONGEST));
        }
        if (form.hasErrors()) {
            return communes.refused(id, form);
        }
        Tenancy.run(new Scope.Within(id), () -> notes.write(staff.who().person(), form.text(NOTE)));
        return Response.seeOther(URI.create(FleetPages.PATH + "/" + id + "#notes"))
                .build();
    }

    /** What it said stands in the field then: pressing the button puts it back. */
    @POST
    @Path("{note}/supprimer")
    public Response remove(@PathParam("id") String id, @PathParam("note") UUID note) {
        communes.identity(id);
        return Tenancy.within(id, () -> notes.remove(note))
                .map(text -> communes.shown(id, Form.empty().fill(NOTE, text), REMOVED))
                .orElseGet(() -> Response.seeOther(URI.create(FleetPages.PATH + "/" + id))
                        .build());
    }
}
