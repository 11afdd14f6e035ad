package fr.parvis.core.setting;

import java.util.Arrays;
import java.util.List;

/** Settings that are changed, and undone, together. */
public enum Topic {
    SYNDICATE("coordonnées du syndicat"),
    MAIL("serveur de courriel"),
    QUOTAS("limite de courriels par jour"),
    RETENTION("durées de conservation"),
    LANGUAGES("langues des habitants");

    private final String label;

    Topic(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }

    /** In the order in which they are asked for. */
    public List<Setting> settings() {
        return Arrays.stream(Setting.values())
                .filter(setting -> setting.topic() == this)
                .toList();
    }
}
