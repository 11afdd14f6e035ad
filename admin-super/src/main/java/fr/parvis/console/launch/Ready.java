package fr.parvis.console.launch;

import static java.util.Objects.requireNonNull;

import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.arc.Unremovable;
import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.QuarkusApplication;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

import fr.parvis.core.notice.Carrier;
import fr.parvis.core.person.FirstOperator;
import fr.parvis.core.person.SignIn;

/** Runs once every face answers: says where, then waits to be stopped. */
@ApplicationScoped
@Unremovable
public class Ready implements QuarkusApplication {

    private static @Nullable Build build;
    private static boolean demonstration;

    private final int port;
    private final Carrier carrier;
    private final FirstOperator firstOperator;
    private final SignIn signIn;

    Ready(
            @ConfigProperty(name = "quarkus.http.port") int port,
            Carrier carrier,
            FirstOperator firstOperator,
            SignIn signIn) {
        this.port = port;
        this.carrier = carrier;
        this.firstOperator = firstOperator;
        this.signIn = signIn;
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
            welcome(site);
        }
        Quarkus.waitForExit();
        return 0;
    }

    private void welcome(String site) {
        Optional<String> first = firstOperator.link();
        if (first.isPresent()) {
            Parvis.OUT.println("Premier accès du syndicat (ce lien ne sert qu’une fois)\u00a0: " + site
                    + "console/premier-acces/" + first.get());
        } else if (!carrier.sends()) {
            signIn.linkForOperator()
                    .ifPresent(
                            token -> Parvis.OUT.println("Sans serveur de courriels, aucun code de connexion n’arrive."
                                    + " Pour entrer dans la console (une fois, dans les dix minutes)\u00a0: " + site
                                    + "console/connexion/lien/" + token));
        }
    }
}
