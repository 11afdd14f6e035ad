package fr.parvis.core.roll;

import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import fr.parvis.core.ballot.Bytes;
import fr.parvis.core.ballot.Voters;
import fr.parvis.core.ballot.Voters.Enrolment;
import fr.parvis.core.person.Throttle;
import fr.parvis.core.person.Throttle.Door;

/** Lets in who comes with the code of a letter. It changes nothing: a code serves until its holder has voted. */
@ApplicationScoped
public class CodeCheck {

    private final CodeHash hashes;
    private final Throttle throttle;
    private final Voters voters;

    CodeCheck(CodeHash hashes, Throttle throttle, Voters voters) {
        this.hashes = hashes;
        this.throttle = throttle;
        this.voters = voters;
    }

    /** What a typed code is worth. */
    public sealed interface Finding {

        /** It is somebody's of the roll; whether they have voted is the box's to say. */
        record Voter(UUID id) implements Finding {}

        /** A letter is wrong or missing: nothing was looked up, and no try was counted. */
        record Misread() implements Finding {}

        /** Nobody has it, or not any more. */
        record Unknown() implements Finding {}
    }

    /** Puts somebody on a roll under a code that is there already: the demonstration shows it instead of writing letters. */
    public Enrolment enrolment(UUID voter, VoterCode code) {
        return new Enrolment(voter, code.locator(), hashes.of(code));
    }

    /**
     * Whose code it is; outside any transaction, since hashing takes a while.
     *
     * @param network as {@code Network.of} tells it
     * @throws Throttle.TooManyTries for this locator or this network
     */
    public Finding voter(UUID box, String typed, String network) {
        Optional<VoterCode> read = VoterCode.read(typed);
        if (read.isEmpty()) {
            return new Finding.Misread();
        }
        VoterCode code = read.get();
        throttle.knock(Door.VOTING_NETWORK, network);
        throttle.knock(Door.VOTING_CODE, box.toString(), code.locator());
        Optional<Enrolment> enrolled = voters.withLocator(box, code.locator());
        Bytes kept = enrolled.map(Enrolment::codeHash).orElse(Bytes.of(new byte[0]));
        if (!hashes.matches(code, kept)) {
            return new Finding.Unknown();
        }
        throttle.forget(Door.VOTING_NETWORK, network);
        throttle.forget(Door.VOTING_CODE, box.toString(), code.locator());
        return new Finding.Voter(enrolled.orElseThrow().id());
    }
}
