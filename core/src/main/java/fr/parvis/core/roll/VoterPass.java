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

import fr.parvis.core.secret.Keys;
import fr.parvis.core.secret.Keys.Purpose;

/**
 * What takes the place of the code once it has been found right: the voter's id and an hour, under a key of the installation. The
 * secret of the letter travels once, and the slow hash is computed once for each voter. Nothing is kept: whether somebody has
 * voted, or their code was replaced, is asked when the ballot comes.
 */
@ApplicationScoped
public class VoterPass {

    /** Long enough for somebody who reads all projects, short enough for the computer of a library. */
    private static final Duration VALID = Duration.ofHours(1);

    private final Clock clock;
    private final Keys keys;

    VoterPass(Clock clock, Keys keys) {
        this.clock = clock;
        this.keys = keys;
    }

    /** A pass for a voter of a box. */
    public String of(UUID box, UUID voter) {
        return written(box, voter, clock.instant().plus(VALID).getEpochSecond());
    }

    /** Whose pass it is; empty when it is none of this box, or too old. */
    public Optional<UUID> read(UUID box, String pass) {
        String[] parts = pass.split("[.]", -1);
        if (parts.length != 3 || !parts[1].matches("\\d{1,12}")) {
            return Optional.empty();
        }
        try {
            UUID voter = UUID.fromString(parts[0]);
            long until = Long.parseLong(parts[1]);
            boolean genuine =
                    MessageDigest.isEqual(written(box, voter, until).getBytes(US_ASCII), pass.getBytes(US_ASCII));
            return genuine && clock.instant().isBefore(Instant.ofEpochSecond(until))
                    ? Optional.of(voter)
                    : Optional.empty();
        } catch (IllegalArgumentException broken) {
            return Optional.empty();
        }
    }

    private String written(UUID box, UUID voter, long until) {
        byte[] signature = keys.hash(Purpose.VOTING_PASS, box.toString(), voter.toString(), String.valueOf(until));
        return voter + "." + until + "."
                + Base64.getUrlEncoder().withoutPadding().encodeToString(signature);
    }
}
