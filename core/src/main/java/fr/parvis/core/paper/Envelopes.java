package fr.parvis.core.paper;

import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.hibernate.Session;

import fr.parvis.core.ballot.BallotBox;
import fr.parvis.core.ballot.Channel;

/** Envelopes that are handed in at the desk while a box is open, in the collectivity in scope. */
@ApplicationScoped
public class Envelopes {

    private final BallotBox boxes;
    private final Session database;

    Envelopes(BallotBox boxes, Session database) {
        this.boxes = boxes;
        this.database = database;
    }

    /** What became of an envelope. */
    public enum Outcome {
        RECEIVED,
        VOTED_ONLINE,
        HANDED_IN_BEFORE,
        /** The box is not open, or they are not on its roll. */
        REFUSED
    }

    /** Notes that somebody of the roll has handed in an envelope; said twice, it is noted once. */
    @Transactional
    public Outcome receive(UUID box, UUID voter) {
        return boxes.receivePaper(box, voter) ? Outcome.RECEIVED : standing(box, voter);
    }

    /** What {@link #receive} would say of who has voted; {@code REFUSED} of who has not. */
    @Transactional
    public Outcome standing(UUID box, UUID voter) {
        return database.createNativeQuery(
                        "select channel from signature where box_id = :box and voter_id = :voter", String.class)
                .setParameter("box", box)
                .setParameter("voter", voter)
                .getResultStream()
                .findFirst()
                .map(channel ->
                        Channel.valueOf(channel) == Channel.ONLINE ? Outcome.VOTED_ONLINE : Outcome.HANDED_IN_BEFORE)
                .orElse(Outcome.REFUSED);
    }

    /** How many have voted by a channel. */
    @Transactional
    public int count(UUID box, Channel channel) {
        return Math.toIntExact(database.createNativeQuery(
                        "select count(*) from signature where box_id = :box and channel = :channel", Long.class)
                .setParameter("box", box)
                .setParameter("channel", channel.name())
                .getSingleResult());
    }
}
