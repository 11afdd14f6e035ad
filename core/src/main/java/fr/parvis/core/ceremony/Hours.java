package fr.parvis.core.ceremony;

import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.scheduler.Scheduled;
import org.jboss.logging.Logger;

import fr.parvis.core.ballot.BallotBox;
import fr.parvis.core.ballot.BallotBox.Due;
import fr.parvis.core.tenancy.Scope;
import fr.parvis.core.tenancy.Tenancy;

/** Does what the clock asks of boxes: opens and closes them, notes each evening how far they are, destroys what was cast. */
@ApplicationScoped
public class Hours {

    private static final Logger LOG = Logger.getLogger(Hours.class);

    private final BallotBox boxes;
    private final Witnesses witnesses;

    Hours(BallotBox boxes, Witnesses witnesses) {
        this.boxes = boxes;
        this.witnesses = witnesses;
    }

    /** A vote begins at a full hour, and somebody waits for it. */
    @Scheduled(every = "1m", delayed = "20s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void work() {
        keep();
    }

    /** Does it in every collectivity. */
    public void keep() {
        List<Due> all = Tenancy.in(new Scope.Operator(), boxes::due);
        for (Due due : all) {
            try {
                Tenancy.run(new Scope.Within(due.collectivity()), () -> keep(due));
            } catch (RuntimeException broken) {
                // One commune's trouble is no reason for the others to wait.
                LOG.errorf(
                        broken,
                        "The box %s in %s could not be taken further (%s)",
                        due.id(),
                        due.collectivity(),
                        due.what());
            }
        }
    }

    private void keep(Due due) {
        switch (due.what()) {
            case MOVE -> boxes.keepHours(due.id());
            case NOTE -> witnesses.noteYesterday(due.id());
            case DESTROY -> boxes.destroy(due.id());
        }
    }
}
