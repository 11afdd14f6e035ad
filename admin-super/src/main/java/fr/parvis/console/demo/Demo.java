package fr.parvis.console.demo;

import java.time.Clock;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.ws.rs.NotFoundException;

import io.quarkus.runtime.StartupEvent;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.hibernate.Session;

import fr.parvis.console.launch.Refusal;
import fr.parvis.core.tenancy.Scope;
import fr.parvis.core.tenancy.Tenancy;

/**
 * Whether this is a demonstration. The switch alone is not enough: the database must have been made for it, which is only
 * ever done to an empty one. A demonstration switched on over real data, or real work begun on a demonstration, does not
 * start.
 */
@ApplicationScoped
public class Demo {

    private final boolean wanted;
    private final Clock clock;
    private final Session database;
    private final Demonstration demonstration;

    Demo(
            @ConfigProperty(name = "parvis.demo") boolean wanted,
            Clock clock,
            Session database,
            Demonstration demonstration) {
        this.wanted = wanted;
        this.clock = clock;
        this.database = database;
        this.demonstration = demonstration;
    }

    void start(@Observes StartupEvent started) {
        boolean made = Tenancy.in(new Scope.Operator(), () -> exists("demonstration"));
        if (made && !wanted) {
            throw new Refusal(
                    "Ces données sont celles d’une démonstration\u00a0: lancez «\u00a0./parvis demo\u00a0», ou choisissez un autre dossier de données.");
        }
        if (!wanted) {
            return;
        }
        if (made) {
            requireLoaded();
            return;
        }
        Tenancy.run(new Scope.Operator(), () -> {
            if (exists("collectivity")) {
                throw new Refusal(
                        "Cette base contient déjà des communes\u00a0: la démonstration ne se charge que dans une base vide.");
            }
            database.createNativeMutationQuery("insert into demonstration (made_at) values (:now)")
                    .setParameter("now", clock.instant())
                    .executeUpdate();
        });
        demonstration.load();
        Tenancy.run(new Scope.Operator(), () -> database.createNativeMutationQuery(
                        "update demonstration set loaded_at = :now")
                .setParameter("now", clock.instant())
                .executeUpdate());
    }

    /** Its own server is emptied before the start; one that was given is not ours to empty. */
    private void requireLoaded() {
        if (Tenancy.in(new Scope.Operator(), () -> exists("demonstration where loaded_at is null"))) {
            throw new Refusal(
                    "La démonstration de cette base n’a pas été chargée jusqu’au bout\u00a0: donnez-lui une base vide.");
        }
    }

    /** Refuses everything of the demonstration where there is none. */
    void require() {
        if (!wanted) {
            throw new NotFoundException();
        }
    }

    private boolean exists(String rows) {
        return !database.createNativeQuery("select 1 from " + rows + " limit 1", Integer.class)
                .getResultList()
                .isEmpty();
    }
}
