package fr.parvis.console.moving;

import java.net.URI;
import java.util.List;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.runtime.configuration.MemorySize;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.multipart.FileUpload;
import org.jspecify.annotations.Nullable;

import fr.parvis.console.Numbers;
import fr.parvis.core.moving.NotRestorable;
import fr.parvis.core.moving.Unpacking;
import fr.parvis.core.moving.Unpacking.Contents;
import fr.parvis.core.person.Right;
import fr.parvis.core.time.FrenchDates;
import fr.parvis.core.web.Form;
import fr.parvis.core.web.Frames;
import fr.parvis.core.web.HostNames;
import fr.parvis.core.web.PageFrame;
import fr.parvis.core.web.Site;

/** Brings a commune back from its archive. Nothing is kept between the look and the deed: an archive has no place to lie around. */
@Path(RestorePages.PATH)
@RolesAllowed(Right.TO_KEEP)
public class RestorePages {

    static final String PATH = "/console/restauration";

    private static final String COMMUNES = "/console/communes";
    private static final String FILE = "archive";
    private static final String CHECK = "verifier";
    private static final long MEGA = 1 << 20;

    private final Frames frames;
    private final Unpacking unpacking;
    private final HostNames hostNames;
    private final Site site;
    private final MovingMessages words;
    private final long most;

    RestorePages(
            Frames frames,
            Unpacking unpacking,
            HostNames hostNames,
            Site site,
            MovingMessages words,
            @ConfigProperty(name = "quarkus.http.limits.max-body-size") MemorySize most) {
        this.frames = frames;
        this.unpacking = unpacking;
        this.hostNames = hostNames;
        this.site = site;
        this.words = words;
        this.most = most.asLongValue() / MEGA;
    }

    @CheckedTemplate(basePath = "console/moving", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    static final class Templates {
        private Templates() {}

        static native TemplateInstance restore(PageFrame frame, Form form, long most, List<String> found);
    }

    @GET
    public TemplateInstance show() {
        return page(Form.empty(), List.of());
    }

    @POST
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    public Response restore(@RestForm(FILE) @Nullable FileUpload file, @RestForm("geste") @Nullable String deed) {
        if (file == null || file.size() == 0) {
            return refused(words.file_missing());
        }
        try {
            if (CHECK.equals(deed)) {
                Contents contents = unpacking.check(file.uploadedFile());
                return Response.ok(page(Form.empty(), found(contents))).build();
            }
            Contents contents = unpacking.restore(file.uploadedFile(), site.origin());
            hostNames.refresh();
            return Response.seeOther(URI.create(COMMUNES + "/" + contents.id() + "?fait=restauree"))
                    .build();
        } catch (NotRestorable no) {
            return refused(why(no));
        }
    }

    private List<String> found(Contents contents) {
        return List.of(
                words.sound_of(contents.name(), contents.id(), FrenchDates.moment(contents.madeAt())),
                words.sound_figures(
                        Numbers.grouped(contents.consultations()),
                        Numbers.grouped(contents.answers()),
                        Numbers.grouped(contents.photos())),
                contents.people().isEmpty()
                        ? words.sound_nobody()
                        : words.sound_people(String.join(", ", contents.people())),
                contents.ours() ? words.sound_ours() : words.sound_elsewhere());
    }

    private String why(NotRestorable no) {
        return switch (no.reason()) {
            case NO_ARCHIVE -> words.no_archive();
            case DAMAGED -> words.damaged(no.detail());
            case CHANGED -> words.changed();
            case NEWER -> words.newer();
            case REFUSED -> words.refused(no.detail());
            case THERE_ALREADY -> words.there_already(no.detail());
            case ADDRESS_TAKEN -> words.address_taken(no.detail());
            case VOTE_UNDER_WAY -> words.archived_vote();
            case VOTE_SEALED_ELSEWHERE -> words.sealed_elsewhere();
        };
    }

    private Response refused(String why) {
        return Response.status(422)
                .entity(page(Form.empty().reject(FILE, why), List.of()))
                .build();
    }

    private TemplateInstance page(Form form, List<String> found) {
        return Templates.restore(frames.console(COMMUNES), form, most, found);
    }
}
