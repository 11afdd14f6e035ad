package fr.parvis.console.launch;

import java.util.Locale;
import java.util.Optional;

/** The configuration that must be known, or decided, before Quarkus reads it: system properties, then the environment. */
final class Settings {

    private Settings() {}

    static Optional<String> get(String key) {
        return Optional.ofNullable(System.getProperty(key))
                .or(() -> Optional.ofNullable(System.getenv(environmentName(key))))
                .filter(value -> !value.isBlank());
    }

    static String get(String key, String otherwise) {
        return get(key).orElse(otherwise);
    }

    static void set(String key, String value) {
        System.setProperty(key, value);
    }

    /** Sets a value that whoever runs Parvis may have decided otherwise. */
    static void setByDefault(String key, String value) {
        if (get(key).isEmpty()) {
            set(key, value);
        }
    }

    private static String environmentName(String key) {
        return key.toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9]", "_");
    }
}
