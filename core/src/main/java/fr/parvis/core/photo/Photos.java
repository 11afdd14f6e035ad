package fr.parvis.core.photo;

import java.time.Clock;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;

import org.hibernate.Session;

import fr.parvis.core.consultation.Consultation;
import fr.parvis.core.consultation.ConsultationChanging;
import fr.parvis.core.consultation.Refused;
import fr.parvis.core.journal.Deed;
import fr.parvis.core.journal.Journal;
import fr.parvis.core.tenancy.Tenancy;

/** Keeps one photo for the commune in scope, for each of its consultations, and for each project of a budget until it is sealed. */
@ApplicationScoped
public class Photos {

    private final Event<ConsultationChanging> changing;
    private final Clock clock;
    private final Session database;
    private final Darkroom darkroom;
    private final Journal journal;
    private final Tenancy tenancy;

    Photos(
            Event<ConsultationChanging> changing,
            Clock clock,
            Session database,
            Darkroom darkroom,
            Journal journal,
            Tenancy tenancy) {
        this.changing = changing;
        this.clock = clock;
        this.database = database;
        this.darkroom = darkroom;
        this.journal = journal;
        this.tenancy = tenancy;
    }

    /**
     * Puts a photo there, in the place of the one before. To be called outside a transaction: developing takes seconds, and
     * waits for its turn.
     *
     * @param description what can be seen, for who does not
     * @throws Unusable when the file holds no photo
     * @throws Refused when it hangs on a project that is sealed
     */
    @Transactional(Transactional.TxType.NEVER)
    public void put(Spot spot, byte[] file, Focus focus, String description) throws Unusable {
        Prints prints = darkroom.develop(file, focus, spot.cut());
        Tenancy.run(tenancy.scope(), () -> {
            hold(spot);
            delete(spot);
            database.createNativeMutationQuery("""
                            insert into photo (collectivity_id, id, consultation_id, project, progress_id, description, width, wide, small, sent_at)
                            values (:collectivity, :id, :consultation, :project, :progress, :description, :width, :wide, :small, :now)""")
                    .setParameter("collectivity", tenancy.scope().tenant())
                    .setParameter("id", UUID.randomUUID())
                    .setParameter("consultation", spot.consultation().orElse(null), UUID.class)
                    .setParameter("project", spot.project().orElse(null), String.class)
                    .setParameter("progress", spot.progress().orElse(null), UUID.class)
                    .setParameter("description", description.strip())
                    .setParameter("width", prints.width())
                    .setParameter("wide", prints.wide())
                    .setParameter("small", prints.small())
                    .setParameter("now", clock.instant())
                    .executeUpdate();
            journal.write(Deed.PHOTO_PLACED, subject(spot));
        });
    }

    /** Says otherwise what can be seen on the photo. */
    @Transactional
    public void describe(Spot spot, String description) {
        hold(spot);
        Photo.at(spot).ifPresent(photo -> photo.describe(description));
    }

    /** Takes the photo away. */
    @Transactional
    public void remove(Spot spot) {
        hold(spot);
        if (delete(spot) > 0) {
            journal.write(Deed.PHOTO_REMOVED, subject(spot));
        }
    }

    /** Gives a draft the photo of a consultation of before, where that one has any and the draft none. */
    @Transactional
    public void copy(UUID from, UUID to) {
        database.createNativeMutationQuery("""
                        insert into photo (collectivity_id, id, consultation_id, description, width, wide, small, sent_at)
                        select collectivity_id, :id, :to, description, width, wide, small, :now from photo
                        where consultation_id = :from and project is null and progress_id is null on conflict do nothing""")
                .setParameter("id", UUID.randomUUID())
                .setParameter("to", to)
                .setParameter("now", clock.instant())
                .setParameter("from", from)
                .executeUpdate();
    }

    /**
     * A print, as a JPEG file.
     *
     * @param published whether only residents' photos are looked for: the commune's own, and those of what is published and not in the bin
     */
    @Transactional
    public Optional<byte[]> print(UUID photo, boolean wide, boolean published) {
        return database
                .createNativeQuery(
                        "select case when :wide then p.wide else p.small end from photo p left join consultation c"
                                + " on c.collectivity_id = p.collectivity_id and c.id = p.consultation_id"
                                + " where p.id = :photo and (p.consultation_id is null"
                                + " or (c.binned_at is null and (c.published_at is not null or not :published)))",
                        byte[].class)
                .setParameter("wide", wide)
                .setParameter("photo", photo)
                .setParameter("published", published)
                .getResultList()
                .stream()
                .findFirst();
    }

    /** What a ballot shows is sealed with it; what somebody else holds stays as it is. */
    private void hold(Spot spot) {
        spot.consultation().flatMap(Consultation::withId).ifPresent(Consultation::requireOwn);
        if (spot.project().isPresent()) {
            UUID consultation = spot.consultation().orElseThrow();
            Consultation.hold(consultation);
            changing.fire(new ConsultationChanging(consultation));
        }
    }

    private int delete(Spot spot) {
        return database.createNativeMutationQuery(
                        "delete from photo where consultation_id is not distinct from cast(:consultation as uuid)"
                                + " and project is not distinct from cast(:project as text)"
                                + " and progress_id is not distinct from cast(:progress as uuid)")
                .setParameter("progress", spot.progress().orElse(null), UUID.class)
                .setParameter("project", spot.project().orElse(null), String.class)
                .setParameter("consultation", spot.consultation().orElse(null), UUID.class)
                .executeUpdate();
    }

    private Object subject(Spot spot) {
        return spot.consultation().<Object>map(id -> id).orElseGet(() -> tenancy.scope()
                .tenant());
    }
}
