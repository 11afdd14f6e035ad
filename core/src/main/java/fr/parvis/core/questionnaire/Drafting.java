package fr.parvis.core.questionnaire;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;

import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

import fr.parvis.core.budget.BudgetDraft;
import fr.parvis.core.budget.Budgeting;
import fr.parvis.core.consultation.Audience;
import fr.parvis.core.consultation.Consultation;
import fr.parvis.core.consultation.ConsultationPublished;
import fr.parvis.core.consultation.DraftSaved;
import fr.parvis.core.consultation.Format;
import fr.parvis.core.consultation.Phase;
import fr.parvis.core.consultation.Refused;
import fr.parvis.core.journal.Deed;
import fr.parvis.core.journal.Journal;
import fr.parvis.core.tenancy.Tenancy;
import fr.parvis.core.time.FrenchDates;

/**
 * Prepares and publishes a consultation of the collectivity in scope, one step of the wizard after the other; each step is
 * saved, so that a secretary can be interrupted and come back any day.
 */
@ApplicationScoped
public class Drafting {

    private static final Set<Missing> CONTENT = EnumSet.of(Missing.QUESTION, Missing.ENVELOPE, Missing.PROJECTS);

    private static final List<String> OPINIONS = List.of("Pour", "Contre", "Sans opinion");

    private final Budgeting budgeting;
    private final Clock clock;
    private final Session database;
    private final Journal journal;
    private final Event<ConsultationPublished> published;
    private final Event<DraftSaved> saved;
    private final Tenancy tenancy;

    Drafting(
            Budgeting budgeting,
            Clock clock,
            Session database,
            Journal journal,
            Event<ConsultationPublished> published,
            Event<DraftSaved> saved,
            Tenancy tenancy) {
        this.budgeting = budgeting;
        this.published = published;
        this.saved = saved;
        this.clock = clock;
        this.database = database;
        this.journal = journal;
        this.tenancy = tenancy;
    }

    /**
     * A draft with its questions, or with its budget. Immutable.
     *
     * @param budget blank for the other formats
     */
    public record Draft(Consultation consultation, List<QuestionDraft> questions, BudgetDraft budget) {

        /** What is still missing, in the order of the steps. */
        public Set<Missing> missing(Instant now) {
            EnumSet<Missing> missing = EnumSet.noneOf(Missing.class);
            if (consultation.format() == Format.BUDGET) {
                if (consultation.title().isEmpty() || budget.envelope() == 0) {
                    missing.add(Missing.ENVELOPE);
                }
                if (!budget.hasProjects()) {
                    missing.add(Missing.PROJECTS);
                }
            } else if (consultation.title().isEmpty()
                    || questions.isEmpty()
                    || questions.stream()
                            .anyMatch(question -> !question.problems().isEmpty())) {
                missing.add(Missing.QUESTION);
            }
            if (consultation.closesAt().isEmpty()) {
                missing.add(Missing.DATES);
            } else if (!now.isBefore(consultation.closesAt().orElseThrow())) {
                missing.add(Missing.DATES_IN_FUTURE);
            } else if (consultation.format() == Format.BUDGET && !opensAnotherDay(now)) {
                missing.add(Missing.TIME_TO_SEAL);
            }
            return missing;
        }

        private boolean opensAnotherDay(Instant now) {
            return consultation
                    .opensAt()
                    .filter(opens -> FrenchDates.dayOf(opens).isAfter(FrenchDates.dayOf(now)))
                    .isPresent();
        }

        /** Names what the draft says: the same until somebody changes it. */
        public String edition() {
            List<String> said = List.of(
                    consultation.format().name(),
                    consultation.title(),
                    consultation.reason(),
                    kept(questions).toString(),
                    budget.toString(),
                    day(consultation.opensAt()),
                    day(consultation.closesAt()),
                    consultation.audience().name());
            return UUID.nameUUIDFromBytes(said.toString().getBytes(StandardCharsets.UTF_8))
                    .toString();
        }

        /** Whether it asks this already, so that saving it would change nothing; as {@link Drafting#describe}. */
        public boolean asks(
                String title, String reason, List<String> choices, List<QuestionDraft> asked, boolean comment) {
            return consultation.title().equals(title.strip())
                    && consultation.reason().equals(reason.strip())
                    && kept(questions).equals(kept(all(consultation.format(), title, choices, asked, comment)));
        }

        /** Whether it runs then and for them already; as {@link Drafting#schedule}. */
        public boolean runs(Instant opensAt, Instant closesAt, Audience audience) {
            return consultation.audience() == audience
                    && day(consultation.opensAt()).equals(day(Optional.of(opensAt)))
                    && day(consultation.closesAt()).equals(day(Optional.of(closesAt)));
        }

        /** As they come out of the database again. */
        private static List<QuestionDraft> kept(List<QuestionDraft> questions) {
            return questions.stream().map(QuestionDraft::kept).toList();
        }

        /** Nobody chooses an hour, and « now » is another moment at each save. */
        private static String day(Optional<Instant> moment) {
            return moment.map(FrenchDates::dayOf).map(LocalDate::toString).orElse("");
        }
    }

    /** What keeps a draft from being published. */
    public enum Missing {
        QUESTION,
        /** What a budget is about, and how much there is to share. */
        ENVELOPE,
        PROJECTS,
        DATES,
        DATES_IN_FUTURE,
        /** A box is sealed before its first day, which is tomorrow at the earliest. */
        TIME_TO_SEAL
    }

    /** Begins a draft. */
    @Transactional
    public UUID begin(Format format) {
        UUID id = UUID.randomUUID();
        begin(id, format);
        return id;
    }

    /** Begins the draft with this id, or finds it begun: a button that is pressed twice makes one draft. */
    @Transactional
    public void begin(UUID id, Format format) {
        if (!insert(id, format, null)) {
            become(id, format);
        }
    }

    /** {@link #begin(UUID, Sketch, Source)} from nothing that has versions. */
    @Transactional
    public void begin(UUID id, Sketch sketch) {
        begin(id, sketch, null);
    }

    /**
     * Begins the draft with this id from something that is ready to be asked, open from now on. A draft that has been begun is
     * left as it is, so that a button pressed twice undoes no change.
     *
     * @param source what it is, and in which version; null for what has none
     */
    @Transactional
    public void begin(UUID id, Sketch sketch, @Nullable Source source) {
        if (insert(id, sketch.format(), source)) {
            describe(id, sketch.title(), sketch.reason(), sketch.choices(), sketch.questions(), sketch.comment());
            Instant now = clock.instant();
            LocalDate last = FrenchDates.dayOf(now).plus(sketch.lasts()).minusDays(1);
            schedule(id, now, FrenchDates.endOf(last), sketch.audience());
        }
    }

    /**
     * A published consultation as one that could be asked again, as long as it was announced to last; empty when the
     * collectivity in scope has no such one, or shared a budget: last year's projects are done.
     */
    @Transactional
    public Optional<Sketch> again(UUID past) {
        return Consultation.withId(past)
                .filter(consultation ->
                        consultation.publishedAt().isPresent() && consultation.format() != Format.BUDGET)
                .map(consultation -> {
                    List<QuestionDraft> questions =
                            Question.of(past).stream().map(Question::draft).toList();
                    return new Sketch(
                            consultation.format(),
                            consultation.title(),
                            consultation.reason(),
                            questions.get(0).choices(),
                            questions,
                            questions.get(0).comment(),
                            consultation.audience(),
                            Period.ofDays(consultation.days()));
                });
    }

    private boolean insert(UUID id, Format format, @Nullable Source source) {
        int begun = database.createNativeMutationQuery("""
                        insert into consultation (collectivity_id, id, format, audience, source, created_at)
                        values (:collectivity, :id, :format, :audience, :source, :now) on conflict do nothing""")
                .setParameter("collectivity", tenancy.scope().tenant())
                .setParameter("id", id)
                .setParameter("format", format.name())
                .setParameter("audience", Audience.EVERYONE.name())
                .setParameter("source", Source.kept(source))
                .setParameter("now", clock.instant())
                .executeUpdate();
        if (begun == 1) {
            journal.write(Deed.CONSULTATION_DRAFTED, id);
        }
        return begun == 1;
    }

    /** Changes the format of a draft; what was typed of the title and the reason stays. */
    @Transactional
    public void become(UUID id, Format format) {
        draft(id).become(format);
    }

    /** The draft with its questions; empty when there is none, or it is published. */
    @Transactional
    public Optional<Draft> read(UUID id) {
        return Consultation.withId(id)
                .filter(consultation -> consultation.phase(clock.instant()) == Phase.DRAFT)
                .map(consultation -> consultation.format() == Format.BUDGET
                        ? new Draft(consultation, List.of(), budgeting.read(id))
                        : new Draft(
                                consultation,
                                Question.of(id).stream().map(Question::draft).toList(),
                                BudgetDraft.BLANK));
    }

    /** Whether the collectivity in scope has published the consultation with this id. */
    @Transactional
    public boolean isPublished(UUID id) {
        return Consultation.withId(id)
                .filter(consultation -> consultation.publishedAt().isPresent())
                .isPresent();
    }

    /**
     * Saves what is asked.
     *
     * @param choices the possibilities, for a choice; ignored otherwise
     * @param questions the questions, for a questionnaire; ignored otherwise
     * @param comment whether residents may add one, for an opinion or a choice; ignored otherwise
     */
    @Transactional
    public void describe(
            UUID id,
            String title,
            String reason,
            List<String> choices,
            List<QuestionDraft> questions,
            boolean comment) {
        Consultation consultation = draft(id);
        consultation.describe(title, reason);
        List<QuestionDraft> asked = all(consultation.format(), title, choices, questions, comment);
        delete(id);
        Question.persist(Question.all(id, asked));
    }

    static List<QuestionDraft> all(
            Format format, String title, List<String> choices, List<QuestionDraft> questions, boolean comment) {
        return switch (format) {
            case OPINION -> List.of(single(title, OPINIONS, comment));
            case CHOICE -> List.of(single(title, choices, comment));
            case QUESTIONNAIRE -> questions;
            case BUDGET -> List.of();
        };
    }

    private static QuestionDraft single(String title, List<String> choices, boolean comment) {
        return new QuestionDraft(QuestionKind.SINGLE, title, choices, false).withComment(comment);
    }

    /**
     * Saves when and who.
     *
     * @throws Refused when the dates are reversed
     */
    @Transactional
    public void schedule(UUID id, Instant opensAt, Instant closesAt, Audience audience) {
        draft(id).schedule(opensAt, closesAt, audience);
    }

    /**
     * Publishes a draft, once: what is published already stands where it stands.
     *
     * @return its part of the address
     * @throws Refused when something is missing
     */
    @Transactional
    public String publish(UUID id) {
        Instant now = clock.instant();
        Consultation.hold(id);
        if (isPublished(id)) {
            return Consultation.withId(id).flatMap(Consultation::address).orElseThrow();
        }
        Draft draft = read(id).orElseThrow(() -> new Refused(Refused.Reason.NOT_A_DRAFT));
        if (draft.missing(now).stream().anyMatch(CONTENT::contains)) {
            throw new Refused(Refused.Reason.INCOMPLETE);
        }
        Consultation consultation = draft.consultation();
        leaveOtherFormats(consultation);
        consultation.publish(freeAddress(consultation), now);
        journal.write(Deed.CONSULTATION_PUBLISHED, id);
        database.flush();
        published.fire(new ConsultationPublished(id));
        return consultation.address().orElseThrow();
    }

    /** Whoever changed the format half-way left what the other one asked. */
    private void leaveOtherFormats(Consultation consultation) {
        if (consultation.format() == Format.BUDGET) {
            delete(consultation.id());
        } else {
            database.createNativeMutationQuery("delete from budget where consultation_id = :id")
                    .setParameter("id", consultation.id())
                    .executeUpdate();
        }
    }

    /** The last question first: with a question the database takes away that another one follows it. */
    private void delete(UUID consultation) {
        List<Question> before = new ArrayList<>(Question.of(consultation));
        Collections.reverse(before);
        before.forEach(Question::delete);
        database.flush();
    }

    private Consultation draft(UUID id) {
        Consultation.hold(id);
        Consultation draft =
                read(id).map(Draft::consultation).orElseThrow(() -> new Refused(Refused.Reason.NOT_A_DRAFT));
        saved.fire(new DraftSaved(id));
        return draft;
    }

    private String freeAddress(Consultation consultation) {
        // One after the other in a commune: two of the same title would find the same address free.
        database.createNativeQuery(
                        "select 1 from pg_advisory_xact_lock(hashtextextended(:collectivity, 0))", Integer.class)
                .setParameter("collectivity", tenancy.scope().tenant())
                .getSingleResult();
        String wanted = Addresses.of(consultation.title());
        // In SQL, since the entity does not see the bin, which keeps its addresses.
        List<String> taken = database.createNativeQuery(
                        "select address from consultation where address like :wanted escape '!' and id <> :id",
                        String.class)
                .setParameter("wanted", wanted + "%")
                .setParameter("id", consultation.id())
                .getResultList();
        String address = wanted;
        for (int n = 2; taken.contains(address) || Addresses.RESERVED.contains(address); n++) {
            address = wanted + "-" + n;
        }
        return address;
    }
}
