package fr.parvis.core.campaign;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.hibernate.Session;
import org.jboss.logging.Logger;

import fr.parvis.core.campaign.Campaigns.Campaign;
import fr.parvis.core.collectivity.Liaison;
import fr.parvis.core.collectivity.PlaceName;
import fr.parvis.core.consultation.Consultation;
import fr.parvis.core.model.Model;
import fr.parvis.core.questionnaire.Pooling;
import fr.parvis.core.questionnaire.Pooling.Batch;
import fr.parvis.core.questionnaire.Pooling.Counts;
import fr.parvis.core.questionnaire.Pooling.Part;
import fr.parvis.core.questionnaire.Pooling.Sum;
import fr.parvis.core.questionnaire.Pooling.Told;
import fr.parvis.core.questionnaire.Sketch;
import fr.parvis.core.tenancy.Scope;
import fr.parvis.core.tenancy.Tenancy;

/**
 * Adds up the answers to the campaigns. Each commune is counted in its own scope; what is put together from there never leaves
 * this process, but for what may be told.
 */
@ApplicationScoped
public class Sums {

    private static final Logger LOG = Logger.getLogger(Sums.class);

    private static final String UNTOLD = "-";

    private final Campaigns campaigns;
    private final Clock clock;
    private final Session database;
    private final Pooling pooling;

    Sums(Campaigns campaigns, Clock clock, Session database, Pooling pooling) {
        this.campaigns = campaigns;
        this.clock = clock;
        this.database = database;
        this.pooling = pooling;
    }

    /**
     * What is told of one part.
     *
     * @param sums of the communes that are added up; empty when none are
     * @param communes how many these are
     * @param told what all closed communes tell of each column themselves, to be read as « at least »
     */
    public record PartSum(Part part, List<Sum> sums, int communes, List<Told> told) {}

    private record Closed(UUID campaign, String commune, UUID consultation, String name, short liaison) {

        PlaceName placeName() {
            return new PlaceName(name, Liaison.of(liaison));
        }
    }

    /** What was counted last: which communes, and whether more were to come. */
    private record Due(UUID campaign, Map<String, Closed> closed, boolean last, String signature, boolean held) {}

    /** Adds up what is closed and was not added up before. */
    public void work() {
        for (Due due : Tenancy.in(new Scope.Operator(), this::due)) {
            try {
                add(due);
            } catch (RuntimeException failed) {
                LOG.errorf(failed, "Campaign %s could not be added up", due.campaign());
            }
        }
    }

    private List<Due> due() {
        Map<UUID, Map<String, Closed>> closed = new LinkedHashMap<>();
        database.createNativeQuery("""
                        select o.campaign_id, o.collectivity_id, o.consultation_id, c.name, c.liaison
                        from (select campaign_id, collectivity_id, consultation_id from offer
                          union all select campaign_id, commune, consultation_id from campaign_line) o
                        join collectivity c on c.id = o.collectivity_id
                        join consultation k on k.collectivity_id = o.collectivity_id and k.id = o.consultation_id
                        where k.published_at is not null and k.binned_at is null
                          and (k.closed_at is not null or k.answered_at is not null or k.closes_at <= :now)
                        order by 1, 2""", Closed.class)
                .setParameter("now", clock.instant())
                .getResultStream()
                .forEach(row -> closed.computeIfAbsent(row.campaign(), id -> new TreeMap<>())
                        .put(row.commune(), row));
        Map<UUID, Object[]> states = new HashMap<>();
        database.createNativeQuery("""
                        select c.id, c.counted, not exists (select from offer o join collectivity t on t.id = o.collectivity_id
                          left join consultation k on k.collectivity_id = o.collectivity_id and k.id = o.consultation_id
                          where o.campaign_id = c.id and o.declined_at is null and o.withdrawn_at is null
                            and k.binned_at is null and case
                              when k.published_at is null then t.standing = 'OPEN' and c.ended_at is null
                              else k.closed_at is null and k.answered_at is null and k.closes_at > :now end)
                          and not exists (select from campaign_line l
                            join consultation k on k.collectivity_id = l.commune and k.id = l.consultation_id
                            where l.campaign_id = c.id and k.published_at is not null and k.closed_at is null and k.answered_at is null and k.closes_at > :now),
                          c.epci is not null
                        from campaign c where c.offered_at is not null""", Object[].class)
                .setParameter("now", clock.instant())
                .getResultStream()
                .forEach(row -> states.put((UUID) row[0], row));
        List<Due> due = new ArrayList<>();
        closed.forEach((campaign, communes) -> {
            Object[] state = states.get(campaign);
            if (state != null && communes.size() > 1) {
                boolean last = (Boolean) state[2];
                String signature = String.join(" ", communes.keySet()) + (last ? " *" : "");
                if (!signature.equals(state[1])) {
                    due.add(new Due(campaign, communes, last, signature, (Boolean) state[3]));
                }
            }
        });
        return due;
    }

    private void add(Due due) {
        Sketch sketch = Tenancy.in(new Scope.Operator(), () -> campaigns.read(due.campaign()))
                .map(Campaign::sketch)
                .orElseThrow();
        Map<String, Counts> counts = new LinkedHashMap<>();
        due.closed().forEach((commune, closed) -> {
            Counts counted = Tenancy.within(commune, () -> pooling.of(closed.consultation()));
            // A town hall may have corrected what it asks, or taken its publication back and changed it.
            if (counted.answers(Model.in(sketch, closed.placeName()).asked())) {
                counts.put(commune, counted);
            }
        });
        Tenancy.run(new Scope.Operator(), () -> {
            // One process at a time: two that add the same communes differently would tell them by difference.
            int held = database.createNativeQuery("select id from campaign where id = :id for update", UUID.class)
                    .setParameter("id", due.campaign())
                    .getResultList()
                    .size();
            if (held == 1) {
                List<Part> parts = Pooling.parts(sketch.asked());
                parts.forEach(part -> add(due, part, counts));
                leaveOut(due.campaign(), due.closed().size() - counts.size());
                if (due.held()) {
                    tell(due.campaign(), parts, counts);
                }
            }
        });
        if (due.held()) {
            tellEach(due, counts);
        }
        // The last of all: whoever dies before begins again, and finds the batches as they are.
        Tenancy.run(new Scope.Operator(), () -> database.createNativeMutationQuery(
                        "update campaign set counted = :counted where id = :id")
                .setParameter("counted", due.signature())
                .setParameter("id", due.campaign())
                .executeUpdate());
    }

    private void leaveOut(UUID campaign, int communes) {
        database.createNativeMutationQuery("update campaign set left_out = :communes where id = :id")
                .setParameter("communes", communes)
                .setParameter("id", campaign)
                .executeUpdate();
    }

    /** How many communes are over and in no sum, since they asked something else, or in other words; for the operator's scope. */
    @Transactional
    public int leftOut(UUID campaign) {
        return database.createNativeQuery("select left_out from campaign where id = :id", Integer.class)
                .setParameter("id", campaign)
                .getSingleResult();
    }

    /** Keeps what each commune tells itself, for the table of all of them. */
    private void tell(UUID campaign, List<Part> parts, Map<String, Counts> counts) {
        database.createNativeMutationQuery("delete from campaign_told where campaign_id = :id")
                .setParameter("id", campaign)
                .executeUpdate();
        counts.forEach((commune, counted) -> parts.forEach(part -> database.createNativeMutationQuery("""
                        insert into campaign_told (campaign_id, commune, question, part, figures)
                        values (:id, :commune, :question, :part, :figures)""")
                .setParameter("id", campaign)
                .setParameter("commune", commune)
                .setParameter("question", part.question())
                .setParameter("part", part.option())
                .setParameter(
                        "figures",
                        Pooling.told(part, List.of(counted)).stream()
                                .map(told -> told.communes() == 0 ? UNTOLD : String.valueOf(told.people()))
                                .collect(Collectors.joining(" ")))
                .executeUpdate()));
    }

    /** Writes what may be told of all into each commune, whose pages read nothing else. */
    private void tellEach(Due due, Map<String, Counts> counts) {
        String together = new Together(
                        counts.size(),
                        counts.values().stream().mapToLong(Counts::participants).sum(),
                        Tenancy.in(new Scope.Operator(), () -> of(due.campaign())))
                .write();
        due.closed()
                .forEach((commune, closed) ->
                        Tenancy.run(new Scope.Within(commune), () -> Consultation.withId(closed.consultation())
                                .ifPresent(consultation -> consultation.tellTogether(together))));
    }

    /**
     * What one commune tells of one part itself.
     *
     * @param figures of each column; empty where few would be told
     */
    public record Cell(String commune, Part part, List<OptionalLong> figures) {}

    private record Figures(String commune, int question, int part, String figures) {}

    /** What each commune of a campaign tells itself, in one query; for the operator's scope. */
    @Transactional
    public List<Cell> cells(UUID campaign) {
        return database.createNativeQuery("""
                        select commune, question, part, figures from campaign_told
                        where campaign_id = :id order by commune, question, part""", Figures.class)
                .setParameter("id", campaign)
                .getResultStream()
                .map(row -> new Cell(
                        row.commune(),
                        new Part(row.question(), row.part()),
                        Arrays.stream(row.figures().split(" "))
                                .map(figure -> figure.equals(UNTOLD)
                                        ? OptionalLong.empty()
                                        : OptionalLong.of(Long.parseLong(figure)))
                                .toList()))
                .toList();
    }

    private void add(Due due, Part part, Map<String, Counts> counts) {
        List<Object[]> before = database.createNativeQuery(
                        "select batch, communes from campaign_batch where campaign_id = :id and question = :question and part = :part",
                        Object[].class)
                .setParameter("id", due.campaign())
                .setParameter("question", part.question())
                .setParameter("part", part.option())
                .getResultList();
        Map<String, Counts> waiting = new LinkedHashMap<>(counts);
        int batches = 0;
        for (Object[] row : before) {
            batches = Math.max(batches, (Integer) row[0]);
            waiting.keySet().removeAll(Set.of(((String) row[1]).split(" ")));
        }
        for (Batch batch : Pooling.add(part, waiting, due.last())) {
            batches++;
            keep(due.campaign(), part, batches, batch);
        }
        database.createNativeMutationQuery(
                        "delete from campaign_sum where campaign_id = :id and question = :question and part = :part and batch = 0")
                .setParameter("id", due.campaign())
                .setParameter("question", part.question())
                .setParameter("part", part.option())
                .executeUpdate();
        List<Told> told = Pooling.told(part, List.copyOf(counts.values()));
        for (int column = 0; column < told.size(); column++) {
            keep(
                    due.campaign(),
                    part,
                    0,
                    List.of(column),
                    told.get(column).people(),
                    told.get(column).communes());
        }
    }

    private void keep(UUID campaign, Part part, int number, Batch batch) {
        database.createNativeMutationQuery("""
                        insert into campaign_batch (campaign_id, question, part, batch, communes)
                        values (:id, :question, :part, :batch, :communes)""")
                .setParameter("id", campaign)
                .setParameter("question", part.question())
                .setParameter("part", part.option())
                .setParameter("batch", number)
                .setParameter("communes", String.join(" ", new TreeSet<>(batch.communes())))
                .executeUpdate();
        batch.sums()
                .forEach(sum -> keep(
                        campaign,
                        part,
                        number,
                        sum.columns(),
                        sum.people(),
                        batch.communes().size()));
    }

    private void keep(UUID campaign, Part part, int batch, List<Integer> columns, long people, int communes) {
        database.createNativeMutationQuery("""
                        insert into campaign_sum (campaign_id, question, part, batch, columns, people, communes)
                        values (:id, :question, :part, :batch, :columns, :people, :communes)""")
                .setParameter("id", campaign)
                .setParameter("question", part.question())
                .setParameter("part", part.option())
                .setParameter("batch", batch)
                .setParameter("columns", columns.stream().map(String::valueOf).collect(Collectors.joining(" ")))
                .setParameter("people", people)
                .setParameter("communes", communes)
                .executeUpdate();
    }

    private record Line(int question, int part, int batch, String columns, long people, int communes) {}

    /** What may be told of a campaign, part by part, in one query; for the operator's scope. */
    @Transactional
    public List<PartSum> of(UUID campaign) {
        Map<Part, List<Line>> lines =
                database.createNativeQuery("""
                        select question, part, batch, columns, people, communes from campaign_sum
                        where campaign_id = :id order by question, part, batch, columns""", Line.class).setParameter("id", campaign).getResultList().stream()
                        .collect(Collectors.groupingBy(
                                line -> new Part(line.question(), line.part()),
                                LinkedHashMap::new,
                                Collectors.toList()));
        List<PartSum> sums = new ArrayList<>();
        lines.forEach((part, told) -> sums.add(sum(part, told)));
        return sums;
    }

    private static PartSum sum(Part part, List<Line> lines) {
        Map<Integer, Integer> communes = new HashMap<>();
        Map<Integer, Told> told = new TreeMap<>();
        List<Set<Integer>> groups = new ArrayList<>();
        for (Line line : lines) {
            if (line.batch() == 0) {
                told.put(Integer.valueOf(line.columns()), new Told(line.people(), line.communes()));
            } else {
                communes.put(line.batch(), line.communes());
                join(groups, columns(line));
            }
        }
        List<Sum> sums = groups.stream()
                .map(group -> new Sum(
                        group.stream().sorted().toList(),
                        lines.stream()
                                .filter(line -> line.batch() > 0 && group.containsAll(columns(line)))
                                .mapToLong(Line::people)
                                .sum()))
                .sorted((one, other) ->
                        Integer.compare(one.columns().get(0), other.columns().get(0)))
                .toList();
        return new PartSum(
                part,
                sums,
                communes.values().stream().mapToInt(Integer::intValue).sum(),
                List.copyOf(told.values()));
    }

    /** What one batch puts together stays together in the sum. */
    private static void join(List<Set<Integer>> groups, Set<Integer> columns) {
        Set<Integer> joined = new HashSet<>(columns);
        groups.removeIf(group -> {
            boolean meets = group.stream().anyMatch(columns::contains);
            if (meets) {
                joined.addAll(group);
            }
            return meets;
        });
        groups.add(joined);
    }

    private static Set<Integer> columns(Line line) {
        return Arrays.stream(line.columns().split(" ")).map(Integer::valueOf).collect(Collectors.toSet());
    }
}
