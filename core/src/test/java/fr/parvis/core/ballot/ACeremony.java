package fr.parvis.core.ballot;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.OptionalInt;
import java.util.UUID;
import java.util.function.Supplier;

import io.quarkus.arc.Arc;

import fr.parvis.core.budget.ProjectDraft;
import fr.parvis.core.ceremony.Ceremony;
import fr.parvis.core.collectivity.Place;
import fr.parvis.core.fixture.AConsultation;
import fr.parvis.core.fixture.AConsultation.Published;
import fr.parvis.core.fixture.AList;
import fr.parvis.core.fixture.Resident;
import fr.parvis.core.roll.Column;
import fr.parvis.core.roll.Rolls;
import fr.parvis.core.roll.Unit;
import fr.parvis.core.storage.TestDatabase;
import fr.parvis.core.tenancy.Tenancy;

/** A participatory budget that is voted, brought where a test needs it. */
public record ACeremony(Place place, Published consultation, UUID box) {

    /** Published, opening in two days; neither list nor keys. */
    public static ACeremony in(Place place) {
        Published published = AConsultation.aBudget(
                        "Que faire au village ?",
                        10_000,
                        new ProjectDraft("Un abri pour les vélos", "Devant l’école.", OptionalInt.of(4_000), "École"),
                        new ProjectDraft("Des arbres", "Sur la place.", OptionalInt.of(5_000), "Place"),
                        new ProjectDraft("Un terrain de boules", "", OptionalInt.of(3_000), ""))
                .openingIn(Duration.ofDays(2))
                .publishedIn(place);
        return new ACeremony(place, published, Tenancy.within(place.id(), () -> boxes().of(published.id())
                .orElseThrow()
                .id()));
    }

    public UUID id() {
        return consultation.id();
    }

    /** So many may vote. */
    public ACeremony listed(int people) {
        within(() -> {
            rolls().bring(id(), Unit.PERSON, AList.aList().andOthers(people).csv());
            rolls().sort(id(), Column.guess(rolls().sheet(box).orElseThrow()));
            return true;
        });
        within(() -> rolls().settle(id()));
        return this;
    }

    public ACeremony keyed() {
        within(() -> {
            boxes().placeKey(box, AKey.MADE);
            return true;
        });
        return this;
    }

    public ACeremony sealed(int people) {
        listed(people).keyed();
        within(() -> ceremony().seal(id()));
        return this;
    }

    /** Its dates have come by the clock of the database; nobody has opened it. */
    public ACeremony due() {
        set("opens_at = clock_timestamp() - interval '1 hour'");
        return this;
    }

    /** Sealed and open, with these choices in it. */
    public ACeremony voted(int people, String... choices) {
        sealed(people).due();
        hours();
        List<UUID> voters = within(() -> boxes().awaited(box));
        for (int i = 0; i < choices.length; i++) {
            int voter = i;
            Resident.in(place, () -> boxes().cast(
                            box,
                            voters.get(voter),
                            SealedBallot.seal(AKey.MADE.publicKey(), choices[voter]),
                            Sealing.BROWSER));
        }
        return this;
    }

    /** Its time is over; nobody has closed it. */
    public ACeremony over() {
        set("closes_at = clock_timestamp() - interval '1 second'");
        return this;
    }

    public ACeremony hours() {
        within(() -> {
            boxes().keepHours(box);
            return true;
        });
        return this;
    }

    public ACeremony counted() {
        within(() -> ceremony()
                .count(id(), AKey.MADE.shares().get(0), AKey.MADE.shares().get(1))
                .orElseThrow());
        return this;
    }

    /** Somebody of the list has voted on paper. */
    public ACeremony onPaper() {
        within(() -> boxes().receivePaper(box, boxes().awaited(box).get(0)));
        return this;
    }

    /** The part of a holder as it is printed. */
    public String part(int holder) {
        return within(() -> boxes().text(box, AKey.MADE.shares().get(holder - 1)));
    }

    public <T> T within(Supplier<T> work) {
        return Tenancy.within(place.id(), work);
    }

    private void set(String what) {
        try (Connection database = TestDatabase.administrator();
                PreparedStatement statement =
                        database.prepareStatement("update ballot_box set " + what + " where id = ?")) {
            statement.setObject(1, box);
            statement.executeUpdate();
        } catch (SQLException refused) {
            throw new IllegalStateException(refused);
        }
    }

    private static BallotBox boxes() {
        return Arc.container().instance(BallotBox.class).get();
    }

    private static Rolls rolls() {
        return Arc.container().instance(Rolls.class).get();
    }

    private static Ceremony ceremony() {
        return Arc.container().instance(Ceremony.class).get();
    }
}
