package fr.parvis.console.collectivity;

import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import org.jspecify.annotations.Nullable;

import fr.parvis.console.collectivity.Errands.What;
import fr.parvis.core.announcement.Announcements;
import fr.parvis.core.announcement.Announcements.Notice;
import fr.parvis.core.announcement.Announcements.Standing;
import fr.parvis.core.announcement.Announcements.Unread;
import fr.parvis.core.person.Right;
import fr.parvis.core.web.Form;
import fr.parvis.core.web.Frames;
import fr.parvis.core.web.Option;
import fr.parvis.core.web.PageFrame;

/** What is announced to town halls: written as an errand, and here read of, corrected and withdrawn. */
@Path(AnnouncementPages.PATH)
@RolesAllowed(Right.TO_STEER)
public class AnnouncementPages {

    static final String PATH = "/console/annonces";

    private static final String WHOM = "pour";
    private static final String ALL = "toutes";
    private static final String EPCI = "epci";

    private static final int NEWEST = 50;
    private static final int MOST_NAMED = 200;

    private static final Set<String> DEEDS = Set.of("corrigee", "retiree", "remise");

    private final Frames frames;
    private final Announcements announcements;
    private final Announcing announcing;
    private final Errands errands;
    private final Fleet fleet;
    private final AnnouncementMessages words;
    private final ErrandMessages letters;

    AnnouncementPages(
            Frames frames,
            Announcements announcements,
            Announcing announcing,
            Errands errands,
            Fleet fleet,
            AnnouncementMessages words,
            ErrandMessages letters) {
        this.frames = frames;
        this.announcements = announcements;
        this.announcing = announcing;
        this.errands = errands;
        this.fleet = fleet;
        this.words = words;
        this.letters = letters;
    }

    @CheckedTemplate(basePath = "console/collectivity", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    static final class Templates {
        private Templates() {}

        static native TemplateInstance announcements(
                PageFrame frame,
                Form form,
                List<Standing> announcements,
                LocalDate today,
                List<Option> reaches,
                List<Option> epcis);

        static native TemplateInstance announcement(
                PageFrame frame,
                Form form,
                Standing announcement,
                List<Unread> unread,
                List<Option> again,
                String done);
    }

    @GET
    @Transactional
    public TemplateInstance list() {
        return list(Form.empty());
    }

    /** Prepares one for all communes or for those of an intercommunal body; the others are ticked in the table. */
    @POST
    @Transactional
    public Response prepare(MultivaluedMap<String, String> submitted) {
        Form form = Form.of(submitted);
        boolean all = form.has(WHOM, ALL);
        if (!all && !form.has(WHOM, EPCI)) {
            form.reject(WHOM, words.whom_missing());
        } else if (!all) {
            form.require(EPCI, words.epci_missing());
        }
        if (form.hasErrors()) {
            return Response.status(422).entity(list(form)).build();
        }
        UUID id = errands.draft(What.ANNOUNCE, "", "", "", fleet.ids(Sought.ofEpci(all ? "" : form.text(EPCI))));
        return seeOther(ErrandPages.PATH + "/" + id);
    }

    @GET
    @Path("{id}")
    @Transactional
    public TemplateInstance show(@PathParam("id") UUID id, @QueryParam("fait") @Nullable String done) {
        Standing standing = standing(id);
        return page(standing, Announcing.of(standing), done != null && DEEDS.contains(done) ? done : "");
    }

    @POST
    @Path("{id}")
    @Transactional
    public Response correct(@PathParam("id") UUID id, MultivaluedMap<String, String> submitted) {
        Standing standing = standing(id);
        Form form = Form.of(submitted);
        ErrandPages.checkTexts(form, letters);
        Notice notice = announcing.read(form);
        if (form.hasErrors() || notice == null) {
            return Response.status(422).entity(page(standing, form, "")).build();
        }
        announcements.correct(id, notice, form.has("encore", "oui"));
        return seeOther(PATH + "/" + id + "?fait=corrigee");
    }

    @POST
    @Path("{id}/retirer")
    @Transactional
    public Response withdraw(@PathParam("id") UUID id) {
        standing(id);
        announcements.withdraw(id, true);
        return seeOther(PATH + "/" + id + "?fait=retiree");
    }

    @POST
    @Path("{id}/remettre")
    @Transactional
    public Response restore(@PathParam("id") UUID id) {
        standing(id);
        announcements.withdraw(id, false);
        return seeOther(PATH + "/" + id + "?fait=remise");
    }

    private Standing standing(UUID id) {
        return announcements.find(id).orElseThrow(NotFoundException::new);
    }

    private TemplateInstance page(Standing standing, Form form, String done) {
        return Templates.announcement(
                frames.console(PATH),
                form,
                standing,
                announcements.unread(standing.id(), MOST_NAMED),
                announcing.again(),
                done);
    }

    private TemplateInstance list(Form form) {
        return Templates.announcements(
                frames.console(PATH),
                form,
                announcements.newest(NEWEST),
                announcing.today(),
                List.of(Option.of(ALL, words.whom_all()), Option.of(EPCI, words.whom_epci())),
                fleet.epcis().stream()
                        .map(epci -> Option.of(epci.siren(), epci.name()))
                        .toList());
    }

    private static Response seeOther(String address) {
        return Response.seeOther(URI.create(address)).build();
    }
}
