package fr.parvis.core.storage;

import jakarta.enterprise.context.ApplicationScoped;

import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponseBuilder;
import org.eclipse.microprofile.health.Readiness;

/** A face that runs apart must not answer before the console has migrated the database to the face's own version. */
@Readiness
@ApplicationScoped
class MigrationsHealth implements HealthCheck {

    private final Migrations migrations;

    MigrationsHealth(Migrations migrations) {
        this.migrations = migrations;
    }

    @Override
    public HealthCheckResponse call() {
        HealthCheckResponseBuilder answer = HealthCheckResponse.named("Migrations");
        try {
            int missing = migrations.missing().size();
            return answer.status(missing == 0).withData("missing", missing).build();
        } catch (StorageUnavailable e) {
            return answer.down().build();
        }
    }
}
