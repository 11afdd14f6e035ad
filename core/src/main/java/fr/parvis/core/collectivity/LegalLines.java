package fr.parvis.core.collectivity;

import org.jspecify.annotations.Nullable;

/** What the syndicate says in legal pages, for all communes or for one of them; empty where it says nothing. Immutable. */
public record LegalLines(String officer, String hosting, String operation) {

    public static final LegalLines NONE = new LegalLines("", "", "");

    /** One of them. */
    public String get(LegalLine line) {
        return switch (line) {
            case OFFICER -> officer;
            case HOSTING -> hosting;
            case OPERATION -> operation;
        };
    }

    /** Of a commune: its own line, or that of all, or null. */
    public @Nullable String or(LegalLines all, LegalLine line) {
        String said = get(line).isEmpty() ? all.get(line) : get(line);
        return said.isEmpty() ? null : said;
    }
}
