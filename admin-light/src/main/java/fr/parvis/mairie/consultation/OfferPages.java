package fr.parvis.mairie.consultation;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;

import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import org.jspecify.annotations.Nullable;

import fr.parvis.core.budget.BudgetDraft;
import fr.parvis.core.campaign.Offer;
import fr.parvis.core.campaign.Offers;
import fr.parvis.core.collectivity.Feature;
import fr.parvis.core.collectivity.PlaceName;
import fr.parvis.core.consultation.Consultation;
import fr.parvis.core.person.Right;
import fr.parvis.core.questionnaire.Drafting.Draft;
import fr.parvis.core.questionnaire.Sketch;
import fr.parvis.core.web.Form;
import fr.parvis.core.web.Frames;
import fr.parvis.core.web.Needs;
import fr.parvis.core.web.PageFrame;
import fr.parvis.core.web.Site;

/** What the syndicate has prepared: two things to choose, and a button. */
@Path(OfferPages.PATH)
@Needs(Feature.CAMPAIGNS)
@RolesAllowed(Right.TO_RUN)
public class OfferPages {

    static final String PATH = "/mairie/propositions/";

    static final String SENTENCE = "phrase";
    static final String WORD = "mot";

    private static final String PREVIEW = "apercu";
    private static final String PUBLISH = "publier";

    private static final int LONGEST_SENTENCE = 500;
    private static final int LONGEST_WORD = 300;

    private final Clock clock;
    private final Frames frames;
    private final Offers offers;
    private final Reviewing reviewing;
    private final Site site;
    private final OfferMessages words;
    private final WizardMessages wizard;

    OfferPages(
            Clock clock,
            Frames frames,
            Offers offers,
            Reviewing reviewing,
            Site site,
            OfferMessages words,
            WizardMessages wizard) {
        this.clock = clock;
        this.frames = frames;
        this.offers = offers;
        this.reviewing = reviewing;
        this.site = site;
        this.words = words;
        this.wizard = wizard;
    }

    @CheckedTemplate(basePath = "mairie/consultation", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    static final class Templates {
        private Templates() {}

        static native TemplateInstance offer(
                PageFrame frame, Offer offer, Form form, Review review, WizardOptions options, boolean saved);

        /** @param takenBack whether it is offered to nobody any more because it was a mistake, and may come again */
        static native TemplateInstance offerGone(PageFrame frame, boolean takenBack);

        static native TemplateInstance offerElsewhere(PageFrame frame, PlaceName commune);
    }

    /** A button, since it notes that somebody has looked. */
    @POST
    @Path("{id}/ouvrir")
    public Response open(@PathParam("id") UUID id) {
        return offered(id, offer -> {
            offers.open(id);
            return LaunchWizard.seeOther(PATH + id);
        });
    }

    @GET
    @Path("{id}")
    @Transactional
    public Response show(@PathParam("id") UUID id, @QueryParam("fait") @Nullable String done) {
        return offered(id, offer -> {
            Form form = Form.empty().fill(SENTENCE, offer.sentence()).fill(WORD, offer.word());
            Sketch sketch = offer.sketch();
            DatesForm.fill(form, offer.opensAt(), offer.closesAt(), sketch.audience(), clock);
            return Response.ok(page(offer, form, "enregistrement".equals(done))).build();
        });
    }

    @POST
    @Path("{id}")
    @Transactional
    public Response save(@PathParam("id") UUID id, MultivaluedMap<String, String> submitted) {
        return offered(id, offer -> save(offer, Form.of(submitted)));
    }

    private Response save(Offer offer, Form form) {
        UUID id = offer.id();
        // Whoever prepared it has settled who answers.
        form.fill(DatesForm.WHO, who(offer.sketch()));
        DatesForm.Chosen chosen = new DatesForm(form, clock).check(wizard);
        String sentence = form.text(SENTENCE);
        if (sentence.length() > LONGEST_SENTENCE) {
            form.reject(SENTENCE, words.sentence_long(LONGEST_SENTENCE));
        }
        if (chosen == null || form.hasErrors()) {
            return LaunchWizard.refused(page(offer, form, false));
        }
        String deed = form.value(LaunchWizard.DEED);
        if (deed.equals(PUBLISH)) {
            UUID consultation = offers.publish(id, site.place().name(), chosen.opens(), chosen.closes(), sentence);
            return LaunchWizard.seeOther(LaunchWizard.path(consultation));
        }
        offers.adapt(id, chosen.opens(), chosen.closes(), sentence);
        return LaunchWizard.seeOther(
                deed.equals(LaunchWizard.LATER)
                        ? "/mairie"
                        : PATH + id + (deed.equals(PREVIEW) ? "#" + PREVIEW : "?fait=enregistrement"));
    }

    @POST
    @Path("{id}/refuser")
    @Transactional
    public Response decline(@PathParam("id") UUID id, MultivaluedMap<String, String> submitted) {
        return offered(id, offer -> decline(offer, Form.of(submitted)));
    }

    private Response decline(Offer offer, Form form) {
        if (form.text(WORD).length() > LONGEST_WORD) {
            form.reject(WORD, words.decline_long(LONGEST_WORD)).fill(SENTENCE, offer.sentence());
            DatesForm.fill(
                    form, offer.opensAt(), offer.closesAt(), offer.sketch().audience(), clock);
            return LaunchWizard.refused(page(offer, form, false));
        }
        offers.decline(offer.id(), form.text(WORD));
        return LaunchWizard.seeOther("/mairie?fait=refus");
    }

    /**
     * What is done with an offer, unless it has gone: what is published has a board of its own; of what was withdrawn a row is
     * left, of what was taken back before anybody had opened it a line of the journal. Of one that is none of this commune's nothing
     * is said: whoever works for two has another tab open, where it waits.
     */
    private Response offered(UUID id, Function<Offer, Response> answer) {
        Optional<Offer> offer = offers.read(id);
        if (offer.isEmpty() && !offers.isTakenBack(id)) {
            return Response.status(404)
                    .entity(Templates.offerElsewhere(
                            frames.mairie(), site.place().name()))
                    .build();
        }
        if (offer.isEmpty() || offer.get().isWithdrawn()) {
            return Response.status(offer.isEmpty() ? 404 : 410)
                    .entity(Templates.offerGone(frames.mairie(), offer.isEmpty()))
                    .build();
        }
        return offer.get()
                .consultation()
                .map(consultation -> LaunchWizard.seeOther(LaunchWizard.path(consultation)))
                .orElseGet(() -> answer.apply(offer.get()));
    }

    private static String who(Sketch sketch) {
        return switch (sketch.audience()) {
            case EVERYONE -> DatesForm.EVERYONE;
            case ONE_EACH -> DatesForm.ONE_EACH;
        };
    }

    private TemplateInstance page(Offer offer, Form form, boolean saved) {
        DatesForm dates = new DatesForm(form, clock);
        return Templates.offer(
                frames.mairie(),
                offer,
                form,
                reviewing.of(draft(offer, form.text(SENTENCE))),
                WizardOptions.of(wizard, dates).ofDates(),
                saved);
    }

    /** What it would become, which nobody keeps before it is published. */
    private Draft draft(Offer offer, String sentence) {
        Sketch sketch = Offers.adapted(offer.sketch(), site.place().name(), sentence);
        Instant now = clock.instant();
        Consultation consultation = new Consultation(sketch.format(), now);
        consultation.describe(sketch.title(), sketch.reason());
        Instant opens = offer.opensAt().orElse(now);
        consultation.schedule(opens, offer.closesAt().orElse(opens.plus(Duration.ofDays(1))), sketch.audience());
        return new Draft(consultation, sketch.asked(), BudgetDraft.BLANK);
    }
}
