package fr.parvis.console.collectivity;

import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

import fr.parvis.core.collectivity.Collectivity;
import fr.parvis.core.collectivity.Departement;
import fr.parvis.core.collectivity.Equipment;
import fr.parvis.core.collectivity.Kind;
import fr.parvis.core.collectivity.PlaceName;
import fr.parvis.core.collectivity.Reference;
import fr.parvis.core.collectivity.ReferenceEpci;
import fr.parvis.core.collectivity.Standing;
import fr.parvis.core.consultation.Consultation;
import fr.parvis.core.consultation.Phase;
import fr.parvis.core.person.Role;

/** What the syndicate sees of one commune. Reads only, in the operator's scope; a fixed number of queries. */
@ApplicationScoped
public class Sheet {

    private final Clock clock;
    private final Session database;

    Sheet(Clock clock, Session database) {
        this.clock = clock;
        this.database = database;
    }

    /** Who the commune is. */
    public record Identity(
            String id,
            PlaceName name,
            String address,
            String palette,
            int population,
            String postalCodes,
            String departement,
            String epci,
            Standing standing,
            Equipment equipment) {

        /** Where its site stands on the shared host. */
        public String path() {
            return "/c/" + address + "/";
        }

        /** Whether « habitants » has an s. */
        public boolean many() {
            return population > 1;
        }
    }

    /**
     * Somebody who works for the commune, or in the console.
     *
     * select new fr.parvis.console.collectivity.Sheet$Worker(p.id, p.name, p.email, m.role, m.reach, m.createdAt,
     * p.seenAt)
     */
    public record Worker(
            UUID person,
            String name,
            String email,
            Role role,
            String reach,
            Instant since,
            @Nullable Instant seenAt) {

        /** Their name, or their address as long as they have not said it. */
        public String called() {
            return name.isEmpty() ? email : name;
        }
    }

    /**
     * An invitation that was neither accepted nor withdrawn.
     *
     * @param until null while it is only prepared
     * @param waits whether its e-mail has not left yet
     */
    public record Invited(
            UUID id,
            String email,
            Role role,
            String reach,
            Instant createdAt,
            @Nullable Instant until,
            boolean expired,
            boolean waits) {

        public boolean isPrepared() {
            return until == null;
        }
    }

    /**
     * One consultation.
     *
     * @param answers or votes cast
     * @param address its part of the address, empty for a draft
     */
    public record Asked(
            String title,
            Phase phase,
            @Nullable Instant opensAt,
            @Nullable Instant closesAt,
            long answers,
            String address) {

        /** The shape and colour of its state. */
        public String badge() {
            return switch (phase) {
                case DRAFT -> "draft";
                case COMING -> "scheduled";
                case OPEN -> "live";
                case CLOSED -> "edit";
                case ANSWERED -> "done";
                case ARCHIVED -> "archived";
            };
        }

        public boolean isAwaited() {
            return phase == Phase.CLOSED;
        }
    }

    Optional<Identity> identity(String id) {
        return Collectivity.withId(id)
                .filter(one -> one.kind() == Kind.COMMUNE)
                .map(one -> new Identity(
                        one.id(),
                        one.placeName(),
                        one.address(),
                        one.palette().token(),
                        one.population(),
                        String.join(", ", one.postalCodes()),
                        Optional.ofNullable(one.departement())
                                .flatMap(Reference.france()::departement)
                                .map(Departement::name)
                                .map(PlaceName::name)
                                .orElse(""),
                        Optional.ofNullable(one.epci())
                                .flatMap(Reference.france()::epci)
                                .map(ReferenceEpci::label)
                                .orElse(""),
                        one.standing(),
                        one.equipment()));
    }

    /** Mayors first, then their deputies. */
    public List<Worker> workers(String id) {
        return database.createSelectionQuery("""
                        select new fr.parvis.console.collectivity.Sheet$Worker(p.id, p.name, p.email, m.role, m.reach, m.createdAt,
                          p.seenAt)
                        from Membership m join Person p on p.id = m.personId
                        where m.collectivityId = :id and p.disabledAt is null
                        order by case m.role when MAYOR then 0 when OPERATOR then 0 when DEPUTY then 1 when COUNCILLOR then 3 when EPCI_AGENT then 3 else 2 end, p.name, p.email""", Worker.class)
                .setParameter("id", id)
                .getResultList();
    }

    /** The newest first. */
    public List<Invited> invited(String id) {
        return database.createSelectionQuery("""
                        select new fr.parvis.console.collectivity.Sheet$Invited(i.id, i.email, i.role, i.reach, i.createdAt, i.expiresAt,
                          i.expiresAt is not null and i.expiresAt < :now,
                          exists (select 1 from Message m where m.collectivityId = i.collectivityId and m.recipient = i.email
                            and m.kind = INVITATION and m.createdAt >= i.createdAt and m.state in (WAITING, FAILED)))
                        from Invitation i
                        where i.collectivityId = :id and i.acceptedAt is null and i.revokedAt is null and i.email <> ''
                        order by i.createdAt desc, i.email""", Invited.class)
                .setParameter("id", id)
                .setParameter("now", clock.instant())
                .getResultList();
    }

    /**
     * The newest first, drafts too.
     *
     * @param votes cast, in those that are voted
     */
    List<Asked> asked(String id, Map<UUID, Long> votes) {
        Map<UUID, Long> answers = new HashMap<>(votes);
        database.createNativeQuery("""
                        select consultation_id, count(*) from submission
                        where collectivity_id = :id and state = 'COUNTED' group by consultation_id""", Object[].class)
                .setParameter("id", id)
                .getResultList()
                .forEach(row -> answers.put((UUID) row[0], (Long) row[1]));
        Instant now = clock.instant();
        return database
                .createSelectionQuery(
                        "from Consultation c where c.collectivityId = :id order by c.createdAt desc, c.id",
                        Consultation.class)
                .setParameter("id", id)
                .getResultList()
                .stream()
                .map(one -> new Asked(
                        one.title(),
                        one.phase(now),
                        one.opensAt().orElse(null),
                        one.closesAt().orElse(null),
                        answers.getOrDefault(one.id(), 0L),
                        one.address().orElse("")))
                .toList();
    }
}
