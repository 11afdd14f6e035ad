package fr.parvis.core.ballot;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;

import fr.parvis.core.storage.TestDatabase;

/**
 * What lies in a box at one moment, read behind the back of the application.
 *
 * @param size as the box says
 * @param signatures online
 * @param ballots how many rows
 * @param brokenLinks places at which the chain does not hold, from the seal of the freezing to the head
 * @param trackers of the ballots
 */
public record BoxAudit(long size, long signatures, long ballots, long brokenLinks, Set<String> trackers) {

    public static BoxAudit of(UUID box) {
        try (Connection database = TestDatabase.administrator()) {
            // One snapshot: people may be voting.
            database.setAutoCommit(false);
            database.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
            return of(database, box);
        } catch (SQLException refused) {
            throw new IllegalStateException(refused);
        }
    }

    private static BoxAudit of(Connection database, UUID box) throws SQLException {
        long size;
        Bytes head;
        Chain chain;
        try (ResultSet row = ask(database, """
                select b.size, b.head, s.hash from ballot_box b join seal s on s.box_id = b.id
                where b.id = ? and s.stage = 'FROZEN'""", box)) {
            row.next();
            size = row.getLong(1);
            head = Bytes.of(row.getBytes(2));
            chain = Chain.hungOn(new Seal(State.FROZEN, "", Bytes.of(row.getBytes(3)), Bytes.NONE));
        }
        long signatures;
        try (ResultSet row = ask(
                database,
                "select count(distinct voter_id) from signature where box_id = ? and channel = 'ONLINE'",
                box)) {
            row.next();
            signatures = row.getLong(1);
        }
        long ballots = 0;
        long broken = 0;
        Set<String> trackers = new HashSet<>();
        try (ResultSet row =
                ask(database, "select tracker, pos, link from ballot where box_id = ? order by pos", box)) {
            while (row.next()) {
                ballots++;
                trackers.add(row.getString(1));
                chain = chain.with(new Tracker(row.getString(1)));
                Chain found = new Chain(row.getLong(2), Bytes.of(row.getBytes(3)));
                if (!found.equals(chain)) {
                    broken++;
                    chain = found;
                }
            }
        }
        return new BoxAudit(size, signatures, ballots, chain.head().equals(head) ? broken : broken + 1, trackers);
    }

    /** Whether there are as many ballots as signatures as the box says, and the chain holds. */
    public boolean isSound() {
        return size == ballots && signatures == ballots && trackers.size() == ballots && brokenLinks == 0;
    }

    private static ResultSet ask(Connection database, String sql, UUID box) throws SQLException {
        PreparedStatement statement = database.prepareStatement(sql);
        statement.closeOnCompletion();
        statement.setObject(1, box);
        return statement.executeQuery();
    }
}
