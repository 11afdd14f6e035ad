package fr.parvis.console.collectivity;

import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.scheduler.Scheduled;

import fr.parvis.core.collectivity.Opening;

/**
 * Works off what was begun, within a second; after a restart as well, and beside other processes. Only the console's process
 * does so: what faces the residents has no part in it.
 */
@ApplicationScoped
class OpeningWorker {

    private final Opening opening;

    OpeningWorker(Opening opening) {
        this.opening = opening;
    }

    @Scheduled(every = "1s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void work() {
        opening.work();
    }
}
