package fr.parvis.core.notice;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

import jakarta.enterprise.context.ApplicationScoped;

import io.smallrye.health.api.Wellness;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.hibernate.Session;

import fr.parvis.core.tenancy.Scope;
import fr.parvis.core.tenancy.Tenancy;

/**
 * How many messages wait, and how long the oldest is overdue. It is no reason to take a process out of service, for pages
 * work without mail: somebody has to look at the mail server.
 */
@Wellness
@ApplicationScoped
class OutboxHealth implements HealthCheck {

    private static final Duration PATIENCE = Duration.ofMinutes(15);

    private final Clock clock;
    private final Session database;
    private final Carrier carrier;

    OutboxHealth(Clock clock, Session database, Carrier carrier) {
        this.clock = clock;
        this.database = database;
        this.carrier = carrier;
    }

    private record Backlog(long waiting, Instant oldest) {}

    @Override
    public HealthCheckResponse call() {
        Instant now = clock.instant();
        Backlog backlog = Tenancy.in(new Scope.Operator(), () -> database.createNativeQuery(
                        "select count(*), coalesce(min(next_try_at), :now) from message where state = 'WAITING'",
                        Backlog.class)
                .setParameter("now", now)
                .getSingleResult());
        Duration overdue = Duration.between(backlog.oldest(), now);
        return HealthCheckResponse.named("Outbox")
                .withData("sending", carrier.sends())
                .withData("waiting", backlog.waiting())
                .withData("overdueSeconds", Math.max(0, overdue.toSeconds()))
                .status(!carrier.sends() || overdue.compareTo(PATIENCE) < 0)
                .build();
    }
}
