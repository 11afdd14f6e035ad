package fr.parvis.core.ceremony;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;

import jakarta.inject.Inject;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

import fr.parvis.core.ballot.ACeremony;
import fr.parvis.core.fixture.ACommune;
import fr.parvis.core.storage.TestDatabase;
import fr.parvis.core.tenancy.Scope;
import fr.parvis.core.tenancy.Tenancy;

/**
 * How long a small town waits while its box is sealed, and while its ballots are opened. Run by hand (README, « What is shown, and
 * where »): {@code -Dtest=CountBenchmark -Dparvis.voters=10000}.
 */
@QuarkusTest
@WithTestResource(TestDatabase.class)
class CountBenchmark {

    private static final int VOTERS = Integer.getInteger("parvis.voters", 10_000);

    @Inject
    Ceremony ceremony;

    @Test
    void everybody_votes_on_a_screen() {
        ACeremony vote = ACeremony.in(ACommune.aCommune("Langon").open());
        took("bringing and settling the list", () -> vote.listed(VOTERS).keyed());
        took("sealing", () -> patiently(vote, () -> ceremony.seal(vote.id())));
        vote.due().hours();
        String[] choices = new String[VOTERS];
        Arrays.setAll(choices, i -> i % 2 == 0 ? "1,2" : "3");
        took("voting", () -> vote.cast(choices));
        vote.over().hours();
        took("counting", vote::counted);
        took("publishing", () -> patiently(vote, () -> ceremony.publish(vote.id())));
        assertThat(vote.within(() -> ceremony.counted(vote.id()).orElseThrow().opened()))
                .isEqualTo(VOTERS);
    }

    private static void patiently(ACeremony vote, Runnable work) {
        Tenancy.patiently(new Scope.Within(vote.place().id()), Duration.ofMinutes(20), work);
    }

    private static void took(String what, Runnable work) {
        Instant begun = Instant.now();
        work.run();
        System.out.printf(
                "count: %s of %d took %.1f s%n",
                what, VOTERS, Duration.between(begun, Instant.now()).toMillis() / 1000.0);
    }
}
