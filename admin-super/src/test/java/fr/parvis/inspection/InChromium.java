package fr.parvis.inspection;

import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;

/** What the tests in a browser begin with: one Chromium for the class, and the address of the application. */
public abstract class InChromium {

    @SuppressWarnings("NullAway.Init") // by @BeforeAll
    protected static Chromium chromium;

    /** Scheme, host and port. */
    protected final String home = ConfigProvider.getConfig().getValue("test.url", String.class);

    @BeforeAll
    public static void launch() {
        chromium = Chromium.launch();
    }

    @AfterAll
    public static void close() {
        chromium.close();
    }
}
