package fr.parvis.core.roll;

import static fr.parvis.core.fixture.AConsultation.aBudget;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;

import io.quarkus.arc.Arc;

import fr.parvis.core.ballot.APreparedBox;
import fr.parvis.core.ballot.Bytes;
import fr.parvis.core.ballot.Voters;
import fr.parvis.core.ballot.Voters.Enrolment;
import fr.parvis.core.budget.Budgeting;
import fr.parvis.core.budget.ProjectDraft;
import fr.parvis.core.budget.Voting;
import fr.parvis.core.collectivity.Place;
import fr.parvis.core.fixture.ACommune;
import fr.parvis.core.fixture.AConsultation.Published;
import fr.parvis.core.fixture.APhoto;
import fr.parvis.core.fixture.APicture;
import fr.parvis.core.photo.Spot;
import fr.parvis.core.photo.Unusable;
import fr.parvis.core.storage.TestDatabase;
import fr.parvis.core.tenancy.Scope;
import fr.parvis.core.tenancy.Tenancy;

/** A village that votes its budget of 10 000 €: three projects of 6 000, 5 000 and 3 000 €, and voters with their letters. */
public record ABudgetVote(Published consultation, APreparedBox box, List<UUID> voters, List<VoterCode> codes) {

    /** Hashing takes a while: only the first ones can come with their codes, the others vote without the pages. */
    private static final int WITH_LETTERS = 5;

    /** A transaction lasts a minute at most. */
    private static final int AT_A_TIME = 2_000;

    /** By locator: two votes that follow each other never have a code in common, the third has again those of the first. */
    private static final Map<String, List<Letter>> LETTERS = new ConcurrentHashMap<>();

    private static final int OF_EACH_LOCATOR = 2;
    private static final AtomicInteger VOTES = new AtomicInteger();

    private record Letter(VoterCode code, Bytes hash) {

        static Letter to(String locator) {
            VoterCode code = VoterCode.at(locator);
            return new Letter(code, bean(CodeHash.class).of(code));
        }
    }

    public static ABudgetVote open(int voters) {
        return open(voters, Voting.USUAL);
    }

    public static ABudgetVote open(int voters, Voting voting) {
        return openIn(ACommune.aCommune("Vote").open(), voters, voting);
    }

    public static ABudgetVote openIn(Place place, int voters, Voting voting) {
        ABudgetVote vote = frozenIn(place, voters, voting);
        vote.box.open();
        return vote;
    }

    /** On a paper whose three projects were moved or brought from elsewhere: with these ids, in this order. */
    public static ABudgetVote openOn(List<String> ids, int voters, Voting voting) {
        ABudgetVote vote = frozenIn(ACommune.aCommune("Vote").open(), voters, voting, "", ids);
        vote.box.open();
        return vote;
    }

    /** Sealed, and not yet open. */
    public static ABudgetVote frozen(int voters, Voting voting) {
        return frozenIn(ACommune.aCommune("Vote").open(), voters, voting);
    }

    /** The first project has a photo. */
    public static ABudgetVote pictured(int voters, String description) {
        ABudgetVote vote = frozenIn(ACommune.aCommune("Vote").open(), voters, Voting.USUAL, description);
        vote.box.open();
        return vote;
    }

    private static ABudgetVote frozenIn(Place place, int voters, Voting voting) {
        return frozenIn(place, voters, voting, "");
    }

    private static ABudgetVote frozenIn(Place place, int voters, Voting voting, String pictured) {
        return frozenIn(place, voters, voting, pictured, List.of("1", "2", "3"));
    }

    private static ABudgetVote frozenIn(
            Place place, int voters, Voting voting, String pictured, List<String> projects) {
        Published consultation = aBudget(
                        "Le budget " + place.name().withDe(),
                        10_000,
                        project("Un abri pour les vélos", 6000).named(projects.get(0)),
                        project("Des bancs à l’ombre", 5000).named(projects.get(1)),
                        project("Une boîte à livres", 3000).named(projects.get(2)))
                .votedBy(voting)
                .publishedIn(place);
        if (!pictured.isEmpty()) {
            hang(place, Spot.of(consultation.id(), "1"), pictured);
        }
        APreparedBox box = APreparedBox.of(place, consultation.id());
        int vote = VOTES.getAndIncrement();
        List<UUID> ids = new ArrayList<>();
        List<VoterCode> codes = new ArrayList<>();
        List<Enrolment> roll = new ArrayList<>();
        for (int i = 0; i < voters; i++) {
            UUID id = UUID.randomUUID();
            String locator = "A%03d".formatted(i);
            Letter letter =
                    i < WITH_LETTERS ? letter(locator, vote) : new Letter(VoterCode.at(locator), Bytes.of(new byte[0]));
            ids.add(id);
            codes.add(letter.code());
            roll.add(new Enrolment(id, locator, letter.hash()));
        }
        for (int from = 0; from < voters; from += AT_A_TIME) {
            List<Enrolment> some = roll.subList(from, Math.min(voters, from + AT_A_TIME));
            Tenancy.run(new Scope.Within(place.id()), () -> bean(Voters.class).enrol(box.id(), some));
        }
        box.freeze(Tenancy.within(
                place.id(), () -> bean(Budgeting.class).paper(consultation.id()).statement()));
        return new ABudgetVote(consultation, box, ids, codes);
    }

    private static Letter letter(String locator, int vote) {
        return LETTERS.computeIfAbsent(locator, given -> Stream.generate(() -> Letter.to(given))
                        .limit(OF_EACH_LOCATOR)
                        .toList())
                .get(vote % OF_EACH_LOCATOR);
    }

    private static void hang(Place place, Spot spot, String description) {
        try {
            APhoto.hung(place, spot, APicture.jpeg(1200, 800), description);
        } catch (Unusable impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static ProjectDraft project(String title, int cost) {
        return new ProjectDraft(title, "Pour tout le village.", OptionalInt.of(cost), "Le bourg");
    }

    /** The first voters vote on screens, so many with each choice in turn: {@code 6, "1,3", 1, ""}. */
    public ABudgetVote voted(Object... timesAndChoices) {
        int voter = 0;
        for (int i = 0; i < timesAndChoices.length; i += 2) {
            for (int time = 0; time < (int) timesAndChoices[i]; time++) {
                box.voted(voters.get(voter), (String) timesAndChoices[i + 1]);
                voter++;
            }
        }
        return this;
    }

    /** It is over, counted and its result is out, with what its settled sheets say. */
    public ABudgetVote published(String... sheets) {
        over();
        box.closed();
        box.counted(sheets.length);
        box.published(sheets);
        return this;
    }

    /** Its dates lie in the past: what is sealed can be closed by nothing but the clock. */
    private void over() {
        try (Connection database = TestDatabase.administrator();
                PreparedStatement statement = database.prepareStatement("""
                        update consultation set opens_at = clock_timestamp() - interval '9 days',
                          closes_at = clock_timestamp() - interval '1 second' where id = ?""")) {
            statement.setObject(1, consultation.id());
            statement.executeUpdate();
        } catch (SQLException refused) {
            throw new IllegalStateException(refused);
        }
    }

    /** As it stands on the letter of the voter with this number. */
    public String code(int voter) {
        return codes.get(voter).printed();
    }

    /** The town hall has made another code for the voter with this number. */
    public void recoded(int voter) {
        CodeHash hashes = bean(CodeHash.class);
        VoterCode code = VoterCode.at("Z%03d".formatted(voter));
        Tenancy.run(new Scope.Within(consultation.place().id()), () -> bean(Voters.class)
                .giveCodes(box.id(), List.of(new Enrolment(voters.get(voter), code.locator(), hashes.of(code)))));
    }

    /** Where one votes. */
    public String path() {
        return consultation.path() + "/voter";
    }

    private static <T> T bean(Class<T> type) {
        return Arc.container().instance(type).get();
    }
}
