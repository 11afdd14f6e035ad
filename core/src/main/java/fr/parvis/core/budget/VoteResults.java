package fr.parvis.core.budget;

import java.time.Clock;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;

import fr.parvis.core.ballot.BallotBox;
import fr.parvis.core.ballot.BallotBox.Standing;
import fr.parvis.core.ballot.BoxPublished;
import fr.parvis.core.ballot.Seal;
import fr.parvis.core.ballot.State;
import fr.parvis.core.consultation.Consultation;
import fr.parvis.core.consultation.Format;
import fr.parvis.core.pabulib.PabulibFile;

/** The results of the votes of the collectivity in scope, once they are published. */
@ApplicationScoped
public class VoteResults {

    /** So many are kept in memory: what is published does not change, and equal shares take their time to find. */
    private static final int KEPT = 200;

    private final BallotBox boxes;
    private final Clock clock;

    private final Map<UUID, VoteResult> known = Collections.synchronizedMap(new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<UUID, VoteResult> eldest) {
            return size() > KEPT;
        }
    });

    VoteResults(BallotBox boxes, Clock clock) {
        this.boxes = boxes;
        this.clock = clock;
    }

    void tell(@Observes BoxPublished box) {
        Consultation.hold(box.consultation());
        Consultation.withId(box.consultation())
                .filter(consultation -> consultation.format() == Format.BUDGET)
                .ifPresent(consultation -> consultation.tellResult(clock.instant()));
    }

    /** The result of a vote; empty before it is published. */
    @Transactional
    public Optional<VoteResult> of(UUID consultation) {
        return boxes.of(consultation).filter(Standing::isPublished).map(this::of);
    }

    /** The same of a box that was found, published or about to be. */
    public VoteResult of(Standing box) {
        VoteResult before = known.get(box.id());
        if (before != null) {
            return before;
        }
        VoteResult result = VoteResult.of(paper(box.id()), boxes.totals(box.id()), choices(box.id()), frozen(box.id()));
        if (box.isPublished()) {
            known.put(box.id(), result);
        }
        return result;
    }

    /**
     * The election as a Pabulib file; empty before it is published, and for ballots so few that they would name people.
     *
     * @param meta description, country, unit and the like
     */
    @Transactional
    public Optional<PabulibFile> file(UUID consultation, Map<String, String> meta) {
        return boxes.of(consultation)
                .filter(Standing::isPublished)
                .filter(box -> !of(box).onlySums())
                .map(box -> paper(box.id()).file(meta, choices(box.id()), frozen(box.id())));
    }

    /** All that is counted, in the order of the alphabet, so that nothing tells one channel from the other. */
    private List<String> choices(UUID box) {
        return boxes.opened(box).stream().sorted().toList();
    }

    private Paper paper(UUID box) {
        return Paper.read(boxes.paper(box).orElseThrow());
    }

    private byte[] frozen(UUID box) {
        return boxes.seals(box).stream()
                .filter(seal -> seal.stage() == State.FROZEN)
                .findFirst()
                .map(Seal::hash)
                .orElseThrow()
                .array();
    }
}
