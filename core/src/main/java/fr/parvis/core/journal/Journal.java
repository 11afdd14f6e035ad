package fr.parvis.core.journal;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;

import org.hibernate.Session;

import fr.parvis.core.secret.Keys;
import fr.parvis.core.tenancy.Tenancy;

/** Writes the journal of the collectivity in scope, in the transaction of the fact itself. */
@ApplicationScoped
public class Journal {

    private final Clock clock;
    private final Session database;
    private final Actor actor;
    private final Tenancy tenancy;
    private final Keys keys;

    Journal(Clock clock, Session database, Actor actor, Tenancy tenancy, Keys keys) {
        this.clock = clock;
        this.database = database;
        this.actor = actor;
        this.tenancy = tenancy;
        this.keys = keys;
    }

    /**
     * Writes one line.
     *
     * @param subject id of the thing it was done to
     * @param detail what a reader needs besides; never personal data
     */
    @Transactional(TxType.MANDATORY)
    public void write(Deed deed, String subject, String detail) {
        JournalText text = text(tenancy.scope().setting(), now(), deed, subject, detail);
        new JournalEntry(text, Mark.make(keys, text)).persist();
    }

    /**
     * Writes the same line in the journal of each collectivity; for deeds of the operator that reach many at once, and only
     * in the operator's scope.
     */
    @Transactional(TxType.MANDATORY)
    public void writeEach(Collection<String> collectivities, Deed deed, String subject) {
        writeEach(collectivities, deed, subject, "");
    }

    /** {@link #writeEach(Collection, Deed, String)} with what a reader needs besides; never personal data. */
    @Transactional(TxType.MANDATORY)
    public void writeEach(Collection<String> collectivities, Deed deed, String subject, String detail) {
        Map<String, String> details = new LinkedHashMap<>();
        collectivities.forEach(id -> details.put(id, detail));
        writeEach(details, deed, subject);
    }

    /** {@link #writeEach(Collection, Deed, String, String)} with details by collectivity. */
    @Transactional(TxType.MANDATORY)
    public void writeEach(Map<String, String> details, Deed deed, String subject) {
        List<String> ids = List.copyOf(details.keySet());
        Instant at = now();
        database.createNativeMutationQuery("""
                        insert into journal (collectivity_id, at, actor_id, actor, action, subject, detail, mark)
                        select n.id, :now, :person, :actor, :action, :subject, n.detail, decode(n.mark, 'hex')
                        from unnest(:collectivities, :details, :marks) as n (id, detail, mark)""")
                .setParameter("now", at)
                .setParameter("person", actor.person(), UUID.class)
                .setParameter("actor", actor.label())
                .setParameter("action", deed.inJournal())
                .setParameter("subject", subject)
                .setParameter("details", ids.stream().map(details::get).toArray(String[]::new))
                .setParameter("collectivities", ids.toArray(String[]::new))
                .setParameter(
                        "marks",
                        ids.stream()
                                .map(id -> text(id, at, deed, subject, details.getOrDefault(id, "")))
                                .map(text -> HexFormat.of().formatHex(Mark.make(keys, text)))
                                .toArray(String[]::new))
                .executeUpdate();
    }

    /**
     * Keeps why something is done, beside the journals of those collectivities: what people write may have to go, and a line may not.
     *
     * @param id of what is done, or any
     * @param reason in the words of whoever does it; of an empty one nothing is kept
     * @return the detail of the lines that point to it, or its last word
     */
    @Transactional(TxType.MANDATORY)
    public String because(Collection<String> collectivities, UUID id, String reason) {
        if (reason.isEmpty()) {
            return "";
        }
        database.createNativeMutationQuery("""
                        insert into reason (collectivity_id, id, text, written_at)
                        select n.id, :reason, :text, :now from unnest(:collectivities) as n (id)""")
                .setParameter("reason", id)
                .setParameter("text", reason)
                .setParameter("now", now())
                .setParameter("collectivities", List.copyOf(collectivities).toArray(String[]::new))
                .executeUpdate();
        return id.toString();
    }

    /**
     * Erases a reason wherever it was told, and says so there; the lines that point to it stay. In the operator's scope. A second
     * time changes nothing.
     */
    @Transactional(TxType.MANDATORY)
    public void erase(UUID reason) {
        List<String> told = database.createNativeQuery(
                        "delete from reason where id = :reason returning collectivity_id", String.class)
                .setParameter("reason", reason)
                .getResultList();
        writeEach(told, Deed.REASON_ERASED, reason.toString());
    }

    /** Writes one line that needs no detail. */
    @Transactional(TxType.MANDATORY)
    public void write(Deed deed, Object subject) {
        write(deed, subject.toString(), "");
    }

    private JournalText text(String collectivity, Instant at, Deed deed, String subject, String detail) {
        return new JournalText(collectivity, at, actor.person(), actor.label(), deed.inJournal(), subject, detail);
    }

    /** As exactly as the database keeps it, since the mark is of what will be read again. */
    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
