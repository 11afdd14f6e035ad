package fr.parvis.console.notice;

import java.net.URI;
import java.util.List;
import java.util.OptionalInt;

import jakarta.annotation.security.RolesAllowed;
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

import fr.parvis.console.Numbers;
import fr.parvis.core.collectivity.Directory;
import fr.parvis.core.collectivity.Place;
import fr.parvis.core.notice.Quotas;
import fr.parvis.core.person.Right;
import fr.parvis.core.setting.Setting;
import fr.parvis.core.setting.Settings;
import fr.parvis.core.web.Form;
import fr.parvis.core.web.Frames;
import fr.parvis.core.web.Link;
import fr.parvis.core.web.PageFrame;

/** How many letters of a commune leave in a day. */
@Path("/console/communes/{id}/courriels")
@RolesAllowed(Right.TO_SEE)
public class LimitPages {

    private static final String LIMIT = "limite";

    private final Frames frames;
    private final Directory directory;
    private final Quotas quotas;
    private final Settings settings;
    private final WatchMessages words;

    LimitPages(Frames frames, Directory directory, Quotas quotas, Settings settings, WatchMessages words) {
        this.frames = frames;
        this.directory = directory;
        this.quotas = quotas;
        this.settings = settings;
        this.words = words;
    }

    /** What the page shows. */
    public record View(Place commune, List<Link> trail, Quotas.Standing standing, String hint, boolean done) {}

    @CheckedTemplate(basePath = "console/notice", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    static final class Templates {
        private Templates() {}

        static native TemplateInstance limit(PageFrame frame, Form form, View view);
    }

    @GET
    public TemplateInstance show(@PathParam("id") String id, @QueryParam("fait") @Nullable String done) {
        Quotas.Standing standing = standing(id);
        return page(id, Form.empty().fill(LIMIT, standing.own() ? standing.limit() : null), standing, done != null);
    }

    @POST
    @RolesAllowed(Right.TO_STOP_MAIL)
    public Response change(@PathParam("id") String id, MultivaluedMap<String, String> submitted) {
        Quotas.Standing standing = standing(id);
        Form form = Form.of(submitted);
        OptionalInt mails = Quotas.read(form.text(LIMIT));
        if (mails.isEmpty() && !form.text(LIMIT).isEmpty()) {
            form.reject(
                    LIMIT,
                    words.limit_wrong(
                            Numbers.grouped(Setting.MAILS_A_DAY.least()), Numbers.grouped(Setting.MAILS_A_DAY.most())));
            return Response.status(422).entity(page(id, form, standing, false)).build();
        }
        quotas.limit(id, mails.isEmpty() ? null : mails.getAsInt());
        return Response.seeOther(URI.create("/console/communes/" + id + "/courriels?fait=oui"))
                .build();
    }

    private Quotas.Standing standing(String id) {
        return quotas.of(id).orElseThrow(NotFoundException::new);
    }

    private TemplateInstance page(String id, Form form, Quotas.Standing standing, boolean done) {
        Place commune = directory.withId(id).orElseThrow(NotFoundException::new);
        return Templates.limit(
                frames.console("/console/communes"),
                form,
                new View(
                        commune,
                        List.of(
                                Link.to("Communes", "/console/communes"),
                                Link.to(commune.name().name(), "/console/communes/" + id),
                                Link.here(words.limit())),
                        standing,
                        words.limit_hint(
                                Numbers.grouped(Setting.MAILS_A_DAY.least()),
                                Numbers.grouped(Setting.MAILS_A_DAY.most()),
                                settings.text(Setting.MAILS_A_DAY)),
                        done));
    }
}
