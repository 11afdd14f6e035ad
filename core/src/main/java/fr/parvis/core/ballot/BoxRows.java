package fr.parvis.core.ballot;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import org.hibernate.Session;
import org.hibernate.query.Query;

/** What the database has of boxes, asked in a transaction that is begun already. */
@ApplicationScoped
class BoxRows {

    private final Session database;

    BoxRows(Session database) {
        this.database = database;
    }

    /** A box whose row is locked. */
    record Held(
            UUID id,
            State state,
            Instant opensAt,
            Instant closesAt,
            Bytes publicKey,
            Bytes lockedKey,
            Bytes signingKey,
            Chain chain) {

        void require(State wanted) {
            if (state != wanted) {
                throw new WrongState(state, "it must be " + wanted);
            }
        }
    }

    Held hold(UUID id) {
        Object[] row = query("""
                select state, opens_at, closes_at, coalesce(public_key, ''), coalesce(locked_key, ''), signing_key, size, head
                from ballot_box where id = :id for update""", Map.of("id", id)).stream().findFirst().orElseThrow();
        return new Held(
                id,
                State.valueOf((String) row[0]),
                (Instant) row[1],
                (Instant) row[2],
                bytes(row[3]),
                bytes(row[4]),
                bytes(row[5]),
                new Chain((long) row[6], bytes(row[7])));
    }

    List<Object[]> query(String sql, Map<String, ?> values) {
        return column(sql, Object[].class, values);
    }

    /** The values of a column. */
    <T> List<T> column(String sql, Class<T> type, Map<String, ?> values) {
        return asked(sql, type, values).getResultList();
    }

    /** A value that is there. */
    <T> T value(String sql, Class<T> type, Map<String, ?> values) {
        return asked(sql, type, values).getSingleResult();
    }

    private <T> Query<T> asked(String sql, Class<T> type, Map<String, ?> values) {
        Query<T> query = database.createNativeQuery(sql, type);
        values.forEach(query::setParameter);
        return query;
    }

    /**
     * Whether there is a row.
     *
     * @param what a table and its condition on {@code :id}, which is the box, and {@code :what}
     */
    boolean exists(String what, UUID id, Object value) {
        return value("select exists (select 1 from " + what + ")", Boolean.class, Map.of("id", id, "what", value));
    }

    int change(String sql, Map<String, ?> values) {
        var query = database.createNativeMutationQuery(sql);
        values.forEach(query::setParameter);
        return query.executeUpdate();
    }

    static Bytes bytes(Object column) {
        return Bytes.of((byte[]) column);
    }
}
