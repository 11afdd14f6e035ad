package fr.parvis.mairie.moderation;

import java.net.URI;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

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
import fr.parvis.core.moderation.Clue;
import fr.parvis.core.moderation.Moderation;
import fr.parvis.core.moderation.Moderation.FreeText;
import fr.parvis.core.person.Right;
import fr.parvis.core.questionnaire.Answer.Ground;
import fr.parvis.core.questionnaire.Answer.Reading;
import fr.parvis.core.web.Form;
import fr.parvis.core.web.Frames;
import fr.parvis.core.web.Listing;
import fr.parvis.core.web.Option;
import fr.parvis.core.web.PageFrame;
import fr.parvis.core.web.Typography;
import fr.parvis.mairie.Paths;

/** The free texts of a consultation: one by one, or several by tick boxes. */
@Path("/mairie/consultations/{id}/textes")
@RolesAllowed(Right.TO_MODERATE)
public class TextPages {

    private static final int ON_A_PAGE = 20;
    private static final String WHY = "pourquoi";

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

        static native TemplateInstance texts(PageFrame frame, Form form, List<Option> grounds, Reader reader);
    }

    /**
     * The page. Immutable.
     *
     * @param state whose texts are on the page: to read, shown or hidden
     * @param done how many texts have just been read, or 0
     * @param next the text, from 1, on whose button the keyboard goes on, or 0
     */
    public record Reader(
            String path,
            String title,
            String state,
            long toRead,
            long tomorrow,
            long shown,
            long hidden,
            List<Voice> texts,
            Listing listing,
            int done,
            int next) {

        public String board() {
            return path.substring(0, path.length() - "/textes".length());
        }
    }

    /**
     * One text. Immutable.
     *
     * @param comment whether it was added to an answer of another kind
     * @param parts the whole of it, cut where somebody may be named
     * @param clues « un numéro de téléphone, le nom d’une personne », or empty
     * @param why it is not shown, or empty
     */
    public record Voice(String id, String question, boolean comment, List<Clue.Part> parts, String clues, String why) {}

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
        // « afficher » and « masquer » for what is ticked, « afficher:id » and « masquer:id:REASON » for one text
        // alone.
        String[] deed = form.value("action").split(":", -1);
        boolean show = deed[0].equals("afficher");
        List<UUID> texts = ids(deed.length > 1 ? List.of(deed[1]) : form.values("texte"));
        Optional<Ground> why = ground(deed.length > 2 ? deed[2] : form.value(WHY));
        if (texts.isEmpty() || !(show || deed[0].equals("masquer"))) {
            form.reject("texte", words.nothing_ticked());
        } else if (!show && why.isEmpty()) {
            form.reject(WHY, words.why_missing());
        }
        if (form.hasErrors()) {
            return Response.status(422).entity(page(id, form, form)).build();
        }
        String state = state(form.value("etat"));
        Listing listing = listing(id, form, state);
        int first = moderation.texts(id, reading(state), listing.page() - 1, ON_A_PAGE).stream()
                        .map(FreeText::id)
                        .toList()
                        .indexOf(texts.get(0))
                + 1;
        if (show) {
            moderation.show(texts);
        } else {
            moderation.hide(texts, why.orElseThrow());
        }
        return Response.seeOther(URI.create(path(id) + "?etat=" + state + "&page=" + listing.page() + "&suivant="
                        + first + "&fait=" + texts.size()))
                .build();
    }

    private TemplateInstance page(UUID id, Form query, Form form) {
        Consultation consultation = consultation(id);
        String state = state(query.value("etat"));
        Listing listing = listing(id, query, state);
        List<Voice> voices = moderation.texts(id, reading(state), listing.page() - 1, ON_A_PAGE).stream()
                .map(this::voice)
                .toList();
        return Templates.texts(
                frames.mairie(),
                form,
                grounds(),
                new Reader(
                        path(id),
                        Typography.french(consultation.title()),
                        state,
                        moderation.count(id, Reading.TO_READ),
                        moderation.heldBack(id),
                        moderation.count(id, Reading.SHOWN),
                        moderation.count(id, Reading.HIDDEN),
                        voices,
                        listing,
                        number(query.value("fait")),
                        form.hasErrors() ? 0 : Math.min(number(query.value("suivant")), voices.size())));
    }

    private Voice voice(FreeText text) {
        return new Voice(
                text.id().toString(),
                Typography.french(text.question()),
                text.kind().takesComment(),
                Clue.parts(text.text()),
                Clue.in(text.text()).stream().map(this::inWords).collect(Collectors.joining(", ")),
                text.ground() == null ? "" : text.ground().label());
    }

    private String inWords(Clue clue) {
        return switch (clue) {
            case PHONE -> words.clue_phone();
            case EMAIL -> words.clue_email();
            case PERSON -> words.clue_person();
        };
    }

    private Listing listing(UUID id, Form query, String state) {
        return Listing.of(
                        path(id),
                        Map.of("etat", List.of(state), "page", query.values("page")),
                        List.of("question"),
                        ON_A_PAGE)
                .counted(moderation.count(id, reading(state)));
    }

    private static Reading reading(String state) {
        return switch (state) {
            case "affiches" -> Reading.SHOWN;
            case "masques" -> Reading.HIDDEN;
            default -> Reading.TO_READ;
        };
    }

    private static List<Option> grounds() {
        return Stream.of(Ground.values())
                .map(ground -> Option.of(ground.name(), Typography.capital(ground.label())))
                .toList();
    }

    private static Optional<Ground> ground(String name) {
        return Stream.of(Ground.values())
                .filter(ground -> ground.name().equals(name))
                .findFirst();
    }

    private static int number(String typed) {
        return typed.matches("[1-9]\\d{0,3}") ? Integer.parseInt(typed) : 0;
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
        return Paths.consultation(id) + "/textes";
    }
}
