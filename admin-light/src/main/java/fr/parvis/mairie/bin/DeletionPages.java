package fr.parvis.mairie.bin;

import java.net.URI;
import java.time.Clock;
import java.util.UUID;

import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;

import fr.parvis.core.consultation.Bin;
import fr.parvis.core.consultation.Consultation;
import fr.parvis.core.consultation.Phase;
import fr.parvis.core.person.Right;
import fr.parvis.core.questionnaire.Results;
import fr.parvis.core.web.Form;
import fr.parvis.core.web.Frames;
import fr.parvis.core.web.PageFrame;
import fr.parvis.core.web.Typography;
import fr.parvis.mairie.Paths;

/** Asks before a draft or an archived consultation goes to the bin. */
@Path("/mairie/consultations/{id}/supprimer")
@RolesAllowed(Right.TO_RUN)
public class DeletionPages {

    /** Residents are owed what was done with what they said: nobody takes it away by a slip of the finger. */
    private static final String UNDERSTOOD = "compris";

    private final Clock clock;
    private final Bin bin;
    private final Results results;
    private final Frames frames;
    private final BinMessages words;

    DeletionPages(Clock clock, Bin bin, Results results, Frames frames, BinMessages words) {
        this.clock = clock;
        this.bin = bin;
        this.results = results;
        this.frames = frames;
        this.words = words;
    }

    @CheckedTemplate(basePath = "mairie/bin", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    static final class Templates {
        private Templates() {}

        static native TemplateInstance ask(
                PageFrame frame, Form form, String board, String title, boolean draft, long answers, long days);
    }

    @GET
    @Transactional
    public Response ask(@PathParam("id") UUID id) {
        Consultation consultation = consultation(id);
        if (!canGo(consultation)) {
            return toBoard(id);
        }
        return Response.ok(page(consultation, Form.empty())).build();
    }

    @POST
    @Transactional
    public Response delete(@PathParam("id") UUID id, MultivaluedMap<String, String> submitted) {
        Consultation consultation = consultation(id);
        if (!canGo(consultation)) {
            return toBoard(id);
        }
        Form form = Form.of(submitted);
        if (phase(consultation) != Phase.DRAFT && !form.has(UNDERSTOOD, "oui")) {
            form.reject(UNDERSTOOD, words.understood_missing());
            return Response.status(422).entity(page(consultation, form)).build();
        }
        bin.put(id);
        return Response.seeOther(URI.create("/mairie/corbeille?fait=1")).build();
    }

    private TemplateInstance page(Consultation consultation, Form form) {
        UUID id = consultation.id();
        boolean draft = phase(consultation) == Phase.DRAFT;
        String title = consultation.title().isEmpty() ? words.untitled() : Typography.french(consultation.title());
        return Templates.ask(
                frames.mairie(),
                form,
                path(id),
                title,
                draft,
                draft ? 0 : results.participants(id),
                bin.keeps().toDays());
    }

    private static Consultation consultation(UUID id) {
        return Consultation.withId(id).orElseThrow(NotFoundException::new);
    }

    private Phase phase(Consultation consultation) {
        return consultation.phase(clock.instant());
    }

    private boolean canGo(Consultation consultation) {
        return consultation.holder().isEmpty()
                && (phase(consultation) == Phase.DRAFT || phase(consultation) == Phase.ARCHIVED);
    }

    private static String path(UUID id) {
        return Paths.consultation(id);
    }

    private static Response toBoard(UUID id) {
        return Response.seeOther(URI.create(path(id))).build();
    }
}
