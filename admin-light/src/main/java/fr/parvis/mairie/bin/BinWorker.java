package fr.parvis.mairie.bin;

import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.scheduler.Scheduled;

import fr.parvis.core.consultation.Bin;

/** Empties the bins. Several times a day, since a small installation is not always on. */
@ApplicationScoped
class BinWorker {

    private final Bin bin;

    BinWorker(Bin bin) {
        this.bin = bin;
    }

    @Scheduled(every = "6h", delayed = "5m", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void purge() {
        bin.purge();
    }
}
