package fr.parvis.console.launch;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Properties;

/**
 * What this application was built as. Immutable.
 *
 * @param whole whether the mayors' and the residents' faces are in this process too
 */
record Build(String version, boolean whole) {

    static Build current() {
        Properties properties = new Properties();
        try (InputStream file = Build.class.getResourceAsStream("build.properties")) {
            properties.load(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new Build(properties.getProperty("version"), Boolean.parseBoolean(properties.getProperty("whole")));
    }
}
