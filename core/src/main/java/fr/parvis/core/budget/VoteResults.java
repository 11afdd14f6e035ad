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
import fr.parvis.core.ballot.ElectionRecord;
import fr.parvis.core.ballot.ElectionRecord.Totals;
import fr.parvis.core.ballot.Seal;
import fr.parvis.core.ballot.State;
import fr.parvis.core.consultation.Consultation;
import fr.parvis.core.consultation.Format;
import fr.parvis.core.paper.PaperSheets;

/** The results of the votes of the collectivity in scope, once they are published. */
@ApplicationScoped
public class VoteResults {

    /** So many are kept in memory: what is published does not change, and equal shares take their time to find. */
    private static final int KEPT = 200;

    /** So many files of ballots: each has a line for every voter. */
    private static final int KEPT_FILES = 20;

    private final BallotBox boxes;
    private final Clock clock;
    private final ElectionRecord record;
    private final PaperSheets sheets;

    private final Map<UUID, VoteResult> known = kept(KEPT);
    private final Map<UUID, Written> files = kept(KEPT_FILES);

    /** A file, and what it was said to begin with. */
    private record Written(Map<String, String> meta, String text) {}

    VoteResults(BallotBox boxes, Clock clock, ElectionRecord record, PaperSheets sheets) {
        this.boxes = boxes;
        this.clock = clock;
        this.record = record;
        this.sheets = sheets;
    }

    /** Those that were asked for last. */
    private static <T> Map<UUID, T> kept(int most) {
        return Collections.synchronizedMap(new LinkedHashMap<>(16, 0.75f, true) {
            @Override
            protected boolean removeEldestEntry(Map.Entry<UUID, T> eldest) {
                return size() > most;
            }
        });
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
        Paper paper = paper(box.id());
        Totals totals = record.totals(box.id());
        long read = sheets.settled(box.id()).orElse(0);
        VoteResult result = Optional.of(box)
                .filter(standing -> standing.state() == State.ARCHIVED)
                .flatMap(standing -> record.remains(standing.id()))
                .map(remains -> VoteResult.of(paper, totals, read, remains))
                .orElseGet(() -> VoteResult.of(paper, totals, read, choices(box.id()), frozen(box.id())));
        if (box.isPublished()) {
            known.put(box.id(), result);
        }
        return result;
    }

    /**
     * The text of the election as a Pabulib file; empty before it is published, and for ballots so few that they would name people.
     *
     * @param meta description, country, unit and the like
     */
    @Transactional
    public Optional<String> file(UUID consultation, Map<String, String> meta) {
        return boxes.of(consultation)
                .filter(Standing::isPublished)
                .filter(box -> !of(box).onlySums())
                .map(box -> text(box.id(), meta));
    }

    private String text(UUID box, Map<String, String> meta) {
        Written before = files.get(box);
        if (before != null && before.meta().equals(meta)) {
            return before.text();
        }
        String text = paper(box).file(meta, choices(box), frozen(box)).text();
        files.put(box, new Written(Map.copyOf(meta), text));
        return text;
    }

    /** All that is counted, in the order of the alphabet, so that nothing tells one channel from the other. */
    private List<String> choices(UUID box) {
        return record.opened(box).stream().sorted().toList();
    }

    private Paper paper(UUID box) {
        return Paper.read(record.paper(box).orElseThrow());
    }

    private byte[] frozen(UUID box) {
        return Seal.among(record.seals(box), State.FROZEN)
                .map(Seal::hash)
                .orElseThrow()
                .array();
    }
}
