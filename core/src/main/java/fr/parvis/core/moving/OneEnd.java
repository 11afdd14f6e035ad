package fr.parvis.core.moving;

import org.hibernate.Session;

/** A commune ends once: it becomes part of another, or is deleted. In the operator's scope. */
final class OneEnd {

    /** Whether the commune {@code {id}} is in a merger that is under way, on either side. */
    static final String MERGING = """
            exists (select from merger g where g.cancelled_at is null and g.done_at is null
              and ({id} = any(g.ended) or g.successor = {id}))""";

    /** Whether somebody asked for the commune {@code {id}} to be deleted. */
    static final String LEAVING = """
            exists (select from departure l where l.commune = {id} and l.cancelled_at is null and l.done_at is null)""";

    /** « end ». */
    private static final long LOCK = 0x656e64L;

    private OneEnd() {}

    /** Waits for whoever asks for an end at the same moment, whom one would not see; until the transaction is over. */
    static void lock(Session database) {
        database.createNativeQuery("select 1 from pg_advisory_xact_lock(:key)", Integer.class)
                .setParameter("key", LOCK)
                .getSingleResult();
    }

    static boolean is(Session database, String condition, String commune) {
        return database.createNativeQuery("select " + condition.replace("{id}", ":id"), Boolean.class)
                .setParameter("id", commune)
                .getSingleResult();
    }
}
