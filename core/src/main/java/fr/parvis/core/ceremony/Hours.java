package fr.parvis.core.ceremony;

import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.scheduler.Scheduled;
import org.jboss.logging.Logger;

import fr.parvis.core.ballot.BallotBox;
import fr.parvis.core.ballot.BallotBox.Due;
import fr.parvis.core.tenancy.Scope;
import fr.parvis.core.tenancy.Tenancy;

/** Opens the boxes whose time has come and closes those whose time is over. */
@ApplicationScoped
public class Hours {

    private static final Logger LOG = Logger.getLogger(Hours.class);

    private final BallotBox boxes;

    Hours(BallotBox boxes) {
        this.boxes = boxes;
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
                Tenancy.run(new Scope.Within(due.collectivity()), () -> boxes.keepHours(due.id()));
            } catch (RuntimeException broken) {
                // One commune's trouble is no reason for the others to wait.
                LOG.errorf(broken, "The box %s in %s could not be opened or closed", due.id(), due.collectivity());
            }
        }
    }

    /** Does it for one box of the collectivity in scope, for a page that cannot wait a minute. */
    public void keep(UUID box) {
        boxes.keepHours(box);
    }
}
