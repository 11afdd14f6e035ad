package fr.parvis.core.roll;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import fr.parvis.core.ballot.Voters;
import fr.parvis.core.ballot.Voters.Enrolment;
import fr.parvis.core.secret.Keys;
import fr.parvis.core.secret.Keys.Purpose;

/**
 * What takes the place of the code once it has been found right: the voter's id and an hour, under a key of the installation. The
 * secret of the letter travels once, and the slow hash is computed once for each voter. Nothing is kept; a pass dies with its
 * code, since the hash of the code that is good now goes into its signature.
 */
@ApplicationScoped
public class VoterPass {

    /** Long enough for somebody who reads all projects, short enough for the computer of a library. */
    private static final Duration VALID = Duration.ofHours(1);

    private final Clock clock;
    private final Keys keys;
    private final Voters voters;

    VoterPass(Clock clock, Keys keys, Voters voters) {
        this.clock = clock;
        this.keys = keys;
        this.voters = voters;
    }

    /**
     * A genuine pass.
     *
     * @param fresh whether its hour is not over; afterwards it still tells whose a ballot was that is in the box already
     */
    public record Holder(UUID voter, boolean fresh) {}

    /** A pass for a voter of a box. */
    public String of(UUID box, UUID voter) {
        Enrolment enrolment = voters.enrolment(box, voter).orElseThrow();
        return written(box, enrolment, clock.instant().plus(VALID).getEpochSecond());
    }

    /** Whose pass it is; empty when it is none of this box, or its code was replaced or cancelled. */
    public Optional<Holder> read(UUID box, String pass) {
        String[] parts = pass.split("[.]", -1);
        if (parts.length != 3 || !parts[1].matches("\\d{1,12}")) {
            return Optional.empty();
        }
        try {
            long until = Long.parseLong(parts[1]);
            return voters.enrolment(box, UUID.fromString(parts[0]))
                    .filter(enrolment -> MessageDigest.isEqual(
                            written(box, enrolment, until).getBytes(US_ASCII), pass.getBytes(US_ASCII)))
                    .map(enrolment ->
                            new Holder(enrolment.id(), clock.instant().isBefore(Instant.ofEpochSecond(until))));
        } catch (IllegalArgumentException broken) {
            return Optional.empty();
        }
    }

    private String written(UUID box, Enrolment enrolment, long until) {
        byte[] signature = keys.hash(
                Purpose.VOTING_PASS,
                box.toString(),
                enrolment.id().toString(),
                enrolment.locator(),
                enrolment.codeHash().hex(),
                String.valueOf(until));
        return enrolment.id() + "." + until + "."
                + Base64.getUrlEncoder().withoutPadding().encodeToString(signature);
    }
}
