package fr.parvis.console.launch;

import static java.util.Objects.requireNonNull;

import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.arc.Unremovable;
import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.QuarkusApplication;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

import fr.parvis.core.person.FirstOperator;

/** Runs once every face answers: says where, then waits to be stopped. */
@ApplicationScoped
@Unremovable
public class Ready implements QuarkusApplication {

    private static @Nullable Build build;
    private static boolean demonstration;

    private final int port;
    private final FirstOperator firstOperator;

    Ready(@ConfigProperty(name = "quarkus.http.port") int port, FirstOperator firstOperator) {
        this.port = port;
        this.firstOperator = firstOperator;
    }

    // Quarkus makes the instance itself, and this much is known before it does.
    static void expect(Build build, boolean demonstration) {
        Ready.build = build;
        Ready.demonstration = demonstration;
    }

    @Override
    public int run(String... arguments) {
        String site = "http://localhost:" + port + "/";
        Parvis.OUT.println("Parvis est prêt\u00a0: " + site);
        if (requireNonNull(build).whole()) {
            Parvis.OUT.println("  Les habitants  " + site);
            Parvis.OUT.println("  Les mairies    " + site + "mairie");
        }
        Parvis.OUT.println("  Le syndicat    " + site + "console");
        if (demonstration) {
            Parvis.OUT.println(
                    "  Entrer sans compte, comme maire, secrétaire, syndicat ou habitant\u00a0: " + site + "demo");
        } else {
            firstOperator
                    .link()
                    .ifPresent(token ->
                            Parvis.OUT.println("Premier accès du syndicat (ce lien ne sert qu'une fois)\u00a0: " + site
                                    + "console/premier-acces/" + token));
        }
        Quarkus.waitForExit();
        return 0;
    }
}
