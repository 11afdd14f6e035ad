package fr.parvis.core.collectivity;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.ToIntFunction;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;

import org.hibernate.Session;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

import fr.parvis.core.journal.Actor;
import fr.parvis.core.journal.Deed;
import fr.parvis.core.journal.Journal;
import fr.parvis.core.tenancy.Scope;
import fr.parvis.core.tenancy.Tenancy;

/**
 * Opens communes: one, a list at once, or a batch that is stored, checked by somebody, and worked off in the background.
 *
 * <p>All rows of a commune are written in one transaction, some fifty communes in each. A commune that is open already stays
 * as it is, so that the same list may be given twice. A batch is worked off by whichever process takes its lines first; what a
 * process had taken when it died is taken again.
 */
@ApplicationScoped
public class Opening {

    private static final Logger LOG = Logger.getLogger(Opening.class);

    /** Some tens of milliseconds of locks; a progress bar of 534 communes still moves eleven times. */
    private static final int CHUNK = 50;

    /** Few enough parameters for one statement, and one of France's longest lists in forty of them. */
    private static final int LINES_AT_ONCE = 1000;

    private final Clock clock;
    private final Session database;
    private final Actor actor;
    private final Journal journal;
    private final Directory directory;
    private final Event<MayorsNamed> mayorsNamed;
    private final Event<CommunesOpened> communesOpened;

    Opening(
            Clock clock,
            Session database,
            Actor actor,
            Journal journal,
            Directory directory,
            Event<MayorsNamed> mayorsNamed,
            Event<CommunesOpened> communesOpened) {
        this.clock = clock;
        this.database = database;
        this.actor = actor;
        this.journal = journal;
        this.directory = directory;
        this.mayorsNamed = mayorsNamed;
        this.communesOpened = communesOpened;
    }

    /** What became of a line. */
    public enum State {
        WAITING,
        CREATED,
        EXISTED,
        REFUSED
    }

    /**
     * A line of a batch. Immutable.
     *
     * @param number from 1, as in the list that was given
     * @param source what was written, for a line that is refused
     * @param insee of the commune to open; null for a line that leads to none
     * @param email of the mayor to invite, if the list has it
     * @param reason why the line is refused, or what of it is left out, in French, as the end of a sentence
     */
    public record Line(
            int number,
            String source,
            @Nullable String insee,
            @Nullable String email,
            String reason) {

        public static Line of(int number, ReferenceCommune commune, @Nullable String email) {
            return new Line(number, "", commune.insee(), email, "");
        }

        /** A line that leads to a commune, and holds something that cannot be used. */
        public static Line remarked(
                int number, String source, ReferenceCommune commune, @Nullable String email, String remark) {
            return new Line(number, source, commune.insee(), email, remark);
        }

        public static Line refused(int number, String source, String reason) {
            return new Line(number, source, null, null, reason);
        }
    }

    /** How far a batch is. Immutable. */
    public record Progress(
            UUID id,
            String label,
            Instant createdAt,
            @Nullable Instant begunAt,
            String by,
            long waiting,
            long created,
            long existed,
            long refused) {

        /** The lines that lead to a commune. */
        public long total() {
            return waiting + created + existed;
        }

        /** All that were given, blank ones apart. */
        public long given() {
            return total() + refused;
        }

        public long done() {
            return total() - waiting;
        }

        public boolean isBegun() {
            return begunAt != null;
        }

        public boolean isFinished() {
            return isBegun() && waiting == 0;
        }
    }

    /**
     * What a batch would do. Immutable.
     *
     * @param fresh communes that are not open yet
     * @param open communes that are
     * @param refused lines that lead to none
     * @param mayors invitations that will be ready to send
     */
    public record Check(long fresh, long open, long refused, long mayors) {}

    /** A line of a batch and what became of it; without a commune its source tells what was written. Immutable. */
    public record Outcome(
            int line, @Nullable String insee, @Nullable String commune, String source, String reason) {}

    /**
     * Stores a batch, to be looked at before {@link #begin(UUID)}.
     *
     * @param label how the operator finds it again
     * @throws IllegalStateException when nobody is signed in: a batch belongs to somebody
     */
    public UUID draft(String label, List<Line> lines) {
        UUID person = actor.person();
        if (person == null) {
            throw new IllegalStateException("A batch belongs to somebody");
        }
        UUID id = UUID.randomUUID();
        Tenancy.run(new Scope.Operator(), () -> {
            database.createNativeMutationQuery(
                            "insert into opening (id, label, created_by, created_at) values (:id, :label, :person, :now)")
                    .setParameter("id", id)
                    .setParameter("label", label)
                    .setParameter("person", person)
                    .setParameter("now", clock.instant())
                    .executeUpdate();
            for (int from = 0; from < lines.size(); from += LINES_AT_ONCE) {
                store(id, lines.subList(from, Math.min(from + LINES_AT_ONCE, lines.size())));
            }
        });
        return id;
    }

    /** What beginning a batch would do. */
    public Check check(UUID opening) {
        return Tenancy.in(new Scope.Operator(), () -> database.createNativeQuery("""
                        select count(*) filter (where l.state = 'WAITING' and c.id is null),
                               count(*) filter (where l.state = 'WAITING' and c.id is not null),
                               count(*) filter (where l.state = 'REFUSED'),
                               count(l.email)
                        from opening_line l left join collectivity c on c.id = l.insee
                        where l.opening_id = :opening""", Check.class)
                .setParameter("opening", opening)
                .getSingleResult());
    }

    /** The INSEE codes of the communes that beginning a batch would open, in the order of the list. */
    public List<String> fresh(UUID opening) {
        return Tenancy.in(new Scope.Operator(), () -> database.createNativeQuery("""
                        select l.insee from opening_line l left join collectivity c on c.id = l.insee
                        where l.opening_id = :opening and l.state = 'WAITING' and c.id is null
                        order by l.line""", String.class)
                .setParameter("opening", opening)
                .getResultList());
    }

    /** Hands a batch over to {@link #work()}; a second time changes nothing. */
    public void begin(UUID opening) {
        Tenancy.run(new Scope.Operator(), () -> {
            int begun = database.createNativeMutationQuery(
                            "update opening set begun_at = :now where id = :id and begun_at is null")
                    .setParameter("id", opening)
                    .setParameter("now", clock.instant())
                    .executeUpdate();
            if (begun == 1) {
                String operator = Collectivity.operator().orElseThrow().id();
                journal.writeEach(List.of(operator), Deed.OPENING_BEGUN, opening.toString());
            }
        });
    }

    /** Stores a batch and begins it at once. */
    public UUID begin(String label, List<Line> lines) {
        UUID opening = draft(label, lines);
        begin(opening);
        return opening;
    }

    /** Throws away a batch that was not begun. */
    public void discard(UUID opening) {
        Tenancy.run(new Scope.Operator(), () -> database.createNativeMutationQuery(
                        "delete from opening where id = :id and begun_at is null")
                .setParameter("id", opening)
                .executeUpdate());
    }

    /** Works off whatever waits, until nothing does; returns the number of lines done. Safe to call from several processes. */
    public int work() {
        int done = 0;
        int size = CHUNK;
        int alone = 0;
        while (true) {
            List<Taken> taken = new ArrayList<>();
            int most = size;
            try {
                Tenancy.run(new Scope.Operator(), () -> {
                    taken.addAll(take(most));
                    open(taken);
                });
            } catch (RuntimeException failed) {
                if (taken.isEmpty()) {
                    throw failed;
                }
                if (size > 1) {
                    // One line must not hold up its neighbours: they are done one by one, to find it.
                    size = 1;
                    alone = taken.size();
                    continue;
                }
                LOG.errorf(
                        failed,
                        "Line %d of opening %s failed",
                        taken.get(0).line(),
                        taken.get(0).opening());
                Tenancy.run(
                        new Scope.Operator(),
                        () -> mark(taken, List.of(State.REFUSED), "l’ouverture a échoué\u00a0: recommencez"));
            }
            if (taken.isEmpty()) {
                break;
            }
            done += taken.size();
            if (size == 1 && --alone == 0) {
                size = CHUNK;
            }
        }
        if (done > 0) {
            directory.forget();
        }
        return done;
    }

    /** Opens all of these before it returns; returns how many were not open yet. */
    public int openAll(Collection<ReferenceCommune> communes) {
        List<ReferenceCommune> all = List.copyOf(communes);
        int opened = 0;
        for (int from = 0; from < all.size(); from += CHUNK) {
            List<ReferenceCommune> some = all.subList(from, Math.min(from + CHUNK, all.size()));
            opened += Tenancy.in(new Scope.Operator(), () -> create(some)).size();
        }
        directory.forget();
        return opened;
    }

    /**
     * Opens one commune.
     *
     * @return whether it was not open yet
     * @throws IllegalArgumentException for a code that no commune has
     */
    public boolean openOne(String insee) {
        ReferenceCommune commune = Reference.france()
                .commune(insee)
                .orElseThrow(() -> new IllegalArgumentException("No commune has the INSEE code " + insee));
        return openAll(List.of(commune)) == 1;
    }

    /** Which of these INSEE codes are open. */
    public Set<String> openAmong(Collection<String> insees) {
        return Set.copyOf(Tenancy.in(new Scope.Operator(), () -> database.createNativeQuery(
                        "select id from collectivity where id = any (:insees)", String.class)
                .setParameter("insees", insees.toArray(String[]::new))
                .getResultList()));
    }

    /** How far a batch is; empty for an unknown one. */
    public Optional<Progress> progress(UUID opening) {
        return progress(opening, 1).stream().findFirst();
    }

    /** The batches, the newest first. */
    public List<Progress> newest(int limit) {
        return progress(null, limit);
    }

    /** The lines in this state, in the order of the list. */
    public List<Outcome> outcomes(UUID opening, State state, int limit, int offset) {
        return Tenancy.in(new Scope.Operator(), () -> database.createNativeQuery("""
                        select l.line, l.insee, c.name, l.source, l.reason
                        from opening_line l left join collectivity c on c.id = l.insee
                        where l.opening_id = :opening and l.state = :state
                        order by l.line limit :limit offset :offset""", Outcome.class)
                .setParameter("opening", opening)
                .setParameter("state", state.name())
                .setParameter("limit", limit)
                .setParameter("offset", offset)
                .getResultList());
    }

    /** The lines that lead to a commune and of which something is left out, in the order of the list. */
    public List<Outcome> remarked(UUID opening, int limit) {
        return Tenancy.in(new Scope.Operator(), () -> database.createNativeQuery("""
                        select l.line, l.insee, cast(null as text), l.source, l.reason
                        from opening_line l
                        where l.opening_id = :opening and l.state <> 'REFUSED' and l.reason <> ''
                        order by l.line limit :limit""", Outcome.class)
                .setParameter("opening", opening)
                .setParameter("limit", limit)
                .getResultList());
    }

    private List<Progress> progress(@Nullable UUID only, int limit) {
        return Tenancy.in(new Scope.Operator(), () -> database.createNativeQuery("""
                        select o.id, o.label, o.created_at, o.begun_at, p.name,
                               count(*) filter (where l.state = 'WAITING'), count(*) filter (where l.state = 'CREATED'),
                               count(*) filter (where l.state = 'EXISTED'), count(*) filter (where l.state = 'REFUSED')
                        from opening o
                        join person p on p.id = o.created_by
                        left join opening_line l on l.opening_id = o.id
                        where cast(:only as uuid) is null or o.id = :only
                        group by o.id, p.name order by o.created_at desc, o.id limit :limit""", Progress.class)
                .setParameter("only", only, UUID.class)
                .setParameter("limit", limit)
                .getResultList());
    }

    /** A line that this process is about to do. */
    private record Taken(
            UUID opening,
            UUID by,
            int line,
            String insee,
            @Nullable String email) {}

    /** The next lines of one batch that no other process holds. */
    private List<Taken> take(int most) {
        List<Taken> next = database.createNativeQuery("""
                        select o.id, o.created_by, l.line, l.insee, l.email
                        from opening_line l join opening o on o.id = l.opening_id
                        where l.state = 'WAITING' and o.begun_at is not null
                        order by o.begun_at, o.id, l.line limit :most for update of l skip locked""", Taken.class)
                .setParameter("most", most)
                .getResultList();
        return next.stream()
                .filter(line -> line.opening().equals(next.get(0).opening()))
                .toList();
    }

    private void open(List<Taken> lines) {
        if (lines.isEmpty()) {
            return;
        }
        actor.is(lines.get(0).by(), Kind.OPERATOR.name());
        Map<String, ReferenceCommune> communes = new LinkedHashMap<>();
        for (Taken line : lines) {
            Reference.france().commune(line.insee()).ifPresent(commune -> communes.put(line.insee(), commune));
        }
        Set<String> created = create(communes.values());
        List<State> states = new ArrayList<>();
        List<MayorsNamed.Mayor> mayors = new ArrayList<>();
        for (Taken line : lines) {
            boolean known = communes.containsKey(line.insee());
            // Removed, so that a list that names a commune twice says so.
            states.add(!known ? State.REFUSED : created.remove(line.insee()) ? State.CREATED : State.EXISTED);
            String email = line.email();
            if (known && email != null) {
                mayors.add(new MayorsNamed.Mayor(line.insee(), email));
            }
        }
        mark(lines, states, "cette commune n’existe plus dans la liste de référence");
        if (!mayors.isEmpty()) {
            mayorsNamed.fire(new MayorsNamed(mayors));
        }
    }

    /** Writes all rows of the communes that are not open yet, and returns the INSEE codes of these. */
    private Set<String> create(Collection<ReferenceCommune> communes) {
        if (communes.isEmpty()) {
            return Set.of();
        }
        List<?> created = database.createNativeQuery("""
                        insert into collectivity (id, kind, parent_id, name, liaison, address, search, departement, epci,
                          population, postal_codes, palette, equipment, created_at)
                        select n.id, 'COMMUNE', coalesce(intercommunal.id, operator.id), n.name, n.liaison,
                          -- Another year's reference list may give a new commune the address of one that is open already.
                          case when taken.id is null then n.address else n.address || '-' || lower(n.id) end,
                          n.search, n.departement, n.epci, n.population, n.postal_codes, n.palette, coalesce(operator.equipment, 'ALL'), :now
                        from unnest(:ids, :names, :liaisons, :addresses, :searches, :departements, :epcis, :populations,
                            :postalCodes, :palettes)
                          as n (id, name, liaison, address, search, departement, epci, population, postal_codes, palette)
                        left join collectivity taken on taken.address = n.address
                        left join collectivity intercommunal on intercommunal.id = n.epci
                        left join collectivity operator on operator.kind = 'OPERATOR'
                        on conflict (id) do nothing
                        returning id""", String.class)
                .setParameter("ids", texts(communes, ReferenceCommune::insee))
                .setParameter("names", texts(communes, commune -> commune.name().name()))
                .setParameter(
                        "liaisons",
                        numbers(communes, commune -> commune.name().liaison().code()))
                .setParameter("addresses", texts(communes, Reference.france()::addressName))
                .setParameter(
                        "searches",
                        texts(
                                communes,
                                commune -> SearchText.fold(commune.name().name())))
                .setParameter("departements", texts(communes, ReferenceCommune::departement))
                .setParameter("epcis", texts(communes, ReferenceCommune::epci))
                .setParameter("populations", numbers(communes, ReferenceCommune::population))
                .setParameter("postalCodes", texts(communes, commune -> String.join(" ", commune.postalCodes())))
                .setParameter("palettes", texts(communes, commune -> Palette.of(commune.insee())
                        .token()))
                .setParameter("now", clock.instant())
                .getResultList();
        Set<String> ids = new LinkedHashSet<>();
        created.forEach(id -> ids.add((String) id));
        if (!ids.isEmpty()) {
            database.createNativeMutationQuery("insert into town_hall (collectivity_id) select unnest(:ids)")
                    .setParameter("ids", ids.toArray(String[]::new))
                    .executeUpdate();
            journal.writeEach(ids, Deed.COMMUNE_OPENED, "");
            communesOpened.fire(new CommunesOpened(ids));
        }
        return ids;
    }

    private void store(UUID opening, List<Line> lines) {
        database.createNativeMutationQuery("""
                        insert into opening_line (opening_id, line, source, insee, email, state, reason)
                        select :opening, n.line, n.source, n.insee, n.email,
                          case when n.insee is null then 'REFUSED' else 'WAITING' end, n.reason
                        from unnest(:lines, :sources, :insees, :emails, :reasons)
                          as n (line, source, insee, email, reason)""")
                .setParameter("opening", opening)
                .setParameter("lines", numbers(lines, Line::number))
                .setParameter("sources", texts(lines, Line::source))
                .setParameter("insees", texts(lines, Line::insee))
                .setParameter("emails", texts(lines, Line::email))
                .setParameter("reasons", texts(lines, Line::reason))
                .executeUpdate();
    }

    /** Writes what became of lines of one batch; the e-mail address has no reason to outlive the work. */
    private void mark(List<Taken> lines, List<State> states, String reason) {
        database.createNativeMutationQuery("""
                        update opening_line l set state = n.state, email = null,
                          reason = case when n.state = 'REFUSED' then :reason else l.reason end
                        from unnest(:lines, :states) as n (line, state)
                        where l.opening_id = :opening and l.line = n.line""")
                .setParameter("opening", lines.get(0).opening())
                .setParameter("lines", numbers(lines, Taken::line))
                .setParameter("states", texts(states, State::name))
                .setParameter("reason", reason)
                .executeUpdate();
    }

    private static <T> @Nullable String[] texts(Collection<T> rows, Function<T, @Nullable String> column) {
        return rows.stream().map(column).toArray(String[]::new);
    }

    private static <T> Integer[] numbers(Collection<T> rows, ToIntFunction<T> column) {
        return rows.stream().map(column::applyAsInt).toArray(Integer[]::new);
    }
}
