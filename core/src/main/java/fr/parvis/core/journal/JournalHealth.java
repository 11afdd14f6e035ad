package fr.parvis.core.journal;

import jakarta.enterprise.context.ApplicationScoped;

import io.smallrye.health.api.Wellness;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponseBuilder;

/** Whether the journal is as it was written. Pages work all the same: somebody has to look into it. */
@Wellness
@ApplicationScoped
class JournalHealth implements HealthCheck {

    private final JournalWatch watch;

    JournalHealth(JournalWatch watch) {
        this.watch = watch;
    }

    @Override
    public HealthCheckResponse call() {
        HealthCheckResponseBuilder answer = HealthCheckResponse.named("Journal");
        watch.last().ifPresent(check -> answer.withData("verifiedAt", check.at().toString())
                .withData("lines", check.lines())
                .withData("faults", check.faults().size()));
        return answer.status(watch.last().map(Check::isSound).orElse(true)).build();
    }
}
