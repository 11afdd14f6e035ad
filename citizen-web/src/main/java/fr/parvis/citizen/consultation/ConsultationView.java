package fr.parvis.citizen.consultation;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

import fr.parvis.core.collectivity.Place;
import fr.parvis.core.collectivity.PlaceName;
import fr.parvis.core.consultation.Audience;
import fr.parvis.core.consultation.Consultation;
import fr.parvis.core.consultation.Phase;
import fr.parvis.core.photo.Photo;
import fr.parvis.core.web.Language;
import fr.parvis.core.web.Typography;

/**
 * A published consultation as its page tells it. Immutable.
 *
 * @param reason as typed, formatted or not
 * @param from « lundi 2 mars 2026 à 8 h »
 * @param until « dimanche 22 mars 2026 à minuit »
 * @param period « du lundi 2 mars 2026 à 8 h au dimanche 22 mars 2026 à minuit »
 * @param announced until when it was to be open, where it was closed before; or empty
 * @param address its part of the address
 * @param questions how many
 * @param texts whether a question takes a free text
 * @param corrections what was corrected since publication, the latest first
 * @param holder the intercommunal body that asks, where it is not the commune
 */
public record ConsultationView(
        Place place,
        String title,
        String reason,
        Phase phase,
        Audience audience,
        String from,
        String until,
        String period,
        String announced,
        String address,
        int questions,
        boolean texts,
        long participants,
        List<Correction> corrections,
        Optional<PlaceName> holder,
        Optional<Photo> photo,
        Language language) {

    /** What was corrected, and the day. Immutable. */
    public record Correction(String day, String note) {}

    static ConsultationView of(
            Place place,
            Consultation consultation,
            Instant now,
            int questions,
            boolean texts,
            long participants,
            Language language) {
        Instant opens = consultation.opensAt().orElseThrow();
        Instant closes = consultation.closesAt().orElseThrow();
        return new ConsultationView(
                place,
                Typography.french(consultation.title()),
                consultation.reason(),
                consultation.phase(now),
                consultation.audience(),
                language.moment(opens),
                language.moment(closes),
                language.period(opens, closes),
                consultation.closedBefore().map(language::moment).orElse(""),
                consultation.address().orElseThrow(),
                questions,
                texts,
                participants,
                fr.parvis.core.consultation.Correction.of(consultation.id()).stream()
                        .map(correction ->
                                new Correction(language.day(correction.at()), Typography.french(correction.note())))
                        .toList(),
                consultation.holder(),
                Photo.of(consultation.id()),
                language);
    }

    public boolean open() {
        return phase == Phase.OPEN;
    }

    public boolean coming() {
        return phase == Phase.COMING;
    }

    public boolean oneEach() {
        return audience == Audience.ONE_EACH;
    }

    /** Whether a commune asks; an intercommunal body has another council. */
    public boolean commune() {
        return place.kind().speaksAsCommune() && holder.isEmpty();
    }

    /** How long answering takes, in minutes; a text takes longer to write than a box to tick. */
    public int minutes() {
        return Math.max(1, (questions + (texts ? 3 : 1)) / 3);
    }

    /** Below the base of the site, where one answers. */
    public String answerPath() {
        return "/" + address + "/participer";
    }

    /** Below the base of the site, its page. */
    public String path() {
        return "/" + address;
    }

    public String people() {
        return language.number(participants);
    }

    /** As Insee counted, or « 0 » where it does not. */
    public String population() {
        return language.number(place.population());
    }

    /** « Du lundi 2 mars 2026 à 8 h au dimanche 22 mars 2026 à minuit. » */
    public String periodSentence() {
        return Typography.capital(period) + ".";
    }

    /** « Les habitants d’Ambès ». */
    public String inhabitants() {
        return Typography.capital(place.name().theInhabitants());
    }
}
