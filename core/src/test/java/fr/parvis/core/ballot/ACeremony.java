package fr.parvis.core.ballot;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
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
import fr.parvis.core.fixture.Worker;
import fr.parvis.core.journal.Actor;
import fr.parvis.core.paper.PaperSheets;
import fr.parvis.core.paper.Reading;
import fr.parvis.core.paper.SheetNumber;
import fr.parvis.core.roll.Column;
import fr.parvis.core.roll.Rolls;
import fr.parvis.core.roll.Unit;
import fr.parvis.core.storage.TestDatabase;
import fr.parvis.core.tenancy.Scope;
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
            keys().place(box, AKey.MADE);
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
        return sealed(people).due().hours().cast(choices);
    }

    /** By as many of the roll. */
    public ACeremony cast(String... choices) {
        List<UUID> voters = within(() -> voters().awaited(box));
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

    /** Its last day was yesterday: it was over at midnight. */
    public ACeremony overAtMidnight() {
        set(
                "opens_at = clock_timestamp() - interval '9 days', closes_at = date_trunc('day', clock_timestamp() at time zone"
                        + " 'Europe/Paris') at time zone 'Europe/Paris'");
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
        List<KeyShare> parts = AKey.MADE.shares();
        Tenancy.patiently(new Scope.Within(place.id()), Duration.ofHours(1), () -> {
            UnlockedBox unlocked =
                    ceremony().unlock(id(), parts.get(0), parts.get(1)).orElseThrow();
            ceremony().count(box, unlocked.open(ceremony().allowed(box), () -> {}));
        });
        return this;
    }

    /** While sheets wait to be read, and without a word of them in its seal. */
    public ACeremony countedBeforeItsSheets() {
        within(() -> ABallotBox.count(
                        box, AKey.MADE.shares().get(0), AKey.MADE.shares().get(1), choice -> true, 0)
                .orElseThrow());
        return past("update seal set body = (body::jsonb - 'sheets')::text where stage = 'COUNTED' and box_id = ?");
    }

    /** Somebody of the list has voted on paper. */
    public ACeremony onPaper() {
        within(() -> boxes().receivePaper(box, voters().awaited(box).get(0)));
        return this;
    }

    /** Two people read the same on a sheet. */
    public ACeremony read(SheetNumber number, String choice) {
        return read(number, Reading.of(choice));
    }

    public ACeremony read(SheetNumber number, Reading reading) {
        for (Worker reader : List.of(Worker.secretaryOf(place), Worker.mayorOf(place))) {
            actor().is(reader.person(), reader.name());
            within(() -> sheets().enter(box, number, reading, allowed -> true));
        }
        return this;
    }

    /** All its sheets are read. */
    public ACeremony settled() {
        within(() -> sheets().settle(id(), ""));
        return this;
    }

    /** Somebody else counts it, and was heard of so long ago. */
    public ACeremony beingCounted(Duration ago) {
        set("count_run = gen_random_uuid(), count_done = 3, count_total = 11, count_at = clock_timestamp() - interval '"
                + ago.toSeconds() + " seconds'");
        return this;
    }

    /** The day after which ballots are destroyed, as the seal of the publication has it, has passed. */
    public ACeremony sealedDayIsOver() {
        return past("""
                update seal set body = (body::jsonb || jsonb_build_object('destroyed', current_date - 1))::text
                where stage = 'PUBLISHED' and box_id = ?""");
    }

    /** The day until which the ballots are kept has passed. */
    public ACeremony keptDayIsOver() {
        return past("update ballot_box set destroyed_on = current_date - 1 where id = ?");
    }

    /** A number that the database finds, for a box. */
    public long number(String sql) throws SQLException {
        try (Connection database = TestDatabase.administrator();
                PreparedStatement statement = database.prepareStatement(sql)) {
            statement.setObject(1, box);
            try (ResultSet found = statement.executeQuery()) {
                found.next();
                return found.getLong(1);
            }
        }
    }

    /** The part of a holder as it is printed. */
    public String part(int holder) {
        return within(() -> keys().text(box, AKey.MADE.shares().get(holder - 1)));
    }

    public <T> T within(Supplier<T> work) {
        return Tenancy.within(place.id(), work);
    }

    private void set(String what) {
        past("update ballot_box set " + what + " where id = ?");
    }

    private ACeremony past(String update) {
        try (Connection database = TestDatabase.administrator();
                PreparedStatement statement = database.prepareStatement(update)) {
            statement.setObject(1, box);
            statement.executeUpdate();
            return this;
        } catch (SQLException refused) {
            throw new IllegalStateException(refused);
        }
    }

    private static BallotBox boxes() {
        return Arc.container().instance(BallotBox.class).get();
    }

    private static ElectionKeys keys() {
        return Arc.container().instance(ElectionKeys.class).get();
    }

    private static Voters voters() {
        return Arc.container().instance(Voters.class).get();
    }

    private static Actor actor() {
        return Arc.container().instance(Actor.class).get();
    }

    private static PaperSheets sheets() {
        return Arc.container().instance(PaperSheets.class).get();
    }

    private static Rolls rolls() {
        return Arc.container().instance(Rolls.class).get();
    }

    private static Ceremony ceremony() {
        return Arc.container().instance(Ceremony.class).get();
    }
}
