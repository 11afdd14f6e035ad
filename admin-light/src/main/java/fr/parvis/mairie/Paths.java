package fr.parvis.mairie;

import java.util.UUID;

/** Where the mairie's pages stand that others lead to. */
public final class Paths {

    private Paths() {}

    /** The page of a consultation: its board, or what its draft still lacks. */
    public static String consultation(UUID id) {
        return consultation(id.toString());
    }

    /** The same, by the id as a form or an address says it. */
    public static String consultation(String id) {
        return "/mairie/consultations/" + id;
    }
}
