package fr.parvis.core.library;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

import fr.parvis.core.collectivity.Collectivity;
import fr.parvis.core.collectivity.Liaison;
import fr.parvis.core.collectivity.PlaceName;
import fr.parvis.core.collectivity.SearchText;
import fr.parvis.core.consultation.Consultation;
import fr.parvis.core.consultation.Format;
import fr.parvis.core.consultation.Phase;
import fr.parvis.core.consultation.Refused;
import fr.parvis.core.consultation.Refused.Reason;
import fr.parvis.core.journal.Deed;
import fr.parvis.core.journal.Journal;
import fr.parvis.core.model.Model;
import fr.parvis.core.model.SketchText;
import fr.parvis.core.model.Theme;
import fr.parvis.core.questionnaire.Drafting;
import fr.parvis.core.questionnaire.Result;
import fr.parvis.core.questionnaire.ResultText;
import fr.parvis.core.questionnaire.Results;
import fr.parvis.core.questionnaire.Sketch;
import fr.parvis.core.questionnaire.Source;
import fr.parvis.core.tenancy.Scope;
import fr.parvis.core.tenancy.Tenancy;

/** Shares finished consultations, and finds what others have shared. */
@ApplicationScoped
public class Library {

    /** SQL: what is shared, of a commune c and a consultation k. */
    private static final String SHARED = """
            from shared s join collectivity c on c.id = s.collectivity_id
            join consultation k on k.collectivity_id = s.collectivity_id and k.id = s.consultation_id and k.binned_at is null""";

    private static final String ENTRIES = """
            select s.collectivity_id, s.consultation_id, c.name, c.population, s.sketch, s.theme, s.participants, s.decided, s.version,
              s.shared_at, s.recommended_at, s.withdrawn_at, {result}, k.source, coalesce(o.name, ''), coalesce(o.liaison, 0),
              exists (select from shared f join consultation b on b.collectivity_id = f.collectivity_id and b.id = f.consultation_id
                where f.collectivity_id = o.id and f.shared_at is not null and b.binned_at is null
                  and k.source like f.collectivity_id || '/' || f.consultation_id || ' %')
            {shared}
            left join collectivity o on o.id = split_part(k.source, '/', 1)
            """.replace("{shared}", SHARED);

    /** SQL: {@link #ENTRIES} without results, which are long, and which no list shows. */
    private static final String LISTED = ENTRIES.replace("{result}", "cast('' as text)");

    private static final String ORDER = " order by s.recommended_at is null, s.shared_at desc, s.consultation_id";

    private final Clock clock;
    private final Session database;
    private final Drafting drafting;
    private final Journal journal;
    private final Results results;

    Library(Clock clock, Session database, Drafting drafting, Journal journal, Results results) {
        this.clock = clock;
        this.database = database;
        this.drafting = drafting;
        this.journal = journal;
        this.results = results;
    }

    /**
     * What a commune shares, with where it comes from. Immutable.
     *
     * @param decided what its council decided, or empty
     * @param version how often it was shared, from 1
     * @param told text of a {@link ResultText}; empty in a list
     * @param begun text of the {@link Source} that the commune itself had begun it from
     * @param first name of the commune that had shared that; empty where none had
     * @param liaison code of a {@link Liaison} of that name
     * @param firstThere whether that one is still shared
     */
    public record Entry(
            String commune,
            UUID consultation,
            String name,
            int population,
            String text,
            String theme,
            long participants,
            String decided,
            int version,
            Instant sharedAt,
            @Nullable Instant recommendedAt,
            @Nullable Instant withdrawnAt,
            String told,
            String begun,
            String first,
            int liaison,
            boolean firstThere) {

        /** With « {de la commune} » where a name goes. */
        public Sketch sketch() {
            return SketchText.read(text);
        }

        /** What had come out of it when it was shared; empty where that was before results were. */
        public Optional<Result> result() {
            return ResultText.read(told);
        }

        /** As what is begun from it remembers it. */
        public Source source() {
            return Source.of(commune, consultation, version);
        }

        /** What the commune itself had begun it from; empty for a blank page. */
        public Optional<Source> origin() {
            return Source.read(begun);
        }

        /** The commune that had asked it before, whose consultation this one was begun from. */
        public Optional<PlaceName> originator() {
            return first.isEmpty() ? Optional.empty() : Optional.of(new PlaceName(first, Liaison.of(liaison)));
        }

        public String themeLabel() {
            return Theme.valueOf(theme).label();
        }

        /** As it is read where no commune is meant. */
        public String title() {
            return Model.plain(sketch()).title();
        }

        public boolean isRecommended() {
            return recommendedAt != null;
        }

        public boolean isWithdrawn() {
            return withdrawnAt != null;
        }
    }

    /** What would be shared of a consultation of the commune in scope; empty while it runs, and for a budget. */
    @Transactional
    public Optional<Sketch> toShare(UUID consultation, PlaceName commune) {
        return Consultation.withId(consultation)
                .filter(found -> found.format() != Format.BUDGET
                        && found.holder().isEmpty()
                        && isOver(found.phase(clock.instant())))
                .flatMap(found -> drafting.again(consultation))
                .map(sketch -> Model.of(sketch, commune));
    }

    private static boolean isOver(Phase phase) {
        return phase == Phase.CLOSED || phase == Phase.ANSWERED || phase == Phase.ARCHIVED;
    }

    /** Whether and how the commune in scope shares it. */
    @Transactional
    public Optional<Shared> of(UUID consultation) {
        return Shared.of(consultation);
    }

    /**
     * Shares it, or shares it as it is now.
     *
     * @throws Refused while it runs, for a budget, and for what somebody else holds
     */
    @Transactional
    public void share(UUID consultation, PlaceName commune, Theme theme) {
        Sketch sketch = toShare(consultation, commune).orElseThrow(() -> new Refused(Reason.NOT_CLOSED));
        Consultation asked = Consultation.withId(consultation).orElseThrow();
        Shared shared = Shared.of(consultation).orElseGet(() -> {
            Shared first = new Shared(consultation);
            first.persist();
            return first;
        });
        shared.tell(
                SketchText.write(sketch),
                theme,
                results.of(consultation),
                asked.councilAnswer().map(answer -> answer.decided()).orElse(""),
                clock.instant());
        journal.write(Deed.CONSULTATION_SHARED, consultation);
    }

    /** Takes it back: nobody finds it any more; what others have made of it is theirs. */
    @Transactional
    public void takeBack(UUID consultation) {
        Shared.of(consultation).filter(Shared::isShared).ifPresent(shared -> {
            shared.takeBack();
            journal.write(Deed.SHARING_UNDONE, consultation);
        });
    }

    /**
     * What all communes share: what the syndicate recommends first, then the newest.
     *
     * @param theme name of a {@link Theme}; empty for any
     */
    public List<Entry> shelf(String theme, int limit) {
        return Tenancy.in(new Scope.Portal(), () -> database.createNativeQuery(
                        LISTED + "where (:theme = '' or s.theme = :theme)" + ORDER + " limit :limit", Entry.class)
                .setParameter("theme", theme)
                .setParameter("limit", limit)
                .getResultList());
    }

    /** How much is on that shelf of each theme. */
    public Map<Theme, Long> themes() {
        return Tenancy.in(new Scope.Portal(), () -> database.createNativeQuery(
                        "select s.theme, count(*) " + SHARED + " group by s.theme", Object[].class)
                .getResultStream()
                .collect(Collectors.toMap(row -> Theme.valueOf((String) row[0]), row -> (Long) row[1])));
    }

    /** What a commune shares under this id. */
    public Optional<Entry> find(String commune, UUID consultation) {
        return Tenancy.in(new Scope.Portal(), () -> read(commune, consultation));
    }

    /** What a commune shares under this id, withdrawn or not; for the operator's scope. */
    @Transactional
    public Optional<Entry> read(String commune, UUID consultation) {
        return database.createNativeQuery(
                        ENTRIES.replace("{result}", "s.result")
                                + "where s.shared_at is not null and s.collectivity_id = :commune and s.consultation_id = :id",
                        Entry.class)
                .setParameter("commune", commune)
                .setParameter("id", consultation)
                .getResultStream()
                .findFirst();
    }

    /** What something was begun from, withdrawn or not; empty for a model, and for what is no longer shared. For the operator's scope. */
    @Transactional
    public Optional<Entry> read(Source source) {
        return source.consultation().flatMap(id -> read(source.commune(), id));
    }

    /**
     * What is shared, withdrawn or not; for the operator's scope.
     *
     * @param sought in the title or the name of the commune; empty for anything
     * @param theme name of a {@link Theme}; empty for any
     */
    @Transactional
    public List<Entry> search(String sought, String theme, int offset, int limit) {
        return database.createNativeQuery(LISTED + """
                        where s.shared_at is not null and (:theme = '' or s.theme = :theme)
                          and (:sought = '' or position(lower(:sought) in lower(k.title)) > 0 or ' ' || c.search like :words)
                        """ + ORDER + " offset :offset limit :limit", Entry.class)
                .setParameter("theme", theme)
                .setParameter("sought", sought)
                .setParameter("words", "% " + SearchText.fold(sought) + "%")
                .setParameter("offset", offset)
                .setParameter("limit", limit)
                .getResultList();
    }

    /**
     * How often one version of something served.
     *
     * @param key of a {@link Source}
     * @param campaigns that were offered or published
     * @param consultations that were published, those of campaigns among them
     */
    public record Use(String key, int version, long campaigns, long consultations) {}

    private record Used(String source, long campaigns, long consultations) {}

    /**
     * What became of what was begun from these, version by version; for the operator's scope.
     *
     * @param newest versions of models and of what is shared
     */
    @Transactional
    public List<Use> uses(List<Source> newest) {
        String[] sources = newest.stream()
                .flatMap(source -> IntStream.rangeClosed(1, source.version())
                        .mapToObj(version -> new Source(source.key(), version).text()))
                .toArray(String[]::new);
        return database.createNativeQuery("""
                        select source, count(*) filter (where offered), count(*) filter (where not offered)
                        from (select source, true as offered from campaign where source = any(:sources) and offered_at is not null
                          union all select source, false from consultation
                            where source = any(:sources) and source <> '' and published_at is not null and binned_at is null
                          union all select a.source, false from campaign a
                            join (select campaign_id, collectivity_id, consultation_id from offer
                              union all select campaign_id, commune, consultation_id from campaign_line) o on o.campaign_id = a.id
                            join consultation k on k.collectivity_id = o.collectivity_id and k.id = o.consultation_id
                              and k.published_at is not null and k.binned_at is null
                            where a.source = any(:sources)) begun
                        group by source order by source""", Used.class)
                .setParameter("sources", sources)
                .getResultStream()
                .flatMap(used -> Source.read(used.source()).stream()
                        .map(source -> new Use(source.key(), source.version(), used.campaigns(), used.consultations())))
                .toList();
    }

    /** Marks it as recommended by the syndicate, or no longer; for the operator's scope. */
    @Transactional
    public void recommend(String commune, UUID consultation, boolean recommended) {
        change(
                "recommended_at = " + (recommended ? "coalesce(recommended_at, cast(:now as timestamptz))" : "null"),
                recommended,
                commune,
                consultation,
                recommended ? Deed.SHARED_RECOMMENDED : Deed.RECOMMENDATION_UNDONE);
    }

    /** The models that the syndicate recommends, by their ids; in any scope. */
    @Transactional
    public Set<String> recommendedModels() {
        return Set.copyOf(database.createNativeQuery("select model from recommended_model", String.class)
                .getResultList());
    }

    /** Marks a model as recommended by the syndicate, or no longer; for the operator's scope. */
    @Transactional
    public void recommend(Model model, boolean recommended) {
        database.createNativeMutationQuery(
                        recommended
                                ? "insert into recommended_model (model) values (:model) on conflict do nothing"
                                : "delete from recommended_model where model = :model")
                .setParameter("model", model.id())
                .executeUpdate();
        journal.writeEach(
                List.of(Collectivity.operator().orElseThrow().id()),
                recommended ? Deed.MODEL_RECOMMENDED : Deed.MODEL_RECOMMENDATION_UNDONE,
                model.id());
    }

    /** Takes it off the shelf, or puts it back; for the operator's scope. */
    @Transactional
    public void withdraw(String commune, UUID consultation, boolean withdrawn) {
        change(
                "withdrawn_at = " + (withdrawn ? "coalesce(withdrawn_at, cast(:now as timestamptz))" : "null"),
                withdrawn,
                commune,
                consultation,
                withdrawn ? Deed.SHARED_WITHDRAWN : Deed.WITHDRAWAL_UNDONE);
    }

    private void change(String set, boolean timed, String commune, UUID consultation, Deed deed) {
        var update = database.createNativeMutationQuery(
                        "update shared set " + set + " where collectivity_id = :commune and consultation_id = :id")
                .setParameter("commune", commune)
                .setParameter("id", consultation);
        if (timed) {
            update.setParameter("now", clock.instant());
        }
        if (update.executeUpdate() == 1) {
            journal.writeEach(List.of(commune), deed, consultation.toString());
        }
    }
}
