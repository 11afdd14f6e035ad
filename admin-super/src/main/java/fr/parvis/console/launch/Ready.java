package fr.parvis.console.launch;

import static java.util.Objects.requireNonNull;

import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.QuarkusApplication;
import org.eclipse.microprofile.config.ConfigProvider;
import org.jspecify.annotations.Nullable;

/** Runs once every face answers: says where, then waits to be stopped. */
public class Ready implements QuarkusApplication {

    private static @Nullable Build build;
    private static boolean demonstration;

    // Quarkus makes the instance itself and gives it nothing but text.
    static void expect(Build build, boolean demonstration) {
        Ready.build = build;
        Ready.demonstration = demonstration;
    }

    @Override
    public int run(String... arguments) {
        String site =
                "http://localhost:" + ConfigProvider.getConfig().getValue("quarkus.http.port", Integer.class) + "/";
        Parvis.OUT.println("Parvis est prêt\u00a0: " + site);
        if (requireNonNull(build).whole()) {
            Parvis.OUT.println("  Les habitants  " + site);
            Parvis.OUT.println("  Les mairies    " + site + "mairie");
        }
        Parvis.OUT.println("  Le syndicat    " + site + "console");
        if (demonstration) {
            Parvis.OUT.println(
                    "  Entrer sans compte, comme maire, secrétaire, syndicat ou habitant\u00a0: " + site + "demo");
        }
        Quarkus.waitForExit();
        return 0;
    }
}
