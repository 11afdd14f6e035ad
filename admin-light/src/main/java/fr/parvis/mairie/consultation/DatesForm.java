package fr.parvis.mairie.consultation;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.Period;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import fr.parvis.core.consultation.Audience;
import fr.parvis.core.consultation.Consultation;
import fr.parvis.core.time.FrenchDates;
import fr.parvis.core.web.Form;

/**
 * The third screen as it was filled in: when it opens, how long it lasts, who answers. Opening is at 8 h, closing at midnight:
 * nobody has to think of an hour, and a day that is announced is a whole day.
 */
final class DatesForm {

    static final String BEGIN = "debut";
    static final String BEGIN_DAY = "debut-date";
    static final String LENGTH = "duree";
    static final String END_DAY = "fin-date";
    static final String WHO = "public";

    static final String NOW = "maintenant";
    static final String DAY = "date";
    static final String EVERYONE = "tous";
    static final String ONE_EACH = "un";

    private static final LocalTime OPENING = LocalTime.of(8, 0);

    /** Longer than any village asks anything; an end in another decade is a slip of the finger. */
    private static final Period LONGEST = Period.ofYears(1);

    static final Map<String, Period> LENGTHS = lengths();

    private final Form form;
    private final Clock clock;

    DatesForm(Form form, Clock clock) {
        this.form = form;
        this.clock = clock;
    }

    /** When and who, ready to be kept. */
    record Chosen(Instant opens, Instant closes, Audience audience) {}

    /** Fills the fields in as they were left; three weeks from now at first. */
    static Form fill(Form form, Consultation consultation, Clock clock) {
        return fill(form, consultation.opensAt(), consultation.closesAt(), consultation.audience(), clock);
    }

    static Form fill(Form form, Optional<Instant> opensAt, Optional<Instant> closesAt, Audience audience, Clock clock) {
        Instant now = clock.instant();
        form.fill(WHO, audience == Audience.ONE_EACH ? ONE_EACH : EVERYONE);
        if (opensAt.isEmpty() || closesAt.isEmpty()) {
            return form.fill(BEGIN, NOW).fill(LENGTH, "3s");
        }
        Instant opens = opensAt.orElseThrow();
        Instant closes = closesAt.orElseThrow();
        LocalDate first = FrenchDates.dayOf(opens);
        LocalDate last = FrenchDates.dayOf(closes);
        if (opens.isAfter(now)) {
            form.fill(BEGIN, DAY).fill(BEGIN_DAY, first);
        } else {
            form.fill(BEGIN, NOW);
        }
        LENGTHS.entrySet().stream()
                .filter(length -> last(first, length.getValue()).equals(last))
                .findFirst()
                .ifPresentOrElse(length -> form.fill(LENGTH, length.getKey()), () -> form.fill(LENGTH, DAY)
                        .fill(END_DAY, last));
        return form;
    }

    /** The day on which it opens as things stand: today, unless another one is typed. */
    LocalDate opens() {
        LocalDate typed = form.has(BEGIN, DAY) ? form.date(BEGIN_DAY) : null;
        return typed == null ? LocalDate.now(clock) : typed;
    }

    boolean opensToday() {
        return opens().equals(LocalDate.now(clock));
    }

    /** Whether no day is typed, so that nothing is lost by leaving what is not chosen yet. */
    boolean isUntyped() {
        return form.text(BEGIN_DAY).isEmpty() && form.text(END_DAY).isEmpty();
    }

    /** Checks the screen; {@code null} when something has to be mended, which is then told beside its field. */
    @Nullable
    Chosen check(WizardMessages words) {
        LocalDate today = LocalDate.now(clock);
        LocalDate first = first(today, words);
        LocalDate last = last(first, words);
        Audience audience = audience(words);
        if (first == null || last == null || audience == null) {
            return null;
        }
        if (last.isBefore(first)) {
            form.reject(END_DAY, words.end_before_begin(FrenchDates.day(first)));
        } else if (last.isBefore(today)) {
            form.reject(END_DAY, words.end_past());
        } else if (last.isAfter(first.plus(LONGEST))) {
            form.reject(END_DAY, words.too_far());
        }
        if (form.hasErrors()) {
            return null;
        }
        Instant opens = form.has(BEGIN, NOW) ? clock.instant() : FrenchDates.at(first, OPENING);
        return new Chosen(opens, FrenchDates.endOf(last), audience);
    }

    private @Nullable LocalDate first(LocalDate today, WizardMessages words) {
        if (form.has(BEGIN, NOW)) {
            return today;
        }
        if (!form.has(BEGIN, DAY)) {
            form.reject(BEGIN, words.begin_missing());
            return null;
        }
        LocalDate first = form.date(BEGIN_DAY);
        if (first == null) {
            form.reject(BEGIN_DAY, form.text(BEGIN_DAY).isEmpty() ? words.begin_day_missing() : words.day_wrong());
        } else if (first.isBefore(today)) {
            form.reject(BEGIN_DAY, words.begin_past());
        } else if (first.isAfter(today.plus(LONGEST))) {
            form.reject(BEGIN_DAY, words.too_far());
        }
        return form.hasError(BEGIN_DAY) ? null : first;
    }

    private @Nullable LocalDate last(@Nullable LocalDate first, WizardMessages words) {
        Period length = LENGTHS.get(form.value(LENGTH));
        if (length != null) {
            return first == null ? null : last(first, length);
        }
        if (!form.has(LENGTH, DAY)) {
            form.reject(LENGTH, words.length_missing());
            return null;
        }
        LocalDate last = form.date(END_DAY);
        if (last == null) {
            form.reject(END_DAY, form.text(END_DAY).isEmpty() ? words.end_day_missing() : words.day_wrong());
        }
        return last;
    }

    private @Nullable Audience audience(WizardMessages words) {
        if (form.has(WHO, EVERYONE)) {
            return Audience.EVERYONE;
        }
        if (form.has(WHO, ONE_EACH)) {
            return Audience.ONE_EACH;
        }
        form.reject(WHO, words.who_missing());
        return null;
    }

    /** « Trois semaines à partir de lundi » end on a Sunday. */
    static LocalDate last(LocalDate first, Period length) {
        return first.plus(length).minusDays(1);
    }

    private static Map<String, Period> lengths() {
        Map<String, Period> lengths = new LinkedHashMap<>();
        lengths.put("1s", Period.ofWeeks(1));
        lengths.put("2s", Period.ofWeeks(2));
        lengths.put("3s", Period.ofWeeks(3));
        lengths.put("1m", Period.ofMonths(1));
        return lengths;
    }
}
