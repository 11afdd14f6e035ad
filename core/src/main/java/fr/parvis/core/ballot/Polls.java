package fr.parvis.core.ballot;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.hibernate.Session;

import fr.parvis.core.ballot.BallotBox.Standing;

/** Finds the box behind an address, at each step of each voter: one question, since a village votes in one evening. */
@ApplicationScoped
public class Polls {

    private final Session database;

    Polls(Session database) {
        this.database = database;
    }

    /**
     * A consultation that is voted on, and its box.
     *
     * @param title as it was typed
     */
    public record Poll(UUID consultation, String title, Standing box) {}

    /** What is published at an address of the collectivity in scope; empty when that has no box. */
    @Transactional
    public Optional<Poll> at(String address) {
        return database.createNativeQuery("""
                        select k.id, k.title, b.id, b.state, b.opens_at, b.closes_at
                        from consultation k join ballot_box b on b.collectivity_id = k.collectivity_id and b.consultation_id = k.id
                        where k.address = :address and k.published_at is not null and k.binned_at is null""", Object[].class).setParameter("address", address).getResultList().stream()
                .findFirst()
                .map(row -> new Poll(
                        (UUID) row[0],
                        (String) row[1],
                        new Standing(
                                (UUID) row[2], State.valueOf((String) row[3]), (Instant) row[4], (Instant) row[5])));
    }
}
