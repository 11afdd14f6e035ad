package fr.parvis.console.journal;

import java.util.List;
import java.util.Map;
import java.util.Set;

import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.UriInfo;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;

import fr.parvis.console.ListAddress;
import fr.parvis.core.person.Role;
import fr.parvis.core.web.Form;
import fr.parvis.core.web.Frames;
import fr.parvis.core.web.Listing;
import fr.parvis.core.web.PageFrame;

/** The journal of all communes, the newest lines first. */
@Path(JournalPages.PATH)
@RolesAllowed(Role.OF_OPERATOR)
public class JournalPages {

    static final String PATH = "/console/journal";

    private static final int LINES = 50;

    private final Frames frames;
    private final Logbook logbook;

    JournalPages(Frames frames, Logbook logbook) {
        this.frames = frames;
        this.logbook = logbook;
    }

    @CheckedTemplate(basePath = "console/journal", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    static final class Templates {
        private Templates() {}

        static native TemplateInstance journal(PageFrame frame, Form query, Listing listing, List<Logbook.Line> lines);
    }

    @GET
    @Transactional
    public TemplateInstance show(@Context UriInfo address) {
        Logbook.Shown shown =
                logbook.show(ListAddress.read(address, List.of("quand"), Map.of(Logbook.COMMUNE, Set.of()), LINES));
        return Templates.journal(
                frames.console(PATH), Form.of(address.getQueryParameters()), shown.listing(), shown.lines());
    }
}
