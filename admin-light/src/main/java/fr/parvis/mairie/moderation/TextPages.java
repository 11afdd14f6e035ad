package fr.parvis.mairie.moderation;

import java.net.URI;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;

import fr.parvis.core.consultation.Consultation;
import fr.parvis.core.consultation.Phase;
import fr.parvis.core.moderation.Moderation;
import fr.parvis.core.moderation.Moderation.FreeText;
import fr.parvis.core.person.Role;
import fr.parvis.core.questionnaire.Answer.Reading;
import fr.parvis.core.web.Form;
import fr.parvis.core.web.Frames;
import fr.parvis.core.web.Listing;
import fr.parvis.core.web.PageFrame;
import fr.parvis.core.web.Typography;

/** The free texts of a consultation: one by one, or several by tick boxes. */
@Path("/mairie/consultations/{id}/textes")
@RolesAllowed({Role.OF_MAYOR, Role.OF_SECRETARY})
public class TextPages {

    private static final int ON_A_PAGE = 20;

    private final Clock clock;
    private final Moderation moderation;
    private final Frames frames;
    private final TextMessages words;

    TextPages(Clock clock, Moderation moderation, Frames frames, TextMessages words) {
        this.clock = clock;
        this.moderation = moderation;
        this.frames = frames;
        this.words = words;
    }

    @CheckedTemplate(basePath = "mairie/moderation", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    static final class Templates {
        private Templates() {}

        static native TemplateInstance texts(PageFrame frame, Form form, Reader reader);
    }

    /**
     * The page. Immutable.
     *
     * @param state whose texts are on the page: to read, shown or hidden
     * @param done how many texts have just been read, or 0
     */
    public record Reader(
            String path,
            String title,
            String state,
            long toRead,
            long shown,
            long hidden,
            List<FreeText> texts,
            Listing listing,
            int done) {

        public String board() {
            return path.substring(0, path.length() - "/textes".length());
        }
    }

    @GET
    @Transactional
    public TemplateInstance show(@PathParam("id") UUID id, @Context UriInfo address) {
        return page(id, Form.of(address.getQueryParameters()), Form.empty());
    }

    @POST
    @Transactional
    public Response read(@PathParam("id") UUID id, MultivaluedMap<String, String> submitted) {
        Form form = Form.of(submitted);
        consultation(id);
        String deed = form.value("action");
        boolean one = deed.indexOf(':') > 0;
        String verdict = one ? deed.substring(0, deed.indexOf(':')) : deed;
        List<UUID> texts = one ? ids(List.of(deed.substring(deed.indexOf(':') + 1))) : ids(form.values("texte"));
        if (texts.isEmpty() || !List.of("afficher", "masquer").contains(verdict)) {
            form.reject("texte", words.nothing_ticked());
            return Response.status(422).entity(page(id, form, form)).build();
        }
        moderation.read(texts, verdict.equals("afficher") ? Reading.SHOWN : Reading.HIDDEN);
        return Response.seeOther(URI.create(path(id) + "?etat=" + state(form.value("etat")) + "&fait=" + texts.size()))
                .build();
    }

    private TemplateInstance page(UUID id, Form query, Form form) {
        Consultation consultation = consultation(id);
        String state = state(query.value("etat"));
        Reading reading =
                switch (state) {
                    case "affiches" -> Reading.SHOWN;
                    case "masques" -> Reading.HIDDEN;
                    default -> Reading.TO_READ;
                };
        Listing listing = Listing.of(
                        path(id),
                        Map.of("etat", List.of(state), "page", query.values("page")),
                        List.of("question"),
                        ON_A_PAGE)
                .counted(moderation.count(id, reading));
        return Templates.texts(
                frames.mairie(),
                form,
                new Reader(
                        path(id),
                        Typography.french(consultation.title()),
                        state,
                        moderation.count(id, Reading.TO_READ),
                        moderation.count(id, Reading.SHOWN),
                        moderation.count(id, Reading.HIDDEN),
                        moderation.texts(id, reading, listing.page() - 1, ON_A_PAGE),
                        listing,
                        query.value("fait").matches("[1-9]\\d{0,3}") ? Integer.parseInt(query.value("fait")) : 0));
    }

    private Consultation consultation(UUID id) {
        return Consultation.withId(id)
                .filter(consultation -> consultation.phase(clock.instant()) != Phase.DRAFT)
                .orElseThrow(NotFoundException::new);
    }

    private static String state(String asked) {
        return asked.equals("affiches") || asked.equals("masques") ? asked : "a-lire";
    }

    private static List<UUID> ids(List<String> values) {
        List<UUID> ids = new ArrayList<>();
        for (String value : values) {
            try {
                ids.add(UUID.fromString(value));
            } catch (IllegalArgumentException noId) {
                // Not one of ours; the page only sends ids.
            }
        }
        return ids;
    }

    private static String path(UUID id) {
        return "/mairie/consultations/" + id + "/textes";
    }
}
