package fr.parvis.console.ballot;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.PublicKey;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

import io.quarkus.arc.Arc;

import fr.parvis.console.ballot.CastingLine.Answer;
import fr.parvis.core.ballot.ElectionKeys;
import fr.parvis.core.ballot.SealedBallot;
import fr.parvis.core.budget.Voting;
import fr.parvis.core.roll.ABudgetVote;
import fr.parvis.core.roll.VoterPass;
import fr.parvis.core.storage.TestDatabase;
import fr.parvis.core.tenancy.Tenancy;

/**
 * A village before an open box: everybody has typed the code of their letter, has a pass for it, and holds a sealed ballot.
 *
 * @param forms what each of them sends to cast it
 */
record Crowd(ABudgetVote vote, List<Envelope> forms) {

    private static final int AT_A_TIME = 2_000;
    private static final Pattern RECEIPT = Pattern.compile("<strong class=\"code long\">([0-9a-f ]{79})</strong>");

    /** Somebody's ballot, ready to be sent. */
    record Envelope(String tracker, String form) {

        /** Whether this is the receipt of this ballot. */
        boolean isAcknowledgedBy(Answer answer) {
            Matcher receipt = RECEIPT.matcher(answer.page());
            return answer.status() == 200
                    && receipt.find()
                    && receipt.group(1).replace(" ", "").equals(tracker);
        }
    }

    static Crowd of(int voters) {
        ABudgetVote vote = ABudgetVote.open(voters, Voting.USUAL);
        List<Envelope> forms = new ArrayList<>();
        for (int from = 0; from < voters; from += AT_A_TIME) {
            List<UUID> some = vote.voters().subList(from, Math.min(voters, from + AT_A_TIME));
            forms.addAll(Tenancy.within(vote.consultation().place().id(), () -> forms(vote, some)));
        }
        return new Crowd(vote, forms);
    }

    private static List<Envelope> forms(ABudgetVote vote, List<UUID> voters) {
        VoterPass passes = Arc.container().instance(VoterPass.class).get();
        ElectionKeys keys = Arc.container().instance(ElectionKeys.class).get();
        PublicKey key = keys.publicKey(vote.box().id()).orElseThrow();
        return IntStream.range(0, voters.size())
                .mapToObj(i -> {
                    SealedBallot ballot = SealedBallot.seal(key, String.valueOf(1 + i % 3));
                    String sealed = Base64.getEncoder().encodeToString(ballot.bytes());
                    return new Envelope(
                            ballot.tracker().hex(),
                            "chiffre=appareil&geste=deposer&passe="
                                    + passes.of(vote.box().id(), voters.get(i)) + "&bulletin="
                                    + URLEncoder.encode(sealed, StandardCharsets.UTF_8));
                })
                .toList();
    }

    UUID box() {
        return vote.box().id();
    }

    /** How the packaged application is told of the database of this process, for the environment. */
    static Map<String, String> environment() {
        Map<String, String> environment = new HashMap<>();
        TestDatabase.configuration()
                .forEach((key, value) ->
                        environment.put(key.toUpperCase(Locale.ROOT).replace('.', '_'), value));
        environment.put("QUARKUS_HTTP_HOST", "localhost");
        return environment;
    }

    static String[] arguments(Path data) {
        return new String[] {"start", "--data", data.toString()};
    }
}
