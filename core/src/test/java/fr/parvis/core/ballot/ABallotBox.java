package fr.parvis.core.ballot;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.PublicKey;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.function.Supplier;

import io.quarkus.arc.Arc;

import fr.parvis.core.ballot.BallotBox.Outcome;
import fr.parvis.core.ballot.BallotBox.Outcome.Taken;
import fr.parvis.core.ballot.Voters.Enrolment;
import fr.parvis.core.budget.Paper;
import fr.parvis.core.budget.Voting;
import fr.parvis.core.collectivity.Place;
import fr.parvis.core.fixture.ACommune;
import fr.parvis.core.fixture.AConsultation;
import fr.parvis.core.fixture.Resident;
import fr.parvis.core.storage.TestDatabase;
import fr.parvis.core.tenancy.Tenancy;

/** A ballot box of a commune of its own, brought where a test needs it. */
public final class ABallotBox {

    static final Map<String, Object> PAPER = Map.copyOf(new Paper(
                    "Un budget",
                    1500,
                    Voting.USUAL,
                    List.of(
                            new Paper.Line("1", "Un abri pour les « vélos »", 1200, "", ""),
                            new Paper.Line("2", "Une balançoire", 800, "", "")))
            .statement());

    private final Place place = ACommune.aCommune("Urne").open();
    private final UUID id;
    private final List<UUID> voters = new ArrayList<>();

    private ABallotBox(int voters) {
        UUID consultation = AConsultation.anOpinion("Un budget").draftIn(place);
        Instant now = Instant.now();
        id = in(() -> box().prepare(consultation, now.minus(Duration.ofHours(1)), now.plus(Duration.ofDays(7))));
        List<Enrolment> roll = new ArrayList<>();
        for (int i = 0; i < voters; i++) {
            UUID voter = UUID.randomUUID();
            this.voters.add(voter);
            roll.add(new Enrolment(voter, "%06d".formatted(i), Bytes.of(new byte[32])));
        }
        in(() -> {
            keys().place(id, AKey.MADE);
            voters().enrol(id, roll);
            return true;
        });
    }

    /** With a key and a roll, not frozen. */
    static ABallotBox withVoters(int voters) {
        return new ABallotBox(voters);
    }

    ABallotBox frozen() {
        in(() -> box().freeze(id, PAPER));
        return this;
    }

    ABallotBox open() {
        frozen();
        in(() -> box().open(id));
        return this;
    }

    /** Its time is over by the clock of the database. */
    ABallotBox over() {
        try (Connection database = TestDatabase.administrator();
                PreparedStatement statement = database.prepareStatement(
                        "update ballot_box set closes_at = clock_timestamp() - interval '1 second' where id = ?")) {
            statement.setObject(1, id);
            statement.executeUpdate();
        } catch (SQLException refused) {
            throw new IllegalStateException(refused);
        }
        return this;
    }

    ABallotBox closed() {
        over();
        in(() -> box().close(id));
        return this;
    }

    ABallotBox counted() {
        return counted(0);
    }

    /** With so many settled sheets. */
    private ABallotBox counted(int sheets) {
        closed();
        in(() -> count(id, AKey.MADE.shares().get(0), AKey.MADE.shares().get(1), choice -> true, sheets)
                .orElseThrow());
        return this;
    }

    /**
     * Puts the files of a published box in a folder: twelve ballots, one that does not open, ten on paper; and a receipt.
     *
     * @return what its seals are verified with
     */
    public static PublicKey published(Path folder) throws IOException {
        return published(folder, "2");
    }

    /** The same with a spoilt sheet, so that the choices of both sides are held back. */
    public static void publishedWithFewOnPaper(Path folder) throws IOException {
        published(folder, "2", 9);
    }

    /** The same, whoever its seal says has won. */
    static PublicKey published(Path folder, String winner) throws IOException {
        return published(folder, winner, 10);
    }

    private static PublicKey published(Path folder, String winner, int counted) throws IOException {
        ABallotBox box = withVoters(23).open();
        for (int voter = 0; voter < 12; voter++) {
            Taken taken = (Taken) box.cast(voter, List.of("", "1", "1,2").get(voter % 3));
            Files.writeString(folder.resolve("recu.json"), taken.receipt().json());
        }
        byte[] noise = new byte[SealedBallot.LENGTH];
        noise[9] = 1;
        box.cast(12, SealedBallot.of(noise).orElseThrow());
        for (int voter = 13; voter < 23; voter++) {
            UUID envelope = box.voter(voter);
            box.in(() -> box().receivePaper(box.id, envelope));
        }
        List<String> sheets = Collections.nCopies(counted, "2");
        box.counted(sheets.size());
        Map<String, Object> result = Map.of("winners", List.of(winner), "votes", Map.of("1", 8, "2", 4 + counted));
        box.in(() -> box().publish(box.id, sheets, result));
        for (Map.Entry<String, String> file :
                box.in(() -> record().export(box.id)).files().entrySet()) {
            Files.writeString(folder.resolve(file.getKey()), file.getValue());
        }
        return box.in(() -> record().verifyingKey(box.id));
    }

    /** Casts a choice for the voter with this number. */
    Outcome cast(int voter, String choice) {
        return cast(voter, sealed(choice));
    }

    Outcome cast(int voter, SealedBallot ballot) {
        return Resident.in(place, () -> box().cast(id, voters.get(voter), ballot, Sealing.SERVER));
    }

    static SealedBallot sealed(String choice) {
        return SealedBallot.seal(key(), choice);
    }

    static PublicKey key() {
        return AKey.MADE.publicKey();
    }

    <T> T in(Supplier<T> work) {
        return Tenancy.within(place.id(), work);
    }

    /** Opens all ballots with the parts of two holders; empty when these do not unlock the box. */
    static Optional<Seal> count(UUID id, KeyShare one, KeyShare other, Predicate<String> allowed, int sheets) {
        return box().unlock(id, one, other).map(unlocked -> box().count(id, unlocked.open(allowed, () -> {}), sheets));
    }

    static BallotBox box() {
        return bean(BallotBox.class);
    }

    static ElectionKeys keys() {
        return bean(ElectionKeys.class);
    }

    static ElectionRecord record() {
        return bean(ElectionRecord.class);
    }

    static Voters voters() {
        return bean(Voters.class);
    }

    private static <T> T bean(Class<T> type) {
        return Arc.container().instance(type).get();
    }

    UUID id() {
        return id;
    }

    Place place() {
        return place;
    }

    UUID voter(int number) {
        return voters.get(number);
    }
}
