package fr.parvis.console.campaign;

import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.scheduler.Scheduled;

import fr.parvis.core.campaign.Holding;

/** Publishes and answers, within a second, what intercommunal bodies ask in their communes. Only the console's process does so. */
@ApplicationScoped
class HoldingWorker {

    private final Holding holding;

    HoldingWorker(Holding holding) {
        this.holding = holding;
    }

    @Scheduled(every = "1s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void work() {
        holding.work();
    }
}
