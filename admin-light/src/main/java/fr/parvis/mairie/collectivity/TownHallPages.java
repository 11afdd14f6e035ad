package fr.parvis.mairie.collectivity;

import java.net.URI;
import java.util.Optional;

import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import org.jspecify.annotations.Nullable;

import fr.parvis.core.collectivity.TownHall;
import fr.parvis.core.journal.Deed;
import fr.parvis.core.journal.Journal;
import fr.parvis.core.person.Email;
import fr.parvis.core.person.Right;
import fr.parvis.core.photo.Photo;
import fr.parvis.core.web.Form;
import fr.parvis.core.web.Frames;
import fr.parvis.core.web.PageFrame;
import fr.parvis.core.web.Site;

/** What the law wants a commune to say of itself: it stands in its legal notice and its privacy notice. */
@Path("/mairie/fiche")
@RolesAllowed(Right.TO_READ)
public class TownHallPages {

    private static final String STREET = "rue";
    private static final String PHONE = "telephone";
    private static final String EMAIL = "courriel";
    private static final String DIRECTOR = "directeur";
    private static final String DATA_PROTECTION = "dpo";

    private static final int LONGEST = 300;

    private final Frames frames;
    private final Site site;
    private final Journal journal;
    private final TownHallMessages words;

    TownHallPages(Frames frames, Site site, Journal journal, TownHallMessages words) {
        this.frames = frames;
        this.site = site;
        this.journal = journal;
        this.words = words;
    }

    @CheckedTemplate(basePath = "mairie/collectivity", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    static final class Templates {
        private Templates() {}

        static native TemplateInstance townHall(
                PageFrame frame, Form form, String publicSite, boolean saved, Optional<Photo> photo);
    }

    @GET
    @Transactional
    public TemplateInstance show(@QueryParam("fait") @Nullable String saved) {
        TownHall townHall = TownHall.current();
        return page(
                Form.empty()
                        .fill(STREET, townHall.street())
                        .fill(PHONE, townHall.phone())
                        .fill(EMAIL, townHall.email())
                        .fill(DIRECTOR, townHall.director())
                        .fill(DATA_PROTECTION, townHall.dataProtection()),
                saved != null);
    }

    @POST
    @RolesAllowed(Right.TO_RUN)
    @Transactional
    public Response save(MultivaluedMap<String, String> submitted) {
        Form form = Form.of(submitted);
        check(form);
        if (form.hasErrors()) {
            return Response.status(422).entity(page(form, false)).build();
        }
        TownHall.current()
                .describe(
                        form.text(STREET),
                        form.text(PHONE),
                        form.text(EMAIL),
                        form.text(DIRECTOR),
                        form.text(DATA_PROTECTION));
        journal.write(Deed.TOWN_HALL_DESCRIBED, site.place().id());
        return Response.seeOther(URI.create("/mairie/fiche?fait=oui")).build();
    }

    private void check(Form form) {
        for (String field : new String[] {DIRECTOR, STREET, PHONE, EMAIL, DATA_PROTECTION}) {
            if (form.text(field).length() > LONGEST) {
                form.reject(field, words.too_long(LONGEST));
            }
        }
        if (!form.text(PHONE).isEmpty()
                && form.text(PHONE).replaceAll("\\D", "").length() < 4) {
            form.reject(PHONE, words.phone_wrong());
        }
        checkAddress(form, EMAIL);
        checkAddress(form, DATA_PROTECTION);
    }

    private void checkAddress(Form form, String field) {
        if (!form.text(field).isEmpty() && Email.parse(form.text(field)).isEmpty()) {
            form.reject(field, words.email_wrong());
        }
    }

    private TemplateInstance page(Form form, boolean saved) {
        return Templates.townHall(frames.mairie(), form, site.base() + "/mentions-legales", saved, Photo.ofCommune());
    }
}
