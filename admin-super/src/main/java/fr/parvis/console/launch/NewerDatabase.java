package fr.parvis.console.launch;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.interceptor.Interceptor;

import io.quarkus.runtime.StartupEvent;

import fr.parvis.core.storage.Migrations;

/** Refuses to work on a database that a newer version has changed: this one would write what that one no longer expects. */
@ApplicationScoped
class NewerDatabase {

    private final Migrations migrations;

    NewerDatabase(Migrations migrations) {
        this.migrations = migrations;
    }

    // Before the scheduler, which starts at PLATFORM_BEFORE and would already write.
    void refuse(@Observes @Priority(Interceptor.Priority.PLATFORM_BEFORE - 1) StartupEvent started) {
        migrations.unknown().stream().findFirst().ifPresent(changeset -> {
            throw new Refusal("La base de données a été écrite par une version plus récente de Parvis («\u00a0"
                    + changeset + "\u00a0» est inconnu de celle-ci)\u00a0: utilisez cette version-là.");
        });
    }
}
