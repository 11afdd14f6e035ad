package fr.parvis.console.journey;

import java.util.List;
import java.util.Map;

import io.quarkus.test.junit.QuarkusTestProfile;

import fr.parvis.core.storage.TestDatabase;

/** The application with its demonstration loaded, on a database of its own. */
public class WithDemonstration implements QuarkusTestProfile {

    @Override
    public Map<String, String> getConfigOverrides() {
        return Map.of("parvis.demo", "true");
    }

    @Override
    public List<TestResourceEntry> testResources() {
        return List.of(new TestResourceEntry(TestDatabase.class, Map.of("database", "demonstration")));
    }
}
