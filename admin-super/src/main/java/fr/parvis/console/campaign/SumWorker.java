package fr.parvis.console.campaign;

import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.scheduler.Scheduled;

import fr.parvis.core.campaign.Sums;

/** Adds up what has closed. Consultations close at midnight: nobody waits for a sum within the minute. */
@ApplicationScoped
class SumWorker {

    private final Sums sums;

    SumWorker(Sums sums) {
        this.sums = sums;
    }

    @Scheduled(every = "1m", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void work() {
        sums.work();
    }
}
