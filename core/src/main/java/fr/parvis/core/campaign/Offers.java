package fr.parvis.core.campaign;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import fr.parvis.core.collectivity.PlaceName;
import fr.parvis.core.consultation.Refused;
import fr.parvis.core.consultation.Refused.Reason;
import fr.parvis.core.journal.Deed;
import fr.parvis.core.journal.Journal;
import fr.parvis.core.journal.JournalEntry;
import fr.parvis.core.model.Model;
import fr.parvis.core.notice.Outbox;
import fr.parvis.core.questionnaire.Drafting;
import fr.parvis.core.questionnaire.Sketch;

/** What the town hall in scope does with what its syndicate offers. */
@ApplicationScoped
public class Offers {

    private final Clock clock;
    private final Drafting drafting;
    private final Journal journal;
    private final Outbox outbox;

    Offers(Clock clock, Drafting drafting, Journal journal, Outbox outbox) {
        this.clock = clock;
        this.drafting = drafting;
        this.journal = journal;
        this.outbox = outbox;
    }

    /** What waits, the newest first. */
    @Transactional
    public List<Offer> waiting() {
        return Offer.waiting();
    }

    @Transactional
    public Optional<Offer> read(UUID id) {
        return Offer.withId(id);
    }

    /** Whether an offer with this id was made to this commune, and taken back before anybody had opened it. */
    @Transactional
    public boolean isTakenBack(UUID id) {
        return JournalEntry.tells(Deed.OFFER_TAKEN_BACK, id.toString());
    }

    /** What this commune would ask: its name in the place of the braces, its sentence after the reason. */
    public static Sketch adapted(Sketch offered, PlaceName commune, String sentence) {
        Sketch named = Model.in(offered, commune);
        String reason = (named.reason() + "\n\n" + sentence.strip()).strip();
        return new Sketch(
                named.format(),
                named.title(),
                reason,
                named.choices(),
                named.questions(),
                named.comment(),
                named.audience(),
                named.lasts());
    }

    /** Notes that somebody looks at it: letters that tell of it and wait are of no use any more. */
    @Transactional
    public void open(UUID id) {
        Offer.held(id).ifPresent(offer -> {
            offer.open(clock.instant());
            recall(offer);
        });
    }

    /**
     * Keeps what the town hall has chosen so far.
     *
     * @throws Refused when it is published, or no longer offered
     */
    @Transactional
    public void adapt(UUID id, Instant opens, Instant closes, String sentence) {
        adapt(open(held(id)), opens, closes, sentence);
    }

    private void adapt(Offer offer, Instant opens, Instant closes, String sentence) {
        offer.adapt(opens, closes, sentence, clock.instant());
        recall(offer);
    }

    /**
     * Publishes it, once: what is published already stands where it stands.
     *
     * @return the consultation that it has become
     * @throws Refused when the dates are past, or it is no longer offered
     */
    @Transactional
    public UUID publish(UUID id, PlaceName commune, Instant opens, Instant closes, String sentence) {
        Offer offer = held(id);
        if (offer.consultation().isPresent()) {
            return offer.consultation().get();
        }
        adapt(open(offer), opens, closes, sentence);
        UUID consultation = UUID.randomUUID();
        Sketch sketch = adapted(offer.sketch(), commune, sentence);
        drafting.begin(consultation, sketch);
        drafting.schedule(consultation, opens, closes, sketch.audience());
        drafting.publish(consultation);
        offer.become(consultation);
        return consultation;
    }

    /**
     * Says no; a second time changes the word.
     *
     * @throws Refused when it is published, or no longer offered
     */
    @Transactional
    public void decline(UUID id, String word) {
        Offer offer = open(held(id));
        boolean first = !offer.isDeclined();
        offer.decline(word, clock.instant());
        recall(offer);
        if (first) {
            journal.write(Deed.OFFER_DECLINED, id);
        }
    }

    private void recall(Offer offer) {
        outbox.recall(offer.campaign(), List.of(offer.commune()));
    }

    private static Offer held(UUID id) {
        return Offer.held(id).orElseThrow(() -> new Refused(Reason.NOT_A_DRAFT));
    }

    private static Offer open(Offer offer) {
        if (offer.consultation().isPresent() || offer.isWithdrawn()) {
            throw new Refused(Reason.NOT_A_DRAFT);
        }
        return offer;
    }
}
