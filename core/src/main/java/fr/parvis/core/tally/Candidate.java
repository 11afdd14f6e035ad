package fr.parvis.core.tally;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.math.BigDecimal;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Comparator;

/**
 * A project with what the ballots say of it. Immutable.
 *
 * @param place in {@link Election#projects()}
 * @param votes how many ballots name it
 * @param score what these ballots give it together: votes, points, or for judgments the sum of grades
 */
public record Candidate(int place, Project project, long votes, BigDecimal score) {

    /** Lower cost first, then more votes: how the software of equal shares settles a tie (equalshares.net); then by id. */
    public static final Comparator<Candidate> CHEAPEST_FIRST = Comparator.comparing(
                    (Candidate candidate) -> candidate.project().cost())
            .thenComparing(Candidate::votes, Comparator.reverseOrder())
            .thenComparing(candidate -> candidate.project().id());

    /** As they are listed. */
    public static final Comparator<Candidate> LISTED_FIRST = Comparator.comparingInt(Candidate::place);

    /**
     * The draw that was made before the vote, by SHA-256 of the frozen seal followed by the project's id (UTF-8): nobody chose it,
     * and anybody can do it again.
     */
    public static Comparator<Candidate> drawnBy(byte[] seal) {
        byte[] frozen = seal.clone();
        return Comparator.<Candidate, byte[]>comparing(
                        candidate -> digest(frozen, candidate.project().id()), Arrays::compareUnsigned)
                .thenComparing(candidate -> candidate.project().id());
    }

    private static byte[] digest(byte[] seal, String id) {
        try {
            MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
            sha256.update(seal);
            return sha256.digest(id.getBytes(UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}
