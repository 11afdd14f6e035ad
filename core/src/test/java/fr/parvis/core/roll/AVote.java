package fr.parvis.core.roll;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.UUID;
import java.util.stream.Collectors;

import io.quarkus.arc.Arc;

import fr.parvis.core.ballot.APreparedBox;
import fr.parvis.core.collectivity.Place;
import fr.parvis.core.fixture.AConsultation;
import fr.parvis.core.fixture.AList;
import fr.parvis.core.storage.TestDatabase;
import fr.parvis.core.tenancy.Scope;
import fr.parvis.core.tenancy.Tenancy;

/** A vote by code, brought where a test needs it. */
public record AVote(APreparedBox box) {

    /** One that is published, with a key and without a list. */
    public static AVote in(Place place) {
        return new AVote(APreparedBox.of(
                place, AConsultation.anOpinion("Un budget").publishedIn(place).id()));
    }

    /** The list was sorted and is to be checked; returns the id of the consultation. */
    public UUID listed() {
        return listed(AList.aList().andOthers(3));
    }

    /** The same with a list of one's own. */
    public UUID listed(AList list) {
        UUID consultation = box.consultation();
        Tenancy.run(new Scope.Within(box.place().id()), () -> {
            rolls().bring(consultation, Unit.PERSON, list.csv());
            rolls().sort(consultation, Column.guess(rolls().sheet(box.id()).orElseThrow()));
        });
        return consultation;
    }

    /** Who votes is frozen, and letters can be made. */
    public UUID sealed() {
        return sealed(AList.aList().andOthers(3));
    }

    /** The same with a list of one's own, whose doubtful lines are all kept. */
    public UUID sealed(AList list) {
        UUID consultation = listed(list);
        Tenancy.run(new Scope.Within(box.place().id()), () -> rolls().decide(
                        consultation,
                        rolls().questions(box.id(), Integer.MAX_VALUE).stream()
                                .collect(Collectors.toMap(Rolls.Question::entry, question -> Verdict.KEEP))));
        Tenancy.within(box.place().id(), () -> rolls().settle(consultation));
        box.freeze();
        return consultation;
    }

    /** The names are gone. */
    public UUID destroyed() {
        UUID consultation = sealed();
        try (Connection database = TestDatabase.administrator();
                PreparedStatement made =
                        database.prepareStatement("update roll set letters = 'MADE' where box_id = ?")) {
            made.setObject(1, box.id());
            made.executeUpdate();
        } catch (SQLException refused) {
            throw new IllegalStateException(refused);
        }
        Tenancy.within(box.place().id(), () -> rolls().destroy(consultation));
        return consultation;
    }

    private static Rolls rolls() {
        return Arc.container().instance(Rolls.class).get();
    }
}
