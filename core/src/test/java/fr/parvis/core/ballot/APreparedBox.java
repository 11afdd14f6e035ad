package fr.parvis.core.ballot;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;

import fr.parvis.core.collectivity.Place;
import fr.parvis.core.fixture.Resident;
import fr.parvis.core.storage.TestDatabase;
import fr.parvis.core.tenancy.Scope;
import fr.parvis.core.tenancy.Tenancy;

/** The box of somebody's consultation, taken where a test needs it. */
public record APreparedBox(Place place, UUID consultation, UUID id) {

    /** A draft with a key, which has opened an hour ago by its dates. */
    public static APreparedBox of(Place place, UUID consultation) {
        return Tenancy.within(place.id(), () -> {
            Instant now = Instant.now();
            Instant opens = now.minus(Duration.ofHours(1));
            Instant closes = now.plus(Duration.ofDays(7));
            UUID id = ABallotBox.box()
                    .of(consultation)
                    .map(BallotBox.Standing::id)
                    .orElseGet(() -> ABallotBox.box().prepare(consultation, opens, closes));
            ABallotBox.box().move(id, opens, closes);
            ABallotBox.keys().place(id, AKey.MADE);
            return new APreparedBox(place, consultation, id);
        });
    }

    public void freeze(Map<String, ?> paper) {
        Tenancy.run(new Scope.Within(place.id()), () -> ABallotBox.box().freeze(id, paper));
    }

    public void freeze() {
        freeze(ABallotBox.PAPER);
    }

    public void open() {
        Tenancy.run(new Scope.Within(place.id()), () -> ABallotBox.box().open(id));
    }

    /** They have voted on paper. */
    public void votedOnPaper(UUID voter) {
        Tenancy.run(new Scope.Within(place.id()), () -> ABallotBox.box().receivePaper(id, voter));
    }

    /** Whether or not it is sealed, by the clock of the database. */
    public void opensIn(Duration time) {
        set("opens_at = clock_timestamp() + interval '" + time.toSeconds() + " seconds'");
    }

    private void set(String what) {
        try (Connection database = TestDatabase.administrator();
                PreparedStatement statement =
                        database.prepareStatement("update ballot_box set " + what + " where id = ?")) {
            statement.setObject(1, id);
            statement.executeUpdate();
        } catch (SQLException refused) {
            throw new IllegalStateException(refused);
        }
    }

    /** Closes it in a transaction that holds it already while something else begins. */
    public <T> T closing(Supplier<T> meanwhile) {
        set("closes_at = clock_timestamp() - interval '1 second'");
        return Tenancy.within(place.id(), () -> {
            ABallotBox.box().held(id);
            T begun = meanwhile.get();
            ABallotBox.box().close(id);
            return begun;
        });
    }

    public void closed() {
        set("closes_at = clock_timestamp() - interval '1 second'");
        Tenancy.run(new Scope.Within(place.id()), () -> ABallotBox.box().close(id));
    }

    /** Somebody has voted, on a screen of their own. */
    public void voted(UUID voter, String choice) {
        Resident.in(place, () -> ABallotBox.box()
                .cast(id, voter, SealedBallot.seal(AKey.MADE.publicKey(), choice), Sealing.BROWSER));
    }

    /** With what its settled sheets say. */
    public void published(String... sheets) {
        Tenancy.run(new Scope.Within(place.id()), () -> ABallotBox.box()
                .publish(id, List.of(sheets), Map.of("winners", List.of())));
    }

    /** What comes out of it, in no order. */
    public List<String> counted() {
        return counted(0);
    }

    /** The same with so many settled sheets. */
    public List<String> counted(int sheets) {
        return Tenancy.within(place.id(), () -> {
            Optional<Seal> counted = ABallotBox.count(
                    id, AKey.MADE.shares().get(0), AKey.MADE.shares().get(1), choice -> true, sheets);
            return counted.isPresent() ? ABallotBox.record().opened(id) : List.of();
        });
    }
}
